"""The part that all who came share: folded to a line, written once for all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.notes.shared_part import SharedPart
from ui.keys import keyed
from ui.notes.asked_text import AskedText
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class SharedCard(Card):
    """Escape leaves the field; what is typed is there again when it is opened. Empty is the draft again."""

    wanted = Signal(str)

    def __init__(self, owner: QWidget) -> None:
        """The key that opens it works wherever the focus is on `owner`, the page."""
        super().__init__(tone="small")
        named(self, "shared-part")
        self._shared: SharedPart | None = None
        self._title = words("", Tone.LABEL)
        self._line = named(words("", Tone.SMALL), "shared-line")
        self._line.setMinimumWidth(1)
        self._edit = keyed(owner, "shared-part", words=self.tr("Edit"))
        self._edit.triggered.connect(self.open)
        self._keep = action(self, "keep-shared", self.tr("Keep for all"))
        self._keep.triggered.connect(self._enter)
        self._leave = action(self, "leave-shared", self.tr("Leave"))
        self._leave.triggered.connect(self.close_field)
        self.asked = AskedText("shared-words", self.tr("What was done with all, without a name"))
        self.asked.field.entered.connect(self._enter)
        self._field = QWidget()
        column = spaced(QVBoxLayout(self._field), SPACE.tight)
        does = spaced(QHBoxLayout(), SPACE.snug)
        does.addStretch(1)
        does.addWidget(Chip(self._leave))
        does.addWidget(Chip(self._keep, primary=True))
        column.addWidget(self.asked)
        column.addLayout(does)
        head = spaced(QHBoxLayout(), SPACE.near)
        head.addWidget(self._title)
        head.addWidget(self._line, 1)
        self._edit_chip = Chip(self._edit)
        head.addWidget(self._edit_chip)
        self.body.addLayout(head)
        self.body.addWidget(self._field)
        self._field.hide()

    @property
    def is_open(self) -> bool:
        return not self._field.isHidden()

    def show_shared(self, shared: SharedPart) -> None:
        """As it is stored now; what is being typed stays."""
        is_other = self._shared is None or self._shared.session != shared.session
        has_changed = is_other or (self._shared is not None and self._shared.interventions != shared.interventions)
        self._shared = shared
        came = self.tr("Shared by all {count} who came").format(count=shared.number_present)
        self._title.setText(came if shared.number_present != 1 else self.tr("Shared: one client came"))
        if is_other:
            self.close_field()
        if has_changed:
            self.asked.field.put(shared.interventions)
        self._fold()

    def open(self) -> None:
        self._field.show()
        self._line.hide()
        self._edit.setEnabled(False)
        self._edit_chip.hide()
        self.asked.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.field.go_to_end()

    def close_field(self) -> None:
        self._field.hide()
        self._line.show()
        self._edit.setEnabled(True)
        self._edit_chip.show()

    def was_kept(self) -> None:
        self.close_field()
        self._edit_chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, problem: Explained) -> None:
        self.asked.refuse(problem)
        self.asked.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.was_kept()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Escape is the field's while it is open, whatever else it does on the page."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and self.is_open:
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _enter(self) -> None:
        self.wanted.emit(self.asked.field.text())

    def _fold(self) -> None:
        """What there is room for; the whole on the tool tip and in the preview."""
        text = " ".join(self._shared.interventions.split()) if self._shared else ""
        shown = self._line.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(self._line.width(), 1))
        if shown != self._line.text():
            self._line.setText(shown)
        self._line.setToolTip("")
        self.setAccessibleDescription(text)

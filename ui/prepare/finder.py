"""What can be taken into the plan: topics, steps of any topic, past plans. Typing narrows it; Enter, or the button, takes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.privacy.sameness import bare_words
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.dragged import drag
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.search_field import SearchField
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.prepare.dragged import STEP
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WIDE = 24  # em


class Finder(QWidget):
    """One for all that is looked for: `show_found` says what, and by what it was opened. Changes nothing by itself."""

    taken = Signal(object)  # the key of the chosen row
    removed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "finder")
        self._rows: Sequence[Titled] = ()
        self._can_remove: Callable[[object], bool] = lambda _: False
        self._title = named(words("", Tone.TITLE, wraps=True), "finder-title")
        self._nothing = named(words("", Tone.QUIET, wraps=True), "finder-nothing")
        self._sought = SearchField("finder-field", "", "")
        self.list = _FoundList()
        self._actions = self._make_actions()
        column = spaced(QVBoxLayout(self), SPACE.snug)
        for shown in (self._title, self._sought, self._nothing):
            column.addWidget(shown)
        column.addWidget(self.list, 1)
        chips = spaced(Flow(), SPACE.tight)
        chips.addWidget(Chip(self._actions["take-found"], primary=True))
        for name in ("prepare-drop", "leave-found"):
            chips.addWidget(Chip(self._actions[name], shows_key=False))
        column.addLayout(chips)
        self._sought.sought.connect(lambda _: self._narrow())
        self._sought.entered.connect(self._take)
        self._sought.stepped.connect(self._step)
        self.list.doubleClicked.connect(lambda _: self._take())
        self.list.entered_row.connect(self._take)
        self.list.selectionModel().currentChanged.connect(lambda: self._enable())

    def show_found(self, title: str, hint: str, take: str, rows: Sequence[Titled], *, nothing: str = "",
                   can_remove: Callable[[object], bool] | None = None, drags: bool = False) -> None:  # fmt: skip
        """`take` stands on the button; `nothing` where there are no rows at all; `drags`: rows are dragged into the plan."""
        self._title.setText(title)
        self._sought.clear()
        self._sought.setPlaceholderText(hint)
        self._sought.setAccessibleName(hint)
        self._actions["take-found"].setText(take)
        self._can_remove = can_remove or (lambda _: False)
        self.list.setDragEnabled(drags)
        self._nothing.setText(nothing)
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[Titled]) -> None:
        """The same kind of thing, as it is now."""
        self._rows = rows
        self._narrow()

    def take_focus(self) -> None:
        self._sought.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_actions(self) -> dict[str, QAction]:
        remove = keyed(self.list, "prepare-drop", words=self.tr("Take it away"))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(lambda: self.removed.emit(self.list.key()))
        made = (action(self, "take-found", ""), action(self, "leave-found", self.tr("Back")), remove)
        made[0].triggered.connect(self._take)
        made[1].triggered.connect(self.left)
        return {each.objectName(): each for each in made}

    def _narrow(self) -> None:
        """Each typed word begins a word of the row; a heading stands above the first row of its part."""
        sought = bare_words(self._sought.text())
        found = [row for row in self._rows if _fits(sought, row)]
        heading, shown = "", []
        for row in found:
            is_new, heading = row.heading != heading, row.heading
            shown.append(Titled(row.key, row.title, row.detail, row.note, row.heading if is_new else ""))
        self.list.show_rows(shown)
        self.list.choose_first()
        self._nothing.setVisible(not shown and bool(self._nothing.text()) and not sought)
        self.list.setVisible(bool(self._rows))
        self._enable()

    def _step(self, by: int) -> None:
        rows = self.list.model().rowCount()
        self.list.setCurrentIndex(self.list.model().index(min(max(self.list.currentIndex().row() + by, 0), rows - 1), 0))

    def _take(self) -> None:
        if self.list.currentIndex().isValid():
            self.taken.emit(self.list.key())

    def _enable(self) -> None:
        is_chosen = self.list.currentIndex().isValid()
        self._actions["take-found"].setEnabled(is_chosen)
        can_remove = is_chosen and self._can_remove(self.list.key())
        self._actions["prepare-drop"].setVisible(can_remove)
        self._actions["prepare-drop"].setEnabled(can_remove)


class _FoundList(TitleList):
    entered_row = Signal()

    def __init__(self) -> None:
        super().__init__("found", "", width=WIDE)
        self.setAccessibleName(self.tr("What can be taken"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.key() is not None:
            drag(self, STEP, str(self.key()))


def _fits(sought: tuple[str, ...], row: Titled) -> bool:
    said = bare_words(" ".join((row.title, row.detail, row.note, row.heading)))
    return all(any(word.startswith(part) for word in said) for part in sought)

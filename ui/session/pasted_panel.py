"""Many pasted lines, looked through before they are shared: over the facilitator's screen, and never in the room."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.board.line import LONGEST_LINE
from facilitator.privacy.screening import Mark
from facilitator.vocabulary import EntryKind, Situation
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.session.deeds import on
from ui.session.filed_row import ThemeName
from ui.session.marks import reworded, shortened
from ui.session.pasted_card import PastedCard
from ui.session.pasted_lines import Pasted, PastedLines
from ui.session.pasted_list import PastedList, PastedModel
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MarksOf = Callable[[str], list[Mark]]


class PastedPanel(Panel):
    left = Signal()
    share_wanted = Signal()
    dropped = Signal(int)
    pasted = Signal(str)
    paste_wanted = Signal()
    changed = Signal()  # a draft is due

    def __init__(self, lines: PastedLines, theme_name: ThemeName, marks_of: MarksOf) -> None:
        super().__init__("over")
        named(self, "pasted-panel", self.tr("Pasted lines"))
        self._lines, self._marks_of = lines, marks_of
        self._model = PastedModel(lines, theme_name, self)
        self.list = PastedList(self._model)
        self.card = PastedCard(theme_name)
        self._counted = named(words("", Tone.QUIET, wraps=True), "pasted-count")
        self._problem = named(words("", Tone.WARN, wraps=True), "pasted-problem")
        self._problem.hide()
        self._share = keyed(self, "share-pasted")
        on(self._share, self.share_wanted.emit)
        self._drop = keyed(self, "drop-pasted")
        self._drop.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.list.addAction(self._drop)
        self.removeAction(self._drop)  # in the field the key takes a letter away
        on(self._drop, lambda: self.dropped.emit(self.number))
        self._looking = QTimer(self, interval=0)
        self._looking.timeout.connect(self._look_on)
        self._follow_parts()
        self._lay_out()
        self.show_all(0)

    @property
    def number(self) -> int:
        """Of the chosen line."""
        return self.list.currentIndex().row()

    def show_all(self, choose: int) -> None:
        """Lines came or went."""
        self._model.read_again()
        self.list.choose(choose)
        self._looking.start()
        self._show()

    def look_again(self) -> None:
        """What is marked may be another."""
        if self._lines.rows:
            self._model.changed(0, len(self._lines.rows) - 1)
        self._looking.start()
        self._show()

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refuse(self, sentence: str) -> None:
        """Nothing was lost."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # what one key does ------------------------------------------------------------

    def _choose_kind(self, kind: EntryKind) -> None:
        self._change(kind=kind)

    def _toggle_situation(self, situation: Situation) -> None:
        if (row := self._row) and (target := row.target):
            self._change(situations=target.toggled(situation))

    def _next_theme(self) -> None:
        if (row := self._row) and (target := row.target):
            self._change(theme=target.next_theme(), has_theme=True)

    def _keep(self) -> None:
        self._change(is_kept=True)

    def _use_other_words(self) -> None:
        if row := self._row:
            self._reword(reworded(row.line.wording, self._marks_of))

    def _reword(self, wording: str) -> None:
        if self._row:
            self._lines.reword(self.number, wording)
            self._changed()

    def _change(self, **chosen: object) -> None:
        if self._row:
            self._lines.change(self.number, **chosen)
            self._changed()

    def _changed(self) -> None:
        self._model.changed(self.number, self.number)
        self.refuse("")
        self._show()
        self.changed.emit()

    def _go_on(self) -> None:
        """From the field to the next line."""
        self.list.choose(self.number + 1)
        self.take_focus()

    def _edit(self) -> None:
        if self._row:
            self.card.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # what is shown ------------------------------------------------------------------

    @property
    def _row(self) -> Pasted | None:
        rows = self._lines.rows
        return rows[self.number] if 0 <= self.number < len(rows) else None

    def _look_on(self) -> None:
        """A few at a time: the keys are not kept waiting."""
        looked = self._lines.look_at_some()
        if looked:
            self._model.changed(looked[0], looked[-1])
        if self._lines.all_looked_at:
            self._looking.stop()
        if self._lines.all_looked_at or self.number in looked:
            self._show()

    def _show(self) -> None:
        rows = self._lines.rows
        ready = sum(row.can_be_shared for row in rows)
        self._share.setText(self.tr("Share {count}").format(count=ready))
        self._share.setEnabled(bool(ready) and self._lines.all_looked_at)
        self._drop.setEnabled(bool(rows))
        self._counted.setText(self._count())
        self.card.setVisible(bool(rows))
        if row := self._row:
            marked = bool(row.target and row.target.marks)
            self.card.show_row(row, shortened(reworded(row.line.wording, self._marks_of)) if marked else "")

    def _count(self) -> str:
        rows = self._lines.rows
        if not rows:
            return self.tr("Nothing is pasted. Copy the lines where they were typed, and press Ctrl+V here.")
        marked = sum(bool(row.target and row.target.marks) for row in rows)
        too_long = sum(row.letters > LONGEST_LINE for row in rows)
        one = self.tr("1 line. The room does not see it until it is shared.")
        several = self.tr("{count} lines. The room sees none of them until they are shared.")
        said = [one if len(rows) == 1 else several.format(count=len(rows))]
        if marked:
            said.append(self.tr("Something is marked in {count}: those stay off the room screen.").format(count=marked))
        if too_long:
            said.append(self.tr("Too long, so they stay here: {count}.").format(count=too_long))
        return " ".join(said)

    def _follow_parts(self) -> None:
        card, rows = self.card, self.list
        rows.chosen.connect(lambda _: self._show())
        rows.edit_wanted.connect(self._edit)
        rows.paste_wanted.connect(self.paste_wanted)
        card.reworded.connect(self._reword)
        card.field.pasted.connect(self.pasted)
        card.field.entered.connect(self._go_on)
        card.field.gone_back.connect(self.take_focus)
        card.kind.kind_chosen.connect(self._choose_kind)
        card.filed.situation_toggled.connect(self._toggle_situation)
        card.filed.theme_wanted.connect(self._next_theme)
        card.marks.reword_wanted.connect(self._use_other_words)
        card.marks.keep_wanted.connect(self._keep)

    def _lay_out(self) -> None:
        back = action(self, "leave-pasted", self.tr("Back to the group"))
        back.triggered.connect(self.left)
        head = spaced(QHBoxLayout(), SPACE.near)
        head.addWidget(words(self.tr("Pasted lines"), Tone.TITLE), 1)
        head.addWidget(Chip(self._drop))
        head.addWidget(Button(back))
        head.addWidget(Button(self._share, primary=True))
        column = spaced(QVBoxLayout(self), SPACE.near, across=SPACE.far, down=SPACE.near)
        column.addLayout(head)
        for each in (self._counted, self._problem):
            column.addWidget(each)
        column.addWidget(self.list, 1)
        column.addWidget(self.card)
        for before, after in pairwise((self.list, self.card.field)):
            self.setTabOrder(before, after)

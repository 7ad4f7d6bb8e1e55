"""Chosen lines: how sure it is where they are, the themes nearest to them, one key each; any other by typing, or a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from facilitator.board.entry import EntryId
from facilitator.language import Explained
from facilitator.privacy.sameness import folded
from facilitator.themes.guess import ThemeId
from facilitator.themes.looking_through import SeenLine
from facilitator.themes.placement import How
from facilitator.themes.theme import NamedTheme
from ui.keys import keyed
from ui.parts.asked_line import AskedLine
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

NEAREST = 3


class LineCard(Card):
    moved = Signal(object)  # ThemeId
    named_anew = Signal(str)  # a theme of this name for them, which may be one that is there
    kept = Signal()  # they belong where they are
    put_back = Signal()  # to not yet grouped

    def __init__(self) -> None:
        super().__init__(self.tr("What is chosen"))
        named(self, "chosen-lines", self.tr("What is chosen"))
        self._near: list[NamedTheme] = []
        self._shown: list[EntryId] = []
        self._said = named(words("", wraps=True), "chosen-words")
        self._how = named(words("", Tone.QUIET, wraps=True), "how-sure")
        self._keep = keyed(self, "keep-there", words=self.tr("It belongs there"))
        self._keep.triggered.connect(self.kept)
        self._actions = [keyed(self, f"nearest-{place + 1}") for place in range(NEAREST)]
        self._back = keyed(self, "to-waiting", words=self.tr("In no theme"))
        self._back.triggered.connect(self.put_back)
        chips = spaced(Flow(), SPACE.snug)
        for place, each in enumerate(self._actions):
            each.triggered.connect(lambda _=False, place=place: self.moved.emit(self._near[place].id))
        for each in (self._keep, *self._actions, self._back):
            chips.addWidget(Chip(each, primary=each is self._keep))
        self._field = TypeAhead("to-theme", "", self.tr("Type a theme. ↓ for all of them"))
        self._asked = AskedLine("to-theme", self.tr("To another theme, or a new one"), self._field)
        self._field.taken.connect(self._take)
        self._field.entered.connect(self._take)
        for shown in (self._said, self._how):
            self.body.addWidget(shown)
        self.body.addLayout(chips)
        self.body.addWidget(self._asked)

    def show_lines(self, lines: Sequence[SeenLine], near: Sequence[NamedTheme], names: Mapping[ThemeId, str]) -> None:
        """`near`: at most three, the nearest first. `names`: of every theme there is, to be offered."""
        if [line.entry.id for line in lines] != self._shown:
            self._asked.accept()
        self._shown = [line.entry.id for line in lines]
        self._near = list(near[:NEAREST])
        one = len({folded(line.entry.wording) or line.entry.wording for line in lines}) == 1
        several = self.tr("{count} lines are chosen. What you do is done with all of them.")
        self._said.setText(f"“{lines[0].entry.wording}”" if one else several.format(count=len(lines)) if lines else "")
        is_one_way = one and len({(line.shown, line.placed.how) for line in lines}) == 1
        often = self.tr("{count} lines say this.").format(count=len(lines)) + " " if len(lines) > 1 else ""
        self._how.setText(often + self._sentence(lines[0], names) if is_one_way else "")
        self._how.setVisible(is_one_way)
        for place, each in enumerate(self._actions):
            self._let(each, place < len(self._near))
            each.setText(self._near[place].name.replace("&", "&&") if place < len(self._near) else "")
        self._let(self._keep, any(line.shown and line.placed.how is not How.BY_HAND for line in lines))
        self._keep.setText(self.tr("It belongs there") if one else self.tr("They belong there"))
        self._let(self._back, any(line.shown for line in lines))
        self._field.offer([Offer(name) for name in names.values()])

    @staticmethod
    def _let(each: QAction, is_there: bool) -> None:
        each.setVisible(is_there)
        each.setEnabled(is_there)

    def to_field(self) -> None:
        self._field.setFocus()

    def refuse(self, problem: Explained) -> None:
        """What was typed stays."""
        self._asked.refuse(problem)

    def was_moved(self) -> None:
        self._asked.accept()
        self._field.clear()

    def _sentence(self, line: SeenLine, names: Mapping[ThemeId, str]) -> str:
        if line.shown is None:
            return self.tr("Waits for a theme.")
        sentence = {
            How.SURE: self.tr("In “{theme}”. The program put it there and is sure."),
            How.MAYBE: self.tr("In “{theme}”, maybe: the program put it there and is not sure."),
            How.BY_HAND: self.tr("In “{theme}”, put there by hand. It stays there."),
        }[line.placed.how]
        return sentence.format(theme=names.get(line.shown, line.shown))

    def _take(self, name: str) -> None:
        if name.strip():
            self._field.setText(name)
            self.named_anew.emit(name)


def near_of(themes: Sequence[NamedTheme], guesses: Sequence[Sequence[ThemeId | None]]) -> list[NamedTheme]:
    """Those that most of the lines are near to, each line's nearest counting most; a merged one is the one it is in."""
    shown = {id_: theme for theme in themes for id_ in (theme.id, *theme.holds)}
    points: Counter[ThemeId] = Counter()
    for ids in guesses:
        found = dict.fromkeys(shown[id_].id for id_ in ids if id_ in shown)
        for place, id_ in enumerate(found):
            points[id_] += len(found) - place
    return [shown[id_] for id_, _ in points.most_common()]

"""The next thing to try: what, when, where and with whom, what could get in the way, and what then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.care.practice import Practice
from facilitator.curriculum.obstacle import Obstacle
from facilitator.language import Explained
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.offer import Offer, once
from ui.parts.type_ahead import TypeAhead
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class Typed:
    """What stands in the fields, as typed."""

    what: str = ""
    day: str = ""
    where: str = ""
    with_whom: str = ""
    obstacle: str = ""
    and_then: str = ""

    @classmethod
    def of(cls, practice: Practice) -> Typed:
        return cls(*(getattr(practice, field.name) for field in fields(cls)))


class NextPractice(QWidget):
    """Enter in any field saves; how and when is asked once something is typed. A chosen one is shown as words."""

    wanted = Signal(object)  # Typed
    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._obstacles: Sequence[Obstacle] = ()
        column = spaced(QVBoxLayout(self), SPACE.tight, down=SPACE.snug)
        column.addWidget(words(self.tr("Next practice"), Tone.STRONG))
        self._chosen = named(words("", wraps=True), "next-chosen")
        change = action(self, "change-next", self.tr("Change it…"))
        change.triggered.connect(self.change_wanted)
        self._change = Chip(change)
        row = Flow()
        row.addWidget(self._change)
        self._form = QWidget()
        self._details = QWidget()
        self._fields = self._make_fields()
        self._lay_out()
        column.addWidget(self._chosen)
        column.addLayout(row)
        column.addWidget(self._form)
        self._change_action = change
        for asked in self._fields.values():
            asked.field.textChanged.connect(lambda _: self._unfold())
        self._unfold()
        self.setFocusProxy(self._fields["what"].field)
        self.show_chosen(None)

    @property
    def typed(self) -> Typed:
        return Typed(*(asked.field.text() for asked in self._fields.values()))

    def type(self, typed: Typed) -> None:
        for asked, text in zip(self._fields.values(), astuple(typed), strict=True):
            asked.field.setText(text)
            asked.field.setCursorPosition(0)
            asked.accept()

    def offer(self, offers: Sequence[Offer], obstacles: Sequence[Obstacle] = ()) -> None:
        """Ideas of what to try; and what could get in the way, with what helps then."""
        self._obstacles = obstacles
        self._ahead["what"].offer(offers)
        self._ahead["obstacle"].offer([Offer(obstacle.says) for obstacle in obstacles])
        self._offer_then(self._ahead["obstacle"].text())

    def show_chosen(self, practice: Practice | None) -> None:
        """In words; None asks for one in the fields."""
        self._chosen.setText(self._in_words(practice) if practice else "")
        self._chosen.setVisible(bool(practice))
        self._change_action.setVisible(bool(practice))
        self._form.setVisible(practice is None)

    def focus_chosen(self) -> None:
        """Where the fields were, once they have become words."""
        self._change.setFocus()

    def refuse(self, field: str, problem: Explained) -> None:
        self._fields[field].refuse(problem)

    def _make_fields(self) -> dict[str, AskedLine]:
        self._ahead = {name: TypeAhead(f"next-{name.replace('_', '-')}", "") for name in ("what", "obstacle", "and_then")}
        labels = {
            "what": (self.tr("What"), self.tr("One small thing. ↓ for ideas")),
            "day": (self.tr("When"), ""),
            "where": (self.tr("Where"), ""),
            "with_whom": (self.tr("With whom"), ""),
            "obstacle": (self.tr("What could get in the way"), ""),
            "and_then": (self.tr("And what then"), ""),
        }
        made = {}
        for name, (label, hint) in labels.items():
            made[name] = AskedLine(f"next-{name.replace('_', '-')}", label, self._ahead.get(name), hint=hint)
            made[name].entered.connect(self._want)
        for name, after in (("what", "day"), ("obstacle", "and_then"), ("and_then", "")):
            self._ahead[name].taken.connect(lambda offered, name=name, after=after: self._take(name, offered, after))
            self._ahead[name].entered.connect(lambda _: self._want())
        self._ahead["obstacle"].textChanged.connect(self._offer_then)
        return made

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self._form), SPACE.snug)
        column.addWidget(self._fields["what"])
        column.addWidget(self._details)
        inside = spaced(QVBoxLayout(self._details), SPACE.snug)
        for narrowest, names in ((8, ("day", "where", "with_whom")), (12, ("obstacle", "and_then"))):
            row = spaced(Columns(narrowest), SPACE.near)
            for name in names:
                row.addWidget(self._fields[name])
            inside.addLayout(row)
        save = action(self, "save-next", self.tr("Save the next practice"))
        save.triggered.connect(self._want)
        end = spaced(Flow(), SPACE.snug)
        end.addWidget(Button(save))
        inside.addLayout(end)

    def _unfold(self) -> None:
        self._details.setVisible(self.typed != Typed())

    def _want(self) -> None:
        self.wanted.emit(self.typed)

    def _take(self, name: str, offered: str, after: str) -> None:
        self._fields[name].field.setText(offered)
        if after:
            self._fields[after].field.setFocus()

    def _offer_then(self, obstacle: str) -> None:
        """What helps with this obstacle first."""
        heard = [each for each in self._obstacles if each.is_said_in(obstacle)]
        others = [each for each in self._obstacles if each not in heard]
        helps = [idea for each in (*heard, *others) for idea in each.helps]
        self._ahead["and_then"].offer(once(Offer(words) for words in helps))

    def _in_words(self, practice: Practice) -> str:
        with_whom = [self.tr("with"), practice.with_whom] if practice.with_whom else []
        said = " · ".join(filter(None, (practice.day, practice.where, " ".join(with_whom))))
        between = [f"{self.tr('If')}: {practice.obstacle}"] if practice.obstacle else []
        then = [f"{self.tr('Then')}: {practice.and_then}"] if practice.and_then else []
        return "\n".join([f"“{practice.what}”", *filter(None, [said]), *between, *then])

"""New themes from what waits, one after the other: looked for in the background, made on a press, one step."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, QTimer

from facilitator.board.entry import Entry, EntryId
from facilitator.language import Explained
from facilitator.progress import Report
from facilitator.themes.proposal import LEAST, MOST_LOOKED_AT, Proposal, Proposals
from facilitator.workspace.new_theme import make_again, make_theme_of, take_back
from facilitator.workspace.theme_names import is_anybodys
from ui.background import Task, in_background
from ui.desk import Desk
from ui.grouping.proposal_card import ProposalCard

REST_MS = 1_000  # so long nothing was moved: who goes through lines quickly is not slowed down by it


class Proposing(QObject):
    """`look` on each visit, and when other lines may wait than before. What is refused stays so while the page is there."""

    def __init__(self, owner: QObject, desk: Desk) -> None:
        super().__init__(owner)
        self.card = ProposalCard()
        self._desk = desk
        self._proposals = Proposals(desk.ws.library, partial(is_anybodys, desk.ws))
        self._found: list[Proposal] = []
        self._task: Task | None = None
        self._is_stale = self._was_looked = False
        self.rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.rest.timeout.connect(self._look)
        self.card.accepted.connect(self._accept)
        self.card.refused.connect(self._refuse)

    @property
    def is_looking(self) -> bool:
        return self._task is not None or self.rest.isActive()

    def look(self) -> None:
        """At once the first time, then whenever moving has come to rest."""
        if self._was_looked:
            self.rest.start()
        else:
            self._was_looked = True
            self._look()

    def without(self, entries: Collection[EntryId]) -> None:
        """These no longer wait: what is proposed goes on without them."""
        left = [Proposal(each.name, tuple(line for line in each.lines if line.id not in entries)) for each in self._found]
        self._found = [each for each in left if len({line.meeting for line in each.lines}) >= LEAST]
        self.card.show_proposal(self._found[0] if self._found else None)

    def _look(self) -> None:
        if self._task is not None:
            self._is_stale = True  # once more when it has ended
            return
        ws, proposals = self._desk.ws, self._proposals

        def work(report: Report) -> list[Proposal]:
            return proposals.of(ws.placements.waiting(most=MOST_LOOKED_AT), [theme.name for theme in ws.themes.all()], report)

        self._task = in_background(self, work, self._show, self._could_not)

    def abandon(self) -> None:
        self.rest.stop()
        if self._task is not None:
            self._task.abandon()
            self._task = None

    def _show(self, found: list[Proposal]) -> None:
        """The one that is looked at stays in front while it is still there."""
        if not self._is_stale:
            shown = self._found[0].name if self._found else ""
            self._found = sorted(found, key=lambda proposal: proposal.name != shown)
            self.card.show_proposal(self._found[0] if self._found else None)
        self._ended()

    def _could_not(self, problem: Exception) -> None:
        """Nobody asked for it, and nobody is told: lines can be grouped without it."""
        self._ended()

    def _ended(self) -> None:
        self._task = None
        if self._is_stale:
            self._is_stale = False
            self._look()

    def _next(self) -> None:
        self._found = self._found[1:]
        self.card.show_proposal(self._found[0] if self._found else None)

    def _accept(self, name: str, lines: tuple[Entry, ...]) -> None:
        ws = self._desk.ws
        try:
            made = make_theme_of(ws, name, lines)
        except Explained as problem:
            self.card.refuse_name(problem)
            return
        self._next()
        sentence = self.tr("“{theme}” is a new theme, with {count} lines.").format(theme=made.theme.name, count=len(lines))
        self._desk.doing.did(sentence, partial(take_back, ws, made), partial(make_again, ws, made))

    def _refuse(self) -> None:
        if not self._found:
            return
        proposal = self._found[0]
        self._proposals.refuse(proposal)
        self._next()
        sentence = self.tr("“{theme}” is not made a theme; its lines go on waiting.").format(theme=proposal.name)
        self._desk.doing.did(sentence, partial(self._offer_again, proposal), partial(self._refuse_again, proposal))

    def _offer_again(self, proposal: Proposal) -> None:
        self._proposals.take_back(proposal)
        self.look()

    def _refuse_again(self, proposal: Proposal) -> None:
        self._proposals.refuse(proposal)
        self.look()

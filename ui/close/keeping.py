"""What the session keeps in words: its takeaways and what was parked. The rule at the wall is asked each time."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.board.draft import Field
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.workspace.evening import Evening
from ui.close.client_form import Check
from ui.close.deeds import Deeds
from ui.close.parked_card import ParkedCard
from ui.close.takeaways_card import TakeawaysCard
from ui.desk import Desk

log = logging.getLogger(__name__)


def tr(text: str) -> str:
    return QCoreApplication.translate("Keeping", text)


class Keeping:
    """Stores what the two cards want, or has it refused beside its field."""

    def __init__(
        self,
        desk: Desk,
        evening: Evening,
        takeaways: TakeawaysCard,
        parked: ParkedCard,
        deeds: Deeds,
        check: Check,
    ) -> None:
        self._desk, self._evening, self._deeds, self._check = desk, evening, deeds, check
        self._takeaways, self._parked = takeaways, parked
        takeaways.wanted.connect(self._keep)
        takeaways.restore(evening.board.draft(Field.TAKEAWAY))
        takeaways.draft_due.connect(self._keep_draft)
        parked.reworded.connect(self._reword)
        parked.left_out.connect(self._leave_out)

    def read_again(self) -> None:
        self._takeaways.show_takeaways(self.kept())
        thoughts = self._evening.parking.thoughts()
        self._parked.show_thoughts(thoughts, [self._problem_of(thought) for thought in thoughts])

    def kept(self) -> list[str]:
        return self._desk.ws.sessions.takeaways(self._evening.session.id)

    def count_left_out(self) -> int:
        """Parked thoughts that say a board line: the seal leaves them out."""
        return sum(self._problem_of(thought) is not None for thought in self._evening.parking.thoughts())

    def _keep(self, wanted: Sequence[str]) -> None:
        before, evening = self.kept(), self._evening
        if self._deeds.tried(lambda: evening.keep_takeaways(wanted), self._takeaways.refuse):
            self._takeaways.was_stored()
            sentence = tr("A takeaway is kept.") if len(wanted) > len(before) else tr("The takeaways are changed.")
            self._deeds.did(sentence, lambda: evening.keep_takeaways(before), lambda: evening.keep_takeaways(wanted))
        self.read_again()

    def _keep_draft(self, text: str) -> None:
        """One that cannot be kept is still in the field; storing it will say what is wrong."""
        try:
            self._evening.board.keep_draft(text, Field.TAKEAWAY)
        except Exception as problem:
            log.warning("a draft could not be kept: %s", type(problem).__name__)

    def _reword(self, thought: str, wording: str) -> None:
        if not one_line(wording):
            self._leave_out(thought)
        elif self._deeds.tried(lambda: self._replace(thought, wording), lambda problem: self._parked.refuse(thought, problem)):
            sentence = tr("The thought is kept in new words.")
            self._deeds.did(sentence, lambda: self._put(wording, thought), lambda: self._put(thought, wording))
            self.read_again()

    def _replace(self, thought: str, wording: str) -> None:
        self._check(wording)
        self._put(thought, wording)

    def _put(self, thought: str, wording: str) -> None:
        """The new first: cut short between the two, there is one thought too many and none too few."""
        self._evening.parking.park(wording)
        self._evening.parking.unpark(thought)

    def _leave_out(self, thought: str) -> None:
        parking = self._evening.parking
        if self._deeds.tried(lambda: parking.unpark(thought), self._desk.explain):
            self._deeds.did(tr("The thought is left out."), lambda: parking.park(thought), lambda: parking.unpark(thought))
            self.read_again()

    def _problem_of(self, thought: str) -> Explained | None:
        try:
            self._check(thought)
        except Explained as problem:
            return problem
        return None

"""After the session on the real page: takeaways, what each client takes home, the seal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.people.client import Client
from facilitator.session.session import SessionId
from facilitator.vocabulary import SessionState
from ui.played.hands import DidNotHappen, Hands

if TYPE_CHECKING:
    from ui.played.evening import PlayedEvening


@dataclass(frozen=True)
class TakenHome:
    """What is typed for one client, field by field."""

    pick: str = ""
    practice: str = ""
    day: str = ""
    where: str = ""
    with_whom: str = ""
    one_on_one: str = ""


class PlayedClose:
    def __init__(self, evening: PlayedEvening, session: SessionId) -> None:
        self._evening, self.session = evening, session
        self._hands: Hands = evening.hands

    def add_takeaway(self, words: str) -> None:
        before = self._count()
        self._hands.write("takeaway", words)
        self._hands.press("Return")
        self._hands.until(lambda: self._count() > before, f"“{words}” was not kept as a takeaway")

    def try_takeaway(self, words: str) -> None:
        """That is refused, beside the field, which keeps the words."""
        before = self._count()
        self._hands.write("takeaway", words)
        self._hands.press("Return")
        self._hands.control("takeaway-problem")
        if self._count() != before:
            raise DidNotHappen(f"“{words}” is a line of the board, and was taken.")

    def take_what_is_offered(self) -> None:
        before = self._count()
        self._hands.do("reword")
        self._hands.until(lambda: self._count() > before, "What was offered was not taken")

    def go_to_clients(self) -> None:
        """Enter on nothing: the hand goes on to the first client."""
        self._hands.go_into("takeaway")
        self._hands.press("Return")
        self._until_in("pick")

    def take_home(self, client: Client, taken: TakenHome) -> None:
        """For the client whose turn it is: typed, and Enter from field to field. Then it is the next one's turn."""
        self._until_in("pick")
        if taken.pick:
            self._enter(taken.pick)
        self._hands.press("Return")
        fields = ("practice", "practice-day", "practice-where", "practice-with", "one-on-one")
        for field, text in zip(fields, (taken.practice, taken.day, taken.where, taken.with_whom, taken.one_on_one), strict=True):
            self._until_in(field)  # what stood there is selected, to be typed over
            self._enter(text)
        self._hands.until(lambda: self._is_kept(client, taken), f"What {client.code_name} takes home was not kept")

    def seal(self) -> None:
        """Asked, explained, done: the page of its handouts follows."""
        ws = self._evening.ws
        self._hands.do("seal")
        self._hands.do("seal-now")
        self._hands.until(lambda: ws.sessions.get(self.session).state is SessionState.SEALED, "The session was not sealed")
        self._hands.until(lambda: self._evening.house.place == "handouts", "The handouts did not follow the seal")
        if ws.open_files.all():
            raise DidNotHappen("The session is sealed, and the file of its board is still there.")
        self._hands.settle()

    def _count(self) -> int:
        return len(self._evening.ws.sessions.takeaways(self.session))

    def _enter(self, text: str) -> None:
        self._hands.type(text)
        self._hands.press("Return")

    def _until_in(self, field: str) -> None:
        def is_in() -> bool:
            focused = self._hands.focused()
            return focused is not None and focused.objectName() == field

        self._hands.until(is_in, f"Enter did not lead to “{field}”")

    def _is_kept(self, client: Client, taken: TakenHome) -> bool:
        ws = self._evening.ws
        practice = ws.practices.of_session(self.session).get(client.id)
        is_practice = practice.what == taken.practice if practice else not taken.practice
        return is_practice and (not taken.pick or taken.pick in ws.picks.of_session(self.session).get(client.id, ()))

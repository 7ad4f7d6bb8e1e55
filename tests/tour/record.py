"""A client's whole record: folded, open, held, on paper; what goes when the client is forgotten, and that it is done."""

from __future__ import annotations

from collections.abc import Callable

from ui.played.evening import PlayedEvening
from ui.record.page import RecordPage
from ui.record.record_view import RecordView

WHY = "Letter of the court, <b>March 3</b> {0}, about a matter with a long name, مريم 😀"


class Record:
    """`until_paper` waits for the preview."""

    def __init__(self, evening: PlayedEvening, take: Callable[[str], object], until_paper: Callable[[], object]) -> None:
        self._evening, self._hands = evening, evening.hands
        self._take, self._until_paper = take, until_paper

    def go(self) -> None:
        hands = self._hands
        self._evening.go("follow-up")
        hands.do("client-record")
        hands.until(lambda: self._view and self._view.shown(), "The record was not shown")
        self._take("record")
        self._open()
        hands.do("print")
        self._until_paper()
        self._take("record-on-paper")
        hands.do("leave-page")
        self._hold()
        self._forget()

    @property
    def _view(self) -> RecordView | None:
        return self._hands.find(RecordView, "record")

    def _open(self) -> None:
        """The sessions, and the last section: the notes."""
        hands = self._hands
        hands.go_into("record")
        for key in ("Home", "Down", "Down", "Return", "End", "Return"):
            hands.press(key)
        self._take("record-notes")
        hands.press("Home")
        self._take("record-sessions")

    def _hold(self) -> None:
        hands = self._hands
        hands.do("set-hold")
        hands.write("hold-why", WHY * 5)
        hands.press("Return")
        self._take("record-hold-refused")
        hands.write("hold-why", WHY)
        hands.press("Return")
        hands.control("lift-hold")
        self._take("record-held")
        hands.do("forget-client")
        hands.control("leave-forgetting")
        self._take("record-may-not-go")
        hands.do("leave-forgetting")
        hands.do("lift-hold")

    def _forget(self) -> None:
        hands = self._hands
        hands.do("forget-client")
        hands.control("forget-code-name")
        self._take("record-what-goes")
        page = self._evening.house.page("record")
        assert isinstance(page, RecordPage) and page.client is not None
        hands.type(self._evening.ws.clients.get(page.client).code_name)
        self._take("record-about-to-go")
        hands.press("Return")
        hands.control("leave-forgotten")
        self._take("record-forgotten")
        hands.do("leave-forgotten")
        hands.control("follow-up-page")

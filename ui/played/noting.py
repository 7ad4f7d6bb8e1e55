"""The notes of a session on the real page: written, signed and copied, client after client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from facilitator.notes.progress_note import ProgressNote
from facilitator.people.client import Client
from facilitator.session.session import SessionId
from ui.played.hands import DidNotHappen, Hands

if TYPE_CHECKING:
    from ui.played.evening import PlayedEvening


@dataclass(frozen=True)
class Noted:
    """`took_part` are numbers of choice words."""

    took_part: str
    response: str


class PlayedNotes:
    def __init__(self, evening: PlayedEvening, session: SessionId) -> None:
        self._evening, self._session = evening, session
        self._hands: Hands = evening.hands
        self._hands.control("note-form")

    def write(self, client: Client, noted: Noted) -> None:
        """For the client who is up: how the client took part, Enter, and the response. It is kept while one goes on."""
        self._hands.until(lambda: self._shown() == client.code_name, f"The note of {client.code_name} did not come up")
        self._until_in("participation")
        for number in noted.took_part:
            self._hands.press(number)
        self._hands.press("Return")
        self._until_in("response")
        self._hands.type(noted.response)

    def sign(self, client: Client, by: str) -> None:
        """Who signs is typed the first time; afterwards Enter is enough."""
        self._hands.do("sign-note")
        if self._focused() == "signer":
            self._hands.type(by)
        self._hands.press("Return")
        self._hands.until(lambda: self.note(client).is_signed, f"The note of {client.code_name} was not signed")

    def copy(self, client: Client) -> str:
        """What the record system gets. The next client's note comes up."""
        self._hands.do("copy-note")
        self._hands.until(lambda: self.note(client).pasted_at is not None, f"The note of {client.code_name} was not copied")
        return QGuiApplication.clipboard().text()

    def note(self, client: Client) -> ProgressNote:
        found = self._evening.ws.notes.of_session(self._session).get(client.id)
        if found is None:
            raise DidNotHappen(f"{client.code_name} has no note.")
        return found

    def _shown(self) -> str:
        label = self._hands.find(QLabel, "note-of")
        return label.text() if label else ""

    def _focused(self) -> str:
        focused = self._hands.focused()
        return focused.objectName() if focused else ""

    def _until_in(self, field: str) -> None:
        self._hands.until(lambda: self._focused() == field, f"The hand is not at “{field}”")

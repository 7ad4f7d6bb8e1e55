"""What every card about one client is: told whom it is about, and reads again when something changed."""

from __future__ import annotations

from facilitator.people.client import ClientId
from ui.desk import Desk
from ui.parts.card import Card


class ClientCard(Card):
    """Made once with the page. Words that are being typed in it stay when it reads again about the same client."""

    def __init__(self, desk: Desk, heading: str = "", *, tone: str = "") -> None:
        super().__init__(heading, tone=tone)
        self.desk = desk
        self.client: ClientId | None = None

    def show_client(self, client: ClientId) -> None:
        """Another client, or the same one again: then nothing typed is lost."""
        self.client = client
        self.read_again()

    def read_again(self) -> None:
        """Read the workspace and show it; the client is known by now."""

    def put_away(self) -> None:
        """The workspace is about to close: what is typed and not entered yet is kept, where it can be."""

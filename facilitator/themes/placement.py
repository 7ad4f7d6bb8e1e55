"""Which theme an entry is in; and the theme chosen for a line while the board is open."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from facilitator.board.entry import EntryId
from facilitator.board.line import LineId
from facilitator.storage.vault import Vault
from facilitator.themes.guess import ThemeId


class ChosenThemes:
    """In the open file."""

    def __init__(self, open_file: Vault) -> None: ...

    def choose(self, line: LineId, theme: ThemeId | None) -> ThemeId | None:
        """Store the theme of a line; return the one before."""
        raise NotImplementedError

    def of_lines(self) -> dict[LineId, ThemeId]:
        raise NotImplementedError


def place(connection: Connection, themes: Mapping[EntryId, ThemeId]) -> None:
    """In the transaction of the seal: one insert, in the order of the random entry ids."""
    raise NotImplementedError

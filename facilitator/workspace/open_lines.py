"""What open boards say just now: a line that is not sealed yet is behind the wall, too."""

from __future__ import annotations

from facilitator.board.line import OpenBoard
from facilitator.workspace.workspace import Workspace


def open_lines(ws: Workspace) -> list[str]:
    """Of every board that is not sealed: mostly there is none, seldom more than one."""
    return [line.wording for file in ws.open_files.all() for line in OpenBoard(file.vault).lines()]


def check_lines(ws: Workspace, text: str) -> None:
    """A text of several lines: neither the whole nor one of them says a line of a board. Raises SaysABoardLine."""
    on_boards = open_lines(ws)
    for words in dict.fromkeys((text, *text.split("\n"))):
        ws.wall.check(words, on_boards)

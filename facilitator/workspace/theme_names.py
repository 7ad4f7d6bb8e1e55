"""Naming a theme, from above the wall: its name is shown on both sides, so it is nobody's words, a group's nor a client's."""

from __future__ import annotations

from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.privacy.sameness import folded
from facilitator.themes.guess import ThemeId
from facilitator.themes.theme import Change, NamedTheme, ThemeSaysALine
from facilitator.vocabulary import Situation
from facilitator.workspace.open_lines import open_lines
from facilitator.workspace.sides import said_by_clients
from facilitator.workspace.workspace import Workspace


class ThemeSaysAClient(Explained):
    def __init__(self) -> None:
        super().__init__(
            "A client's record says this word for word, and a theme never does. Nothing was changed. Choose new words."
        )


def add_theme(ws: Workspace, name: str, situations: tuple[Situation, ...] = ()) -> NamedTheme:
    """Raises ThemeSaysAClient, and as `Themes.add`. Undo with `ws.themes.put([Change(id)])`."""
    _refuse_what_was_said(ws, name)
    return ws.themes.add(name, situations)


def rename_theme(ws: Workspace, theme: ThemeId, name: str) -> Change:
    """Raises ThemeSaysAClient, and as `Themes.rename`. Return what was, for undo with `ws.themes.put`."""
    _refuse_what_was_said(ws, name)
    return ws.themes.rename(theme, name)


def is_anybodys(ws: Workspace, name: str) -> bool:
    """Whether a group said this as a line, or the clients' side says it: then it is no name of a theme, nor proposed as one."""
    try:
        _refuse_what_was_said(ws, name)
    except (ThemeSaysALine, ThemeSaysAClient):
        return True
    return ws.entries.has_wording(name)


def _refuse_what_was_said(ws: Workspace, name: str) -> None:
    """On an open board; on the clients' side: names, picks, practices, lines of plans and notes. Some 50 ms after years."""
    name = one_line(name)
    if ws.wall.is_everybodys(name):
        return
    if folded(name) in map(folded, open_lines(ws)):
        raise ThemeSaysALine
    with ws.vault.read() as connection:
        if said_by_clients(connection, [name]):
            raise ThemeSaysAClient

"""What may complete a line: names of themes, and what the packs show. Never what another meeting said: that stays sealed."""

from __future__ import annotations

from facilitator.board.completion import Completions
from facilitator.workspace.workspace import Workspace


def completions(ws: Workspace) -> Completions:
    """Of own themes the names alone; no name of a theme is a line of the board (themes/theme.py).

    A pack's wordings of themes are compared with and never shown (curriculum/theme.py), so they are not here."""
    return Completions(
        [
            *(theme.name for theme in ws.themes.all()),
            *(sign.text for sign in ws.library.warning_signs),
            *ws.library.coping_ideas(),
        ]
    )

"""A new theme with the lines that are in it from the start: one step, taken back as one and done again as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.board.entry import Entry, as_bits
from facilitator.themes.placing import Placed
from facilitator.themes.theme import Change, NamedTheme
from facilitator.vocabulary import Situation
from facilitator.workspace.theme_names import add_theme
from facilitator.workspace.workspace import Workspace


@dataclass(frozen=True)
class Made:
    """`before`: where its lines were."""

    theme: NamedTheme
    before: tuple[Placed, ...]


def make_theme_of(ws: Workspace, name: str, lines: Sequence[Entry]) -> Made:
    """With the situations that half of the lines have. Raises as `add_theme`, and EntryGone; then nothing is changed."""
    with ws.vault.write("themes"):
        theme = add_theme(ws, name, _situations(lines))
        return Made(theme, tuple(ws.placements.move([line.id for line in lines], theme.id)))


def take_back(ws: Workspace, made: Made) -> None:
    """Its lines are where they were. What was moved into it since waits again."""
    with ws.vault.write("themes"):
        ws.placements.put(made.before)
        ws.themes.put([Change(made.theme.id)])


def make_again(ws: Workspace, made: Made) -> None:
    with ws.vault.write("themes"):
        ws.themes.put([Change(made.theme.id, made.theme.name, as_bits(made.theme.situations), is_own=True)])
        ws.placements.put([Placed(was.entry, made.theme.id) for was in made.before])


def _situations(lines: Sequence[Entry]) -> tuple[Situation, ...]:
    return tuple(each for each in Situation if 2 * sum(each in line.situations for line in lines) >= len(lines) > 0)

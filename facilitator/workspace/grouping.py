"""Grouping by what was learned: moves by hand teach the guess, and what waits is grouped in the background."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from weakref import WeakSet

from facilitator.progress import Report
from facilitator.storage.vault import Vault
from facilitator.themes.by_meaning import ByMeaning
from facilitator.themes.encoder import EncoderLost, is_there
from facilitator.themes.grouping import Group, Regrouped, group_open
from facilitator.themes.guess import Grouped, Line
from facilitator.workspace.workspace import Workspace


def learn_from_moves(ws: Workspace) -> None:
    """What was moved by hand is an example for the next guess, on the capture line as well. After the unlock and after moves,
    in the background: some 100 ms."""
    shown = {id_: theme for theme in ws.themes.all() for id_ in (theme.id, *theme.holds)}
    ws.guesses.learn(
        ws.placements.examples(),
        {id_: theme.situations for id_, theme in shown.items()},
        {id_: theme.name for id_, theme in shown.items()},
    )


def group_waiting(ws: Workspace, report: Report) -> Regrouped:
    """All that waits or was placed with doubt, with all that was learned. In the background; what a cancel leaves is right.

    By letters and meaning; by letters alone where there is no encoder, or as soon as it does not answer any more.
    """
    done = 0.0

    def say(share: float) -> None:
        nonlocal done
        done = share
        report(share)

    learn_from_moves(ws)
    _BEING_GROUPED.add(ws.vault)
    try:
        with ws.encoder.looking_up(lambda: report(done)):  # or a lock would wait for seconds until it stops
            return group_open(ws.vault, ws.placements, _Best(ws).group, say)
    finally:
        _BEING_GROUPED.discard(ws.vault)
        ws.encoder.close()
        with ws.vault.write("themes"):
            """Nothing more: pages hear of all that was found."""


def is_being_grouped(ws: Workspace) -> bool:
    return ws.vault in _BEING_GROUPED


_BEING_GROUPED: WeakSet[Vault] = WeakSet()


class _Best:
    """By meaning too while there is somebody who knows it; by letters alone from then on."""

    def __init__(self, ws: Workspace) -> None:
        self._by_letters: Group = ws.guesses.group
        self._by_meaning: Group | None = None
        if is_there():
            with suppress(EncoderLost):
                self._by_meaning = ByMeaning(ws.guesses, ws.encoder).group

    def group(self, lines: Sequence[Line]) -> list[Grouped]:
        if self._by_meaning:
            try:
                return self._by_meaning(lines)
            except EncoderLost:
                self._by_meaning = None
        return self._by_letters(lines)

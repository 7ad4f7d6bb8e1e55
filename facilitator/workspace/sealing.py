"""The seal, from above the wall: what becomes of each line, one transaction, then the open file goes (TRUST section 4)."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal as seal_lines
from facilitator.language import Explained
from facilitator.privacy.screening import neutralized
from facilitator.progress import Report
from facilitator.session.pulse import Pulse
from facilitator.session.session import Session
from facilitator.storage.open_file import OpenFile
from facilitator.themes.guess import Guess, ThemeId
from facilitator.themes.placement import How, place
from facilitator.themes.rollup import Cell, count_anew
from facilitator.themes.search import index
from facilitator.vocabulary import EntryKind, SignKind
from facilitator.workspace.evening_board import Shared
from facilitator.workspace.sides import said_by_clients
from facilitator.workspace.wall import SaysABoardLine
from facilitator.workspace.workspace import Workspace

FIVE = 5

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Leaving:
    """What the open file holds that outlives it: lines, parked thoughts, and step id → (title, planned, taken).

    `guessed` is what is known already of some wordings; the others are guessed now.
    """

    lines: Sequence[Shared] = ()
    parked: Sequence[str] = ()
    minutes: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)
    guessed: Mapping[str, Guess] = field(default_factory=dict)
    pulse: Pulse = field(default_factory=dict)


@dataclass(frozen=True)
class Sealed:
    """Told once, stored nowhere. `as_themes` and `left_out` said something that stands in a client's record or a takeaway
    (docs/decisions/lines-that-equal-a-pick.md)."""

    entries: int
    neutralized: int  # were still marked: "a person", "a day" …
    as_themes: int  # stored as the name of their theme
    left_out: int  # had no theme
    thoughts_left_out: int  # parked, and saying a board line


def seal(ws: Workspace, session: Session, file: OpenFile | None, leaving: Leaving, report: Report) -> Sealed:
    """Whole and on disk when it returns; or it raised, and the session is as open as before.

    Cut short after its commit, the next start destroys the open file (cut_short.py): the vault's mark decides.
    """
    screened = [_without_marks(shared) for shared in leaving.lines]
    with ws.vault.read() as connection:
        names = _names(ws, {shared.theme for shared in leaving.lines if shared.theme})
        said = said_by_clients(connection, [*(line.wording for line in screened), *names.values()])
    report(0.3)
    fitted = [
        _fitted(ws, line, names.get(shared.theme or ""), said) for line, shared in zip(screened, leaving.lines, strict=True)
    ]
    kept = [line for line in fitted if line is not None]
    wordings = [shared.line.wording for shared in leaving.lines] + [line.wording for line in kept]
    parked = [thought for thought in leaving.parked if _passes(ws, thought, wordings)]
    report(0.6)
    chosen = {shared.line.id: shared.theme for shared in leaving.lines if shared.theme and shared.theme in names}
    _write(ws, session, kept, _themes(ws, kept, chosen, leaving.guessed), leaving, parked)
    ws.vault.checkpoint()
    if file is not None:
        _destroy(ws, file)
    return Sealed(
        entries=len(kept),
        neutralized=sum(shared.line.wording != line.wording for shared, line in zip(leaving.lines, screened, strict=True)),
        as_themes=sum(line is not None and line.wording != was.wording for line, was in zip(fitted, screened, strict=True)),
        left_out=len(fitted) - len(kept),
        thoughts_left_out=len(leaving.parked) - len(parked),
    )


Themes = Mapping[How, Mapping[LineId, ThemeId]]


def _write(
    ws: Workspace, session: Session, kept: Sequence[Line], themes: Themes, leaving: Leaving, parked: Sequence[str]
) -> None:
    five_or_more = len(ws.attendance.here(session.id)) >= FIVE
    month = f"{session.on:%Y-%m}"
    signs = _signs(ws, kept)
    with ws.vault.write("session") as connection:
        entries = seal_lines(connection, kept, session.group, month, five_or_more, ws.rng, signs=signs)
        for how, of_line in themes.items():
            place(connection, {entries[line]: theme for line, theme in of_line.items()}, how)
        if kept:
            index(connection, entries.values())
            count_anew(connection, [Cell(month, session.group)])
        ws.sessions.keep_minutes(connection, session.id, leaving.minutes)
        ws.sessions.keep_parked(session.id, parked)
        ws.sessions.keep_pulse(connection, session.id, leaving.pulse)
        ws.attendance.forget_round(session.id)
        ws.sessions.mark_sealed(connection, session.id)


def _themes(ws: Workspace, kept: Sequence[Line], chosen: Mapping[LineId, ThemeId], guessed: Mapping[str, Guess]) -> Themes:
    """Sure are those that the facilitator chose, against the guess, and those that the guess itself is sure of."""
    themes: dict[How, dict[LineId, ThemeId]] = {How.SURE: {}, How.MAYBE: {}}
    for line in kept:
        if theme := chosen.get(line.id):
            guess = guessed.get(line.wording) or ws.guesses.of(line.wording, line.kind)
            themes[How.SURE if guess.is_sure or guess.theme != theme else How.MAYBE][line.id] = theme
    return themes


def _signs(ws: Workspace, kept: Sequence[Line]) -> dict[LineId, SignKind]:
    signs = {line.id: ws.guesses.sign_of(line.wording) for line in kept if line.kind is EntryKind.WARNING_SIGN}
    return {line: sign for line, sign in signs.items() if sign}


def _without_marks(shared: Shared) -> Line:
    if shared.line.may_be_shown:
        return shared.line
    return replace(shared.line, wording=neutralized(shared.line.wording, shared.marks))


def _names(ws: Workspace, themes: set[ThemeId]) -> dict[ThemeId, str]:
    """A pack's, which is everybody's; only of an own theme the facilitator's. One that was taken back meanwhile has none."""
    packs = {theme: pack.name for theme in themes if (pack := ws.library.theme(theme))}
    if themes == packs.keys():
        return packs
    own = {id_: theme.name for theme in ws.themes.all() for id_ in (theme.id, *theme.holds)}
    return {theme: own[theme] for theme in themes if theme in own} | packs


def _fitted(ws: Workspace, line: Line, theme: str | None, said: set[str]) -> Line | None:
    """No text crosses the wall, seen from the board: what the clients' side says too is kept as its theme, or not at all."""
    if line.wording not in said or ws.wall.is_everybodys(line.wording):
        return line
    if theme is None or (theme in said and not ws.wall.is_everybodys(theme)):
        return None
    return replace(line, wording=theme)


def _passes(ws: Workspace, thought: str, wordings: Sequence[str]) -> bool:
    try:
        ws.wall.check(thought, wordings)
    except SaysABoardLine:
        return False
    return True


def _destroy(ws: Workspace, file: OpenFile) -> None:
    try:
        ws.open_files.destroy(file)
    except Explained:  # held open by another program: the session is sealed all the same, and the next start removes it
        log.warning("an open file could not be removed yet")

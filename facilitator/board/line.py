"""The open board: what the group has shared so far, in the open file, with undo. It knows nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, NewType

from sqlalchemy import Column, Connection, Integer, Named, RowMapping, Table, TypedColumns, false, func, insert, select, update

from facilitator.board import change, draft
from facilitator.board.change import Step
from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.storage.schema import Words, open_board_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import EntryKind, Situation, Stage

LineId = NewType("LineId", int)

LONGEST_LINE = 300


class LineColumns(TypedColumns):
    id = Column(Integer, primary_key=True)  # a sequence: the open file may know an order, it goes at the seal
    wording = Column(Words, nullable=False)
    kind: Named[str]
    situations: Named[str]  # parted by spaces, the best first
    stage: Named[str | None]
    voices: Named[int]
    is_marked: Named[bool]
    kept_on_purpose: Named[bool]
    is_gone: Named[bool]  # withdrawn, or its sharing undone; it stays for undo and redo, until the seal


line_table = Table("line", open_board_tables, LineColumns)


@dataclass(frozen=True)
class Line:
    """One line on the open board. `situations` in the order they fit, the best first."""

    id: LineId
    wording: str
    kind: EntryKind
    situations: tuple[Situation, ...] = ()
    stage: Stage | None = None
    voices: int = 1
    is_marked: bool = False  # screening found a name, a number …
    kept_on_purpose: bool = False  # marked, and yet the facilitator wants it as it is

    @property
    def may_be_shown(self) -> bool:
        """On the room screen: screened, or kept on purpose."""
        return not self.is_marked or self.kept_on_purpose


@dataclass(frozen=True)
class NewLine:
    """One that is about to be shared, with others."""

    wording: str
    kind: EntryKind
    situations: tuple[Situation, ...] = ()
    stage: Stage | None = None
    voices: int = 1
    is_marked: bool = False
    kept_on_purpose: bool = False


@dataclass(frozen=True)
class Change:
    """The step that undo has just taken back or redo done again. `theme` of a line is kept by `themes`, so its change is told
    and not made here.

    `before` and `after` as the step was first done; of "shared" and "removed" they are the line's words, None where it was
    not there; of "pasted", several lines that were shared at once, `after` is how many.
    """

    line: LineId
    what: str  # "shared", "pasted", "wording", "kind", "situations", "voices", "removed", "kept", "theme"
    before: str | None
    after: str | None


class NothingToShare(Explained):
    def __init__(self) -> None:
        super().__init__("There are no words to share yet. Nothing was changed.")


class LineTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A line can have {longest} letters; this one has {length}. Nothing was changed. Say it shorter, or as two lines.",
            longest=LONGEST_LINE,
            length=length,
        )


class LineGone(Explained):
    def __init__(self) -> None:
        super().__init__("That line is no longer on the board. Nothing was changed. Undo may bring it back.")


class OpenBoard:
    """Each verb is one durable transaction and one step of undo. A verb that would change nothing is no step."""

    def __init__(self, open_file: Vault) -> None:
        self._file = open_file

    def lines(self) -> list[Line]:
        """In the order shared; removed ones left out."""
        query = select(line_table).where(line_table.c.is_gone == false()).order_by(line_table.c.id)
        with self._file.read() as connection:
            return [_line(row) for row in connection.execute(query).mappings()]

    def get(self, line: LineId) -> Line:
        """Raises LineGone."""
        with self._file.read() as connection:
            return _line(_on_board(connection, line))

    def share(self, wording: str, kind: EntryKind, situations: tuple[Situation, ...] = (), stage: Stage | None = None,
              voices: int = 1, *, is_marked: bool = False) -> Line:  # fmt: skip
        """Raises NothingToShare (empty after cleaning) and LineTooLong (over 300 letters).

        The draft is gone with it: a kill right after must not offer the same words again.
        """
        columns = _columns(NewLine(wording, kind, situations, stage, voices, is_marked))
        with self._file.write("board") as connection:
            id_ = connection.execute(SHARE, columns).lastrowid
            change.note(connection, Step(id_, "shared", {"is_gone": True}, {"is_gone": False}))
        return _line({"id": id_, **columns})

    def share_all(self, lines: Sequence[NewLine]) -> list[Line]:
        """All or none, and one step of undo. What is being typed meanwhile stays a draft. Raises as `share`."""
        rows = [_columns(line) for line in lines]
        with self._file.write("board") as connection:
            typed = draft.kept(connection, draft.Field.LINE, NEWEST)
            ids = [connection.execute(SHARE, columns).lastrowid for columns in rows]
            draft.keep(connection, draft.Field.LINE, typed, NEWEST)
            steps = [Step(id_, "shared", {"is_gone": True}, {"is_gone": False}, goes_on=id_ != ids[0]) for id_ in ids]
            if steps:
                change.note(connection, *steps)
        return [_line({"id": id_, **columns}) for id_, columns in zip(ids, rows, strict=True)]

    def reword(self, line: LineId, wording: str, *, is_marked: bool) -> Line:
        """New words; whether they are marked is the screening's answer for the new words. Raises as `share`, and LineGone."""
        wording = _checked(wording)
        if wording == self.get(line).wording:
            return self.get(line)
        return self._change(line, "wording", wording=wording, is_marked=is_marked, kept_on_purpose=False)

    def keep(self, line: LineId) -> Line:
        """Show a marked line as it is, on purpose."""
        return self._change(line, "kept", kept_on_purpose=True)

    def change_kind(self, line: LineId, kind: EntryKind) -> Line:
        return self._change(line, "kind", kind=kind.value)

    def change_situations(self, line: LineId, situations: tuple[Situation, ...]) -> Line:
        return self._change(line, "situations", situations=" ".join(situations))

    def count(self, line: LineId, voices: int, *, with_share: bool = False) -> Line:
        """Set the voices, at least 1. `with_share`: it is no step of its own but a part of the one that shared the line."""
        return self._change(line, "voices", goes_on=with_share, voices=max(1, voices))

    def was_just_shared(self, line: LineId) -> bool:
        """Nothing was done on the board since."""
        with self._file.read() as connection:
            step = change.newest(connection)
        return step is not None and (step.line, step.verb) == (line, "shared")

    def remove(self, line: LineId) -> None:
        """Withdrawn: gone from board and room screen; undo brings it back until the seal."""
        self._change(line, "removed", is_gone=True)

    def record_theme(self, line: LineId, before: str | None, after: str | None) -> None:
        """One step of undo for a theme that `themes` has just stored (call inside the same write)."""
        with self._file.write("board") as connection:
            _on_board(connection, line)
            if before != after:
                change.note(connection, Step(line, "theme", {"theme": before}, {"theme": after}))

    def undo(self) -> Change | None:
        """Take back the last step; None when there is none."""
        with self._file.write("board") as connection:
            steps = change.take_back(connection)
            _put(connection, [(step, step.before) for step in steps])
            return _told(connection, steps[::-1])

    def redo(self) -> Change | None:
        """Do again what was last taken back; None when there is nothing, or a new verb came between."""
        with self._file.write("board") as connection:
            steps = change.do_again(connection)
            _put(connection, [(step, step.after) for step in steps])
            return _told(connection, steps)

    def keep_draft(self, text: str, field: draft.Field = draft.Field.LINE) -> None:
        """What stands in a field and is not yet stored. Survives a kill; goes with the open file."""
        with self._file.write("draft") as connection:
            draft.keep(connection, field, text, NEWEST)

    def draft(self, field: draft.Field = draft.Field.LINE) -> str:
        with self._file.read() as connection:
            return draft.kept(connection, field, NEWEST)

    def _change(self, line: LineId, verb: str, *, goes_on: bool = False, **columns: object) -> Line:
        with self._file.write("board") as connection:
            row = _on_board(connection, line)
            before = {name: row[name] for name in columns}
            if before != columns:
                connection.execute(update(line_table).where(line_table.c.id == line).values(columns))
                change.note(connection, Step(line, verb, before, columns, goes_on))
        return _line({**row, **columns})


SHARE = insert(line_table)  # built once: building a statement takes longer than doing it, and sharing a line has to be quick
NEWEST = select(func.coalesce(func.max(line_table.c.id), 0)).scalar_subquery()

Row = RowMapping | dict[str, Any]


def _on_board(connection: Connection, line: LineId) -> dict[str, Any]:
    query = select(line_table).where(line_table.c.id == line, line_table.c.is_gone == false())
    row = connection.execute(query).mappings().first()
    if row is None:
        raise LineGone
    return {str(name): value for name, value in row.items()}


def _put(connection: Connection, states: Sequence[tuple[Step, change.Columns]]) -> None:
    """Lines that change in the same way change at once."""
    for columns, alike in groupby(((step, columns) for step, columns in states if step.verb != "theme"), key=itemgetter(1)):
        ids = [step.line for step, _ in alike]
        connection.execute(update(line_table).where(line_table.c.id.in_(ids)).values(columns))


_TOLD_BY = {"kept": "kept_on_purpose"}


def _told(connection: Connection, steps: Sequence[Step]) -> Change | None:
    """Of the parts of one step; the first says what it was."""
    if not steps:
        return None
    step, shared = steps[0], sum(step.verb == "shared" for step in steps)
    line = LineId(step.line)
    if shared > 1:
        return Change(line, "pasted", None, str(shared))
    if step.verb in ("shared", "removed"):
        words = connection.execute(select(line_table.c.wording).where(line_table.c.id == line)).scalar_one()
        return Change(line, step.verb, *((None, words) if step.verb == "shared" else (words, None)))
    before, after = (columns[_TOLD_BY.get(step.verb, step.verb)] for columns in (step.before, step.after))
    return Change(line, step.verb, *(None if value is None else str(value) for value in (before, after)))


def _columns(line: NewLine) -> dict[str, Any]:
    return {
        "wording": _checked(line.wording),
        "kind": line.kind.value,
        "situations": " ".join(line.situations),
        "stage": line.stage and line.stage.value,
        "voices": max(1, line.voices),
        "is_marked": line.is_marked,
        "kept_on_purpose": line.kept_on_purpose,
        "is_gone": False,
    }


def _line(row: Row) -> Line:
    return Line(
        LineId(row["id"]),
        row["wording"],
        EntryKind(row["kind"]),
        tuple(Situation(value) for value in row["situations"].split()),
        Stage(row["stage"]) if row["stage"] else None,
        row["voices"],
        row["is_marked"],
        row["kept_on_purpose"],
    )


def _checked(wording: str) -> str:
    wording = one_line(wording)
    if not wording:
        raise NothingToShare
    if len(wording) > LONGEST_LINE:
        raise LineTooLong(len(wording))
    return wording

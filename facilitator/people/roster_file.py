"""A roster from a file, and as a file: what the columns mean, what will happen with each row, all rows put in at once or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from facilitator.groups.group import GroupId
from facilitator.people.client import (
    LONGEST_CODE_NAME,
    LONGEST_REAL_NAME,
    Client,
    ClientId,
    Clients,
    name_key,
)
from facilitator.people.roster import Place, Roster
from facilitator.people.roster_columns import Columns, Meaning, is_yes, read_day
from facilitator.people.sheet import Sheet, written_sheet
from facilitator.privacy.plain import one_line
from facilitator.storage.vault import Vault

TITLES = ("Code name", "Real name", "Joined on", "Large print")


class Happens(StrEnum):
    """What becomes of a row. The first three can be put on the roster, the others cannot as they are."""

    NEW = "new"
    JOINS = "joins"  # a client who is known already
    REAL_NAME_KNOWN = "real-name-known"  # of a client with another code name: perhaps the same person
    ON_ROSTER = "on-roster"
    TWICE = "twice"  # an earlier row has the code name
    TAKEN = "taken"  # another client has it: the real names differ
    TOO_LONG = "too-long"
    NAMELESS = "nameless"  # neither name, and no code name left to offer


POSSIBLE = frozenset({Happens.NEW, Happens.JOINS, Happens.REAL_NAME_KNOWN})


@dataclass(frozen=True)
class Row:
    """`other`: the code name of the client, or the number of the row, that `happens` is about."""

    number: int  # in the file
    happens: Happens
    code_name: str
    real_name: str
    joined_on: date
    large_print: bool
    client: ClientId | None = None  # who is known already
    other: str = ""
    is_wanted: bool = True
    is_offered: bool = False  # the code name comes from the neutral list
    unread_day: str = ""  # what stands there instead of a day; today is taken


@dataclass(frozen=True)
class Edited:
    """What somebody changed in the preview, by the number of the row."""

    code_names: Mapping[int, str] = field(default_factory=dict)
    wanted: Mapping[int, bool] = field(default_factory=dict)


AS_READ = Edited()


@dataclass(frozen=True)
class Known:
    """What a preview is held against."""

    clients: Sequence[Client]
    on_roster: frozenset[ClientId]
    left_on: Mapping[ClientId, date]  # of those who were on it once
    neutral: Sequence[str]  # code names that nobody has, in the order in which they are offered
    today: date


def known(clients: Clients, roster: Roster, group: GroupId, neutral: Sequence[str], today: date) -> Known:
    """`neutral` in the order in which its names are offered, but for those that somebody has."""
    everybody, places = clients.all(), roster.places(group)
    taken = {name_key(client.code_name) for client in everybody}
    offered = [name for name in neutral if name_key(name) not in taken]
    on_roster = frozenset(place.client for place in places if place.left_on is None or place.left_on > today)
    left_on = {place.client: place.left_on for place in places if place.left_on and place.client not in on_roster}
    return Known(everybody, on_roster, left_on, offered, today)


@dataclass(frozen=True)
class PutIn:
    """For undo: what was added."""

    clients: tuple[Client, ...]
    places: tuple[Place, ...]


def previewed(sheet: Sheet, columns: Columns, known: Known, edited: Edited = AS_READ) -> list[Row]:
    """What will happen with each row of clients. Nothing is changed."""
    return _Preview(columns, known, edited).rows(sheet)


class _Preview:
    def __init__(self, columns: Columns, known: Known, edited: Edited) -> None:
        self._columns, self._known, self._edited = columns, known, edited
        self._by_code = {name_key(client.code_name): client for client in known.clients}
        self._by_real = {name_key(client.real_name): client for client in known.clients if client.real_name}
        self._earlier: dict[str, int] = {}

    def rows(self, sheet: Sheet) -> list[Row]:
        cells = list(zip(sheet.lines, sheet.rows, strict=True))[self._columns.has_titles :]
        written = {name_key(self._code_name(number, row)) for number, row in cells}
        self._offers = iter([name for name in self._known.neutral if name_key(name) not in written])
        return [self._row(number, row) for number, row in cells]

    def _code_name(self, number: int, cells: Sequence[str]) -> str:
        return one_line(self._edited.code_names.get(number, self._cell(cells, Meaning.CODE_NAME)))

    def _cell(self, cells: Sequence[str], meaning: Meaning) -> str:
        return next((cell for cell, means in zip(cells, self._columns.meanings, strict=True) if means is meaning), "")

    def _real_name(self, cells: Sequence[str]) -> str:
        parts = (self._cell(cells, meaning) for meaning in (Meaning.REAL_NAME, Meaning.FIRST_NAME, Meaning.LAST_NAME))
        return one_line(" ".join(parts))

    def _row(self, number: int, cells: Sequence[str]) -> Row:
        code_name, real_name = self._code_name(number, cells), self._real_name(cells)
        same_person = self._by_real.get(name_key(real_name)) if real_name else None
        is_offered = False
        if not code_name and same_person:
            code_name = same_person.code_name
        elif not code_name:
            code_name, is_offered = next(self._offers, ""), True
        day, unread = self._day(self._cell(cells, Meaning.JOINED_ON))
        row = Row(
            number, Happens.NEW, code_name, real_name, day, is_yes(self._cell(cells, Meaning.LARGE_PRINT)),
            is_offered=is_offered, unread_day=unread,
        )  # fmt: skip
        return self._wanted(self._judged(row, same_person))

    def _day(self, typed: str) -> tuple[date, str]:
        if not typed:
            return self._known.today, ""
        day = read_day(typed, self._known.today, day_first=self._columns.day_first)
        return (day, "") if day else (self._known.today, typed)

    def _judged(self, row: Row, same_person: Client | None) -> Row:
        key = name_key(row.code_name)
        if not row.code_name:
            return replace(row, happens=Happens.NAMELESS)
        if len(row.code_name) > LONGEST_CODE_NAME or len(row.real_name) > LONGEST_REAL_NAME:
            return replace(row, happens=Happens.TOO_LONG)
        if key in self._earlier:
            return replace(row, happens=Happens.TWICE, other=str(self._earlier[key]))
        self._earlier[key] = row.number
        if there := self._by_code.get(key):
            return self._about(there, row)
        if same_person:
            return replace(row, happens=Happens.REAL_NAME_KNOWN, other=same_person.code_name)
        return row

    def _about(self, there: Client, row: Row) -> Row:
        """A client has that code name: the same one, unless the real names say otherwise."""
        if row.real_name and there.real_name and name_key(row.real_name) != name_key(there.real_name):
            return replace(row, happens=Happens.TAKEN)
        happens = Happens.ON_ROSTER if there.id in self._known.on_roster else Happens.JOINS
        returns_on = max(row.joined_on, self._known.left_on.get(there.id, row.joined_on))
        return replace(row, happens=happens, client=there.id, code_name=there.code_name, joined_on=returns_on)

    def _wanted(self, row: Row) -> Row:
        """A row that may be somebody's second one is not put in unless it is ticked."""
        usually = row.happens is not Happens.REAL_NAME_KNOWN
        return replace(row, is_wanted=row.happens in POSSIBLE and self._edited.wanted.get(row.number, usually))


def put_in(vault: Vault, clients: Clients, roster: Roster, group: GroupId, rows: Iterable[Row]) -> PutIn:
    """All rows that are wanted, in one transaction. If one cannot be, none is, and the error of that verb says why."""
    added: list[Client] = []
    places: list[Place] = []
    with vault.write("people"):
        for row in rows:
            if not row.is_wanted or row.happens not in POSSIBLE:
                continue
            client = row.client
            if client is None:
                added.append(clients.add(row.code_name, row.real_name, large_print=row.large_print))
                client = added[-1].id
            places.append(roster.join(client, group, row.joined_on))
    return PutIn(tuple(added), tuple(places))


def take_out(vault: Vault, clients: Clients, roster: Roster, put: PutIn) -> None:
    """Undo of `put_in`. Raises ClientInUse when something is kept for one of them by now; then nothing is taken out."""
    with vault.write("people"):
        for place in put.places:
            roster.take_away(place.id)
        for client in put.clients:
            clients.remove(client.id)


def put_back(vault: Vault, clients: Clients, roster: Roster, put: PutIn) -> None:
    """Undo of `take_out`."""
    with vault.write("people"):
        for client in put.clients:
            clients.restore(client)
        for place in put.places:
            roster.put(place)


def roster_file(members: Iterable[tuple[Client, Place]], *, with_names: bool) -> bytes:
    """A table that a spreadsheet opens, and that `previewed` reads. Real names only where asked for."""
    rows = [_written(client, place) for client, place in members]
    kept = [number for number, title in enumerate(TITLES) if with_names or title != "Real name"]
    return written_sheet([row[number] for number in kept] for row in (TITLES, *rows))


def _written(client: Client, place: Place) -> tuple[str, ...]:
    return client.code_name, client.real_name, place.joined_on.isoformat(), "yes" if client.large_print else "no"

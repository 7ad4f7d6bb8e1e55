"""The vault's counter: how many commits it has seen, in the database and in a small file beside it (TRUST section 5).

So a file that is older than it should be, or that went another course, is noticed and named.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Named, Table, Text, TypedColumns, insert, update

from facilitator.storage.faults import named_faults
from facilitator.storage.schema import vault_tables
from facilitator.storage.whole_file import write_whole


class CounterColumns(TypedColumns):
    """One row. No time of a commit is kept, only the day of the last clean close."""

    vault: Named[str] = Column(Text, primary_key=True)
    commits: Named[int] = Column(BigInteger)
    nonce: Named[int] = Column(BigInteger)
    nonce_before: Named[int] = Column(BigInteger)
    closed_on: Named[date | None]


counter_table = Table("counter", vault_tables, CounterColumns)


@dataclass(frozen=True)
class Counter:
    vault: str
    commits: int
    nonce: int  # drawn anew at every clean close
    nonce_before: int
    closed_on: date | None


_ADVANCE = update(counter_table).values(commits=counter_table.c.commits + 1)


def start(connection: Connection, vault_id: str) -> None:
    nonce = secrets.randbits(63)
    row = {"vault": vault_id, "commits": 0, "nonce": nonce, "nonce_before": nonce, "closed_on": None}
    connection.execute(insert(counter_table), row)


def advance(connection: Connection) -> None:
    """The last step of every transaction that writes."""
    connection.execute(_ADVANCE)


def renew_nonce(connection: Connection, closed_on: date) -> None:
    """At a clean close: what is written from now on is told apart from what was written anywhere else since."""
    renewed = {"nonce": secrets.randbits(63), "nonce_before": counter_table.c.nonce, "closed_on": closed_on}
    connection.execute(update(counter_table).values(renewed))


def read_counter(driver: Any) -> Counter:
    """By the driver's own connection, also of a vault of an older program. Raises LookupError when there is none."""
    row = driver.execute("SELECT vault, commits, nonce, nonce_before, closed_on FROM counter").fetchone()
    if row is None:
        raise LookupError
    vault, commits, nonce, nonce_before, closed_on = row
    return Counter(vault, commits, nonce, nonce_before, date.fromisoformat(closed_on) if closed_on else None)


@dataclass(frozen=True)
class Seen:
    """The counter as this folder has seen it last. `is_open`: a program has opened it since and not closed it."""

    vault: str
    commits: int
    nonce: int
    is_open: bool


def seen_now(counter: Counter) -> Seen:
    return Seen(counter.vault, counter.commits, counter.nonce, is_open=True)


def seen_closed(counter: Counter) -> Seen:
    return replace(seen_now(counter), is_open=False)


def read_seen(file: Path) -> Seen | None:
    """None when nothing is known: no file, or one that is damaged. It is a help, and its loss loses nothing."""
    try:
        with named_faults(), file.open("rb") as stream:
            fields = json.loads(stream.read(4096))
        seen = Seen(**fields)
    except (FileNotFoundError, ValueError, TypeError, RecursionError):
        return None
    types = (str, int, int, bool)
    return seen if tuple(map(type, asdict(seen).values())) == types else None


def write_seen(file: Path, seen: Seen) -> None:
    write_whole(file, json.dumps(asdict(seen)).encode())

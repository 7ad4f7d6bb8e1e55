"""Made-up consents and copies of a rehearsal: who has an older plan, a consent in force, one that ended, one to be signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import Table

from facilitator.care.consent import consent_table
from facilitator.care.copy import copy_table
from facilitator.vocabulary import CopyHolder, GivenBy

Row = tuple[Table, dict[str, Any]]
SISTER, DOCTOR, FRIEND = "My sister", "Dr. Gray", "A friend from group"
PLAN = "My plan, and each later change to it.\nThat I am in treatment for substance use."
HELP, CARE = "So that this person can help me with my plan", "My health care"
TURNS = 4  # clients, until the same comes round again


def made_up_copies(newest: Mapping[int, date], today: date, rng: Random) -> list[Row]:
    """Rows for single inserts, consents first: copies hang on them. `newest`: since when each client has a second revision."""
    rows = [row for turn, (client, since) in enumerate(newest.items()) for row in _of(turn, client, since, today, rng)]
    return sorted(rows, key=lambda row: row[0] is copy_table)


def _of(turn: int, client: int, since: date, today: date, rng: Random) -> Iterator[Row]:
    first, lately = since - timedelta(days=20), min(since + timedelta(days=2), today)
    yield _copy(rng, client, CopyHolder.OWN, 1, first)
    yield _copy(rng, client, CopyHolder.CASE_FILE, 2 if turn % 2 else 1, lately if turn % 2 else first)
    yield from _turn(turn % TURNS, client, first, today, rng)


def _turn(turn: int, client: int, first: date, today: date, rng: Random) -> Iterator[Row]:
    if turn == 0:
        yield from _under_consent(rng, client, SISTER, HELP, first, today + timedelta(days=171))
    elif turn == 1:
        yield from _under_consent(rng, client, DOCTOR, CARE, first, max(first, today - timedelta(days=9)))
    elif turn == 2:
        yield _copy(rng, client, CopyHolder.SOMEONE, 1, first, FRIEND, GivenBy.CLIENT)
    else:
        yield _consent(rng.getrandbits(63), client, DOCTOR, CARE, None, None)


def _under_consent(rng: Random, client: int, who: str, purpose: str, first: date, until: date) -> Iterator[Row]:
    under = rng.getrandbits(63)
    yield _consent(under, client, who, purpose, first, until)
    yield _copy(rng, client, CopyHolder.SOMEONE, 1, first, who, GivenBy.PROGRAM, under)


def _consent(id_: int, client: int, recipient: str, purpose: str, signed_on: date | None, until: date | None) -> Row:
    event = "" if until else "when my treatment here ends"
    return consent_table, {
        "id": id_, "client": client, "recipient": recipient, "information": PLAN, "purpose": purpose, "how_to_revoke": "",
        "until": until, "until_event": event, "signed_on": signed_on, "revoked_on": None,
    }  # fmt: skip


def _copy(
    rng: Random,
    client: int,
    holder: CopyHolder,
    revision: int,
    on: date,
    who: str = "",
    given_by: GivenBy = GivenBy.PROGRAM,
    consent: int | None = None,
) -> Row:
    return copy_table, {
        "id": rng.getrandbits(63), "client": client, "holder": holder, "who": who, "revision": revision, "given_by": given_by,
        "on": on, "consent": consent, "taken_back_on": None,
    }  # fmt: skip

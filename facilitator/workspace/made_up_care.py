"""Made-up answers of a rehearsal: craving that mostly falls and confidence that mostly rises, with better and worse weeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Table

from facilitator.care.measure import OWN, measured_table, own_measure_table

Row = tuple[Table, dict[str, Any]]
EVERY = 3  # weeks between two one-on-ones
OWN_NAME, OWN_QUESTION = "Feeling at home", "How much did I feel at home where I live?"


def made_up_care(clients: Sequence[int], weeks: int, now: datetime, rng: Random) -> Iterator[Row]:
    """Rows for single inserts. No mood that asks about safety, so no danger is open."""
    own = rng.getrandbits(63)
    yield (
        own_measure_table,
        {
            "id": own, "name": OWN_NAME, "question": OWN_QUESTION, "low": "not at all", "high": "quite at home", "highest": 10,
            "is_retired": False,
        },
    )  # fmt: skip
    for client in clients:
        craving, confidence = rng.randint(6, 9), rng.randint(2, 4)
        for week in range(weeks, 0, -EVERY):
            at = now - timedelta(weeks=week, days=-rng.randint(1, 5), hours=rng.randint(1, 6))
            craving = _near(craving - rng.choice((-1, 0, 1, 1)))
            confidence = _near(confidence + rng.choice((-1, 0, 1, 1)))
            yield from _answered(client, at, (("craving", craving), ("confidence", confidence)), rng)
        lately = now - timedelta(days=rng.randint(3, 9))
        several = (("sleep", rng.randint(3, 8)), ("connection", rng.randint(3, 8)), (f"{OWN}{own}", rng.randint(3, 8)))
        yield from _answered(client, lately, several, rng)


def _answered(client: int, at: datetime, answers: Iterable[tuple[str, int]], rng: Random) -> Iterator[Row]:
    for measure, value in answers:
        row = {"id": rng.getrandbits(63), "client": client, "measure": measure, "at": at, "value": value, "answers": ""}
        yield measured_table, row


def _near(value: int) -> int:
    return min(10, max(0, value))

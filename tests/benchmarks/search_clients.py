"""`search_clients_ms`: the slowest of what one types on the way to a client or a line, among 2,000 with plans and practices."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random
from statistics import median

from sqlalchemy import insert

from facilitator.care.plan import Item, ItemId, Plan
from facilitator.care.practice import practice_table
from facilitator.care.revision import body_of, plan_revision_table
from facilitator.people.client import client_table
from facilitator.vocabulary import PlanPart
from facilitator.workspace.made_up import Past
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.search import Index, index
from facilitator.workspace.workspace import Workspace
from tests.benchmarks.figure import RUNS, Figure
from tests.benchmarks.made_practice import SEED, made_practice

CLIENTS, LINES, PRACTICES = 2_000, 40, 12
TYPED = ("o", "ot", "otter 1", "t", "the", "the b", "the bus", "call before", "555", "555-0", "sister friday", "nobody says this")


def search_clients(folder: Path, runs: int = RUNS) -> Figure:
    ws = made_practice(folder / "search", Past(weeks=1, clients=(1, 1)))
    _fill(ws, Random(SEED))
    began = time.perf_counter()
    made = index(ws)
    took_making = time.perf_counter() - began
    took = [max(_found(made, typed) for typed in TYPED) for _ in range(runs)]
    close_workspace(ws, backup=False)
    note = f"{CLIENTS} clients; making the index, beside the screen: {took_making * 1000:.0f} ms"
    return Figure("search_clients_ms", median(took), 0, 30, is_ratio=False, note=note, taken=tuple(took))


def _found(made: Index, typed: str) -> float:
    began = time.perf_counter()
    made.find(typed)
    return (time.perf_counter() - began) * 1000


def _fill(ws: Workspace, rng: Random) -> None:
    wordings = [wording for theme in ws.library.themes for wording in (*theme.wordings, *theme.helps)]
    names = ws.words.code_names
    with ws.vault.write("people") as connection:
        for number in range(CLIENTS):
            client = rng.getrandbits(63)
            name = f"{names[number % len(names)]} {number}"
            connection.execute(insert(client_table).values(id=client, code_name=name, real_name="", large_print=False))
            plan = Plan(tuple(_item(rng, rng.choice(wordings)) for _ in range(LINES)))
            row = {"client": client, "number": 1, "saved_at": ws.now(), "reason": "", "body": body_of(plan)}
            connection.execute(insert(plan_revision_table), row)
            connection.execute(insert(practice_table), [_practice(rng, client, wordings, ws) for _ in range(PRACTICES)])


def _item(rng: Random, words: str) -> Item:
    return Item(ItemId(rng.getrandbits(63)), rng.choice(list(PlanPart)), words, number=_number(rng))


def _number(rng: Random) -> str:
    return f"555-{rng.randint(0, 9999):04}" if rng.random() < 0.1 else ""


def _practice(rng: Random, client: int, wordings: list[str], ws: Workspace) -> dict[str, object]:
    return {
        "id": rng.getrandbits(63), "client": client, "session": None, "what": rng.choice(wordings), "day": "Friday",
        "where": "at home", "with_whom": "my sister", "how_it_went": None, "strategy": None, "chosen_on": ws.now().date(),
        "obstacle": "", "and_then": "", "verdict": None,
    }  # fmt: skip

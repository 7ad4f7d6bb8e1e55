"""Plans that the facilitator keeps to lead them again: the steps of an agenda under a name of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import NewType

import msgspec
from sqlalchemy import BigInteger, Column, Date, Named, Table, TypedColumns, select

from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.session.agenda import Agenda
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

KeptPlanId = NewType("KeptPlanId", int)

LONGEST_PLAN_NAME = 80


class KeptPlanColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    name: Named[str] = Column(Words)
    on: Named[date] = Column(Date)
    agenda: Named[str] = Column(Words)  # a JSON document


kept_plan_table = Table("kept_plan", vault_tables, KeptPlanColumns)


@dataclass(frozen=True)
class KeptPlan:
    id: KeptPlanId
    name: str
    on: date  # when it was kept
    agenda: Agenda


class PlanNeedsName(Explained):
    def __init__(self) -> None:
        super().__init__("Give the plan a name first. Nothing was changed.")


class PlanNameTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "A name can have {longest} letters; this one has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_PLAN_NAME,
            length=length,
        )


class KeptPlans:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def all(self) -> list[KeptPlan]:
        """By name. A plan that a newer program wrote and this one cannot read is left out."""
        with self._vault.read() as connection:
            rows = connection.execute(select(kept_plan_table)).all()
        plans = [plan for row in rows if (plan := _plan(*row))]
        return sorted(plans, key=lambda plan: plan.name.casefold())

    def keep(self, name: str, on: date, agenda: Agenda) -> KeptPlan:
        """The caller has asked the wall for the words of its own. Raises PlanNeedsName, PlanNameTooLong."""
        plan = KeptPlan(KeptPlanId(self._rng.getrandbits(63)), one_line(name), on, agenda)
        if not plan.name:
            raise PlanNeedsName
        if len(plan.name) > LONGEST_PLAN_NAME:
            raise PlanNameTooLong(len(plan.name))
        self.put(plan)
        return plan

    def remove(self, plan: KeptPlanId) -> None:
        with self._vault.write("session") as connection:
            connection.execute(kept_plan_table.delete().where(kept_plan_table.c.id == plan))

    def put(self, plan: KeptPlan) -> None:
        """Undo of `remove`."""
        row = {"id": plan.id, "name": plan.name, "on": plan.on, "agenda": msgspec.json.encode(plan.agenda).decode()}
        with self._vault.write("session") as connection:
            put_row(connection, kept_plan_table, row)


def _plan(id_: int, name: str, on: date, agenda: str) -> KeptPlan | None:
    try:
        return KeptPlan(KeptPlanId(id_), name, on, msgspec.json.decode(agenda, type=Agenda))
    except msgspec.DecodeError:
        return None

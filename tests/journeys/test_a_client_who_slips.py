"""A client slips: it is written down with the client, mapped back, and the plan becomes a better one. Nothing is counted."""

from __future__ import annotations

import re
from datetime import date

from facilitator.care.lapse import Decision
from facilitator.care.plan import Item, Plan
from facilitator.vocabulary import PlanPart
from facilitator.workspace.opening import close_workspace
from tests.journeys.one_on_ones import all_words, save_plan_on_paper, write_in_plan
from tests.journeys.practices import PASSPHRASE
from tests.ui.papers import text_of

BAR, BROTHER = "Sat beside the bar", "Sit with my brother"
TICKETS, ASK = "Said yes to tickets", "Ask who else comes"
WHY = "The game showed where it begins"
COUNTED = re.compile(r"\b(days? (since|sober|clean)|streak|relapse[sd]?|failed|\d+ lapses?|lapse \d+|risk)\b", re.IGNORECASE)


def test_a_client_who_slips(stage, practice, clock, tmp_path):
    evening = stage()
    evening.unlock(PASSPHRASE)
    evening.go("follow-up")
    hands = evening.hands
    write_in_plan(evening, "My reasons", ("My daughter",))
    hands.do("save-plan")
    hands.until(lambda: "revision 1" in all_words(evening), "The first plan was not saved")

    hands.do("client-lapse")
    hands.control("lapse-page")
    for line in ("Two beers at the game", BAR, BROTHER, TICKETS, ASK, "", "Told my sister the next day"):
        hands.type(line)
        hands.press("Return")
    hands.until(lambda: hands.focused().objectName() == "learn-0", "What the plan could learn did not come")
    hands.press("Return")  # one key each
    hands.press("Return")
    assert not COUNTED.search(all_words(evening))
    hands.do("to-plan")
    hands.control("follow-up-page")
    hands.write("plan-reason", WHY)
    hands.press("Return")
    hands.until(lambda: "revision 2" in all_words(evening), "The changed plan was not saved")
    assert not COUNTED.search(all_words(evening))
    paper = tmp_path / "plan.pdf"
    save_plan_on_paper(evening, paper)
    evening.close_window()

    text = " ".join(text_of(paper.read_bytes()).split())
    assert BROTHER in text and ASK in text and "My daughter" in text
    assert not COUNTED.search(text) and "beers" not in text
    _look_at_what_is_kept(practice, clock)


def _look_at_what_is_kept(practice, clock):
    ws = practice.open(clock)
    heron = next(client.id for client in ws.clients.all() if ws.lapses.of(client.id))
    (lapse,) = ws.lapses.of(heron)
    assert (lapse.on, lapse.what_happened) == (date(2026, 11, 24), "Two beers at the game")
    assert lapse.decisions == (Decision(BAR, BROTHER), Decision(TICKETS, ASK))
    assert [(head.number, head.reason) for head in ws.plans.heads(heron)] == [(2, WHY), (1, "")]
    first, second = (ws.plans.revision(heron, number).plan for number in (1, 2))
    assert _words(first) == [(PlanPart.REASON, "My daughter")]
    assert _words(second) == [
        (PlanPart.REASON, "My daughter"),
        *((PlanPart.TRIGGER_OUTSIDE, BAR), (PlanPart.STRATEGY, BROTHER)),
        *((PlanPart.TRIGGER_OUTSIDE, TICKETS), (PlanPart.STRATEGY, ASK)),
    ]
    close_workspace(ws, backup=False)


def _words(plan: Plan) -> list[tuple[PlanPart, str]]:
    items: tuple[Item, ...] = plan.items
    return [(item.part, item.words) for item in items]

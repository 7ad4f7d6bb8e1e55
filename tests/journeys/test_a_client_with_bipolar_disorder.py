"""Who lives with an illness of the mind has its signs in the plan, and when the mood is low somebody asks about safety."""

from __future__ import annotations

import re

from facilitator.care.measure import MeasureId
from facilitator.vocabulary import PlanPart
from facilitator.workspace.opening import close_workspace
from tests.journeys.one_on_ones import all_words, save_plan_on_paper, write_in_plan
from tests.journeys.practices import PASSPHRASE
from tests.ui.papers import text_of

SIGNS = (("Three nights with little sleep", "Call the clinic the same day"), ("Ten plans at once", "Show my sister my list"))
SAID, DONE = "Would rather not wake up", "Asked, no plan; called together, her sister stays tonight"
DIAGNOSIS = re.compile(r"\b(bipolar|manic|mania|disorder|diagnos\w+|depress\w+|illness)\b", re.IGNORECASE)


def test_a_client_with_bipolar_disorder(stage, practice, clock, tmp_path):
    evening = stage()
    evening.unlock(PASSPHRASE)
    evening.go("follow-up")
    hands = evening.hands
    write_in_plan(evening, "Signs of my illness, and what then", *SIGNS)
    hands.do("save-plan")
    hands.until(lambda: "revision 1" in all_words(evening), "The plan was not saved")

    hands.do("ask-sleep")
    hands.type("2")
    hands.press("Return")
    assert "Ask about safety" not in all_words(evening)
    hands.do("ask-phq-2")
    for key in ("3", "3", "Return"):
        hands.press(key)
    hands.until(lambda: hands.focused().objectName() == "danger-noted", "The safety card did not come up")
    shown = all_words(evening)
    assert "Ask about safety" in shown and "988" in shown and "risk" not in shown
    hands.type(SAID)
    hands.write("danger-done", DONE)
    hands.press("Return")
    hands.until(lambda: "Ask about safety" not in all_words(evening), "It was not looked after")

    paper = tmp_path / "plan.pdf"
    save_plan_on_paper(evening, paper)
    evening.close_window()
    text = " ".join(text_of(paper.read_bytes()).split())
    for sign, then in SIGNS:
        assert sign in text and then in text
    assert not DIAGNOSIS.search(text)
    _look_at_what_is_kept(practice, clock)


def _look_at_what_is_kept(practice, clock):
    ws = practice.open(clock)
    client = next(client.id for client in ws.clients.all() if ws.safety.of(client.id))
    (danger,) = ws.safety.of(client)
    assert danger.noted == SAID and danger.what_was_done == DONE and danger.looked_after_at
    assert {key: [each.value for each in kept] for key, kept in ws.measures.of(client).items()} == {
        MeasureId("sleep"): [2],
        MeasureId("phq-2"): [4],
    }
    newest = ws.plans.newest(client)
    assert [(item.words, item.then) for item in newest.plan.of(PlanPart.ILLNESS_SIGN)] == list(SIGNS)
    close_workspace(ws, backup=False)

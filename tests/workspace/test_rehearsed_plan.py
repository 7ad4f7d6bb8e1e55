"""A plan is rehearsed as it was prepared, and nothing else of the practice comes along."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.session.agenda import from_topic
from facilitator.session.own_prompt import own_prompts, with_prompt
from facilitator.storage.folder import DataFolder
from facilitator.vocabulary import SessionState
from facilitator.workspace.evening import Evening
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.preparing import own_words
from facilitator.workspace.rehearsal import new_rehearsal
from facilitator.workspace.rehearsed_plan import RehearsedPlan, plan_of, put_in
from facilitator.workspace.today import today
from tests.examples import examples
from tests.session.any_plan import edited_all, edits
from tests.workspaces import NAMES, TOPIC, TUESDAY, circle, practice, prepared, tuesday_evening

OTHER = "money-and-paydays"
STEP = "what-pulls"


@pytest.fixture
def ws(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """A practice with its planned session, and one that stands for the rehearsal, with its group."""
    folder = tmp_path_factory.mktemp("both")
    here, there = (practice(folder / name, tuesday_evening()) for name in ("practice", "rehearsal"))
    yield (here, circle(here).session), (there, circle(there).group)
    for ws in (here, there):
        close_workspace(ws, backup=False)


def rehearsed(tmp_path, plan):
    return new_rehearsal(DataFolder(tmp_path / "rehearsal"), prepared(), tuesday_evening(), plan)


def tonight(ws):
    (meeting,) = today(ws).meetings
    assert meeting.session
    return meeting.session


@settings(max_examples=examples(60), deadline=None)
@given(st.sampled_from([60, 75, 90]), edits, st.sampled_from(["", "Sam", "Kim {0} & <b>"]))
def test_whatever_was_done_with_a_plan_it_is_rehearsed_the_same(both, length, changes, name):
    (here, session), (there, group) = both
    topic, other = here.library.topic(TOPIC), here.library.topic(OTHER)
    plan = from_topic(topic, length)
    *_, prepared_plan = plan, *edited_all(plan, topic, other, changes)
    here.sessions.change_plan(session.id, prepared_plan)
    here.sessions.name_co_facilitator(session.id, name)

    put = put_in(there, group.id, TUESDAY, plan_of(here, session.id))

    assert there.sessions.agenda(put.id) == prepared_plan
    of_it = there.sessions.get(put.id)
    assert (of_it.title, of_it.topic, of_it.minutes) == (prepared_plan.title, TOPIC, prepared_plan.minutes)
    assert of_it.co_facilitator == name


def test_it_is_what_is_led_tonight_in_the_rehearsal(ws, tmp_path):
    session = circle(ws).session
    topic, other = ws.library.topic(TOPIC), ws.library.topic(OTHER)
    changes = [("other", 2, 1), ("move", 4, 2), ("out", 5, 0), ("minutes", 3, 21), ("ask", 4, 0), ("lead", 3, 0)]
    *_, plan = edited_all(from_topic(topic, 75), topic, other, changes)
    ws.sessions.change_plan(session.id, plan)
    ws.sessions.name_co_facilitator(session.id, "Sam")

    there = rehearsed(tmp_path, plan_of(ws, session.id))
    evening = Evening.start(there, tonight(there))

    assert evening.run.agenda == plan and evening.session.co_facilitator == "Sam"
    assert plan_of(there, evening.session.id) == plan_of(ws, session.id)  # to rehearse it again
    evening.close()
    assert plan_of(there, evening.session.id) == plan_of(ws, session.id)
    close_workspace(there, backup=False)


def test_all_that_crosses_is_the_plan_and_who_leads_it_too(ws):
    tuesdays = circle(ws)
    ws.sessions.keep_parked(tuesdays.session.id, ["Who has a bus card?"])
    crosses = plan_of(ws, tuesdays.session.id)

    assert set(vars(crosses)) == {"agenda", "co_facilitator"}
    told = msgspec.json.encode(vars(crosses)).decode()
    assert all(name not in told for pair in NAMES for name in pair if name)
    numbers = [each.id for each in (tuesdays.group, tuesdays.session, *tuesdays.clients)]
    assert tuesdays.group.name not in told and "bus card" not in told
    assert all(str(number) not in told for number in numbers)


def test_a_parked_thought_that_became_a_prompt_comes_along(ws):
    session = circle(ws).session
    plan, _ = with_prompt(ws.sessions.agenda(session.id), STEP, own_words(ws, "What do we do with a whole Sunday?"))
    ws.sessions.change_plan(session.id, plan)

    assert own_prompts(plan_of(ws, session.id).agenda) == ["What do we do with a whole Sunday?"]


def test_a_prompt_that_would_name_who_joined_since_is_reworded_before_it_crosses(ws):
    session = circle(ws, clients=2).session
    plan, _ = with_prompt(ws.sessions.agenda(session.id), STEP, "What would Quist do?")
    ws.sessions.change_plan(session.id, plan)
    ws.clients.add("Quist", "")

    (asked,) = own_prompts(plan_of(ws, session.id).agenda)
    assert "Quist" not in asked


def test_nobody_of_the_rehearsal_is_called_like_a_word_of_an_own_prompt(tmp_path):
    """Else it would come into the room in other words than the facilitator's group will hear."""
    names = prepared().words.code_names
    plan = from_topic(prepared().library.topic(TOPIC), 90)
    for name in names[:12]:
        plan, _ = with_prompt(plan, STEP, f"What would a {name} do?")
    there = rehearsed(tmp_path, RehearsedPlan(plan, names[20]))

    code_names = {client.code_name for client in there.clients.all()}
    assert not code_names & {*names[:12], names[20]} and len(code_names) == 15
    assert Evening.start(there, tonight(there)).run.agenda == plan
    close_workspace(there, backup=False)


def test_what_is_no_longer_planned_cannot_be_rehearsed(ws):
    tuesdays = circle(ws)
    nothing = ws.sessions.cancel(tuesdays.group.id, TUESDAY + timedelta(weeks=1))

    assert plan_of(ws, nothing.id) is None
    evening = Evening.start(ws, tuesdays.session)
    evening.seal()
    assert ws.sessions.get(tuesdays.session.id).state is SessionState.SEALED
    assert plan_of(ws, tuesdays.session.id) is None

"""A rehearsal is there at once, holds made-up people only, and is begun anew each time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.storage.folder import DataFolder
from facilitator.themes.period import Period, Span
from facilitator.themes.placement import How
from facilitator.themes.review import Course
from facilitator.vocabulary import SessionState, SignKind, Stage
from facilitator.workspace.evening import Evening
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.rehearsal import NotARehearsal, new_rehearsal
from facilitator.workspace.rehearsed_plan import plan_of_topic
from facilitator.workspace.sides import everything_said
from facilitator.workspace.today import today
from tests.workspaces import TUESDAY, prepared, tuesday_evening


@pytest.fixture
def folder(tmp_path):
    return DataFolder(tmp_path / "rehearsal")


@pytest.fixture
def ws(folder):
    ws = new_rehearsal(folder, prepared(), tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


def test_a_session_is_planned_for_tonight_and_half_a_year_lies_behind_it(ws):
    now = today(ws)

    (tonight,) = now.meetings
    assert tonight.session and tonight.session.state is SessionState.PLANNED
    assert tonight.number > 20
    assert tonight.last_led_on == TUESDAY - timedelta(days=7)
    assert tonight.practices_to_hear > 0
    assert ws.entries.count() > 300


def test_any_topic_is_planned_for_tonight(folder):
    topic = prepared().library.topic("long-evenings-alone")
    assert topic
    ws = new_rehearsal(folder, prepared(), tuesday_evening(), plan_of_topic(topic, 60))

    (tonight,) = today(ws).meetings
    assert tonight.session and (tonight.session.topic, tonight.session.minutes) == (topic.id, 60)
    close_workspace(ws, backup=False)


def test_something_waits_so_that_every_part_of_today_can_be_tried(ws):
    now = today(ws)

    assert now.without_date and now.one_on_ones


def test_it_can_be_led_to_the_seal(ws):
    (tonight,) = today(ws).meetings
    assert tonight.session
    evening = Evening.start(ws, tonight.session)
    for client, _ in evening.people():
        evening.toggle(client.id)
    guess, _ = evening.look("the bus stop outside the old bar")
    evening.share("the bus stop outside the old bar", guess.kind, guess.situations, guess.theme)

    evening.seal()

    assert ws.sessions.get(tonight.session.id).state is SessionState.SEALED


def test_no_made_up_words_cross_the_wall(ws):
    with ws.vault.read() as connection:
        said = everything_said(connection)

    assert len(said) > 20
    assert [words for words in said if ws.entries.has_wording(words) and not ws.wall.is_everybodys(words)] == []


def test_its_board_has_what_a_real_one_has(ws):
    """Rollups and index are filled; some lines wait, some are guesses, signs are of each kind, one theme comes ever more."""
    months = [f"{month:%Y-%m}" for month in (TUESDAY - timedelta(days=30 * back) for back in range(8))]
    entries = ws.entries.of(None, months)
    placed = {how for theme in ws.themes.all() for _, how in ws.placements.of(theme.id, months)}

    assert ws.rollups.disagreements() == []
    assert 0 < ws.placements.waiting_count() < len(entries) / 5
    assert placed == {How.SURE, How.MAYBE}
    assert {entry.sign for entry in entries} == {None, *SignKind}
    assert {entry.stage for entry in entries} == {None, *Stage}
    quarter = ws.reviews.of(Period.of(TUESDAY, Span.QUARTER), TUESDAY)
    assert Course.RISING in {theme.course for theme in quarter.recurring}


def test_each_line_that_a_made_up_plan_ever_said_is_found_by_the_seal(ws):
    with ws.vault.read() as connection:
        said = everything_said(connection)
    plans = [
        ws.plans.revision(head.client, head.number).plan for client in ws.clients.all() for head in ws.plans.heads(client.id)
    ]

    assert len(plans) > len(ws.clients.all())
    assert {words for plan in plans for words in plan.words()} <= said


def test_each_rehearsal_begins_anew(folder):
    first = new_rehearsal(folder, prepared(), tuesday_evening())
    first.clients.add("Somebody new")
    close_workspace(first, backup=False)

    second = new_rehearsal(folder, prepared(), tuesday_evening())

    assert "Somebody new" not in [client.code_name for client in second.clients.all()]
    close_workspace(second, backup=False)


def test_a_folder_that_holds_a_practice_is_never_cleared(folder):
    folder.root.mkdir()
    folder.envelope.write_text("{}")

    with pytest.raises(NotARehearsal):
        new_rehearsal(folder, prepared(), tuesday_evening())

    assert folder.envelope.read_text() == "{}"


@pytest.mark.parametrize("days", [0, 5, 37, 98, 180])
def test_it_is_tonight_on_whatever_day_it_is_opened(folder, days):
    clock = tuesday_evening()
    clock.passes(days=days)
    ws = new_rehearsal(folder, prepared(), clock)

    assert len(today(ws).meetings) == 1
    close_workspace(ws, backup=False)

"""A whole evening without a screen, from a formed group to the sealed vault."""

from __future__ import annotations

from datetime import datetime, timedelta
from statistics import median
from time import perf_counter

import pytest

from facilitator.board.line import LineTooLong
from facilitator.session.agenda_edit import left_out
from facilitator.session.session import SessionAlreadyRuns
from facilitator.session.takeaway import TooManyTakeaways
from facilitator.vocabulary import EntryKind, SessionState, Situation
from facilitator.workspace.evening import AnotherSessionRuns, Evening, OpenBoardMissing, SessionNotPlanned
from facilitator.workspace.wall import NamesSomebody, SaysABoardLine
from tests.workspaces import TUESDAY, planned, reopened

TRIGGER, SIGN, IDEA = EntryKind.TRIGGER, EntryKind.WARNING_SIGN, EntryKind.COPING_IDEA
URGES = Situation.URGES_AND_TEMPTATIONS


def go_to(evening, kind):
    """To the first step of that kind."""
    evening.run.go_to(next(index for index, step in enumerate(evening.run.agenda.steps) if step.kind == kind))


def said(evening):
    return [shared.line.wording for shared in evening.lines()]


def test_a_whole_evening(ws, tuesdays, clock):
    heron, juniper, maple, otter, quartz, _ = tuesdays.clients
    evening = Evening.start(ws, tuesdays.session)
    assert ws.sessions.get(tuesdays.session.id).state is SessionState.RUNNING

    for client in (heron, juniper, maple, otter):
        assert evening.toggle(client.id)
    clock.passes(minutes=22)
    go_to(evening, "discuss")
    assert evening.toggle(quartz.id)
    walk_in = ws.clients.add("Saffron", "Bartholomew")
    evening.walk_in(walk_in.id)
    here = {client.code_name: is_here for client, is_here in evening.people()}
    assert here == {"Heron": True, "Juniper": True, "Maple": True, "Otter": True, "Quartz": True, "Saffron": True, "Wren": None}
    arrivals = ws.attendance.of(tuesdays.session.id)
    assert arrivals[heron.id].came_late_at is None and arrivals[quartz.id].came_late_at == clock.at

    guess, marks = evening.look("Walking past the old corner")
    line = evening.share("Walking past the old corner", guess.kind, guess.situations, guess.theme)
    evening.share("Payday with cash in my hand", TRIGGER, [URGES], "payday-or-cash-in-hand", voices=4)
    marked = evening.share("At home with Bartholomew", TRIGGER, [], None)
    assert marks == [] and marked.marks and not marked.line.may_be_shown
    assert evening.reword(marked.line.id, marked.marks[0].replacement).line.may_be_shown
    evening.share("Sunday mornings", TRIGGER, [], None)
    assert "Sunday mornings" in evening.undo().filled()
    evening.count(line.line.id, 3)

    clock.passes(minutes=40)
    evening.run.retime()
    evening.parking.park("Ask about the bus plan")
    evening.close()
    assert ws.sessions.get(tuesdays.session.id).state is SessionState.CLOSED

    evening.keep_takeaways(["Leave before it gets dark", "Payday or cash in hand"])
    one_on_one = datetime(2026, 11, 26, 10, 30)
    evening.take_home(
        heron.id, picks=["The way home on Fridays"], practice="Take the other bus", day="Friday", one_on_one=one_on_one
    )
    assert ws.practices.of(tuesdays.session.id, heron.id).what == "Take the other bus"
    assert ws.follow_ups.next_of(heron.id, clock.at).at == one_on_one

    told = evening.seal()

    assert (told.entries, told.left_out, told.neutralized) == (3, 0, 0)
    entries = {entry.wording: entry for entry in ws.entries.of(tuesdays.group.id, ["2026-11"])}
    assert set(entries) == {"Walking past the old corner", "Payday with cash in my hand", marked.marks[0].replacement}
    assert entries["Walking past the old corner"].voices == 3 and entries["Payday with cash in my hand"].five_or_more
    assert ws.sessions.get(tuesdays.session.id).state is SessionState.SEALED
    assert ws.sessions.parked(tuesdays.session.id) == ["Ask about the bus plan"]
    assert ws.sessions.minutes(tuesdays.session.id)[0].title
    assert ws.open_files.all() == [] and list(ws.folder.open_boards.glob("*")) == []


def test_killed_and_started_again_it_is_the_same_evening(ws, tuesdays, folder, clock):
    evening = Evening.start(ws, tuesdays.session)
    evening.toggle(tuesdays.clients[0].id)
    evening.share("Walking past the old corner", TRIGGER, [URGES], "passing-old-places", voices=2)
    evening.share("Payday", TRIGGER, [], None)
    evening.board.keep_draft("Sunday mor")
    clock.passes(minutes=12)
    evening.run.next()
    evening.run.pause()
    before = evening.lines(), evening.run.position, evening.run.clock(), evening.people()

    again = Evening.resume(reopened(folder, clock), tuesdays.session)

    assert (again.lines(), again.run.position, again.run.clock(), again.people()) == before
    assert again.board.draft() == "Sunday mor"
    again.undo()
    assert said(again) == ["Walking past the old corner"]
    again.redo()
    assert said(again) == ["Walking past the old corner", "Payday"]
    again.run.resume()
    again.seal()
    assert {entry.wording for entry in ws.entries.of(None, ["2026-11"])} == {"Walking past the old corner", "Payday"}


def test_a_canceled_session_is_not_started(ws, tuesdays):
    canceled = ws.sessions.cancel(tuesdays.group.id, TUESDAY)

    with pytest.raises(SessionNotPlanned, match="Nothing was changed"):
        Evening.start(ws, canceled)

    assert ws.open_files.all() == []


def test_while_one_session_runs_no_other_is_started(ws, tuesdays, evening):
    other = planned(ws, tuesdays.group, TUESDAY + timedelta(days=7))

    with pytest.raises(AnotherSessionRuns, match="Nothing was started"):
        Evening.start(ws, other)

    assert ws.sessions.get(other.id).state is SessionState.PLANNED
    assert len(ws.open_files.all()) == 1


def test_a_closed_session_that_is_not_sealed_is_in_nobodys_way(ws, tuesdays, evening):
    evening.share("Payday", TRIGGER, [], None)
    evening.close()
    other = Evening.start(ws, planned(ws, tuesdays.group, TUESDAY + timedelta(days=7)))

    assert said(other) == [] and said(evening) == ["Payday"]


def test_started_twice_it_goes_on(ws, tuesdays, evening):
    evening.share("Payday", TRIGGER, [], None)

    assert said(Evening.start(ws, tuesdays.session)) == ["Payday"]


def test_a_sealed_session_is_not_started_again(ws, tuesdays, evening):
    evening.seal()

    with pytest.raises(SessionNotPlanned):
        Evening.start(ws, tuesdays.session)
    with pytest.raises(OpenBoardMissing):
        Evening.resume(ws, tuesdays.session)


def test_where_the_welcome_was_left_out_nobody_is_late_before_the_first_step_that_runs_is_over(ws, tuesdays, clock):
    ws.sessions.change_plan(tuesdays.session.id, left_out(ws.sessions.agenda(tuesdays.session.id), "welcome"))
    evening = Evening.start(ws, tuesdays.session)
    heron, quartz = tuesdays.clients[0], tuesdays.clients[4]
    evening.toggle(heron.id)
    evening.run.go_to(2)
    evening.toggle(quartz.id)

    arrivals = ws.attendance.of(tuesdays.session.id)
    assert arrivals[heron.id].came_late_at is None and arrivals[quartz.id].came_late_at == clock.at


def test_a_key_pressed_by_mistake_does_not_make_anybody_late(ws, tuesdays, evening, clock):
    heron = tuesdays.clients[0].id
    evening.toggle(heron)
    clock.passes(minutes=30)
    go_to(evening, "discuss")

    assert not evening.toggle(heron)
    assert evening.toggle(heron)

    assert ws.attendance.of(tuesdays.session.id)[heron].came_late_at is None


def test_a_walk_in_is_screened_for_from_then_on_and_in_what_was_said_before(ws, evening):
    evening.share("I met Bartholomew", TRIGGER, [], None)
    walk_in = ws.clients.add("Saffron", "Bartholomew Quillfeather")

    evening.walk_in(walk_in.id)

    [shared] = evening.lines()
    assert shared.marks and not shared.line.may_be_shown
    assert evening.look("With Quillfeather")[1]


def test_a_line_kept_on_purpose_is_shown(evening):
    shared = evening.share("With Rosalind", TRIGGER, [], None)

    assert evening.keep(shared.line.id).line.may_be_shown
    assert evening.undo() and not evening.lines()[0].line.may_be_shown


def test_the_theme_of_a_line_is_undone_and_redone(evening):
    line = evening.share("Payday", TRIGGER, [], "payday-or-cash-in-hand").line.id
    evening.change_theme(line, "passing-old-places")
    evening.change_theme(line, None)

    assert evening.undo() and evening.lines()[0].theme == "passing-old-places"
    assert evening.undo() and evening.lines()[0].theme == "payday-or-cash-in-hand"
    assert evening.redo() and evening.lines()[0].theme == "passing-old-places"
    assert evening.undo() and evening.undo() and evening.lines() == []
    assert evening.undo() is None
    assert evening.redo() and evening.lines()[0].theme == "payday-or-cash-in-hand"


def test_every_verb_of_the_board_answers_with_the_line_as_it_is_shown(evening):
    line = evening.share("Payday", TRIGGER, [], "payday-or-cash-in-hand").line.id

    evening.change_kind(line, SIGN)
    evening.change_situations(line, [URGES])
    shared = evening.count(line, 5)

    assert evening.lines() == [shared]
    assert (shared.line.kind, shared.line.situations, shared.line.voices) == (SIGN, (URGES,), 5)
    evening.remove(line)
    assert evening.lines() == []


def test_a_line_that_cannot_be_shared_leaves_no_theme_behind(evening):
    with pytest.raises(LineTooLong):
        evening.share("x" * 301, TRIGGER, [], "payday-or-cash-in-hand")

    assert evening.lines() == [] and evening.undo() is None


def test_closed_too_early_it_is_opened_again_with_the_clock_right(ws, tuesdays, evening, clock):
    clock.passes(minutes=10)
    evening.close()
    clock.passes(minutes=5)
    evening.reopen()
    clock.passes(minutes=1)

    assert evening.run.clock().elapsed == 11 * 60
    assert ws.sessions.get(tuesdays.session.id).state is SessionState.RUNNING


def test_killed_between_run_and_vault_the_close_is_finished(ws, tuesdays, evening, folder, clock):
    evening.run.close()

    again = Evening.resume(reopened(folder, clock), tuesdays.session)

    assert again.session.state is SessionState.CLOSED


def test_a_takeaway_as_it_was_said_is_refused_and_nothing_changes(ws, tuesdays, evening):
    evening.share("Payday with cash in my hand", TRIGGER, [], None)
    evening.keep_takeaways(["Leave early"])

    with pytest.raises(SaysABoardLine, match="Nothing was changed") as caught:
        evening.keep_takeaways(["Call somebody", "  payday, with cash in my HAND! "])
    with pytest.raises(TooManyTakeaways):
        evening.keep_takeaways([f"thing {number}" for number in range(6)])

    assert caught.value.offered == "Payday or cash in hand"
    assert ws.sessions.takeaways(tuesdays.session.id) == ["Leave early"]


def test_a_takeaway_never_names_somebody_since_everybody_gets_it(ws, tuesdays, evening):
    with pytest.raises(NamesSomebody, match="Nothing was changed") as caught:
        evening.keep_takeaways(["Leave early", "Ride home with Rosalind"])

    assert "Rosalind" not in caught.value.offered and caught.value.offered.startswith("Ride home with")
    assert "Rosalind" not in str(caught.value)
    evening.keep_takeaways([caught.value.offered, "On Fridays, before 8"])
    assert len(ws.sessions.takeaways(tuesdays.session.id)) == 2


@pytest.mark.parametrize("field", ["picks", "practice", "day", "where", "with_whom"])
def test_nothing_a_client_takes_home_says_a_line(ws, tuesdays, evening, field):
    heron = tuesdays.clients[0].id
    evening.share("the old corner", TRIGGER, [], None)
    given = {"picks": [], "practice": "Take the other bus"} | {
        field: ["The old corner"] if field == "picks" else "The old corner."
    }

    with pytest.raises(SaysABoardLine):
        evening.take_home(heron, **given)

    assert ws.practices.of(tuesdays.session.id, heron) is None and ws.picks.of(tuesdays.session.id, heron) == []


def test_what_a_client_takes_home_is_stored_whole_or_not_at_all(ws, tuesdays, evening):
    heron = tuesdays.clients[0].id
    evening.take_home(heron, picks=["The way home"], practice="Take the other bus")

    with pytest.raises(Exception, match="Nothing was changed"):
        evening.take_home(heron, picks=["Mornings"], practice="x" * 20_000)

    assert ws.picks.of(tuesdays.session.id, heron) == ["The way home"]
    assert ws.practices.of(tuesdays.session.id, heron).what == "Take the other bus"


def test_words_of_the_pack_may_be_taken_home_though_somebody_shared_them(ws, tuesdays, evening):
    heron, idea, theme = tuesdays.clients[0].id, ws.library.coping_ideas()[0], ws.library.themes[0].name
    evening.share(idea, IDEA, [], None)
    evening.share(theme, TRIGGER, [], None)

    evening.take_home(heron, picks=[theme], practice=idea)
    evening.keep_takeaways([idea, theme])
    told = evening.seal()

    assert (told.entries, told.left_out, told.as_themes) == (2, 0, 0)


def test_nobody_came_and_it_is_canceled(ws, tuesdays, evening):
    evening.cancel("nobody came")

    assert ws.sessions.get(tuesdays.session.id).state is SessionState.CANCELED
    assert ws.open_files.all() == []
    ws.sessions.uncancel(tuesdays.session.id)
    assert Evening.start(ws, tuesdays.session).lines() == []


def test_sharing_leaves_no_trace_in_the_vault(ws, evening):
    files = [ws.folder.vault, ws.folder.root / "vault.db-wal"]
    before = [file.read_bytes() for file in files]

    line = evening.share("Payday", TRIGGER, [URGES], "payday-or-cash-in-hand").line.id
    evening.count(line, 3)
    evening.undo()
    evening.run.next()
    evening.parking.park("Ask about the bus plan")
    evening.board.keep_draft("Sunday mor")

    assert [file.read_bytes() for file in files] == before


def test_looking_at_what_is_typed_takes_under_five_milliseconds(evening):
    evening.look("Walking past the")
    typed = [
        "Walking past the old corner with cash in my hand and nobody at home on a Friday evening"[:length]
        for length in range(20, 60)
    ]
    took = []
    for text in typed:
        began = perf_counter()
        evening.look(text)
        took.append(perf_counter() - began)

    assert median(took) < 0.005


def test_a_session_in_which_something_was_shared_is_not_canceled(ws, tuesdays, evening):
    evening.share("Payday", TRIGGER, [], None)

    with pytest.raises(SessionAlreadyRuns, match="Nothing was changed"):
        evening.cancel()

    assert said(evening) == ["Payday"]

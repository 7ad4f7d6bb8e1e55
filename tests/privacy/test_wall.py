"""The wall in the vault: no key, no shared value, no moment and no text crosses it. The group's id alone stands on both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import msgspec
import pytest
from sqlalchemy import Boolean, Date, DateTime, Integer, Time, select

from facilitator.board.entry import entry_table
from facilitator.care.lapse import Decision
from facilitator.care.word_afterwards import About
from facilitator.people.hold import Hold
from facilitator.people.own_name import OwnNameKind
from facilitator.people.program import Program
from facilitator.privacy.sameness import folded
from facilitator.session.pulse import LEAST_ANSWERS, PulseAnswer, PulseQuestion
from facilitator.storage.schema import Moment, Words
from facilitator.themes.period import Period, Span
from facilitator.vocabulary import Coping, CopyHolder, EntryKind, GivenBy, HowItWent, PlanPart, Situation
from facilitator.workspace.evening import Evening
from facilitator.workspace.sides import BOARD_SIDE, GROUND, everything_said, is_on_clients_side
from facilitator.workspace.tables import open_board_tables, vault_tables
from tests.care.plans import item, plan
from tests.workspaces import circle, planned, practice, tuesday_evening

TRIGGER, IDEA = EntryKind.TRIGGER, EntryKind.COPING_IDEA

EVENINGS = 5  # in one quarter: so many a theme report needs

CLIENTS_SIDE = {
    "client", "place", "attendance", "own_name",  # people
    "session", "session_step", "takeaway", "parked_thought", "pulse", "kept_plan",  # session
    "pick", "practice", "practice_try", "follow_up", "plan_revision", "plan_draft", "plan_review", "lapse",  # care
    "danger", "word_afterwards", "own_measure", "measured", "consent", "copy",  # care as well
    "program", "legal_hold", "plan_line", "shared_part", "progress_note", "signed_note", "signature", "addendum",  # and notes
    "counseling_drawer", "counseling_note", "release",  # notes, and who is being forgotten
    "handout_printed",  # handouts
}  # fmt: skip

NOT_FILLED_HERE = {"release"}  # only while a client is being forgotten


def on_clients_side():
    return [table for table in vault_tables.sorted_tables if is_on_clients_side(table.name)]


def on_board_side():
    return [table for table in vault_tables.sorted_tables if table.name in BOARD_SIDE]


def test_every_table_has_its_side():
    """Who adds a table says here on which side it stands."""
    assert set(vault_tables.tables) == CLIENTS_SIDE | BOARD_SIDE | GROUND
    assert {table.name for table in on_clients_side()} == CLIENTS_SIDE


def test_no_foreign_key_crosses():
    for table in vault_tables.sorted_tables:
        targets = {key.column.table.name for key in table.foreign_keys}
        if table.name in BOARD_SIDE:
            assert targets <= BOARD_SIDE | {"group"}, table.name
        elif table.name in CLIENTS_SIDE:
            assert targets <= CLIENTS_SIDE | {"group"}, table.name
        else:
            assert targets <= GROUND, table.name


def test_the_open_file_points_at_nothing_in_the_vault():
    assert not {key.column.table.name for table in open_board_tables.sorted_tables for key in table.foreign_keys} - set(
        open_board_tables.tables
    )


def test_the_open_file_holds_no_client():
    assert not [column for table in open_board_tables.sorted_tables for column in table.columns if "client" in column.name]


def test_the_boards_side_has_no_moment_and_no_day():
    moments = (Moment, DateTime, Date, Time)

    assert [str(column) for table in on_board_side() for column in table.columns if isinstance(column.type, moments)] == []


def test_no_table_of_the_boards_side_is_numbered():
    """A rowid is a sequence, and a sequence is an order."""
    for table in on_board_side():
        assert table.dialect_options["sqlite"]["with_rowid"] is False, table.name


@pytest.fixture(scope="module")
def ws(tmp_path_factory):
    """A practice after some evenings and their quarter, in which everything was done that the wall is about."""
    clock = tuesday_evening()
    ws = practice(tmp_path_factory.mktemp("practice"), clock)
    tuesdays = circle(ws)
    session = tuesdays.session
    theme, idea = ws.library.themes[0], ws.library.coping_ideas()[0]
    for _ in range(EVENINGS):
        evening = Evening.start(ws, session)
        for client in tuesdays.clients:
            evening.toggle(client.id)
            clock.passes(minutes=2)
        for wording in (
            "Payday with cash in my hand",
            "Walking past the old corner",
            "my sister",
            "Sunday mornings",
            "The bridge at night",
            "Behind the bus stop",
            "The cold garage",
            "A long empty weekend",
            idea,
            theme.name,
        ):
            evening.share(wording, TRIGGER, [Situation.URGES_AND_TEMPTATIONS], None, voices=2)
        evening.share("The way home on Fridays", TRIGGER, [], theme.id)
        evening.share("A quarrel on the phone", TRIGGER, [], ws.library.themes[1].id)
        evening.share("With Rosalind", TRIGGER, [], None)
        evening.parking.park("Sunday mornings")
        evening.parking.park("Ask about the bus plan")
        for _ in range(LEAST_ANSWERS):
            evening.pulse.count(PulseQuestion.HEARD, PulseAnswer.YES)
        ws.words_afterwards.note(session.id, tuesdays.clients[0].id, About.WAY_HOME, "The cold garage")
        evening.close()
        evening.keep_takeaways([idea, theme.name, "Leave before it gets dark"])
        for number, client in enumerate(tuesdays.clients):
            home = {"practice": "Take the other bus", "day": "Thursday", "where": "at home", "with_whom": "a friend"}
            picks = [theme.name, "Fridays, on the way home"]
            evening.take_home(client.id, picks=picks, one_on_one=datetime(2026, 12, 1, 9 + number), **home)
        evening.reopen()
        evening.share("Take the other bus!", IDEA, [], theme.id)
        evening.share("at home", TRIGGER, [], None)
        plan_and_lapse(ws, tuesdays.clients[0].id)
        one_on_one(ws, tuesdays.clients[1].id)
        notes_of(ws, session.id, tuesdays.clients[2].id)
        evening.seal()
        ws.printed.mark(session.id, [client.id for client in tuesdays.clients])
        clock.passes(days=7)
        session = planned(ws, tuesdays.group, session.on + timedelta(days=7))
    ws.own_names.add(OwnNameKind.PLACE, "The corner house")
    ws.kept_plans.keep("Ours", session.on, ws.sessions.agenda(session.id))
    ws.themes.rename(theme.id, "Where it used to be")
    quarter = Period.of(tuesdays.session.on, Span.QUARTER)
    assert ws.theme_reports.make(quarter, date(2027, 1, 2)).lines
    return ws


def notes_of(ws, session, client):
    """Written, signed and added to; a counseling note, a hold, and the program they are of. They say some board lines as well."""
    ws.program.put(Program(name="Behind the bus stop", signer="A. Example"))
    ws.shared_parts.write(session, "Payday was spoken of.")
    note = ws.notes.draft(session, [client])[client]
    note = ws.notes.write(replace(note, pieces=msgspec.structs.replace(note.pieces, response="Sunday evenings are long")))
    ws.signatures.sign(note.id, "Sunday evenings are long", "Sunday evenings are long", "A. Example")
    ws.signatures.add(note.id, "Also the cold garage.", "A. Example")
    ws.drawer.write(client, ws.now().date(), "the bridge at night")
    ws.holds.put(Hold(client, ws.now().date(), "behind the bus stop"))


def plan_and_lapse(ws, client):
    """Of what the group said, a plan and a lapse say some too: "Sunday mornings", "my sister", the bridge."""
    answer = replace(item(2, "Take a different bus", PlanPart.STRATEGY, about=1), how=Coping.LEAVE, then="My sister")
    ws.plans.edit(client, plan(item(1, "sunday mornings"), answer))
    if ws.plans.draft(client):
        ws.plans.save(client, "It rains more")
    ws.plans.edit(client, plan(item(1, "Sunday evenings"), answer))
    ws.plans.mark_reviewed(client)
    lapse = ws.lapses.record(client, date(2026, 11, 23), "Payday")
    ws.lapses.put(replace(lapse, decisions=(Decision("the bridge, at night", "The long way round"),)))


def one_on_one(ws, client):
    """What else is kept about a client says some of it as well: the bus stop, the cold garage, a long empty weekend."""
    day = ws.now().date()
    ws.tries.add(ws.practices.last_of(client).id, day, HowItWent.HARD, 7, 4, got_in_the_way="behind the bus stop")
    own = ws.measures.add_own("A long, empty weekend", "How was it?", "bad", "good")
    ws.measures.record(client, own.key, [4])
    ws.safety.note(client, "Behind the bus stop.")
    consent = ws.consents.ask(client, "My sister", "the cold garage", "Support at home", until_event="a long empty weekend")
    ws.consents.sign(consent.id, day)
    ws.plans.edit(client, plan(item(5, "Payday")))
    if ws.plans.draft(client):
        ws.plans.save(client, "First")
    ws.copies.give(client, CopyHolder.SOMEONE, 1, day, "The cold garage!", GivenBy.PROGRAM, consent.id)


def values(ws, table, kind=None):
    """Everything that stands in a table, column by column."""
    with ws.vault.read() as connection:
        for column in table.columns:
            if kind is None or isinstance(column.type, kind):
                yield column, {value for (value,) in connection.execute(select(column)) if value is not None}


def test_something_was_shared_and_taken_home(ws):
    assert ws.entries.count() > 10
    filled = {table.name for table in vault_tables.sorted_tables for _, found in values(ws, table) if found}
    assert filled >= (CLIENTS_SIDE | BOARD_SIDE) - NOT_FILLED_HERE


def test_no_text_stands_on_both_sides(ws):
    [(_, entries)] = values(ws, entry_table, Words)
    shared = {folded(wording): wording for wording in entries if not ws.wall.is_everybodys(wording)}
    assert len(shared) >= 4

    for table in on_clients_side():
        for column, found in values(ws, table, Words):
            assert not {shared[folded(words)] for words in found if folded(words) in shared}, str(column)

    with ws.vault.read() as connection:
        said = everything_said(connection)
    assert {"Sunday evenings", "Take a different bus", "The long way round"} <= said  # a plan's and a lapse's own lines
    assert not {shared[folded(words)] for words in said if folded(words) in shared}


def test_a_theme_keeps_the_pack_ideas_that_were_shared(ws):
    """The exceptions are really there, or the test before would prove nothing about them."""
    wordings = {entry.wording for entry in ws.entries.of(None, ["2026-11", "2026-12"])}

    assert {ws.library.themes[0].name, ws.library.coping_ideas()[0]} <= wordings


def test_no_number_but_the_groups_stands_on_both_sides(ws):
    """Ids, random tags and hashes: whatever is large enough to point at something."""
    groups = {group.id for group in ws.groups.all()}
    board = large(ws, on_board_side())
    clients = large(ws, on_clients_side())

    assert groups <= board & clients
    assert board & clients == groups


def test_no_number_stands_on_the_boards_side_and_in_the_ground_but_the_groups(ws):
    ground = [table for table in vault_tables.sorted_tables if table.name in GROUND]

    assert large(ws, on_board_side()) & large(ws, ground) == {group.id for group in ws.groups.all()}


def test_the_tag_of_a_meeting_stands_nowhere_else(ws):
    tags = {entry.meeting for entry in ws.entries.of(None, ["2026-11", "2026-12"])}
    assert len(tags) == EVENINGS

    for table in vault_tables.sorted_tables:
        for column, found in values(ws, table):
            assert column is entry_table.c.meeting or not tags & found, str(column)


def test_ids_of_entries_lie_all_over_their_63_bits(ws):
    ids = sorted(entry.id for entry in ws.entries.of(None, ["2026-11", "2026-12"]))

    assert ids[0] < 2**62 < ids[-1]
    assert min(after - before for before, after in pairwise(ids)) > 2**32


def large(ws, tables):
    found = (value for table in tables for column, found in values(ws, table) for value in found if is_number(column))
    return {value for value in found if value > 10_000}


def is_number(column):
    return isinstance(column.type, Integer) and not isinstance(column.type, Boolean)

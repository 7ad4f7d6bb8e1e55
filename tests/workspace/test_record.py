"""A client's record: all that is held about one client, and nothing of anybody else."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import count

import pytest

from facilitator.care.plan import Item, Plan
from facilitator.handouts.batch import Paper
from facilitator.handouts.record_entry import Telling
from facilitator.handouts.record_json import as_json
from facilitator.handouts.record_sheet import record_sheet, unprintable
from facilitator.handouts.record_text import sections
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.people.hold import Hold
from facilitator.people.program import Program
from facilitator.storage.schema import Words
from facilitator.vocabulary import EntryKind, PlanPart, SessionState, Weekday
from facilitator.workspace.evening import Evening
from facilitator.workspace.forgetting import forget
from facilitator.workspace.record import record_of
from tests.handouts.made import words_of
from tests.workspace.lives import fill, tables_about_a_client
from tests.workspaces import SIX

SAID_OTHERWISE = {
    "signed_note.individual",  # a part of the note's text
    "progress_note.body",  # the same, before it was signed
    "plan_line.words",  # the lines of all revisions once more, for the seal
}


@pytest.fixture
def words():
    """By the column in which each stands."""
    return {}


@pytest.fixture
def heron(ws, tuesdays, words):
    numbers = count(10)

    def word(column):
        words[column] = f"word{next(numbers)}x"
        return words[column]

    fill(ws, tuesdays.clients[0], tuesdays.session, word, count(7))
    return tuesdays.clients[0]


@pytest.fixture
def record(ws, heron):
    return record_of(ws, heron.id)


def told(record):
    return "\n".join(
        text
        for section in sections(record, Telling(record.made_at.tzinfo))
        for entry in section.entries
        for text in (section.title, entry.head, *entry.lines)
    )


def missing_in(text, words):
    return {column for column, word in words.items() if word not in text}


def test_every_word_that_is_held_about_a_client_is_in_it_whatever_table_it_stands_in(record, words):
    columns = {str(column) for table in tables_about_a_client() for column in table.columns if isinstance(column.type, Words)}
    assert set(words) == columns

    assert missing_in(told(record), words) == SAID_OTHERWISE
    assert missing_in(as_json(record).decode(), words) == SAID_OTHERWISE
    assert missing_in(words_of(record_sheet(record, "Heron", Paper())), words) == SAID_OTHERWISE


def test_counseling_notes_are_not_in_it_nor_whether_there_are_any(ws, record, heron, tuesdays):
    other = record_of(ws, tuesdays.clients[1].id)

    assert b"counseling" not in as_json(record)
    assert "box" not in as_json(record).decode()
    assert json.loads(as_json(record)).keys() == json.loads(as_json(other)).keys()


def test_no_line_of_the_board_is_in_it(ws, tuesdays):
    evening = Evening.start(ws, tuesdays.session)
    evening.toggle(tuesdays.clients[0].id)
    evening.share("behind the bus stop", EntryKind.TRIGGER, [], None)
    evening.seal()
    record = record_of(ws, tuesdays.clients[0].id)

    assert "behind the bus stop" not in told(record) + as_json(record).decode()
    assert record.sessions[0].session.state is SessionState.SEALED


def test_who_was_in_two_groups_left_and_came_back_has_one_record(ws, tuesdays):
    client, first = tuesdays.clients[0], tuesdays.session.on
    other = ws.groups.form("Friday noon", Weekday.FRIDAY, SIX)
    ws.roster.leave(client.id, tuesdays.group.id, first + timedelta(days=30))
    ws.roster.join(client.id, other.id, first + timedelta(days=40))
    ws.roster.join(client.id, tuesdays.group.id, first + timedelta(days=90))

    record = record_of(ws, client.id)

    assert [each.group for each in record.groups] == ["Tuesday evening", "Friday noon", "Tuesday evening"]
    assert record.groups[0].place.left_on == first + timedelta(days=30)
    assert told(record).count("Tuesday evening") == 2


def test_nothing_of_anybody_else_is_in_it(ws, heron, tuesdays, words):
    record = record_of(ws, tuesdays.clients[1].id)

    assert missing_in(told(record) + as_json(record).decode(), words) == set(words)


def test_who_is_not_there_has_no_record(ws):
    with pytest.raises(ClientUnknown):
        record_of(ws, ClientId(1))


def test_of_a_forgotten_client_the_kept_notes_are_still_the_record(ws, heron, words):
    ws.holds.lift(heron.id)
    ws.program.put(Program(keep_signed_years=7))
    forget(ws, heron.id)

    record = record_of(ws, heron.id)

    assert record.forgotten_on == date(2026, 11, 24)
    assert record.client == heron
    kept = {"signed_note.text", "signature.by", "addendum.text", "addendum.by"}
    assert set(words) - missing_in(told(record), words) == kept
    assert "only signed notes that have to be kept are left" in told(record)


# the plan ------------------------------------------------------------------------


def saved(ws, client, reason, *lines):
    items = [Item(ws.plans.new_id(), part, said) for part, said in lines]
    ws.plans.edit(client.id, Plan(tuple(items)))
    return ws.plans.save(client.id, reason)


def test_the_newest_plan_stands_whole_and_of_each_what_changed_and_why(ws, tuesdays):
    client = tuesdays.clients[0]
    saved(ws, client, "", (PlanPart.REASON, "My daughter"))
    saved(ws, client, "She moved in", (PlanPart.REASON, "My daughter and I"), (PlanPart.ANCHOR, "Coffee at seven"))

    by_title = {section.title: section.entries for section in sections(record_of(ws, client.id), Telling(None))}

    whole = [line for entry in by_title["The plan"] for line in entry.lines]
    assert whole == ["Why: She moved in", "My daughter and I", "Coffee at seven"]
    newest, first = by_title["How the plan changed"]
    assert newest.lines == (
        "Why: She moved in", "New: My daughter and I", "New: Coffee at seven", "Taken out: My daughter",
    )  # fmt: skip
    assert first.lines == ("New: My daughter",)


def test_a_draft_is_in_it_too(ws, tuesdays):
    client = tuesdays.clients[0]
    ws.plans.edit(client.id, Plan((Item(ws.plans.new_id(), PlanPart.REASON, "Being typed"),)))

    assert "Being changed, not saved yet" in told(record_of(ws, client.id))
    assert "Being typed" in told(record_of(ws, client.id))


# as JSON -------------------------------------------------------------------------


def test_its_keys_stay_what_they_are(record):
    """Who reads the file with another program counts on them: docs/record-and-forgetting.md says what each is."""
    told = json.loads(as_json(record))

    assert {key: sorted(value[0] if isinstance(value, list) else value) for key, value in told.items() if key in KEYS} == KEYS
    assert list(told) == ["format", "made_at", *KEYS]
    assert sorted(told["plan"]["revisions"][0]) == ["lines", "number", "reason", "saved_at"]
    assert sorted(told["plan"]["revisions"][0]["lines"][0]) == sorted(LINE)
    assert sorted(told["practices"][0]["tries"][0]) == sorted(TRY)
    assert sorted(told["notes"][0]["signed"]) == ["addenda", "digest", "is_whole", "signatures"]


LINE = ["id", "part", "words", "is_ticked", "then", "number", "about", "how"]
TRY = ["on", "how_it_went", "craving_before", "craving_after", "got_in_the_way"]
KEYS = {
    "client": ["code_name", "forgotten_on", "large_print", "name"],
    "legal_hold": ["since", "why"],
    "groups": ["group", "joined_on", "left_on"],
    "sessions": [
        "came_late_at", "group", "handout_printed", "left_early_at", "on", "picks", "state", "topic", "was_here",
        "words_afterwards",
    ],
    "practices": [
        "and_then", "chosen_on", "day", "how_it_went", "obstacle", "strategy", "tries", "verdict", "what", "where", "with_whom",
    ],
    "one_on_ones": ["at", "outcome"],
    "plan": ["draft", "reviewed_at", "revisions"],
    "measures": ["highest", "measure", "questions", "values"],
    "lapses": ["decisions", "on", "what_happened", "what_helped"],
    "danger": ["at", "looked_after_at", "noted", "what_was_done"],
    "consents": [
        "how_to_revoke", "id", "information", "purpose", "recipient", "revoked_on", "signed_on", "until", "until_event",
    ],
    "copies": ["consent", "given_by", "holder", "on", "revision", "taken_back_on", "who"],
    "notes": [
        "changed_at", "format", "group", "minutes_present", "number_present", "pasted_at", "session_on", "signed", "text",
        "topic", "written_elsewhere",
    ],
}  # fmt: skip


def test_days_and_moments_are_iso_and_ids_are_text(record):
    told = json.loads(as_json(record))

    assert told["made_at"] == "2026-11-24T18:00:00-06:00"
    assert told["lapses"][0]["on"] == "2026-11-24"
    assert told["measures"][0]["values"][0]["at"] == "2026-11-24T12:00:00-06:00"
    assert told["copies"][0]["consent"] == told["consents"][0]["id"]
    assert isinstance(told["plan"]["revisions"][0]["lines"][0]["id"], str)


# on paper ------------------------------------------------------------------------


def test_a_record_of_nothing_says_so(ws):
    client = ws.clients.add("New one")

    shown = words_of(record_sheet(record_of(ws, client.id), "New one", Paper()))

    assert "Progress notes Nothing." in shown
    assert "Legal hold" not in shown


def test_a_long_text_goes_on_over_the_page_and_nothing_of_it_is_cut(ws, tuesdays):
    client = tuesdays.clients[0]
    ws.safety.note(client.id, " ".join(f"step{number:03}" for number in range(220)))
    for number in range(60):
        ws.lapses.record(client.id, date(2026, 11, 1), f"lapse{number:02} " + "x" * 400)

    shown = words_of(record_sheet(record_of(ws, client.id), "Heron", Paper("a4")))

    assert all(f"step{number:03}" in shown for number in range(220))
    assert all(f"lapse{number:02}" in shown for number in range(60))


def test_letters_that_no_font_has_are_named_before_printing(ws, tuesdays):
    client = tuesdays.clients[0]
    ws.safety.note(client.id, "said \U0001f9ff")

    assert unprintable(record_of(ws, client.id)) == {"\U0001f9ff"}


def test_words_like_markup_and_like_blanks_to_fill_stand_as_typed(ws, tuesdays):
    client = tuesdays.clients[0]
    typed = "<b>{0}</b> {words} 100% & more"
    ws.safety.note(client.id, typed)
    ws.holds.put(Hold(client.id, date(2026, 1, 2), typed))
    record = record_of(ws, client.id)

    assert told(record).count(typed) == 2
    assert typed in words_of(record_sheet(record, typed, Paper(), is_rehearsal=True))


def test_a_note_that_was_changed_in_the_file_is_said(ws, record):
    """Those rows were put there without a signature's hash."""
    assert not record.notes[0].signed.is_whole
    assert "Text and signature do not fit together" in told(record)

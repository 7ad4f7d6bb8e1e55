"""Sealing: nothing of the lines but what DESIGN section 4 names, and no order."""

from __future__ import annotations

from collections import Counter
from datetime import time
from random import Random

import pytest
from sqlalchemy import event

from facilitator.board.entry import Entries, as_bits, entry_table, from_bits
from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.groups.group import Groups
from facilitator.vocabulary import EntryKind, Situation, Stage, Weekday

LINES = [
    Line(
        LineId(1),
        "I stop sleeping",
        EntryKind.WARNING_SIGN,
        (Situation.URGES_AND_TEMPTATIONS, Situation.UNPLEASANT_EMOTIONS),
        Stage.EMOTIONAL,
        3,
    ),
    Line(LineId(2), "Payday", EntryKind.TRIGGER),
    Line(LineId(3), "Walk out and call", EntryKind.COPING_IDEA, voices=2),
]


@pytest.fixture
def group(vault):
    return Groups(vault, Random(1)).form("Tuesday evening", Weekday.TUESDAY, time(18)).id


def sealed(vault, group, lines=LINES, month="2026-11", seed=7):
    with vault.write("session") as connection:
        return seal(connection, lines, group, month, True, Random(seed))


def listen(vault, note):
    with vault.read() as connection:
        event.listen(connection.engine, "before_cursor_execute", note)


def test_a_sealed_line_keeps_its_words_kind_situations_stage_and_voices(vault, group):
    ids = sealed(vault, group)

    [entry] = [entry for entry in Entries(vault).of(group, ["2026-11"]) if entry.id == ids[LineId(1)]]
    assert (entry.wording, entry.kind, entry.stage, entry.voices) == (
        "I stop sleeping",
        EntryKind.WARNING_SIGN,
        Stage.EMOTIONAL,
        3,
    )
    assert (entry.group, entry.month, entry.five_or_more) == (group, "2026-11", True)


def test_which_situation_fitted_best_is_not_kept(vault, group):
    ids = sealed(vault, group)

    [entry] = [entry for entry in Entries(vault).of(None, ["2026-11"]) if entry.id == ids[LineId(1)]]
    assert entry.situations == (Situation.UNPLEASANT_EMOTIONS, Situation.URGES_AND_TEMPTATIONS)


def test_every_set_of_situations_comes_back(vault):
    for bits in range(256):
        assert as_bits(from_bits(bits)) == bits


def test_the_lines_of_a_session_share_a_tag_and_those_of_another_do_not(vault, group):
    sealed(vault, group, seed=7)
    sealed(vault, group, seed=8)

    assert sorted(Counter(entry.meeting for entry in Entries(vault).of(group, ["2026-11"])).values()) == [3, 3]


def test_a_sealed_session_keeps_no_order(vault, group):
    """Over many seals every line is written at every place, and its id says nothing of its place."""
    written, by_id = Counter(), Counter()
    lines = [Line(LineId(place), f"line {place}", EntryKind.TRIGGER) for place in range(3)]

    def note(connection, cursor, statement, parameters, context, executemany):
        if statement.startswith("INSERT INTO entry"):
            written.update([tuple(int(value[5:]) for value in parameters if str(value).startswith("line "))])

    listen(vault, note)
    for seed in range(120):
        ids = sealed(vault, group, lines, seed=seed)
        by_id.update([tuple(sorted(range(3), key=lambda place: ids[LineId(place)]))])

    assert len(written) == len(by_id) == 6
    assert max(written.values()) < 40 and max(by_id.values()) < 40  # 20 expected


def test_all_lines_are_written_by_one_statement(vault, group):
    statements = []
    listen(vault, lambda *told: statements.append(told[2]))

    sealed(vault, group)

    assert len([statement for statement in statements if "entry" in statement]) == 1


def test_a_session_without_lines_is_sealed_too(vault, group):
    assert sealed(vault, group, []) == {}
    assert Entries(vault).count() == 0


def test_an_entry_has_no_column_for_an_order_a_moment_or_a_person():
    assert set(entry_table.c.keys()) == {
        "id", "group", "month", "meeting", "five_or_more", "kind", "situations", "stage", "wording", "folded", "voices", "sign"
    }  # fmt: skip
    assert not entry_table.dialect_options["sqlite"]["with_rowid"]


@pytest.mark.parametrize("text", ["payday", " PAY day!", "Pay-day", "“Payday”"])
def test_an_entry_is_found_by_what_it_says(vault, group, text):
    sealed(vault, group)

    assert Entries(vault).has_wording(text)


@pytest.mark.parametrize("text", ["pay", "On payday", "", "pâyday"])
def test_other_words_are_other_words(vault, group, text):
    sealed(vault, group)

    assert not Entries(vault).has_wording(text)


def test_entries_are_read_by_group_and_month(vault, group):
    other = Groups(vault, Random(2)).form("Thursday", Weekday.THURSDAY, time(12)).id
    sealed(vault, group, month="2026-10")
    sealed(vault, other, seed=8)
    entries = Entries(vault)

    assert entries.count() == 6
    assert {entry.group for entry in entries.of(None, ["2026-10", "2026-11"])} == {group, other}
    assert [entry.group for entry in entries.of(group, ["2026-11"])] == []
    assert len(entries.of(None, ["2026-11"])) == 3

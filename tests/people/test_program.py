"""The treatment program and its rules for notes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.people.program import (
    LONGEST_LINE,
    MOST_HOURS,
    MOST_YEARS,
    NumberOutOfRange,
    Program,
    ProgramRules,
    ProgramTooLong,
)
from facilitator.privacy.plain import LONGEST_FIELD
from facilitator.vocabulary import NoteFormat

FILLED = Program(
    name="Harbor Street Recovery",
    address="12 Harbor Street\nPhone 555-0100",
    signer="R. Alvarez, LCDC",
    second_signer="Dana Whitfield, LPC-S",
    needs_second=True,
    note_format=NoteFormat.SOAP,
    note_due_hours=24,
    keep_signed_years=7,
    notice="Our own words.",
    notice_checked_on=date(2026, 11, 1),
)


@pytest.fixture
def rules(vault):
    return ProgramRules(vault)


def test_a_new_practice_has_the_usual_rules_and_no_name(rules):
    assert rules.get() == Program() and rules.get().note_format is NoteFormat.GIRP


def test_what_was_put_is_there_and_what_was_comes_back_for_undo(rules, vault):
    assert rules.put(FILLED) == Program()
    assert ProgramRules(vault).get() == FILLED
    assert rules.put(Program()) == FILLED and rules.get() == Program()


def test_words_are_cleaned(rules):
    rules.put(replace(FILLED, name="  Harbor\u200b \n Street ", address=" 12 Harbor Street  \r\n\tPhone 555-0100\n", notice="\n"))
    kept = rules.get()
    assert (kept.name, kept.address, kept.notice) == ("Harbor Street", "12 Harbor Street\n Phone 555-0100", "")


@pytest.mark.parametrize("field", ["name", "signer", "second_signer"])
def test_a_line_has_its_bound(rules, field):
    rules.put(replace(FILLED, **{field: "x" * LONGEST_LINE}))
    with pytest.raises(ProgramTooLong) as refused:
        rules.put(replace(Program(), **{field: "x" * (LONGEST_LINE + 1)}))
    assert refused.value.sentence.values == {"longest": LONGEST_LINE, "length": LONGEST_LINE + 1}
    assert getattr(rules.get(), field) == "x" * LONGEST_LINE


@pytest.mark.parametrize("field", ["address", "notice"])
def test_a_text_has_its_bound(rules, field):
    rules.put(replace(FILLED, **{field: "x" * LONGEST_FIELD}))
    with pytest.raises(ProgramTooLong):
        rules.put(replace(FILLED, **{field: "x" * (LONGEST_FIELD + 1)}))


@pytest.mark.parametrize(
    "wrong",
    [{"note_due_hours": 0}, {"note_due_hours": MOST_HOURS + 1}, {"keep_signed_years": 0}, {"keep_signed_years": MOST_YEARS + 1}],
)
def test_a_number_out_of_range_changes_nothing(rules, wrong):
    rules.put(FILLED)
    with pytest.raises(NumberOutOfRange):
        rules.put(replace(FILLED, name="Another name", **wrong))
    assert rules.get() == FILLED


def test_a_program_may_have_no_rule_for_keeping(rules):
    rules.put(replace(FILLED, keep_signed_years=None, note_due_hours=MOST_HOURS))
    assert rules.get().keep_signed_years is None


def test_there_is_one_program(rules, vault):
    for hours in (24, 48, 72):
        rules.put(replace(FILLED, note_due_hours=hours))
    with vault.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM program").scalar_one() == 1


def test_whoever_shows_it_hears_of_a_change(rules, vault):
    heard = []
    vault.on_commit(heard.append)
    rules.put(FILLED)
    assert heard == [frozenset({"people"})]

"""What goes with a copy that the program gives away, and with no other."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from facilitator.care.consent import Consent, ConsentId
from facilitator.care.plan import Item, ItemId, Plan
from facilitator.care.revision import Revision, RevisionHead
from facilitator.handouts.batch import Paper
from facilitator.handouts.notice import Enclosed, Notice, in_pieces, notice_of
from facilitator.handouts.notice_words import BUILT_IN
from facilitator.handouts.plan_sheet import plan_sheet, unprintable
from facilitator.people.program import Program
from facilitator.vocabulary import PlanPart
from tests.handouts.made import CLIENT, in_order, read, texts, words_of

PLAN = Plan((Item(ItemId(1), PlanPart.REASON, "My own front door"),))
CONSENT = Consent(
    ConsentId(1), CLIENT, "My sister Ana", "The plan,\nand each change", "To help at home", until=date(2027, 5, 14),
    until_event="when treatment ends",
)  # fmt: skip


def made(enclosed, **more):
    head = RevisionHead(CLIENT, 3, datetime(2026, 11, 24, 10, tzinfo=UTC), "")
    return plan_sheet(Revision(head, PLAN), "Heron", Paper(), enclosed=enclosed, **more)


def test_until_a_program_writes_its_own_the_short_statement_counts_and_as_not_checked():
    assert notice_of(Program()) == Notice(BUILT_IN, None)
    checked = date(2026, 11, 2)
    assert notice_of(Program(notice="Ours.", notice_checked_on=checked)) == Notice("Ours.", checked)


@pytest.mark.parametrize("large_print", [False, True])
def test_a_copy_from_the_program_says_what_may_be_done_with_it_before_anything_else(large_print):
    first = " ".join(texts(made(Enclosed(notice_of(Program()), CONSENT), large_print=large_print))[0].split())

    assert in_order(
        first, BUILT_IN, "My sister Ana", "The plan, and each change", "To help at home", "May 14, 2027 / when treatment ends",
        "My reasons", "My own front door",
    )  # fmt: skip


def test_the_clients_own_copy_and_the_case_files_carry_nothing_of_it():
    shown = words_of(made(None)).casefold()

    assert [word for word in ("part 2", "prohibit", "unauthorized", "consent", "sister") if word in shown] == []


@pytest.mark.parametrize("large_print", [False, True])
def test_a_notice_of_any_length_is_printed_whole(large_print):
    long = "\n".join(" ".join(f"w{number:03}" for number in range(start, start + 250)) + "." for start in (0, 250, 500))
    enclosed = Enclosed(Notice(long), CONSENT)
    shown = words_of(made(enclosed, large_print=large_print))

    assert all(f"w{number:03}" in shown for number in range(750)) and "My own front door" in shown
    assert all(len(piece) <= 500 for piece in in_pieces(long)) and len(read(made(enclosed)).pages) > 1


def test_of_a_kind_of_people_the_one_who_gets_it_is_named_too():
    providers = Consent(ConsentId(1), CLIENT, "My treating providers", "i", "p", until_event="e")

    assert "Dr. Gray (My treating providers)" in words_of(made(Enclosed(Notice("n"), providers, "Dr. Gray")))
    assert Enclosed(Notice("n"), CONSENT, "my sister ANA").recipient == "My sister Ana"


def test_markup_in_a_consent_shows_as_typed():
    odd = Consent(ConsentId(1), CLIENT, "<b>{0}</b>", "i", "p", until_event="e")

    assert "<b>{0}</b>" in words_of(made(Enclosed(Notice("n"), odd)))


def test_letters_that_no_font_has_are_told_also_of_the_consent():
    odd = Consent(ConsentId(1), CLIENT, "क", "i", "p", until_event="e")

    assert unprintable(PLAN, "Heron", Enclosed(Notice("n"), odd)) == {"क"}

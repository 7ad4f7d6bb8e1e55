"""Copies: who holds which revision, and under which consent the program gave it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.care.consent import ConsentGone, ConsentId, ConsentInUse, Consents
from facilitator.care.copy import (
    ConsentNotInForce,
    Copies,
    CopyGone,
    CopyId,
    HolderNameTooLong,
    HolderNeedsName,
)
from facilitator.care.revision import RevisionUnknown, plan_revision_table
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.vocabulary import CopyHolder, GivenBy
from tests.examples import examples

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
DAYS = st.dates(date(2026, 11, 21), date(2026, 11, 27))
OWN, CASE_FILE, SOMEONE = CopyHolder


@pytest.fixture
def consents(vault):
    return Consents(vault, Random(11))


@pytest.fixture
def copies(vault, heron, otter):
    """Heron's plan has two revisions, Otter's one."""
    with vault.write("care") as connection:
        for client, number in ((heron, 1), (heron, 2), (otter, 1)):
            row = {"client": client, "number": number, "saved_at": datetime(2026, 11, 20, tzinfo=UTC), "reason": "", "body": "{}"}
            connection.execute(plan_revision_table.insert().values(row))
    return Copies(vault, Random(12))


def signed(consents, client, signed_on=TODAY, until=None, revoked_on=None):
    asked = consents.ask(client, "Dr. Gray", "The plan", "Care", until=until, until_event="when treatment ends")
    kept = replace(asked, signed_on=signed_on, revoked_on=revoked_on)
    consents.put(kept)
    return kept


def test_a_copy_given_is_the_one_that_is_read_back(copies, heron):
    given_copy = copies.give(heron, SOMEONE, 1, TODAY, " Her\u202e  sister ")

    assert copies.of(heron) == [given_copy] and given_copy.who == "Her sister" and given_copy.consent is None


def test_the_own_copy_and_the_case_file_need_neither_name_nor_consent(copies, heron):
    for holder in (OWN, CASE_FILE):
        assert copies.give(heron, holder, 1, TODAY, "ignored", GivenBy.PROGRAM).who == ""


def test_under_a_consent_in_force_the_program_may_give_a_copy(copies, consents, heron):
    consent = signed(consents, heron)

    assert copies.give(heron, SOMEONE, 2, TODAY, "Dr. Gray", GivenBy.PROGRAM, consent.id).consent == consent.id

    consents.put(replace(consent, signed_on=None))
    with pytest.raises(ConsentInUse):
        consents.remove(consent.id)


def test_without_a_consent_the_program_gives_none(copies, heron):
    for consent in (None, ConsentId(1)):
        with pytest.raises(ConsentNotInForce, match="Nothing was changed"):
            copies.give(heron, SOMEONE, 1, TODAY, "Dr. Gray", GivenBy.PROGRAM, consent)

    assert copies.of(heron) == []


def test_the_consent_of_another_client_is_none(copies, consents, heron, otter):
    with pytest.raises(ConsentNotInForce):
        copies.give(heron, SOMEONE, 1, TODAY, "Dr. Gray", GivenBy.PROGRAM, signed(consents, otter).id)

    assert copies.of(heron) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(60), deadline=None)
@given(st.booleans(), st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, DAYS)
def test_a_consent_that_ended_never_lets_the_program_give_a_copy(
    copies, consents, heron, otter, is_own, signed_on, until, revoked_on, on
):
    consent = signed(consents, heron if is_own else otter, signed_on, until, revoked_on)
    before = copies.of(heron)
    has_ended = (until is not None and until < on) or (revoked_on is not None and revoked_on <= on)
    holds = is_own and signed_on is not None and signed_on <= on and not has_ended

    if holds:
        copies.give(heron, SOMEONE, 1, on, "Dr. Gray", GivenBy.PROGRAM, consent.id)
    else:
        with pytest.raises(ConsentNotInForce):
            copies.give(heron, SOMEONE, 1, on, "Dr. Gray", GivenBy.PROGRAM, consent.id)
    assert len(copies.of(heron)) == len(before) + holds


def test_what_cannot_be_entered_changes_nothing(copies, heron, otter):
    for error, client, revision, who in (
        (HolderNeedsName, heron, 1, " \u200b"),
        (HolderNameTooLong, heron, 1, "x" * 121),
        (RevisionUnknown, heron, 3, "Sister"),
        (RevisionUnknown, otter, 2, "Sister"),
        (ClientUnknown, ClientId(1), 1, "Sister"),
    ):
        with pytest.raises(error, match="Nothing was changed"):
            copies.give(client, SOMEONE, revision, TODAY, who)

    assert copies.of(heron) == copies.of(otter) == []


def test_of_each_holder_the_newest_copy_counts_and_an_older_one_is_named(copies, heron, otter):
    for holder, revision, who in ((SOMEONE, 1, "sister"), (CASE_FILE, 1, ""), (OWN, 1, ""), (SOMEONE, 2, "Doctor"), (OWN, 2, "")):
        copies.give(heron, holder, revision, TODAY, who)
    sister = copies.give(heron, SOMEONE, 1, TODAY - DAY, "SISTER")
    copies.give(otter, OWN, 1, TODAY)

    assert [(holding.copy.holder, holding.copy.who, holding.is_older) for holding in copies.held(heron)] == [
        (OWN, "", False),
        (CASE_FILE, "", True),
        (SOMEONE, "Doctor", False),
        (SOMEONE, "sister", True),
    ]
    assert len(copies.of(heron)) == 6 and copies.of(heron)[-1] == sister


def test_what_was_taken_back_is_held_no_more_and_both_undone(copies, heron):
    first, second = (copies.give(heron, OWN, revision, TODAY) for revision in (1, 2))

    assert copies.take_back(second.id, TODAY) == second
    assert [holding.copy for holding in copies.held(heron)] == [first] and len(copies.of(heron)) == 2

    copies.put(second)
    assert [holding.copy for holding in copies.held(heron)] == [second]
    assert copies.remove(second.id) == second and copies.of(heron) == [first]
    copies.put(second)
    assert copies.of(heron) == [second, first]


def test_a_copy_whose_consent_is_gone_does_not_come_back_with_it(copies, consents, heron):
    consent = signed(consents, heron)
    removed = copies.remove(copies.give(heron, SOMEONE, 1, TODAY, "Dr. Gray", GivenBy.PROGRAM, consent.id).id)
    consents.put(replace(consent, signed_on=None))
    consents.remove(consent.id)

    with pytest.raises(ConsentGone):
        copies.put(removed)
    assert copies.of(heron) == []


def test_what_is_gone_is_said_to_be_gone(copies):
    with pytest.raises(CopyGone):
        copies.take_back(CopyId(1), TODAY)
    with pytest.raises(CopyGone):
        copies.remove(CopyId(1))

"""Consents: prepared, signed, revoked, over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.care.consent import (
    Consent,
    ConsentGone,
    ConsentId,
    ConsentInUse,
    ConsentNeeds,
    ConsentNotSigned,
    Consents,
    ConsentTooLong,
    Standing,
)
from facilitator.people.client import ClientId, ClientUnknown

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
DAYS = st.dates(date(2026, 11, 20), date(2026, 11, 28))
WANTED = {"recipient": "Her sister", "information": "The plan", "purpose": "To help at home", "until": TODAY}


@pytest.fixture
def consents(vault):
    return Consents(vault, Random(11))


def test_what_was_asked_is_read_back_cleaned(consents, heron):
    asked = consents.ask(
        heron, " Her\u202e  sister ", "The plan\r\nof today ", "To help", "In\nwriting", None, " when treatment ends "
    )

    assert consents.of(heron) == [asked]
    assert (asked.recipient, asked.information, asked.until_event) == ("Her sister", "The plan\nof today", "when treatment ends")
    assert asked.how_to_revoke == "In\nwriting" and asked.signed_on is None and not asked.is_in_force(TODAY)


@pytest.mark.parametrize("field", ["recipient", "information", "purpose", "until"])
def test_a_consent_needs_all_its_parts(consents, heron, field):
    with pytest.raises(ConsentNeeds, match="Nothing was changed") as caught:
        consents.ask(heron, **{**WANTED, field: None if field == "until" else " \u200b"})

    assert caught.value.missing == (field,) and consents.of(heron) == []


def test_a_day_or_an_event_is_an_end(consents, heron):
    assert consents.ask(heron, **{**WANTED, "until": None}, until_event="when treatment ends").until is None


@pytest.mark.parametrize("field", ["recipient", "information", "purpose", "how_to_revoke", "until_event"])
def test_too_long_a_line_is_refused(consents, heron, field):
    with pytest.raises(ConsentTooLong, match="Nothing was changed"):
        consents.ask(heron, **{**WANTED, field: "x" * 501})

    assert consents.of(heron) == []


def test_of_nobody_no_consent_is_kept(consents):
    with pytest.raises(ClientUnknown):
        consents.ask(ClientId(1), **WANTED)


def test_signed_and_revoked_and_both_undone(consents, heron):
    asked = consents.ask(heron, **WANTED)

    assert consents.sign(asked.id, TODAY - DAY) == asked
    signed = consents.get(asked.id)
    assert signed.is_in_force(TODAY) and not signed.is_in_force(TODAY + DAY) and not signed.is_in_force(TODAY - 2 * DAY)

    assert consents.revoke(asked.id, TODAY) == signed
    assert not consents.get(asked.id).is_in_force(TODAY) and consents.get(asked.id).is_in_force(TODAY - DAY)

    consents.put(signed)
    assert consents.of(heron) == [signed]
    consents.put(asked)
    assert consents.of(heron) == [asked]


def test_what_was_never_signed_is_removed_and_comes_back(consents, heron):
    asked = consents.ask(heron, **WANTED)

    with pytest.raises(ConsentNotSigned):
        consents.revoke(asked.id, TODAY)
    assert consents.remove(asked.id) == asked and consents.of(heron) == []

    consents.put(asked)
    assert consents.of(heron) == [asked]


def test_what_was_signed_stays(consents, heron):
    asked = consents.ask(heron, **WANTED)
    consents.sign(asked.id, TODAY)

    with pytest.raises(ConsentInUse, match="nothing was changed"):
        consents.remove(asked.id)
    assert consents.get(asked.id).signed_on == TODAY


def test_what_is_gone_is_said_to_be_gone(consents):
    for verb in (
        consents.get,
        consents.remove,
        lambda gone: consents.sign(gone, TODAY),
        lambda gone: consents.revoke(gone, TODAY),
    ):
        with pytest.raises(ConsentGone):
            verb(ConsentId(1))


def test_they_come_by_recipient_and_the_one_signed_last_first(consents, heron, otter):
    early, late, waiting, doctor = (
        consents.ask(heron, **{**WANTED, "recipient": who}) for who in ("sister", "Sister", "sister", "Doctor")
    )
    consents.ask(otter, **WANTED)
    consents.sign(early.id, TODAY - 2 * DAY)
    consents.sign(late.id, TODAY)

    assert [consent.id for consent in consents.of(heron)] == [doctor.id, waiting.id, late.id, early.id]


def test_only_what_ended_of_itself_and_lately_is_spoken_of(consents, heron):
    def ended(days, *, signed=True, revoked=False):
        asked = consents.ask(heron, **{**WANTED, "until": TODAY - days * DAY})
        consents.put(replace(asked, signed_on=TODAY - 90 * DAY if signed else None, revoked_on=TODAY if revoked else None))
        return asked.id

    month, yesterday = ended(30), ended(1)
    for days, how in ((0, {}), (31, {}), (5, {"signed": False}), (5, {"revoked": True})):
        ended(days, **how)

    assert [consent.id for consent in consents.expired(TODAY)] == [yesterday, month]


@given(st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, DAYS)
def test_a_consent_is_in_force_from_its_signature_to_its_end(signed_on, until, revoked_on, on):
    consent = Consent(ConsentId(1), ClientId(2), "r", "i", "p", "", until, "e", signed_on, revoked_on)
    ended = (until is not None and until < on) or (revoked_on is not None and revoked_on <= on)

    assert consent.is_in_force(on) is (signed_on is not None and signed_on <= on and not ended)


@given(st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, DAYS)
def test_a_consent_stands_in_one_place_and_only_there_in_force(signed_on, until, revoked_on, on):
    consent = Consent(ConsentId(1), ClientId(2), "r", "i", "p", "", until, "e", signed_on, revoked_on)

    assert (consent.standing(on) is Standing.IN_FORCE) is consent.is_in_force(on)


def test_where_a_consent_stands(consents, heron):
    asked = consents.ask(heron, **WANTED)
    signed = replace(asked, signed_on=TODAY - DAY)

    assert asked.standing(TODAY) is Standing.TO_SIGN
    assert [signed.standing(day) for day in (TODAY - 2 * DAY, TODAY, TODAY + DAY)] == [
        Standing.TO_SIGN, Standing.IN_FORCE, Standing.EXPIRED,
    ]  # fmt: skip
    assert replace(signed, revoked_on=TODAY).standing(TODAY + DAY) is Standing.REVOKED


def test_the_consent_for_a_recipient_is_found_by_name_and_only_in_force(consents, heron, otter):
    def signed(recipient, until, client=heron):
        asked = consents.ask(client, **{**WANTED, "recipient": recipient, "until": until})
        consents.sign(asked.id, TODAY)
        return asked.id

    signed("Dr. Gray", TODAY)
    longest = signed("dr gray", TODAY + DAY)
    ended = signed("My sister", TODAY - DAY)
    signed("My sister", TODAY + DAY, otter)

    assert consents.in_force_for(heron, " DR. GRAY ", TODAY).id == longest
    assert consents.in_force_for(heron, "My sister", TODAY) is None and consents.get(ended)
    assert consents.in_force_for(heron, "", TODAY) is None and consents.in_force_for(heron, "Dr. Grayson", TODAY) is None

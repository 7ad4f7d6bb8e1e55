"""One one-on-one for a calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from facilitator.care.calendar_file import calendar_file
from facilitator.care.follow_up import FollowUp
from facilitator.people.client import ClientId
from facilitator.vocabulary import FollowUpOutcome

NOW = datetime(2026, 11, 24, 19, 30, tzinfo=UTC)
HERON = ClientId(8_140_271_936_502_846_175)
THURSDAY = FollowUp(HERON, datetime(2026, 11, 26, 10, 30), FollowUpOutcome.DID_NOT_HAPPEN)


def event(content: bytes):
    [only] = Calendar.from_ical(content).walk("VEVENT")
    return only


def test_it_lasts_fifty_minutes_on_the_clock_of_any_wall():
    only = event(calendar_file(THURSDAY, "Heron", NOW))

    assert only.start == datetime(2026, 11, 26, 10, 30) and only.start.tzinfo is None
    assert only.end - only.start == timedelta(minutes=50)
    assert b"DTSTART:20261126T103000\r\n" in calendar_file(THURSDAY, "Heron", NOW)


@pytest.mark.parametrize(
    ("name", "title"), [("Heron", "Heron"), (None, "One-on-one"), ("", "One-on-one"), ("A, b; {c}\\n", "A, b; {c}\\n")]
)
def test_its_title_is_the_code_name_or_none(name, title):
    assert event(calendar_file(THURSDAY, name, NOW))["summary"] == title


def test_a_name_of_many_letters_and_lines_adds_no_property():
    name = "Ünï 鷺 " * 20 + "\r\nLOCATION:there\nEND:VEVENT"
    only = event(calendar_file(THURSDAY, name, NOW))

    assert sorted(only) == ["DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "UID"]


def test_nothing_else_is_in_it():
    content = calendar_file(THURSDAY, "Heron", NOW)
    whole = Calendar.from_ical(content)

    assert sorted(whole) == ["PRODID", "VERSION"] and [each.name for each in whole.subcomponents] == ["VEVENT"]
    assert sorted(event(content)) == ["DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "UID"]
    for told in ("facilitator", "group", "relapse", "recovery", "prevention", "treatment", "did-not", str(HERON)):
        assert told not in content.decode().casefold()


def test_two_files_of_one_appointment_are_not_linked():
    assert event(calendar_file(THURSDAY, "Heron", NOW))["uid"] != event(calendar_file(THURSDAY, "Heron", NOW))["uid"]

"""What goes on a client's sheet, before it is paper."""

from __future__ import annotations

from datetime import datetime

import pytest

from facilitator.handouts.client_sheet import MOST_HELPS
from facilitator.vocabulary import SignKind
from tests.handouts.made import crisis_lines, full_sheet, library, practice, sheet


def test_the_topic_gives_its_signs_by_kind_and_its_rows():
    made = sheet()

    assert made.topic == "Places that pull me back"
    assert "“I will just look.”" in made.signs[SignKind.THOUGHT]
    assert "My heart beats fast." in made.signs[SignKind.BODY]
    assert ("I get paid", "I go straight to ____ first, and take home only ____.") in made.if_then
    assert made.calm.startswith("Breathe in for 4")
    assert made.log_line.startswith("This week I will ____")


def test_the_client_record_gives_practice_picks_and_date():
    made = full_sheet()

    assert made.practice == "Have my pay go straight to my account."
    assert made.practice_when == "Friday · at the bank · with my sister"
    assert made.picks == ("Payday or cash in hand", "The evening bus")
    assert made.one_on_one == datetime(2026, 11, 26, 14, 0)


def test_what_is_not_recorded_stays_empty():
    made = sheet()

    assert (made.practice, made.practice_when, made.picks, made.one_on_one) == ("", "", (), None)


@pytest.mark.parametrize(
    ("known", "when"), [(("Friday", "", ""), "Friday"), (("", "at home", "with Ana"), "at home · with Ana"), (("", "", ""), "")]
)
def test_what_is_known_of_when_and_where_is_joined(known, when):
    assert sheet(practice=practice("Call first", *known)).practice_when == when


def test_a_takeaway_that_names_a_theme_is_not_offered_as_help():
    made = full_sheet(takeaways=("passing OLD places!", "Leave the card at home"), theme_names=("Passing old places",))

    assert made.talked_about == ("passing OLD places!",)
    assert made.what_helps[0] == "Leave the card at home"


def test_what_helps_is_a_handful_without_repeats_and_without_the_practice():
    strategies = [strategy.text for strategy in library().topic("places-that-pull-me-back").strategy]
    made = sheet(practice=practice(strategies[0].upper()), takeaways=(strategies[1], "Walk with a friend"))

    assert len(made.what_helps) == len(set(made.what_helps)) == MOST_HELPS
    assert made.what_helps[:2] == (strategies[1], "Walk with a friend")
    assert strategies[0] not in made.what_helps


def test_a_session_whose_pack_is_gone_still_has_a_sheet():
    made = sheet(topic=None, title="Money and paydays")

    assert made.topic == "Money and paydays"
    assert made.signs == dict.fromkeys(SignKind, ()) and made.if_then == ()


def test_numbers_that_nobody_checked_do_not_reach_a_sheet():
    made = sheet(country=crisis_lines().of("GB"))

    assert made.crisis_lines == ()
    assert made.emergency == crisis_lines().of("GB").emergency


def test_an_unknown_country_has_no_numbers():
    made = sheet(country=None)

    assert (made.emergency, made.crisis_lines) == ("", ())

"""The report that leaves the program: of quarters that are over, in bands, and never another one than it was."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import select, update

from facilitator.board.entry import entry_table
from facilitator.session.agenda import from_topic
from facilitator.session.session import Sessions, session_table
from facilitator.themes.band import Band
from facilitator.themes.period import Period, Span
from facilitator.themes.report import QuarterNotOver, ThemeReports, TooFewToReport, as_csv, theme_report_table
from tests.themes.boards import MONTHS, Boards
from tests.workspaces import prepared

QUARTER = Period("2026-07")
LATER = date(2026, 10, 1)
JULY = MONTHS[0].replace("08", "07")


@pytest.fixture
def boards(vault):
    return Boards(vault)


@pytest.fixture
def reports(boards):
    return ThemeReports(boards.vault, boards.themes, Random(3))


def led(boards, *meetings, group=None):
    for at, themes in enumerate(meetings):
        boards.seal(*themes, month=("2026-07", "2026-08", "2026-09")[at % 3], group=group)


def told(report):
    return {line.name: line.band for line in report.lines}


def test_a_report_names_what_came_up_in_three_sessions_in_a_band_and_without_a_number(boards, reports):
    led(boards, *[["payday", "payday"]] * 6, ["old-places"], ["old-places"], ["old-places", "conflict"], ["boredom", "conflict"])

    report = reports.make(QUARTER, LATER)

    assert told(report) == {"Payday": Band.MANY, "Old places": Band.SOME}
    assert [line.band for line in report.lines] == [Band.MANY, Band.SOME]


def test_sessions_of_fewer_than_five_people_are_not_in_it(boards, reports):
    led(boards, *[["payday"]] * 4, *[["old-places"]] * 4)
    with boards.vault.write("board") as connection:
        small = select(entry_table.c.meeting).limit(1)
        connection.execute(update(entry_table).where(entry_table.c.meeting.in_(small)).values(five_or_more=False))

    named = told(reports.make(QUARTER, LATER))

    assert sorted(named) == ["Old places", "Payday"]  # 3 of 7 and 4 of 7
    with boards.vault.write("board") as connection:
        connection.execute(update(entry_table).values(five_or_more=False))
    with pytest.raises(TooFewToReport):
        reports.make(QUARTER, LATER, boards.groups[0])


def test_a_quarter_that_is_not_over_has_no_report(reports):
    for quarter in (Period("2026-10"), Period("2026-07", Span.MONTH), Period("2026-01", Span.YEAR)):
        with pytest.raises(QuarterNotOver):
            reports.make(quarter, LATER)
    assert reports.all() == []


def test_too_few_sessions_make_no_report(boards, reports):
    led(boards, *[["payday"]] * 3)

    with pytest.raises(TooFewToReport):
        reports.make(QUARTER, LATER)


def test_a_report_that_was_made_never_changes_whatever_becomes_of_the_themes(boards, reports):
    led(boards, *[["payday"]] * 8)
    before = reports.make(QUARTER, LATER, planned=["Money"])
    boards.themes.rename("payday", "Money days")
    led(boards, *[["conflict"]] * 8)

    assert reports.make(QUARTER, LATER, planned=["Something else"]) == before
    assert reports.made(QUARTER) == before
    assert reports.all() == [before]


def test_each_group_has_its_own_and_all_have_one(boards, reports):
    led(boards, *[["payday"]] * 6)
    led(boards, *[["conflict"]] * 6, group=boards.groups[1])

    fridays, everybody = reports.make(QUARTER, LATER, boards.groups[1]), reports.make(QUARTER, LATER)

    assert (fridays.group_name, everybody.group_name) == ("Fridays", "")
    assert told(fridays) == {"Conflict": Band.MOST}
    assert reports.all() == [everybody, fridays]
    assert reports.made(QUARTER, boards.groups[0]) is None


def test_a_merged_theme_is_told_as_the_one_it_is_in(boards, reports):
    led(boards, *[["payday"]] * 2, *[["boredom"]] * 2, ["conflict"], ["conflict"], ["conflict"])
    boards.themes.merge("boredom", "payday")

    assert told(reports.make(QUARTER, LATER)) == {"Payday": Band.MANY, "Conflict": Band.MANY}


def test_topics_that_were_led_are_told_with_their_minutes_together(boards, reports):
    led(boards, *[["payday"]] * 6)
    sessions, topic = Sessions(boards.vault, Random(5)), prepared().library.topics[0]
    for week in range(3):
        session = sessions.plan(boards.groups[0], date(2026, 8, 4) + timedelta(weeks=week), from_topic(topic, 90))
        if week < 2:
            start = datetime(2026, 8, 4).astimezone() + timedelta(weeks=week)
            sessions.mark_running(session.id, start)
            sessions.mark_closed(session.id, start + timedelta(minutes=90))
    with boards.vault.read() as connection:
        minutes = sum(connection.scalars(select(session_table.c.minutes).where(session_table.c.state == "closed")))

    [told_of] = reports.make(QUARTER, LATER).led

    assert told_of.title == topic.title
    assert told_of.minutes % 30 == 0 and abs(told_of.minutes - minutes) <= 15


def test_the_stored_report_says_no_count_and_no_meeting(boards, reports):
    led(boards, *[["payday"]] * 8)
    reports.make(QUARTER, LATER)
    with boards.vault.read() as connection:
        [body] = connection.scalars(select(theme_report_table.c.body))
        meetings = set(connection.scalars(select(entry_table.c.meeting)))

    assert not [meeting for meeting in meetings if str(meeting) in body]
    assert '"band":"most"' in body and '"8"' not in body and ":8" not in body


def test_a_spreadsheet_gets_names_and_bands_and_runs_nothing(boards, reports):
    boards.themes.rename("payday", "=HYPERLINK(1)")
    led(boards, *[["payday"]] * 8)

    text = as_csv(reports.make(QUARTER, LATER), {band: f"in {band}" for band in Band}, ("Theme", "Came up in"))

    assert text.decode("utf-8-sig").splitlines() == ["Theme,Came up in", "'=HYPERLINK(1),in most"]

"""What keeps coming up in a period: named from three sessions on, the rest counted together."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event

from facilitator.board.entry import Entries
from facilitator.themes.course import Course
from facilitator.themes.period import Period, Span
from facilitator.themes.review import Filter, Reviews, months_shown
from facilitator.vocabulary import EntryKind, Situation, Stage
from tests.themes.boards import SITUATION, Boards

TODAY = date(2026, 11, 24)
QUARTER = Period("2026-07")
MONTHS = ("2026-07", "2026-08", "2026-09")


@pytest.fixture
def boards(vault):
    return Boards(vault)


@pytest.fixture
def reviews(boards):
    return Reviews(boards.vault, boards.themes)


def test_a_theme_is_named_from_three_sessions_on(boards, reviews):
    for month in MONTHS:
        boards.seal("payday", "payday", "old-places", month=month)
    boards.seal("old-places", "conflict", None, month=MONTHS[0])
    boards.seal("boredom", None, month=MONTHS[0])

    review = reviews.of(QUARTER, TODAY)

    assert [(each.name, each.sessions, each.entries) for each in review.recurring] == [("Old places", 4, 4), ("Payday", 3, 6)]
    assert (review.rare, review.rare_sessions) == (2, 2)
    assert (review.sessions, review.entries, review.waiting) == (5, 14, 2)
    assert review.recurring[0].situation is SITUATION


def test_two_sessions_are_never_named_not_even_with_many_lines(boards, reviews):
    for month in MONTHS[:2]:
        boards.seal(*["payday"] * 9, month=month)

    review = reviews.of(QUARTER, TODAY)

    assert review.recurring == ()
    assert (review.rare, review.rare_sessions) == (1, 2)
    assert review.rare_voices == sum(entry.voices for entry in Entries(boards.vault).of(None, MONTHS))


def test_most_sessions_come_first_then_voices_then_name(boards, reviews):
    for month in MONTHS:
        boards.seal("payday", "conflict", *["boredom"] * 30, month=month)
        boards.seal("old-places", month=month)
    boards.seal("old-places")

    found = reviews.of(QUARTER, TODAY).recurring

    assert [each.theme for each in found[:2]] == ["old-places", "boredom"]
    assert list(found) == sorted(found, key=lambda each: (-each.sessions, -each.voices, each.name))


def test_of_one_group_only_its_own_sessions_count(boards, reviews):
    for month in MONTHS:
        boards.seal("payday", month=month, group=boards.groups[0])
        boards.seal("conflict", month=month, group=boards.groups[1])

    review = reviews.of(QUARTER, TODAY, boards.groups[1])

    assert [each.theme for each in review.recurring] == ["conflict"]
    assert review.sessions == 3
    assert reviews.of(QUARTER, TODAY).sessions == 6


@pytest.mark.parametrize(
    "only",
    [
        Filter(kind=EntryKind.TRIGGER),
        Filter(situation=Situation.CONFLICT_WITH_OTHERS),
        Filter(stage=Stage.MENTAL),
        Filter(EntryKind.WARNING_SIGN, Situation.PHYSICAL_DISCOMFORT, Stage.EMOTIONAL),
    ],
)
def test_a_filter_counts_what_it_lets_through_of_all_sessions_held(boards, reviews, only):
    where: dict[int, str] = {}
    for number in range(12):
        names = ["payday"] * 6 + ["conflict"] * 4 + [None]
        where |= dict(zip(boards.seal(*names, month=MONTHS[number % 3]), names, strict=True))

    review = reviews.of(QUARTER, TODAY, only=only)

    passing = [
        entry
        for entry in Entries(boards.vault).of(None, MONTHS)
        if only.kind in (None, entry.kind) and only.stage in (None, entry.stage)
        if only.situation is None or only.situation in entry.situations
    ]
    assert (review.sessions, review.entries) == (12, len(passing))
    assert review.waiting == sum(where[entry.id] is None for entry in passing)
    counted = {}
    for theme in ("payday", "conflict"):
        of_it = [entry for entry in passing if where[entry.id] == theme]
        counted[theme] = (len({entry.meeting for entry in of_it}), sum(entry.voices for entry in of_it), len(of_it))
    assert {each.theme: (each.sessions, each.voices, each.entries) for each in review.recurring} == {
        theme: count for theme, count in counted.items() if count[0] >= 3
    }
    assert (review.rare_sessions, review.rare_voices) == tuple(
        sum(count[place] for count in counted.values() if 0 < count[0] < 3) for place in (0, 1)
    )


def test_a_merged_theme_is_counted_as_the_one_it_is_in(boards, reviews):
    boards.seal("payday", "old-places")
    for month in MONTHS:
        boards.seal("payday", month=month)
        boards.seal("old-places", month=month)
    boards.themes.merge("old-places", "payday")

    [merged] = reviews.of(QUARTER, TODAY).recurring

    assert (merged.theme, merged.sessions, merged.entries) == ("payday", 7, 8)


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        (Period("2026-03", Span.MONTH), ("2025-10", "2026-03")),
        (Period("2026-04"), ("2026-01", "2026-06")),
        (Period("2025-01", Span.YEAR), ("2025-01", "2025-12")),
        (Period("2026-10"), ("2026-06", "2026-11")),  # December is still to come
        (Period("2026-01", Span.YEAR), ("2026-01", "2026-11")),
        (Period("2027-01"), ("2026-10", "2027-03")),
    ],
)
def test_at_least_six_months_are_shown_and_none_that_is_to_come(period, shown):
    months = months_shown(period, TODAY)

    assert (months[0], months[-1]) == shown
    assert len(months) >= 6


def test_the_course_of_a_theme_has_the_months_before_the_period(boards, reviews):
    for month in ("2026-04", "2026-05", "2026-06"):
        for _ in range(3):
            boards.seal("boredom", month=month)
    for month in MONTHS:
        for _ in range(3):
            boards.seal("payday", "boredom", month=month)

    boredom, payday = sorted(reviews.of(QUARTER, TODAY).recurring, key=lambda each: each.theme)

    assert payday.by_month == (("2026-04", 0, 3), ("2026-05", 0, 3), ("2026-06", 0, 3), *((month, 3, 3) for month in MONTHS))
    assert (payday.course, payday.sessions) == (Course.NEW, 9)
    assert boredom.course is Course.TOO_LITTLE  # in every session: so few could not show a change


def test_no_month_shows_a_single_session(boards, reviews):
    for month in ("2026-05", *MONTHS, MONTHS[2]):
        boards.seal("payday", month=month)
    boards.seal("payday", month=MONTHS[2])

    [payday] = reviews.of(QUARTER, TODAY).recurring

    assert payday.by_month == (
        ("2026-04", 0, 0), ("2026-05", 0, 0), ("2026-06", 0, 0), ("2026-07", 2, 2), ("2026-08", 0, 0), ("2026-09", 4, 4),
    )  # fmt: skip


def test_months_with_entries_are_told_oldest_first(boards, reviews):
    assert list(reviews.periods()) == []
    for month in ("2026-10", "2025-02", "2026-10", "2026-01"):
        boards.seal(None, month=month, group=boards.groups[0])
        boards.seal("payday", month=month, group=boards.groups[1])

    assert list(reviews.periods()) == ["2025-02", "2026-01", "2026-10"]


def test_the_review_of_an_empty_board_is_empty(reviews):
    review = reviews.of(QUARTER, TODAY)

    assert (review.sessions, review.entries, review.recurring, review.rare, review.waiting) == (0, 0, (), 0, 0)


def test_however_many_themes_there_are_the_readings_are_as_many(boards, reviews):
    def readings():
        statements = []
        with boards.vault.read() as connection:
            engine = connection.engine
        listener = lambda *given: statements.append(given[2])  # noqa: E731
        event.listen(engine, "before_cursor_execute", listener)
        reviews.of(QUARTER, TODAY)
        event.remove(engine, "before_cursor_execute", listener)
        return len(statements)

    for month in MONTHS:
        boards.seal("payday", month=month)
    few = readings()
    for month in MONTHS * 4:
        boards.seal("payday", "old-places", "conflict", "boredom", None, month=month)

    assert readings() == few <= 6

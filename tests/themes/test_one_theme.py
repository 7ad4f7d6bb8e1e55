"""One theme whole: words by chance, and never what came up in fewer than three sessions."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from sqlalchemy import select

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.curriculum.library import Library
from facilitator.session.agenda import Agenda
from facilitator.session.session import Sessions, session_table
from facilitator.themes.one_theme import OneThemes, OtherTheme, WorkingTopic
from facilitator.themes.period import Period
from facilitator.themes.placement import place
from facilitator.themes.rollup import Cell, count_anew, theme_pair_table
from facilitator.themes.theme import ThemeUnknown
from facilitator.vocabulary import EntryKind, SessionState, Situation, Stage
from tests.themes.boards import Boards

QUARTER = Period("2026-07")
MONTHS = ("2026-07", "2026-08", "2026-09")


@pytest.fixture
def boards(vault):
    return Boards(vault)


@pytest.fixture
def ones(boards):
    return OneThemes(boards.vault, boards.themes, boards.library, Random(3))


def meet(boards, *said, theme="payday", month=MONTHS[0], group=None, situations=(), stage=None):
    """A meeting in which lines were said, each a wording or a wording with its kind; all of one theme."""
    told = [(each, EntryKind.TRIGGER) if isinstance(each, str) else each for each in said]
    lines = [Line(LineId(number), wording, kind, situations, stage, 1) for number, (wording, kind) in enumerate(told)]
    group = group or boards.groups[0]
    with boards.vault.write("session") as connection:
        entries = seal(connection, lines, group, month, True, boards.rng)
        place(connection, dict.fromkeys(entries.values(), theme))
        count_anew(connection, [Cell(month, group)])


def idea(wording):
    return (wording, EntryKind.COPING_IDEA)


def test_wordings_that_say_the_same_stand_once(boards, ones):
    for wording in ("Cash in hand", "cash in hand!", "cash in hand", "payday Friday"):
        meet(boards, wording)

    wordings = ones.of("payday", QUARTER).wordings

    assert len(wordings) == 2
    assert {wording.casefold().rstrip("!") for wording in wordings} == {"cash in hand", "payday friday"}


def test_how_many_lines_there_are_is_known_before_they_are_read(boards, ones):
    for month in MONTHS[:2]:
        meet(boards, "Cash in hand", idea("call my sponsor"), month=month)
    meet(boards, "of another year", month="2025-07")
    meet(boards, "of another group", group=boards.groups[1])

    assert ones.lines("payday", QUARTER) == 5
    assert ones.lines("payday", QUARTER, boards.groups[0]) == 4
    assert ones.lines("boredom", QUARTER) == 0


def test_the_order_of_wordings_is_by_chance_each_time(boards, ones):
    for _ in range(3):
        meet(boards, *[f"line {number}" for number in range(10)])

    orders = {ones.of("payday", QUARTER).wordings for _ in range(5)}

    assert len(orders) == 5
    assert {frozenset(order) for order in orders} == {frozenset(f"line {number}" for number in range(10))}


def test_what_is_said_often_comes_no_sooner(boards, ones):
    for _ in range(30):
        meet(boards, "often")
    meet(boards, *[f"once {number}" for number in range(9)])

    places = [ones.of("payday", QUARTER).wordings.index("often") for _ in range(200)]

    assert 3.5 < sum(places) / len(places) < 5.5


def test_what_helps_is_counted_by_sessions_and_the_few_together(boards, ones):
    for month in MONTHS:
        meet(boards, idea("Call my sponsor"), idea("call my sponsor."), "payday", month=month)
    meet(boards, *[idea("leave the card at home")] * 5)
    meet(boards, idea("leave the card at home"), idea("walk with music"))

    told = ones.of("payday", QUARTER)

    [help_] = told.helps
    assert (help_.idea.casefold().rstrip("."), help_.sessions) == ("call my sponsor", 3)
    assert told.few_helps == 2
    assert told.wordings == ("payday",)  # no idea is among them


def test_of_a_theme_in_two_sessions_nothing_is_told(boards, ones):
    for month in MONTHS[:2]:
        meet(boards, "cash in hand", idea("call"), month=month, situations=(Situation.CONFLICT_WITH_OTHERS,))
    meet(boards, "the old bar", theme="old-places")

    told = ones.of("payday", QUARTER)

    assert (told.theme.name, told.sessions, told.held) == ("Payday", 0, 3)
    assert (told.wordings, told.helps, told.few_helps, told.situations, told.comes_with) == ((), (), 0, (), ())


def test_situations_and_stages_of_three_sessions_are_told_most_first(boards, ones):
    urges, conflict, pain = Situation.URGES_AND_TEMPTATIONS, Situation.CONFLICT_WITH_OTHERS, Situation.PHYSICAL_DISCOMFORT
    for _ in range(3):
        meet(boards, "a", situations=(urges, conflict), stage=Stage.MENTAL)
    meet(boards, "a", "b", situations=(conflict,), stage=Stage.EMOTIONAL)
    meet(boards, "a", situations=(pain,))

    told = ones.of("payday", QUARTER)

    assert told.situations == ((conflict, 4), (urges, 3))
    assert told.stages == ((Stage.MENTAL, 3),)
    assert (told.sessions, told.held) == (5, 5)


def test_other_themes_of_the_same_sessions_are_told_from_three_on(boards, ones):
    for month in MONTHS:
        boards.seal("payday", "old-places", "payday", month=month)
    boards.seal("payday", "conflict", "old-places")
    boards.seal("payday", "conflict")

    assert ones.of("payday", QUARTER).comes_with == (OtherTheme("old-places", "Old places", 4),)
    with boards.vault.read() as connection:
        assert connection.scalar(select(theme_pair_table.c.meetings).where(theme_pair_table.c.other == "conflict"))


def test_of_a_group_and_a_period_nothing_of_another_is_told(boards, ones):
    for _ in range(3):
        meet(boards, "here", idea("here helps"))
        meet(boards, "there", idea("there helps"), group=boards.groups[1])
        meet(boards, "earlier", month="2026-06")

    told = ones.of("payday", QUARTER, boards.groups[0])

    assert (told.wordings, [help_.idea for help_ in told.helps], told.sessions, told.held) == (("here",), ["here helps"], 3, 3)


def test_a_merged_theme_is_told_as_the_one_it_is_in(boards, ones):
    for month in MONTHS:
        meet(boards, "cash", month=month)
        meet(boards, "the old bar", theme="old-places", month=month)
    boards.themes.merge("old-places", "payday")

    told = ones.of("old-places", QUARTER)

    assert (told.theme.id, told.sessions, set(told.wordings)) == ("payday", 6, {"cash", "the old bar"})
    with pytest.raises(ThemeUnknown):
        ones.of("never-there", QUARTER)


def test_topics_that_work_on_it_say_the_month_in_which_the_group_had_them_last(boards):
    class Packs(Library):
        def topic(self, id_):
            return type("Told", (), {"id": id_, "title": id_.title()}) if id_ == "a-topic" else None

    library = Packs(themes=boards.library.themes)
    ones = OneThemes(boards.vault, boards.themes, library, Random(3))
    sessions = Sessions(boards.vault, boards.rng)
    here, there = boards.groups
    for group, day in ((here, date(2026, 5, 5)), (here, date(2026, 3, 3)), (there, date(2026, 8, 7))):
        led = sessions.plan(group, day, Agenda(topic="a-topic", title="A topic", minutes=60, take_time_from=(), steps=()))
        with boards.vault.write("session") as connection:
            connection.execute(session_table.update().where(session_table.c.id == led.id).values(state=SessionState.SEALED))
    sessions.plan(here, date(2026, 11, 3), Agenda(topic="a-topic", title="A topic", minutes=60, take_time_from=(), steps=()))

    assert ones.of("payday", QUARTER, here).topics == (WorkingTopic("a-topic", "A-Topic", "2026-05"),)
    assert ones.of("payday", QUARTER).topics == (WorkingTopic("a-topic", "A-Topic", "2026-08"),)

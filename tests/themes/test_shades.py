"""Numbers by month and kind: right where they are shown, and not shown where they are small."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update

from facilitator.board.entry import entry_table
from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.themes.period import Period
from facilitator.themes.placement import place
from facilitator.themes.rollup import Cell, count_anew
from facilitator.themes.shades import Part, Shades
from facilitator.vocabulary import EntryKind, SignKind, Situation, Stage
from tests.themes.boards import Boards

URGES, CONFLICT, PAIN = Situation.URGES_AND_TEMPTATIONS, Situation.CONFLICT_WITH_OTHERS, Situation.PHYSICAL_DISCOMFORT
QUARTER, TODAY = Period("2026-07"), date(2026, 11, 24)


@pytest.fixture
def boards(vault):
    return Boards(vault)


@pytest.fixture
def shades(boards):
    return Shades(boards.vault, boards.themes)


def meet(boards, month, *situations, kind=EntryKind.TRIGGER, theme=None, stage=None, group=None):
    """One meeting with a line for each set of situations."""
    group = group or boards.groups[0]
    lines = [Line(LineId(n), f"{month} {n} {boards.rng.random()}", kind, each, stage, 1) for n, each in enumerate(situations)]
    with boards.vault.write("session") as connection:
        entries = seal(connection, lines, group, month, True, boards.rng)
        place(connection, {id_: theme for id_ in entries.values() if theme})
        count_anew(connection, [Cell(month, group)])
    return list(entries.values())


def test_situations_are_parts_of_the_lines_of_their_month(boards, shades):
    for month, times in (("2026-08", 2), ("2026-09", 3)):
        for _ in range(times):
            meet(boards, month, (URGES,), (URGES, CONFLICT), ())

    told = shades.situations(QUARTER, TODAY)

    assert told.months == ("2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09")
    assert dict(told.rows) == {
        URGES: (None, None, None, None, Part(4, 6), Part(6, 9)),
        CONFLICT: (None, None, None, None, Part(2, 6), Part(3, 9)),
    }
    assert [key for key, _ in told.rows] == [URGES, CONFLICT]
    assert told.left_out == 0


def test_what_came_up_in_fewer_than_three_sessions_is_left_out(boards, shades):
    for month in ("2026-08", "2026-08", "2026-09", "2026-09"):
        meet(boards, month, (URGES,))
    meet(boards, "2026-09", (PAIN,), (PAIN,), (PAIN,))
    meet(boards, "2026-09", (PAIN,))

    told = shades.situations(QUARTER, TODAY)

    assert [key for key, _ in told.rows] == [URGES]
    assert told.left_out == 1


def test_a_month_with_a_single_session_counts_with_the_one_beside_it(boards, shades):
    for month in ("2026-07", "2026-08", "2026-08", "2026-09"):
        meet(boards, month, (URGES,), ())

    [(_, parts)] = shades.situations(QUARTER, TODAY).rows

    assert parts == (None, None, None, None, Part(4, 8), None)


def test_of_one_group_only_its_own_lines_count(boards, shades):
    for group in boards.groups:
        for _ in range(3):
            meet(boards, "2026-08", (URGES,) if group == boards.groups[0] else (PAIN,), group=group)

    assert [key for key, _ in shades.situations(QUARTER, TODAY, boards.groups[1]).rows] == [PAIN]
    assert len(shades.situations(QUARTER, TODAY).rows) == 2


def test_coping_ideas_are_counted_by_the_theme_that_they_show_in(boards, shades):
    for _ in range(3):
        meet(boards, "2026-08", (), (), kind=EntryKind.COPING_IDEA, theme="payday")
        meet(boards, "2026-08", (), kind=EntryKind.COPING_IDEA)
        meet(boards, "2026-08", (), kind=EntryKind.TRIGGER, theme="boredom")
    boards.themes.merge("payday", "conflict")

    told = shades.helps(QUARTER, TODAY)

    assert [(key, parts[4]) for key, parts in told.rows] == [(("conflict", "Conflict"), Part(6, 9))]


def test_signs_by_stage_and_kind_of_three_sessions_or_more(boards, shades):
    often = [meet(boards, "2026-08", (), kind=EntryKind.WARNING_SIGN, stage=Stage.MENTAL) for _ in range(3)]
    seldom = [meet(boards, "2026-09", (), (), kind=EntryKind.WARNING_SIGN, stage=Stage.PHYSICAL) for _ in range(2)]
    for entries, sign in ((often, SignKind.THOUGHT), (seldom, SignKind.BODY)):
        ids = [entry for each in entries for entry in each]
        with boards.vault.write("board") as connection:
            connection.execute(update(entry_table).where(entry_table.c.id.in_(ids)).values(sign=sign))

    assert shades.signs(QUARTER).parts == {
        (Stage.MENTAL, SignKind.THOUGHT): Part(3, 7),
        (Stage.PHYSICAL, SignKind.BODY): None,
    }


def test_where_nothing_was_shared_there_are_no_rows(shades):
    assert shades.situations(QUARTER, TODAY).rows == ()
    assert shades.helps(QUARTER, TODAY).rows == ()
    assert shades.signs(QUARTER).parts == {}

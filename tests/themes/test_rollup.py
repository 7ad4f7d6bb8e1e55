"""Rollups are what a rebuild would count, whatever was done and in which order."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import delete, select, text, update

from facilitator.curriculum.library import Library
from facilitator.progress import Canceled, nobody_watches
from facilitator.themes.placement import How
from facilitator.themes.placing import Placed
from facilitator.themes.rollup import EVERY_LINE, EVERY_SITUATION, Cell, Rollups, theme_month_table, theme_pair_table
from facilitator.themes.theme import Change, MergedIntoItself
from tests.examples import examples, steps
from tests.themes.boards import MONTHS, Boards, theme
from tests.vaults import new_vault


@pytest.fixture
def boards(vault):
    return Boards(vault)


def stored(vault):
    with vault.read() as connection:
        return [
            sorted(tuple(row) for row in connection.execute(select(table))) for table in (theme_month_table, theme_pair_table)
        ]


def of_everything(vault, named):
    """Meetings, entries and voices of a theme, whatever kind, situation and stage."""
    columns = theme_month_table.c
    query = select(columns.month, columns.meetings, columns.entries, columns.voices).where(
        columns.theme == named, columns.kind == "", columns.situation == EVERY_SITUATION, columns.stage == ""
    )
    with vault.read() as connection:
        return [tuple(row) for row in connection.execute(query.order_by(columns.month))]


def test_a_seal_counts_its_meeting(boards):
    boards.seal("payday", "payday", "old-places", None)
    boards.seal("payday")
    boards.seal("conflict", month=MONTHS[1])

    assert [row[:3] for row in of_everything(boards.vault, "payday")] == [(MONTHS[0], 2, 3)]
    assert [row[:3] for row in of_everything(boards.vault, EVERY_LINE)] == [(MONTHS[0], 2, 5), (MONTHS[1], 1, 1)]
    _, pairs = stored(boards.vault)
    assert [pair[2:] for pair in pairs] == [("old-places", "payday", 1), ("payday", "old-places", 1)]


def test_what_is_counted_as_it_came_is_what_a_rebuild_counts(boards):
    boards.seal("payday", "old-places", None, "payday")
    boards.seal("conflict", "payday", group=boards.groups[1], month=MONTHS[2])
    before = stored(boards.vault)

    boards.rollups.rebuild(nobody_watches)

    assert stored(boards.vault) == before
    assert boards.rollups.disagreements() == []


def test_where_rollups_are_wrong_is_told_and_mended(boards):
    boards.seal("payday", "old-places")
    boards.seal("payday", "old-places", month=MONTHS[1])
    boards.seal("payday", month=MONTHS[2], group=boards.groups[1])
    with boards.vault.write("test") as connection:
        connection.execute(update(theme_month_table).where(theme_month_table.c.month == MONTHS[0]).values(voices=99))
        connection.execute(delete(theme_pair_table).where(theme_pair_table.c.month == MONTHS[1]))
        connection.execute(
            text("INSERT INTO theme_month VALUES ('2020-01', :of, 'payday', '', -1, '', 1, 1, 1)"), {"of": boards.groups[0]}
        )

    assert boards.rollups.disagreements() == [
        Cell("2020-01", boards.groups[0]), Cell(MONTHS[0], boards.groups[0]), Cell(MONTHS[1], boards.groups[0]),
    ]  # fmt: skip
    boards.rollups.rebuild(nobody_watches)
    assert boards.rollups.disagreements() == []


def test_a_rebuild_says_how_far_it_is_and_can_be_canceled(boards):
    for month in MONTHS:
        boards.seal(*["payday"] * 600, month=month)
    with boards.vault.write("test") as connection:
        connection.execute(delete(theme_month_table))
    shares: list[float] = []
    boards.rollups.rebuild(shares.append)
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert len(shares) >= 3

    def stop(share):
        raise Canceled

    with pytest.raises(Canceled):
        boards.rollups.rebuild(stop)
    assert boards.rollups.disagreements() == []


def test_every_move_tells_who_watches_that_themes_changed(boards):
    [entry] = boards.seal("payday")
    heard = []
    boards.vault.on_commit(heard.append)

    boards.placements.move([entry], "conflict")

    assert heard == [frozenset({"themes"})]


def stop_at(share):
    def report(so_far):
        if so_far >= share:
            raise Canceled

    return report


def marks(vault):
    with vault.read() as connection:
        return set(connection.scalars(text("SELECT id FROM theme WHERE merged_into = id")))


@pytest.mark.parametrize("verb", ["merge", "part", "put"])
def test_what_was_stopped_half_way_is_told_and_finished_the_next_time(boards, verb):
    for month in MONTHS:
        boards.seal(*["payday", "conflict", "boredom", None] * 110, month=month)
    before = boards.themes.merge("boredom", "conflict") if verb != "merge" else None
    do = {
        "merge": lambda report: boards.themes.merge("payday", "conflict", report),
        "part": lambda report: boards.themes.part("boredom", report),
        "put": lambda report: boards.themes.put(before, report),
    }[verb]

    with pytest.raises(Canceled):
        do(stop_at(0.3))
    assert len(boards.rollups.disagreements()) == 2
    assert "conflict" in marks(boards.vault)
    assert all(theme.id not in theme.holds for theme in boards.themes.all())
    boards.placements.move(boards.seal("payday", month=MONTHS[1]), "conflict")
    boards.themes.rename("conflict", "Rows")
    assert "conflict" in marks(boards.vault)

    boards.themes.finish()
    assert (boards.rollups.disagreements(), marks(boards.vault)) == ([], set())
    boards.themes.rename("conflict", "")
    with boards.vault.read() as connection:
        assert set(connection.scalars(text("SELECT id FROM theme"))) == ({"payday"} if verb == "merge" else set())


def test_what_is_undone_on_the_windows_thread_can_be_counted_later(boards):
    boards.seal("payday", "conflict", "boredom")
    before = boards.themes.merge("payday", "conflict", later=True)
    boards.themes.merge("conflict", "boredom", later=True)
    assert boards.rollups.disagreements() != []

    boards.themes.finish()
    assert boards.rollups.disagreements() == []
    boards.themes.put(before, later=True)
    boards.themes.finish()
    assert (boards.rollups.disagreements(), marks(boards.vault)) == ([], set())


def test_counting_tells_of_themes_when_they_stand_and_when_all_is_counted(boards):
    for month in MONTHS:
        boards.seal(*["payday"] * 450, month=month)
    heard = []
    boards.vault.on_commit(heard.append)

    boards.themes.merge("payday", "conflict")

    assert heard[0] == heard[-1] == frozenset({"themes"})
    assert len(heard) == 5
    assert set(heard[1:-1]) == {frozenset({"rollups"})}


# Any order of everything -----------------------------------------------------------------

PACK = ("payday", "old-places", "conflict", "boredom")
ONE = st.integers(0, 10_000)


class AnyOrder(RuleBasedStateMachine):
    """Seals, moves, merges, parts, renames, own themes, packs that change, guesses in the background, and undoing in turn."""

    @initialize(seed=ONE)
    def begin(self, seed):
        self.folder = tempfile.TemporaryDirectory()
        self.boards = Boards(new_vault(Path(self.folder.name)), *PACK, seed=seed)
        self.undo: list[tuple[str, object]] = []
        self.by_hand: dict[int, str | None] = {}

    def teardown(self):
        if hasattr(self, "boards"):
            self.boards.vault.close()
            self.folder.cleanup()

    def _theme(self, number):
        themes = self.boards.themes.all()
        return themes[number % len(themes)].id

    @rule(themes=st.lists(st.sampled_from((*PACK, None)), max_size=5), month=st.sampled_from(MONTHS), group=st.integers(0, 1))
    def seals(self, themes, month, group):
        self.boards.seal(*themes, month=month, group=self.boards.groups[group])

    @precondition(lambda self: self.boards.all())
    @rule(first=ONE, many=st.integers(1, 4), to=ONE | st.none())
    def moves(self, first, many, to):
        entries = self.boards.all()
        chosen = [entries[(first + number) % len(entries)] for number in range(many)]
        theme = None if to is None else self._theme(to)
        self.undo.append(("placements", self.boards.placements.move(chosen, theme)))

    @precondition(lambda self: self.boards.all())
    @rule(first=ONE, to=st.sampled_from(PACK), how=st.sampled_from((How.SURE, How.MAYBE)))
    def guesses_in_the_background(self, first, to, how):
        entries = self.boards.all()
        chosen = [entries[first % len(entries)], entries[first // 7 % len(entries)]]
        self.undo.append(("placements", self.boards.placements.put_guessed([Placed(entry, to, how) for entry in chosen])))

    @rule(one=ONE, into=ONE)
    def merges(self, one, into):
        try:
            self.undo.append(("themes", self.boards.themes.merge(self._theme(one), self._theme(into))))
        except MergedIntoItself:
            assert self._theme(one) == self._theme(into)

    @precondition(lambda self: self.boards.all())
    @rule(one=ONE, into=ONE, entry=ONE, to=ONE)
    def merges_and_is_stopped(self, one, into, entry, to):
        """Lines are moved before the rest is counted."""
        one, into, entries = self._theme(one), self._theme(into), self.boards.all()
        if one != into:
            self.undo.append(("themes", self.boards.themes.merge(one, into, later=True)))
            self.undo.append(("placements", self.boards.placements.move([entries[entry % len(entries)]], self._theme(to))))
            self.boards.themes.finish()

    @rule(one=ONE)
    def parts(self, one):
        holding = [held for each in self.boards.themes.all() for held in each.holds]
        if holding:
            self.undo.append(("themes", [self.boards.themes.part(holding[one % len(holding)])]))

    @rule(one=ONE, number=ONE)
    def renames(self, one, number):
        names = {each.name for each in self.boards.themes.all()}
        if f"Another name {number}" not in names:
            self.undo.append(("themes", [self.boards.themes.rename(self._theme(one), f"Another name {number}")]))

    @rule()
    def adds(self):
        name = f"Our own {self.boards.rng.getrandbits(30)}"
        self.undo.append(("themes", [Change(self.boards.themes.add(name).id)]))

    @precondition(lambda self: self.undo)
    @rule()
    def undoes(self):
        what, before = self.undo.pop()
        if what == "themes":
            self.boards.themes.put(before)
        else:
            self.boards.placements.put(before)

    @rule(brings=st.sets(st.sampled_from((*PACK, "holidays")), min_size=1))
    def updates_its_pack(self, brings):
        self.boards.library = Library(themes=[theme(id_) for id_ in sorted(brings)])

    @invariant()
    def rollups_are_what_a_rebuild_counts(self):
        if hasattr(self, "boards"):
            assert self.boards.rollups.disagreements() == []

    @invariant()
    def every_entry_is_in_one_theme_or_waits(self):
        if hasattr(self, "boards"):
            shown = self.boards.shown()
            entries = [entry for its in shown.values() for entry in its]
            waiting = [entry.id for entry in self.boards.placements.waiting(most=10_000)]
            assert sorted([*entries, *waiting]) == self.boards.all()
            assert len(waiting) == self.boards.placements.waiting_count()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=examples(25), stateful_step_count=steps(25), deadline=None)


def test_undoing_everything_is_as_it_was(tmp_path):
    """Of the machine above, by a plain sequence: the last first, and the rollups row by row."""
    boards = Boards(new_vault(tmp_path))
    entries = boards.seal("payday", "old-places", "conflict", None, None)
    boards.seal("payday", "boredom", month=MONTHS[1])
    before, shown = stored(boards.vault), boards.shown()
    themes = boards.themes
    moved = boards.placements.move(entries[:4], "boredom")
    merged = themes.merge("boredom", "payday")
    own = themes.add("Our own words")
    more = boards.placements.move(entries[2:], own.id)
    again = themes.merge("payday", own.id)
    renamed = themes.rename(own.id, "Other words")

    for step in ([renamed], again):
        themes.put(step)
    boards.placements.put(more)
    themes.put([Change(own.id)])
    themes.put(merged)
    boards.placements.put(moved)

    assert (stored(boards.vault), boards.shown()) == (before, shown)
    assert Rollups(boards.vault).disagreements() == []
    boards.vault.close()

"""The index of words tells of no line from which meeting it came; before it is settled it would."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from facilitator.progress import Canceled
from facilitator.themes.settling import is_settled, settle
from tests.themes.boards import MONTHS, Boards


@pytest.fixture
def boards(vault):
    """Three meetings of one month and group."""
    boards = Boards(vault)
    for _ in range(3):
        boards.seal(*["payday"] * 40)
    return boards


def blocks(vault):
    """What the index is made of, but its two records of counts and structure."""
    with vault.read() as connection:
        return connection.execute(text("SELECT id, block FROM entry_words_data WHERE id > 10 ORDER BY id")).all()


def found(vault):
    with vault.read() as connection:
        return set(connection.scalars(text("SELECT rowid FROM entry_words WHERE entry_words MATCH 'words'")))


def test_each_seal_adds_a_part_of_its_own_and_settling_makes_them_one(boards):
    assert not is_settled(boards.vault)
    before = found(boards.vault)

    settle(boards.vault)

    assert is_settled(boards.vault)
    assert found(boards.vault) == before == set(boards.all())


def test_settled_it_is_the_same_in_whatever_order_the_meetings_came(tmp_path_factory):
    """Byte for byte, where the lines are the same: nothing of the order is left."""
    from facilitator.themes.search import index
    from tests.vaults import new_vault

    seen = []
    for turn in range(2):
        vault = new_vault(tmp_path_factory.mktemp("turn"))
        boards = Boards(vault)
        meetings = [boards.seal(*["payday"] * 30) for _ in range(4)]
        with vault.write("test") as connection:
            connection.execute(text("INSERT INTO entry_words (entry_words) VALUES ('delete-all')"))
        for meeting in reversed(meetings) if turn else meetings:
            with vault.write("test") as connection:
                index(connection, meeting)
        unsettled = blocks(vault)
        settle(vault)
        seen.append((unsettled, [block for _, block in blocks(vault)]))
        vault.close()

    (unsettled, settled), (unsettled_reversed, settled_reversed) = seen
    assert unsettled != unsettled_reversed
    assert settled == settled_reversed


def test_settling_an_index_that_is_settled_writes_nothing(boards):
    settle(boards.vault)
    heard = []
    boards.vault.on_commit(heard.append)

    settle(boards.vault)

    assert heard == []


def test_an_empty_index_is_settled(vault):
    assert is_settled(vault)
    settle(vault)


def test_who_cancels_settling_finds_every_line_still(boards):
    def stop(share):
        raise Canceled

    with pytest.raises(Canceled):
        settle(boards.vault, stop)

    assert found(boards.vault) == set(boards.all())
    settle(boards.vault)
    boards.seal("payday", month=MONTHS[1])
    assert len(found(boards.vault)) == 121

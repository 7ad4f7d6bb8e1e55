"""The index of words keeps no order of meetings: what each seal added to it is worked into one with all the rest.

SQLite lays what a transaction adds down as a segment of its own, numbered in turn: read like that, the index would tell which
meeting of a month a line came from. Merged into one segment, every word stands with its lines in the order of their random ids.
"""

from __future__ import annotations

from sqlalchemy import Connection, TextClause, text

from facilitator.progress import Report, nobody_watches
from facilitator.storage.vault import Vault

PAGES_AT_ONCE = 200
"""Written in one transaction: some 30 ms."""

SEGMENTS = text("SELECT COUNT(DISTINCT segid) FROM entry_words_idx")
BEGIN = text(f"INSERT INTO entry_words (entry_words, rank) VALUES ('merge', -{PAGES_AT_ONCE})")
GO_ON = text(f"INSERT INTO entry_words (entry_words, rank) VALUES ('merge', {PAGES_AT_ONCE})")
CHANGES = text("SELECT total_changes()")


def is_settled(vault: Vault) -> bool:
    with vault.read() as connection:
        return int(connection.execute(SEGMENTS).scalar_one()) <= 1


def settle(vault: Vault, report: Report = nobody_watches) -> None:
    """After a seal, in the background, before a backup: 20,000 entries take a tenth of a second, 500,000 some seconds.

    In pieces that hold the write lock for some 50 ms at most. Canceled or killed, the rest is done the next time.
    """
    if is_settled(vault):
        return
    step = BEGIN
    while True:
        report(0.0)
        with vault.write("search") as connection:
            if not _merged_some(connection, step):
                break
        step = GO_ON
    vault.checkpoint()


def _merged_some(connection: Connection, step: TextClause) -> bool:
    """SQLite counts two changes at least where something was left to do."""
    before = connection.execute(CHANGES).scalar_one()
    connection.execute(step)
    return int(connection.execute(CHANGES).scalar_one()) - int(before) >= 2

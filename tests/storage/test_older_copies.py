"""Copies of the vault as it was: which there are, in which of them a row still stands, and taking them away whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from facilitator.people.client import Clients, client_table
from facilitator.storage.backup import make_backup
from facilitator.storage.kept_backups import GOING, MAKING, finish_taking_away
from facilitator.storage.older_copies import copies_with, older_copies, remove_copies
from tests.vaults import VAULT_KEY, new_vault

MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def backed_up(data_folder, vault):
    """On each of three mornings, the client being there from the second on."""
    made = [make_backup(data_folder, vault, VAULT_KEY, MORNING)]
    client = Clients(vault, _Counting()).add("Heron")
    made += [make_backup(data_folder, vault, VAULT_KEY, MORNING + timedelta(days=day)) for day in (1, 2)]
    return client.id, [backup.path for backup in made]


class _Counting:
    def getrandbits(self, bits):
        return 7


def test_only_copies_in_which_the_row_stands_are_named_newest_first(data_folder, backed_up):
    client, (_, second, third) = backed_up

    assert [copy.path for copy in copies_with(data_folder, VAULT_KEY, client_table, client)] == [third, second]
    assert copies_with(data_folder, VAULT_KEY, client_table, client + 1) == []


def test_a_damaged_copy_is_named_since_it_may_still_be_read_in_part(data_folder, backed_up):
    client, (first, *_) = backed_up
    damaged = first / "vault.db"
    damaged.write_bytes(b"not a page any more" + damaged.read_bytes()[19:])

    assert first in {copy.path for copy in copies_with(data_folder, VAULT_KEY, client_table, client)}


def test_what_a_restored_backup_replaced_is_a_copy_too(data_folder):
    replaced = data_folder.root / "replaced-2026-11-24-090000"
    new_vault(replaced).close()
    (data_folder.root / "replaced-nothing").mkdir()

    [copy] = older_copies(data_folder)

    assert (copy.path, copy.is_backup) == (replaced, False)
    remove_copies([copy])
    assert not replaced.exists()


def test_removing_twice_is_nothing(data_folder, backed_up):
    copies = older_copies(data_folder)

    remove_copies(copies)
    remove_copies(copies)

    assert older_copies(data_folder) == []
    assert list(data_folder.backups.iterdir()) == []


def test_what_a_crash_left_half_gone_is_taken_away(data_folder, backed_up):
    _, (first, second, _) = backed_up
    first.rename(data_folder.backups / GOING)
    second.rename(data_folder.backups / MAKING)

    finish_taking_away(data_folder)

    assert len(list(data_folder.backups.iterdir())) == 1

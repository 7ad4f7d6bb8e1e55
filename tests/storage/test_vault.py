"""Reading and writing: whole or not at all, a consistent view, and who hears of it."""

from __future__ import annotations

from tests.vaults import VAULT_KEY


def test_a_vault_can_be_had(vault, open_file, data_folder):
    with vault.read() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    assert VAULT_KEY and data_folder.root.is_dir()

"""Vaults for tests, quick to have.

Take the fixture `vault` (an empty vault with every table) or `open_file` (the open file of session 1, as a second Vault)
or `data_folder` (a DataFolder that is empty). For more than one, call `new_vault(tmp_path)` with different folders.
To look into a file's bytes, close the vault first and use `VAULT_KEY`.
"""

from __future__ import annotations

from pathlib import Path

import facilitator.workspace.tables
from facilitator.storage.connection import engine
from facilitator.storage.schema import open_board_tables, vault_tables
from facilitator.storage.vault import Vault

VAULT_KEY = bytes(range(32))
VAULT_ID = "0123456789abcdef0123456789abcdef"


def new_vault(folder: Path) -> Vault:
    made = engine(folder / "vault.db", VAULT_KEY, make=True)
    vault_tables.create_all(made)
    return Vault(made)


def new_open_file(folder: Path) -> Vault:
    made = engine(folder / "open.db", bytes(32), make=True)
    open_board_tables.create_all(made)
    return Vault(made)

"""Vaults for tests, quick to have (some 5 ms).

Take the fixture `vault` (an empty vault with every table, in `data_folder`), `open_file` (an open board's file, a second
Vault) or `data_folder` (the DataFolder of a practice). For more than one, call `new_vault(folder)` with different
folders. A template is made once and copied while it is closed. To look into the bytes, close the vault first; its key is
VAULT_KEY. `QUICK` makes envelopes quick to open: pass it as `cost=QUICK`.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from facilitator.storage import counter
from facilitator.storage.connection import engine
from facilitator.storage.examine import salt_of
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import Cost
from facilitator.storage.opening import close_vault, create
from facilitator.storage.vault import Vault
from facilitator.workspace.tables import open_board_tables

VAULT_KEY = bytes(range(32))
OPEN_KEY = bytes(32)
VAULT_ID = "0123456789abcdef0123456789abcdef"
QUICK = Cost(memory_kib=19_456, passes=1, lanes=1)


def new_vault(folder: Path) -> Vault:
    """`folder`/vault.db, with every table and nothing in it. Close it at the end of the test."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "vault.db"
    file.write_bytes(_template())
    return Vault(engine(file, VAULT_KEY, salt_of(VAULT_ID)), last_step=counter.advance)


def new_open_file(folder: Path) -> Vault:
    """`folder`/open.db, with every table of an open board and nothing in it, under OPEN_KEY.

    For the files as the product keeps them, with wrapped keys, use storage.open_file.OpenFiles.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "open.db"
    file.write_bytes(_open_template())
    return Vault(engine(file, OPEN_KEY))


@cache
def _template() -> bytes:
    """Migrated, as the product makes it: a column that no revision has is missing here too."""
    with tempfile.TemporaryDirectory() as folder:
        practice = DataFolder(Path(folder))
        close_vault(practice, create(practice, VAULT_KEY, VAULT_ID))
        return practice.vault.read_bytes()


@cache
def _open_template() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "open.db"
        vault = Vault(engine(file, OPEN_KEY, make=True))
        with vault.write("storage") as connection:
            open_board_tables.create_all(connection)
        vault.close()
        return file.read_bytes()

"""Creating a vault and opening one are two verbs: an empty, older, foreign, damaged or newer file is named as that and left untouched."""

from __future__ import annotations

from facilitator.storage.folder import DataFolder
from facilitator.storage.vault import Vault


def create(folder: DataFolder, data_key: bytes, vault_id: str) -> Vault:
    """Make a vault by migrating an empty file. Raises FolderNotWritable, VaultExists."""
    raise NotImplementedError


def open_vault(folder: DataFolder, data_key: bytes, *, accept_older: bool = False) -> Vault:
    """Raises VaultMissing, VaultEmpty, VaultDamaged, VaultForeign, VaultNewer, VaultOlder (its commit count is behind the seen file:
    says from when, how many changes are missing; `accept_older` opens it on purpose)."""
    raise NotImplementedError


def close_vault(folder: DataFolder, vault: Vault) -> None:
    """Checkpoint, write the seen file, dispose."""

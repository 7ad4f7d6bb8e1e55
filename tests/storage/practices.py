"""A whole practice for these tests: envelope and vault as the product makes them, copied from one that was made once."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from facilitator.storage.access_log import Access, AccessLog
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import seal_envelope
from facilitator.storage.opening import close_vault, create
from facilitator.storage.recovery_code import spelled
from facilitator.storage.vault import Vault
from tests.vaults import QUICK, VAULT_ID, VAULT_KEY

PASSPHRASE = "nine brown boots walk"
RECOVERY_CODE = spelled(bytes(16))
NOW = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)


def new_practice(root: Path, data_key: bytes = VAULT_KEY, vault_id: str = VAULT_ID) -> DataFolder:
    """Closed, with nothing in it."""
    for name, content in _made(data_key, vault_id).items():
        root.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return DataFolder(root)


@cache
def _made(data_key: bytes, vault_id: str) -> dict[str, bytes]:
    folder = DataFolder(Path(tempfile.mkdtemp()))
    seal_envelope(folder.envelope, data_key, vault_id, PASSPHRASE, RECOVERY_CODE, cost=QUICK)
    close_vault(folder, create(folder, data_key, vault_id), lambda: NOW)
    content = files_of(folder.root)
    shutil.rmtree(folder.root)
    return content


def files_of(root: Path) -> dict[str, bytes]:
    """Every file under it, byte by byte."""
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def note(vault: Vault, times: int = 1) -> None:
    """Some commits."""
    for _ in range(times):
        AccessLog(vault, lambda: NOW).note(Access.PRINTED, 3)


def noted(vault: Vault) -> int:
    return len(AccessLog(vault, lambda: NOW).recent())

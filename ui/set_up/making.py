"""A practice is made: its key in an envelope, then the vault under it. Knows nothing of Qt, and takes some two seconds."""

from __future__ import annotations

from pathlib import Path

from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import Cost, new_data_key, new_vault_id, seal_envelope, vault_id_of

PRODUCT = Cost()


def make_practice(root: Path, passphrase: str, recovery_code: str, *, cost: Cost = PRODUCT) -> bytes:
    """The data key. What fails leaves nothing; killed after the envelope, `finish` makes the rest at the next unlock."""
    folder, data_key = DataFolder(root), new_data_key()
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    seal_envelope(folder.envelope, data_key, new_vault_id(), passphrase, recovery_code, cost=cost)
    try:
        finish(folder, data_key)
    except BaseException:
        folder.envelope.unlink(missing_ok=True)
        raise
    return data_key


def finish(folder: DataFolder, data_key: bytes) -> None:
    """The empty vault that the envelope is for. Raises what facilitator.storage.opening.create raises."""
    from facilitator.storage.opening import close_vault, create

    close_vault(folder, create(folder, data_key, vault_id_of(folder.envelope)))

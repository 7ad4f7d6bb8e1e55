"""The fixtures every room's tests may take. See tests/vaults.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.storage.folder import DataFolder
from facilitator.storage.vault import Vault
from tests.vaults import new_open_file, new_vault


@pytest.fixture
def data_folder(tmp_path: Path) -> DataFolder:
    """A practice's folder. It holds what the other fixtures put in it."""
    root = tmp_path / "practice"
    root.mkdir()
    return DataFolder(root)


@pytest.fixture
def vault(data_folder: DataFolder) -> Iterator[Vault]:
    """An empty vault with every table, encrypted as in the product."""
    vault = new_vault(data_folder.root)
    yield vault
    vault.close()


@pytest.fixture
def open_file(tmp_path: Path) -> Iterator[Vault]:
    """The file of an open board, with every table and nothing in it."""
    open_file = new_open_file(tmp_path)
    yield open_file
    open_file.close()

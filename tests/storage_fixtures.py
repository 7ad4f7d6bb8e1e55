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
    """A practice's folder with nothing in it."""
    root = tmp_path / "practice"
    root.mkdir()
    return DataFolder(root)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """An empty vault with every table, encrypted as in the product."""
    vault = new_vault(tmp_path)
    yield vault
    vault.close()


@pytest.fixture
def open_file(tmp_path: Path) -> Iterator[Vault]:
    """The open file of a running session."""
    vault = new_open_file(tmp_path)
    yield vault
    vault.close()

"""A restored practice takes its place whole, wherever the program was killed. Killed for real, at every step."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.storage.folder import DataFolder
from facilitator.storage.replacing import PREPARING, finish_replacing, prepare, replace
from tests.storage.practices import files_of

OLD = {"vault.db": b"old", "vault.db-wal": b"old", "envelope.json": b"old", "seen.json": b"old"}
NEW = {"vault.db": b"new", "envelope.json": b"new", "seen.json": b"new"}

KILLED_AT = """
import os, sys
from pathlib import Path
from facilitator.storage.folder import DataFolder
from facilitator.storage.replacing import replace
root, last = Path(sys.argv[1]), int(sys.argv[2])
steps = 0

def step(event, arguments):
    global steps
    if event in ("os.rename", "os.mkdir", "os.remove", "os.rmdir"):
        steps += 1
        if steps == last:
            os._exit(9)

sys.addaudithook(step)
folder = DataFolder(root)
replace(folder, root / "kept", aside=(folder.open_boards,))
"""


@pytest.fixture
def folder(tmp_path):
    folder = DataFolder(tmp_path)
    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    folder.open_boards.mkdir()
    (folder.open_boards / "a.db").write_bytes(b"old")
    for name, content in NEW.items():
        (prepare(folder) if name == "vault.db" else tmp_path / PREPARING).joinpath(name).write_bytes(content)
    return folder


def is_replaced(root: Path) -> bool:
    kept = {f"kept/{name}": content for name, content in (OLD | {"open/a.db": b"old"}).items()}
    return files_of(root) == NEW | kept


def is_as_it_was(root: Path) -> bool:
    return {name: content for name, content in files_of(root).items() if not name.startswith(PREPARING)} == OLD | {
        "open/a.db": b"old"
    }


def test_the_new_one_stands_there_and_the_old_one_is_kept(folder):
    replace(folder, folder.root / "kept", aside=(folder.open_boards,))

    assert is_replaced(folder.root)


def test_nothing_is_kept_where_nothing_was(tmp_path):
    folder = DataFolder(tmp_path / "home" / "practice")
    (prepare(folder) / "vault.db").write_bytes(b"new")
    replace(folder, folder.root / "kept", aside=())

    assert files_of(folder.root) == {"vault.db": b"new"}


def test_where_nothing_was_begun_nothing_is_finished(tmp_path):
    assert not finish_replacing(DataFolder(tmp_path / "nowhere"))
    (tmp_path / PREPARING).mkdir()
    assert not finish_replacing(DataFolder(tmp_path))


@pytest.mark.parametrize("step", range(1, 19))
def test_killed_at_any_step_it_is_as_before_or_finished_by_the_next_start(folder, step):
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_AT, str(folder.root), str(step)], capture_output=True, text=True, check=False
    )
    assert killed.returncode == 9, killed.stderr

    if not finish_replacing(folder):
        assert is_as_it_was(folder.root)
    else:
        assert is_replaced(folder.root)
        assert not finish_replacing(folder)


def test_there_are_no_more_steps_than_were_tried(folder):
    done = subprocess.run([sys.executable, "-c", KILLED_AT, str(folder.root), "19"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert is_replaced(folder.root)

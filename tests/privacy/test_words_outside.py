"""TRUST L4: after a whole journey no word of anybody stands outside the data folder, nor in what the program says or copies."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select

from facilitator.workspace.opening import close_workspace
from facilitator.workspace.sides import clients_words
from tests.journeys.practices import Practice, practice_with_a_group
from tests.privacy.journey import GROUP, PEOPLE, WORDS
from tests.ui.papers import text_of
from tests.workspaces import tuesday_evening

SHARED_FOLDERS = (Path("/dev/shm"), Path("/var/tmp"))
EVERYWHERE = {
    "HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "share", "XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime", "TMPDIR": "tmp", "TEMP": "tmp", "TMP": "tmp", "APPDATA": "appdata", "LOCALAPPDATA": "local",
}  # fmt: skip


@pytest.fixture(scope="module")
def journey(tmp_path_factory):
    """What was led, what it said, and when it began."""
    root = tmp_path_factory.mktemp("journey")
    return Journey(root)


class Journey:
    def __init__(self, root: Path) -> None:
        self.practice: Practice = practice_with_a_group(root / "data", PEOPLE, GROUP)
        self.outside, self.saved = root / "outside", root / "saved"
        for folder in (*(self.outside / name for name in EVERYWHERE.values()), self.saved):
            folder.mkdir(parents=True, exist_ok=True)
        for folder in self.outside.iterdir():
            folder.chmod(0o700)
        self.began = time.time()
        self.process = self._run()

    def _run(self) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "tests.privacy.journey", self.practice.root, self.outside / "settings", self.saved]
        around = {name: str(self.outside / folder) for name, folder in EVERYWHERE.items()}
        around |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.getcwd(), "PYTHONDONTWRITEBYTECODE": "1"}
        environment = {**os.environ, **around}
        return subprocess.run(command, env=environment, cwd=self.outside / "home", capture_output=True, timeout=100)


def found_in(content: bytes) -> list[str]:
    """Which of the words stand there, in any of the ways that programs write letters."""
    content = content.lower()
    return [word for word in WORDS if any(word.encode(code) in content for code in ("utf-8", "utf-16-le", "utf-16-be"))]


def files_in(folder: Path, since: float = 0) -> list[Path]:
    found = []
    for path in folder.rglob("*"):
        try:
            if path.is_file() and path.stat().st_mtime >= since:
                found.append(path)
        except OSError:  # somebody else's, gone meanwhile
            continue
    return found


def test_the_journey_was_made_and_its_words_were_shown(journey):
    assert journey.process.returncode == 0, journey.process.stderr.decode()


def test_no_word_stands_in_any_file_outside_the_data_folder(journey):
    files = files_in(journey.outside)
    assert any(path.name == "settings.toml" for path in files)
    assert {str(path): found for path in files if (found := found_in(path.read_bytes() + path.name.encode()))} == {}


def test_no_word_stands_where_all_programs_of_the_computer_write(journey):
    """The folders of tests may be there too; what the journey left in its own is looked through by the others here."""
    changed = [path for folder in SHARED_FOLDERS if folder.exists() for path in files_in(folder, journey.began)]
    others = [path for path in changed if not any(part.startswith("pytest-of-") for part in path.parts)]
    readable = [path for path in others if os.access(path, os.R_OK)]
    assert {str(path): found for path in readable if (found := found_in(path.read_bytes()))} == {}


def test_no_word_is_said_or_copied(journey):
    assert b"copied:" in journey.process.stdout
    assert found_in(journey.process.stdout) == []
    assert found_in(journey.process.stderr) == []


def test_in_the_data_folder_no_word_can_be_read_either(journey):
    files = files_in(journey.practice.root)
    assert (journey.practice.root / "vault.db") in files
    assert {str(path): found for path in files if (found := found_in(path.read_bytes() + path.name.encode()))} == {}


def test_control_the_words_are_where_they_should_be(journey):
    """In the vault once it is opened, and on the paper that was saved: the search above had something to find."""
    ws = journey.practice.open(tuesday_evening())
    with ws.vault.read() as connection:
        said = [words for column in clients_words() for words in connection.scalars(select(column)) if words]
    said += [entry.wording for entry in ws.entries.of(None, ["2026-11"])] + [group.name for group in ws.groups.all()]
    close_workspace(ws, backup=False)
    kept = found_in(" ".join(said).encode())
    assert set(WORDS) - set(kept) == {"susurrus", "catawampus", WORDS[-1]}  # a draft, a wrong and the right passphrase
    assert set(found_in(text_of((journey.saved / "handouts.pdf").read_bytes()).encode())) >= {"xanthoria", "hiraeth", "eunoia"}
    assert found_in("Zugzwang".encode("utf-16-le")) == ["zugzwang"]

"""One program a data folder: a second start finds the first, and a killed one is in nobody's way."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ui.instance import Instance, bring_first_to_front, held_by

HOLDS_THE_LOCK = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.instance import Instance
app = QCoreApplication([])
instance = Instance()
print(instance.take(Path(sys.argv[1])), flush=True)
app.exec()
"""


@pytest.fixture
def practice(tmp_path):
    return tmp_path / "practice"


@pytest.fixture
def first(practice):
    instance = Instance()
    assert instance.take(practice)
    yield instance
    instance.release()


@pytest.fixture
def other_program(practice):
    """A process of its own that has taken the folder."""
    command = [sys.executable, "-c", HOLDS_THE_LOCK, str(practice)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stdout.readline().strip() == "True"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_start_is_told_and_brings_the_first_to_the_front(first, practice, qtbot):
    assert not Instance().take(practice)

    with qtbot.waitSignal(first.asked_to_front):
        assert bring_first_to_front(practice)


def test_a_second_start_finds_the_first_in_another_process(other_program, practice):
    assert not Instance().take(practice)
    assert bring_first_to_front(practice)
    assert held_by(practice)


def test_a_lock_left_by_a_killed_program_is_in_nobodys_way(other_program, practice):
    other_program.send_signal(signal.SIGKILL)
    other_program.wait()
    assert (practice / "lock").exists()

    instance = Instance()
    assert instance.take(practice)
    assert not Instance().take(practice)
    instance.release()


def test_the_next_program_takes_over_what_was_released(first, practice, qtbot):
    first.release()
    second = Instance()

    assert second.take(practice)
    with qtbot.waitSignal(second.asked_to_front):
        assert bring_first_to_front(practice)
    second.release()


def test_another_folder_is_another_program(first, tmp_path):
    other = Instance()

    assert other.take(tmp_path / "other")
    other.release()


def test_taking_another_folder_gives_the_first_one_back(first, practice, tmp_path):
    assert first.take(tmp_path / "moved")

    second = Instance()
    assert second.take(practice)
    second.release()


def test_a_folder_that_another_program_has_is_refused_and_the_own_one_kept(first, practice, tmp_path):
    other = Instance()
    assert other.take(tmp_path / "other")

    assert not first.take(tmp_path / "other")
    assert not Instance().take(practice)
    other.release()


def test_a_folder_that_cannot_be_made_is_no_reason_not_to_start(tmp_path):
    (tmp_path / "file").write_text("in the way")

    assert Instance().take(tmp_path / "file" / "practice")


def test_nobody_answers_for_a_folder_that_nobody_has(practice):
    assert not bring_first_to_front(practice)
    assert held_by(practice) == ""


def test_a_program_may_ask_again_for_the_folder_it_has(first, practice):
    """A practice is set up in the folder that the program took when it started."""
    assert first.take(practice)
    assert not Instance().take(practice)


def test_one_that_answers_later_has_the_folder_at_once_and_is_asked_again_until_it_answers(practice, qtbot):
    """Nothing of the network is loaded before the first paint; a double click on the program's icon starts it twice."""
    first = Instance(answers=False)
    assert first.take(practice)
    assert not Instance().take(practice)

    first.answer()
    with qtbot.waitSignal(first.asked_to_front):
        assert bring_first_to_front(practice)
    first.release()

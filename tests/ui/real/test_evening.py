"""An evening on a real X server with two displays, one of which is taken away in the middle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.real.x_server import is_there, x_server
from ui.room.colors import CALM

ROOT = Path(__file__).parents[3]
SENTENCE = "the long way home from work"

pytestmark = [pytest.mark.faults, pytest.mark.skipif(not is_there(), reason="needs Xvfb with the libraries Qt needs for it")]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    folder = tmp_path_factory.mktemp("evening")
    with x_server() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.ui.real.evening", str(folder / "practice")]
        run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def test_the_room_screen_fills_the_second_display_and_the_server_shows_it(told):
    assert told["opened"] == [1280, 0, 1024, 768] and told["painted"] == CALM.ground


def test_a_display_that_is_taken_away_takes_it_along_and_no_key_and_no_focus_is_lost(told):
    assert told["typed while it is taken away"] == SENTENCE
    assert told["gone"] and told["focus without it"]
    assert told["nothing of it on the laptop"], "it never jumps onto the facilitator's display"


def test_it_comes_back_with_the_display_while_one_types(told):
    assert told["typed while it comes back"] == SENTENCE
    assert told["back"] == [1280, 0, 1024, 768] and told["focus"] and told["focus after it"]


def test_on_a_display_that_stands_upright_it_fills_that(told):
    assert told["upright"] == [1280, 0, 768, 1024]


def test_a_mirror_is_noticed_and_what_is_private_hidden(told):
    assert told["mirrored"] and told["focus while mirrored"]


def test_the_board_has_what_was_shared_through_all_of_it(told):
    assert told["board"] == ["cash in my pocket", SENTENCE]

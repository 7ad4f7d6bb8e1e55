from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from tests.ui.room.made_up import LAPTOP, MIRROR, PROJECTOR, TELEVISION
from ui.room.displays import Display, RoomDisplay, room_display

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("displays", "chosen", "expected"),
    [
        ([LAPTOP], "", RoomDisplay(None)),
        ([LAPTOP, PROJECTOR], "", RoomDisplay(PROJECTOR)),
        ([LAPTOP, PROJECTOR, TELEVISION], "Television", RoomDisplay(TELEVISION)),
        ([LAPTOP, PROJECTOR, TELEVISION], "Gone", RoomDisplay(PROJECTOR)),
        ([LAPTOP, PROJECTOR], "Laptop", RoomDisplay(PROJECTOR)),
        ([LAPTOP, MIRROR], "", RoomDisplay(None, is_mirrored=True)),
        ([LAPTOP, MIRROR, TELEVISION], "", RoomDisplay(TELEVISION, is_mirrored=True)),
    ],
)
def test_the_room_gets_another_display_and_never_the_facilitators(displays, chosen, expected):
    assert room_display(displays, LAPTOP, chosen) == expected


def test_a_display_that_shows_a_part_of_the_facilitators_is_a_mirror_too():
    smaller = Display("Projector", QRect(0, 0, 1024, 720))
    assert room_display([LAPTOP, smaller], LAPTOP, "") == RoomDisplay(None, is_mirrored=True)


def test_where_the_facilitator_is_unknown_nothing_is_opened():
    assert room_display([LAPTOP, PROJECTOR], None, "") == RoomDisplay(None)


SCRIPT = """
from PySide6.QtWidgets import QApplication, QLineEdit
from ui.room.displays import Displays
from ui.room.screen import RoomScreen
app = QApplication([])
private = QLineEdit()
private.show()
private.setFocus()
app.processEvents()
room = RoomScreen(private, Displays(app), lambda: "")
room.begin()
while not private.hasFocus():
    app.processEvents()
print(private.screen().name(), room.window.screen().name(), room.window.isFullScreen(), private.hasFocus())
"""


def test_on_a_computer_with_two_displays_it_opens_on_the_second_by_itself(tmp_path):
    common = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "Laptop", "x": 0, "y": 0, "width": 1280, "height": 720, **common},
        {"name": "Projector", "x": 1280, "y": 0, "width": 1024, "height": 768, **common},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    run = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert run.stdout.split() == ["Laptop", "Projector", "True", "True"], run.stderr

"""Two displays where there is none: the facilitator's, and the one the group sees."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

OFFSCREEN = "offscreen"
DESK, ROOM = (0, 1440, 900), (1440, 1920, 1080)  # where it begins, how wide, how high
SAYS_OFTEN = "This plugin does not support"


def two_displays(folder: Path) -> None:
    """To be said before the application is made. Elsewhere than offscreen the displays are those that are there."""
    platform = os.environ.setdefault("QT_QPA_PLATFORM", OFFSCREEN)
    if platform == OFFSCREEN and os.name != "nt":  # a path with a drive's colon cannot be told
        file = folder / "displays.json"
        file.write_text(json.dumps({"screens": [_display("Desk", *DESK), _display("Projector", *ROOM)]}))
        os.environ["QT_QPA_PLATFORM"] = f"{OFFSCREEN}:configfile={file}"


def keep_quiet() -> None:
    """Of what this platform cannot do, and nobody misses. All else is said as ever."""

    def say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if not message.startswith(SAYS_OFTEN):
            print(message, file=sys.stderr)

    qInstallMessageHandler(say)


def _display(name: str, left: int, width: int, height: int) -> dict[str, object]:
    return {
        "name": name, "x": left, "y": 0, "width": width, "height": height,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
    }  # fmt: skip

"""The tour still finds its way: one style, both ways around. It takes a while, so on demand."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_tour_goes_all_the_way_around(tmp_path):
    command = [sys.executable, "-m", "tests.tour", "--out", str(tmp_path / "tour"), "--style", "light"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280)

    assert done.returncode == 0, done.stderr
    pictures = {file.name for file in (tmp_path / "tour").glob("*.png")}
    assert len(pictures) > 150
    assert {
        "today--light-1440.png",
        "unlock-wrong--light-1280.png",
        "room-full-board--light.png",
        "handout--page-01.png",
    } <= pictures

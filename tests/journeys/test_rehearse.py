"""`rehearse --out DIR`: the evening without a screen, with pictures and handouts; where it cannot, a sentence and exit code 1."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.ui.papers import pages_of


def rehearse(out, tmp_path):
    """From `tmp_path`, so that `out` may be a name alone."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    without_display = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    around = {**without_display, "TMPDIR": str(scratch), "HOME": str(tmp_path / "home"), "PYTHONPATH": os.getcwd()}
    command = [sys.executable, "-m", "main", "rehearse", "--out", str(out)]
    done = subprocess.run(command, env=around, cwd=tmp_path, capture_output=True, text=True, timeout=110)
    assert list(scratch.iterdir()) == []
    assert not (tmp_path / "home").exists()
    return done


def test_the_evening_is_played_and_leaves_pictures_and_handouts(tmp_path):
    out = tmp_path / "evening"
    done = rehearse("evening", tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    told = done.stdout.splitlines()
    count = len(told) - 1
    assert [line.split()[0] for line in told[:count]] == [f"{number}/{count}" for number in range(1, count + 1)]
    pictures = sorted(file.name for file in out.glob("*.png"))
    assert len(pictures) > 45 and pictures[0] == "01-doors.png"
    assert {"room-board", "room-blank", "room-breathing", "marked-line", "seal", "handouts"} <= {
        name[3:].removesuffix(".png") for name in pictures
    }
    assert pages_of((out / "handouts.pdf").read_bytes()) == 18


def test_where_the_pictures_cannot_go_it_says_so(tmp_path):
    (tmp_path / "taken").write_text("a file stands here")
    done = rehearse(tmp_path / "taken" / "evening", tmp_path)

    assert done.returncode == 1
    assert "nothing could be written to" in done.stderr and "Traceback" not in done.stderr

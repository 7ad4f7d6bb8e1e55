"""A small file is there as it was or as it will be, wherever the program was killed."""

from __future__ import annotations

import subprocess
import sys

import pytest

from facilitator.storage.faults import FolderNotWritable
from facilitator.storage.whole_file import beside, write_whole

KILLED_AT = """
import os, sys
from pathlib import Path
from facilitator.storage.whole_file import write_whole
file, last = Path(sys.argv[1]), int(sys.argv[2])
steps = 0

def step(event, arguments):
    global steps
    if event == "os.rename" or (event == "open" and str(file.parent) in str(arguments[0])):
        steps += 1
        if steps == last:
            os._exit(9)

sys.addaudithook(step)
write_whole(file, b"new" * 10_000)
"""


def test_what_was_written_is_there_and_nothing_beside_it(tmp_path):
    write_whole(tmp_path / "seen.json", b"old")
    write_whole(tmp_path / "seen.json", b"new")

    assert (tmp_path / "seen.json").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["seen.json"]


@pytest.mark.parametrize(("step", "content"), [(1, b"old"), (2, b"old"), (3, b"new" * 10_000)])
def test_killed_at_any_step_it_is_the_old_or_the_new_one(tmp_path, step, content):
    file = tmp_path / "seen.json"
    file.write_bytes(b"old")
    ran = subprocess.run([sys.executable, "-c", KILLED_AT, str(file), str(step)], capture_output=True, text=True, check=False)

    assert ran.returncode == 9, ran.stderr
    assert file.read_bytes() == content
    write_whole(file, b"next")
    assert file.read_bytes() == b"next" and not beside(file).exists()


def test_a_folder_that_is_none_is_named(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(FolderNotWritable):
        write_whole(tmp_path / "file" / "seen.json", b"new")

"""Where a practice may live."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.keeping.place import is_network, is_on_network, shown


@pytest.mark.parametrize(
    ("kind", "device"),
    [("nfs4", "server:/home"), ("cifs", "//server/share"), ("fuse.sshfs", "me@there:"), ("NTFS", "\\\\server\\share")],
)
def test_a_network_drive_is_noticed(kind, device):
    assert is_network(kind, device)


@pytest.mark.parametrize(
    ("kind", "device"), [("ext4", "/dev/sda1"), ("apfs", "/dev/disk1"), ("NTFS", "C:"), ("vfat", "/dev/sdb1"), ("", "")]
)
def test_a_disk_of_this_computer_and_a_stick_are_none(kind, device):
    assert not is_network(kind, device)


def test_a_folder_that_is_not_there_yet_is_judged_by_the_one_above(tmp_path):
    assert not is_on_network(tmp_path / "not" / "there" / "yet")


def test_a_long_path_can_break_after_each_folder():
    assert shown(Path("/home/heron/practice")) == "/\u200bhome/\u200bheron/\u200bpractice"

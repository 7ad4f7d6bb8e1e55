"""Saving: a name every system takes, and never over a file that is there."""

from __future__ import annotations

import pytest

from ui.saving import CouldNotSave, file_name, save_file, unused


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Heron", "Heron"),
        ("a/b\\c:d", "a b c d"),
        ("<b>", "b"),
        ("...", "PDF"),
        ("", "PDF"),
        ("x" * 300, "x" * 80),
        ("Otter 🎉", "Otter 🎉"),
    ],
)
def test_words_become_the_name_of_a_file(words, name):
    assert file_name(words) == name


def test_a_file_that_is_there_is_left_alone(tmp_path):
    (tmp_path / "Heron.pdf").write_bytes(b"mine")
    (tmp_path / "Heron (2).pdf").symlink_to("nowhere")

    assert unused(tmp_path, "Heron").name == "Heron (3).pdf"


def test_a_folder_that_is_gone_has_its_sentence(tmp_path):
    with pytest.raises(CouldNotSave):
        save_file(tmp_path / "gone" / "Heron.pdf", b"")


def test_whatever_kind_of_file_it_is_it_is_saved_whole(tmp_path):
    save_file(tmp_path / "roster.csv", b"Heron\n")

    assert (tmp_path / "roster.csv").read_bytes() == b"Heron\n"

"""About says the version, the license of every part, and what the program is not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.help.about import About
from ui.help.parts_used import parts_used

PROJECT = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text())["project"]


@pytest.fixture
def said(window):
    window.resize(1280, 720)
    about = About(window)
    about.show_over()
    return [label.text() for label in about.findChildren(QLabel)]


def test_it_says_the_version_and_our_license(said):
    assert f"Version {PROJECT['version']} · Apache License 2.0" in said


def test_every_part_we_need_is_named_with_its_license(said):
    needed = {line.split(">")[0].split("=")[0] for line in PROJECT["dependencies"]}
    named = {part.name.casefold().replace("_", "-") for part in parts_used()}

    assert {name.casefold().replace("_", "-") for name in needed} == named
    assert all(part.license and part.version for part in parts_used())
    assert all(part.name in said and part.license in said for part in parts_used())


def test_it_says_what_it_is_not_and_whom_to_call(said):
    everything = " ".join(said)

    assert "a help, not a guarantee" in everything
    assert "emergency number" in everything


def test_escape_takes_it_away(window, qtbot):
    about = About(window)
    about.show_over()
    with qtbot.waitSignal(about.closed):
        qtbot.keyClick(about, Qt.Key.Key_Escape)

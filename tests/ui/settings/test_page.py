"""Settings as a whole: its parts in a list, each kept as it was left; in a rehearsal some are not there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.storage.access_log import Access
from tests.desks import desk_in
from ui.places import Places
from ui.settings.page import SettingsPage

PARTS = ["look", "room", "paper", "program", "names", "safety", "data", "packs", "access", "trying", "keys", "help"]


def test_the_first_part_is_shown_and_arrows_go_on(page, hands, qtbot):
    page.open_about()
    assert hands.find("look")

    for part in PARTS[1:]:
        hands.key(Qt.Key.Key_Down)
        assert hands.find(part)


def test_a_click_in_the_list_opens_a_part(page, hands, qtbot):
    listed = hands.find("settings-parts")
    place = listed.visualRect(listed.model().index(PARTS.index("safety"), 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert hands.find("safety") and not hands.find("look")


def test_what_is_typed_outlives_another_part_and_a_change_elsewhere(page, hands, opened, ws):
    opened("safety").press("change-passphrase")
    hands.type_in("passphrase-first", "half a new pass")
    opened("look")
    ws.access_log.note(Access.PRINTED, 2)
    opened("safety")

    assert hands.find("passphrase-first", QLineEdit).text() == "half a new pass"


def test_every_control_can_be_reached_by_tab_in_every_part(page, hands, opened, window):
    for part in PARTS:
        opened(part)
        reached = set()
        for _ in range(40):
            reached.add(window.focusWidget())
            hands.key(Qt.Key.Key_Tab)
        wanted = {
            each for each in hands.find(part).findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.focusProxy()
        }  # fmt: skip
        assert wanted <= reached, part


@pytest.mark.parametrize(("button", "wish"), [("open-keys", "keys"), ("open-about", "about")])
def test_help_opens_the_keys_and_about(opened, asked, button, wish):
    opened("help").press(button)

    assert asked.wishes == [wish]


def test_a_rehearsal_is_entered_from_here(opened, asked):
    opened("trying").press("try-an-evening")

    assert asked.wishes == ["rehearse"]


@pytest.mark.parametrize("part", ["safety", "data", "access"])
def test_in_a_rehearsal_one_sentence_stands_for_what_it_does_not_have(window, ws, asked, qtbot, part, tmp_path):
    rehearsal = replace(ws, is_rehearsal=True)
    places = Places(tmp_path / "settings.toml", tmp_path / "own", tmp_path / "rehearsal", tmp_path)
    page = SettingsPage(desk_in(window, rehearsal).desk, asked.beyond(places))
    QVBoxLayout(window).addWidget(page)
    page.show()
    page.open_about(section=part)
    page.read_again()

    section = page.findChild(QWidget, part)
    assert section.isVisible()
    assert [each for each in section.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_nothing_is_wider_than_its_place_in_large_letters(page, hands, opened, window, app, template, qtbot):
    """Dressed once for all: it takes longer than to look at one."""
    from ui.style.sheet import dress
    from ui.style.tokens import Look

    for part in PARTS:
        opened(part)
    window.resize(1200, 640)
    dress(app, Look(text_percent=150), template)
    for part in PARTS:
        opened(part)
        qtbot.wait(1)

        section = hands.find(part)
        for each in section.findChildren(QWidget):
            if each.isVisible() and each.parentWidget() is section:
                right = each.mapTo(page, QPoint(each.width(), 0)).x()
                assert right <= page.width(), (part, each)

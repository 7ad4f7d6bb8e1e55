"""As one types, the rest of a wording stands in gray; a key takes it, and Enter never does."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from facilitator.workspace.completing import completions
from tests.ui.session.stand import CTRL, SHIFT, Key


def test_a_key_takes_what_stands_in_gray_and_enter_never_does(running):
    running.share("The bus stop outside the old bar")
    running.type("the bus")
    assert running.line.completion == "The bus stop outside the old bar"
    running.key(Key.Key_Return)
    assert running.wordings == ["The bus stop outside the old bar", "the bus"]

    running.type("the bus s")
    running.key(Key.Key_Tab)
    assert running.line.text() == "The bus stop outside the old bar" and QApplication.focusWidget() is running.line
    running.type(" at night")
    running.key(Key.Key_Return)
    assert running.wordings[-1] == "The bus stop outside the old bar at night"


def test_the_arrows_choose_and_right_takes(running):
    for line in ("Walk to the bus", "Walk home late"):
        running.share(line)
    running.type("walk")
    assert running.line.completion == "Walk home late"
    running.key(Key.Key_Down)
    assert running.line.completion == "Walk to the bus"
    running.key(Key.Key_Up)
    running.key(Key.Key_Down)
    running.key(Key.Key_Right)
    assert running.line.text() == "Walk to the bus"
    assert running.live.sharing.target.situations == running.live.evening.look("Walk to the bus")[0].situations[:1]


def test_escape_puts_it_away_first_and_only_then_leaves_the_line(running):
    running.share("Payday")
    running.type("payd")
    running.key(Key.Key_Escape)
    assert running.line.completion == "" and QApplication.focusWidget() is running.line
    running.key(Key.Key_Tab)
    assert running.line.text() == "payd" and QApplication.focusWidget() is not running.line


def test_names_of_themes_complete(running):
    name = running.ws.themes.all()[0].name
    running.type(name[:-1].lower())
    assert running.line.completion == name


def test_never_while_a_name_is_marked_and_never_a_line_that_may_name_somebody(running):
    running.share("Rosalind brings wine")
    running.type("ros")
    assert running.line.completion == ""
    running.line.clear()
    running.share("Rosalind brings")
    running.live.evening.share("Rosalind brings wine", running.last.kind, (), None)
    running.type("rosalind br")
    assert running.line.completion == ""


def test_nothing_of_another_meeting_completes(running):
    running.share("The alley behind the laundromat")
    evening = running.live.evening
    running.key(Key.Key_E, CTRL | SHIFT)
    evening.seal()
    assert running.ws.entries.count() == 1
    assert completions(running.ws).of("the alley") == ()


def test_while_letters_are_marked_or_the_cursor_is_elsewhere_nothing_stands_in_gray(running):
    running.share("Payday")
    running.type("payd")
    running.key(Key.Key_Left)
    assert running.line.completion == ""
    running.key(Key.Key_End)
    assert running.line.completion == "Payday"
    running.key(Key.Key_Home, SHIFT)
    assert running.line.completion == ""


def test_nothing_in_gray_reaches_the_room(running):
    running.share("Payday")
    running.type("payd")
    assert running.room_wordings == ["Payday"] and "payd" not in str(running.room).replace("Payday", "")

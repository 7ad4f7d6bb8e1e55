"""The recap: minutes, who came, a word before they go, the pulse by key."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitator.care.word_afterwards import About
from facilitator.session.pulse import PulseQuestion, Tally
from ui.close.pulse_card import PulseCard

Key = Qt.Key


def words(ws, led):
    return {(word.client, word.about, word.is_done) for word in ws.words_afterwards.of(led.evening.session.id)}


def test_who_came_and_what_time_was_used_is_said(seen, led):
    assert seen.label("who-came-names").text() == "4: " + ", ".join(sorted(client.code_name for client in led.clients))
    assert seen.label("minutes-whole").text() == "0 of 90 minutes."


def test_a_word_before_they_go_is_chosen_had_and_taken_back(seen, led, ws, around, qtbot):
    heron = led.named("Heron")
    qtbot.mouseClick(seen.button("way-home-Heron"), Qt.MouseButton.LeftButton)
    assert words(ws, led) == {(heron.id, About.WAY_HOME, False)}

    qtbot.mouseClick(seen.button("had-way-home-Heron"), Qt.MouseButton.LeftButton)
    assert words(ws, led) == {(heron.id, About.WAY_HOME, True)}

    around.desk.doing.undo()
    assert words(ws, led) == {(heron.id, About.WAY_HOME, False)}
    qtbot.mouseClick(seen.button("way-home-Heron"), Qt.MouseButton.LeftButton)
    assert words(ws, led) == set()


def test_a_word_noted_in_a_hard_moment_waits_here(show, led, ws):
    ws.words_afterwards.note(led.evening.session.id, led.named("Heron").id, About.DISTRESS)
    seen = show(led.evening)

    assert seen.button("had-distress-Heron")


def test_the_chosen_chip_keeps_the_focus(seen, led, qtbot):
    chip = seen.button("call-tonight-Heron")
    chip.setFocus()
    qtbot.keyClick(chip, Key.Key_Space)

    assert seen.button("call-tonight-Heron").hasFocus() and seen.button("call-tonight-Heron").isChecked()


def test_sheets_are_counted_by_key_and_shown_from_five_on(seen, led, qtbot):
    pulse = seen.page.findChild(PulseCard)
    qtbot.mouseClick(seen.button("count-pulse"), Qt.MouseButton.LeftButton)
    for _sheet in range(4):
        for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_0):
            qtbot.keyClick(pulse, key)
    assert seen.label("pulse-heard").text() == "4 counted, shown from 5 on"

    qtbot.keyClick(pulse, Key.Key_1)
    assert seen.label("pulse-heard").text() == "5 yes · 0 partly · 0 no"
    assert led.evening.pulse.pulse() == {
        PulseQuestion.HEARD: Tally(yes=5),
        PulseQuestion.FITS: Tally(partly=4),
        PulseQuestion.ONE_THING: Tally(no=4),
        PulseQuestion.GOOD_TO_COME: Tally(),
    }


def test_a_wrong_key_goes_back(seen, led, qtbot):
    pulse = seen.page.findChild(PulseCard)
    pulse.setFocus()
    qtbot.keyClick(pulse, Key.Key_3)
    qtbot.keyClick(pulse, Key.Key_Backspace)
    qtbot.keyClick(pulse, Key.Key_1)
    qtbot.keyClick(pulse, Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
    qtbot.keyClick(pulse, Key.Key_Backspace)  # there is nothing before

    assert led.evening.pulse.pulse()[PulseQuestion.HEARD] == Tally()

"""Many lines at once: pasted, looked through over the screen, shared in one step, and kept through a kill until then."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.board.draft import Field
from facilitator.board.pasted import from_draft
from facilitator.vocabulary import EntryKind, Situation
from facilitator.workspace.evening import Evening
from tests.ui.session.stand import ALT, CTRL, SHIFT, Key, settle
from ui.session.live import Live
from ui.session.pasted_panel import PastedPanel

WHITEBOARD = "- Payday\n2. Walking past Rosalind's house\n\n• Call my sister before I leave work\n" + "w" * 301


def panel(stand) -> PastedPanel:
    [found] = [each for each in stand.live.findChildren(PastedPanel) if each.isVisible()]
    return found


def is_open(stand) -> bool:
    return any(each.isVisible() for each in stand.live.findChildren(PastedPanel))


def paste(stand, text=WHITEBOARD):
    QGuiApplication.clipboard().setText(text)
    stand.key(Key.Key_V, CTRL)
    wait_for_looks(stand)


def wait_for_looks(stand):
    for _ in range(400):
        if panel(stand)._lines.all_looked_at:
            break
        settle()


def rows(stand):
    return [row.line.wording for row in panel(stand)._lines.rows]


def kept(stand):
    return [line.wording for line in from_draft(stand.live.evening.board.draft(Field.PASTED))]


def test_many_pasted_lines_are_looked_through_and_none_comes_into_the_line(running):
    running.type("half a li")
    paste(running)

    assert rows(running) == ["Payday", "Walking past Rosalind's house", "Call my sister before I leave work", "w" * 301]
    assert running.line.text() == "half a li" and running.wordings == []
    assert QApplication.focusWidget() is panel(running).list
    running.key(Key.Key_Escape)
    assert QApplication.focusWidget() is running.line


def test_one_line_is_pasted_into_the_line_as_ever(running):
    QGuiApplication.clipboard().setText("  Payday \n")
    running.key(Key.Key_V, CTRL)
    assert running.line.text().strip() == "Payday" and not is_open(running)


def test_what_would_not_fit_into_the_line_is_looked_through_too(running):
    paste(running, "w" * 301)
    assert rows(running) == ["w" * 301]


def test_all_that_are_ready_are_shared_with_one_key_and_taken_back_in_one_step(running):
    running.share("Court")
    paste(running)
    running.key(Key.Key_Return, CTRL)

    shared = ["Court", "Payday", "Walking past Rosalind's house", "Call my sister before I leave work"]
    assert running.wordings == shared
    assert running.room_wordings == ["Court", "Payday", "Call my sister before I leave work"], "a name stays off it"
    assert rows(running) == ["w" * 301] == kept(running), "what is too long stays and is named"
    assert "Too long" in panel(running).findChild(QLabel, "pasted-count").text()
    running.key(Key.Key_Escape)
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == ["Court"]
    running.key(Key.Key_Z, CTRL | SHIFT)
    assert running.wordings == shared


def test_they_are_shared_exactly_as_shown(running):
    paste(running)
    shown = [row.target for row in panel(running)._lines.rows][:3]
    running.key(Key.Key_Return, CTRL)

    filed = [(each.line.kind, each.line.situations, each.theme) for each in running.live.evening.lines()]
    assert filed == [(target.kind, target.situations, target.theme) for target in shown]


def test_kind_situation_and_theme_are_changed_by_key(running):
    paste(running, "Payday\nWalking past my old block")
    running.key(Key.Key_Down)
    before = panel(running)._lines.rows[1].target
    running.key(Key.Key_2, ALT)
    running.key(Key.Key_T, ALT)
    running.key(Key.Key_4, ALT)
    running.key(Key.Key_Return, CTRL)

    assert running.last.kind is EntryKind.WARNING_SIGN
    assert running.live.evening.lines()[-1].theme == before.themes[1]
    assert before.offered[0] not in running.last.situations
    assert not is_open(running)


def test_situations_beyond_the_first_three_are_picked_too(running):
    paste(running, "Payday\nCourt")
    panel(running).card.filed.situation_toggled.emit(Situation.PHYSICAL_DISCOMFORT)
    running.key(Key.Key_Return, CTRL)
    assert Situation.PHYSICAL_DISCOMFORT in running.live.evening.lines()[0].line.situations


def test_a_marked_line_gets_other_words_with_one_key_or_is_kept_on_purpose(running):
    paste(running, "Walking past Rosalind's house\nRosalind brings wine")
    running.key(Key.Key_R, ALT)
    running.key(Key.Key_Down)
    running.key(Key.Key_K, ALT)
    running.key(Key.Key_Return, CTRL)

    assert len(running.wordings) == 2 and "Rosalind" not in running.wordings[0]
    assert running.last.kept_on_purpose and running.room_wordings == running.wordings
    running.key(Key.Key_Z, CTRL)
    assert running.wordings == []


def test_a_line_is_shortened_in_its_place_and_then_shared(running):
    paste(running, "Payday\n" + "w" * 301)
    running.key(Key.Key_Down)
    running.key(Key.Key_Return)
    assert QApplication.focusWidget() is panel(running).card.field
    running.key(Key.Key_End, CTRL)
    running.key(Key.Key_Backspace)
    running.key(Key.Key_Return)
    assert QApplication.focusWidget() is panel(running).list
    running.key(Key.Key_Return, CTRL)

    assert running.wordings == ["Payday", "w" * 300] and not is_open(running) and kept(running) == []


def test_new_words_are_looked_at_and_shown_before_they_can_be_shared(running):
    paste(running, "Payday\nCourt")
    running.key(Key.Key_Return)
    running.key(Key.Key_A, CTRL)
    running.type("Rosalind")
    assert panel(running)._lines.rows[0].target.marks and not panel(running).card.marks.isHidden()
    running.key(Key.Key_Return, CTRL)
    assert running.room_wordings == ["Court"]


def test_a_line_is_dropped_by_key_and_comes_back(running):
    paste(running, "Payday\nCourt\nSunday")
    running.key(Key.Key_Down)
    running.key(Key.Key_Delete)
    assert rows(running) == ["Payday", "Sunday"] == kept(running)
    running.key(Key.Key_Z, CTRL)
    assert rows(running) == ["Payday", "Court", "Sunday"] == kept(running)
    running.key(Key.Key_Z, CTRL | SHIFT)
    running.key(Key.Key_Return, CTRL)
    assert running.wordings == ["Payday", "Sunday"]


def test_more_is_pasted_after_what_is_there_and_too_much_is_refused_whole(running):
    paste(running, "Payday\nCourt")
    running.key(Key.Key_Escape)
    paste(running, "Sunday\nMonday")
    assert rows(running) == ["Payday", "Court", "Sunday", "Monday"] and panel(running).number == 2
    paste(running, "x\n" * 199)
    assert len(rows(running)) == 4 and "Nothing was taken" in panel(running).findChild(QLabel, "pasted-problem").text()


def test_while_any_line_is_not_looked_at_none_is_shared(running):
    QGuiApplication.clipboard().setText("\n".join(f"line {number} of a long list that was typed up" for number in range(120)))
    QTest.keyClick(running.line, Key.Key_V, CTRL)  # no event has run since
    share = running.live.findChild(QAction, "share-pasted")
    assert not share.isEnabled() and not panel(running)._lines.all_looked_at
    wait_for_looks(running)
    settle()
    assert share.isEnabled()


def test_what_is_not_shared_waits_for_the_key_also_after_the_program_ended(running, app):
    paste(running, "Payday\nWalking past my old block")
    running.key(Key.Key_2, ALT)
    running.key(Key.Key_Escape)
    running.page.put_away()
    again = Live(running.desk, Evening.resume(running.ws, running.circle.session), app, running.displays)
    again.begin()
    action = again.findChild(QAction, "paste-lines")
    assert "2" in action.text() and "not shared yet: 2" in running.told[-1]
    action.trigger()
    [found] = again.findChildren(PastedPanel)
    assert [(row.line.wording, row.line.kind) for row in found._lines.rows] == [
        ("Payday", EntryKind.WARNING_SIGN),
        ("Walking past my old block", None),
    ]
    again.put_away()


def test_what_is_changed_is_kept_by_itself_after_a_second(running, qtbot):
    paste(running, "Payday\nCourt")
    running.key(Key.Key_Return)
    running.type("X")
    qtbot.waitUntil(lambda: kept(running) in (["XPayday", "Court"], ["PaydayX", "Court"]), timeout=3_000)


@pytest.mark.parametrize("text", ["<b>bold</b>\n{0} & 😀", "مرحبا\nبالعالم"])
def test_whatever_is_pasted_is_shown_and_shared_as_it_is(running, text):
    paste(running, text)
    assert not running.house.grab().isNull()
    running.key(Key.Key_Return, CTRL)
    assert running.wordings == text.split("\n")


def test_the_key_opens_an_empty_list_that_says_what_to_do(running):
    QGuiApplication.clipboard().clear()
    running.key(Key.Key_V, CTRL | SHIFT)
    assert "Ctrl+V" in panel(running).findChild(QLabel, "pasted-count").text()
    QGuiApplication.clipboard().setText("Payday\nCourt")
    running.key(Key.Key_V, CTRL)
    assert rows(running) == ["Payday", "Court"]


def test_pasted_lines_do_not_reach_the_room_before_they_are_shared(running):
    paste(running, "Payday\nCourt")
    assert "Payday" not in str(running.room)
    running.key(Key.Key_PageDown)
    assert "Payday" not in str(running.room)

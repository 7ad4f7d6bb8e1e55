"""Names that are told while the group meets reach what is on both screens at once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.care.plan import Item, Plan
from facilitator.session.own_prompt import with_prompt
from facilitator.vocabulary import PlanPart
from tests.ui.session.stand import ALT, CTRL, SHIFT, Key, settle
from ui.background import Task

LINE, QUESTION = "harbor at the corner", "What would harbor say?"


def told(stand):
    """A plan of somebody names a Harbor now."""
    juniper = stand.circle.clients[1]
    stand.ws.plans.edit(juniper.id, Plan((Item(stand.ws.plans.new_id(), PlanPart.PERSON, "Harbor"),)))


@pytest.fixture
def asking(running):
    """An own question, which names nobody who is known."""
    run = running.live.evening.run
    agenda, _ = with_prompt(run.agenda, run.step.id, QUESTION)
    run.replace_agenda(agenda)
    run.go_to(run.position.step, len(run.step.prompts) - 1)
    running.live.steering.moved.emit()
    settle()
    assert running.room.prompt == QUESTION
    return running


def test_a_line_and_what_is_typed_are_marked_once_somebody_is_called_so(running, qtbot):
    running.share(LINE)
    assert running.room_wordings == [LINE]
    running.type("harbor again")
    assert not running.live.sharing.marks

    told(running)

    qtbot.waitUntil(lambda: not running.room_wordings)
    assert running.live.sharing.marks and QApplication.focusWidget() is running.line
    assert running.line.text() == "harbor again"


def test_also_while_another_page_is_seen(running, qtbot):
    running.share(LINE)
    running.house.go("groups")
    told(running)
    qtbot.waitUntil(lambda: not running.room_wordings)


def test_a_slip_that_is_shown_goes_off_the_room_screen(running, qtbot):
    slips = running.live.evening.hat.put_in([LINE])
    running.live.read_again()
    running.key(Key.Key_U, CTRL)
    assert running.room.slip == slips[0].wording
    told(running)
    qtbot.waitUntil(lambda: not running.room.slip)
    assert "may name somebody" in running.live.stage.prompt.findChild(QLabel, "prompt-count").text()


def test_pasted_lines_are_looked_at_again(running, qtbot):
    QGuiApplication.clipboard().setText(f"{LINE}\npayday")
    running.key(Key.Key_V, CTRL | SHIFT)
    rows = running.part("pasted-list")
    qtbot.waitUntil(rows.is_looked_at)
    told(running)
    qtbot.waitUntil(lambda: any(row.is_marked for row in rows.model().lines.rows))
    qtbot.waitUntil(rows.is_looked_at)
    running.key(Key.Key_Return, CTRL)
    assert running.wordings == [LINE, "payday"] and running.room_wordings == ["payday"]


@pytest.mark.parametrize("face", [None, Key.Key_Q])
def test_an_own_question_that_names_somebody_by_now_is_off_the_room_screen(asking, qtbot, face):
    if face:
        asking.key(face, ALT)  # the question alone
    told(asking)
    qtbot.waitUntil(lambda: not asking.room.prompt)
    banner = asking.part("held-prompt")
    assert banner.isVisible() and QApplication.focusWidget() is asking.line
    corner = asking.live.findChild(QLabel, "question")
    assert corner.text() == QUESTION, "the facilitator sees it"


def test_it_comes_back_reworded_or_on_purpose_and_that_is_taken_back(asking, qtbot):
    told(asking)
    qtbot.waitUntil(lambda: not asking.room.prompt)
    asking.click_named("question-reword")
    assert "harbor" not in asking.room.prompt and not asking.part("held-prompt").isVisible()
    asking.desk.doing.undo()
    settle()
    assert not asking.room.prompt and asking.part("held-prompt").isVisible()
    asking.click_named("question-keep")
    assert asking.room.prompt == QUESTION and not asking.part("held-prompt").isVisible()
    assert QApplication.focusWidget() is asking.line


def test_who_comes_late_makes_nothing_anew(running, qtbot):
    """Attendance is written to the same room as names."""
    anew = []
    running.live.sharing.names_changed.connect(lambda: anew.append(1))
    running.live.evening.toggle(running.circle.clients[0].id)
    running.live.evening.toggle(running.circle.clients[1].id)
    qtbot.waitUntil(lambda: not running.live.findChildren(Task))
    assert not anew

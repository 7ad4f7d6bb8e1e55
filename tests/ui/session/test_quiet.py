"""When it goes quiet: other questions and slips take the question's place, one key each."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.board.draft import Field
from tests.ui.session.stand import ALT, CTRL, SHIFT, Key, settle

SLIPS = "When the bus stops there\nPayday"


def question(stand):
    return stand.live.stage.prompt.findChild(QLabel, "question").text()


def room(stand):
    return stand.live.room.screen.window.view


def put_in(stand, text):
    stand.key(Key.Key_U, CTRL | SHIFT)
    stand.type(text.split("\n")[0])
    for line in text.split("\n")[1:]:
        stand.key(Key.Key_Return)
        stand.type(line)
    stand.key(Key.Key_Return, CTRL)
    stand.key(Key.Key_Escape)


def test_one_key_steps_through_the_other_questions_and_back(running):
    prompt = running.live.evening.run.prompt
    for other in prompt.if_quiet:
        running.key(Key.Key_I, CTRL)
        assert question(running) == other == room(running).prompt

    running.key(Key.Key_I, CTRL)
    assert question(running) == prompt.question == room(running).prompt
    assert QApplication.focusWidget() is running.line


def test_the_next_prompt_begins_with_its_own_question(running):
    running.key(Key.Key_I, CTRL)
    running.key(Key.Key_PageDown)

    assert question(running) == running.live.evening.run.prompt.question == room(running).prompt


def test_slips_are_put_in_drawn_once_each_and_shown_to_the_room(running):
    put_in(running, SLIPS)
    assert QApplication.focusWidget() is running.line

    drawn = set()
    for _ in range(2):
        running.key(Key.Key_U, CTRL)
        drawn.add(question(running))
        assert room(running).slip == question(running)
    assert drawn == set(SLIPS.split("\n"))

    running.key(Key.Key_U, CTRL)
    assert "empty" in running.told[-1] and room(running).slip == ""
    assert question(running) == running.live.evening.run.prompt.question


def test_a_drawn_slip_goes_back_and_comes_again(running):
    put_in(running, "Payday")
    running.key(Key.Key_U, CTRL)
    running.key(Key.Key_Z, CTRL)
    assert room(running).slip == "" and [slip.is_drawn for slip in running.live.evening.hat.slips()] == [False]

    running.key(Key.Key_Z, CTRL | SHIFT)
    assert room(running).slip == "Payday" and [slip.is_drawn for slip in running.live.evening.hat.slips()] == [True]


def test_a_slip_that_may_name_somebody_stays_off_the_room_screen(running):
    put_in(running, "Walking past Rosalind's house")
    running.key(Key.Key_U, CTRL)

    assert question(running) == "Walking past Rosalind's house"
    assert room(running).slip == "" and "Rosalind" not in str(room(running))
    assert "does not see it" in running.part("prompt-count").text()


def test_a_drawn_slip_is_shared_like_any_other_line(running):
    put_in(running, "Payday")
    running.key(Key.Key_U, CTRL)
    running.key(Key.Key_U, ALT)
    assert running.line.text() == "Payday" and running.wordings == []

    running.key(Key.Key_Return)
    assert running.wordings == ["Payday"]


def test_what_is_typed_for_the_hat_survives_escape_and_a_kill(running):
    running.key(Key.Key_U, CTRL | SHIFT)
    running.type("half a sl")
    running.key(Key.Key_Escape)

    assert running.live.evening.board.draft(Field.SLIPS) == "half a sl"
    running.key(Key.Key_U, CTRL | SHIFT)
    running.type("ip")
    running.key(Key.Key_Return, CTRL)
    assert [slip.wording for slip in running.live.evening.hat.slips()] == ["half a slip"]
    assert running.live.evening.board.draft(Field.SLIPS) == ""


def test_the_topics_own_slips_fill_an_empty_hat(running):
    running.key(Key.Key_U, CTRL | SHIFT)
    running.click_named("topic-slips")
    settle()

    topic = running.ws.library.topic(running.live.evening.run.agenda.topic)
    assert [slip.wording for slip in running.live.evening.hat.slips()] == list(topic.slip)
    running.key(Key.Key_Escape)
    running.key(Key.Key_Z, CTRL)
    assert running.live.evening.hat.slips() == []


def test_nothing_to_put_in_is_said_and_what_was_typed_stays(running):
    running.key(Key.Key_U, CTRL | SHIFT)
    running.type("x" * 301)
    running.key(Key.Key_Return, CTRL)

    assert "300" in running.part("slips-problem").text() and running.live.evening.hat.slips() == []


def test_where_there_is_no_other_question_the_key_says_so(running):
    running.to_prompt("welcome")
    action = running.live.findChild(QAction, "if-quiet")
    assert not action.isEnabled()

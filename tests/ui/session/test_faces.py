"""What the room screen shows, one key each: the question alone, the board alone, a breath, the points one by one."""

from __future__ import annotations

from tests.ui.session.stand import ALT, SHIFT, Key
from ui.room.view import Pacer


def test_the_question_alone_and_all_again_with_the_same_key(running):
    running.share("cash in my pocket")
    running.key(Key.Key_Q, ALT)
    assert running.room.prompt == running.live.evening.run.prompt.question and running.room.entries == ()
    running.key(Key.Key_Q, ALT)
    assert running.room_wordings == ["cash in my pocket"]


def test_the_board_alone_has_the_screen_for_itself(running):
    running.share("cash in my pocket")
    running.key(Key.Key_F6)
    running.key(Key.Key_B, ALT)
    assert running.room.prompt == "" and running.room.show == () and running.room_wordings == ["cash in my pocket"]
    running.share("walking past Mike's place")
    assert running.room_wordings == ["cash in my pocket"], "and still only what was screened or kept on purpose"


def test_one_face_takes_the_place_of_the_other_and_the_next_step_shows_its_own(running):
    running.key(Key.Key_Q, ALT)
    running.key(Key.Key_B, ALT)
    assert running.room.prompt == "" and not running.part("room-question").isChecked()
    running.live.steering.next()
    assert running.part("room-board").isChecked(), "the board stays for the next question"
    running.live.steering.go_to(running.live.evening.run.position.step + 1)
    assert not running.part("room-board").isChecked() and running.room.show


def test_a_breath_at_any_time_in_the_topics_rhythm_or_another(running):
    running.key(Key.Key_P, ALT)
    assert running.room.pacer == Pacer(4, 2, 6) and running.room.prompt == ""
    running.key(Key.Key_I, ALT)
    running.key(Key.Key_O, ALT, times=2)
    assert running.room.pacer == Pacer(5, 2, 8)
    assert "in 5 seconds, out 8 seconds" in running.told[-1]
    running.key(Key.Key_I, ALT | SHIFT, times=9)
    running.key(Key.Key_O, ALT | SHIFT, times=12)
    assert running.room.pacer == Pacer(2, 2, 2), "nobody is asked to pant"
    running.key(Key.Key_P, ALT)
    assert running.room.pacer is None and running.room.prompt


def test_another_rhythm_holds_where_the_step_itself_breathes(running):
    running.key(Key.Key_O, ALT)
    agenda = running.live.evening.run.agenda
    running.live.steering.go_to(next(number for number, step in enumerate(agenda.steps) if step.pacer))
    assert running.room.pacer == Pacer(4, 2, 7)


def test_points_come_one_by_one_then_together_then_what_was_there_before(running):
    steps = running.live.evening.run.agenda.steps
    running.live.steering.go_to(next(number for number, step in enumerate(steps) if len(step.show) > 1))
    show = running.live.evening.run.step.show
    before = running.room
    for point in show:
        running.key(Key.Key_C, ALT)
        assert running.room.show == (point,) and running.room.prompt == ""
    running.key(Key.Key_C, ALT)
    assert running.room.show == show
    running.key(Key.Key_C, ALT)
    assert running.room == before


def test_points_are_over_with_the_next_question(running):
    running.key(Key.Key_C, ALT)
    running.key(Key.Key_PageDown)
    assert running.room.prompt == running.live.evening.run.prompt.question


def test_blank_stays_blank_whatever_is_switched(running):
    running.live.room.blank(True)
    for key in (Key.Key_Q, Key.Key_B, Key.Key_P, Key.Key_C):
        running.key(key, ALT)
        assert running.room.is_blank and running.room.pacer is None and running.room.show == ()

"""What each kind of moment paints, told by the words that reach the painter and by the dots that are seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.room.drawn import words_drawn
from ui.room.colors import CALM
from ui.room.picture import RoomPicture, pacer_is_seen
from ui.room.view import BLANK, Pacer, RoomEntry, RoomView

VIEW = RoomView(
    topic="Places",
    prompt="What happens in you?",
    minutes_left=7,
    entries=(RoomEntry("Cash in my pocket", 5), RoomEntry("<b>markup</b> & {0}")),
    ground_rules="You may pass at any time.",
)


def painted(view: RoomView, width: int = 1440, height: int = 900) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    RoomPicture(view, QRectF(0, 0, width, height), QApplication.font(), CALM).paint(painter)
    painter.end()
    return image


def columns(image: QImage, color: str) -> list[int]:
    """How many dots of `color` stand over each number of the scale."""
    wanted = QColor(color)
    first, step = 80, (image.width() - 160) / 11
    counted = []
    for number in range(11):
        across = round(first + step * (number + 0.5))
        seen = [image.pixelColor(across, down) == wanted for down in range(image.height())]
        counted.append(sum(now and not before for before, now in zip([False, *seen], seen, strict=False)))
    return counted


def test_a_question_stands_over_its_board_with_the_minutes_and_the_rules(app):
    drawn = words_drawn(VIEW)
    assert drawn.splitlines()[:3] == ["Places", "7 min left for this question", "You may pass at any time."]
    assert "What happens in you?" in drawn and "Cash in my pocket" in drawn and "×5" in drawn
    assert "<b>markup</b> & {0}" in drawn, "people's words are plain text"


def test_the_line_to_finish_stands_under_the_question_with_blanks_that_are_seen(app):
    drawn = words_drawn(replace(VIEW, fill_in="On ____, I will try ____."))
    assert "On _________, I will try _________." in drawn and "What happens in you?" in drawn


def test_a_slip_takes_the_middle_and_says_where_it_is_from(app):
    drawn = words_drawn(replace(VIEW, slip="What I wish I had known"))
    assert "From the hat" in drawn and "What I wish I had known" in drawn
    assert "What happens in you?" not in drawn and "Cash" not in drawn


@pytest.mark.parametrize(("seconds", "shown"), [(154, "2:34"), (60, "1:00"), (0, "0:00"), (3599, "59:59")])
def test_a_timer_fills_the_screen_and_is_calm_at_the_end(app, seconds, shown):
    drawn = words_drawn(replace(VIEW, seconds_left=seconds))
    assert drawn.replace("\n", "") == shown, "nothing else stands there"


def test_numbers_are_dots_over_a_scale_and_equal_ones_stand_above_each_other(app):
    view = replace(VIEW, dots=(0, 2, 3, 3, 3, 7, 7, 10))
    assert columns(painted(view), CALM.voices) == [1, 0, 1, 3, 0, 0, 0, 2, 0, 0, 1]
    drawn = words_drawn(view)
    assert "The pull tonight, 0 to 10" in drawn and "8" in drawn.splitlines(), "the scale has all its numbers"
    assert "What happens in you?" not in drawn


def test_many_equal_numbers_still_stand_inside_the_screen(app):
    view = replace(VIEW, dots=(5,) * 20)
    for width, height in ((1440, 900), (1024, 768), (1080, 1920)):
        assert columns(painted(view, width, height), CALM.voices)[5] == 20


def test_on_a_screen_that_stands_upright_letters_are_as_large_as_on_one_that_lies(app):
    upright, lying = painted(VIEW, 1080, 1920), painted(VIEW, 1920, 1080)
    assert upright != lying
    for size in (QSize(1080, 1920), QSize(1920, 1080), QSize(3840, 2160), QSize(480, 300)):
        drawn = words_drawn(VIEW, size).replace("\n", " ")
        assert "What happens in you?" in drawn and "Cash in my pocket" in drawn


def test_a_breath_that_is_covered_does_not_move(app):
    breathing = replace(VIEW, prompt="", pacer=Pacer(4, 2, 6))
    assert pacer_is_seen(breathing) == Pacer(4, 2, 6)
    for covered in (BLANK, replace(breathing, seconds_left=9), replace(breathing, slip="A slip")):
        assert pacer_is_seen(covered) is None


def test_where_nothing_should_move_words_and_a_number_tell_the_breath(app):
    drawn = words_drawn(
        replace(VIEW, prompt="", entries=(), pacer=Pacer(4, 2, 6), show=("Let the shoulders go.",)), is_still=True
    )
    assert "Breathe in · 4" in drawn and "Let the shoulders go." in drawn


def test_blank_draws_no_word_whatever_else_is_there(app):
    assert words_drawn(replace(VIEW, is_blank=True, slip="A slip", seconds_left=3)) == ""


def test_letters_of_any_script_and_lines_of_any_length_are_drawn(app):
    for wording in ("W" * 300, "مرحبا " * 50, "🙂" * 100, "word " * 60):
        for view in (replace(VIEW, slip=wording), replace(VIEW, prompt=wording), replace(VIEW, show=(wording,), prompt="")):
            assert words_drawn(view)

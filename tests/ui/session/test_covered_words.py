"""While the group may see the facilitator's display, words that may name somebody cannot be read there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from facilitator.privacy.screening import Mark, MarkKind
from facilitator.session.own_prompt import with_prompt
from tests.ui.room.made_up import LAPTOP, MIRROR
from tests.ui.session.stand import ALT, CTRL, SHIFT, Key, settle
from ui.session.word_cover import DOTS, WordCover, dotted, joined

NAMED = "home with Rosalind on payday"


@pytest.fixture
def mirrored(running):
    running.displays.plug(LAPTOP, MIRROR)
    settle()
    return running


def cover(stand) -> WordCover:
    return stand.line.findChild(WordCover)


def read(stand) -> str:
    """What the group can read of the line: a dash for each letter under a bar."""
    if not cover(stand).isVisible():
        return stand.line.text()
    text = list(stand.line.text())
    for start, end in cover(stand).covered:
        text[start:end] = "-" * (end - start)
    return "".join(text)


def is_inked(stand, start: int, end: int) -> bool:
    """Whether between these letters of the line there is anything but one color, the bar's."""
    line = stand.line
    image = line.grab().toImage()
    metrics = line.fontMetrics()
    left = cover(stand)._places()[0].left() if cover(stand).isVisible() else metrics.horizontalAdvance(line.text()[:start])
    width = metrics.horizontalAdvance(line.text()[start:end])
    middle = image.height() // 2
    ratio = image.devicePixelRatio()
    colors = {image.pixel(round((left + 4 + at) * ratio), middle) for at in range(round(width) - 8)}
    return len(colors) > 1


def test_a_line_is_read_word_by_word_and_a_name_never(mirrored):
    mirrored.type("home wi")
    assert read(mirrored) == "home --"
    mirrored.type("th Rosalind")
    assert read(mirrored) == "home with --------"
    mirrored.type(" on payday ")
    assert read(mirrored) == "home with -------- on payday "
    assert not is_inked(mirrored, 10, 18), "a bar and nothing of the letters"
    mirrored.key(Key.Key_V, ALT)
    assert read(mirrored) == mirrored.line.text() and is_inked(mirrored, 10, 18)
    mirrored.key(Key.Key_V, ALT)
    assert read(mirrored) == "home with -------- on payday "


def test_nothing_is_covered_once_only_the_facilitator_sees_it(mirrored):
    mirrored.type(NAMED)
    mirrored.key(Key.Key_F2, SHIFT)
    assert read(mirrored) == NAMED
    mirrored.key(Key.Key_V, ALT)
    mirrored.key(Key.Key_F2, SHIFT)
    assert read(mirrored) != NAMED, "and hidden again, covered again"


def test_a_line_with_a_name_has_dots_on_the_board_until_it_is_kept_on_purpose(mirrored):
    mirrored.share(NAMED)
    view = mirrored.live.stage.board.view
    face = view.cards.face(mirrored.live.stage.board.model.rows[-1], 300)
    assert DOTS in face._words._layout.text() and "Rosalind" not in face._words._layout.text()
    mirrored.key(Key.Key_V, ALT)
    assert view.cards.face(mirrored.live.stage.board.model.rows[-1], 300)._words._layout.text() == NAMED
    mirrored.key(Key.Key_V, ALT)
    mirrored.key(Key.Key_K, ALT)
    face = view.cards.face(mirrored.live.stage.board.model.rows[-1], 300)
    assert face._words._layout.text() == NAMED, "the room sees it too"


def test_a_line_that_is_edited_on_the_board_is_covered_whole(mirrored):
    mirrored.share(NAMED)
    mirrored.key(Key.Key_F4)
    editor = QApplication.focusWidget()
    assert editor.objectName() == "edit-line"
    assert [NAMED[a:b] for a, b in editor.findChild(WordCover).covered] == NAMED.split()
    assert editor.findChild(WordCover).isVisible()
    mirrored.key(Key.Key_Escape)


def test_a_thought_that_is_parked_is_typed_in_dots(mirrored):
    mirrored.key(Key.Key_P, CTRL)
    assert QApplication.focusWidget().echoMode() is QLineEdit.EchoMode.Password
    mirrored.key(Key.Key_Escape)
    mirrored.key(Key.Key_F2, SHIFT)
    assert mirrored.live.stage.park_line.field.echoMode() is QLineEdit.EchoMode.Normal


def test_a_slip_and_an_own_question_that_name_somebody_have_dots(mirrored):
    question = mirrored.live.stage.prompt.findChild(QLabel, "question")
    run = mirrored.live.evening.run
    agenda, _ = with_prompt(run.agenda, run.step.id, "What would Rosalind say?")
    run.replace_agenda(agenda)
    run.go_to(run.position.step, len(run.step.prompts) - 1)
    mirrored.live.steering.moved.emit()
    settle()
    assert question.text() == f"What would {DOTS} say?"
    mirrored.live.evening.hat.put_in([NAMED])
    mirrored.live.read_again()
    mirrored.key(Key.Key_U, CTRL)
    assert question.text() == f"home with {DOTS} on payday"
    mirrored.key(Key.Key_V, ALT)
    assert question.text() == NAMED


def test_letters_of_an_input_method_are_covered_with_the_whole_line(mirrored):
    mirrored.type("home ")
    QApplication.sendEvent(mirrored.line, QInputMethodEvent("にほ", []))
    assert read(mirrored) == "-----"
    image = mirrored.line.grab().toImage()
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) == 1
    QApplication.sendEvent(mirrored.line, QInputMethodEvent("", []))
    assert read(mirrored) == "home "


def test_right_to_left_and_scrolled_lines_have_the_bar_over_the_letters(qtbot, app):
    for text in ("مريم تمشي إلى البيت", "a line that is much longer than the field in which it stands, home with Rosalind "):
        line = QLineEdit()
        qtbot.addWidget(line)
        line.resize(160, 30)
        line.show()
        line.setText(text)
        over = WordCover(line)
        over.show_marks([Mark(MarkKind.NAME, len(text) - 9, len(text) - 1, "")])
        over.cover(True)
        line.grab()  # it scrolls when it is painted
        place = over._places()[0]
        assert 0 < place.width() < 120
        left_aligned = text.isascii()
        assert place.intersects(line.rect().toRectF()) and (place.center().x() > 60) is left_aligned


def test_dots_tell_nothing_of_how_long_a_name_is():
    marks = [Mark(MarkKind.NAME, 5, 7, ""), Mark(MarkKind.NAME, 7, 13, "")]
    assert dotted("with Al Green here", marks) == f"with {DOTS} here"
    assert joined([(3, 5), (0, 1), (4, 8)]) == [(0, 1), (3, 8)]

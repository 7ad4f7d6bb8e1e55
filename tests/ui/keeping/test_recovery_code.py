"""The recovery code is shown, put on paper, and asked back from that paper."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout

from facilitator.storage.keys import new_recovery_code
from tests.ui.papers import broken_printer, printer_into
from ui.keeping.code_paper import Papers, code_pdf, papers
from ui.keeping.recovery_code import RecoveryCode


@pytest.fixture
def code():
    return new_recovery_code()


@pytest.fixture
def printed():
    return []


@pytest.fixture
def shown(window, code, printed):
    papers = Papers(lambda parent, what: printed.append(what) or "It was sent to the printer.", lambda parent, what: "")
    QVBoxLayout(window).addWidget(shown := RecoveryCode(code, papers))
    window.resize(900, 600)
    shown.show()
    return shown


@pytest.fixture
def press(shown, qtbot):
    return lambda name: qtbot.mouseClick(shown.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def visible_words(shown):
    return [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]


def test_every_group_of_it_is_shown(shown, code):
    assert set(code.split("-")) <= set(visible_words(shown))


def test_printing_says_how_it_went(shown, code, press, printed):
    press("print-code")

    assert printed == [code]
    assert "It was sent to the printer." in visible_words(shown)


def test_it_is_hidden_while_it_is_asked_back(shown, code, press):
    press("have-code")

    assert not set(code.split("-")) & set(visible_words(shown))


@pytest.mark.parametrize("spelled", [str, str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("0", "o")])
def test_typed_back_in_any_spelling_it_is_confirmed(shown, code, press, qtbot, spelled):
    press("have-code")
    line = shown.findChild(QLineEdit, "code-again")
    qtbot.keyClicks(line, spelled(code))
    with qtbot.waitSignal(shown.confirmed):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_wrong_letter_is_said_and_what_was_typed_stays(shown, code, press, qtbot):
    press("have-code")
    line = shown.findChild(QLineEdit, "code-again")
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    qtbot.keyClicks(line, wrong)
    with qtbot.assertNotEmitted(shown.confirmed):
        press("check-code")

    assert shown.findChild(QLabel, "code-problem").isVisible()
    assert line.text() == wrong


def test_back_leads_from_typing_to_the_code_and_from_there_out(shown, code, press, qtbot):
    press("have-code")
    press("show-code")
    assert code.split("-")[0] in visible_words(shown)

    with qtbot.waitSignal(shown.left):
        press("leave-code")


def test_the_keyboard_alone_is_enough(shown, code, qtbot):
    shown.findChild(QPushButton, "have-code").setFocus()
    qtbot.keyClick(shown.window().focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(shown.window().focusWidget(), code)
    with qtbot.waitSignal(shown.confirmed):
        qtbot.keyClick(shown.window().focusWidget(), Qt.Key.Key_Return)


def test_it_is_never_in_the_clipboard(shown, code, press):
    press("print-code")
    press("have-code")

    assert code not in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_on_paper_it_is_one_page_with_the_whole_code(app, code, paper, size):
    pages = PdfReader(BytesIO(code_pdf(code, paper, "November 24, 2026"))).pages

    assert len(pages) == 1
    assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == size
    text = " ".join(pages[0].extract_text().split())
    assert all(group in text for group in code.split("-"))
    assert "November 24, 2026" in text


def test_it_is_saved_where_the_user_says(window, code, tmp_path):
    says = papers("a4", "November 24, 2026", file=lambda parent, name: tmp_path / name).to_file(window, code)

    assert says.startswith("Saved.")
    assert [file.read_bytes()[:5] for file in tmp_path.iterdir()] == [b"%PDF-"]


def test_a_place_that_takes_no_file_is_said(window, code, tmp_path):
    (tmp_path / "file").write_text("in the way")
    says = papers("a4", "November 24, 2026", file=lambda parent, name: tmp_path / "file" / name).to_file(window, code)

    assert "could not be saved" in says or "cannot be written" in says


def test_leaving_the_dialog_says_nothing(window, code):
    left = papers("a4", "November 24, 2026", lambda parent, paper: None, lambda parent, name: None)

    assert (left.to_printer(window, code), left.to_file(window, code)) == ("", "")


def test_it_is_printed_on_the_printer_chosen(window, code, tmp_path):
    says = papers("a4", "November 24, 2026", lambda parent, paper: printer_into(tmp_path / "out.pdf")).to_printer(window, code)

    assert says == "It was sent to the printer."
    assert (tmp_path / "out.pdf").exists()


def test_a_printer_that_fails_is_said(window, code, tmp_path):
    says = papers("a4", "November 24, 2026", lambda parent, paper: broken_printer(tmp_path)).to_printer(window, code)

    assert says.startswith("It did not print.")

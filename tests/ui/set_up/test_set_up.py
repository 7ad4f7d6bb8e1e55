"""Setting up with real keys and clicks: nothing typed is lost, nothing is half made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QVBoxLayout

from facilitator.handouts.crisis_lines import CrisisLines
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import open_envelope
from ui.keeping.code_paper import Papers
from ui.set_up.set_up import Chosen, SetUp

GOOD = "heron slate twelve lanterns"
LINES = CrisisLines.load(Path(__file__).parents[3] / "resources" / "crisis-lines.toml")


class Outside:
    """Answers in the place of dialogs, of the printer and of other programs."""

    def __init__(self) -> None:
        self.printed = []
        self.place = None
        self.is_free = True


@pytest.fixture
def outside():
    return Outside()


@pytest.fixture
def practice(tmp_path):
    return tmp_path / "practice"


@pytest.fixture
def screen(window, outside, practice):
    papers = Papers(lambda parent, code: outside.printed.append(code) or "It was sent to the printer.", lambda parent, code: "")
    screen = SetUp(Chosen(practice, "US"), LINES, papers, lambda folder: outside.is_free, lambda parent, title: outside.place)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(screen)
    window.resize(1280, 720)
    screen.show()
    return screen


@pytest.fixture
def line(screen):
    return lambda name: screen.findChild(QLineEdit, name)


@pytest.fixture
def press(screen, qtbot):
    return lambda name: qtbot.mouseClick(screen.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def type_passphrase(line, qtbot):
    def type_passphrase(text=GOOD):
        qtbot.keyClicks(line("passphrase-first"), text)
        qtbot.keyClicks(line("passphrase-again"), text)
        qtbot.keyClick(line("passphrase-again"), Qt.Key.Key_Return)

    return type_passphrase


@pytest.fixture
def reach_code(screen, type_passphrase, press, outside, qtbot):
    def reach_code():
        type_passphrase()
        qtbot.waitUntil(lambda: is_shown(screen, "print-code"))
        press("print-code")
        return outside.printed[-1]

    return reach_code


def is_shown(screen, name):
    return screen.findChild(QPushButton, name).isVisible()


def said(screen, name):
    label = screen.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


def test_a_practice_is_set_up_by_keyboard(screen, reach_code, line, qtbot, practice):
    code = reach_code()
    assert not DataFolder(practice).has_practice()

    qtbot.keyClick(screen.window().focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(line("code-again"), code.lower().replace("-", " "))
    with qtbot.waitSignal(screen.done, timeout=20_000) as done:
        qtbot.keyClick(line("code-again"), Qt.Key.Key_Return)
        qtbot.keyClick(line("code-again"), Qt.Key.Key_Return)  # a second Enter does nothing

    assert open_envelope(DataFolder(practice).envelope, GOOD) == done.args[0]
    assert DataFolder(practice).vault.exists()


def test_a_weak_passphrase_leads_no_further(screen, type_passphrase, qtbot):
    type_passphrase("password1234")
    qtbot.waitUntil(lambda: "Weak" in said(screen, "passphrase-says"))

    assert not is_shown(screen, "print-code")
    assert screen.window().focusWidget().objectName() == "passphrase-first"


def test_a_folder_that_cannot_be_made_is_said_and_the_passphrase_stays(
    screen, outside, press, line, type_passphrase, tmp_path, qtbot
):
    (tmp_path / "file").write_text("in the way")
    outside.place = tmp_path / "file" / "sub"
    press("another-folder")
    qtbot.waitUntil(lambda: "cannot be written" in said(screen, "place-problem"))
    type_passphrase()
    qtbot.waitUntil(lambda: "cannot be written" in said(screen, "place-problem"))

    assert not is_shown(screen, "print-code")
    assert line("passphrase-first").text() == GOOD


def test_another_folder_is_shown_and_used(screen, outside, press, tmp_path, qtbot):
    (tmp_path / "letter.txt").write_text("among other files it gets a folder of its own")
    outside.place = tmp_path
    press("another-folder")

    assert screen.chosen.folder == tmp_path / "Facilitator practice"
    assert "Facilitator practice" in said(screen, "place").replace("\u200b", "")


def test_the_country_can_be_chosen(screen, qtbot):
    country = screen.findChild(QComboBox, "country")
    assert screen.chosen.country == "US"
    country.setCurrentText("Another country")

    assert screen.chosen.country == "ZZ"


def test_escape_goes_back_step_by_step_and_nothing_typed_is_lost(screen, reach_code, press, line, qtbot):
    reach_code()
    press("have-code")
    qtbot.keyClick(screen.window().focusWidget(), Qt.Key.Key_Escape)
    assert is_shown(screen, "print-code")
    qtbot.keyClick(screen.window().focusWidget(), Qt.Key.Key_Escape)
    assert line("passphrase-first").isVisible() and line("passphrase-again").text() == GOOD

    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen.window().focusWidget(), Qt.Key.Key_Escape)


def test_a_folder_that_another_program_has_is_said(screen, outside, reach_code, press, line, qtbot):
    code = reach_code()
    outside.is_free = False
    press("have-code")
    qtbot.keyClicks(line("code-again"), code)
    press("check-code")

    assert "Another Facilitator" in said(screen, "place-problem")
    assert not DataFolder(screen.chosen.folder).has_practice()


def test_going_back_and_forth_keeps_the_same_code(screen, reach_code, press, type_passphrase, outside, qtbot):
    first = reach_code()
    press("leave-code")
    press("go-on")
    qtbot.waitUntil(lambda: is_shown(screen, "print-code"))
    press("print-code")

    assert outside.printed[-1] == first

"""The settings of a practice with a passphrase, and what they asked of the program around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from facilitator.handouts.crisis_lines import CrisisLines
from facilitator.storage.keys import new_recovery_code, new_vault_id, seal_envelope
from facilitator.workspace.opening import close_workspace
from tests.desks import desk_in
from tests.vaults import QUICK, VAULT_KEY
from tests.workspaces import RESOURCES, Clock, practice, tuesday_evening
from ui.background import Task
from ui.keeping.code_paper import Papers
from ui.places import Places
from ui.settings.beyond import Beyond
from ui.settings.page import SettingsPage

OLD = "heron slate twelve lanterns"
LONG = 10_000  # ms: keys are quick here, but cores are shared


@dataclass
class Asked:
    """Answers in the place of the program, of dialogs and of the printer."""

    wishes: list[str] = field(default_factory=list)
    moved_to: list[Path] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    folder: Path | None = None

    def beyond(self, places: Places) -> Beyond:
        def wish(name: str):
            return lambda: self.wishes.append(name)

        def to_printer(parent: QWidget, code: str) -> str:
            self.printed.append(code)
            return "It was sent to the printer."

        return Beyond(
            rehearse=wish("rehearse"), open_backup=wish("open-backup"), move_to=self.moved_to.append, show_keys=wish("keys"),
            show_about=wish("about"), places=lambda: places, choose_folder=lambda parent, title: self.folder,
            papers=lambda paper, day: Papers(to_printer, lambda parent, code: ""), cost=QUICK,
        )  # fmt: skip


class Hands:
    """Real clicks and keys, by the names of the widgets that are seen."""

    def __init__(self, page: SettingsPage, qtbot) -> None:
        self.page, self.qtbot = page, qtbot

    def find(self, name: str, kind: type = QWidget):
        return next((each for each in self.page.findChildren(kind, name) if each.isVisible()), None)

    def until_seen(self, name: str, kind: type = QWidget):
        self.qtbot.waitUntil(lambda: self.find(name, kind) is not None, timeout=LONG)
        return self.find(name, kind)

    def press(self, name: str) -> None:
        button = self.until_seen(name, QPushButton)
        self.qtbot.waitUntil(button.isEnabled, timeout=LONG)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type_in(self, name: str, text: str, *, enter: bool = False) -> None:
        line = self.until_seen(name, QLineEdit)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        if enter:
            self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def key(self, key: Qt.Key, name: str = "") -> None:
        self.qtbot.keyClick(self.find(name) if name else self.page.window().focusWidget(), key)

    def said(self, name: str) -> str:
        label = self.find(name, QLabel)
        return label.text() if label else ""

    def until_said(self, name: str, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.said(name), timeout=LONG)

    def seen_words(self) -> str:
        return "\n".join(label.text().replace("\u200b", "") for label in self.page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def clock() -> Clock:
    return tuesday_evening()


@pytest.fixture(scope="session")
def sealed(tmp_path_factory) -> bytes:
    """The envelope of the practice, made once: two keys are derived for it."""
    envelope = tmp_path_factory.mktemp("sealed") / "envelope.json"
    seal_envelope(envelope, VAULT_KEY, new_vault_id(), OLD, new_recovery_code(), cost=QUICK)
    return envelope.read_bytes()


@pytest.fixture
def ws(tmp_path: Path, clock: Clock, sealed: bytes) -> Iterator:
    """Its crisis lines are its own: they are confirmed here."""
    ws = practice(tmp_path / "practice", clock)
    ws.folder.envelope.write_bytes(sealed)
    yield replace(ws, crisis_lines=CrisisLines.load(RESOURCES / "crisis-lines.toml"))
    close_workspace(ws, backup=False)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def around(window, ws):
    window.resize(1280, 720)
    return desk_in(window, ws)


@pytest.fixture
def page(window, around, ws, asked, tmp_path):
    places = Places(tmp_path / "settings.toml", ws.folder.root, tmp_path / "rehearsal", RESOURCES)
    page = SettingsPage(around.desk, asked.beyond(places))
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(page)
    page.show()
    page.read_again()
    yield page
    for task in page.findChildren(Task):
        task.abandon()


@pytest.fixture
def hands(page, qtbot) -> Hands:
    return Hands(page, qtbot)


@pytest.fixture
def opened(page, hands):
    """Show a section, as by the list."""

    def opened(section: str) -> Hands:
        page.open_about(section=section)
        page.read_again()
        hands.until_seen(section)
        return hands

    return opened

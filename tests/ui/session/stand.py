"""A facilitator standing before the house with one group, whose session is planned for tonight: real keys, real clicks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.board.line import LineId
from facilitator.workspace.workspace import Workspace
from tests.ui.room.made_up import MadeUpDisplays
from tests.workspaces import Circle, Clock
from ui.changes import Changes
from ui.desk import Desk
from ui.doing import Doing
from ui.house import House
from ui.page import Page
from ui.preferences import Preferences
from ui.session.live import Live
from ui.session.page import SessionPage

CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Preferring:
    def __init__(self) -> None:
        self.now = Preferences()

    def __call__(self) -> Preferences:
        return self.now

    def prefer(self, preferences: Preferences) -> None:
        self.now = preferences


@dataclass
class Stand:
    ws: Workspace
    clock: Clock
    circle: Circle
    house: House
    desk: Desk
    displays: MadeUpDisplays
    told: list[str]
    went: list[str]

    @property
    def page(self) -> SessionPage:
        page = self.house.page("session")
        assert isinstance(page, SessionPage)
        return page

    @property
    def live(self) -> Live:
        assert self.page.live is not None
        return self.page.live

    @property
    def line(self):
        return self.live.stage.capture.line

    def start(self) -> Live:
        self.house.go("session", session=self.circle.session.id)
        settle()
        return self.live

    def to_prompt(self, step: str = "what-pulls", prompt: int = 0) -> None:
        """The question itself, not what is said before."""
        steps = [each.id for each in self.live.evening.run.agenda.steps]
        self.live.steering.go_to(steps.index(step))
        for _ in range(prompt + 1):
            self.live.steering.next()
        settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.house, key, modifiers)
            settle()

    def type(self, text: str) -> None:
        """Into whatever has the focus."""
        QTest.keyClicks(QApplication.focusWidget(), text)
        settle()

    def share(self, text: str) -> None:
        self.type(text)
        self.key(Key.Key_Return)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at or widget.rect().center())
        settle()

    def click_named(self, name: str, inside: QWidget | None = None) -> None:
        widget = inside.findChild(QWidget, name) if inside else self.part(name)
        assert widget is not None and widget.isVisible(), name
        self.click(widget)

    def part(self, name: str) -> QWidget:
        """Of what is shown now."""
        widget = self.page._shown.findChild(QWidget, name) or self.house.findChild(QWidget, name)
        assert widget is not None, name
        return widget

    @property
    def wordings(self) -> list[str]:
        """On the board, as the screen has it; it must be as it is stored."""
        shown = [shared.line.wording for shared in self.live.stage.board.model.rows]
        assert shown == [shared.line.wording for shared in self.live.evening.lines()]
        return shown

    @property
    def last(self):
        return self.live.stage.board.model.rows[-1].line

    def shared(self, line: LineId):
        return next(each for each in self.live.evening.lines() if each.line.id == line)

    @property
    def room(self):
        """What the room sees now."""
        window = self.live.room.screen.window
        assert window is not None
        return window.view

    @property
    def room_wordings(self) -> list[str]:
        return [entry.wording for entry in self.room.entries]


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def settle() -> None:
    """What follows from an event follows at once."""
    for _ in range(4):
        QApplication.processEvents()


def stand_before(ws: Workspace, clock: Clock, circle: Circle, displays: MadeUpDisplays) -> Stand:
    went: list[str] = []
    house = House(
        {"session": lambda desk: SessionPage(desk, displays), "today": Page, "groups": Page, "follow-up": Page, "themes": Page,
         "library": Page, "settings": Page, "handouts": Page, "prepare": Page, "display-check": Page},
        is_rehearsal=False,
    )  # fmt: skip
    house.shown.connect(went.append)
    changes = Changes(house)
    ws.vault.on_commit(changes.tell)
    preferring = Preferring()
    doing = Doing(house)
    told: list[str] = []
    doing.told.connect(told.append)
    desk = Desk(
        ws=ws, doing=doing, changes=changes, ask=lambda *_: True, go=house.go, preferences=preferring,
        prefer=preferring.prefer, lock=lambda: None,
    )  # fmt: skip
    house.furnish(desk)
    return Stand(ws, clock, circle, house, desk, displays, told, went)

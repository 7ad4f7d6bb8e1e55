"""The unlocked program: the navigation at the side, one page beside it, the ribbon of a rehearsal above."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.people.client import ClientUnknown
from ui.background import Task
from ui.desk import Desk
from ui.keys import keyed
from ui.page import Page
from ui.parts.action import action
from ui.parts.banner import Banner
from ui.parts.named import named
from ui.parts.sidebar import Place, Sidebar
from ui.sources import forget_sources
from ui.style.spacing import spaced

Maker = Callable[[Desk], Page]

BACK_TO = "follow-up"
ABOUT_NOBODY = ("session", "library", "settings")


class House(QWidget):
    """`pages` says how each page is made, by the name `desk.go` uses; those that are a place have a button in the sidebar."""

    lock_wanted = Signal()
    keys_wanted = Signal()
    left_rehearsal = Signal()
    shown = Signal(str)  # the page that is now seen

    def __init__(self, pages: Mapping[str, Maker], *, is_rehearsal: bool) -> None:
        super().__init__()
        named(self, "house")
        self._makers = pages
        self._made: dict[str, Page] = {}
        self._now = ""
        self._desk: Desk | None = None
        self.sidebar = Sidebar(self._places(is_rehearsal))
        self.sidebar.went.connect(self._went)
        self._stack = QStackedWidget()
        right = spaced(QVBoxLayout())
        if is_rehearsal:
            right.addWidget(self._ribbon())
        right.addWidget(self._stack, 1)
        row = spaced(QHBoxLayout(self))
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        for place in ("today", "session", "groups", "follow-up", "themes", "library", "settings"):
            keyed(self, f"go-{place}").triggered.connect(lambda _=False, place=place: self.go(place))
        keyed(self, "display-check").triggered.connect(self._check_displays)
        if not is_rehearsal:
            keyed(self, "lock").triggered.connect(self.lock_wanted)
        keyed(self, "show-keys").triggered.connect(self.keys_wanted)

    def furnish(self, desk: Desk) -> None:
        """Called once, before the first `go`: pages are made with this desk."""
        self._desk = desk
        desk.changes.changed.connect(self._read_again)
        keyed(self, "undo").triggered.connect(self._undo)
        keyed(self, "redo").triggered.connect(self._redo)

    @property
    def place(self) -> str:
        return self._now

    def page(self, name: str) -> Page:
        if name not in self._made:
            assert self._desk is not None
            self._made[name] = self._makers[name](self._desk)
            self._stack.addWidget(self._made[name])
            forget_sources()
        return self._made[name]

    def go(self, name: str, /, **what: Any) -> None:
        """Show a page and tell it what it is about."""
        self._now = name
        page = self.page(name)
        page.open_about(**what)
        self._read(page)
        if self._now != name:
            return  # it led on to another one
        self._stack.setCurrentWidget(page)
        self.sidebar.blockSignals(True)
        self.sidebar.go_to(name)
        self.sidebar.blockSignals(False)
        self.shown.emit(name)

    def close_pages(self) -> None:
        """The workspace is about to close: pages put away what they hold, such as the room screen."""
        for page in self._made.values():
            page.put_away()
        for task in self.findChildren(Task):
            task.abandon()

    def clear_pages(self) -> None:
        """Whatever they hold about people goes with them. The session's stays, which may be running, and what is about nobody."""
        for name in [name for name in self._made if name not in (self._now, *ABOUT_NOBODY)]:
            page = self._made.pop(name)
            page.put_away()
            for task in page.findChildren(Task):
                task.abandon()
            self._stack.removeWidget(page)
            page.deleteLater()

    def _check_displays(self) -> None:
        if self._now != "display-check":
            self.go("display-check", back=self._now)

    def _went(self, name: str) -> None:
        if name == "lock":
            self.lock_wanted.emit()
        elif name != self._now:
            self.go(name)

    def _read_again(self, rooms: frozenset[str]) -> None:
        page = self._made.get(self._now)
        if page and page.rooms & rooms:
            self._read(page)

    def _read(self, page: Page) -> None:
        """A client who was forgotten meanwhile has no pages: back to those who are there."""
        try:
            page.read_again()
        except ClientUnknown:
            if self._now == BACK_TO:
                raise
            self.go(BACK_TO)

    def _undo(self) -> None:
        """A page with an undo of its own, as the board has, takes it first."""
        self._ask_page("undo")

    def _redo(self) -> None:
        self._ask_page("redo")

    def _ask_page(self, verb: str) -> None:
        own = getattr(self.page(self._now), verb, None)
        assert self._desk is not None
        (own or getattr(self._desk.doing, verb))()

    def _places(self, is_rehearsal: bool) -> tuple[Place, ...]:
        places = (
            Place("today", self.tr("Today")),
            Place("session", self.tr("Session")),
            Place("groups", self.tr("Groups")),
            Place("follow-up", self.tr("Follow-up")),
            Place("themes", self.tr("Themes")),
            Place("library", self.tr("Library")),
            Place("settings", self.tr("Settings"), at_foot=True),
        )
        return places if is_rehearsal else (*places, Place("lock", self.tr("Lock"), is_page=False, at_foot=True))

    def _ribbon(self) -> Banner:
        leave = action(self, "leave-rehearsal", self.tr("Leave the rehearsal"))
        leave.triggered.connect(self.left_rehearsal)
        return Banner("rehearsal-ribbon", self.tr("Rehearsal · made-up people. Nothing here is kept."), leave, warns=True)

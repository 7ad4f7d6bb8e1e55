"""Settings: its parts in a list on the left, one of them on the right. Every choice holds at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from ui.desk import Desk
from ui.page import Page
from ui.parts.named import named
from ui.parts.title_list import Titled, TitleList
from ui.parts.work_bar import WorkBar
from ui.settings.beyond import Beyond
from ui.settings.section import Framed
from ui.settings.sections import Read, Sections
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class SettingsPage(Page):
    """`open_about(section="data")` shows that part. A part is made when it is first seen, and stays: what is typed stays too."""

    rooms = frozenset({"storage", "people"})

    def __init__(self, desk: Desk, beyond: Beyond) -> None:
        super().__init__(desk)
        named(self, "settings-page", self.tr("Settings"))
        self._work = WorkBar()
        self._sections = Sections(self, desk, beyond, self._work)
        self._made: dict[str, tuple[Framed, Read]] = {}
        self._stack = QStackedWidget()
        self._list = TitleList("settings-parts", self.tr("Parts of the settings"), width=13)
        self._list.show_rows([Titled(name, title) for name, title in self._sections.titles.items()])
        self._list.chosen.connect(self._show)
        left = spaced(QVBoxLayout(), across=SPACE.near, down=SPACE.near)
        left.addWidget(self._list)
        right = spaced(QVBoxLayout())
        right.addWidget(self._stack, 1)
        right.addWidget(self._work)
        row = spaced(QHBoxLayout(self))
        row.addLayout(left)
        row.addLayout(right, 1)
        self.setFocusProxy(self._list)

    def open_about(self, **what: Any) -> None:
        if section := what.get("section"):
            self._list.choose(section)
        self._list.setFocus()

    def read_again(self) -> None:
        """Also of a form that is open: what is typed in it stays."""
        self._list.choose_first()
        _, read = self._made[str(self._list.key())]
        read()

    def put_away(self) -> None:
        self._work.abandon()
        for framed, _ in self._made.values():
            framed.put_away()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._fit)

    def _show(self, name: str) -> None:
        if name not in self._made:
            section, read = self._sections.make(name)
            self._made[name] = (Framed(section), read)
            self._stack.addWidget(self._made[name][0])
        framed, read = self._made[name]
        read()
        framed.show_top()
        self._stack.setCurrentWidget(framed)

    def _fit(self) -> None:
        for framed, _ in self._made.values():
            framed.fit()

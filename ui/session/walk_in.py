"""Someone who is not on the roster: a client picked by a few letters of the code name, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from facilitator.people.client import Client, ClientId
from ui.parts.named import named
from ui.session.line_over import LineOver
from ui.style.spacing import em

MOST = 6
LONGEST_NAME = 80
CLIENT = Qt.ItemDataRole.UserRole


class WalkIn(LineOver):
    """Up and down pick while one types; Enter takes what is picked."""

    picked = Signal(object)  # a ClientId
    new_wanted = Signal(str)  # a code name

    def __init__(self) -> None:
        hint = self.tr("A few letters of the code name, or a new one")
        super().__init__("walk-in", self.tr("Who else is here?"), hint, LONGEST_NAME, self.tr("Is here"))
        self._others: list[Client] = []
        self._offers = named(QListWidget(), "walk-in-offers", self.tr("Clients with that name"))
        self._offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offers.setProperty("tone", "offers")
        self._offers.itemClicked.connect(lambda _: self._take())
        self.body.addWidget(self._offers)
        self.field.textChanged.connect(self._offer)
        self.entered.connect(lambda _: self._take())

    def open_for(self, others: Sequence[Client], free_name: str) -> None:
        """`others` are clients who are not in the strip; `free_name` a code name that nobody has."""
        self._others = list(others)
        if free_name:
            self.field.setPlaceholderText(
                self.tr("A few letters of the code name, or a new one such as {name}").format(name=free_name)
            )
        self._offer(self.field.text())
        self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._offers.setCurrentRow(min(max(self._offers.currentRow() + step, 0), self._offers.count() - 1))

    def _offer(self, typed: str) -> None:
        self.say_problem("")
        wanted = typed.strip().casefold()
        fitting = [client for client in self._others if client.code_name.casefold().startswith(wanted)]
        within = [client for client in self._others if wanted in client.code_name.casefold() and client not in fitting]
        self._offers.clear()
        for client in (*fitting, *within)[:MOST]:
            item = QListWidgetItem(client.code_name)
            item.setData(CLIENT, client.id)
            self._offers.addItem(item)
        is_known = any(client.code_name.casefold() == wanted for client in self._others)
        if wanted and not is_known:
            self._offers.addItem(QListWidgetItem(self.tr("Add “{name}” as a new client").format(name=typed.strip())))
        self._offers.setCurrentRow(0)
        rows = self._offers.count()
        self._offers.setVisible(rows > 0)
        tall = max(self._offers.sizeHintForRow(0), em(1.6)) if rows else 0
        self._offers.setFixedHeight(rows * tall + em(0.5))

    def _take(self) -> None:
        item = self._offers.currentItem()
        if item is None:
            return
        client: ClientId | None = item.data(CLIENT)
        if client is not None:
            self.picked.emit(client)
        else:
            self.new_wanted.emit(self.field.text().strip())

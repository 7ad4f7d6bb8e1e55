"""Who is in the room, along the bottom: one key a person once F2 was pressed. Code names only; never on the room screen."""

from __future__ import annotations

from string import ascii_uppercase

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.people.client import Client, ClientId
from ui.keys import follows, key_of
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.key_cap import KeyCap
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.session.round_panel import types
from ui.style.icon import icon
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

KEYS = [*"123456789", *ascii_uppercase]
MIDDLE = Qt.AlignmentFlag.AlignVCenter
Person = tuple[Client, bool | None]


class PeopleStrip(Panel):
    """`enter` gives each person a key until Escape or F2; a click works at any time and leaves the focus where it is."""

    toggled = Signal(object)  # a ClientId
    walk_in_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("foot")
        named(self, "people-strip", self.tr("Who is in the room"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._is_roomy = True
        self._is_tight = self._is_active = False
        self._people: list[Person] = []
        self._shown: dict[ClientId, tuple[Chip, QAction]] = {}
        self._lead = named(words("", Tone.QUIET), "here-count")
        self._saved = named(words("", Tone.QUIET), "saved")
        self._walk_in = action(self, "walk-in", self.tr("Someone else…"))
        self._walk_in.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._walk_in.triggered.connect(self.walk_in_wanted)
        self._chips = QWidget()
        self._flow = spaced(Flow(self._chips), SPACE.tight)
        self._walk_in_chip = Chip(self._walk_in)
        row = spaced(QHBoxLayout(self), SPACE.near)
        row.addWidget(self._lead, 0, MIDDLE)
        self._cap = KeyCap(parent=self)
        self._show_key()
        follows.changed.connect(self._show_key)
        row.addWidget(self._cap, 0, MIDDLE)
        row.addWidget(self._chips, 1, MIDDLE)
        row.addStretch()
        row.addWidget(self._saved, 0, MIDDLE)

    def _show_key(self) -> None:
        self._give_keys()
        self._cap.show_key(QKeySequence(key_of("attendance")))

    def show_people(self, people: list[Person]) -> None:
        """By code name; only what changed is made anew."""
        self._people = people
        if list(self._shown) != [client.id for client, _ in people]:
            self._make_chips()
        for client, is_here in people:
            self._show_person(self._shown[client.id][1], client, is_here)
        self._tell()

    def say_saved(self, sentence: str) -> None:
        self._saved.setText(sentence)

    @property
    def is_active(self) -> bool:
        return self._is_active

    def enter(self) -> None:
        """The keys belong to the people now."""
        self._is_active = True
        self._give_keys()
        self._tell()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        if self._is_active:
            self._is_active = False
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._give_keys()
            self._tell()

    def be_roomy(self, is_roomy: bool, is_tight: bool) -> None:
        """Where it is narrow the names show once F2 was pressed; where it is low too, the whole strip."""
        self._is_roomy, self._is_tight = is_roomy, is_tight
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_active:
            self.left.emit()
        elif self._is_active and types(event):
            event.accept()  # nobody has it
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def _make_chips(self) -> None:
        for chip, shown in self._shown.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
            shown.deleteLater()
        self._flow.removeWidget(self._walk_in_chip)
        self._shown = {}
        for client, _ in self._people:
            shown = action(self, f"person-{client.code_name}", client.code_name)
            shown.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shown.triggered.connect(lambda _=False, client=client.id: self.toggled.emit(client))
            chip = Chip(shown)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._flow.addWidget(chip)
            self._shown[client.id] = (chip, shown)
        self._flow.addWidget(self._walk_in_chip)
        self._give_keys()

    def _show_person(self, shown: QAction, client: Client, is_here: bool | None) -> None:
        absent = self.tr("{name} · absent")
        text = absent.format(name=client.code_name) if is_here is False else client.code_name
        shown.setText(text.replace("&", "&&"))
        shown.setIcon(icon("dot", QPalette.ColorRole.Accent) if is_here else QIcon())
        shown.setStatusTip({True: self.tr("here"), False: self.tr("absent"), None: self.tr("not marked yet")}[is_here])

    def _give_keys(self) -> None:
        """Bare keys, and only while the strip has the focus: elsewhere they are text."""
        walk_in = key_of("walk-in")
        free = [key for key in KEYS if key != walk_in]
        for number, (_, shown) in enumerate(self._shown.values()):
            has_key = self._is_active and number < len(free)
            shown.setShortcut(QKeySequence(free[number]) if has_key else QKeySequence())
        self._walk_in.setShortcut(QKeySequence(walk_in) if self._is_active else QKeySequence())

    def _tell(self) -> None:
        here = sum(1 for _, is_here in self._people if is_here)
        if self._is_roomy or self._is_active:
            self._lead.setText(self.tr("In the room (never shown):"))
        else:
            self._lead.setText(self.tr("{count} in the room (never shown)").format(count=here))
        self._chips.setVisible(self._is_roomy or self._is_active)
        self._saved.setVisible(self._is_roomy)
        self.setVisible(self._is_active or not self._is_tight)

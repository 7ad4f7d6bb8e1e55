"""How a client took part, in choice words: one place for Tab, a number a word; Enter goes on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.notes.note_words import PARTICIPATION
from facilitator.vocabulary import Participation
from ui.notes.piece import tr
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import RADIUS, SPACE


class ParticipationRow(QWidget):
    chosen = Signal()
    entered = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        named(self, "participation", label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", RADIUS.medium)
        self._actions = {}
        flow = spaced(Flow(), SPACE.tight)
        for number, (each, says) in enumerate(words_of_participation().items(), 1):
            made = action(self, f"took-part-{each}", says, str(number), checkable=True)
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # where somebody types, a number is a number
            made.toggled.connect(self._tell)
            chip = Chip(made)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its number is nearer than so many Tabs
            chip.clicked.connect(lambda: self.setFocus())
            flow.addWidget(chip)
            self._actions[each] = made
        column = spaced(QVBoxLayout(self), SPACE.hair)
        column.addWidget(words(label, Tone.LABEL))
        column.addLayout(flow)

    def participation(self) -> tuple[Participation, ...]:
        return tuple(each for each, made in self._actions.items() if made.isChecked())

    def put(self, participation: Iterable[Participation]) -> None:
        self.blockSignals(True)
        for each, made in self._actions.items():
            made.setChecked(each in tuple(participation))
        self.blockSignals(False)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._describe()
        self.chosen.emit()

    def _describe(self) -> None:
        """For who hears the screen: what is chosen, then what each number is."""
        says = words_of_participation()
        chosen = ", ".join(says[each] for each in self.participation())
        numbers = ", ".join(f"{number} {text}" for number, text in enumerate(says.values(), 1))
        self.setAccessibleDescription(f"{chosen}. {numbers}" if chosen else numbers)


def words_of_participation() -> dict[Participation, str]:
    """As they stand in the note, without the dot."""
    return {each: sentence.filled(tr).rstrip(".") for each, sentence in PARTICIPATION.items()}

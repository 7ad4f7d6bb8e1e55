"""Every key on one sheet, made from the table that the buttons are made from. What is typed narrows it down."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.help.over import Over
from ui.keys import BESIDE, KEYS, key_of, words_of
from ui.parts.columns import Columns
from ui.parts.key_cap import KeyCap
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WIDE = 66  # em


class KeysSheet(Over):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "keys-sheet", QCoreApplication.translate("KeysSheet", "Keys"), WIDE, key=key_of("show-keys"))
        self._sought = named(QLineEdit(), "seek-key", self.tr("Find a key"))
        self._sought.setPlaceholderText(self.tr("Type what you want to do"))
        self._sought.textChanged.connect(self._narrow)
        self.head.addWidget(self._sought, 1)
        self._groups = [_Group(where, keys) for where, keys in _by_place().items()]
        columns = spaced(Columns(narrowest=19), SPACE.far)
        for stack in _stacked(self._groups):
            columns.addLayout(stack)
        self.body.addLayout(columns)
        self._nothing = named(words(self.tr("No key does that."), Tone.QUIET), "no-key")
        self._nothing.hide()
        self.body.addWidget(self._nothing)
        self.body.addWidget(words(self.tr("A clicker’s two buttons go to the next prompt and back."), Tone.SMALL, wraps=True))
        self.body.addStretch()

    def _narrow(self, sought: str) -> None:
        found = [group.narrow(sought.strip().casefold()) for group in self._groups]
        self._nothing.setVisible(not any(found))


def _by_place() -> dict[str, list[str]]:
    places: dict[str, list[str]] = {}
    for name, key in KEYS.items():
        for where in dict.fromkeys((key.where, key.also_at or key.where)):
            places.setdefault(where, []).append(name)
    for name, beside in BESIDE.items():
        places.setdefault(beside.where, []).append(name)
    return places


def _stacked(groups: list[_Group]) -> list[QVBoxLayout]:
    """Short groups share a column that is then about as long as the longest."""
    longest = max(group.length for group in groups)
    stacks: list[list[_Group]] = []
    for group in groups:
        roomy = [stack for stack in stacks if sum(each.length + 1 for each in stack) + group.length <= longest + 3]
        roomy[0].append(group) if roomy else stacks.append([group])
    return [_column(stack) for stack in stacks]


def _column(groups: list[_Group]) -> QVBoxLayout:
    column = spaced(QVBoxLayout(), SPACE.apart)
    for group in groups:
        column.addWidget(group)
    column.addStretch()
    return column


class _Group(QWidget):
    def __init__(self, where: str, keys: list[str]) -> None:
        super().__init__()
        self.length = len(keys)
        column = spaced(QVBoxLayout(self), SPACE.tight)
        column.addWidget(words(QCoreApplication.translate("Keys", where), Tone.LABEL))
        self._rows = [_Row(key) for key in keys]
        for row in self._rows:
            column.addWidget(row)

    def narrow(self, sought: str) -> bool:
        """Show only what fits; whether anything does."""
        for row in self._rows:
            row.setVisible(sought in row.says)
        fits = any(sought in row.says for row in self._rows)
        self.setVisible(fits)
        return fits


class _Row(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        cap = KeyCap(QKeySequence(key_of(name)) if name in KEYS else None)
        if name in BESIDE:
            cap.show_text(BESIDE[name].drawn)
        does = words_of(KEYS.get(name) or BESIDE[name])
        self.says = f"{does} {cap.text()}".casefold()
        row = spaced(QHBoxLayout(self), SPACE.near)
        row.addWidget(words(does, wraps=True), 1)
        row.addWidget(cap)
        self.setAccessibleName(f"{does}: {cap.text()}")

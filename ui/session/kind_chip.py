"""Trigger, warning sign or coping idea: as guessed, changed with one key, or picked from a small menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from facilitator.vocabulary import EntryKind
from ui.keys import follows, key_name, keyed
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.key_cap import KeyCap
from ui.parts.named import named
from ui.spoken import kind_words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MIDDLE = Qt.AlignmentFlag.AlignVCenter


class KindChip(QWidget):
    kind_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "kind-chip", self.tr("Kind of line"))
        self._now = action(self, "kind", "", checkable=True, checked=True)
        self._now.triggered.connect(self._open)
        self._menu = named(QMenu(self), "kinds", self.tr("Kind of line"))
        for kind in EntryKind:
            choose = keyed(self, f"kind-{kind.value}")
            choose.triggered.connect(lambda _=False, kind=kind: self.kind_chosen.emit(kind))
            self._menu.addAction(choose)
        self._chip = Chip(self._now)
        self._cap = KeyCap(parent=self)
        self._show_keys()
        follows.changed.connect(self._show_keys)
        self._cap.show()
        row = spaced(QHBoxLayout(self), SPACE.tight)
        row.addWidget(self._chip, 0, MIDDLE)
        row.addWidget(self._cap, 0, MIDDLE)
        self.show_kind(EntryKind.TRIGGER)

    def _show_keys(self) -> None:
        """“Alt+1–3” where they differ in their last letter alone."""
        names = [key_name(f"kind-{kind.value}") for kind in EntryKind]
        in_a_row = len({name[:-1] for name in names}) == 1
        self._cap.setText(f"{names[0]}–{names[-1][-1]}" if in_a_row else " ".join(names))

    def show_kind(self, kind: EntryKind) -> None:
        self._now.setText(kind_words(kind))
        self._now.setChecked(True)

    def be_slim(self, is_slim: bool) -> None:
        self._cap.setVisible(not is_slim)

    def _open(self) -> None:
        self._now.setChecked(True)
        self._menu.popup(self._chip.mapToGlobal(QPoint(0, -self._menu.sizeHint().height())))

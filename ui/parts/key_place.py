"""The place at a button's end where its key is seen. The cap is made for the first key: few buttons have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

if TYPE_CHECKING:
    from ui.parts.key_cap import KeyCap


class KeyPlace(QHBoxLayout):
    def __init__(self, button: QWidget, edge: float) -> None:
        super().__init__(button)
        spaced(self, across=edge).addStretch()
        self._cap: KeyCap | None = None

    def put(self, key: QKeySequence, *, shows: bool) -> str:
        """The key's name, as this computer writes it, whether it `shows` or not."""
        if not self._cap and not key.isEmpty():
            from ui.parts.key_cap import cap_at_end

            self._cap = cap_at_end(self)
        if not self._cap:
            return ""
        self._cap.show_key(key)
        self._cap.setVisible(shows and not key.isEmpty())
        return self._cap.text()

    @property
    def width(self) -> int:
        """What the picture of the key takes now."""
        return 0 if not self._cap or self._cap.isHidden() else self._cap.sizeHint().width() + em(SPACE.tight)

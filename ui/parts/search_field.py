"""A field whose words are looked for as they are typed. Its arrows go through what was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts.named import named

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ITS_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, *STEPS)


class SearchField(QLineEdit):
    """Escape empties it; where nothing is typed, Escape and the arrows belong to the page."""

    sought = Signal(str)  # also "", when it was emptied
    stepped = Signal(int)
    entered = Signal()

    def __init__(self, name: str, spoken: str, placeholder: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self.sought)

    @property
    def is_in_use(self) -> bool:
        return bool(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Up as key:
                self.stepped.emit(STEPS[Qt.Key(key)])
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While something is typed these keys are the field's, whatever else on the page they may do."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and self.text() and event.key() in ITS_KEYS:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

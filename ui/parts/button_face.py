"""How a button looks that has less room than its words ask for, or the picture of a key beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter


def paint_shortened(button: QPushButton, letters: QFontMetrics, key_width: int) -> None:
    """The words end with an ellipsis where they do not fit in `letters`; `key_width` at their end stays free."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    painter = QStylePainter(button)
    painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
    contents = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
    words = contents.adjusted(0, 0, -key_width, 0)
    room = words.width() - (0 if option.icon.isNull() else option.iconSize.width() + 4)
    option.rect = QStyle.visualRect(button.layoutDirection(), contents, words)
    option.text = letters.elidedText(option.text, Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic)
    painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)

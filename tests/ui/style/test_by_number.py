"""The numbers are Qt's own."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.style import by_number


def test_each_number_stands_for_the_value_it_names():
    assert Qt.TextFormat(by_number.PLAIN_TEXT) == Qt.TextFormat.PlainText
    assert Qt.AlignmentFlag(by_number.IN_THE_MIDDLE) == Qt.AlignmentFlag.AlignHCenter
    assert Qt.FocusPolicy(by_number.NO_FOCUS) == Qt.FocusPolicy.NoFocus
    assert Qt.ScrollBarPolicy(by_number.NEVER) == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    secret = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
    assert Qt.InputMethodHint(by_number.SECRET) == secret

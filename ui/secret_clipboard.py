"""The clipboard for words about a client: marked as secret where the system knows such a mark, and emptied after a minute."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

A_MINUTE = 60_000  # milliseconds

_OF_WINDOWS = 'application/x-qt-windows-mime;value="{}"'  # how Qt names a format of Windows
_NO = bytes(4)  # a number of Windows: 0
MARKS = {
    _OF_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _OF_WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _OF_WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    "x-kde-passwordManagerHint": b"secret",
}
"""What keeps it out of histories. Of macOS's own mark ("concealed") Qt tells Python nothing: there only the emptying helps."""


def marked(text: str) -> QMimeData:
    """Plain text that says it is not to be remembered."""
    data = QMimeData()
    data.setText(text)
    for mark, value in MARKS.items():
        data.setData(mark, value)
    return data


class SecretClipboard(QObject):
    """One a page. What somebody else put there meanwhile is left alone."""

    changed = Signal()  # something of ours is there now, or no longer

    def __init__(self, owner: QObject, keeps: int = A_MINUTE) -> None:
        super().__init__(owner)
        self._text = ""
        self._timer = QTimer(self, interval=keeps, singleShot=True)
        self._timer.timeout.connect(self.empty)

    @property
    def holds(self) -> bool:
        """As far as we know; another program may have put something there since."""
        return bool(self._text)

    def put(self, text: str) -> None:
        self._text = text
        QGuiApplication.clipboard().setMimeData(marked(text))
        self._timer.start()
        self.changed.emit()

    def empty(self) -> None:
        """Also before the program goes: what stays in the clipboard would outlive it."""
        self._timer.stop()
        if not self._text:
            return
        text, self._text = self._text, ""
        if QGuiApplication.clipboard().text() == text:
            QGuiApplication.clipboard().clear()
        self.changed.emit()

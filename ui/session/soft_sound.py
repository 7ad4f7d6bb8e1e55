"""A soft sound, where it was chosen: never the only sign of anything. Off by default."""

from __future__ import annotations

from PySide6.QtCore import QFile, QUrl
from PySide6.QtWidgets import QApplication

from ui.preferences import Preferences

SOFTLY = 0.4
_kept: list[object] = []  # a sound that nobody holds stops


def sound_softly(preferences: Preferences) -> None:
    """Where this computer has no sound library, the system's own signal."""
    if not preferences.soft_sound:
        return
    try:
        from PySide6.QtMultimedia import QSoundEffect  # not needed by most, and not everywhere
    except ImportError:
        QApplication.beep()
        return
    effect = QSoundEffect()
    effect.setSource(QUrl.fromLocalFile(QFile("sounds:soft.wav").fileName()))
    effect.setVolume(SOFTLY)
    effect.play()
    _kept[:] = [effect]

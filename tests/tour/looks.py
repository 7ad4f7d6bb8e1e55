"""In which sizes and looks the screens are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize

from ui.preferences import Preferences, Theme


@dataclass(frozen=True)
class Seen:
    """One folder of pictures."""

    name: str
    size: QSize
    preferences: Preferences


def _seen(width: int, height: int, theme: Theme, percent: int = 100) -> Seen:
    name = f"{width}x{height}-{theme.value}" + (f"-{percent}" if percent != 100 else "")
    return Seen(name, QSize(width, height), Preferences(theme=theme, text_percent=percent))


SEEN = (
    _seen(1440, 900, Theme.LIGHT),
    _seen(1440, 900, Theme.DARK),
    _seen(1280, 720, Theme.LIGHT),
    _seen(1280, 720, Theme.DARK),
    _seen(1280, 720, Theme.LIGHT, 150),
    _seen(1280, 720, Theme.HIGH_CONTRAST),
)

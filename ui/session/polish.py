"""A look that changes while a widget is seen: app.qss is asked again for that one widget."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def repolished(widget: QWidget, name: str, value: object) -> None:
    """Nothing is done where nothing changes."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)

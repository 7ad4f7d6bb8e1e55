"""What every page of the house is: it knows which rooms it shows, and reads again when they change."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class Page(QWidget):
    """Built when it is first visited. `read_again` is called on each visit, and when one of `rooms` changed while it is seen."""

    rooms: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def open_about(self, **what: Any) -> None:
        """What `desk.go(place, …)` was told; called before `read_again`."""

    def read_again(self) -> None:
        """Read the workspace and show it."""

    def put_away(self) -> None:
        """The workspace is about to close: let go of what outlives the page, such as the room screen or a running task."""

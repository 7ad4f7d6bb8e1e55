"""What goes in a calendar file: this one-on-one, or all of the coming days; with code names only if that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.parts.action import action
from ui.parts.named import named


class CalendarMenu(QMenu):
    """Opens under what was clicked, and is gone when it closes."""

    one_wanted = Signal()
    week_wanted = Signal()
    names_chosen = Signal(bool)

    def __init__(self, parent: QWidget, *, week: int, with_names: bool) -> None:
        """`week`: how many there are in the next seven days."""
        super().__init__(parent)
        named(self, "calendar-menu", self.tr("Calendar file"))
        one = action(self, "calendar-one", self.tr("This one-on-one…"))
        one.triggered.connect(lambda: self.one_wanted.emit())
        all_of_week = action(self, "calendar-week", self.tr("All {count} of the next seven days…").format(count=week))
        all_of_week.triggered.connect(lambda: self.week_wanted.emit())
        all_of_week.setVisible(week > 1)
        told = self.tr("With the code name: others may see the calendar")
        names = action(self, "calendar-names", told, checkable=True, checked=with_names)
        names.triggered.connect(lambda is_on: self.names_chosen.emit(is_on))
        self.addActions([one, all_of_week])
        self.addSeparator()
        self.addAction(names)
        self.aboutToHide.connect(self.deleteLater)

    def open_under(self, clicked: QWidget) -> None:
        self.popup(clicked.mapToGlobal(clicked.rect().bottomLeft()))

"""Under the list: the handouts of everybody who came to the meeting that it begins with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.session.session import SessionId
from facilitator.workspace.follow_up import Who
from ui.parts.action import action
from ui.parts.button import Button


class HandoutsOfMeeting(Button):
    """Not there where nobody came to a meeting lately."""

    wanted = Signal(object)  # SessionId

    def __init__(self, owner: QWidget) -> None:
        self._act = action(owner, "handouts-of-meeting", "")
        super().__init__(self._act, primary=True)
        self._session: SessionId | None = None
        self._act.triggered.connect(lambda: self.wanted.emit(self._session))

    def show_who(self, who: Sequence[Who]) -> None:
        first = who[0].section if who else None
        count = sum(each.section == first for each in who)
        self._session = first.session if first else None
        sentence = self.tr("Print 1 handout…") if count == 1 else self.tr("Print {count} handouts…").format(count=count)
        self._act.setText(sentence)
        self._act.setVisible(self._session is not None)

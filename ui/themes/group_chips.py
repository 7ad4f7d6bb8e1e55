"""All groups, or one of them: a chip each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.groups.group import Group, GroupId
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class GroupChips(QWidget):
    """Seen where there are two groups at least. A chip is made once for each, and told what its group is called now."""

    chosen = Signal(object)  # GroupId, or None for all

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        named(self, "of-groups", self.tr("Groups"))
        self._owner = owner
        self._actions: dict[GroupId | None, QAction] = {}
        self._flow = spaced(Flow(self), SPACE.tight)
        self._add(None, "all-groups", self.tr("All groups"))

    def show_groups(self, groups: Sequence[Group], chosen: GroupId | None) -> None:
        for group in groups:
            if group.id not in self._actions:
                self._add(group.id, f"of-group-{len(self._actions)}", group.name)
            self._actions[group.id].setText(group.name.replace("&", "&&"))
        here = {group.id for group in groups}
        for key, each in self._actions.items():
            each.setVisible(key is None or key in here)
            each.setChecked(key == chosen)
        self.setVisible(len(groups) > 1)

    def _add(self, key: GroupId | None, name: str, text: str) -> None:
        each = action(self._owner, name, text, checkable=True)
        each.triggered.connect(lambda: self.chosen.emit(key))
        self._actions[key] = each
        self._flow.addWidget(Chip(each))

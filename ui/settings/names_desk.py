"""What the lists of names to look out for do: kept in the vault when they are left, and taken back like anything else."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.language import Explained
from facilitator.people.own_name import OwnName, OwnNameKind
from ui.desk import Desk
from ui.settings.names import NamesSection


class NamesDesk(QObject):
    def __init__(self, section: NamesSection, desk: Desk) -> None:
        super().__init__(section)
        self._section, self._desk = section, desk
        section.wanted.connect(self._keep)

    def read_again(self) -> None:
        self._section.show_names(self._desk.ws.own_names.all())

    def _keep(self, kind: OwnNameKind, lines: list[str]) -> None:
        names = self._desk.ws.own_names
        try:
            before = names.change(kind, lines)
        except Explained as problem:
            self._section.refuse(kind, problem)
            return
        now = self._of(kind)
        if now != before:
            self._desk.doing.did(
                self.tr("Your own list is kept."), lambda: names.put_back(kind, before), lambda: names.put_back(kind, now)
            )
        self.read_again()

    def _of(self, kind: OwnNameKind) -> list[OwnName]:
        return [name for name in self._desk.ws.own_names.all() if name.kind is kind]

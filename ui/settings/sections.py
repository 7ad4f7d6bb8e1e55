"""Every part of Settings: how it is made, what it shows, what its wishes do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from facilitator.storage.folder import DataFolder
from ui.desk import Desk
from ui.parts.work_bar import WorkBar
from ui.preferences import Targets, Theme
from ui.settings.about import AboutSection
from ui.settings.access import AccessSection
from ui.settings.beyond import Beyond
from ui.settings.data import DataSection
from ui.settings.data_desk import DataDesk
from ui.settings.look import LookSection
from ui.settings.packs import PacksSection
from ui.settings.paper import PaperSection
from ui.settings.paper_desk import PaperDesk
from ui.settings.room import RoomSection
from ui.settings.safety import SafetySection
from ui.settings.safety_desk import SafetyDesk
from ui.settings.section import Section
from ui.settings.trying import TryingSection

Read = Callable[[], None]
Made = tuple[Section, Read]

NOT_IN_REHEARSAL = frozenset({"safety", "data", "access"})


class Sections(QObject):
    """`titles` in the order they are listed; `make` a section once, with what reads it again."""

    def __init__(self, owner: QObject, desk: Desk, beyond: Beyond, work: WorkBar) -> None:
        super().__init__(owner)
        self._desk, self._beyond, self._work = desk, beyond, work
        self.titles = {
            "look": self.tr("Look"),
            "room": self.tr("The room"),
            "paper": self.tr("Paper and crisis lines"),
            "program": self.tr("Program"),
            "names": self.tr("Names to look out for"),
            "safety": self.tr("Safety"),
            "data": self.tr("Data and backups"),
            "packs": self.tr("Packs"),
            "access": self.tr("Access log"),
            "trying": self.tr("Try an evening"),
            "keys": self.tr("Keys"),
            "help": self.tr("Help and About"),
        }

    def make(self, name: str) -> Made:
        title = self.titles[name]
        if self._desk.ws.is_rehearsal and name in NOT_IN_REHEARSAL:
            return self._not_here(name, title)
        makers = {
            "look": self._look, "room": self._room, "paper": self._paper, "program": self._program, "names": self._names,
            "safety": self._safety,
            "data": self._data, "packs": self._packs, "access": self._access, "trying": self._trying,
            "keys": self._keys, "help": self._help,
        }  # fmt: skip
        return makers[name](title)

    def _look(self, title: str) -> Made:
        look = LookSection(title)
        look.text_chosen.connect(lambda percent: self._prefer(text_percent=percent))
        look.targets_chosen.connect(lambda targets: self._prefer(targets=Targets(targets)))
        look.theme_chosen.connect(lambda theme: self._prefer(theme=Theme(theme)))
        return look, lambda: look.show_choices(self._desk.preferences())

    def _room(self, title: str) -> Made:
        room = RoomSection(title)
        room.sound_chosen.connect(lambda sounds: self._prefer(soft_sound=sounds))
        room.motion_chosen.connect(lambda is_less: self._prefer(less_motion=is_less))
        return room, lambda: room.show_choices(self._desk.preferences())

    def _paper(self, title: str) -> Made:
        paper = PaperSection(title, self._desk.ws.crisis_lines.countries(), self._desk.preferences())
        return paper, PaperDesk(paper, self._desk).read_again

    def _program(self, title: str) -> Made:
        from ui.settings.program import ProgramSection  # loads when somebody looks at it
        from ui.settings.program_desk import ProgramDesk

        program = ProgramSection(title)
        return program, ProgramDesk(program, self._desk).read_again

    def _names(self, title: str) -> Made:
        from ui.settings.names import NamesSection
        from ui.settings.names_desk import NamesDesk

        names = NamesSection(title)
        return names, NamesDesk(names, self._desk).read_again

    def _safety(self, title: str) -> Made:
        safety = SafetySection(title)
        SafetyDesk(safety, self._desk, self._beyond.papers, self._beyond.cost)
        safety.idle_chosen.connect(lambda minutes: self._prefer(idle_minutes=minutes))
        safety.days_chosen.connect(lambda days: self._prefer(seal_after_days=days))
        safety.lock_wanted.connect(self._desk.lock)
        return safety, lambda: safety.show_choices(self._desk.preferences())

    def _data(self, title: str) -> Made:
        data = DataSection(title)
        data.path_copied.connect(self._say_copied)
        return data, DataDesk(data, self._desk, self._beyond, self._work).read_again

    def _packs(self, title: str) -> Made:
        packs = PacksSection(title)
        packs.path_copied.connect(self._say_copied)
        folder = DataFolder(self._beyond.places().practice).packs
        return packs, lambda: packs.show_packs(folder, self._desk.ws.library.problems)

    def _access(self, title: str) -> Made:
        access = AccessSection(title)
        ws = self._desk.ws
        return access, lambda: access.show_log(ws.access_log.recent(), ws.now())

    def _trying(self, title: str) -> Made:
        trying = TryingSection(title, is_rehearsal=self._desk.ws.is_rehearsal)
        trying.wanted.connect(self._beyond.rehearse)
        return trying, _nothing

    def _keys(self, title: str) -> Made:
        from ui.settings.keys import KeysSection  # loads when somebody looks at it

        keys = KeysSection(title)
        keys.wanted.connect(lambda chosen: self._prefer(keys=chosen))
        return keys, _nothing

    def _help(self, title: str) -> Made:
        help_ = AboutSection(title)
        help_.keys_wanted.connect(self._beyond.show_keys)
        help_.about_wanted.connect(self._beyond.show_about)
        return help_, _nothing

    def _not_here(self, name: str, title: str) -> Made:
        sentence = self.tr(
            "A rehearsal has no passphrase, no backups and no log: nothing in it is kept. In your own practice they are here."
        )
        return Section(name, title, sentence), _nothing

    def _prefer(self, **choice: Any) -> None:
        self._desk.prefer(replace(self._desk.preferences(), **choice))

    def _say_copied(self) -> None:
        self._desk.doing.say(self.tr("The path is copied."))


def _nothing() -> None:
    """What does not change need not be read again."""

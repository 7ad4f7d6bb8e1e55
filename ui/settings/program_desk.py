"""What the program section's fields do: kept in the vault at once, and taken back like anything else."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from facilitator.language import Explained
from facilitator.people.program import Program
from ui.desk import Desk
from ui.settings.program import ProgramSection


class ProgramDesk(QObject):
    def __init__(self, section: ProgramSection, desk: Desk) -> None:
        super().__init__(section)
        self._section, self._desk = section, desk
        section.wanted.connect(self._keep)

    def read_again(self) -> None:
        self._section.show_program(self._desk.ws.program.get())

    def _keep(self, program: Program, name: str) -> None:
        rules = self._desk.ws.program
        try:
            before = rules.put(self._dated(program, name))
        except Explained as problem:
            self._section.refuse(name, problem)
            return
        self._section.accept(name)
        now = rules.get()
        if now != before:
            self._desk.doing.did(self._sentence(name), lambda: rules.put(before), lambda: rules.put(now))
        self.read_again()

    def _dated(self, program: Program, name: str) -> Program:
        """A notice that is another one now has been checked by nobody."""
        match name:
            case "notice_checked_on":
                return replace(program, notice_checked_on=self._desk.ws.now().date())
            case "notice":
                return replace(program, notice_checked_on=None)
        return program

    def _sentence(self, name: str) -> str:
        return {
            "name": self.tr("The name of the program is kept."),
            "address": self.tr("The address of the program is kept."),
            "signer": self.tr("Who signs is kept."),
            "second_signer": self.tr("Who signs second is kept."),
            "needs_second": self.tr("Whether a second signature is wanted is kept."),
            "note_format": self.tr("The next notes begin in this format."),
            "note_due_hours": self.tr("When notes are due is kept."),
            "keep_signed_years": self.tr("What becomes of signed notes is kept."),
            "notice": self.tr("The notice is kept; nobody has checked it yet."),
            "notice_checked_on": self.tr("The notice is checked today."),
        }[name]

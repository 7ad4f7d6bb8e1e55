"""Which screen stands before the house: the doors, unlocking, setting up, a backup. Each is loaded when it is shown."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.language import Explained
from facilitator.storage.folder import DataFolder
from facilitator.storage.replacing import finish_replacing
from ui.said import sentence_of

if TYPE_CHECKING:
    from ui.first.doors import Doors
    from ui.program import Program
    from ui.set_up.set_up import Chosen
    from ui.unlock.unlock import Unlock


class Gatekeeper(QObject):
    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._set_up_again: Chosen | None = None  # what was chosen when somebody went back

    def show_first(self) -> Doors | Unlock:
        folder = DataFolder(self._program.places.practice)
        problem = None
        try:
            finish_replacing(folder)  # a backup that was being put in place when the power went
        except (Explained, OSError) as unfinished:
            problem = unfinished
        screen = self.show_unlock() if folder.has_practice() else self.show_doors()
        if problem:
            screen.show_problem(sentence_of(problem))
        return screen

    def show_first_with(self, problem: Exception) -> None:
        self.show_first().show_problem(sentence_of(problem))

    def show_doors(self) -> Doors:
        from ui.first.doors import Doors

        doors = Doors(self._why_not(), can_look_again=self._program.places.is_gone)
        doors.rehearsal_chosen.connect(lambda: self._program.rehearse(lambda problem: doors.show_problem(sentence_of(problem))))
        doors.set_up_chosen.connect(self.show_set_up)
        doors.backup_chosen.connect(self.show_backup)
        doors.elsewhere_chosen.connect(lambda: self._look_elsewhere(doors))
        doors.looked_again.connect(self._look_again)
        self._program.window.show_screen(doors)
        return doors

    def show_unlock(self) -> Unlock:
        from ui.unlock.unlock import Unlock
        from ui.unlocking import Unlocking

        practice = self._program.places.practice
        unlock = Unlock(practice)
        Unlocking(unlock, DataFolder(practice), self._program.open)
        unlock.rehearsal_chosen.connect(lambda: self._program.rehearse(lambda problem: unlock.show_problem(sentence_of(problem))))
        unlock.backup_chosen.connect(self.show_backup)
        unlock.elsewhere_chosen.connect(lambda: self._look_elsewhere(unlock))
        self._program.window.show_screen(unlock)
        return unlock

    def show_set_up(self) -> None:
        from facilitator.dates import full_day
        from facilitator.handouts.crisis_lines import CrisisLines
        from ui.keeping.code_paper import papers
        from ui.keeping.country_choice import country_here, paper_in
        from ui.set_up.set_up import Chosen, SetUp

        program = self._program
        chosen = self._set_up_again or Chosen(program.places.home, country_here(program.preferences.country))
        lines = CrisisLines.load(program.places.resources / "crisis-lines.toml")
        on_paper = papers(paper_in(chosen.country), full_day(program.world.now().date()))
        set_up = SetUp(chosen, lines, on_paper, program.world.guard, program.world.choose_folder)
        set_up.done.connect(lambda key: self._settle(set_up.chosen, key))
        set_up.left.connect(lambda: self._leave_set_up(set_up.chosen))
        program.window.show_screen(set_up)

    def show_backup(self) -> None:
        from ui.first.open_backup import OpenBackup

        world = self._program.world
        opening = OpenBackup(DataFolder(self._program.places.home), world.now, world.guard, world.choose_folder)
        opening.done.connect(self._restored)
        opening.left.connect(self._leave_backup)
        self._program.window.show_screen(opening)
        opening.setFocus()

    def _settle(self, chosen: Chosen, data_key: bytes) -> None:
        """The practice was made: it lives here from now on."""
        from ui.keeping.country_choice import paper_in

        preferences = replace(self._program.preferences, country=chosen.country, paper=paper_in(chosen.country))
        self._program.prefer(preferences)
        self._program.live_in(chosen.folder)
        self._program.open(data_key, self.show_first_with, noted=("unlocked",))

    def _leave_set_up(self, chosen: Chosen) -> None:
        self._set_up_again = chosen
        self.show_first()

    def _leave_backup(self) -> None:
        if self._program.has_seen_key:
            self._program.world.relaunch()
        else:
            self.show_first()

    def _restored(self, data_key: bytes) -> None:
        self._program.live_in(self._program.places.home)
        self._program.open(data_key, self.show_first_with, noted=("unlocked", "restored"))

    def _look_again(self) -> None:
        practice = self._program.places.practice
        if practice.exists() and self._program.world.guard(practice):
            self._program.places = self._program.places.moved_to(practice)
        self.show_first()

    def _look_elsewhere(self, screen: Doors | Unlock) -> None:
        from ui.keeping.place import NoPracticeThere, TakenByAnother

        chosen = self._program.world.choose_folder(screen, self.tr("The folder of your practice"))
        if chosen is None:
            return
        if not DataFolder(chosen).has_practice():
            screen.show_problem(sentence_of(NoPracticeThere()))
        elif not self._program.world.guard(chosen):
            screen.show_problem(sentence_of(TakenByAnother()))
        else:
            self._program.live_in(chosen)
            self.show_first()

    def _why_not(self) -> str:
        """What keeps a practice from being opened or made, if anything does."""
        places = self._program.places
        if places.is_gone:
            gone = self.tr("Your practice is in {folder}, which is not there now. Plug in the stick or disk, then look again.")
            return gone.format(folder=places.practice)
        if not (places.practice.is_dir() and os.access(places.practice, os.W_OK)):
            closed = self.tr("Nothing can be written to {folder}. Choose another folder when you set up your practice.")
            return closed.format(folder=places.practice)
        return ""

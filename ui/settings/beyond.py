"""What Settings asks of the program around the house, and of the system. Tests bring their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.storage.keys import Cost
from ui.asking import ChooseFolder, ask_for_folder
from ui.keeping.code_paper import Papers, papers
from ui.places import Places

MakePapers = Callable[[str, str], Papers]
"""For which paper, made on which day."""


@dataclass(frozen=True)
class Beyond:
    """Those that leave the house close the practice first."""

    rehearse: Callable[[], object]
    open_backup: Callable[[], object]
    move_to: Callable[[Path], object]
    show_keys: Callable[[], object]
    show_about: Callable[[], object]
    places: Callable[[], Places]
    choose_folder: ChooseFolder = ask_for_folder
    papers: MakePapers = papers
    cost: Cost = field(default_factory=Cost)  # of a guess at the passphrase

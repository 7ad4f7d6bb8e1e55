"""How a practice or a rehearsal is opened, and the house furnished for it. Loaded when somebody comes in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from facilitator.storage.access_log import Access
from facilitator.storage.folder import DataFolder
from facilitator.storage.opening import VaultNeverMade
from facilitator.workspace.opening import Prepared, open_workspace
from facilitator.workspace.workspace import Workspace
from ui.ask import ask
from ui.changes import Changes
from ui.chosen_keys import choose
from ui.desk import Desk
from ui.doing import Doing
from ui.house import House
from ui.learning import Learning
from ui.pages import pages
from ui.set_up.making import finish

if TYPE_CHECKING:
    from facilitator.workspace.rehearsed_plan import RehearsedPlan
    from ui.program import Program, World


def open_practice(
    folder: DataFolder,
    data_key: bytes,
    prepared: Prepared,
    world: World,
    noted: Sequence[str],
    seals_after: Callable[[], int],
    *,
    accept_older: bool,
) -> Workspace:
    """Raises what facilitator.workspace.opening.open_workspace raises. `noted` is what the access log is told."""
    by, *also = (Access(what) for what in noted)

    def open_it() -> Workspace:
        return open_workspace(
            folder, data_key, prepared, world.now, world.rng, accept_older=accept_older, by=by, seals_after=seals_after
        )

    try:
        ws = open_it()
    except VaultNeverMade:  # killed in the middle of setting up: the key was made, its vault is made now
        finish(folder, data_key)
        ws = open_it()
    for what in also:
        ws.access_log.note(what)
    return ws


def open_rehearsal(folder: DataFolder, prepared: Prepared, world: World, plan: RehearsedPlan | None) -> Workspace:
    from facilitator.workspace.rehearsal import new_rehearsal  # made-up people are of no use to a practice

    return new_rehearsal(folder, prepared, world.now, plan)


def furnish(program: Program, ws: Workspace) -> tuple[House, Desk]:
    choose(program.preferences.keys)
    house = House(pages(program), is_rehearsal=ws.is_rehearsal)
    changes = Changes(program)  # outlives the house: the vault tells of the last commit when its pages are gone
    ws.vault.on_commit(changes.tell)
    desk = Desk(
        ws=ws, doing=Doing(house), changes=changes, ask=lambda *what: ask(program.window, *what), go=house.go,
        preferences=lambda: program.preferences, prefer=program.prefer, lock=program.lock,
        clear_pages=house.clear_pages, rehearse=lambda plan: program.rehearse(plan=plan),
    )  # fmt: skip
    house.furnish(desk)
    Learning(house, ws, changes)
    house.lock_wanted.connect(program.lock)
    house.left_rehearsal.connect(program.leave_rehearsal)
    house.keys_wanted.connect(program.show_keys)
    return house, desk

"""A roster as a table for a spreadsheet; real names are in it only while the page shows them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.groups.group import Group
from facilitator.people.client import Client
from facilitator.people.roster import Place
from facilitator.people.roster_file import roster_file
from facilitator.progress import Report
from facilitator.storage.access_log import Access
from ui.background import in_background
from ui.desk import Desk
from ui.saving import ChooseFile, file_name, may_replace, save_file


def save_roster(
    page: QWidget, desk: Desk, group: Group, members: Sequence[tuple[Client, Place]], choose: ChooseFile, *, with_names: bool
) -> None:
    file = choose(page, f"{file_name(group.name)}.csv")
    if file is None or not may_replace(page, file, desk.ask):
        return

    def work(report: Report) -> None:
        save_file(file, roster_file(members, with_names=with_names))

    def done(_: object) -> None:
        desk.ws.access_log.note(Access.SAVED_ROSTER)
        sentence = page.tr("Saved as {file}, with real names.") if with_names else page.tr("Saved as {file}, without real names.")
        desk.doing.say(sentence.format(file=file.name))

    in_background(page, work, done, desk.explain)

"""A backup after a seal: in the background, told quietly, and said when it could not be made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.progress import Report
from facilitator.storage.backup import Backup, make_backup
from facilitator.themes.settling import settle
from ui.background import in_background
from ui.desk import Desk
from ui.parts.quiet_progress import QuietProgress
from ui.sources import forget_sources


def back_up(desk: Desk) -> None:
    """It belongs to the house, so it goes on whichever page is seen. A rehearsal has none: nothing of it is kept."""
    ws = desk.ws
    if ws.is_rehearsal:
        return

    def work(report: Report) -> Backup:
        settle(ws.vault)
        return make_backup(ws.folder, ws.vault, ws.data_key, ws.now(), report)

    task = in_background(desk.doing, work, lambda _: forget_sources(), desk.explain)  # a backup needs much for a moment
    ground = desk.doing.parent()
    if isinstance(ground, QWidget):
        QuietProgress(ground, QCoreApplication.translate("BackingUp", "Making a backup…"), task)

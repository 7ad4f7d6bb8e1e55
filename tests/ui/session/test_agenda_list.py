"""The agenda beside the work, by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt

from facilitator.session.agenda_edit import led_by_other
from tests.session.topics import evening
from ui.session.agenda_list import AgendaList


def test_whose_step_it_is_stands_under_it_where_the_other_leads(window):
    shown = AgendaList()
    shown.setParent(window)
    shown.resize(300, 200)
    shown.show()
    shown.show_agenda(evening(), 0)
    before, plain = shown.sizeHint().height(), shown.grab().toImage()
    shown.show_agenda(led_by_other(evening(), "talk", True), 0, "Sam {0}")

    spoken = [shown.steps.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert spoken[1] == "Talk, 12 minutes, Sam {0} leads" and "leads" not in spoken[0]
    assert shown.sizeHint().height() > before and shown.grab().toImage() != plain
    shown.show_agenda(led_by_other(evening(), "talk", True), 0)
    assert "the co-facilitator leads" in shown.steps.index(1).data(Qt.ItemDataRole.AccessibleTextRole)

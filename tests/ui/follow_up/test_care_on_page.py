"""Numbers, safety and a lapse from the client's page."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from facilitator.care.measure import MeasureId
from facilitator.care.plan import Item, Plan
from facilitator.vocabulary import PlanPart
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.workspaces import circle
from ui.follow_up.page import FollowUpPage
from ui.follow_up.who_list import WhoList
from ui.parts.title_row import NOTE
from ui.preferences import Preferences
from ui.style.sheet import dress
from ui.style.tokens import DARK, LIGHT, Look

__all__ = ["around", "clock", "ws"]


@pytest.fixture
def heron(ws):
    return circle(ws, clients=3).clients[0].id


@pytest.fixture
def page(heron, window, around):
    around.preferences = Preferences(country="US")
    return seen(FollowUpPage(around.desk), window, around)


def test_the_library_that_draws_is_not_loaded_with_the_page():
    loaded = "import sys, ui.follow_up.page; print('pyqtgraph' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "False\n"


def test_without_an_answer_nothing_is_loaded_or_drawn(page):
    assert page.findChild(QWidget, "measure-chart") is None
    assert "Nothing asked yet." in " ".join(said(page))


def test_two_answers_of_concern_bring_up_the_safety_card_above_the_others(page, qtbot, ws, heron):
    press(page, qtbot, "ask-phq-2")
    for key in (Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget(), key)

    card = page.findChild(QWidget, "safety-card")
    assert card.isVisible() and "988" in " ".join(said(page))
    assert card.geometry().bottom() < page.findChild(QWidget, "practice-card").geometry().top()
    assert QApplication.focusWidget().objectName() == "danger-noted"


def test_a_note_of_danger_and_a_safety_plan_with_the_people_of_the_plan(page, qtbot, ws, heron, around):
    ws.plans.edit(heron, Plan((Item(ws.plans.new_id(), PlanPart.PERSON, "Ana", number="555 0100"),)))
    press(page, qtbot, "note-danger")
    press(page, qtbot, "with-people")
    press(page, qtbot, "safety-plan-paper")
    qtbot.waitUntil(lambda: bool(around.went))

    place, what = around.went[0]
    text = " ".join(side.extract_text() for side in PdfReader(BytesIO(what["pdf"])).pages)
    assert place == "paper" and what["name"] == "Safety plan of Heron" and what["is_clients"] and what["back"] == "follow-up"
    assert "Ana" in text and "988" in text


def test_who_is_to_be_asked_about_safety_stands_in_the_list_also_after_leaving(page, ws, heron, clock):
    other = ws.clients.add("Zinnia", "")
    ws.safety.note(heron)
    noted = ws.safety.note(other.id)
    model = page.findChild(WhoList).model()
    assert [(row[0], row[1]) for row in rows(model) if row[1]] == [("Heron", "ask about safety"), ("Zinnia", "ask about safety")]

    ws.safety.look_after(noted.id, "Asked")
    assert [row[0] for row in rows(model)] == ["Heron", "Juniper", "Maple"]


def rows(model):
    return [(model.index(row, 0).data(), model.index(row, 0).data(NOTE)) for row in range(model.rowCount())]


def test_a_lapse_is_written_down_on_its_own_page(page, qtbot, heron, around):
    press(page, qtbot, "client-lapse")

    assert around.went == [("lapse", {"client": heron})]


def test_it_opens_at_what_changed_in_the_plan(page, ws, heron):
    reason = Item(ws.plans.new_id(), PlanPart.REASON, "My daughter")
    ws.plans.edit(heron, Plan((reason,)))
    page.open_about(client=heron, at="plan")
    page.read_again()
    assert QApplication.focusWidget().objectName() == "save-plan"

    ws.plans.save(heron, "")
    ws.plans.edit(heron, Plan())
    page.open_about(client=heron, at="plan")
    page.read_again()
    assert QApplication.focusWidget().objectName() == "plan-reason"


def test_the_chart_follows_the_look(page, qtbot, ws, heron, app, template):
    ws.measures.record(heron, MeasureId("craving"), [8])
    page.read_again()
    qtbot.waitUntil(lambda: page.findChild(QWidget, "measure-chart") is not None, timeout=20_000)
    curve = page.findChild(QWidget, "measure-chart").plotItem.listDataItems()[0]
    assert curve.opts["pen"].color().name() == LIGHT.warn
    dress(app, Look(colors=DARK), template)

    qtbot.waitUntil(lambda: curve.opts["pen"].color().name() == DARK.warn)
    assert page.findChild(QPushButton, "as-table").isVisible()

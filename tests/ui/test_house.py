"""The house: it goes to a page and tells it what it is about, and ends what works in the background when it closes."""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.desks import desk_in
from ui.background import in_background
from ui.house import House
from ui.page import Page


class About(Page):
    def open_about(self, **what):
        self.about = what


@pytest.fixture
def house(window):
    house = House({"paper": About}, is_rehearsal=False)
    house.furnish(desk_in(window, SimpleNamespace()).desk)
    house.setParent(window)
    return house


def test_a_page_may_be_about_something_with_a_name(house):
    house.go("paper", name="How a slip begins", pdf=b"")

    assert house.page("paper").about == {"name": "How a slip begins", "pdf": b""}


class LeadsOn(Page):
    def read_again(self):
        self.desk.go("paper")


def test_a_page_that_leads_on_as_it_is_opened_is_not_the_one_that_is_seen(window):
    house = House({"paper": About, "leads-on": LeadsOn}, is_rehearsal=False)
    house.furnish(replace(desk_in(window, SimpleNamespace()).desk, go=house.go))
    house.setParent(window)
    seen = []
    house.shown.connect(seen.append)

    house.go("leads-on")

    assert (house.place, seen) == ("paper", ["paper"])


def test_pages_about_people_are_made_anew_and_what_is_about_nobody_stays(window):
    house = House({"paper": About, "notes": About, "settings": About}, is_rehearsal=False)
    house.furnish(desk_in(window, SimpleNamespace()).desk)
    house.setParent(window)
    for place in ("notes", "settings", "paper"):
        house.go(place)
    before = {place: house.page(place) for place in ("notes", "settings", "paper")}

    house.clear_pages()

    assert {place for place, page in before.items() if house.page(place) is page} == {"settings", "paper"}


def test_what_works_in_the_background_has_ended_when_the_pages_are_closed(house, qtbot):
    house.go("paper")
    begun, told = threading.Event(), []

    def work(report):
        while True:
            begun.set()
            report(0.5)

    in_background(house.page("paper"), work, told.append, told.append, lambda: told.append("stopped"))
    begun.wait()
    house.close_pages()
    qtbot.wait(0)

    assert told == []


def test_preview_and_printing_load_only_with_a_page_that_needs_them():
    loaded = "import sys, ui.pages; print(any('QtPdf' in name or 'PrintSupport' in name for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "False\n"

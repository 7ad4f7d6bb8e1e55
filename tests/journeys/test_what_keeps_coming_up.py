"""Journey: half a year of made-up sessions is looked at by keyboard, put in order, planned from and reported."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from tests.workspaces import TUESDAY
from ui.played.by_keys import ByKeys
from ui.themes.finds_card import FindsList
from ui.themes.recurring_table import RecurringTable
from ui.themes.shade_table import ShadeTable

MOST_KEYS_TO_ANSWER = 40
"""What keeps coming up, is it changing, what was it before: from Today to the answer, besides what is typed."""


def test_half_a_year_is_looked_at_by_keyboard_put_in_order_planned_from_and_reported(stage, clock, tmp_path):
    evening = stage(ByKeys)
    evening.open_rehearsal()
    hands, ws = evening.hands, evening.ws
    before = hands.presses
    hands.go("themes")
    table = hands.control("recurring")
    assert isinstance(table, RecurringTable)
    _look_around(evening, table)
    _search(evening)
    assert hands.presses - before <= MOST_KEYS_TO_ANSWER + len("old"), hands.presses - before
    _put_in_order(evening, table)
    _plan(evening)
    _report(evening, tmp_path / "report.pdf")
    assert ws.rollups.disagreements() == []


def _look_around(evening, table):
    hands = evening.hands
    first = table.theme
    hands.press("Down")
    assert table.theme != first
    assert hands.control("theme-name").text() == _name(evening, table.theme)
    now = hands.control("period").text()
    hands.do("earlier")
    assert hands.control("period").text() != now
    hands.do("later")
    shades = hands.find(ShadeTable, "shades")
    assert shades is not None and shades.rows.rowCount() >= 4
    hands.go_into("then")
    then = hands.control("then")
    assert isinstance(then, QComboBox)
    told = then.currentText()
    hands.press("Down")
    assert then.currentText() != told


def _search(evening):
    """As one types; Escape gives the page back."""
    hands = evening.hands
    hands.do("find-line")
    hands.type("old")
    hands.until(lambda: hands.find(FindsList, "finds") is not None, "No line was found", seconds=20)
    finds = hands.control("finds")
    assert all("old" in finds.model().index(row, 0).data().casefold() for row in range(finds.model().rowCount()))
    hands.press("Esc")
    assert hands.find(FindsList, "finds") is None
    assert isinstance(hands.control("search-lines"), QLineEdit)


def _put_in_order(evening, table):
    """Renamed, merged, proposed from what waits, by key; the page of themes follows each."""
    hands, ws = evening.hands, evening.ws
    names = lambda: [table.rows.index(row, 0).data() for row in range(table.rows.rowCount())]  # noqa: E731
    one, other = table.rows.theme_at(0), table.rows.theme_at(1)
    gone = _name(evening, other)
    hands.do("to-grouping")
    _choose_theme(evening, one)
    hands.write("theme-new-name", "Places that pull")
    hands.press("Return")
    hands.until(lambda: _name(evening, one) == "Places that pull", "The theme was not renamed")
    _choose_theme(evening, other)
    hands.write("merge-into", "Places that pull")
    hands.press("Return")
    hands.until(lambda: other in ws.themes.get(one).holds, "The themes were not put together")
    _accept_what_is_proposed(evening)
    hands.press("Esc")
    hands.control("themes-page")
    assert "Places that pull" in names() and gone not in names()


def _choose_theme(evening, theme):
    hands = evening.hands
    hands.go_into("all-themes")
    themes = hands.control("all-themes")
    hands.press("Home")
    for _ in range(themes.model().rowCount()):
        if themes.key() == theme:
            return
        hands.press("Down")
    raise AssertionError(f"{_name(evening, theme)} is not in the list")


def _accept_what_is_proposed(evening):
    hands, ws = evening.hands, evening.ws
    before = {theme.id for theme in ws.themes.all()}
    waiting = ws.placements.waiting_count()
    name = hands.control("proposed-name").text()
    hands.do("accept-theme")
    [made] = [theme for theme in ws.themes.all() if theme.id not in before]
    assert made.name == name and made.is_own
    assert ws.placements.waiting_count() <= waiting - 3


def _plan(evening):
    """Of the other group: the first of what could be led next, in one press."""
    hands, ws = evening.hands, evening.ws
    hands.do("of-group-2")
    hands.until(lambda: _plans(hands), "No topic is proposed", seconds=30)
    topic = _plans(hands)[0].removeprefix("plan-")
    hands.do(f"plan-{topic}")
    group = ws.groups.all()[1].id
    hands.until(
        lambda: topic in {each.topic for each in ws.sessions.of_group(group) if each.on >= TUESDAY}, "Nothing was planned"
    )


def _plans(hands):
    buttons = hands.front().findChildren(QPushButton)
    return [button.objectName() for button in buttons if button.objectName().startswith("plan-") and button.isVisible()]


def _report(evening, file):
    hands = evening.hands
    hands.go("themes")
    hands.do("to-report")
    hands.do("make-report")
    hands.until(evening.ws.theme_reports.all, "No report was made")
    hands.when_asked(*evening.answering_with(file))
    hands.do("save-pdf")
    hands.until(file.exists, "The report was not saved")
    assert file.read_bytes().startswith(b"%PDF")


def _name(evening, theme):
    return evening.ws.themes.get(theme).name

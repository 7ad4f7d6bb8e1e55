"""What is asked stays for the visit; the table is gone through by keys; small numbers name nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from facilitator.themes.review import Filter
from facilitator.vocabulary import EntryKind
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.ui.themes.said import say
from ui.keys import KEYS
from ui.themes.page import ThemesPage
from ui.themes.recurring_model import Shown
from ui.themes.recurring_table import RecurringTable

__all__ = ["around", "clock", "ws"]

KEY = Qt.Key


@pytest.fixture
def page(window, around):
    window.resize(1300, 900)
    page = seen(ThemesPage(around.desk), window, around)
    yield page
    page.put_away()


@pytest.fixture
def themes(ws):
    """The first came up in four sessions of this quarter, the second in three, the third in one."""
    themes = ws.library.themes[:3]
    for theme, sessions in zip(themes, (4, 3, 1), strict=True):
        for number in range(sessions):
            say(ws, f"{theme.id} {number}", theme=theme.id, month="2026-10")
    say(ws, "nobody knows what", theme=None, month="2026-10")
    return themes


def table(page):
    return page.findChild(RecurringTable)


def cells(page, shown):
    model = table(page).model()
    return [model.index(row, shown).data() for row in range(model.rowCount())]


def label(page, name):
    return next(each.text() for each in page.findChildren(QLabel, name) if each.isVisible())


def test_before_the_first_seal_it_says_what_will_be_here(page, around, qtbot):
    assert "Nothing has come up yet" in said(page)

    press(page, qtbot, "to-session")

    assert around.went[-1][0] == "session"


def test_rarer_themes_are_one_row_without_a_name_and_always_the_last(themes, page):
    first, second, rare = themes

    assert cells(page, Shown.THEME) == [first.name, second.name, "1 rarer theme"]
    assert cells(page, Shown.SESSIONS) == ["4", "3", ""]
    assert page.findChild(QPushButton, "show-waiting").text() == "1 line is not yet grouped…"
    table(page).sort_by(Shown.SESSIONS, Qt.SortOrder.AscendingOrder)
    assert cells(page, Shown.SESSIONS) == ["3", "4", ""]
    assert rare.name not in said(page)


def test_arrows_choose_a_theme_which_is_read_beside(themes, page, qtbot):
    table(page).setFocus()
    qtbot.keyClick(table(page), KEY.Key_Down)

    assert label(page, "theme-name") == themes[1].name
    assert f"{themes[1].id} 0" in said(page)
    qtbot.keyClick(table(page), KEY.Key_Down)  # the rarer ones are heard, not opened
    assert label(page, "theme-name") == themes[1].name


def test_a_chosen_theme_stays_when_something_is_sealed(themes, page, qtbot, ws):
    table(page).setFocus()
    qtbot.keyClick(table(page), KEY.Key_Down)

    say(ws, "one more", theme=themes[1].id, month="2026-10")

    assert table(page).theme == themes[1].id
    assert cells(page, Shown.SESSIONS)[:2] == ["4", "4"]


def test_keys_go_to_the_quarter_before_and_no_further_than_there_is_anything(themes, page, qtbot, ws):
    say(ws, "in summer", theme=themes[0].id, month="2026-08")

    qtbot.keyClick(page.window(), KEY.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert label(page, "period") == "Jul to Sep 2026"
    assert label(page, "recurring-says").startswith("Too few sessions: a theme is named once it came up in 3.")
    qtbot.keyClick(page.window(), KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert label(page, "period") == "Jul to Sep 2026"


def test_what_is_asked_stays_when_one_comes_back(themes, page, qtbot):
    press(page, qtbot, "span-month")
    page.open_about()
    page.read_again()

    assert label(page, "period") == "November 2026"
    assert label(page, "recurring-says") == "Nothing in this period."


def test_the_course_is_told_in_words_too(themes, page):
    spoken = table(page).model().index(0, Shown.BY_MONTH).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Sessions it came up in: Oct 4 of 9"


def test_the_library_moved_on_by_one():
    assert (KEYS["go-themes"].keys, KEYS["go-library"].keys) == ("Ctrl+5", "Ctrl+6")


def test_the_chip_says_how_the_table_is_sorted_however_that_was_chosen(themes, page, qtbot):
    chip = page.findChild(QPushButton, "sorted-by")

    press(page, qtbot, "sorted-by")
    menu = QApplication.activePopupWidget()
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Return)
    assert (table(page).rows.sorted_by, chip.text()) == (Shown.COURSE, "Rising first")

    head = table(page).horizontalHeader()
    for said_so in ("Most sessions first", "Most sessions first, turned round"):
        at = QPoint(head.sectionViewportPosition(Shown.SESSIONS) + 5, head.height() // 2)
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert chip.text() == said_so


def test_when_all_lines_are_shown_again_the_focus_stays_among_the_filters(themes, page, qtbot):
    page._ask(page._asked.with_filter(Filter(kind=EntryKind.TRIGGER)))

    press(page, qtbot, "all-lines")

    assert page._asked.only == Filter()
    assert QApplication.focusWidget().objectName() == "filter-kind"


def test_before_the_first_seal_no_key_leads_anywhere(page, qtbot):
    button = page.findChild(QPushButton, "to-session")
    button.setFocus()

    for key, modifier in ((KEY.Key_Left, "Alt"), (KEY.Key_Right, "Alt"), (KEY.Key_F, "Control")):
        qtbot.keyClick(page.window(), key, getattr(Qt.KeyboardModifier, f"{modifier}Modifier"))

    assert button.hasFocus() and "Nothing has come up yet" in said(page)


def test_where_no_theme_is_named_the_hand_is_at_the_periods(ws, page):
    say(ws, "once", theme=None, month="2026-10")
    page.open_about()
    page.read_again()

    assert QApplication.focusWidget().objectName() == "span-month"

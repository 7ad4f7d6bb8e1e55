"""What keeps coming up stands on Today once anything does, and leads to its theme."""

from __future__ import annotations

import subprocess
import sys
from random import Random

from facilitator.workspace.made_up import MadeUp
from facilitator.workspace.next_session import keeps_coming_up
from tests.ui.pages import press, said, seen
from tests.workspaces import circle
from ui.today.coming_up_card import ComingUpCard
from ui.today.page import TodayPage


def test_three_themes_at_most_with_how_often_and_each_leads_to_it(window, around, ws, qtbot):
    MadeUp(ws, Random(3)).write()
    page = seen(TodayPage(around.desk), window, around)
    recurring = keeps_coming_up(ws)

    assert 1 <= len(recurring) <= 3
    shown = said(page.findChild(ComingUpCard))
    for theme in recurring:
        assert theme.name in shown
        assert any(words.startswith(f"{theme.sessions} of ") for words in shown)

    press(page, qtbot, "theme-0")
    assert around.went == [("themes", {"theme": recurring[0].theme})]


def test_before_anything_recurs_there_is_no_such_card(window, around, ws):
    circle(ws)
    page = seen(TodayPage(around.desk), window, around)

    assert page.findChild(ComingUpCard) is None


def test_the_unlocked_program_loads_no_table_of_holidays():
    looks = "import sys; import ui.pages; assert 'holidays' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", looks], check=False, timeout=60).returncode == 0

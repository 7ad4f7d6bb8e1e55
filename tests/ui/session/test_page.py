"""The session place: it starts, goes on, offers what could be led, and hands over to the close."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from facilitator.vocabulary import SessionState
from facilitator.workspace.evening import Evening
from tests.ui.room.made_up import LAPTOP, PROJECTOR, TELEVISION, MadeUpDisplays
from tests.ui.session.stand import CTRL, SHIFT, Key, settle, stand_before
from tests.workspaces import TUESDAY, Circle, planned
from ui.close.page import Close
from ui.style.sheet import dress
from ui.style.tokens import Look


def _state(stand):
    return stand.ws.sessions.get(stand.circle.session.id).state


def test_told_which_it_starts_that_session(stand):
    live = stand.start()
    assert _state(stand) is SessionState.RUNNING
    assert live.evening.session.id == stand.circle.session.id
    assert stand.live is live


def test_told_again_it_stays_where_it_is(running):
    live, place = running.live, running.live.evening.run.position
    running.house.go("session", session=running.circle.session.id)
    assert running.live is live and live.evening.run.position == place
    assert QApplication.focusWidget() is running.line


def test_untold_it_goes_on_with_the_session_that_runs(stand):
    evening = Evening.start(stand.ws, stand.circle.session)
    evening.run.next()
    stand.house.go("session")
    assert stand.live.evening.run.position == evening.run.position


def test_while_none_runs_it_offers_todays_meeting_and_starts_it(stand):
    stand.house.go("session")
    settle()
    assert stand.page.live is None
    stand.click_named("start-session")
    assert stand.live.evening.session.id == stand.circle.session.id


def test_enter_starts_what_is_offered_first(stand):
    stand.house.go("session")
    settle()
    assert QApplication.focusWidget().objectName() == "start-session"
    stand.key(Key.Key_Return)
    assert _state(stand) is SessionState.RUNNING


def test_without_a_topic_the_library_is_one_click_away(stand):
    stand.ws.sessions.unplan(stand.circle.session.id)
    stand.house.go("session")
    settle()
    stand.click_named("choose-topic")
    assert stand.went[-1] == "library"


def test_what_is_planned_can_be_prepared(stand):
    stand.house.go("session")
    settle()
    stand.click_named("prepare")
    assert stand.went[-1] == "prepare"


def test_a_meeting_of_another_day_can_be_held_today(stand):
    stand.ws.sessions.unplan(stand.circle.session.id)
    stand.ws.schedule.skip(stand.circle.group.id, TUESDAY)
    later = planned(stand.ws, stand.circle.group, TUESDAY + timedelta(days=7))
    stand.ws.sessions.name_co_facilitator(later.id, "Sam")
    stand.house.go("session")
    settle()
    stand.click_named("hold-today")
    assert stand.live.evening.session.on == TUESDAY and stand.live.evening.session.co_facilitator == "Sam"
    assert [session for session in stand.ws.sessions.of_group(stand.circle.group.id) if session.id == later.id] == []


def test_without_a_group_it_says_what_to_do_first(qtbot, window, empty, clock):
    stand = stand_before(empty, clock, Circle(None, [], None), MadeUpDisplays(LAPTOP))
    qtbot.addWidget(stand.house)
    stand.house.resize(1280, 720)
    stand.house.show()
    stand.house.go("session")
    settle()
    stand.click_named("to-groups")
    assert stand.went[-1] == "groups"


def test_a_session_without_a_topic_is_said_and_the_page_stays(stand):
    second = stand.ws.groups.form("Other", stand.circle.group.weekday, stand.circle.group.starts_at)
    other = planned(stand.ws, second, TUESDAY)
    stand.start()
    stand.house.go("session", session=other.id)
    assert any("still running" in sentence for sentence in stand.told)
    assert stand.live.evening.session.id == stand.circle.session.id


def test_leaving_the_page_and_coming_back_leaves_everything_as_it_was(running):
    running.share("payday")
    running.type("half a li")
    running.house.go("today")
    assert running.room.topic, "the room still sees the session"
    running.house.go("session")
    settle()
    assert running.wordings == ["payday"] and running.line.text() == "half a li"
    assert QApplication.focusWidget() is running.line


def test_closed_pages_keep_the_draft_and_let_the_room_screen_go(running):
    running.type("half a li")
    screen = running.live.room.screen
    running.house.close_pages()
    assert screen.window is None
    assert Evening.resume(running.ws, running.circle.session).board.draft() == "half a li"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_line_the_question_and_the_new_line_are_in_sight_at_every_size(running, window, app, template, percent):
    dress(app, Look(text_percent=percent), template)
    for line in ("cash in my pocket", "friends drinking in the parking lot"):
        running.share(line)
    running.type("the bus stop outside the old bar")
    for size in ((1440, 900), (1280, 720), *([(900, 600)] if percent == 100 else [])):
        window.resize(*size)
        settle()
        for name in ("capture-line", "question", "clock", "share", "blank", "pause"):
            part = running.part(name)
            seen = part.visibleRegion().boundingRect()
            assert seen.width() >= part.width() * 0.9 and seen.height() > part.height() * 0.4, (name, size)
        board = running.live.stage.board.view
        new = board.visualRect(board.currentIndex())
        assert board.viewport().rect().intersects(new.adjusted(0, new.height() // 2, 0, 0)), size
        board.scrollTo(board.currentIndex())
        assert board.visualRect(board.currentIndex()) == new, "asked once more it stays where it is"


def test_where_it_is_narrow_the_agenda_comes_for_a_moment(running, window):
    window.resize(1000, 700)
    settle()
    aside = running.part("aside")
    assert not aside.isVisible()
    running.key(Key.Key_G, CTRL)
    assert aside.isVisible()
    running.key(Key.Key_Escape)
    assert not aside.isVisible() and QApplication.focusWidget() is running.line
    window.resize(1440, 900)
    settle()
    assert aside.isVisible()


@pytest.mark.parametrize(("deed", "opens"), [("park", "park-line"), ("hard-moment", "hard-moments"), ("skip", "")])
def test_where_it_is_narrow_what_stands_under_the_agenda_is_two_clicks_away(running, window, qtbot, deed, opens):
    window.resize(1000, 700)
    settle()
    before = running.live.evening.run.position.step

    running.click_named("other-deeds")
    menu = running.live.findChild(QMenu, "other-deeds-menu")
    qtbot.waitUntil(menu.isVisible)
    entry = next(each for each in menu.actions() if each.objectName() == deed)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    settle()

    assert not menu.isVisible()
    if opens:
        assert running.part(opens).isVisible()
    else:
        assert running.live.evening.run.position.step == before + 1 and running.line.hasFocus()


def test_what_can_be_done_about_the_step_is_in_sight_under_the_agenda_at_1280(running, window):
    window.resize(1280, 625)  # of 720, with the ribbon of a rehearsal above and a second row of names below
    settle()
    for name in ("hard-moment", "skip", "park"):
        [chip] = running.part("aside").findChildren(QPushButton, name)
        assert chip.visibleRegion().boundingRect().size() == chip.size(), name


def test_twelve_people_fit_a_screen_of_1280(running, window):
    for name in ("Alder", "Birch", "Cedar", "Finch", "Robin", "Slate"):
        running.ws.roster.join(running.ws.clients.add(name).id, running.circle.group.id, running.circle.session.on)
    window.resize(1280, 720)
    settle()
    for client, _ in running.live.evening.people():
        chip = running.part(f"person-{client.code_name}")
        assert chip.visibleRegion().boundingRect().size() == chip.size()
        assert chip.width() >= chip.sizeHint().width() - 4


def _close(stand):
    close = stand.page._shown
    assert isinstance(close, Close) and close.isVisible() and stand.page.live is None
    return close


def test_the_end_leads_to_the_close_and_back_to_the_group(running):
    running.share("payday")
    running.type("half a li")
    running.key(Key.Key_E, CTRL | SHIFT)
    close = _close(running)
    assert _state(running) is SessionState.CLOSED
    running.clock.passes(minutes=5)
    close._reopen()
    settle()
    assert _state(running) is SessionState.RUNNING
    assert running.wordings == ["payday"] and running.line.text() == "half a li"
    assert QApplication.focusWidget() is running.line and running.room.topic
    assert running.part("clock").text() == "0:00", "the time between was a pause"


def test_a_closed_session_is_gone_on_with_at_its_close(stand):
    evening = Evening.start(stand.ws, stand.circle.session)
    evening.close()
    stand.house.go("session")
    settle()
    close = _close(stand)
    assert stand.displays.of(stand.house) and stand.page._live is None
    close._reopen()
    settle()
    assert stand.live.evening.run.is_closed is False


def test_sealed_it_leads_to_the_handouts_and_the_next_time_to_what_comes(running, qtbot):
    running.share("payday")
    running.click_named("person-Heron")
    running.key(Key.Key_E, CTRL | SHIFT)
    close = _close(running)
    with qtbot.waitSignal(close.sealed):
        close._seal()
    assert _state(running) is SessionState.SEALED and running.went[-1] == "handouts"
    assert not running.desk.doing.can_undo
    running.house.go("session")
    settle()
    assert running.page.live is None and running.part("session-chooser").isVisible()


def test_when_nobody_came_the_session_is_let_go(stand):
    stand.start()
    stand.key(Key.Key_E, CTRL | SHIFT)
    _close(stand)._cancel()
    settle()
    assert _state(stand) is SessionState.CANCELED and stand.went[-1] == "today"
    stand.house.go("session")
    settle()
    assert stand.part("session-chooser").isVisible()


def test_a_session_whose_board_is_gone_is_said_and_sealed_without_it(stand):
    evening = Evening.start(stand.ws, stand.circle.session)
    stand.ws.open_files.destroy(evening.file)
    stand.house.go("session")
    settle()
    assert any("not on this computer" in sentence for sentence in stand.told)
    stand.house.go("today")
    stand.house.go("session")
    assert len([sentence for sentence in stand.told if "not on this computer" in sentence]) == 1
    stand.click_named("seal-without-board")
    assert _state(stand) is SessionState.SEALED and stand.went[-1] == "handouts"


def test_a_session_that_is_sealed_is_not_opened_again(stand):
    Evening.start(stand.ws, stand.circle.session).seal()
    stand.house.go("session", session=stand.circle.session.id)
    settle()
    assert stand.page.live is None and stand.told == []


class Windows(QObject):
    """Which windows are shown, if only for a blink."""

    def __init__(self, app):
        super().__init__(app)
        self.shown = []
        app.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_the_screen_is_ever_a_window_of_its_own(stand, window, app):
    windows = Windows(app)
    stand.start()
    stand.share("walking past Mike's place")
    stand.key(Key.Key_F9)
    stand.key(Key.Key_Escape)
    stand.displays.plug(LAPTOP, PROJECTOR, TELEVISION)
    window.resize(1000, 700)
    settle()
    stand.key(Key.Key_E, CTRL | SHIFT)
    app.removeEventFilter(windows)
    assert set(windows.shown) == {"RoomWindow"}

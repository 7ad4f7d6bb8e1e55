"""The program as a whole: first screens, opening, locking, leaving, and what goes wrong at the gate."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from facilitator.session.agenda import from_topic
from facilitator.storage.access_log import Access
from facilitator.storage.backup import backups
from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import Cost, new_recovery_code
from facilitator.vocabulary import SessionState, Weekday
from facilitator.workspace.evening import Evening
from tests.session.any_plan import edited_all
from tests.ui.programs import LONG, RESOURCES, Driven, Outside, places_in
from tests.workspaces import circle
from ui.background import in_background
from ui.parts.focus_ring import FocusRing
from ui.preferences import load
from ui.set_up.making import make_practice

QUICK = Cost(19_456, 1, 1)
GOOD = "heron slate twelve lanterns"
PAGE = 4_096
CODE = new_recovery_code()


@pytest.fixture(scope="session")
def made_practice(tmp_path_factory):
    """A practice with nothing in it, made once and copied."""
    folder = tmp_path_factory.mktemp("made") / "practice"
    make_practice(folder, GOOD, CODE, cost=QUICK)
    return folder


@pytest.fixture
def outside():
    return Outside()


@pytest.fixture
def run(app, qtbot, tmp_path, outside):
    """Start the program; what was started is ended."""
    started = []

    def run(places=None):
        started.append(Driven(app, places or places_in(tmp_path), outside, qtbot))
        return started[-1]

    yield run
    for driven in started:
        driven.end()


@pytest.fixture
def practice(tmp_path, made_practice):
    places = places_in(tmp_path)
    shutil.copytree(made_practice, places.practice, dirs_exist_ok=True)
    return DataFolder(places.practice)


@pytest.fixture
def unlocked(run, practice):
    driven = run()
    driven.type_in("passphrase", GOOD, enter=True)
    driven.until_open()
    return driven


def with_broken_page(vault):
    whole = vault.read_bytes()
    vault.write_bytes(whole[:PAGE] + b"x" * PAGE + whole[2 * PAGE :])


# the first screen -------------------------------------------------------------------


def test_without_a_practice_the_doors_are_shown(run):
    assert run().screen == "doors"


def test_with_a_practice_it_asks_for_the_passphrase_and_the_first_key_lands_in_it(run, practice):
    driven = run()
    driven.key(Qt.Key.Key_H)

    assert driven.screen == "unlock"
    assert driven.find("passphrase", QLineEdit).text() == "h"


def test_a_folder_that_cannot_be_written_is_said(run, tmp_path):
    places = places_in(tmp_path)
    (tmp_path / "file").write_text("in the way")
    driven = run(replace(places, practice=tmp_path / "file" / "practice"))

    assert driven.screen == "doors"
    assert "Nothing can be written to" in driven.find("doors-problem").accessibleName()


def test_a_folder_that_is_gone_can_be_looked_for_again(run, tmp_path, made_practice):
    stick = tmp_path / "stick" / "practice"
    driven = run(replace(places_in(tmp_path), practice=stick, is_gone=True))
    assert driven.find("doors-problem")
    driven.press("look-again")
    assert driven.screen == "doors"

    shutil.copytree(made_practice, stick)
    driven.press("look-again")
    assert driven.screen == "unlock"


def test_a_practice_in_another_folder_is_found(run, tmp_path, made_practice, outside):
    shutil.copytree(made_practice, tmp_path / "stick")
    outside.chosen = tmp_path
    driven = run()
    driven.press("practice-elsewhere")
    assert "no practice in this folder" in driven.find("doors-problem").accessibleName()

    outside.chosen = tmp_path / "stick"
    driven.press("practice-elsewhere")
    assert driven.screen == "unlock"
    assert load(driven.program.places.settings).data_folder == str(tmp_path / "stick")


# opening ----------------------------------------------------------------------------


def test_the_passphrase_opens_it(unlocked):
    assert unlocked.screen == "house"
    assert unlocked.program.house.place == "today"


def test_a_wrong_passphrase_is_said_and_can_be_typed_over(run, practice):
    driven = run()
    driven.type_in("passphrase", "something else", enter=True)
    driven.until_said("unlock-problem", "does not open it")
    driven.type_in("passphrase", GOOD, enter=True)
    driven.until_open()


def test_a_wrong_recovery_code_is_called_that(run, practice):
    driven = run()
    driven.type_in("passphrase", new_recovery_code(), enter=True)

    driven.until_said("unlock-problem", "This recovery code does not open it")


def test_a_second_enter_while_it_is_tried_does_nothing(run, practice, qtbot):
    driven = run()
    tries = []
    driven.window.screen_shown.tried.connect(tries.append)
    driven.type_in("passphrase", GOOD, enter=True)
    driven.key(Qt.Key.Key_Return)
    driven.until_open()

    assert tries == [GOOD]


def test_caps_lock_is_hinted_at(run, practice):
    driven = run()
    driven.type_in("passphrase", "HERON")

    assert driven.said("caps-lock") == "Caps Lock is on."


def test_after_the_recovery_code_a_new_passphrase_can_be_chosen(run, practice):
    driven = run()
    driven.type_in("passphrase", CODE.lower(), enter=True)
    driven.type_in("passphrase-first", "otter maple nine windows")
    driven.type_in("passphrase-again", "otter maple nine windows", enter=True)
    driven.until_open()
    noted = [each.what for each in driven.program.ws.access_log.recent()]
    assert {Access.UNLOCKED_BY_RECOVERY, Access.PASSPHRASE_CHANGED} <= set(noted)

    driven = driven.again()
    driven.type_in("passphrase", GOOD, enter=True)
    driven.until_said("unlock-problem", "does not open it")
    driven.type_in("passphrase", "otter maple nine windows", enter=True)
    driven.until_open()


def test_after_the_recovery_code_the_old_passphrase_may_stay(run, practice):
    driven = run()
    driven.type_in("passphrase", CODE, enter=True)
    driven.press("keep-old-passphrase")

    driven.until_open()


@pytest.mark.parametrize(
    ("break_it", "sentence"),
    [
        (lambda folder: folder.envelope.write_text("{}"), "key file of this practice is damaged"),
        (lambda folder: folder.envelope.unlink(), "key file of this practice is not in its folder"),
        (lambda folder: folder.vault.write_bytes(b""), "has nothing in it"),
        (lambda folder: with_broken_page(folder.vault), "is damaged"),
        (lambda folder: folder.vault.unlink(), "is not in its folder"),
    ],
    ids=["damaged key file", "no key file", "empty", "damaged", "missing"],
)
def test_each_way_it_can_be_broken_is_named_and_it_is_left_as_it_is(run, practice, break_it, sentence):
    break_it(practice)
    before = practice.vault.read_bytes() if practice.vault.exists() else b""
    driven = run()
    driven.type_in("passphrase", GOOD, enter=True)

    driven.until_said("unlock-problem", sentence)
    assert driven.find("open-backup")
    assert (practice.vault.read_bytes() if practice.vault.exists() else b"") == before


def test_the_vault_of_somebody_else_is_named_as_that(run, practice, tmp_path):
    make_practice(tmp_path / "other", GOOD, new_recovery_code(), cost=QUICK)
    practice.vault.write_bytes((tmp_path / "other" / "vault.db").read_bytes())
    driven = run()
    driven.type_in("passphrase", GOOD, enter=True)

    driven.until_said("unlock-problem", "another practice")


def test_an_older_vault_is_opened_only_on_purpose(run, practice):
    older = practice.vault.read_bytes()
    driven = run()
    driven.type_in("passphrase", GOOD, enter=True)
    driven.until_open()
    driven = driven.again()
    practice.vault.write_bytes(older)

    driven.type_in("passphrase", GOOD, enter=True)
    driven.until_said("unlock-problem", "older than the one used here last")
    driven.press("accept-older")
    driven.until_open()


def test_a_part_of_the_program_that_cannot_be_read_is_said_and_can_be_tried_again(run, tmp_path):
    broken = tmp_path / "resources"
    shutil.copytree(RESOURCES, broken)
    lines = broken / "crisis-lines.toml"
    lines.write_text("not a table")
    driven = run(places_in(tmp_path, broken))
    driven.press("try-an-evening")
    driven.qtbot.waitUntil(lambda: driven.find("doors-problem") is not None)

    shutil.copy(RESOURCES / "crisis-lines.toml", lines)
    driven.press("try-an-evening")
    driven.until_open()


# the rehearsal ------------------------------------------------------------------------


def test_a_rehearsal_opens_in_one_click_and_goes_when_it_is_left(run, tmp_path, outside):
    driven = run()
    driven.press("try-an-evening")
    driven.until_open()
    assert driven.program.ws.is_rehearsal
    assert driven.find("rehearsal-ribbon")

    driven.press("leave-rehearsal")
    driven.qtbot.waitUntil(lambda: driven.screen == "doors")
    assert not driven.program.places.rehearsal.exists()
    assert outside.relaunched == 0


def test_a_rehearsal_after_the_practice_was_open_ends_in_a_fresh_process(unlocked, outside):
    unlocked.program.rehearse()
    unlocked.qtbot.waitUntil(lambda: unlocked.program.ws is not None and unlocked.program.ws.is_rehearsal, timeout=20_000)
    unlocked.press("leave-rehearsal")

    unlocked.qtbot.waitUntil(lambda: outside.relaunched == 1)


def test_a_topic_of_the_library_is_rehearsed_as_long_as_it_is_shown(unlocked):
    unlocked.program.house.go("library", topic="money-and-paydays")
    unlocked.press("short-plan")
    unlocked.press("rehearse-topic")
    unlocked.qtbot.waitUntil(lambda: unlocked.program.ws is not None and unlocked.program.ws.is_rehearsal, timeout=20_000)

    ws = unlocked.program.ws
    (tonight,) = ws.sessions.on(ws.now().date())
    assert (tonight.topic, tonight.minutes) == ("money-and-paydays", 60)
    unlocked.qtbot.waitUntil(lambda: unlocked.program.house is not None and unlocked.program.house.place == "today")


def test_a_prepared_plan_is_rehearsed_by_key_and_the_practice_comes_back_locked_as_it_was(unlocked, outside, practice):
    ws = unlocked.program.ws
    session = circle(ws).session
    *_, prepared = edited_all(
        ws.sessions.agenda(session.id), *ws.library.topics[:2], [("move", 4, 1), ("out", 6, 0), ("ask", 4, 0)]
    )
    ws.sessions.change_plan(session.id, prepared)
    unlocked.program.house.go("prepare", session=session.id)
    unlocked.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    unlocked.qtbot.waitUntil(lambda: unlocked.program.ws not in (None, ws) and unlocked.program.house is not None, timeout=LONG)
    assert len(backups(practice)) == 1

    there = unlocked.program.ws
    (tonight,) = there.sessions.on(there.now().date())
    assert there.is_rehearsal and there.sessions.agenda(tonight.id) == prepared
    unlocked.press("leave-rehearsal")
    unlocked.qtbot.waitUntil(lambda: outside.relaunched == 1, timeout=LONG)
    assert not unlocked.program.places.rehearsal.exists()

    driven = unlocked.again()
    driven.type_in("passphrase", GOOD, enter=True)
    driven.until_open()
    assert driven.program.house.place == "today" and driven.program.ws.sessions.agenda(session.id) == prepared


def test_a_rehearsal_is_never_locked(run, outside):
    driven = run()
    driven.press("try-an-evening")
    driven.until_open()
    driven.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    outside.moment += timedelta(hours=5)
    driven.program.lock()

    assert driven.program.ws is not None
    assert outside.relaunched == 0


# out of Settings ----------------------------------------------------------------------


def test_a_backup_opened_from_inside_closes_the_practice_first(unlocked, outside, practice):
    unlocked.program.open_backup()
    unlocked.until_seen("backups")
    assert unlocked.program.ws is None
    unlocked.press("leave-backup")

    assert outside.relaunched == 1  # not at the gate again, in the process that held the key


def test_a_practice_that_was_moved_is_opened_in_its_new_folder(unlocked, outside, practice, tmp_path):
    new = tmp_path / "moved"
    unlocked.program.move_to(new)
    unlocked.qtbot.waitUntil(lambda: outside.relaunched == 1, timeout=LONG)
    assert load(unlocked.program.places.settings).data_folder == str(new)
    assert practice.vault.exists()

    driven = unlocked.again()
    driven.type_in("passphrase", GOOD, enter=True)
    driven.until_open()
    assert driven.program.ws.folder.root == new


def test_a_practice_that_cannot_be_moved_stays_where_it_is(unlocked, outside, practice, tmp_path):
    new = tmp_path / "moved"
    new.mkdir()
    (new / "letter.txt").write_text("mine")
    unlocked.program.move_to(new)
    unlocked.until_said("closing-says", "something in this folder already")
    unlocked.press("close-anyway")

    assert outside.relaunched == 1
    assert unlocked.program.places.practice == practice.root
    assert practice.has_practice() and [path.name for path in new.iterdir()] == ["letter.txt"]


# locking and leaving --------------------------------------------------------------------


def test_locking_closes_everything_and_asks_for_a_fresh_process(unlocked, outside, practice):
    unlocked.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert unlocked.screen == "closing"  # at once: nothing of anybody is seen
    unlocked.qtbot.waitUntil(lambda: outside.relaunched == 1)

    assert unlocked.program.ws is None
    assert list(practice.backups.iterdir())
    assert not practice.vault.with_name("vault.db-wal").exists()


def test_what_cannot_stop_at_once_is_waited_for_unseen(unlocked):
    seen = []

    def work(report):
        try:
            while True:
                report(0.0)
        finally:
            seen.append(unlocked.screen)

    in_background(unlocked.program.house, work, seen.append, seen.append)
    unlocked.program.lock()
    unlocked.until_closed()

    assert seen == ["closing"]


def test_closing_writes_and_no_page_reads_while_the_file_is_being_closed(unlocked):
    changes = unlocked.program._desk.changes
    heard = []
    changes.changed.connect(heard.append)
    unlocked.program.lock()
    unlocked.until_closed()

    assert heard == []


def test_nobody_at_the_desk_locks_it(unlocked, outside):
    outside.moment += timedelta(minutes=10)
    unlocked.program._watch._idle._look()

    unlocked.qtbot.waitUntil(lambda: outside.relaunched == 1)


def test_closing_the_window_backs_up_and_closes(unlocked, practice):
    unlocked.window.close()
    assert unlocked.window.isVisible()
    unlocked.qtbot.waitUntil(lambda: not unlocked.window.isVisible())

    assert unlocked.program.ws is None
    assert list(practice.backups.iterdir())


def test_closing_the_window_twice_is_no_harm(unlocked):
    unlocked.window.close()
    unlocked.window.close()

    unlocked.qtbot.waitUntil(lambda: not unlocked.window.isVisible())
    unlocked.until_closed()


def test_a_backup_that_fails_at_the_end_is_said(unlocked, practice):
    practice.backups.write_text("in the way")
    unlocked.window.close()
    unlocked.qtbot.waitUntil(lambda: unlocked.find("close-anyway") is not None)
    unlocked.press("close-anyway")

    unlocked.qtbot.waitUntil(lambda: not unlocked.window.isVisible())


def test_the_window_opens_where_it_was(unlocked):
    unlocked.window.resize(900, 666)  # the offscreen display has no more room
    driven = unlocked.again()

    assert load(driven.program.places.settings).windows["window"]
    driven.window.put(driven.program.preferences.windows["window"])
    assert (driven.window.width(), driven.window.height()) == (900, 666)


def test_a_second_start_brings_it_to_the_front(unlocked):
    unlocked.window.showMinimized()
    unlocked.program.come_to_front()

    assert not unlocked.window.isMinimized()


def test_f1_shows_the_keys_and_takes_them_away(unlocked):
    unlocked.key(Qt.Key.Key_F1)
    assert unlocked.find("keys-sheet")
    unlocked.key(Qt.Key.Key_F1)

    unlocked.qtbot.waitUntil(lambda: unlocked.find("keys-sheet") is None)


def test_a_new_text_size_is_worn_at_once_and_kept(unlocked, app):
    unlocked.program.prefer(replace(unlocked.program.preferences, text_percent=150))

    assert app.font().pixelSize() == 22
    assert load(unlocked.program.places.settings).text_percent == 150


def test_the_ring_comes_with_the_first_paint_to_where_the_keys_begin(run, qtbot):
    ring_of = lambda window: window.findChild(FocusRing)  # noqa: E731
    doors = run()
    assert ring_of(doors.window) is None

    qtbot.waitUntil(lambda: ring_of(doors.window) is not None and ring_of(doors.window).isVisible())
    set_up = doors.find("set-up", QPushButton)
    assert set_up.hasFocus()
    assert ring_of(doors.window).geometry().contains(QRect(set_up.mapTo(doors.window, QPoint()), set_up.size()))


def test_what_is_typed_to_unlock_is_kept_in_no_dictionary(run, practice):
    line = run().find("passphrase", QLineEdit)

    assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_a_session_that_nobody_seals_seals_itself_after_as_many_days_as_are_chosen(unlocked):
    program = unlocked.program
    program.prefer(replace(program.preferences, seal_after_days=3))
    group = program.ws.groups.form("Tuesday evening", Weekday.TUESDAY, time(18))
    topic = program.ws.library.topics[0]
    session = program.ws.sessions.plan(group.id, unlocked.outside.now().date(), from_topic(topic, 90))
    Evening.start(program.ws, session).close()
    program.lock()
    unlocked.until_closed()
    unlocked.outside.moment += timedelta(days=3)

    fresh = unlocked.again()
    fresh.type_in("passphrase", GOOD, enter=True)
    fresh.until_open()
    said = [label.text() for label in fresh.find("today-page").findChildren(QLabel)]
    assert fresh.program.ws.sessions.get(session.id).state is SessionState.SEALED
    assert any("it has sealed itself" in sentence for sentence in said)


def test_a_backup_that_fails_at_the_lock_is_said_at_the_next_unlock(unlocked, practice):
    shutil.rmtree(practice.backups, ignore_errors=True)
    practice.backups.write_text("in the way")
    unlocked.program.lock()
    unlocked.until_closed()
    unlocked.outside.moment += timedelta(hours=9)

    fresh = unlocked.again()
    fresh.type_in("passphrase", GOOD, enter=True)
    fresh.until_open()
    fresh.program.ws.groups.form("Tuesday evening", Weekday.TUESDAY, time(18))
    fresh.until_seen("to-backups")
    practice.backups.unlink()

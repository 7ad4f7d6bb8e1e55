"""Every name of the roster, put into everything that is private: none is in any word that the room window draws."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.board.draft import Field
from facilitator.care.word_afterwards import About
from facilitator.people.own_name import OwnNameKind
from facilitator.vocabulary import EntryKind
from facilitator.workspace.check_in import CONFIDENCE, CRAVING, CheckInRound
from tests.ui.room.drawn import words_drawn
from tests.ui.session.key_deeds import press
from tests.ui.session.stand import settle

pytestmark = pytest.mark.faults  # every prompt of an evening, drawn
FACES = ("room-question", "room-board", "room-pacer", "room-cards")


def names_of(stand):
    known = [name for client in stand.ws.clients.all() for name in (client.code_name, client.real_name)]
    return {part for name in known for part in name.split()}


def fill_what_is_private(stand, names):
    """As a hurried hand might: each name everywhere."""
    ws, evening = stand.ws, stand.live.evening
    everybody = " ".join(sorted(names))
    ws.sessions.name_co_facilitator(evening.session.id, everybody)
    ws.own_names.change(OwnNameKind.STAFF, sorted(names))
    rounds = CheckInRound(ws, evening)
    for number, client in enumerate(stand.circle.clients):
        evening.toggle(client.id)
        rounds.check_in(client.id)
        rounds.say(client.id, CRAVING, number)
        rounds.say(client.id, CONFIDENCE, number)
        for about in About:
            ws.words_afterwards.note(evening.session.id, client.id, about, everybody)
        ws.practices.choose(evening.session.id, client.id, f"Call {everybody}", "friday", everybody, everybody)
    rounds.leave(stand.circle.clients[0].id)
    evening.hat.put_in([f"Walking past {name}’s house" for name in sorted(names)])
    for name in sorted(names):
        evening.parking.park(f"Ask {name} about the bus")
        evening.share(f"A drink with {name} on the way", EntryKind.TRIGGER, (), None)
    for field in Field:
        evening.board.keep_draft(everybody, field)


def lead_through_everything(stand):
    live = stand.live
    for number in range(len(live.evening.run.agenda.steps)):
        live.steering.go_to(number)
        stand.clock.at += timedelta(minutes=4)
        for _ in range(len(live.evening.run.step.prompts) + 1):
            for name in (*FACES, "if-quiet", "draw-slip", "timer", "show-dots", "round", "pause", "pause", "timer"):
                press(stand, name)
            live.tick()
            live.steering.next()
            if live.evening.run.position.step != number:
                break
    press(stand, "hard-moment")
    press(stand, "hard-moment")
    live.room.blank(False)


def test_no_name_of_the_roster_is_drawn_whatever_is_private(running, app):
    names = names_of(running)
    assert len(names) > 6
    fill_what_is_private(running, names)
    running.live.read_again()
    running.live.sharing.read_again()
    seen = []
    running.live.room.shown.connect(seen.append)
    lead_through_everything(running)
    settle()
    views = set(seen)
    drawn = "\n".join(words_drawn(view) for view in views).casefold()
    assert len(views) > 40 and "pass at any time" in drawn
    assert {name for name in names if name.casefold() in drawn.split()} == set()
    assert {name for name in names if name in "\n".join(map(repr, views))} == set()
    window = running.live.room.screen.window
    spoken = [window.windowTitle(), window.accessibleName(), window.accessibleDescription(), window.toolTip()]
    assert not any(name in "\n".join(spoken) for name in names)
    assert QApplication.focusWidget() is not None

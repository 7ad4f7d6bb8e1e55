"""Random keys, clicks, wheels, sizes and displays on the running session: nothing is ever raised.

Three hundred events in the main line; 20,000 with `-m slow`, a line of its own in .ci/run.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.test_monkey import Monkey
from tests.ui.room.made_up import LAPTOP, MIRROR, PROJECTOR, TELEVISION
from ui.keys import KEYS, OF_A_SESSION, key_of

FEW, MANY = 300, 20_000
AT_ONCE = 25  # events until it is led back, should it be elsewhere
PLUGGED = [(LAPTOP,), (LAPTOP, PROJECTOR), (LAPTOP, MIRROR), (LAPTOP, PROJECTOR, TELEVISION), (LAPTOP, TELEVISION), ()]
OURS = [name for name, key in KEYS.items() if key.where in OF_A_SESSION and name != "end-session"]


class InTheRoom(Monkey):
    def __init__(self, seed, window, displays):
        super().__init__(seed, window)
        self._displays = displays

    def play(self, events, is_over):
        """Besides what every monkey does: keys of the session, displays in and out."""
        for done in range(events):
            if is_over():
                return done
            self._rng.choices([lambda: super(InTheRoom, self).play(1, is_over), self._our_key, self._plug], [20, 10, 1])[0]()
        return events

    def _our_key(self):
        pressed = QKeySequence(key_of(self._rng.choice(OURS)))[0]
        QTest.keyClick(self._window.windowHandle(), pressed.key(), pressed.keyboardModifiers())

    def _plug(self):
        self._displays.plug(*self._rng.choice(PLUGGED))


@pytest.mark.parametrize("events", [FEW, pytest.param(MANY, marks=[pytest.mark.slow, pytest.mark.timeout(1_800)])])
def test_nothing_is_raised_and_what_was_shared_is_there(running, window, events):
    running.share("shared before the monkey came")
    running.live.stage.deeds.end.setEnabled(False)  # another monkey goes on from there (tests/journeys)
    monkey = InTheRoom("the room", window, running.displays)
    done = 0
    while done < events:
        lead_back(running)
        done += monkey.play(min(AT_ONCE, events - done), lambda: False) or 1
        running.clock.passes(seconds=20)
        running.live.tick()
    monkey._sweeper.stop()
    lead_back(running)
    evening, rows = running.live.evening, running.live.stage.board.model.rows
    assert [row.line.wording for row in rows] == [each.line.wording for each in evening.lines()]
    assert evening.run.agenda.steps[evening.run.position.step] is evening.run.step and not evening.run.step.is_skipped
    names = {client.code_name for client in running.circle.clients}
    assert not any(name in repr(running.live._room_view(False)) for name in names)


def lead_back(stand):
    while popup := QApplication.activePopupWidget():
        popup.close()
    stand.house.go("session", session=stand.circle.session.id)

"""The access log in words: newest first, without a name."""

from __future__ import annotations

import pytest

from facilitator.storage.access_log import Access
from ui.settings.access_words import DONE


def rows(hands):
    model = hands.find("access-log").model()
    spoken = 11  # AccessibleTextRole
    return [model.index(row, 0).data(spoken) for row in range(model.rowCount())]


def test_it_says_what_was_done_and_when(opened, ws, clock):
    clock.passes(hours=2)
    ws.access_log.note(Access.PRINTED, 6)
    clock.passes(days=1)
    ws.access_log.note(Access.SAVED, 1)

    assert rows(opened("access")) == [
        "Saved as PDF: 1 handout. Wednesday, November 25, 2026, 8:00 PM",
        "Printed: 6 handouts. Tuesday, November 24, 2026, 8:00 PM",
        "Unlocked. Tuesday, November 24, 2026, 6:00 PM",
    ]


def test_what_is_done_meanwhile_is_there_at_the_next_look(opened, ws):
    opened("access")
    ws.access_log.note(Access.RESTORED)

    assert rows(opened("access"))[0].startswith("A backup was put in place")


@pytest.mark.parametrize("what", list(Access))
def test_every_kind_has_its_words(what):
    assert DONE[what]

"""Today can say whose handouts were not printed."""

from __future__ import annotations

from tests.workspaces import circle, practice, tuesday_evening


def test_what_was_printed_is_known_for_each_session(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    evening = circle(ws)
    heron, juniper = evening.clients[:2]

    ws.printed.mark(evening.session.id, [heron.id])

    assert ws.printed.of(evening.session.id) == {heron.id}
    assert juniper.id not in ws.printed.of_each([evening.session.id])[evening.session.id]


def test_printing_once_more_changes_nothing(tmp_path):
    ws = practice(tmp_path / "practice", tuesday_evening())
    evening = circle(ws)
    heron = evening.clients[0]
    ws.printed.mark(evening.session.id, [heron.id])

    ws.printed.mark(evening.session.id, [heron.id, heron.id])

    assert ws.printed.of(evening.session.id) == {heron.id}

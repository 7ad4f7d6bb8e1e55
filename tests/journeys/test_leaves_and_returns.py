"""A client in two groups leaves both, and months later is on a list from the office again: one client, one plan, one history."""

from __future__ import annotations

from datetime import date, time, timedelta

from facilitator.vocabulary import HowItWent, PlanPart, Weekday
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.record import record_of
from tests.journeys.one_on_ones import all_words, write_in_plan
from tests.journeys.practices import PASSPHRASE
from ui.follow_up.who_list import WhoList
from ui.parts.title_list import TitleList

BUS = "Get off the bus one stop early"
LEFT, BACK = date(2026, 11, 24), date(2027, 2, 23)
LIST = "First name,Last name,Start date\nRosalind,Achterberg,1/5/2026\nMaryam,Karimi,2/23/2027\n"


def test_a_client_who_leaves_and_returns(stage, practice, clock, tmp_path):
    office = tmp_path / "office.csv"
    office.write_text(LIST)
    evening = stage()
    evening.unlock(PASSPHRASE)
    heron = _in_two_groups(evening.ws)
    _keep_something(evening)
    for group in ("Friday noon", "Tuesday evening"):
        _leave(evening, group, heron)
    evening.close_window()
    clock.passes(days=(BACK - LEFT).days)
    evening = stage()
    evening.unlock(PASSPHRASE)
    evening.go("follow-up")
    assert "Heron" not in _listed(evening)
    evening.hands.do("find-client")
    evening.hands.type("one stop")  # nobody remembers the code name
    evening.hands.until(lambda: _listed(evening) == ["Heron"], "Heron was not found")
    evening.hands.press("Return")
    assert "plan revision 1" in all_words(evening) and f"“{BUS}”" in all_words(evening)

    _come_back(evening, office)
    evening.go("follow-up")
    assert "Heron" in _listed(evening)
    evening.close_window()

    _look_at_what_is_kept(practice, heron, clock)


def _in_two_groups(ws):
    heron = next(client for client in ws.clients.all() if client.code_name == "Heron")
    noon = ws.groups.form("Friday noon", Weekday.FRIDAY, time(12))
    ws.roster.join(heron.id, noon.id, LEFT)
    ws.practices.choose_next(heron.id, LEFT - timedelta(days=5), BUS)
    return heron


def _keep_something(evening):
    hands = evening.hands
    evening.go("follow-up")
    write_in_plan(evening, "My reasons", ("My daughter",))
    hands.do("save-plan")
    hands.until(lambda: "revision 1" in all_words(evening), "The plan was not saved")
    hands.go_into("went-did-not-try")  # in its card a number is an answer
    hands.do("went-helped")
    evening.go("groups")


def _choose_group(evening, group):
    hands = evening.hands
    groups = hands.find(TitleList, "groups")
    while not groups.hasFocus():
        hands.press("Tab")
    hands.press("Home")
    for _ in range(groups.model().rowCount()):
        if groups.currentIndex().data() == group:
            return
        hands.press("Down")
    raise AssertionError(f"there is no {group}")


def _leave(evening, group, client):
    _choose_group(evening, group)
    evening.hands.do(f"leave-{client.id}")
    evening.hands.control(f"return-{client.id}")


def _come_back(evening, office):
    hands = evening.hands
    evening.go("groups")
    _choose_group(evening, "Tuesday evening")
    hands.do("from-file")
    hands.control("roster-file-page")
    hands.when_asked(*evening.answering_with(office))
    hands.do("choose-file")
    preview = hands.control("roster-preview")
    happens = [preview.model().index(row, 4).data() for row in range(2)]
    assert happens == ["A client you already have: joins this group.", "New client. The code name comes from the list."]
    hands.do("put-in")
    hands.control("groups-page")


def _listed(evening):
    model = evening.hands.window.findChild(WhoList).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _look_at_what_is_kept(practice, heron, clock):
    ws = practice.open(clock)
    assert [client.id for client in ws.clients.all() if client.real_name == heron.real_name] == [heron.id]
    record = record_of(ws, heron.id)
    assert sorted((each.group, each.place.left_on or BACK) for each in record.groups) == [
        ("Friday noon", LEFT),
        ("Tuesday evening", LEFT),
        ("Tuesday evening", BACK),
    ]
    assert [[item.words for item in revision.plan.of(PlanPart.REASON)] for revision in record.revisions] == [["My daughter"]]
    ((practiced, tries),) = [(each.practice, each.tries) for each in record.practices]
    assert (practiced.what, [each.how_it_went for each in tries]) == (BUS, [HowItWent.HELPED])
    close_workspace(ws, backup=False)

"""What a draft begins with: what is known, by the days on which it was known, and never more."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import event

from facilitator.care.follow_up import FollowUp, FollowUps
from facilitator.care.pick import Picks
from facilitator.care.plan import Item, ItemId, Plan
from facilitator.care.practice import LONGEST_DETAIL, LONGEST_WHAT, Practices
from facilitator.care.practice_try import Tries
from facilitator.care.revision import Plans
from facilitator.notes.drafting import drafted, minutes_present
from facilitator.notes.pieces import LONGEST_PIECE, Pieces
from facilitator.people.attendance import Attendance
from facilitator.session.session import SessionId, SessionUnknown
from facilitator.vocabulary import FollowUpOutcome, HowItWent, PlanPart, Verdict
from tests.notes.conftest import LAST_WEEK, TODAY, ZONE

WEDNESDAY, THURSDAY, FRIDAY = (LAST_WEEK + timedelta(days=days) for days in (1, 2, 3))


@pytest.fixture
def practices(vault):
    return Practices(vault, Random(13))


@pytest.fixture
def tries(vault):
    return Tries(vault, Random(17))


@pytest.fixture
def follow_ups(vault):
    return FollowUps(vault)


@pytest.fixture
def draft(vault, clock):
    def of(session, client):
        return drafted(vault, session, [client], clock)[client]

    return of


def save_plan(vault, client, *items):
    plans = Plans(vault, lambda: datetime(2026, 11, 20, tzinfo=ZONE), Random(19))
    plans.edit(client, Plan(tuple(Item(ItemId(number), part, words) for number, (part, words) in enumerate(items))))
    plans.save(client, "")


# ── nothing is made up ───────────────────────────────────────────────────────
def test_of_somebody_of_whom_nothing_is_known_nothing_is_said(draft, today, heron):
    assert draft(today, heron) == Pieces()


def test_only_the_facilitator_knows_participation_response_and_risk(vault, draft, practices, tries, today, last_week, heron):
    save_plan(vault, heron, (PlanPart.REASON, "My children"))
    practices.choose(last_week, heron, "Take another way home")
    tries.add(practices.of(last_week, heron).id, THURSDAY, HowItWent.HARD, 9, 8, "It rained")
    pieces = draft(today, heron)
    assert (pieces.participation, pieces.response, pieces.risk) == ((), "", "")


# ── goal ─────────────────────────────────────────────────────────────────────
def test_the_goal_is_the_plans_first_reason(vault, draft, today, heron):
    save_plan(vault, heron, (PlanPart.ANCHOR, "Breakfast"), (PlanPart.REASON, "My children"), (PlanPart.REASON, "My job"))
    assert draft(today, heron).goal == "My children"


def test_a_plan_without_a_reason_gives_no_goal(vault, draft, today, heron):
    save_plan(vault, heron, (PlanPart.ANCHOR, "Breakfast"))
    assert draft(today, heron).goal == ""


# ── practice ─────────────────────────────────────────────────────────────────
def test_what_was_practiced_is_told_with_each_try(draft, practices, tries, today, last_week, heron):
    practices.choose(last_week, heron, "Take another way home")
    chosen = practices.of(last_week, heron).id
    tries.add(chosen, FRIDAY, HowItWent.HELPED, 7, 3)
    tries.add(chosen, THURSDAY, HowItWent.DID_NOT_TRY, got_in_the_way="Worked late")
    practices.decide(chosen, Verdict.KEEP)
    assert draft(today, heron).practice == (
        "“Take another way home” (chosen on Tue, Nov 17). Thu, Nov 19: not tried. In the way: “Worked late”. "
        "Fri, Nov 20: tried it; it helped. Craving (0–10) 7 before, 3 after. Decided to keep it."
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [(7, None, "Craving (0–10) 7 before."), (None, 0, "Craving (0–10) 0 after."), (None, None, None)],
)
def test_craving_is_told_as_far_as_it_was_said(draft, practices, tries, today, last_week, heron, before, after, told):
    practices.choose(last_week, heron, "Walk")
    tries.add(practices.of(last_week, heron).id, THURSDAY, HowItWent.HELPED_A_LOT, before, after)
    practice = draft(today, heron).practice
    assert practice.endswith(told or "it helped a lot.")


@pytest.mark.parametrize("went", HowItWent)
@pytest.mark.parametrize("verdict", [None, *Verdict])
def test_no_outcome_is_told_as_a_failure(draft, practices, tries, today, last_week, heron, went, verdict):
    practices.choose(last_week, heron, "Walk")
    chosen = practices.of(last_week, heron).id
    tries.add(chosen, THURSDAY, went)
    practices.decide(chosen, verdict)
    told = draft(today, heron).practice.casefold()
    for blame in (
        "fail",
        "refus",
        "non-compl",
        "noncompl",
        "unsuccessful",
        "resist",
        "did not",
        "denie",
        "admit",
        "abuse",
        "clean",
    ):
        assert blame not in told


def test_where_the_log_is_empty_nothing_is_said_about_how_it_went(draft, practices, today, last_week, heron):
    practices.choose(last_week, heron, "Walk")
    assert draft(today, heron).practice == "“Walk” (chosen on Tue, Nov 17). How it went is not in the log yet."


def test_what_was_set_aside_before_any_try_is_told_so(draft, practices, today, last_week, heron):
    practices.choose(last_week, heron, "Walk")
    practices.decide(practices.of(last_week, heron).id, Verdict.SET_ASIDE)
    assert draft(today, heron).practice == "“Walk” (chosen on Tue, Nov 17). Decided to set it aside."


def test_what_was_tried_after_the_session_is_for_the_next_note(draft, practices, tries, today, last_week, heron):
    practices.choose(last_week, heron, "Walk")
    tries.add(practices.of(last_week, heron).id, TODAY + timedelta(days=1), HowItWent.HELPED)
    assert "helped" not in draft(today, heron).practice


def test_what_the_last_note_told_is_not_told_again(vault, draft, practices, tries, meets, last_week, today, heron):
    practices.choose(last_week, heron, "Walk")
    tries.add(practices.of(last_week, heron).id, TODAY, HowItWent.HELPED)
    next_week = meets(TODAY + timedelta(days=7), heron)
    assert "tried it" in draft(today, heron).practice
    assert draft(next_week, heron).practice == ""


def test_an_older_practice_that_was_tried_again_is_told_with_what_is_new(draft, practices, tries, meets, last_week, today, heron):
    practices.choose(last_week, heron, "Walk")
    chosen = practices.of(last_week, heron).id
    tries.add(chosen, THURSDAY, HowItWent.HARD)
    tries.add(chosen, TODAY + timedelta(days=2), HowItWent.HELPED)
    next_week = meets(TODAY + timedelta(days=7), heron)
    assert draft(next_week, heron).practice == "“Walk” (chosen on Tue, Nov 17). Thu, Nov 26: tried it; it helped."


def test_who_was_away_is_told_all_since_the_last_time(vault, draft, practices, tries, meets, last_week, today, heron, otter):
    practices.choose(last_week, heron, "Walk")
    tries.add(practices.of(last_week, heron).id, THURSDAY, HowItWent.HELPED)
    Attendance(vault).mark(today, heron, False)
    next_week = meets(TODAY + timedelta(days=7), heron, otter)
    assert "Thu, Nov 19: tried it" in draft(next_week, heron).practice


def test_a_practice_of_a_one_on_one_in_between_is_told(draft, practices, tries, today, heron):
    chosen = practices.choose_next(heron, THURSDAY, "Call my sister")
    tries.add(chosen.id, FRIDAY, HowItWent.HELPED)
    assert draft(today, heron).practice == "“Call my sister” (chosen on Thu, Nov 19). Fri, Nov 20: tried it; it helped."


def test_at_a_first_session_what_is_long_ago_is_not_told(draft, practices, today, wren):
    practices.choose_next(wren, date(2026, 6, 1), "Walk")
    practices.choose_next(wren, date(2026, 11, 10), "Call my sister")
    assert draft(today, wren).practice.startswith("“Call my sister”")
    assert "Walk" not in draft(today, wren).practice


def test_as_much_is_told_as_a_piece_can_hold_the_newest_first_of_all(draft, practices, tries, today, last_week, heron):
    for number in range(4):
        chosen = practices.choose_next(heron, WEDNESDAY, f"{number}" + "w" * (LONGEST_WHAT - 1))
        for day in range(1, 6):
            tries.add(chosen.id, LAST_WEEK + timedelta(days=day), HowItWent.HARD, 9, 9, "i" * LONGEST_WHAT)
    told = draft(today, heron).practice
    assert 0 < len(told) <= LONGEST_PIECE
    assert "Sun, Nov 22" in told and "Wed, Nov 18: " not in told


# ── brought ──────────────────────────────────────────────────────────────────
def test_what_was_picked_in_this_session_stands_in_the_clients_words(vault, draft, today, last_week, heron):
    Picks(vault).choose(last_week, heron, ["Old friends"])
    Picks(vault).choose(today, heron, ["Payday", "Long evenings"])
    assert draft(today, heron).brought == "“Payday”; “Long evenings”"


def test_a_quotation_has_no_period_of_its_own(vault, draft, practices, today, heron):
    Picks(vault).choose(today, heron, ["I get lost.", "And then..."])
    practices.choose(today, heron, "I tell someone.")
    assert draft(today, heron).brought == "“I get lost”; “And then...”"
    assert draft(today, heron).plan == "Will practice “I tell someone”."


def test_of_many_picks_as_many_stand_as_a_piece_can_hold(vault, draft, today, heron):
    Picks(vault).choose(today, heron, [f"{number} " + "p" * 290 for number in range(9)])
    told = draft(today, heron).brought
    assert len(told) <= LONGEST_PIECE
    assert told.startswith("“0 p") and told.endswith("p”")


# ── plan ─────────────────────────────────────────────────────────────────────
def test_the_plan_is_what_was_chosen_at_the_close(draft, practices, today, heron):
    practices.choose(today, heron, "Call before and after", "Saturday", "at home", "my sister")
    assert draft(today, heron).plan == (
        "Will practice “Call before and after” (when: Saturday; where: at home; with whom: my sister)."
    )


def test_only_what_was_said_about_it_is_told(draft, practices, today, heron):
    practices.choose(today, heron, "Walk", where="by the river")
    assert draft(today, heron).plan == "Will practice “Walk” (where: by the river)."


def test_what_could_get_in_the_way_belongs_to_it(draft, practices, today, heron):
    practices.choose_next(heron, TODAY + timedelta(days=2), "Walk", obstacle="Rain", and_then="Stairs")
    assert draft(today, heron).plan == (
        "Chosen in the one-on-one on Thu, Nov 26: will practice “Walk”. If this gets in the way: “Rain”, then: “Stairs”."
    )


def test_what_a_later_one_on_one_chose_never_stands_for_what_was_chosen_in_the_group(draft, practices, today, heron):
    practices.choose(today, heron, "Walk")
    practices.choose_next(heron, TODAY + timedelta(days=2), "Call my sister")
    assert draft(today, heron).plan == "Will practice “Walk”."


def test_what_was_chosen_before_the_session_is_no_plan_of_it(draft, practices, today, last_week, heron):
    practices.choose(last_week, heron, "Walk")
    practices.choose_next(heron, FRIDAY, "Call my sister")
    assert draft(today, heron).plan == ""


def test_what_was_chosen_after_the_next_session_belongs_to_that_one(draft, practices, last_week, today, heron):
    practices.choose_next(heron, TODAY + timedelta(days=2), "Walk")
    assert draft(last_week, heron).plan == ""
    assert "Walk" in draft(today, heron).plan


def test_the_next_one_on_one_is_told(draft, follow_ups, today, heron):
    follow_ups.arrange(heron, datetime(2026, 11, 26, 10, 30), datetime(2026, 11, 24, 19))
    assert draft(today, heron).plan == "Next one-on-one: Thu, Nov 26, 10:30 AM."


def test_a_one_on_one_of_the_same_day_before_the_group_is_not_the_next(draft, follow_ups, today, heron):
    follow_ups.arrange(heron, datetime(2026, 11, 24, 17), datetime(2026, 11, 20))
    assert draft(today, heron).plan == ""


def test_one_that_did_not_happen_is_not_told(draft, follow_ups, today, heron):
    for at in (datetime(2026, 11, 25, 9), datetime(2026, 11, 27, 9)):
        follow_ups.arrange(heron, at, at)
    follow_ups.settle(FollowUp(heron, datetime(2026, 11, 25, 9)), FollowUpOutcome.DID_NOT_HAPPEN)
    assert draft(today, heron).plan == "Next one-on-one: Fri, Nov 27, 9:00 AM."


def test_the_longest_plan_fits_a_piece(draft, practices, follow_ups, today, heron):
    most, detail = "w" * LONGEST_WHAT, "d" * LONGEST_DETAIL
    practices.choose_next(heron, TODAY, most, detail, detail, detail, most, most)
    follow_ups.arrange(heron, datetime(2026, 11, 26, 10, 30), datetime(2026, 11, 24, 19))
    assert len(draft(today, heron).plan) <= LONGEST_PIECE


# ── of several, and who was there ────────────────────────────────────────────
def test_each_client_has_what_is_its_own(vault, clock, practices, today, heron, otter):
    practices.choose(today, heron, "Walk")
    Picks(vault).choose(today, otter, ["Payday"])
    found = drafted(vault, today, [otter, heron, otter], clock)
    assert found == {otter: Pieces(brought="“Payday”"), heron: Pieces(plan="Will practice “Walk”.")}


def test_twelve_clients_take_no_more_readings_than_one(vault, clock, clients, practices, tries, today, last_week, heron):
    twelve = [clients.add(f"Client {number}").id for number in range(11)] + [heron]
    for client in twelve:
        practices.choose(last_week, client, "Walk")
        tries.add(practices.of(last_week, client).id, THURSDAY, HowItWent.HELPED)
        save_plan(vault, client, (PlanPart.REASON, "My children"))
    sent = []
    with vault.read() as connection:
        event.listen(connection.engine, "before_cursor_execute", lambda *told: sent.append(told[2]))
    drafted(vault, today, [heron], clock)
    of_one = len(sent)
    found = drafted(vault, today, twelve, clock)
    assert len(sent) == 2 * of_one
    assert all("helped" in pieces.practice for pieces in found.values())


def test_minutes_are_those_from_the_arrival_on(vault, today, heron, otter):
    Attendance(vault).mark(today, otter, True, came_late_at=datetime(2026, 11, 24, 18, 10, tzinfo=ZONE))
    assert minutes_present(vault, today) == {heron: 30, otter: 20}


def test_who_leaves_early_has_fewer_minutes(vault, today, heron, otter):
    attendance = Attendance(vault)
    attendance.mark(today, otter, True, came_late_at=datetime(2026, 11, 24, 18, 10, tzinfo=ZONE))
    attendance.leave(today, otter, datetime(2026, 11, 24, 18, 25, tzinfo=ZONE))
    attendance.leave(today, heron, datetime(2026, 11, 24, 23, 0, tzinfo=ZONE))  # noted long after the end

    assert minutes_present(vault, today) == {heron: 30, otter: 15}


@pytest.mark.parametrize(("late", "minutes"), [(timedelta(hours=3), 1), (timedelta(minutes=-5), 30), (timedelta(seconds=59), 30)])
def test_minutes_are_from_one_to_those_of_the_session(vault, today, heron, late, minutes):
    began = datetime(2026, 11, 24, 18, tzinfo=ZONE)
    Attendance(vault).mark(today, heron, True, came_late_at=began + late)
    assert minutes_present(vault, today)[heron] == minutes


def test_a_session_that_is_gone_is_said(vault, clock, heron):
    with pytest.raises(SessionUnknown):
        drafted(vault, SessionId(1), [heron], clock)
    with pytest.raises(SessionUnknown):
        minutes_present(vault, SessionId(1))

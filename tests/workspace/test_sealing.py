"""The seal: what becomes of each line, and what a kill at any point leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from facilitator.care.lapse import Decision
from facilitator.progress import Canceled
from facilitator.session.session import Sessions
from facilitator.storage.open_file import OpenFiles
from facilitator.themes.placement import How
from facilitator.themes.theme import Change
from facilitator.vocabulary import Coping, EntryKind, PlanPart, SessionState, SignKind
from facilitator.workspace.evening import Evening
from tests.care.plans import item, plan
from tests.vaults import VAULT_KEY
from tests.workspaces import TUESDAY, planned, reopened

TRIGGER = EntryKind.TRIGGER


class Killed(BaseException):
    """The program stopped here."""


class KilledInDestroy(OpenFiles):
    def destroy(self, file):
        raise Killed


def wordings(ws):
    return sorted(entry.wording for entry in ws.entries.of(None, [f"{TUESDAY:%Y-%m}"]))


def killed_by(share):
    def report(done):
        if done >= share:
            raise Killed

    return report


def test_a_slip_of_the_pack_that_the_group_shared_stays_on_the_board_in_its_words(ws, tuesdays):
    slip = ws.sessions.agenda(tuesdays.session.id).slips[0]
    evening = Evening.start(ws, tuesdays.session)
    evening.share(slip, EntryKind.WARNING_SIGN, [], None)
    evening.seal()

    assert wordings(ws) == [slip]


# a kill ---------------------------------------------------------------------
def test_killed_after_the_commit_the_next_start_destroys_the_open_file(ws, tuesdays, folder, clock):
    cut_short = replace(ws, open_files=KilledInDestroy(ws.folder, VAULT_KEY))
    evening = Evening.start(cut_short, tuesdays.session)
    evening.share("Payday", TRIGGER, [], None)
    with pytest.raises(Killed):
        evening.seal()
    assert list(ws.folder.open_boards.glob("*.db"))

    again = reopened(folder, clock)

    assert again.sessions.get(tuesdays.session.id).state is SessionState.SEALED
    assert list(ws.folder.open_boards.glob("*")) == []
    assert wordings(again) == ["Payday"]


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_killed_before_the_commit_the_session_is_as_open_as_before(ws, tuesdays, folder, clock, evening, share):
    evening.share("Payday", TRIGGER, [], None)
    evening.parking.park("Ask about the bus plan")
    with pytest.raises(Killed):
        evening.seal(killed_by(share))

    again = reopened(folder, clock)

    assert again.sessions.get(tuesdays.session.id).state is SessionState.CLOSED
    assert again.entries.count() == 0 and again.sessions.parked(tuesdays.session.id) == []
    going_on = Evening.resume(again, tuesdays.session)
    assert [shared.line.wording for shared in going_on.lines()] == ["Payday"]
    going_on.seal()
    assert wordings(again) == ["Payday"]


def test_killed_inside_the_transaction_nothing_of_it_is_kept(ws, tuesdays, folder, clock):
    class KilledInMark(type(ws.sessions)):
        def mark_sealed(self, connection, session):
            super().mark_sealed(connection, session)
            raise Killed

    evening = Evening.start(replace(ws, sessions=KilledInMark(ws.vault, ws.rng)), tuesdays.session)
    evening.share("Payday", TRIGGER, [], "payday-or-cash-in-hand")
    with pytest.raises(Killed):
        evening.seal()

    again = reopened(folder, clock)

    assert again.sessions.get(tuesdays.session.id).state is SessionState.CLOSED
    assert again.entries.count() == 0
    Evening.resume(again, tuesdays.session).seal()
    assert wordings(again) == ["Payday"]


def test_canceled_by_the_user_it_can_be_sealed_later(evening, ws):
    evening.share("Payday", TRIGGER, [], None)

    def unwanted(share):
        raise Canceled

    with pytest.raises(Canceled):
        evening.seal(unwanted)

    assert evening.seal().entries == 1


def test_sealed_twice_is_sealed_once(ws, evening):
    evening.share("Payday", TRIGGER, [], None)

    assert evening.seal() == evening.seal()
    assert ws.entries.count() == 1


def test_after_the_seal_the_log_of_the_vault_is_empty(ws, evening):
    evening.share("Payday", TRIGGER, [], None)
    evening.seal()

    log = ws.folder.vault.with_name("vault.db-wal")
    assert not log.exists() or log.stat().st_size == 0


# what becomes of a line ------------------------------------------------------
def test_a_line_still_marked_loses_who_it_is_about(ws, evening):
    evening.share("With Rosalind behind the shop", TRIGGER, [], None)

    told = evening.seal()

    assert told.neutralized == 1
    [wording] = wordings(ws)
    assert "Rosalind" not in wording and wording != ""


def test_a_line_kept_on_purpose_is_sealed_as_it_is(ws, evening):
    shared = evening.share("With Rosalind behind the shop", TRIGGER, [], None)
    evening.keep(shared.line.id)

    assert evening.seal().neutralized == 0
    assert wordings(ws) == ["With Rosalind behind the shop"]


def test_a_withdrawn_line_is_not_sealed(ws, evening):
    evening.remove(evening.share("Payday", TRIGGER, [], None).line.id)
    evening.share("Sunday mornings", TRIGGER, [], None)
    evening.undo()

    assert evening.seal().entries == 0
    assert ws.entries.count() == 0


def test_a_line_that_says_a_pick_is_kept_as_its_theme(ws, tuesdays, evening):
    evening.take_home(tuesdays.clients[0].id, picks=["The way home on Fridays"], practice="")
    evening.share("the way home, on fridays", TRIGGER, [], "passing-old-places")

    told = evening.seal()

    assert (told.entries, told.as_themes, told.left_out) == (1, 1, 0)
    assert wordings(ws) == [ws.library.theme("passing-old-places").name]


def test_a_line_that_says_a_practice_and_has_no_theme_is_left_out_and_counted(ws, tuesdays, evening):
    evening.take_home(tuesdays.clients[0].id, picks=[], practice="Take the other bus", with_whom="my sister")
    evening.share("Take the other bus", TRIGGER, [], None)
    evening.share("My sister", TRIGGER, [], None)
    evening.share("Payday", TRIGGER, [], None)

    told = evening.seal()

    assert (told.entries, told.as_themes, told.left_out) == (1, 0, 2)
    assert wordings(ws) == ["Payday"]


def test_a_line_that_a_plan_says_is_kept_as_its_theme_also_when_the_plan_says_it_no_more(ws, tuesdays, evening):
    heron, otter = (client.id for client in tuesdays.clients[:2])
    strategy = replace(item(2, "Take the other bus", PlanPart.STRATEGY, about=1), then='Sit in the "front"')
    ws.plans.edit(heron, plan(item(1, "The way home on Fridays"), strategy, *(item(n, "Rain " * n) for n in range(3, 60))))
    ws.plans.save(heron, "")
    ws.plans.edit(heron, plan(item(1, "Evenings")))
    ws.plans.save(heron, "More of them")
    ws.plans.edit(otter, plan(item(1, "My sister")))  # a draft
    for said in ("the way home, on Fridays", "take the other bus", "Sit in the front!", "my sister", "evenings", "Payday"):
        evening.share(said, TRIGGER, [], "passing-old-places")

    told = evening.seal()

    assert told.as_themes + told.left_out == 5
    assert set(wordings(ws)) == {ws.library.theme("passing-old-places").name, "Payday"}


def test_a_line_that_a_lapse_says_is_left_out(ws, tuesdays, evening):
    lapse = ws.lapses.record(tuesdays.clients[0].id, TUESDAY, "[sic] It rained")
    ws.lapses.put(replace(lapse, decisions=(Decision("Took the short way", "Call Heron"),)))
    for said in ("Took the short way", "[sic] it rained", "call heron", "Payday"):
        shared = evening.share(said, TRIGGER, [], None)
        evening.keep(shared.line.id)

    assert evening.seal().left_out == 3
    assert wordings(ws) == ["Payday"]


def test_the_words_of_the_field_in_a_plan_are_nobodys(ws, tuesdays, evening):
    ws.plans.edit(tuesdays.clients[0].id, plan(replace(item(1, "Rain", PlanPart.STRATEGY, about=2), how=Coping.LEAVE)))
    for said in ("Leave", "Strategy"):
        evening.share(said, TRIGGER, [], None)

    assert evening.seal().left_out == 0
    assert wordings(ws) == ["Leave", "Strategy"]


def test_two_lines_that_say_the_same_pick_are_both_left_out(ws, tuesdays, evening):
    evening.take_home(tuesdays.clients[0].id, picks=["The way home"], practice="")
    evening.share("the way home", TRIGGER, [], None)
    evening.share("The way home!", TRIGGER, [], None)

    assert evening.seal().left_out == 2


def test_what_was_kept_of_an_earlier_session_counts_too(ws, tuesdays, evening, clock):
    evening.keep_takeaways(["Leave before it gets dark"])
    evening.parking.park("Ask about the bus plan")
    evening.seal()
    clock.passes(days=7)
    later = Evening.start(ws, planned(ws, tuesdays.group, clock.at.date()))
    later.share("leave before it gets dark!", TRIGGER, [], None)
    later.share("Ask about the bus plan", TRIGGER, [], None)

    assert later.seal().left_out == 2
    assert ws.entries.count() == 0


def test_a_line_that_is_nothing_but_a_clients_code_name_is_left_out(ws, evening):
    shared = evening.share("Heron", TRIGGER, [], None)
    evening.keep(shared.line.id)

    assert evening.seal().left_out == 1


def test_a_parked_thought_that_says_a_line_is_left_out(ws, tuesdays, evening):
    evening.share("Payday", TRIGGER, [], None)
    evening.parking.park("payday.")
    evening.parking.park("Ask about the bus plan on Thursday")

    assert evening.seal().thoughts_left_out == 1
    assert ws.sessions.parked(tuesdays.session.id) == ["Ask about the bus plan on Thursday"]


def test_a_parked_thought_names_nobody_after_the_seal(ws, tuesdays, evening):
    evening.parking.park("Ask Rosalind about the letter")

    evening.seal()

    [thought] = ws.sessions.parked(tuesdays.session.id)
    assert "Rosalind" not in thought and "letter" in thought


@pytest.mark.parametrize(("came", "five"), [(4, False), (5, True)])
def test_an_entry_knows_whether_five_or_more_were_there(ws, tuesdays, evening, came, five):
    for client in tuesdays.clients[:came]:
        evening.toggle(client.id)
    evening.toggle(tuesdays.clients[5].id)
    evening.toggle(tuesdays.clients[5].id)
    evening.share("Payday", TRIGGER, [], None)

    evening.seal()

    [entry] = ws.entries.of(None, [f"{TUESDAY:%Y-%m}"])
    assert entry.five_or_more is five


def test_the_minutes_of_every_step_are_kept(ws, tuesdays, evening, clock):
    planned_minutes = [step.minutes for step in evening.run.agenda.steps]
    clock.passes(minutes=7)
    evening.run.next()

    evening.seal()

    kept = ws.sessions.minutes(tuesdays.session.id)
    assert [step.planned for step in kept] == planned_minutes
    assert kept[0].taken == 7


# what keeps coming up -------------------------------------------------------
def found_by(ws, word):
    """Entries that the index of words finds."""
    with ws.vault.read() as connection:
        query = text(
            "SELECT entry.wording FROM entry JOIN entry_words ON entry_words.rowid = entry.id WHERE entry_words MATCH :word"
        )
        return list(connection.scalars(query, {"word": word}))


def hows(ws):
    """By wording, how sure it is of its theme."""
    months = [f"{TUESDAY:%Y-%m}"]
    return {entry.wording: how for theme in ws.themes.all() for entry, how in ws.placements.of(theme.id, months)}


def test_a_seal_fills_rollups_and_index_in_its_one_transaction(ws, evening):
    heard = []
    ws.vault.on_commit(heard.append)
    evening.share("The bus stop at night", TRIGGER, [], ws.library.themes[0].id)
    evening.share("Something new", TRIGGER, [], None)
    evening.close()
    heard.clear()

    evening.seal()

    assert heard == [frozenset({"session", "people"})]
    assert ws.rollups.disagreements() == []
    assert found_by(ws, "night") == ["The bus stop at night"]
    assert [entry.wording for entry in ws.placements.waiting()] == ["Something new"]


def test_a_line_of_an_own_theme_that_was_taken_back_meanwhile_waits(ws, evening):
    own = ws.themes.add("Evenings by myself")
    evening.share("the blue chair", TRIGGER, [], own.id)
    ws.themes.put([Change(own.id)])

    evening.seal()

    assert [entry.wording for entry in ws.placements.waiting()] == ["the blue chair"]
    assert own.id not in [theme.id for theme in ws.themes.all()]


def test_killed_at_the_last_step_of_the_transaction_rollups_and_index_know_nothing_of_it(ws, tuesdays, folder, clock):
    class KilledAtTheEnd(Sessions):
        def mark_sealed(self, connection, session):
            raise Killed

    evening = Evening.start(replace(ws, sessions=KilledAtTheEnd(ws.vault, ws.rng)), tuesdays.session)
    evening.share("Payday", TRIGGER, [], ws.library.themes[0].id)
    with pytest.raises(Killed):
        evening.seal()

    again = reopened(folder, clock)

    assert again.rollups.disagreements() == []
    assert found_by(again, "payday") == []
    Evening.resume(again, again.sessions.get(tuesdays.session.id)).seal()
    assert again.rollups.disagreements() == []
    assert found_by(again, "payday") == ["Payday"]


def test_a_theme_is_sure_where_it_was_chosen_against_the_guess_or_the_guess_is_sure(ws, evening):
    sure, maybe = "cash in my hand on payday", "walking past that store again"
    near = {words: ws.guesses.of(words) for words in (sure, maybe)}
    assert near[sure].is_sure and near[maybe].theme and not near[maybe].is_sure, "or this test tells nothing"
    other = next(theme.id for theme in ws.library.themes if theme.id != near[maybe].theme)
    for words in (sure, maybe):
        guess, _ = evening.look(words)
        evening.share(words, guess.kind, guess.situations, guess.theme)
    evening.share("zzz zzz", TRIGGER, [], other)
    evening.change_theme(evening.share(f"{maybe}, twice", TRIGGER, [], near[maybe].theme).line.id, other)

    evening.seal()

    assert hows(ws) == {sure: How.SURE, maybe: How.MAYBE, "zzz zzz": How.SURE, f"{maybe}, twice": How.SURE}


def test_sealed_by_another_start_a_theme_is_as_sure(ws, tuesdays, folder, clock):
    """What was guessed while the line was typed is not known any more, and guessed anew."""
    evening = Evening.start(ws, tuesdays.session)
    for words in ("cash in my hand on payday", "walking past that store again"):
        evening.share(words, TRIGGER, [], ws.guesses.of(words).theme)

    again = reopened(folder, clock)
    Evening.resume(again, again.sessions.get(tuesdays.session.id)).seal()

    assert list(hows(again).values()).count(How.SURE) == 1


def test_a_warning_sign_is_kept_as_a_feeling_a_thought_or_of_the_body(ws, evening):
    evening.share("my heart is pounding", EntryKind.WARNING_SIGN, [], None)
    evening.share("payday", TRIGGER, [], None)

    evening.seal()

    signs = {entry.wording: entry.sign for entry in ws.entries.of(None, [f"{TUESDAY:%Y-%m}"])}
    assert signs == {"my heart is pounding": SignKind.BODY, "payday": None}


def test_a_line_of_an_own_theme_that_says_a_pick_is_kept_as_that_theme(ws, tuesdays, evening):
    own = ws.themes.add("Evenings by myself")
    evening.close()
    evening.take_home(tuesdays.clients[0].id, picks=["The blue chair"], practice="")
    evening.reopen()
    evening.share("the blue chair", TRIGGER, [], own.id)

    evening.seal()

    assert wordings(ws) == ["Evenings by myself"]

"""Names that change while a session runs, and an own prompt that names somebody by now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.care.plan import Item, Plan
from facilitator.people.own_name import OwnNameKind
from facilitator.session.own_prompt import with_prompt
from facilitator.vocabulary import EntryKind, PlanPart
from facilitator.workspace.evening import Evening
from facilitator.workspace.held_prompt import HeldPrompt
from facilitator.workspace.wall import NamesSomebody

STEP = "what-pulls"


@pytest.fixture
def evening(ws, tuesdays):
    return Evening.start(ws, tuesdays.session)


@pytest.fixture
def at_an_own_prompt(ws, tuesdays):
    """That names nobody who is known."""
    agenda, _ = with_prompt(ws.sessions.agenda(tuesdays.session.id), STEP, "What would harbor say about payday?")
    ws.sessions.change_plan(tuesdays.session.id, agenda)
    evening = Evening.start(ws, tuesdays.session)
    step = next(index for index, each in enumerate(evening.run.agenda.steps) if each.id == STEP)
    evening.run.go_to(step, len(evening.run.agenda.steps[step].prompts) - 1)
    assert evening.run.prompt.is_own
    return evening


@pytest.mark.parametrize("way", ["client", "renamed", "plan", "own list"])
def test_a_name_that_is_told_meanwhile_marks_what_is_on_the_board(ws, tuesdays, evening, way):
    evening.share("harbor at the corner", EntryKind.TRIGGER, [], None)
    assert evening.lines()[0].line.may_be_shown and not evening.learn_names()
    juniper = tuesdays.clients[1]
    match way:
        case "client":
            ws.clients.add("Saffron", "Ada Harbor")
        case "renamed":
            ws.clients.revise(replace(juniper, real_name="Ada Harbor"))
        case "plan":
            ws.plans.edit(juniper.id, Plan((Item(ws.plans.new_id(), PlanPart.PERSON, "Harbor"),)))
        case _:
            ws.own_names.add(OwnNameKind.STAFF, "Harbor")

    assert evening.learn_names()

    assert not evening.lines()[0].line.may_be_shown
    assert not evening.learn_names(), "known now"


def test_who_is_marked_here_changes_no_name(tuesdays, evening):
    evening.toggle(tuesdays.clients[0].id)
    assert evening.other_names() is None


def test_what_is_kept_and_sealed_is_looked_at_with_the_names_of_then(ws, evening):
    evening.share("harbor at the corner", EntryKind.TRIGGER, [], None)
    evening.close()
    ws.clients.add("Saffron", "Ada Harbor")

    with pytest.raises(NamesSomebody):
        evening.keep_takeaways(["Stay away from harbor"])
    assert evening.seal().neutralized == 1


def test_an_own_prompt_is_held_back_once_it_names_somebody(ws, at_an_own_prompt):
    held = HeldPrompt(ws, at_an_own_prompt)
    assert not held.is_held_back

    ws.clients.add("Saffron", "Ada Harbor")
    at_an_own_prompt.learn_names()

    assert held.is_held_back and "harbor" not in held.other_words.casefold()
    at_an_own_prompt.run.replace_agenda(held.reword())
    assert not held.is_held_back and "harbor" not in at_an_own_prompt.run.prompt.question


def test_an_own_prompt_is_shown_on_purpose_also_after_a_kill(ws, tuesdays, at_an_own_prompt):
    ws.clients.add("Saffron", "Ada Harbor")
    at_an_own_prompt.learn_names()
    at_an_own_prompt.run.replace_agenda(HeldPrompt(ws, at_an_own_prompt).keep())

    again = Evening.resume(ws, tuesdays.session)

    assert again.run.prompt.is_kept and not HeldPrompt(ws, again).is_held_back
    again.run.next()
    assert not HeldPrompt(ws, again).is_held_back, "a pack's prompt names nobody"


def test_a_session_that_goes_on_holds_an_own_prompt_back_that_names_somebody_by_now(ws, tuesdays, at_an_own_prompt):
    ws.clients.add("Saffron", "Ada Harbor")
    assert HeldPrompt(ws, Evening.resume(ws, tuesdays.session)).is_held_back

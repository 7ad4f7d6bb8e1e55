"""The plan, written in its place: by key and by mouse, kept at once, taken back, and saved as a revision."""

from __future__ import annotations

from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout

from facilitator.care.plan import Item, Plan
from facilitator.vocabulary import Coping, EntryKind, PlanPart
from facilitator.workspace.evening import Evening
from tests.handouts.made import words_of
from tests.ui.follow_up.plans import CTRL, KEY, Seen, whole
from tests.ui.pages import around, clock, ws
from tests.workspaces import circle
from ui.follow_up.plan_card import PlanCard
from ui.follow_up.plan_line import Kind

SAID = "Walking past the old corner"
__all__ = ["around", "clock", "ws"]


@pytest.fixture
def people(ws):
    """What one of their group said was sealed."""
    tuesdays = circle(ws)
    evening = Evening.start(ws, tuesdays.session)
    evening.share(SAID, EntryKind.TRIGGER, [], None)
    evening.seal()
    return tuesdays.clients


@pytest.fixture
def heron(people):
    return people[0].id


@pytest.fixture
def seen(window, around, heron, qtbot) -> Seen:
    card = PlanCard(around.desk)
    ground = QScrollArea(widgetResizable=True)
    ground.setWidget(card)
    QVBoxLayout(window).addWidget(ground)
    card.show_client(heron)
    around.desk.changes.changed.connect(card.read_again)
    window.show()
    window.activateWindow()
    return Seen(card, qtbot)


@pytest.fixture
def filled(ws, heron, seen) -> Seen:
    ws.plans.edit(heron, whole(ws))
    ws.plans.save(heron, "")
    return seen


def test_an_empty_plan_says_each_part_in_a_quiet_line(seen):
    assert seen.words == []
    assert [line.words for line in seen.view.lines][:2] == ["My reasons", "Warning signs"]
    assert seen.label("plan-standing") == "Nothing is in the plan yet."


def test_enter_keeps_a_line_and_opens_the_next(seen, ws, heron):
    seen.choose("My reasons")
    seen.key(KEY.Key_Return)
    for words in ("My daughter", "Sleep"):
        seen.type(words)
        seen.key(KEY.Key_Return)

    assert [item.words for item in ws.plans.current(heron).of(PlanPart.REASON)] == ["My daughter", "Sleep"]
    assert seen.field.text() == "" and seen.field.hasFocus()

    seen.key(KEY.Key_Return)  # on nothing
    assert not seen.fields and seen.view.hasFocus()


def test_a_click_on_a_part_opens_its_field(seen, ws, heron):
    seen.click("Feelings")
    seen.type("Short with people")
    seen.key(KEY.Key_Return)

    assert [item.part for item in ws.plans.current(heron).items] == [PlanPart.FEELING]


def test_signs_of_the_packs_are_offered_and_never_filled_in(seen, ws, heron):
    seen.click("Feelings")
    assert ws.plans.current(heron).items == ()

    seen.key(KEY.Key_Down)
    offered = seen.field.offered
    assert offered is not None and offered.count()
    first = offered.item(0).text()
    seen.key(KEY.Key_Return)

    assert [item.words for item in ws.plans.current(heron).items] == [first]


def test_a_trigger_has_what_is_done_about_it_under_it(seen, ws, heron):
    seen.click("Outside")
    seen.type("Payday")
    seen.key(KEY.Key_Return)
    seen.choose("Add what I do then…")
    seen.key(KEY.Key_Return)
    seen.type("Direct deposit")
    seen.press(f"how-{Coping.AVOID}")
    seen.field.setFocus()
    seen.key(KEY.Key_Return)

    plan = ws.plans.current(heron)
    (trigger,) = plan.of(PlanPart.TRIGGER_OUTSIDE)
    (strategy,) = plan.strategies(trigger.id)
    assert (strategy.words, strategy.how) == ("Direct deposit", Coping.AVOID)
    assert seen.words == ["Payday", "Direct deposit"]


def test_a_person_has_a_number_and_what_is_asked_of_them(seen, ws, heron):
    seen.click("My people")
    for text in ("Ana", "555 0142", "Walk with me"):
        seen.type(text)
        seen.key(KEY.Key_Tab)
    seen.fields[0].field.setFocus()
    seen.key(KEY.Key_Return)

    (person,) = ws.plans.current(heron).items
    assert (person.words, person.number, person.then) == ("Ana", "555 0142", "Walk with me")
    assert seen.view.lines[seen.row("Ana")].note == "555 0142 · Walk with me"


@pytest.mark.parametrize("how", ["F2", "Enter", "double click"])
def test_a_line_is_changed_in_its_place_and_keeps_its_id(filled, ws, heron, how):
    before = next(item for item in ws.plans.current(heron).items if item.words == "Evening meeting")
    if how == "double click":
        filled.click("Evening meeting", is_double=True)
    else:
        filled.choose("Evening meeting")
        filled.key(KEY.Key_F2 if how == "F2" else KEY.Key_Return)
    filled.field.selectAll()
    filled.type("The Tuesday meeting")
    filled.key(KEY.Key_Return)

    now = ws.plans.current(heron).item(before.id)
    assert now is not None and (now.words, now.how, now.about) == ("The Tuesday meeting", before.how, before.about)
    assert filled.view.hasFocus() and filled.label("plan-standing") == "1 change since revision 1"


def test_escape_loses_nothing_that_was_typed(filled, ws, heron):
    filled.choose("Breakfast at seven")
    filled.key(KEY.Key_F2)
    filled.type(", with the radio")
    filled.key(KEY.Key_Escape)
    assert not filled.fields and "Breakfast at seven" in filled.words

    filled.key(KEY.Key_F2)
    assert filled.field.text() == "Breakfast at seven, with the radio"


def test_turning_to_another_client_keeps_the_line_that_was_being_typed(filled, ws, heron, people, around):
    filled.click("What holds my week together")
    filled.type("Walk at noon")
    filled.card.show_client(people[1].id)
    assert not filled.fields and filled.words == []
    assert ws.plans.current(people[1].id) == Plan()
    filled.card.show_client(heron)
    assert "Walk at noon" in filled.words

    around.desk.doing.undo()
    assert "Walk at noon" not in filled.words
    assert ws.plans.current(people[1].id) == Plan()


def test_what_the_wall_refused_waits_in_its_field_for_when_the_client_is_shown_again(filled, ws, heron, people):
    filled.click("What holds my week together")
    filled.type(SAID)
    filled.card.show_client(people[1].id)
    filled.card.show_client(heron)
    assert SAID not in filled.words
    filled.click("What holds my week together")

    assert filled.field.text() == SAID


def test_a_lock_keeps_the_line_that_was_being_typed(filled, ws, heron):
    filled.click("What holds my week together")
    filled.type("Walk at noon")
    filled.card.put_away()

    assert "Walk at noon" in ws.plans.draft(heron).plan.words()


def test_a_field_left_empty_adds_no_line_at_a_lock(filled, ws, heron):
    filled.click("What holds my week together")
    filled.type("  ")
    filled.card.put_away()

    assert ws.plans.draft(heron) is None


def test_what_is_typed_stays_when_the_plan_changes_meanwhile(filled, ws, heron):
    filled.click("What holds my week together")
    filled.type("Walk at noon")
    plan = ws.plans.current(heron)
    ws.plans.edit(heron, Plan((*plan.items, Item(ws.plans.new_id(), PlanPart.REASON, "Sleep"))))

    assert "Sleep" in filled.words
    assert filled.field.text() == "Walk at noon" and filled.field.hasFocus()


def test_delete_takes_a_line_out_and_undo_brings_it_back(filled, around):
    filled.choose("Alone in the evening")
    filled.key(KEY.Key_Delete)
    assert "Alone in the evening" not in filled.words and "Evening meeting" not in filled.words

    around.desk.doing.undo()
    assert "Alone in the evening" in filled.words and "Evening meeting" in filled.words
    around.desk.doing.redo()
    assert "Alone in the evening" not in filled.words


def test_a_line_is_moved_with_keys_and_stays_chosen(filled):
    filled.choose("Cash in my pocket on the way home from work")
    filled.key(KEY.Key_Up, CTRL)

    assert filled.words.index("Cash in my pocket on the way home from work") < filled.words.index("Alone in the evening")
    assert filled.view.currentIndex().data() == "Cash in my pocket on the way home from work"
    assert filled.label("plan-standing") == "Another order since revision 1"


def test_a_sign_is_ticked_with_space_and_with_a_click_on_its_box(filled, ws, heron):
    def ticked():
        return next(item.is_ticked for item in ws.plans.current(heron).items if item.words == "Flat on Sundays")

    filled.choose("Flat on Sundays")
    filled.key(KEY.Key_Space)
    assert ticked()
    filled.click("Flat on Sundays", left=12)
    assert not ticked()


def test_a_line_that_is_too_long_is_refused_beside_the_field_and_stays_typed(seen, ws, heron):
    seen.click("My reasons")
    seen.field.setText("a" * 301)
    seen.key(KEY.Key_Return)

    assert seen.label("plan-line-problem").startswith("A line of the plan can have 300 letters")
    assert seen.field.text() == "a" * 301 and ws.plans.current(heron).items == ()


def test_a_board_line_is_refused_beside_the_field_and_one_key_takes_the_words_offered(seen, ws, heron):
    seen.click("Outside")
    seen.type(SAID.upper())
    seen.key(KEY.Key_Return)
    assert "says a board line as it was said" in seen.label("plan-line-problem")
    assert seen.field.text() == SAID.upper() and ws.plans.current(heron).items == ()
    offered = seen.buttons("reword")[0].text().removeprefix("Use “").removesuffix("”")

    seen.key(KEY.Key_R, Qt.KeyboardModifier.AltModifier)

    assert [item.words for item in ws.plans.current(heron).items] == [offered]
    assert seen.label("plan-line-problem") == "" and seen.field.text() == ""


def test_nothing_refused_is_stored_in_a_number_or_what_is_asked(seen, ws, heron):
    seen.click("My people")
    seen.type("Ana")
    seen.key(KEY.Key_Tab)
    seen.key(KEY.Key_Tab)
    seen.type(SAID)
    seen.key(KEY.Key_Return)

    assert "says a board line" in seen.label("plan-line-problem") and ws.plans.current(heron).items == ()


def test_saving_a_first_plan_needs_no_reason_and_the_next_one_does(seen, ws, heron, around):
    seen.click("My reasons")
    seen.type("Sleep")
    seen.key(KEY.Key_Return)
    seen.press("save-plan")
    assert ws.plans.newest(heron).head.number == 1
    assert seen.label("plan-standing") == "Revision 1, Tue, Nov 24"

    seen.type("Work")
    seen.key(KEY.Key_Return)
    seen.press("save-plan")
    assert seen.label("plan-reason-problem").startswith("Say in a line why the plan changes")
    seen.type("She found work")
    seen.key(KEY.Key_Return)

    newest = ws.plans.newest(heron)
    assert (newest.head.number, newest.head.reason) == (2, "She found work")
    assert around.told[-1] == "The plan is saved as revision 2."


def test_looked_at_together_is_kept(filled, ws, heron, clock):
    clock.passes(days=3)
    filled.press("plan-reviewed")

    assert ws.plans.reviewed_at_each([heron])[heron] == clock()
    assert filled.label("plan-standing").endswith("looked at Fri, Nov 27")


def test_words_are_shown_as_they_were_typed(seen, ws, heron):
    for words in ("<b>{0}</b> &amp;", "مرحبا", "🙂 " * 20):
        ws.plans.edit(heron, Plan((Item(ws.plans.new_id(), PlanPart.REASON, words.strip()),)))
        assert seen.words == [words.strip()]


def test_what_changed_is_shown_in_words_and_escape_goes_back(filled):
    filled.choose("Breakfast at seven")
    filled.key(KEY.Key_Delete)
    filled.choose("Evening meeting")
    filled.key(KEY.Key_F2)
    filled.field.selectAll()
    filled.type("Noon meeting")
    filled.key(KEY.Key_Return)
    filled.press("plan-changes")

    lines = {line.words: line for line in filled.changes}
    assert list(lines) == ["Changed", "Noon meeting", "Taken out", "Breakfast at seven"]
    assert lines["Noon meeting"].note == "from “Evening meeting” to “Noon meeting” · for “Alone in the evening”"
    assert lines["Breakfast at seven"].kind is Kind.DROPPED
    assert lines["Breakfast at seven"].note == "taken out · What holds my week together"
    assert not filled.buttons("bring-plan-back") and not filled.view.isVisible()

    filled.key(KEY.Key_Escape)
    assert filled.view.isVisible() and filled.view.hasFocus()


def test_an_older_revision_is_printed_as_it_was_and_a_draft_is_not(filled, ws, heron, around, qtbot):
    filled.choose("Breakfast at seven")
    filled.key(KEY.Key_Delete)
    filled.press("plan-changes")
    assert not filled.buttons("print-plan-revision")
    filled.key(KEY.Key_Escape)

    ws.plans.save(heron, "Works nights now")
    filled.press("plan-changes")
    filled.key(KEY.Key_Down)
    filled.press("print-plan-revision")
    qtbot.waitUntil(lambda: bool(around.went))
    ((place, what),) = around.went
    shown = words_of(what["pdf"])
    assert (place, what["back"], what["is_clients"]) == ("paper", "follow-up", True) and "revision 1" in what["name"]
    assert "Breakfast at seven" in shown and "Plan 1" in shown and "CFR" not in shown


def test_a_revision_is_looked_at_and_brought_back_for_a_reason(filled, ws, heron):
    filled.choose("Breakfast at seven")
    filled.key(KEY.Key_Delete)
    ws.plans.save(heron, "Works nights now")
    filled.press("plan-changes")
    assert filled.changes[0].words == "Works nights now"

    filled.key(KEY.Key_Down)
    assert "Breakfast at seven" in [line.words for line in filled.changes]
    filled.press("bring-plan-back")
    filled.key(KEY.Key_Return)
    assert filled.label("bring-back-problem").startswith("Say in a line why the plan changes")
    filled.type("Days again")
    filled.key(KEY.Key_Return)

    newest = ws.plans.newest(heron)
    assert (newest.head.number, newest.head.reason, newest.plan) == (3, "Days again", ws.plans.revision(heron, 1).plan)
    assert "Breakfast at seven" in filled.words and filled.view.isVisible()


def test_a_plan_of_sixty_lines_is_shown_in_time(seen, ws, heron):
    lines = tuple(Item(ws.plans.new_id(), PlanPart.REASON, f"Line {number} " + "words " * 12) for number in range(60))
    ws.plans.edit(heron, Plan(lines))

    assert len(seen.words) == 60
    begin = perf_counter()
    ws.plans.edit(heron, Plan(lines[:-1]))
    QApplication.processEvents()
    assert perf_counter() - begin < 0.5  # 100 ms on a quiet machine


def test_an_undo_while_the_changes_are_looked_at_is_seen_there(filled, around):
    filled.choose("Breakfast at seven")
    filled.key(KEY.Key_Delete)
    filled.press("plan-changes")
    assert "Breakfast at seven" in [line.words for line in filled.changes]

    around.desk.doing.undo()

    assert filled.changes[0].words == "The whole plan in revision 1"


def test_a_name_like_a_template_and_an_empty_field_are_told_as_they_are(filled):
    filled.choose("Ana, my sister")
    filled.key(KEY.Key_F2)
    filled.field.selectAll()
    filled.type("{0} <b>Ana</b>")
    filled.key(KEY.Key_Tab)
    filled.key(KEY.Key_Delete)
    filled.key(KEY.Key_Return)
    filled.press("plan-changes")

    (line,) = [line for line in filled.changes if line.words == "{0} <b>Ana</b>"]
    assert line.note == "from “Ana, my sister” to “{0} <b>Ana</b>” · from “555 0142” to “nothing” · My people"

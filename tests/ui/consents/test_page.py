"""Consents and copies of one client: asked for, signed, revoked; given, printed as given, taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from facilitator.care.consent import Standing
from facilitator.care.plan import Item, Plan
from facilitator.handouts.notice_words import BUILT_IN
from facilitator.people.client import ClientId
from facilitator.people.program import Program
from facilitator.vocabulary import CopyHolder, GivenBy, PlanPart
from tests.examples import examples
from tests.handouts.made import in_order, words_of
from tests.ui.pages import around, clock, press, said, seen, ws
from tests.ui.reached import out_of_reach
from tests.workspaces import TUESDAY, circle
from ui.consents.page import ConsentsPage

__all__ = ["around", "clock", "ws"]

OWN, CASE_FILE, SOMEONE = CopyHolder
DAY = timedelta(days=1)


@pytest.fixture
def heron(ws):
    return circle(ws, clients=2).clients[0].id


@pytest.fixture
def revised(ws, heron):
    def to(number):
        for each in range(len(ws.plans.heads(heron)) + 1, number + 1):
            ws.plans.edit(heron, Plan((Item(ws.plans.new_id(), PlanPart.REASON, f"Reason of revision {each}"),)))
            ws.plans.save(heron, "why")

    return to


@pytest.fixture
def page(ws, heron, window, around):
    page = ConsentsPage(around.desk)
    page.open_about(client=heron)
    return seen(page, window, around)


@pytest.fixture
def write(page, qtbot):
    """In the fields of the form, by name without "consent-"."""

    def written(**fields):
        for name, text in fields.items():
            field = page.findChild(QLineEdit, f"consent-{name}") or page.findChild(QPlainTextEdit, f"consent-{name}")
            field.setFocus()
            field.selectAll()
            qtbot.keyClicks(field, text)

    return written


@pytest.fixture
def signed(ws, heron):
    def made(recipient="My sister", until=date(2027, 5, 14)):
        asked = ws.consents.ask(heron, recipient, "The plan", "Help at home", until=until)
        ws.consents.sign(asked.id, TUESDAY - DAY)
        return asked.id

    return made


def standings(ws, heron):
    return [each.standing(ws.now().date()) for each in ws.consents.of(heron)]


def shown_pdf(around, qtbot):
    qtbot.waitUntil(lambda: bool(around.went))
    place, what = around.went.pop()
    assert place == "paper" and what["back"] == "consents" and what["is_clients"]
    return words_of(what["pdf"])


def give_to(page, qtbot, who, by="program"):
    press(page, qtbot, "give-copy")
    press(page, qtbot, "holder-someone")
    press(page, qtbot, f"by-{by}")
    field = page.findChild(QLineEdit, "give-who")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, who)


# consents ------------------------------------------------------------------------------


def test_with_nothing_yet_it_says_what_a_consent_and_a_copy_are_for(page):
    assert any(each.startswith("No consent yet.") for each in said(page))
    assert any(each.startswith("There is no saved plan yet.") for each in said(page))
    assert not page.findChild(QPushButton, "give-copy").isEnabled()


def test_a_consent_is_typed_kept_signed_and_revoked_each_with_a_way_back(page, write, ws, heron, around, qtbot):
    press(page, qtbot, "ask-consent")
    write(recipient="My sister", information="My plan", purpose="Help at home", until="6 months")
    press(page, qtbot, "keep-consent")
    asked = ws.consents.of(heron)[0]
    assert (asked.recipient, asked.information, asked.until) == ("My sister", "My plan", date(2027, 5, 24))
    assert "To be signed" in said(page) and not page.findChild(QLineEdit, "consent-recipient").isVisible()

    press(page, qtbot, "sign-consent-0")
    assert standings(ws, heron) == [Standing.IN_FORCE] and "signed Nov 24, 2026 · until May 24, 2027" in said(page)
    press(page, qtbot, "revoke-consent-0")
    assert standings(ws, heron) == [Standing.REVOKED] and "Revoked" in said(page)

    undo = around.desk.doing.undo
    undo()
    assert standings(ws, heron) == [Standing.IN_FORCE]
    undo()
    assert standings(ws, heron) == [Standing.TO_SIGN]
    undo()
    assert ws.consents.of(heron) == []
    for _ in range(3):
        around.desk.doing.redo()
    assert standings(ws, heron) == [Standing.REVOKED]


def test_a_consent_that_was_signed_before_is_entered_with_its_day_and_taken_back(page, write, ws, heron, around, qtbot):
    press(page, qtbot, "ask-consent")
    write(recipient="My sister", information="My plan", purpose="Help", until="6 months", signed="monday")
    press(page, qtbot, "keep-consent")
    assert [each.signed_on for each in ws.consents.of(heron)] == [TUESDAY - DAY] and standings(ws, heron) == [Standing.IN_FORCE]
    around.desk.doing.undo()
    assert ws.consents.of(heron) == []
    around.desk.doing.redo()

    ws.consents.ask(heron, "Dr. Gray", "My plan", "Care", until=TUESDAY)
    page.read_again()
    press(page, qtbot, "change-consent-2")  # the second row was made by the redo
    write(signed="11/20")
    press(page, qtbot, "keep-consent")
    assert [each.signed_on for each in ws.consents.of(heron)] == [TUESDAY - 4 * DAY, TUESDAY - DAY]


def test_one_key_signs_and_the_focus_stays_in_the_row(page, ws, heron, qtbot):
    ws.consents.ask(heron, "My sister", "The plan", "Help at home", until_event="when treatment ends")
    page.read_again()
    chip = page.findChild(QPushButton, "sign-consent-0")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Return)

    assert standings(ws, heron) == [Standing.IN_FORCE]
    assert page.focusWidget() is page.findChild(QPushButton, "print-consent-0")


def test_offers_fill_only_what_is_empty_and_give_way_to_one_another(page, write, qtbot):
    press(page, qtbot, "ask-consent")
    write(purpose="Mine")
    press(page, qtbot, "offer-providers")
    form = page.findChild(QLineEdit, "consent-recipient")
    assert form.text() == "My treating providers"
    assert page.findChild(QLineEdit, "consent-purpose").text() == "Mine"
    press(page, qtbot, "offer-family")
    assert form.text() == "" and page.findChild(QLineEdit, "consent-until").text() == "6 months"
    assert page.findChild(QLineEdit, "consent-event").text() == ""
    assert "in treatment for substance use" in page.findChild(QPlainTextEdit, "consent-information").toPlainText()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"information": "i", "purpose": "p", "until": "may 14"}, "recipient"),
        ({"recipient": "r", "purpose": "p", "until": "may 14"}, "information"),
        ({"recipient": "r", "information": "i", "purpose": "p"}, "until"),
        ({"recipient": "r", "information": "i", "purpose": "p", "until": "some day"}, "until"),
        ({"recipient": "r", "information": "i", "purpose": "p", "until": "may 14", "signed": "tomorrow"}, "signed"),
        ({"recipient": "r" * 121, "information": "i", "purpose": "p", "until": "may 14"}, "recipient"),
        ({"recipient": "r", "information": "i", "purpose": "x" * 501, "until": "may 14"}, "purpose"),
    ],
)
def test_what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost(page, write, ws, heron, qtbot, fields, field):
    press(page, qtbot, "ask-consent")
    write(**fields)
    press(page, qtbot, "keep-consent")

    assert ws.consents.of(heron) == [] and page.focusWidget().objectName() == f"consent-{field}"
    assert any("Nothing was changed" in each for each in said(page))
    for name, text in fields.items():
        now = page.findChild(QLineEdit, f"consent-{name}") or page.findChild(QPlainTextEdit, f"consent-{name}")
        assert text == (now.text() if isinstance(now, QLineEdit) else now.toPlainText())


def test_escape_leaves_the_form_with_its_words_kept_and_then_the_page(page, write, window, around, heron, qtbot):
    window.activateWindow()
    press(page, qtbot, "ask-consent")
    write(recipient="Dr. Gray")
    qtbot.keyClick(page.findChild(QLineEdit, "consent-recipient"), Qt.Key.Key_Escape)
    assert not page.findChild(QLineEdit, "consent-recipient").isVisible()
    press(page, qtbot, "ask-consent")
    assert page.findChild(QLineEdit, "consent-recipient").text() == "Dr. Gray"

    qtbot.keyClick(page.findChild(QLineEdit, "consent-recipient"), Qt.Key.Key_Escape)
    assert around.went == []
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert around.went == [("follow-up", {"client": heron})]


def test_a_consent_that_is_not_signed_is_changed_and_removed(page, write, ws, heron, around, qtbot):
    ws.consents.ask(heron, "My sister", "The plan", "Help at home", until=date(2027, 5, 14))
    page.read_again()
    press(page, qtbot, "change-consent-0")
    write(recipient="My brother")
    press(page, qtbot, "keep-consent")
    assert [(each.recipient, each.until) for each in ws.consents.of(heron)] == [("My brother", date(2027, 5, 14))]

    press(page, qtbot, "remove-consent-0")
    assert ws.consents.of(heron) == []
    around.desk.doing.undo()
    around.desk.doing.undo()
    assert [each.recipient for each in ws.consents.of(heron)] == ["My sister"]


def test_one_that_ended_is_said_and_asked_for_again_with_its_words(page, signed, ws, heron, clock, qtbot):
    signed(until=TUESDAY + DAY)
    clock.passes(days=3)
    page.read_again()
    assert {"Ended", "signed Nov 23, 2026 · ended Nov 25, 2026", "The program gives no more copies under it."} <= set(said(page))

    press(page, qtbot, "again-consent-0")
    assert page.findChild(QLineEdit, "consent-recipient").text() == "My sister"
    assert page.findChild(QLineEdit, "consent-until").text() == ""


def test_a_consent_goes_on_paper_without_a_name_unless_names_are_shown_and_stays_unsigned(page, write, ws, heron, around, qtbot):
    ws.program.put(Program(name="Riverside Recovery"))
    press(page, qtbot, "ask-consent")
    write(recipient="My sister", information="My plan", purpose="Help", event="when treatment ends")
    press(page, qtbot, "keep-and-print-consent")
    shown = shown_pdf(around, qtbot)
    assert "Riverside Recovery" in shown and "Heron" not in shown and "Rosalind" not in shown
    assert standings(ws, heron) == [Standing.TO_SIGN]

    page.names.trigger()
    press(page, qtbot, "print-consent-0")
    assert "Rosalind Achterberg" in shown_pdf(around, qtbot)

    page.open_about(client=ws.clients.all()[-1].id)
    assert not page.names.isChecked()


def test_a_board_line_is_refused_in_a_consent(page, write, ws, heron, qtbot):
    from facilitator.vocabulary import EntryKind
    from facilitator.workspace.evening import Evening

    session = ws.sessions.of_group(ws.groups.all()[0].id)[0]
    evening = Evening.start(ws, session)
    evening.share("Walking past the old corner", EntryKind.TRIGGER, [], None)
    evening.seal()
    press(page, qtbot, "ask-consent")
    write(recipient="r", purpose="p", until="may 14")
    page.findChild(QPlainTextEdit, "consent-information").setPlainText("My plan\nWalking past the old corner!")
    press(page, qtbot, "keep-consent")

    assert ws.consents.of(heron) == [] and any("says a board line" in each for each in said(page))


# copies ----------------------------------------------------------------------------------


def test_the_own_copy_is_given_and_printed_without_a_word_of_the_law(page, revised, ws, heron, around, qtbot):
    revised(2)
    press(page, qtbot, "give-copy")
    press(page, qtbot, "give-and-print")
    shown = shown_pdf(around, qtbot)

    assert [(copy.holder, copy.revision, copy.consent) for copy in ws.copies.of(heron)] == [(OWN, 2, None)]
    assert "Reason of revision 2" in shown and "CFR" not in shown and "consent" not in shown.casefold()


def test_an_older_revision_goes_into_the_case_file_exactly_as_it_was(page, revised, ws, heron, around, qtbot):
    revised(3)
    press(page, qtbot, "give-copy")
    press(page, qtbot, "holder-case-file")
    page._copies.form._revision.setCurrentIndex(2)
    press(page, qtbot, "give-and-print")
    shown = shown_pdf(around, qtbot)
    assert "Reason of revision 1" in shown and "Plan 1" in shown and "CFR" not in shown
    assert "The plan has revision 3 by now." in said(page)

    press(page, qtbot, "print-copy-0")
    assert "Reason of revision 1" in shown_pdf(around, qtbot)


def test_a_copy_from_the_program_finds_its_consent_and_carries_the_notice_and_its_scope(
    page, revised, signed, ws, heron, around, qtbot
):
    revised(1)
    under = signed()
    page.read_again()
    give_to(page, qtbot, "my SISTER")
    assert "Under the consent in force: The plan" in said(page)
    press(page, qtbot, "give-and-print")
    shown = " ".join(shown_pdf(around, qtbot).split())

    assert [(copy.given_by, copy.consent) for copy in ws.copies.of(heron)] == [(GivenBy.PROGRAM, under)]
    assert in_order(shown, BUILT_IN, "My sister", "The plan", "Help at home", "May 14, 2027", "Reason of revision 1")
    assert "revision 1, Nov 24, 2026 · given by the program · consent until May 14, 2027" in said(page)


def test_a_consent_that_names_a_kind_of_people_is_chosen_for_one_of_them_and_again_for_the_next_copy(
    page, revised, signed, ws, heron, around, qtbot
):
    revised(1)
    under = signed("My treating providers")
    page.read_again()
    give_to(page, qtbot, "Dr. Gray")
    press(page, qtbot, "under-0")
    assert "Only if “My treating providers” means Dr. Gray too. Under this consent: The plan" in said(page)
    press(page, qtbot, "give-and-print")
    assert "Dr. Gray (My treating providers)" in " ".join(shown_pdf(around, qtbot).split())
    assert [(copy.who, copy.consent) for copy in ws.copies.of(heron)] == [("Dr. Gray", under)]

    revised(2)
    page.open_about(client=heron, give="Dr. Gray")
    page.read_again()
    assert page.focusWidget().objectName() == "give-and-print"
    press(page, qtbot, "only-enter")
    assert [copy.consent for copy in ws.copies.of(heron)] == [under, under]


def test_what_was_chosen_for_one_name_is_not_kept_for_another(page, revised, signed, ws, heron, qtbot):
    revised(1)
    signed("My treating providers")
    page.read_again()
    give_to(page, qtbot, "Dr. Gray")
    press(page, qtbot, "under-0")
    qtbot.keyClicks(page.findChild(QLineEdit, "give-who"), "son")
    press(page, qtbot, "only-enter")

    assert ws.copies.of(heron) == [] and page.findChild(QLineEdit, "give-who").text() == "Dr. Grayson"


def test_a_consent_that_is_revoked_meanwhile_is_chosen_no_more(page, revised, signed, ws, heron, qtbot):
    revised(1)
    under = signed("My treating providers")
    page.read_again()
    give_to(page, qtbot, "Dr. Gray")
    press(page, qtbot, "under-0")
    ws.consents.revoke(under, TUESDAY)
    press(page, qtbot, "only-enter")

    assert ws.copies.of(heron) == []


def test_without_a_consent_the_program_gives_nothing_and_one_can_be_asked_for(page, revised, ws, heron, around, qtbot):
    revised(1)
    page.read_again()
    give_to(page, qtbot, "Dr. Gray")
    assert any(each.startswith("No consent in force names “Dr. Gray”.") for each in said(page))
    press(page, qtbot, "only-enter")
    assert ws.copies.of(heron) == [] and around.went == []
    assert page.findChild(QLineEdit, "give-who").text() == "Dr. Gray"

    press(page, qtbot, "ask-for-this")
    assert page.findChild(QLineEdit, "consent-recipient").text() == "Dr. Gray"


def test_what_the_client_gives_needs_none_and_carries_no_notice(page, revised, ws, heron, around, qtbot):
    revised(1)
    page.read_again()
    give_to(page, qtbot, "Dr. Gray", by="client")
    press(page, qtbot, "give-and-print")

    assert "CFR" not in shown_pdf(around, qtbot)
    assert [(copy.who, copy.given_by, copy.consent) for copy in ws.copies.of(heron)] == [("Dr. Gray", GivenBy.CLIENT, None)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(25), deadline=None)
@given(
    ended=st.sampled_from(["expired", "revoked", "never signed", "another's"]), who=st.sampled_from(["My sister", "MY SISTER "])
)
def test_a_consent_that_ended_never_lets_a_copy_out_of_the_page(page, revised, ws, heron, around, qtbot, ended, who):
    revised(1)
    for each in ws.consents.of(heron):  # of the examples before
        if each.signed_on and not each.revoked_on:
            ws.consents.revoke(each.id, TUESDAY)
    client = heron if ended != "another's" else next(each.id for each in ws.clients.all() if each.id != heron)
    asked = ws.consents.ask(
        client, "My sister", "The plan", "Help", until=TUESDAY - DAY if ended == "expired" else None, until_event="e"
    )
    if ended != "never signed":
        ws.consents.sign(asked.id, TUESDAY - 9 * DAY)
    if ended == "revoked":
        ws.consents.revoke(asked.id, TUESDAY)
    page.read_again()
    give_to(page, qtbot, who)
    for deed in ("only-enter", "give-and-print"):
        press(page, qtbot, deed)
    page._leave.trigger()

    assert ws.copies.of(heron) == [] and around.went == []


def test_a_copy_is_printed_again_only_while_a_consent_holds(page, revised, signed, ws, heron, around, qtbot):
    revised(1)
    under = signed()
    ws.copies.give(heron, SOMEONE, 1, TUESDAY, "My sister", GivenBy.PROGRAM, under)
    ws.consents.revoke(under, TUESDAY)
    page.read_again()
    press(page, qtbot, "print-copy-0")
    assert around.went == [] and any("only under a consent" in each for each in around.told)

    signed()
    page.read_again()
    press(page, qtbot, "print-copy-0")
    assert BUILT_IN in " ".join(shown_pdf(around, qtbot).split())


def test_a_copy_is_taken_back_and_an_entry_removed_and_both_undone(page, revised, ws, heron, around, qtbot):
    revised(1)
    ws.copies.give(heron, OWN, 1, TUESDAY)
    page.read_again()
    press(page, qtbot, "take-back-copy-0")
    assert ws.copies.held(heron) == [] and "revision 1, Nov 24, 2026 · taken back Nov 24, 2026" in said(page)
    around.desk.doing.undo()
    press(page, qtbot, "remove-copy-0")
    assert ws.copies.of(heron) == []
    around.desk.doing.undo()
    assert len(ws.copies.held(heron)) == 1


def test_it_opens_with_the_form_that_was_asked_for(page, revised, signed, heron, qtbot):
    revised(2)
    signed()
    page.open_about(client=heron, give="My sister")
    page.read_again()
    assert page.findChild(QLineEdit, "give-who").text() == "My sister" and "Under the consent in force: The plan" in said(page)

    page.open_about(client=heron, ask="Dr. Gray")
    page.read_again()
    assert page.findChild(QLineEdit, "consent-recipient").text() == "Dr. Gray"


def test_it_says_clearly_when_nobody_has_checked_the_notice(page, ws, around, qtbot):
    assert any("Nobody has checked its text" in each for each in said(page))
    press(page, qtbot, "check-notice")
    assert around.went == [("settings", {"section": "program"})]

    ws.program.put(Program(notice_checked_on=date(2026, 11, 2)))
    page.read_again()
    assert "A copy from the program carries the notice on redisclosure, checked Nov 2, 2026." in said(page)
    assert not any("Nobody has checked" in each for each in said(page))


def test_of_many_copies_the_newest_are_shown_and_the_others_when_asked_for(page, revised, ws, heron, qtbot):
    revised(12)
    for number in range(1, 13):
        ws.copies.give(heron, OWN, number, TUESDAY + (number - 12) * DAY)
    page.read_again()
    assert sum(each == "Own copy" for each in said(page)) == 8
    press(page, qtbot, "older-copy")
    assert sum(each == "Own copy" for each in said(page)) == 12
    assert "The plan has revision" not in " ".join(said(page))


def test_all_of_it_is_reached_by_keys_also_with_both_forms_open(page, revised, signed, ws, heron, window, qtbot):
    revised(2)
    signed()
    ws.copies.give(heron, OWN, 1, TUESDAY)
    asked = ws.consents.ask(heron, "Dr. Gray", "The plan", "Care", until_event="e")
    page.read_again()
    window.activateWindow()
    page.findChild(QPushButton, "sign-consent-1").setFocus()
    assert not out_of_reach(window, qtbot)

    ws.consents.sign(asked.id, TUESDAY)
    give_to(page, qtbot, "Nobody")
    press(page, qtbot, "ask-consent")
    assert not out_of_reach(window, qtbot)


def test_the_field_that_is_refused_is_in_sight_in_a_small_window(page, window, write, qtbot):
    window.resize(900, 420)
    press(page, qtbot, "ask-consent")
    write(information="i", purpose="p", until="may 14", signed="yesterday")
    page._scroll.verticalScrollBar().setValue(page._scroll.verticalScrollBar().maximum())
    press(page, qtbot, "keep-consent")

    field = page.findChild(QLineEdit, "consent-recipient")
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())


def test_about_a_client_who_is_there_no_more_it_leads_back(page, around):
    page.open_about(client=ClientId(1))
    page.read_again()

    assert around.went == [("follow-up", {})]

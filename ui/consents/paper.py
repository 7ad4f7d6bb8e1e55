"""Consents to be signed, and exactly the revision that was given, on their way to paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.care.consent import Consent
from facilitator.care.copy import ConsentNotInForce, Copy
from facilitator.vocabulary import CopyHolder, GivenBy
from ui.background import in_background
from ui.consents.offered import tr
from ui.desk import Desk
from ui.plan_paper import show_plan_on_paper


def show_copy_on_paper(owner: QWidget, desk: Desk, copy: Copy) -> None:
    """As it was given. What the program gives to somebody carries the notice and what the consent covers, and is printed only
    while a consent for that holder is in force. Raises ConsentNotInForce, RevisionUnknown."""
    from facilitator.handouts.notice import Enclosed, notice_of

    ws = desk.ws
    if copy.holder is not CopyHolder.SOMEONE or copy.given_by is GivenBy.CLIENT:
        show_plan_on_paper(owner, desk, copy.client, copy.revision, back="consents")
        return
    today = ws.now().date()
    given = next((each for each in ws.consents.of(copy.client) if each.id == copy.consent), None)
    under = given if given and given.is_in_force(today) else ws.consents.in_force_for(copy.client, copy.who, today)
    if under is None:
        raise ConsentNotInForce
    enclosed = Enclosed(notice_of(ws.program.get()), under, copy.who)
    show_plan_on_paper(owner, desk, copy.client, copy.revision, enclosed=enclosed, back="consents")


def show_consent_on_paper(owner: QWidget, desk: Desk, consent: Consent, *, with_name: bool) -> None:
    """To be read and signed. Printing marks nothing as signed. The real name stands on it only `with_name`."""
    from facilitator.handouts.batch import Paper
    from facilitator.handouts.consent_form import consent_form, unprintable

    ws = desk.ws
    client, program = ws.clients.get(consent.client), ws.program.get()
    name = client.real_name if with_name else ""
    letters = " ".join(sorted(unprintable(consent, program, name)))
    title = tr("Consent of {name}").format(name=client.code_name)

    def show(pdf: bytes) -> None:
        desk.go("paper", pdf=pdf, name=title, back="consents", is_clients=True)
        if letters:
            desk.doing.say(tr("These signs cannot be printed; a dot stands in their place: {letters}").format(letters=letters))

    in_background(
        owner,
        lambda report: consent_form(
            consent, program, Paper(desk.preferences().paper), name=name, large_print=client.large_print,
            is_rehearsal=ws.is_rehearsal,
        ),
        show,
        desk.explain,
    )  # fmt: skip

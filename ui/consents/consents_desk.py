"""The card of consents and what is done in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.care.consent import LONGEST_CONSENT_WORDS, Consent, ConsentId, ConsentNeeds, ConsentTooLong
from facilitator.care.copy import LONGEST_WHO, HolderNameTooLong
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.privacy.plain import one_line
from facilitator.vocabulary import PlanPart
from facilitator.workspace.wall import Refused
from ui.consents.consent_form import ConsentForm
from ui.consents.consent_told import consents_told
from ui.consents.kept import Kept, NotADay
from ui.consents.list_card import ListCard
from ui.consents.offered import Typed
from ui.consents.paper import show_consent_on_paper
from ui.desk import Desk
from ui.parts.action import action
from ui.parts.offer import Offer, once

Slot = tuple[ClientId, ConsentId | None]


class ConsentsDesk(QObject):
    """`with_name()` says whether a form may carry the real name."""

    def __init__(self, owner: QWidget, desk: Desk, kept: Kept, with_name: Callable[[], bool]) -> None:
        super().__init__(owner)
        self._owner, self._desk, self._kept, self._with_name = owner, desk, kept, with_name
        self._client: ClientId | None = None
        self._changed: Consent | None = None
        self._typed: dict[Slot, Typed] = {}
        self.form = ConsentForm()
        self.form.kept.connect(self._keep)
        self.form.left.connect(self.leave_form)
        opens = action(owner, "ask-consent", self.tr("Ask for a consent…"))
        opens.triggered.connect(lambda: self.ask())
        self.card = ListCard("consent", self.tr("Consents"), opens, self.form)
        self.card.wanted.connect(self._do)

    def show_client(self, client: ClientId) -> None:
        if client != self._client:
            self.leave_form()
            self.card.forget()
            self._client = client
        ws = self._desk.ws
        nothing = self.tr(
            "No consent yet. The program needs one before it gives a copy to anybody else. What the client gives away needs none."
        )
        self.card.show_rows(consents_told(ws.consents.of(client), ws.now().date()), nothing)

    def ask(self, recipient: str = "", like: Consent | None = None) -> None:
        """Open the form: with the words of one that is over, or for a recipient; else as it was left."""
        self.leave_form()
        begun = self._typed.get(self._slot, Typed())
        if like:
            begun = Typed.of(like)
            begun = Typed(begun.recipient, begun.information, begun.purpose, "", begun.until_event, begun.how_to_revoke)
        elif recipient:
            begun = Typed(recipient).filled_with(begun)
        self.form.begin(begun, self._people(), is_new=True)
        self.card.open_form()

    def leave_form(self) -> None:
        """What is typed waits for the next time."""
        if self.card.is_open and self._client is not None:
            self._typed[self._slot] = self.form.typed
        self.card.close_form()
        self._changed = None

    @property
    def _slot(self) -> Slot:
        assert self._client is not None
        return self._client, self._changed.id if self._changed else None

    def _do(self, consent: ConsentId, verb: str) -> None:
        try:
            match verb:
                case "sign":
                    self._kept.sign(consent)
                case "revoke":
                    self._kept.revoke(consent)
                case "remove":
                    self._kept.remove(consent)
                case "print":
                    show_consent_on_paper(
                        self._owner, self._desk, self._desk.ws.consents.get(consent), with_name=self._with_name()
                    )  # fmt: skip
                case "change":
                    self._change(self._desk.ws.consents.get(consent))
                case "again":
                    self.ask(like=self._desk.ws.consents.get(consent))
        except Explained as problem:
            self._desk.explain(problem)

    def _change(self, consent: Consent) -> None:
        self.leave_form()
        self._changed = consent
        self.form.begin(self._typed.get(self._slot, Typed.of(consent)), self._people(), is_new=False)
        self.card.open_form()

    def _keep(self, typed: Typed, is_printed: bool) -> None:
        assert self._client is not None
        try:
            checked = self._checked(typed)
            if checked is None:
                return
            kept = self._kept.change(self._changed, checked) if self._changed else self._kept.ask(self._client, checked)
        except ConsentNeeds as problem:
            self.form.refuse(problem.missing[0], problem)
        except ConsentTooLong as problem:
            self.form.refuse(_longest(typed), problem)
        except NotADay as problem:
            self.form.refuse(problem.field, problem)
        except Explained as problem:
            self._desk.explain(problem)
        else:
            self.card.close_form()
            self._typed.pop(self._slot, None)
            self._changed = None
            if is_printed:
                show_consent_on_paper(self._owner, self._desk, kept, with_name=self._with_name())

    def _checked(self, typed: Typed) -> Typed | None:
        """What the wall lets pass, line by line; None where it refused, and said so beside the field."""
        if (length := len(one_line(typed.recipient))) > LONGEST_WHO:
            self.form.refuse("recipient", HolderNameTooLong(length))
            return None
        wall = self._desk.ws.wall
        for field in ("recipient", "information", "purpose", "until_event", "how_to_revoke"):
            try:
                for line in getattr(typed, field).splitlines():
                    wall.check(line)
            except Refused as problem:
                self.form.refuse(field, problem)
                return None
        return typed

    def _people(self) -> list[Offer]:
        """Whom the client has named already: in consents, and in the plan."""
        assert self._client is not None
        ws = self._desk.ws
        newest = ws.plans.newest(self._client)
        named = [Offer(item.words, self.tr("in the plan")) for item in newest.plan.of(PlanPart.PERSON)] if newest else []
        return once([*(Offer(each.recipient, self.tr("consent")) for each in ws.consents.of(self._client)), *named])


def _longest(typed: Typed) -> str:
    """The field that is too long: the consent's own words have one bound."""
    fields = ("recipient", "information", "purpose", "until_event", "how_to_revoke")
    return next((field for field in fields if len(getattr(typed, field)) > LONGEST_CONSENT_WORDS), fields[0])

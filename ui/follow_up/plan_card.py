"""The client's whole plan, edited in its place: every edit is kept at once as a draft, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from facilitator.care.plan import Item, Plan
from facilitator.care.plan_change import what_changed
from facilitator.care.plan_edit import moved, with_item, without_item
from facilitator.language import Explained
from facilitator.people.client import ClientId
from ui.desk import Desk
from ui.follow_up.changes_view import ChangesView
from ui.follow_up.client_card import ClientCard
from ui.follow_up.line_field import Typed
from ui.follow_up.looking_back import LookingBack
from ui.follow_up.plan_line import Slot, lines_of
from ui.follow_up.plan_offers import offers_for
from ui.follow_up.plan_part import tr
from ui.follow_up.plan_view import PlanView
from ui.follow_up.saving_row import SavingRow, Standing
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.offer import Offer
from ui.plan_paper import show_plan_on_paper


class PlanCard(ClientCard):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("The plan"))
        named(self, "plan-card", self.tr("The plan"))
        self._plan = Plan()
        self._shown: ClientId | None = None
        self._pending: dict[ClientId, dict[Slot, Typed]] = {}
        self._reasons: dict[ClientId, str] = {}
        self.view = PlanView(self._offers, self._kept)
        self.view.stored.connect(self._store)
        self.view.ticked.connect(self._tick)
        self.view.taken_out.connect(self._take_out)
        self.view.moved.connect(self._move)
        self._saving = SavingRow()
        self._saving.wanted.connect(self._save)
        self._saving.reviewed.connect(self._look)
        self._saving.asked.connect(self._look_back)
        self._changes = ChangesView()
        self._changes.chosen.connect(self._show_change)
        self._changes.brought.connect(self._bring_back)
        self._changes.closed.connect(self._show_plan)
        self._changes.paper_wanted.connect(self._print)
        self._changes.hide()
        self._choices: list[int | None] = []
        self._choice = 0
        for part in (self.view, self._saving, self._changes):
            self.body.addWidget(part)
        self.setFocusProxy(self.view)

    def read_again(self) -> None:
        client = self._who()
        if client != self._shown:
            self._turn_to(client)
        self._plan = self.desk.ws.plans.current(client)
        self.view.show_lines(lines_of(self._plan))
        self._saving.show_standing(self._standing(client))
        if self._changes.isVisible():
            self._refresh_changes()

    def put_away(self) -> None:
        self._keep_typed()

    def _keep_typed(self) -> None:
        """A line that is being typed is kept as if it was entered, before the page turns to another client or closes."""
        client, edit, typed = self._shown, self.desk.ws.plans.edit, self.view.typed_open()
        if typed is None or client is None:
            return
        try:
            plan = with_item(self._plan, self._item(*typed))
        except Explained:  # it waits in its field, as far as there is time
            return
        self.view.leave_field(is_stored=True)
        before = edit(client, plan)  # from here on the card may show another one
        undo, redo = partial(edit, client, before), partial(edit, client, plan)
        self.desk.doing.did(self.tr("A line of the plan is kept."), undo, redo, quietly=True)

    def ask_why(self) -> None:
        """What is not saved as a revision yet waits for its reason, or for the key that saves it."""
        self._saving.enter()
        bring_into_view(self._saving)

    def _who(self) -> ClientId:
        assert self.client is not None
        return self.client

    def _turn_to(self, client: ClientId) -> None:
        """What the wall refused about the one before waits for when that one is shown again."""
        self._keep_typed()
        self.view.leave_field()
        if self._shown is not None:
            self._reasons[self._shown] = self._saving.reason.text()
        self.view.pending = self._pending.setdefault(client, {})
        self._saving.was_saved()
        self._saving.reason.setText(self._reasons.get(client, ""))
        self._shown = client
        self._turn(to_changes=False)

    def _standing(self, client: ClientId) -> Standing:
        plans = self.desk.ws.plans
        newest, looked = plans.newest(client), plans.reviewed_at_each([client]).get(client)
        before = newest.plan if newest else Plan()
        changes = what_changed(before, self._plan).count if plans.draft(client) else None
        if newest is None:
            return Standing(changes=changes)
        here = self.desk.ws.now().tzinfo
        looked_here = looked.astimezone(here) if looked else None
        return Standing(newest.head.number, newest.head.saved_at.astimezone(here), looked_here, changes)

    def _offers(self, slot: Slot) -> list[Offer]:
        return offers_for(self.desk.ws.library, self._plan, slot.part)

    def _kept(self, slot: Slot) -> Typed:
        item = self._plan.item(slot.item) if slot.item else None
        return Typed(item.words, item.then, item.number, item.how) if item else Typed()

    def _store(self, slot: Slot, typed: Typed) -> None:
        try:
            plan = with_item(self._plan, self._item(slot, typed))
        except Explained as problem:
            self.view.refuse(problem)
            return
        self.view.leave_field(is_stored=True)
        self._edit(
            plan, self.tr("A line of the plan is kept.") if slot.item is None else self.tr("A line of the plan is changed.")
        )
        if slot.item is None:
            self.view.open_field(slot)
        else:
            self.view.choose(slot)
            self.view.setFocus()

    def _item(self, slot: Slot, typed: Typed) -> Item:
        """What the wall lets pass. Words that stay as they were have passed it before."""
        ws, before = self.desk.ws, self._kept(slot)
        kept = self._plan.item(slot.item) if slot.item else None
        pairs = ((typed.words, before.words), (typed.then, before.then), (typed.number, before.number))
        said, then, number = (now if now == was else ws.wall.check(now) for now, was in pairs)
        made = kept.id if kept else ws.plans.new_id()
        ticked = kept.is_ticked if kept else True
        return Item(made, slot.part, said, ticked, then, number, slot.about, typed.how)

    def _tick(self, slot: Slot) -> None:
        if slot.item and (item := self._plan.item(slot.item)):
            other = replace(item, is_ticked=not item.is_ticked)
            self._edit(with_item(self._plan, other), self.tr("A warning sign is ticked or not."))

    def _take_out(self, slot: Slot) -> None:
        if slot.item is None:
            return
        row = self.view.currentIndex().row()
        self.view.forget(slot)
        self._edit(without_item(self._plan, slot.item), self.tr("A line of the plan is taken out."))
        self.view.choose_near(row)

    def _move(self, slot: Slot, step: int) -> None:
        if slot.item and (plan := moved(self._plan, slot.item, step)) != self._plan:
            self._edit(plan, self.tr("A line of the plan is moved."))

    def _edit(self, plan: Plan, sentence: str) -> None:
        plans, client = self.desk.ws.plans, self._who()
        before = plans.edit(client, plan)
        self.desk.doing.did(sentence, partial(plans.edit, client, before), partial(plans.edit, client, plan), quietly=True)
        self.read_again()

    def _save(self, reason: str) -> None:
        try:
            revision = self.desk.ws.plans.save(self._who(), reason)
        except Explained as problem:
            self._saving.refuse(problem)
            return
        self._saving.was_saved()
        self.read_again()
        self.desk.doing.say(self.tr("The plan is saved as revision {number}.").format(number=revision.head.number))

    def _look_back(self) -> None:
        self.view.leave_field()
        choices = self._back.choices()
        self._choices = [number for number, _ in choices]
        self._changes.show_choices([told for _, told in choices])
        self._turn(to_changes=True)
        self._show_change(0)
        self._changes.setFocus()

    def _refresh_changes(self) -> None:
        """After an undo, say. A reason that is being typed stays while the same revisions are there."""
        if [number for number, _ in self._back.choices()] != self._choices:
            self._look_back()
        elif self._choices[self._choice] is None:
            self._show_change(self._choice)

    def _show_change(self, choice: int) -> None:
        self._choice = choice
        number = self._choices[choice]
        newest = self.desk.ws.plans.heads(self._who())[0].number
        is_saved = number is not None
        self._changes.show_lines(choice, self._back.lines(number), is_saved=is_saved, can_come_back=is_saved and number != newest)

    def _print(self) -> None:
        """The revision that is shown, as the client's own: nothing of the law goes with it."""
        show_plan_on_paper(self, self.desk, self._who(), self._choices[self._choice])

    def _bring_back(self, reason: str) -> None:
        number = self._choices[self._choice]
        try:
            brought = self.desk.ws.plans.bring_back(self._who(), number or 0, reason)
        except Explained as problem:
            self._changes.refuse(problem)
            return
        self._show_plan()
        sentence = self.tr("Revision {old} is back, as revision {number}.")
        self.desk.doing.say(sentence.format(old=number, number=brought.head.number))

    def _show_plan(self) -> None:
        self._turn(to_changes=False)
        self.read_again()
        self.view.setFocus()

    def _turn(self, *, to_changes: bool) -> None:
        self._changes.setVisible(to_changes)
        self.view.setVisible(not to_changes)
        self._saving.setVisible(not to_changes)

    @property
    def _back(self) -> LookingBack:
        return LookingBack(self.desk.ws, self._who())

    def _look(self) -> None:
        self.desk.ws.plans.mark_reviewed(self._who())
        self.read_again()
        self.desk.doing.say(self.tr("Looked at together: kept with today's date."))

"""How the chosen practice went, what the client decides about it, and the next thing to try."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date

from PySide6.QtGui import QAction

from facilitator.care.plan import TRIGGERS, Plan
from facilitator.care.practice import Practice, PracticeEmpty, PracticeGone, cleaned
from facilitator.care.practice_try import Try
from facilitator.language import Explained
from facilitator.people.client import ClientId
from facilitator.privacy.sameness import folded
from facilitator.vocabulary import HowItWent, PlanPart, Verdict
from ui.desk import Desk
from ui.doing import Verb
from ui.follow_up.client_card import ClientCard
from ui.follow_up.next_practice import NextPractice, Typed
from ui.follow_up.try_row import TryRow
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.offer import Offer, once
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class PracticeCard(ClientCard):
    """What is asked about is the newest practice chosen before today; what is chosen today is the next one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("How did that go for you?"), tone="next")
        named(self, "practice-card")
        spaced(self.body, SPACE.snug)
        self._practice: Practice | None = None
        self._next: Practice | None = None
        self._today: Try | None = None
        self._is_another = False  # the next answer is one more try, not another word for the one shown
        self._is_changing = False  # the next practice is in the fields again
        self._typed: dict[ClientId, Typed] = {}
        self._what = named(words("", wraps=True), "practice-what")
        self._since = named(words("", Tone.QUIET, wraps=True), "practice-since")
        self._row = TryRow(self)
        self._verdicts = self._make_verdicts()
        self._form = NextPractice()
        self._lay_out()
        self._connect()

    def show_client(self, client: ClientId) -> None:
        if client != self.client:
            self._put_by()
            self._is_another = self._is_changing = False
            self._practice = self._next = self._today = None
            self._row.show_try(None)
            self._form.type(self._typed.pop(client, Typed()))
        super().show_client(client)

    def read_again(self) -> None:
        assert self.client is not None
        ws, today = self.desk.ws, self._day
        before, self._practice = self._practice, None
        self._practice, self._next = asked_about(ws.practices.all_of(self.client), today)
        if before and self._practice and before.id != self._practice.id:
            self._is_another = False
        tries = ws.tries.of(self._practice.id) if self._practice else []
        self._today = tries[-1] if tries and tries[-1].on == today and not self._is_another else None
        self._row.show_try(self._today)
        self._say(tries)
        self._form.offer(self._offers(ws.plans.current(self.client)), ws.library.obstacles)
        self._form.show_chosen(None if self._is_changing else self._next)
        self.setFocusProxy(self._row if self._practice else self._form)

    # its parts -----------------------------------------------------------------------

    def _make_verdicts(self) -> dict[Verdict, QAction]:
        says = {
            Verdict.KEEP: self.tr("Keep it"),
            Verdict.CHANGE: self.tr("Change it…"),
            Verdict.SET_ASIDE: self.tr("Set it aside"),
        }
        made = {verdict: action(self, f"verdict-{verdict}", text, checkable=True) for verdict, text in says.items()}
        for verdict, each in made.items():
            each.triggered.connect(lambda _=False, verdict=verdict: self._decide(verdict))
        return made

    def _lay_out(self) -> None:
        verdicts = spaced(Flow(), SPACE.snug)
        for each in self._verdicts.values():
            verdicts.addWidget(Chip(each))
        for shown in (self._what, self._since, self._row):
            self.body.addWidget(shown)
        self.body.addLayout(verdicts)
        self.body.addSpacing(0)
        self.body.addWidget(self._form)

    def _connect(self) -> None:
        self._row.tried.connect(self._try)
        self._row.another_wanted.connect(self._begin_another)
        self._row.cravings_changed.connect(self._keep_cravings)
        self._row.in_the_way_entered.connect(self._keep_in_the_way)
        self._row.help_taken.connect(self._take_help)
        self._row.offer(self.desk.ws.library.obstacles)
        self._form.wanted.connect(self._choose)
        self._form.change_wanted.connect(self._change_next)

    def _say(self, tries: Sequence[Try]) -> None:
        practice = self._practice
        empty = self.tr("Nothing chosen yet. What is one small thing to try?") if self._next is None else ""
        self._what.setText(f"“{practice.what}”" if practice else empty)
        self._what.setVisible(bool(self._what.text()))
        self._since.setText(self._how_long(practice, tries) if practice else "")
        self._since.setVisible(practice is not None)
        self._row.setVisible(practice is not None)
        for verdict, each in self._verdicts.items():
            each.setVisible(practice is not None)
            each.setChecked(bool(practice and practice.verdict is verdict))
        for answer in self.actions():
            if answer.objectName().startswith("went-"):
                answer.setEnabled(practice is not None)

    def _how_long(self, practice: Practice, tries: Sequence[Try]) -> str:
        days = (self._day - practice.chosen_on).days
        chosen = {0: self.tr("chosen today"), 1: self.tr("chosen yesterday")}.get(days)
        chosen = chosen or self.tr("chosen {days} days ago").format(days=days)
        count = sum(each.how_it_went is not HowItWent.DID_NOT_TRY for each in tries)
        times = {0: self.tr("not practiced yet"), 1: self.tr("practiced once")}.get(count)
        return f"{chosen}, {times or self.tr('practiced {count} times').format(count=count)}"

    def _offers(self, plan: Plan) -> list[Offer]:
        """What stands in the plan first: in the client's own words."""
        own = [
            Offer(item.words, self.tr("in the plan")) for trigger in plan.of(*TRIGGERS) for item in plan.strategies(trigger.id)
        ]
        return once([*own, *(Offer(idea, self.tr("what helps")) for idea in self.desk.ws.library.coping_ideas())])

    @property
    def _day(self) -> date:
        return self.desk.ws.now().date()

    def _put_by(self) -> None:
        """What was typed about the client before waits for its return."""
        if self.client is not None and not self._is_changing and self._form.typed != Typed():
            self._typed[self.client] = self._form.typed

    # how it went ---------------------------------------------------------------------------

    def _try(self, how: HowItWent) -> None:
        if self._today:
            self._put_try(replace(self._today, how_it_went=how))
            return
        if self._practice is None:
            return
        tries = self.desk.ws.tries
        try:
            added = tries.add(self._practice.id, self._day, how, *self._row.cravings)
        except Explained as problem:
            self.desk.explain(problem)
            return
        self._row.stored()
        self._is_another = False
        self._did(self.tr("How it went is in the log."), lambda: tries.remove(added.id), lambda: tries.put(added))

    def _begin_another(self) -> None:
        self._is_another = True
        self.read_again()
        self._row.setFocus()

    def _keep_cravings(self) -> None:
        """Before an answer they wait for it."""
        if self._today:
            before, after = self._row.cravings
            self._put_try(replace(self._today, craving_before=before, craving_after=after))

    def _keep_in_the_way(self, text: str) -> None:
        if self._today:
            try:
                self._put_try(replace(self._today, got_in_the_way=self.desk.ws.wall.check(text)))
            except Explained as problem:
                self._row.refuse(problem)

    def _put_try(self, now: Try) -> None:
        before, tries = self._today, self.desk.ws.tries
        if before is None or now == before:
            return
        try:
            tries.put(now)
        except PracticeGone as problem:
            self.desk.explain(problem)
            return
        self._row.stored()
        self._did(self.tr("How it went is in the log."), lambda: tries.put(before), lambda: tries.put(now))

    # what the client decides -----------------------------------------------------------------

    def _decide(self, verdict: Verdict) -> None:
        """The one that is chosen, once more: then it is open again."""
        if self._practice is None:
            return
        practices, practice = self.desk.ws.practices, self._practice
        now = None if practice.verdict is verdict else verdict
        try:
            before = practices.decide(practice.id, now)
        except Explained as problem:
            self.desk.explain(problem)
            return
        sentences = {
            Verdict.KEEP: self.tr("Kept."),
            Verdict.CHANGE: self.tr("To be changed."),
            Verdict.SET_ASIDE: self.tr("Set aside."),
            None: self.tr("Open again."),
        }
        undo = lambda: practices.decide(practice.id, before.verdict)  # noqa: E731
        self._did(sentences[now], undo, lambda: practices.decide(practice.id, now))
        if now is Verdict.CHANGE and self._next is None:
            if self._form.typed == Typed():
                self._form.type(Typed.of(practice))
            self._form.setFocus()

    # the next one ----------------------------------------------------------------------------

    def _change_next(self) -> None:
        if self._next:
            self._is_changing = True
            self._form.type(Typed.of(self._next))
            self._form.show_chosen(None)
            self._form.setFocus()

    def _take_help(self, in_the_way: str, idea: str) -> None:
        """Into the fields of the next practice, to be looked at: the same one again, with what to do about it."""
        if self._next and not self._is_changing:
            self._change_next()
        elif self._practice and not self._form.typed.what:
            self._form.type(Typed.of(self._practice))
        self._form.type(replace(self._form.typed, obstacle=in_the_way, and_then=idea))
        self._form.setFocus()

    def _choose(self, typed: Typed) -> None:
        """Refused words stay in their field, with the sentence beside it."""
        if self.client is None:
            return
        checked = {}
        for name, text in asdict(typed).items():
            try:
                checked[name] = self.desk.ws.wall.check(text)
            except Explained as problem:
                self._form.refuse(name, problem)
                return
        try:
            self._store(Typed(**checked))
        except PracticeEmpty as problem:
            self._form.refuse("what", problem)
        except Explained as problem:
            self._form.refuse(max(checked, key=lambda name: len(checked[name])), problem)

    def _store(self, typed: Typed) -> None:
        assert self.client is not None
        practices, before = self.desk.ws.practices, self._next
        if before and self._is_changing:
            if not typed.what:
                raise PracticeEmpty
            chosen = cleaned(replace(before, **asdict(typed)))
            practices.put(chosen)
            undo: Verb = lambda: practices.put(before)  # noqa: E731
        else:
            plan = self.desk.ws.plans.current(self.client)
            own = {folded(item.words): item.id for item in plan.of(PlanPart.STRATEGY)}
            strategy = own.get(folded(typed.what))
            chosen = practices.choose_next(self.client, self._day, **asdict(typed), strategy=strategy)
            undo = lambda: practices.put(replace(chosen, what=""))  # noqa: E731
        self._is_changing = False
        self._form.type(Typed())
        self._did(self.tr("The next practice is chosen."), undo, lambda: practices.put(chosen))
        self._form.focus_chosen()

    def _did(self, sentence: str, undo: Verb, redo: Verb) -> None:
        self.desk.doing.did(sentence, undo, redo)
        self.read_again()


def asked_about(practices: Sequence[Practice], today: date) -> tuple[Practice | None, Practice | None]:
    """Of practices newest first: the one to ask about, and the one that was chosen today to come next.

    What a group chose today is asked about where there is nothing older; what a one-on-one chose today never is.
    """
    older = next((each for each in practices if each.chosen_on < today), None)
    fresh = [each for each in practices if each.chosen_on >= today]
    if older is None:
        older = next((each for each in fresh if each.session is not None), None)
    return older, next((each for each in fresh if each is not older), None)

"""Every change of a planned session's agenda: kept at once, said where the screen does not say it, taken back in one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from facilitator.curriculum.topic import Topic
from facilitator.language import Explained
from facilitator.session import agenda_edit as edit
from facilitator.session import own_prompt
from facilitator.session.agenda import Agenda, AgendaStep, from_topic
from facilitator.session.past_plan import Usual, with_usual_minutes
from facilitator.session.session import Session
from facilitator.vocabulary import Way
from facilitator.workspace.plans_again import PlanAgain, agenda_again, keep_plan
from facilitator.workspace.preparing import own_words
from ui.desk import Desk
from ui.prepare.told import tr

Refuse = Callable[[Explained], object]


class PlanDesk:
    """`about` is called with what is prepared before each of the others. What cannot be is explained, and nothing is changed.

    Verbs that add something give back its id, "" where it could not be added.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def about(self, session: Session, agenda: Agenda) -> None:
        self._session, self._agenda = session, agenda

    # steps --------------------------------------------------------------------------

    def move(self, step: str, to: int) -> None:
        self._try(lambda: edit.moved(self._agenda, step, to), self._said(tr("“{step}” is in another place."), step), quietly=True)

    def set_minutes(self, step: str, minutes: int) -> None:
        if minutes < 1:
            self.leave_out(step)
            return
        said = self._said(tr("“{step}” has other minutes."), step)
        self._try(lambda: self._evened(edit.with_minutes(self._agenda, step, minutes)), said, quietly=True)

    def leave_out(self, step: str) -> None:
        """Or, left out, take it in again, with the minutes that its topic gives it."""
        was = self._step(step)
        if was.is_skipped:
            said = self._said(tr("“{step}” is in the plan again."), step)
            self._try(lambda: self._evened(edit.with_minutes(self._agenda, step, self._usual_minutes(was))), said)
        else:
            self._try(lambda: edit.left_out(self._agenda, step), self._said(tr("“{step}” is left out."), step))

    def drop(self, step: str) -> None:
        self._try(lambda: edit.without_step(self._agenda, step), self._said(tr("“{step}” is no longer in the plan."), step))

    def add(self, topic: Topic, step: str, at: int) -> str:
        added = ""

        def change() -> Agenda:
            nonlocal added
            agenda, added = edit.with_step(self._agenda, edit.step_of(topic, step, self._agenda), at)
            return agenda

        title = next((each.title for each in topic.step if each.id == step), "")
        return added if self._try(change, tr("“{step}” is in the plan.").replace("{step}", title)) else ""

    def lead_by_other(self, step: str, is_led: bool) -> None:
        by_other, by_you = tr("The co-facilitator leads “{step}”."), tr("You lead “{step}”.")
        said = self._said(by_other if is_led else by_you, step)
        self._try(lambda: edit.led_by_other(self._agenda, step, is_led), said, quietly=True)

    # prompts -------------------------------------------------------------------------

    def write_prompt(self, step: str, text: str, refuse: Refuse) -> str:
        """The facilitator's words, or a parked thought; `refuse` gets what is wrong with them."""
        added = ""

        def change() -> Agenda:
            nonlocal added
            agenda, added = own_prompt.with_prompt(self._agenda, step, own_words(self._desk.ws, text))
            return agenda

        return added if self._try(change, self._said(tr("Your prompt is in “{step}”."), step), refuse=refuse) else ""

    def change_prompt(self, step: str, prompt: str, text: str, refuse: Refuse) -> bool:
        def change() -> Agenda:
            return own_prompt.with_words(self._agenda, step, prompt, own_words(self._desk.ws, text))

        return self._try(change, tr("Your prompt has other words."), refuse=refuse)

    def set_way(self, step: str, prompt: str, way: Way | None) -> None:
        said = tr("The prompt runs another way.")
        self._try(lambda: own_prompt.with_way(self._agenda, step, prompt, way), said, quietly=True)

    def move_prompt(self, step: str, prompt: str, to: int) -> None:
        said = tr("The prompt is in another place.")
        self._try(lambda: own_prompt.with_prompt_moved(self._agenda, step, prompt, to), said, quietly=True)

    def drop_prompt(self, step: str, prompt: str) -> None:
        said = self._said(tr("The prompt is no longer in “{step}”."), step)
        self._try(lambda: own_prompt.without_prompt(self._agenda, step, prompt), said)

    # the whole -------------------------------------------------------------------------

    def set_length(self, minutes: int) -> None:
        topic = self._desk.ws.library.topic(self._agenda.topic)
        self._try(
            lambda: self._evened(edit.of_length(self._agenda, minutes, topic)),
            tr("The plan is for {minutes} minutes.").format(minutes=minutes),
        )

    def fit(self) -> None:
        self._try(lambda: self._evened(edit.fitting(self._agenda)), tr("The plan fits as far as it can."))

    def plan_usual(self, usual: Usual) -> None:
        said = tr("Each step has the minutes that it usually takes.")
        self._try(lambda: self._evened(with_usual_minutes(self._agenda, usual)), said)

    def choose_topic(self, topic: Topic) -> None:
        said = tr("“{topic}” is the topic now.").replace("{topic}", topic.title)
        self._try(lambda: from_topic(topic, self._agenda.minutes), said)

    def use_again(self, plan: PlanAgain) -> bool:
        """With the length it had."""
        agenda = agenda_again(self._desk.ws, plan)
        if agenda is None:
            self._desk.doing.say(tr("This plan is no longer there, or its topic is in no pack any more. Nothing was changed."))
            return False
        return self._try(lambda: agenda, tr("The plan of “{title}” is used again.").replace("{title}", plan.title))

    def keep(self, name: str, refuse: Refuse) -> bool:
        kept_plans = self._desk.ws.kept_plans
        try:
            kept = keep_plan(self._desk.ws, name, self._agenda)
        except Explained as problem:
            refuse(problem)
            return False
        said = tr("The plan is kept as “{name}”.").replace("{name}", kept.name)
        self._desk.doing.did(said, partial(kept_plans.remove, kept.id), partial(kept_plans.put, kept))
        return True

    def take_away(self, plan: PlanAgain) -> None:
        """A kept one."""
        kept_plans = self._desk.ws.kept_plans
        if kept := next((each for each in kept_plans.all() if each.id == plan.kept), None):
            kept_plans.remove(kept.id)
            said = tr("“{name}” is no longer kept.").replace("{name}", kept.name)
            self._desk.doing.did(said, partial(kept_plans.put, kept), partial(kept_plans.remove, kept.id))

    def name_other(self, name: str, refuse: Refuse) -> bool:
        ws, session, before = self._desk.ws, self._session.id, self._session.co_facilitator
        try:
            after = ws.wall.check(name)
            ws.sessions.name_co_facilitator(session, after)
        except Explained as problem:
            refuse(problem)
            return False
        name_it = ws.sessions.name_co_facilitator
        said = tr("{name} leads it too.").replace("{name}", after) if after else tr("Nobody else leads it.")
        if after != before:
            self._desk.doing.did(said, partial(name_it, session, before), partial(name_it, session, after))
        return True

    # how ---------------------------------------------------------------------------------

    def _try(self, change: Callable[[], Agenda], said: str, *, quietly: bool = False, refuse: Refuse | None = None) -> bool:
        sessions, session, before = self._desk.ws.sessions, self._session.id, self._agenda
        try:
            after = change()
            if after == before:
                return False
            sessions.change_plan(session, after)
        except Explained as problem:
            (refuse or self._desk.explain)(problem)
            return False
        self._agenda = after
        keep = sessions.change_plan
        self._desk.doing.did(said, partial(keep, session, before), partial(keep, session, after), quietly=quietly)
        return True

    def _step(self, step: str) -> AgendaStep:
        return self._agenda.steps[edit.place_of(self._agenda, step)]

    def _said(self, sentence: str, step: str) -> str:
        return sentence.replace("{step}", self._step(step).title)

    def _evened(self, after: Agenda) -> Agenda:
        return edit.evened(self._agenda, after, lambda step: self._in_topic(step, after))

    def _usual_minutes(self, step: AgendaStep) -> int:
        """As in its topic's plan; where that is not known, what its prompts took."""
        if like := self._in_topic(step, self._agenda):
            return like.minutes
        return max(step.least, sum(prompt.minutes for prompt in step.prompts))

    def _in_topic(self, step: AgendaStep, agenda: Agenda) -> AgendaStep | None:
        """The step as its topic plans it for this length; None where no pack has it any more."""
        of_topic, own = edit.source_of(step.id)
        topic = self._desk.ws.library.topic(of_topic or agenda.topic)
        known = topic is not None and own in {each.id for each in topic.step}
        return edit.step_of(topic, own, agenda) if topic and known else None

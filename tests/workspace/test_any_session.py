"""A session with its people, in any order of deeds, killed at any moment, on a clock that jumps: nothing shared is lost."""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from facilitator.care.word_afterwards import About
from facilitator.session.pulse import PulseAnswer, PulseQuestion
from facilitator.session.run import RunIsClosed, StepNotSkippable
from facilitator.storage.schema import open_board_tables
from facilitator.vocabulary import EntryKind, HowItWent
from facilitator.workspace.check_in import CONFIDENCE, CRAVING, CheckInRound
from facilitator.workspace.evening import Evening
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.practice_round import PracticeRound
from tests.workspaces import NAMES, TUESDAY, circle, planned, practice, reopened, tuesday_evening

pytestmark = pytest.mark.faults

NOBODY = {part for code, real in NAMES for part in (code, *real.split()) if part}
LINES = st.sampled_from(["payday", "cash in my pocket", "the bus home", "مساء", "<b>{0}</b> 😀", "x" * 200])
SOMEBODY = st.integers(0, 4)


@cache
def planned_evening() -> TemporaryDirectory[str]:
    """Made once, copied for each example."""
    folder = TemporaryDirectory()
    ws = practice(Path(folder.name) / "practice", tuesday_evening())
    people = circle(ws)
    before = planned(ws, people.group, TUESDAY - timedelta(days=7))
    for client in people.clients:
        ws.practices.choose(before.id, client.id, "Walk the other street")
    close_workspace(ws, backup=False)
    return folder


class AnySession(RuleBasedStateMachine):
    """`shared`, `slips`, `pulse` are what must be there, as a plain list says it."""

    @initialize()
    def begin(self):
        self.folder = TemporaryDirectory()
        self.place = Path(self.folder.name) / "practice"
        shutil.copytree(Path(planned_evening().name) / "practice", self.place)
        self.clock = tuesday_evening()
        self.ws = reopened(self.place, self.clock)
        self.group = self.ws.groups.all()[0]
        self.session = next(each for each in self.ws.sessions.of_group(self.group.id) if each.on == TUESDAY)
        self.clients = self.ws.clients.all()
        self.evening = Evening.start(self.ws, self.session)
        self.shared, self.slips, self.drawn, self.pulse = [], Counter(), Counter(), Counter()
        self.here, self.words, self.parked = {}, Counter(), []
        self.last, self.starts = 0.0, 2

    # leading ------------------------------------------------------------------------

    @rule(verb=st.sampled_from(["next", "next", "back", "pause", "resume", "extend", "retime"]))
    def lead(self, verb):
        with suppress(RunIsClosed):
            getattr(self.evening.run, verb)()

    @rule(step=st.integers(0, 6))
    def skip(self, step):
        with suppress(RunIsClosed, StepNotSkippable):
            self.evening.run.skip(step)

    @rule(verb=st.sampled_from(["close", "reopen"]))
    def close(self, verb):
        getattr(self.evening, verb)()

    @rule(minutes=st.floats(-200, 30))
    def the_clock_jumps(self, minutes):
        """Goes by, sleeps, is set back."""
        self.clock.at = _later(self.clock.at, minutes)

    # what is shared -------------------------------------------------------------------

    @rule(wording=LINES, voices=st.integers(1, 6))
    def share(self, wording, voices):
        line = self.evening.share(wording, EntryKind.TRIGGER, (), None, voices).line
        self.shared.append((line.wording, voices))

    @precondition(lambda self: self.shared)
    @rule(voices=st.integers(1, 9))
    def count(self, voices):
        last = self.evening.lines()[-1].line
        self.evening.count(last.id, voices)
        self.shared[-1] = (self.shared[-1][0], voices)

    @precondition(lambda self: self.shared)
    @rule()
    def take_off_and_bring_back(self):
        self.evening.remove(self.evening.lines()[-1].line.id)
        assert len(self.evening.lines()) == len(self.shared) - 1
        self.evening.undo()

    @rule(wording=LINES)
    def put_in_the_hat(self, wording):
        slip = self.evening.hat.put_in([wording])[0]
        self.slips[slip.wording] += 1

    @rule()
    def draw(self):
        if slip := self.evening.hat.draw():
            self.drawn[slip.wording] += 1
        else:
            assert self.drawn == self.slips

    @rule(question=st.sampled_from(PulseQuestion), answer=st.sampled_from(PulseAnswer), change=st.sampled_from([1, 1, -1]))
    def tally(self, question, answer, change):
        self.evening.pulse.count(question, answer, change)
        self.pulse[question, answer] = max(0, self.pulse[question, answer] + change)

    @rule(wording=LINES)
    def park(self, wording):
        if wording not in self.parked:
            self.evening.parking.park(wording)
            self.parked = self.evening.parking.thoughts()

    # about clients ----------------------------------------------------------------------

    @rule(who=SOMEBODY)
    def come_or_go(self, who):
        client = self.clients[who].id
        self.here[client] = self.evening.toggle(client)

    @rule(who=SOMEBODY, number=st.integers(0, 10), measure=st.sampled_from([CRAVING, CONFIDENCE]))
    def say_a_number(self, who, number, measure):
        rounds = CheckInRound(self.ws, self.evening)
        if self.here.get(self.clients[who].id):
            rounds.check_in(self.clients[who].id)
            rounds.say(self.clients[who].id, measure, number)

    @rule(how=st.sampled_from(HowItWent))
    def tell_how_practice_went(self, how):
        asked = PracticeRound(self.ws, self.evening)
        for each in asked.people():
            asked.answer(each, how)
            assert next(one for one in asked.people() if one.client == each.client).tonight.how_it_went is how

    @rule(who=SOMEBODY, about=st.sampled_from(About))
    def note_a_word(self, who, about):
        self.ws.words_afterwards.note(self.session.id, self.clients[who].id, about, "a word")
        self.words[self.clients[who].id, about] += 1

    # and what ends it ----------------------------------------------------------------------

    @rule()
    def kill(self):
        """What the next start finds: nothing was told to close."""
        self.ws.vault.close()
        self.evening.file.vault.close()
        self.starts += 1
        self.ws = reopened(self.place, self.clock, seed=self.starts)  # no two starts give the same ids
        self.evening = Evening.resume(self.ws, self.session)

    @invariant()
    def nothing_is_lost_and_one_step_is_current(self):
        if not hasattr(self, "evening"):
            return
        evening, run = self.evening, self.evening.run
        assert [(each.line.wording, each.line.voices) for each in evening.lines()] == self.shared
        slips = evening.hat.slips()
        assert Counter(slip.wording for slip in slips) == self.slips
        assert Counter(slip.wording for slip in slips if slip.is_drawn) == self.drawn
        counted = {
            (question, answer): getattr(tally, answer.value)
            for question, tally in evening.pulse.pulse().items()
            for answer in PulseAnswer
        }
        assert {key: count for key, count in counted.items() if count} == {key: n for key, n in self.pulse.items() if n}
        assert evening.parking.thoughts() == self.parked
        assert {client.id: is_here for client, is_here in evening.people() if is_here is not None} == self.here
        noted = Counter((word.client, word.about) for word in self.ws.words_afterwards.of(self.session.id))
        assert set(noted) == set(self.words)
        clock = run.clock()
        assert clock.elapsed >= self.last - 1e-6 and not run.step.is_skipped
        self.last = clock.elapsed
        minutes = run.step_minutes()
        assert abs(sum(minutes.values()) - clock.elapsed / 60) <= len(minutes) / 2, "minutes add up, each rounded"

    @invariant()
    def the_open_file_names_nobody(self):
        if hasattr(self, "evening"):
            with self.evening.file.vault.read() as connection:
                kept = repr([connection.execute(select(table)).all() for table in open_board_tables.sorted_tables])
            assert not any(name in kept for name in NOBODY)

    def teardown(self):
        if hasattr(self, "folder"):
            self.evening.file.vault.close()
            self.ws.vault.close()
            self.folder.cleanup()


def _later(moment: datetime, minutes: float) -> datetime:
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


TestAnySession = AnySession.TestCase
TestAnySession.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)

"""Whatever is done with a running session, in whatever order, killed at any moment."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from facilitator.session.agenda import from_topic
from facilitator.session.run import Run, RunIsClosed, StepNotSkippable
from tests.examples import examples, steps
from tests.session.topics import topic
from tests.session.wall import Wall
from tests.vaults import new_open_file


class AnyEvening(RuleBasedStateMachine):
    """Whatever is done: time only goes on, the file knows all, and the running step is never a skipped one."""

    def __init__(self):
        super().__init__()
        self.wall = Wall()
        self.last = 0.0

    @initialize(length=st.sampled_from([45, 60, 75, 90, 120]))
    def begin(self, length):
        self.folder = TemporaryDirectory()
        self.file = new_open_file(Path(self.folder.name))
        self.run = Run.begin(self.file, from_topic(topic(), length), self.wall)

    @rule(minutes=st.floats(-90, 30))
    def time_goes_by(self, minutes):
        self.wall.turn(minutes)

    @rule(verb=st.sampled_from(["next", "next", "back", "pause", "resume", "extend", "retime", "close", "reopen"]))
    def do(self, verb):
        try:
            getattr(self.run, verb)()
        except RunIsClosed:
            assert self.run.is_closed

    @rule(step=st.integers(0, 9), prompt=st.integers(0, 5))
    def go(self, step, prompt):
        if not self.run.is_closed:
            self.run.go_to(step, prompt)

    @rule(step=st.integers(0, 9))
    def skip(self, step):
        with suppress(RunIsClosed, StepNotSkippable):
            self.run.skip(step)

    @rule()
    def kill(self):
        self.run = Run(self.file, self.wall)

    @invariant()
    def time_goes_on_and_everything_is_kept(self):
        if not hasattr(self, "run"):
            return
        clock = self.run.clock()
        assert clock.elapsed >= self.last - 1e-6
        self.last = clock.elapsed
        assert not self.run.step.is_skipped
        assert self.run.prompt is not None or not self.run.step.prompts
        kept = Run(self.file, self.wall)
        assert (kept.position, kept.agenda, kept.is_paused, kept.is_closed) == (
            self.run.position, self.run.agenda, self.run.is_paused, self.run.is_closed,
        )  # fmt: skip

    def teardown(self):
        if hasattr(self, "file"):
            self.file.close()
            self.folder.cleanup()


TestAnyEvening = AnyEvening.TestCase
TestAnyEvening.settings = settings(max_examples=examples(40), stateful_step_count=steps(25), deadline=None)

"""The group answers to where the session is, and the account says what was done about each thing that came."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.session.agenda import Agenda
from facilitator.vocabulary import StepKind
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.played_account import Account, Came, Named, account
from facilitator.workspace.played_group import LISTENS, Moment, PlayedGroup, Silence
from facilitator.workspace.played_script import Happening, What
from tests.examples import examples
from tests.workspace.led import Led, Manner

manners = st.builds(Manner, *(st.booleans() for _ in range(10)))


def led(folder: Path, manner: Manner, seed: int = 1) -> tuple[Led, Account]:
    done = Led(folder, manner, seed).lead()
    try:
        return done, account(done.ws, done.evening, done.group)
    finally:
        close_workspace(done.ws, backup=False)


@settings(max_examples=examples(8), deadline=None)
@given(manners, st.integers(0, 10_000))
def test_the_account_of_any_evening_is_right(manner, seed):
    with tempfile.TemporaryDirectory() as folder:
        done, told = led(Path(folder, "practice"), manner, seed)

    assert {each.what for each in done.heard} == set(What)
    assert told.over == (0 if manner.keeps_end else 3)
    assert told.said == sum(each.what in (What.SAYS, What.NAMES) for each in done.heard)
    assert told.written == (told.said if manner.shares else 0)
    assert told.late.client == done.said(What.KNOCKS).who
    assert told.late.came is expected_late(manner)
    assert told.named is expected_name(manner)
    assert told.silence is expected_silence(manner)
    assert told.went_on.minutes == (3 if manner.stays else (1 if manner.retimes else 0))
    assert told.went_on.is_retimed is manner.retimes


def expected_late(manner):
    if manner.marks_all:
        return Came.MARKED_BEFORE
    return Came.MARKED if manner.marks_late else Came.NOT_MARKED


def expected_name(manner):
    if not manner.shares:
        return Named.NOT_WRITTEN
    if manner.rewords:
        return Named.REWORDED
    return Named.SHOWN if manner.keeps_name else Named.HELD_BACK


def expected_silence(manner):
    if manner.asks_anew:
        return Silence.ASKED_ANEW
    return Silence.LED_ON if manner.leads_on else Silence.SOMEBODY


def test_who_comes_late_is_late_in_the_record_too(tmp_path):
    done, _ = led(tmp_path / "practice", Manner())
    knock = done.said(What.KNOCKS)
    assert knock and done.evening.run.agenda.steps[0].kind is StepKind.WELCOME

    assert done.group.late == knock


# what comes when ------------------------------------------------------------------------


def says(after: float, what: What = What.SAYS, step: int = 1, prompt: int = 0) -> Happening:
    return Happening(what, 600 + after, step, prompt, after, words="payday")


def at(elapsed: float, step: int = 1, prompt: int = 0, **more) -> Moment:
    return Moment(step, prompt, elapsed, 500, **more)


def group(*script: Happening) -> PlayedGroup:
    return PlayedGroup(script, lambda client: False)


def heard(played: PlayedGroup, now: Moment, pace: int = 1) -> Happening | None:
    return played.hear(now, Agenda(topic="", title="", minutes=90, steps=(), take_time_from=()), pace)


def test_nobody_speaks_while_something_is_told_and_the_wait_begins_with_the_question():
    played = group(says(10))

    assert heard(played, at(600, is_asking=False)) is None
    assert heard(played, at(700, is_asking=False)) is None
    assert heard(played, at(705)) is None
    assert heard(played, at(715)).what is What.SAYS


def test_what_was_meant_for_another_question_is_not_said_at_this_one():
    played = group(says(10, prompt=1))

    assert heard(played, at(600)) is None
    assert heard(played, at(900)) is None
    assert heard(played, at(901, prompt=1)) is None
    assert heard(played, at(911, prompt=1))


def test_people_speak_one_after_the_other_however_fast_the_clock_runs():
    played = group(says(1), says(2), says(3))
    heard(played, at(600), 10)

    spoken = [second for second in range(601, 1000) if heard(played, at(second), 10)]
    assert len(spoken) == 3
    assert all(after - before >= LISTENS * 10 for before, after in itertools.pairwise(spoken))


def test_while_it_is_quiet_nobody_speaks_until_another_question_is_asked():
    played = group(says(5, What.QUIET), says(6))
    heard(played, at(600))
    assert heard(played, at(606)).what is What.QUIET and played.is_quiet
    assert heard(played, at(640)) is None

    played.asked_anew(640)
    assert heard(played, at(643)).what is What.SAYS
    assert (played.silence, played.silent_for) == (Silence.ASKED_ANEW, 34)


def test_a_silence_that_is_waited_for_ends_by_itself():
    played = group(says(5, What.QUIET), says(6))
    heard(played, at(600))
    heard(played, at(606))

    assert [second for second in range(607, 700) if heard(played, at(second))] == [668]
    assert played.silence is Silence.SOMEBODY


def test_what_the_facilitator_led_past_comes_at_the_next_question_that_is_written_down():
    played = group(says(60, What.NAMES), says(60, What.QUIET))

    assert heard(played, at(600)) is None
    assert heard(played, at(610, prompt=1, collects=False)) is None
    assert heard(played, at(700, prompt=1, collects=False)) is None
    assert heard(played, at(710, step=2)) is None
    came = [happening.what for second in range(711, 900) if (happening := heard(played, at(second, step=2)))]
    assert came == [What.NAMES, What.QUIET]


def test_another_question_asked_for_no_reason_answers_nothing():
    played = group(says(5))
    played.asked_anew(600)

    assert played.silence is None

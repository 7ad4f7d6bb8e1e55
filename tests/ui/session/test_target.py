from __future__ import annotations

from facilitator.board.line import Line, LineId
from facilitator.privacy.screening import Mark, MarkKind
from facilitator.themes.guess import Guess
from facilitator.vocabulary import EntryKind, Situation
from facilitator.workspace.evening import Shared
from ui.session.target import Typing, of_line, typed

URGES, PRESSURE, SAD = Situation.URGES_AND_TEMPTATIONS, Situation.SOCIAL_PRESSURE_TO_USE, Situation.UNPLEASANT_EMOTIONS
GUESS = Guess(EntryKind.TRIGGER, (URGES, PRESSURE, SAD), "bars", ("payday", "alone"))
MARK = Mark(MarkKind.NAME, 0, 4, "a friend’s place")


def test_the_nearest_situation_is_on_and_the_next_ones_are_offered():
    target = typed(GUESS, ())
    assert target.situations == (URGES,) and target.offered == (URGES, PRESSURE, SAD)


def test_nothing_near_offers_nothing():
    target = typed(Guess(EntryKind.TRIGGER, (), None), ())
    assert target.situations == target.offered == ()
    assert target.next_theme() is None


def test_a_situation_is_switched_on_and_off():
    target = typed(GUESS, ())
    assert target.toggled(PRESSURE) == (URGES, PRESSURE)
    assert target.toggled(URGES) == ()


def test_one_key_goes_through_the_themes_and_none_and_round_again():
    typing, seen = Typing(typed(GUESS, ())), []
    for _ in range(5):
        seen.append(typing.target.theme)
        typing = Typing(**{**vars(typing), "theme": typing.target.next_theme(), "has_theme": True})
    assert seen == ["bars", "payday", "alone", None, "bars"]


def test_what_was_changed_by_hand_is_left_alone_by_later_guesses():
    typing = Typing(typed(GUESS, ()), kind=EntryKind.COPING_IDEA, situations=(SAD,), theme=None, has_theme=True)
    later = typing.guess(Guess(EntryKind.WARNING_SIGN, (PRESSURE,), "other"), ())
    assert (later.target.kind, later.target.situations, later.target.theme) == (EntryKind.COPING_IDEA, (SAD,), None)


def test_what_was_not_changed_follows_the_guess():
    later = Typing(typed(GUESS, ()), voices=3).guess(Guess(EntryKind.WARNING_SIGN, (PRESSURE,), "other"), ())
    assert (later.target.kind, later.target.situations, later.target.theme) == (EntryKind.WARNING_SIGN, (PRESSURE,), "other")
    assert later.target.voices == 3


def test_a_situation_from_the_eight_is_offered_with_a_key_once_it_is_on():
    far = Situation.PHYSICAL_DISCOMFORT
    target = Typing(typed(GUESS, ()), situations=(URGES, far)).target
    assert far in target.offered and len(target.offered) == 3


def test_a_mark_that_is_kept_holds_nothing_back_until_the_mark_is_gone():
    kept = Typing(typed(GUESS, (MARK,)), is_kept=True)
    assert kept.target.marks == ()
    assert kept.guess(GUESS, (MARK,)).is_kept
    assert not kept.guess(GUESS, ()).is_kept


def test_a_line_on_the_board_is_shown_as_it_is_filed():
    line = Line(LineId(7), "Mike’s place", EntryKind.TRIGGER, (SAD,), voices=4, is_marked=True)
    target = of_line(Shared(line, "alone", (MARK,)), GUESS)
    assert target.line == 7 and target.situations == (SAD,) and target.offered == (SAD, URGES, PRESSURE)
    assert target.theme == "alone" and target.next_theme() is None
    assert target.voices == 4 and target.marks == (MARK,)


def test_a_line_that_was_kept_has_nothing_to_be_done_about():
    line = Line(LineId(7), "Mike’s place", EntryKind.TRIGGER, is_marked=True, kept_on_purpose=True)
    assert of_line(Shared(line, None, (MARK,)), GUESS).marks == ()

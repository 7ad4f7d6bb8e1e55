"""What is said beside a note before it is signed."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.notes.pieces import Pieces
from facilitator.notes.remarks import Beside, Remark, RemarkKind, remarks
from facilitator.vocabulary import Participation

WORDS = (("addict", "person with a substance use disorder"), ("dirty urine", "positive test"), ("crazy", ""))
STORE = "Named the walk home past the store as the hardest part of the day."
SISTER = "Wants to call his sister before he leaves work on payday."
THEN = date(2026, 11, 17)

NEAR = [
    ("Heron said the walk home past the store is hardest.", "Otter said the walk home past the store is hardest."),
    (
        "He named his brother's house as the place that pulls at him.",
        "She named her brother's house as the place that pulls at her.",
    ),
    ("Identified two warning signs and shared one coping skill.", "Identified three warning signs and shared one coping skill."),
    (
        "Named loneliness after work as a trigger and called a friend.",
        "Named loneliness after work as a trigger, and called a sponsor.",
    ),
    ("Recognized that skipping meals makes the evening harder.", "Recognized that skipping breakfast makes the evening harder."),
    (
        "Reported an urge on Saturday and surfed it until it passed.",
        "Reported an urge on Wednesday and surfed it until it passed.",
    ),
    ("He wants to leave the bar before ten with his cousin.", "he wants to leave the bar before nine, with his cousin"),
    (
        "Reconoció que el camino a casa por la tienda es lo más difícil.",
        "Reconoció que el camino a casa por el bar es lo más difícil.",
    ),
]
FAR = [
    (STORE, "Named the drive home on payday as the hardest part of the week."),
    (
        "He plans to leave the room for ten minutes when his brother starts to drink.",
        "She plans to call her sponsor for ten minutes when her mother starts to argue.",
    ),
    (
        "Said that pain in her back at night is what makes pills look good.",
        "Said that the quiet in the house at night is what makes wine look good.",
    ),
    (
        "Described an argument with her landlord and how she left before it got loud.",
        "Described a call with her ex and how she hung up before it got loud.",
    ),
    (
        "Will practice “Leave before the second round” (when: Friday; where: at the bar).",
        "Will practice “Call my sister from the bus” (when: Friday; where: on the way home).",
    ),
    ("Identified boredom on weekends as a trigger for drinking.", "Identified arguments with his father as a trigger for using."),
    (
        "Practiced saying no to an offer of a drink in a role play.",
        "Practiced saying no to a loan of money in a role play with a peer.",
    ),
]


NOTHING_BESIDE = Beside()


def of(kind: RemarkKind, response: str = "", *, beside: Beside = NOTHING_BESIDE, **pieces: str) -> list[Remark]:
    return [remark for remark in remarks(Pieces(response=response, **pieces), beside, WORDS) if remark.kind is kind]


@pytest.mark.parametrize(("said", "other"), NEAR)
def test_a_sentence_of_anothers_note_with_a_word_changed_is_found(said, other):
    (found,) = of(RemarkKind.LIKE_ANOTHERS, said, beside=Beside(others=[f"Shared openly.\n{other}"]))
    assert (found.says, found.piece, found.percent) == (said, "response", 100)


@pytest.mark.parametrize(("said", "other"), FAR)
def test_a_sentence_that_only_begins_or_ends_like_anothers_is_not(said, other):
    assert of(RemarkKind.LIKE_ANOTHERS, said, beside=Beside(others=[other])) == []


@pytest.mark.parametrize("said", ["Listened attentively.", "Took part in the discussion.", "Shared openly when asked."])
def test_what_many_notes_say_in_few_words_is_nothing_alone(said):
    beside = Beside(others=[said, said], last=[(THEN, said)])
    found = remarks(Pieces(response=f"{said} {STORE}"), beside, WORDS)
    assert found == [] and remarks(Pieces(response=said), beside, WORDS) == []


def test_a_note_of_nothing_but_such_short_sentences_is_found():
    said = "Listened attentively. Took part in the discussion. Was calm. Asked a question."
    found = of(RemarkKind.LIKE_ANOTHERS, said, beside=Beside(others=["Was calm.", f"{said} {STORE}"]))
    assert [one.says for one in found] == [f"{one}." for one in said.rstrip(".").split(". ")]
    assert {one.percent for one in found} == {100}
    assert of(RemarkKind.LIKE_ANOTHERS, f"{said} {STORE} {SISTER}", beside=Beside(others=[said])) == []


def test_percent_is_the_share_of_letters_that_stand_in_other_notes():
    half = "Named the drive home past the bank as the hardest part of his day."
    (found,) = of(RemarkKind.LIKE_ANOTHERS, f"{STORE} {half}", beside=Beside(others=[STORE.upper()]))
    assert found.says == STORE and found.percent == 50


def test_each_sentence_is_said_once_with_the_piece_where_it_stands_first():
    beside = Beside(others=[STORE, STORE, f"{STORE} {SISTER}"])
    found = of(RemarkKind.LIKE_ANOTHERS, f"{STORE} {STORE}", plan=f"{SISTER} {STORE}", beside=beside)
    assert [(one.piece, one.says) for one in found] == [("response", STORE), ("plan", SISTER)]


def test_the_last_notes_are_compared_too_and_the_day_of_the_most_similar_is_said():
    older = date(2026, 11, 10)
    beside = Beside(last=[(THEN, STORE.replace("hardest", "longest")), (older, STORE)])
    (found,) = of(RemarkKind.LIKE_THE_LAST, STORE, beside=beside)
    assert (found.on, found.percent) == (older, 100)
    assert of(RemarkKind.LIKE_ANOTHERS, STORE, beside=beside) == []


def test_a_goal_that_stays_the_same_is_no_clone():
    goal = "Be there in the morning when my kids get up for school."
    assert remarks(Pieces(goal=goal, response=SISTER), Beside(others=[goal], last=[(THEN, goal)]), WORDS) == []


NAMES = Beside(names=["Heron", "Maple", "Will", "Rosalind Achterberg", "Hope Young", "José Díaz"], ordinary=["hope", "will"])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Heron said the same.", "Heron"),
        ("He agreed with Heron’s idea.", "Heron"),
        ("Talked with HERON after group.", "HERON"),
        ("Maple reminded him of the plan.", "Maple"),
        ("Agreed with Rosalind.", "Rosalind"),
        ("agreed with rosalind about fridays", "rosalind"),
        ("Mrs. Achterberg called.", "Mrs. Achterberg"),
        ("He and Rosalind Achterberg spoke.", "Rosalind Achterberg"),
        ("Asked Hope for her number.", "Hope"),
        ("Rode home with jose.", "jose"),
        ("Sat beside Young again.", "Young"),
        ("Then Will said he would come.", "Will"),
        ("Will said he would come.", "Will"),
    ],
)
def test_another_clients_name_is_found(text, says):
    (found,) = of(RemarkKind.NAMES_ANOTHER, text, beside=NAMES)
    assert (found.says, found.piece) == (says, "response")


@pytest.mark.parametrize(
    "text",
    [
        "Sat under a maple tree and saw a heron.",
        "Herons flew over the lake.",
        "Has hope again, and is young.",
        "Will call his sister on Friday.",
        "He will practice on Monday. Will leave early.",
        "Spoke with his friend Dana, Dr. Ames and Mike.",
        "The mapleton road is closed.",
    ],
)
def test_an_ordinary_word_and_somebody_elses_name_are_not(text):
    assert of(RemarkKind.NAMES_ANOTHER, text, beside=NAMES) == []


def test_without_knowing_which_names_are_ordinary_words_all_need_a_capital():
    beside = Beside(names=["Hope Young"])
    assert of(RemarkKind.NAMES_ANOTHER, "Has hope, and is young.", beside=beside) == []
    assert [one.says for one in of(RemarkKind.NAMES_ANOTHER, "Asked Hope.", beside=beside)] == ["Hope"]


def test_a_name_is_said_once_a_piece_and_in_the_goal_too():
    found = of(RemarkKind.NAMES_ANOTHER, "Heron spoke. Heron left.", goal="To be like Heron", beside=NAMES)
    assert [(one.piece, one.says) for one in found] == [("response", "Heron"), ("goal", "Heron")]


@pytest.mark.parametrize(
    "pieces",
    [
        Pieces(participation=(Participation.LISTENED,)),
        Pieces(response="Left early."),
        Pieces(practice="Called his sister."),
        Pieces(brought="The store."),
    ],
)
def test_one_word_about_this_client_is_something(pieces):
    assert remarks(pieces, Beside(), WORDS) == []


def test_goal_plan_and_risk_alone_are_nothing_individual():
    found = remarks(Pieces(goal="My kids", plan="Will call.", risk="None told."), Beside(), WORDS)
    assert found == [Remark(RemarkKind.NOTHING_INDIVIDUAL, "")]


def test_a_word_is_said_with_the_person_first_one_as_it_stands():
    found = of(RemarkKind.WORD, "An Addict, with a Dirty\nurine.", goal="Not to be an addict")
    assert [(one.piece, one.says, one.instead) for one in found] == [
        ("response", "Addict", "person with a substance use disorder"),
        ("response", "Dirty\nurine", "positive test"),
        ("goal", "addict", "person with a substance use disorder"),
    ]


def test_the_clients_own_language_between_quotation_marks_stays():
    for text in ("Said: “I am an addict.”", 'Said: "I am an addict."', "Dijo: «soy addict»."):
        assert of(RemarkKind.WORD, text) == []
    assert [one.says for one in of(RemarkKind.WORD, "“I am an addict”, said the addict.")] == ["addict"]
    assert [one.says for one in of(RemarkKind.WORD, 'A 5" addict, 6.')] == ["addict"]


def test_a_note_in_order_has_no_remark():
    pieces = Pieces(goal="My kids", response=STORE, practice="Called her sister; it helped.", plan="Will call again.")
    assert remarks(pieces, Beside(others=[SISTER], last=[(THEN, SISTER)], names=["Heron"]), WORDS) == []

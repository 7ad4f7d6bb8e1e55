"""What may point at a person is marked, and what is offered instead still reads."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.curriculum.library import Library
from facilitator.privacy.plan_people import people_named
from facilitator.privacy.screening import Mark, MarkKind, OwnWords, PeopleInPlans, Screening, neutralized
from tests.examples import examples
from tests.privacy import labelled as labelled_lines
from tests.privacy.judged import judged
from tests.privacy.labelled import labelled

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def screening():
    return labelled_lines.screening()


LINES = labelled("tune")
REWORDED = [(each.line, each.reworded) for each in LINES if each.reworded]


def found(screening, line):
    return [f"{mark.kind}:{line[mark.start : mark.end]}" for mark in screening.marks(line)]


def test_no_wording_of_our_own_packs_is_marked(screening):
    library = Library.load([HERE.parents[1] / "resources" / "packs"])
    wordings = [wording for theme in library.themes for wording in (*theme.wordings, *theme.helps)]
    wordings += [sign.text for sign in library.warning_signs] + [*library.coping_ideas()]

    print(f"{len(wordings)} wordings")
    assert [wording for wording in wordings if screening.marks(wording)] == []


@pytest.mark.parametrize(("line", "reworded"), REWORDED, ids=lambda text: text[:30])
def test_the_reworded_line_still_reads(screening, line, reworded):
    assert screening.reworded(line) == reworded


def test_of_the_tuning_lines_most_is_marked_and_little_else():
    found = judged("tune")

    assert found.recall >= 0.92
    assert found.roster_recall >= 0.99
    assert found.false_alarms <= 0.04


def test_of_lines_that_nobody_tuned_by_no_more_is_missed_than_is_said():
    """The bounds (0.92, 0.99, 0.04) stand with the figures: of the roster's names on these lines they are not reached yet."""
    found = judged("judge")

    assert found.lines >= 200 and sum(each.language == "es" for each in labelled("judge")) >= 60
    assert found.recall >= 0.91
    assert found.roster_recall >= 0.96
    assert found.false_alarms <= 0.04


def test_half_of_the_lines_point_at_nobody_and_enough_are_spanish():
    lines = [*labelled("tune"), *labelled("judge")]

    assert len({each.line for each in lines}) == len(lines) >= 400
    assert 0.45 <= sum(not each.wanted for each in lines) / len(lines) <= 0.55
    assert sum(each.language == "es" for each in lines) >= 120


def test_each_mark_offers_the_line_without_itself(screening):
    first, second = screening.marks("Mike gave me 555-0133")

    assert (first.kind, first.start, first.end, first.replacement) == (MarkKind.NAME, 0, 4, "A friend gave me 555-0133")
    assert second.replacement == "Mike gave me a number"


def test_a_client_who_is_called_like_a_brand_is_marked():
    of_clients = Screening(["Sam Adams", "Mary Jane"], ())

    assert [mark.kind for mark in of_clients.marks("sam adams has some at home")] == [MarkKind.NAME]
    assert of_clients.marks("with mary jane after group")
    assert not Screening([], ()).marks("two sam adams on the porch")


def test_a_roster_name_is_found_in_any_case_and_without_its_accents():
    screening = Screening(["José Ñandú", "Łukasz O’Malley"])

    assert [found(screening, line) for line in ("jose came", "NANDU came", "the omalley house", "Łukasz")] == [
        ["name:jose"], ["name:NANDU"], ["name:omalley"], ["name:Łukasz"],
    ]  # fmt: skip


def test_a_name_in_decomposed_letters_is_the_same_name():
    assert found(Screening(["José"]), "with jose\u0301 there") == ["name:jose\u0301"]


def test_a_name_in_another_script_is_found():
    screening = Screening(["محمد", "小明", "Олена Бондар"])

    assert found(screening, "كان محمد هنا") == ["name:محمد"]
    assert found(screening, "我和小明去了") == ["name:小明"]
    assert found(screening, "зустрів бондар") == ["name:бондар"]


def test_a_roster_name_that_is_a_word_is_marked_where_it_is_a_name():
    screening = Screening(["May Long"], ambiguous_names=["may"])

    assert found(screening, "May came and I may go") == ["name:May"]
    assert found(screening, "a long day") == []


def test_a_code_name_is_marked_when_it_is_used_as_a_name():
    screening = Screening([], code_names=["Heron"])

    assert [bool(found(screening, line)) for line in ("Heron came", "with heron", "a heron flew by", "heron’s car")] == [
        True, True, False, True,
    ]  # fmt: skip


def test_our_own_neutral_words_are_never_marked_again():
    screening = Screening(["Friend Person", "Number Day"], ["friend", "someone"], ["another"], code_names=["Street"])

    assert screening.reworded("my sister called a friend from another street") == "my sister called a friend from another street"


def test_without_lists_only_what_needs_none_is_marked():
    assert found(Screening([]), "mike at 555-0133") == ["phone:555-0133"]


@pytest.mark.parametrize(
    ("line", "neutral"),
    [
        ("Walking past Mike’s place", "Walking past a person’s place"),
        ("call 555 0133", "call a number"),
        ("court on 11/24", "court on a day"),
        ("living at 412 Maple Street", "living at a place"),
        ("Dr. Ames and me", "A person and me"),
        ("my sister Ana cried", "my sister cried"),
        ("write to ana@example.org", "write to a person"),
    ],
)
def test_what_nobody_reworded_becomes_a_neutral_word(screening, line, neutral):
    assert neutralized(line, screening.marks(line)) == neutral


def test_marks_are_put_in_order_before_they_become_neutral(screening):
    line = "Mike and me, 555-0133"

    assert neutralized(line, reversed(screening.marks(line))) == "A person and me, a number"


def test_a_line_takes_less_than_a_millisecond(screening):
    lines = [each.line for each in LINES]
    before = process_time()
    for line in lines:
        screening.marks(line)
    each = (process_time() - before) / len(lines) * 1000

    print(f"{each:.3f} ms a line")
    assert each < 1


def test_whom_a_plan_names_and_the_own_list_are_marked_and_said_so():
    screening = Screening(
        ["Ana Reyes"],
        plans=people_named(["my sister Odalys", "Ana", "Kettrick - sponsor", "Somebody at church", "crisis line"]),
        own=OwnWords(staff=("Dr. Hollis Brandt",), places=("the Anchor", "Bluebonnet"), other=("Sunrise crew",)),
    )

    assert screening.reworded("odalys and Kettrick at the anchor") == "a relative and a friend at a place I know"
    assert screening.reworded("ana told brandt") == "a friend told someone on the staff"
    assert screening.reworded("el Anchor es mi esquina") == "un lugar que conozco es mi esquina"
    assert screening.reworded("the sunrise crew") == "someone I know"
    assert [found(screening, line) for line in ("somebody at church", "an anchor", "up at sunrise")] == [[], [], []]


def test_a_plan_tells_its_names_from_its_other_words():
    texts = ["My sponsor", "Denise", "my uncle Thibault (brother of mom)", "Pastor Lionel Greer", "call pete first", "AA", "Mom"]

    assert people_named(texts, ["pete"]) == PeopleInPlans(("Denise", "Thibault", "Lionel", "Greer", "pete"), ("Thibault",))


def test_a_spanish_line_gets_spanish_words():
    screening = labelled_lines.screening()

    assert [mark.replacement for mark in screening.marks("mi prima Maribel y el Chino el 3 de marzo")] == [
        "mi prima y el Chino el 3 de marzo",
        "mi prima Maribel y alguien el 3 de marzo",
        "mi prima Maribel y el Chino cierto día",
    ]
    assert neutralized("la casa de Chuy", screening.marks("la casa de Chuy")) == "la casa de una persona"


def test_a_very_long_line_does_not_hang(screening):
    for text in (
        "a" * 20_000,
        "Mike " * 4000,
        "1" * 20_000,
        "a.b" * 7000,
        "@" * 20_000,
        "the 1st " * 2500,
        "’s" * 9000,
        "5 Ab " * 4000,
    ):
        before = process_time()
        screening.marks(text)
        assert process_time() - before < 2


NAMES = [
    "Mike",
    "mike’s",
    " place",
    "my sister ",
    "Ana",
    " and ",
    "me",
    "Dr. ",
    "Ames",
    "Heron",
    "Will ",
    "friend ",
    "Tavo",
    "mom",
    "DENISE ",
    "mi tía ",
    " con ",
    "el Chino",
    "la casa de ",
    "dolores me llamó",
    "Janelle",
    "the Anchor",
    "the Hendersons",
    " y yo ",
]
NUMBERS = [
    "555-0133",
    " 11/24",
    "@tavo_r",
    "a@b.org",
    "the 24th",
    " of May",
    "I am 34",
    " years old",
    "412 Maple Street",
    "24-1187",
    "el 3 de marzo",
    " tengo 38 años",
    "la calle Allende 4",
    "mi caso ",
]
BETWEEN = [" ", ", ", "😀", "“", "’", ".", " named ", "case ", "\u0301", " with ", "'s ", "\n", "İ", "ß"]
PIECES = st.sampled_from([*NAMES, *NUMBERS, *BETWEEN])
typed = st.text(max_size=60) | st.lists(PIECES, max_size=10).map("".join)


@settings(max_examples=examples(300), deadline=None)
@given(line=typed)
def test_marks_lie_in_the_line_in_order_and_never_overlap(screening, line):
    marks = screening.marks(line)

    assert all(0 <= mark.start < mark.end <= len(line) for mark in marks)
    assert all(one.end <= other.start for one, other in pairwise(marks))
    assert all(mark.replacement != line for mark in marks)


@settings(max_examples=examples(300), deadline=None)
@given(line=typed)
def test_a_reworded_line_has_nothing_left_to_reword(screening, line):
    reworded = screening.reworded(line)

    assert screening.marks(reworded) == []
    assert screening.reworded(reworded) == reworded
    if not screening.marks(line):
        assert reworded == line


@settings(max_examples=examples(300), deadline=None)
@given(line=typed)
def test_words_that_were_reworded_are_marked_no_more(screening, line):
    for mark in screening.marks(line):
        start, left = mark.start, len(line) - mark.end
        instead = mark.replacement[start : len(mark.replacement) - left] if mark.replacement.endswith(line[mark.end :]) else ""

        assert not any(again.start <= start and again.end >= start + len(instead) > start for again in screening.marks(instead))


@settings(max_examples=examples(200), deadline=None)
@given(line=typed, spans=st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70), st.sampled_from(MarkKind)), max_size=4))
def test_neutral_words_never_raise(screening, line, spans):
    marks = [Mark(kind, min(a, b), max(a, b), "") for a, b, kind in spans if max(a, b) <= len(line) and a != b]

    assert isinstance(neutralized(line, marks), str)
    assert neutralized(line, []) == line

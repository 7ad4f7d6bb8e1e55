"""How alike phrases are, on small examples and on the real themes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.curriculum.library import Library
from facilitator.themes.likeness import NGramLikeness
from tests.examples import examples

HERE = Path(__file__).parent
EXAMPLES = {
    "money": ["cash in my pocket", "the day I get paid", "my paycheck clears"],
    "evening": ["alone at night", "the house goes quiet after dinner", "nobody calls in the evening"],
}


@pytest.fixture(scope="module")
def themes():
    return {theme.id: theme.examples for theme in Library.load([HERE.parents[1] / "resources" / "packs"]).themes}


@pytest.fixture(scope="module")
def unseen():
    rows = (HERE / "unseen.tsv").read_text("utf-8").splitlines()
    return [tuple(row.split("\t")) for row in rows if not row.startswith("#")]


def right(answers):
    """Share whose first label is right, and share with the right one among three."""
    return (
        sum(near[0][0] == label for near, label in answers) / len(answers),
        sum(label in dict(near) for near, label in answers) / len(answers),
    )


def test_the_nearest_label_comes_first():
    near = NGramLikeness(EXAMPLES).nearest("when I get paid in cash")

    assert [label for label, _ in near] == ["money", "evening"]
    assert near[0][1] > near[1][1]


def test_an_example_itself_is_very_like_its_label_and_strange_words_are_like_nothing():
    likeness = NGramLikeness(EXAMPLES)

    assert likeness.nearest("cash in my pocket")[0][1] > 0.6
    assert likeness.nearest("qqqq zzzz")[0][1] < 0.05
    assert likeness.nearest("")[0][1] < 0.05


def test_case_apostrophes_and_punctuation_do_not_matter():
    likeness = NGramLikeness({"a": ["can’t sleep at all"], "b": ["walking my dog"]})

    assert likeness.nearest("CAN'T SLEEP, at all!")[0][1] > 0.99
    assert likeness.nearest("CAN'T SLEEP, at all!") == likeness.nearest("cant sleep at all")


def test_without_examples_nothing_is_near():
    assert NGramLikeness({}).nearest("anything") == []
    assert NGramLikeness({"empty": []}).nearest("anything") == []


def test_no_more_are_named_than_asked_for(themes):
    assert len(NGramLikeness(themes).nearest("payday", 1)) == 1
    assert len(NGramLikeness(themes).nearest("payday", 99)) == len(themes)


def test_another_language_is_compared_the_same_way():
    likeness = NGramLikeness(
        {"dinero": ["con dinero en el bolsillo", "el día de pago"], "noche": ["solo en la noche", "no puedo dormir"]}
    )

    assert likeness.nearest("cuando tengo dinero")[0][0] == "dinero"


def test_lines_it_has_never_seen_find_their_theme(themes, unseen):
    likeness = NGramLikeness(themes)

    first, among_three = right([(likeness.nearest(line), theme) for line, theme in unseen])

    print(f"{len(unseen)} unseen lines: theme {first:.2f}, among three {among_three:.2f}")
    assert first >= 0.8
    assert among_three >= 0.92


def test_examples_left_out_find_their_theme(themes):
    others = {id_: [wording for at, wording in enumerate(all_) if at % 6] for id_, all_ in themes.items()}
    likeness = NGramLikeness(others)
    answers = [(likeness.nearest(left_out), theme) for theme, all_ in themes.items() for left_out in all_[::6]]

    first, among_three = right(answers)

    print(f"{len(answers)} examples left out: theme {first:.2f}, among three {among_three:.2f}")
    assert first >= 0.6
    assert among_three >= 0.75


def test_fitting_and_asking_are_quick(themes, unseen):
    NGramLikeness({"warm": ["up"]})
    begun = process_time()
    likeness = NGramLikeness(themes)
    fitted = process_time()
    for line, _ in unseen:
        likeness.nearest(line)
    each = (process_time() - fitted) / len(unseen) * 1000

    print(f"fitted in {(fitted - begun) * 1000:.0f} ms, {each:.2f} ms a phrase")
    assert fitted - begun < 0.3
    assert each < 1


def test_importing_it_does_not_load_numpy():
    program = "import sys, facilitator.themes.guess, facilitator.themes.likeness; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], cwd=HERE.parents[1], check=False).returncode == 0


@settings(max_examples=examples(100), deadline=None)
@given(phrase=st.text(max_size=400))
def test_likeness_is_between_nothing_and_all_whatever_the_phrase(phrase):
    near = NGramLikeness(EXAMPLES).nearest(phrase)

    assert [0 <= likeness <= 1 for _, likeness in near] == [True, True]
    assert near[0][1] >= near[1][1]

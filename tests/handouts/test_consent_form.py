"""A consent on paper: all that the rule asks for, in words that can be read, and nothing that gives a code name away."""

from __future__ import annotations

import re
from datetime import date

import pytest

from facilitator.care.consent import Consent, ConsentId
from facilitator.handouts import consent_words
from facilitator.handouts.batch import Paper
from facilitator.handouts.consent_form import consent_form, unprintable
from facilitator.language import Sentence
from facilitator.people.program import Program
from tests.handouts.made import CLIENT, in_order, read, texts, words_of

CONSENT = Consent(
    ConsentId(1), CLIENT, "Ana Achterberg, my sister", "My plan,\nand each change to it", "To help at home",
    "I call the front desk, then write.", date(2027, 5, 14), "when treatment ends",
)  # fmt: skip
PROGRAM = Program(name="Riverside Recovery", address="12 Mill Road\n555 0100")
OURS = [value.text for value in vars(consent_words).values() if isinstance(value, Sentence)]


def made(consent=CONSENT, program=PROGRAM, paper="letter", **more):
    return consent_form(consent, program, Paper(paper), **more)


def flat(pdf):
    return " ".join(words_of(pdf).split())


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("large_print", [False, True])
def test_every_element_of_the_rule_stands_there(paper, large_print):
    shown = flat(made(paper=paper, large_print=large_print))

    assert in_order(
        shown, "My name", "Riverside Recovery", "12 Mill Road", "Ana Achterberg, my sister", "My plan,", "and each change to it",
        "in treatment for substance use", "To help at home", "This consent ends after May 14, 2027.", "when treatment ends",
        "What comes first counts.", "take this consent back at any time, in writing", "stays shared",
        "I call the front desk, then write.", "42 CFR part 2", "HIPAA", "legal case against me", "Counseling notes",
        "If I do not sign", "My signature:", "Date:",
    )  # fmt: skip


def test_a_consent_that_names_no_way_back_gets_the_usual_one():
    shown = flat(made(Consent(ConsentId(1), CLIENT, "r", "i", "p", until_event="e")))

    assert consent_words.REVOKE_HOW.text in shown and "What comes first" not in shown


def test_the_name_is_written_by_hand_unless_it_is_given():
    assert "Rosalind" not in words_of(made()) and "Rosalind Achterberg" in words_of(made(name="Rosalind Achterberg"))


def test_without_a_program_there_are_lines_to_write_on():
    assert in_order(flat(made(program=Program())), "Who may share it", "Who may get it")


def test_it_is_one_sheet_of_paper_and_the_signature_is_on_one_side():
    for paper in ("letter", "a4"):
        sides = texts(made(paper=paper))
        assert len(sides) <= 2 and "My signature:" in sides[-1] and "Date:" in sides[-1]
    assert "Rehearsal" in texts(made(is_rehearsal=True))[0]


@pytest.mark.parametrize("large_print", [False, True])
def test_the_longest_words_are_printed_whole(large_print):
    long = " ".join(f"w{number:03}" for number in range(100))
    program = Program(name="n" * 200, address="\n".join(f"line {number}" for number in range(200)))
    pdf = made(Consent(ConsentId(1), CLIENT, long, long, long, long, None, long), program, large_print=large_print)

    assert words_of(pdf).count("w099") == 5 and "line 199" in words_of(pdf) and len(read(pdf).pages) > 2


def test_markup_shows_as_typed_and_letters_without_a_font_are_told():
    odd = Consent(ConsentId(1), CLIENT, "<b>{0}</b> ____", "क", "p", until_event="{event}")

    assert "<b>{0}</b> ____" in words_of(made(odd)) and "with this: {event}" in flat(made(odd))
    assert unprintable(odd, PROGRAM) == {"क"} and unprintable(CONSENT, PROGRAM, "Rosalind") == set()


def test_it_reads_at_grade_eight_at_most():
    """Flesch and Kincaid's formula over the whole form, syllables by vowel groups."""
    text = " ".join(each if each[-1] in ".:" else f"{each}." for each in OURS)
    found = re.findall(r"[A-Za-z]+", text)
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower())))) for word in found)
    sentences = len(re.findall(r"[.:]", text))

    assert 0.39 * len(found) / sentences + 11.8 * syllables / len(found) - 15.59 < 8
    assert all(len(each.split()) <= 30 for each in re.split(r"(?<=[.:])\s", text))

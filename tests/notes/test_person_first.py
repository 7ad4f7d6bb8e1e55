"""The lists of words that put people down."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.notes.person_first import finder, read

LISTS = Path(__file__).parents[2] / "resources" / "wordlists"
ENGLISH, SPANISH = LISTS / "person-first.en.txt", LISTS / "person-first.es.txt"


def found(file: Path, text: str) -> list[str]:
    return [says for says, _ in finder(read(file))(text)]


def test_a_list_is_read_without_its_comments(tmp_path):
    file = tmp_path / "list.txt"
    file.write_text("# Words\njunkie = person who uses drugs  # a comment\n\nhopeless =\n", encoding="utf-8")
    assert read(file) == (("junkie", "person who uses drugs"), ("hopeless", ""))
    assert read(tmp_path / "none.txt") == ()


def test_the_longest_phrase_is_said_and_one_in_order_is_left_in_peace():
    words = (("addict", "person"), ("drug addict", "person"), ("Addicts Anonymous", "Addicts Anonymous"), ("addicts", "people"))
    assert list(finder(words)("A drug addict goes to Addicts Anonymous with addicts.")) == [
        ("drug addict", "person"),
        ("addicts", "people"),
    ]


@pytest.mark.parametrize("file", [ENGLISH, SPANISH])
def test_no_word_stands_twice_and_most_have_another_to_offer(file):
    words = [word.casefold() for word, _ in read(file)]
    assert len(words) == len(set(words)) > 100
    assert sum(bool(instead) for _, instead in read(file)) > 0.8 * len(words)


@pytest.mark.parametrize("file", [ENGLISH, SPANISH])
def test_what_is_offered_puts_nobody_down_itself(file):
    in_order = finder(read(file))
    assert [(instead, list(in_order(instead))) for _, instead in read(file) if list(in_order(instead))] == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Client is a recovering addict.", ["recovering addict"]),
        ("Two dirty UAs this month.", ["dirty UAs"]),
        ("Tested dirty on Monday.", ["Tested dirty"]),
        ("Has 90 days clean.", ["days clean"]),
        ("Substance abuse history since 2009.", ["Substance abuse"]),
        ("He denied using and admitted to using later.", ["denied using", "admitted to using"]),
        ("Refused to participate, was hostile and manipulative.", ["Refused to participate", "was hostile", "manipulative"]),
        ("His father was an alcoholic who committed suicide.", ["alcoholic", "committed suicide"]),
        ("Client is bipolar and noncompliant.", ["is bipolar", "noncompliant"]),
        ("Kicked out of the program; failed treatment twice.", ["Kicked out of the program", "failed treatment"]),
    ],
)
def test_what_judges_is_found(text, says):
    assert found(ENGLISH, text) == says


IN_ORDER = [
    "Cleaned his apartment and put on clean clothes before the interview.",
    "Likes to clean for her mother on Saturdays; the kitchen was dirty.",
    "Wants to get clean clothes for court.",
    "Ordered a non-alcoholic beer and left before the alcoholic drinks came.",
    "Goes to Alcoholics Anonymous and Narcotics Anonymous.",
    "Was hit by a drunk driver in 2019.",
    "Lives with a bipolar disorder; her diagnosis is bipolar disorder, type II.",
    "Stays at the homeless shelter on Fifth.",
    "Uses nicotine replacement therapy and takes buprenorphine daily.",
    "Failed brakes made him late; he failed his driving test.",
    "Did not try it; said work has been crazy and the week was long.",
    "Has a prescription for pain and asked for relief.",
    "Returned to use once on Saturday and called his sponsor.",
    "Person who uses drugs, in recovery for 90 days, positive test on Monday.",
    "Refused the drink his cousin offered. Denied entry to the club.",
    "Says there was no use; craving 6 before and 2 after.",
    "Took part in psychoeducation on the abstinence violation effect.",
    "Slept badly, was tired and left early; said she will come back.",
    "Works at a cleaning company and uses the bus.",
    "Plans to tell his parole officer about the new job.",
    "A lazy Sunday at home with his kids helped.",
    "Was motivated by his daughter and named three reasons.",
    "Reported low mood, no thoughts of suicide, and good appetite.",
    "Discussed habits, triggers and a plan for the holiday.",
    "His brother was convicted last year; he felt hopeless about it.",
    "The hostile work environment at the warehouse is a trigger.",
    "Dropped a clean copy of the letter at the office.",
    "Screen time at night keeps her awake; resistance bands help her back.",
    "Registered for the sex offender treatment group as ordered.",
    "Parked in handicapped parking because of her knee.",
]


@pytest.mark.parametrize("text", IN_ORDER)
def test_an_ordinary_chart_sentence_raises_no_alarm(text):
    assert found(ENGLISH, text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Es un drogadicto con orina sucia.", ["drogadicto", "orina sucia"]),
        ("Lleva 90 días limpio y niega haber consumido.", ["días limpio", "niega haber consumido"]),
        ("Se negó a participar.", ["Se negó a participar"]),
    ],
)
def test_what_judges_is_found_in_spanish(text, says):
    assert found(SPANISH, text) == says


@pytest.mark.parametrize(
    "text",
    [
        "Limpió la casa; el cuarto está limpio y la ropa limpia.",
        "Va a Alcohólicos Anónimos y no tomó bebidas alcohólicas.",
        "Pasó dos días limpiando el garaje de su hermana.",
        "La semana fue una locura en el trabajo; estuvo cansado.",
        "Un día flojo en la tienda; el ambiente del bar le pareció hostil.",
        "Compadece a su hermano y quiere llamarlo el viernes.",
    ],
)
def test_an_ordinary_sentence_raises_no_alarm_in_spanish(text):
    assert found(SPANISH, text) == []

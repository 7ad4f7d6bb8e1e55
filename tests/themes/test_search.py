"""Search in the board's words: whatever is typed is only words, and what is found holds the beginning of each."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.board.seal import seal
from facilitator.themes.placement import place
from facilitator.themes.search import BoardSearch, index
from facilitator.themes.typed_words import GOES_ON, words_of
from tests.examples import examples
from tests.themes.boards import MONTHS, Boards, line

SAID = (
    "Payday and cash in hand",
    "the corner by the liquor store",
    "Passing the Bridge at night",
    "can't sleep, scrolling old photos",
    "Über alles, der Chef",
    "mi tía me pidió dinero",
    "NEAR the river",
    "a b c",
    "مع أصدقاء قدامى",
    "家に帰る途中",
    "नमस्ते कहना",
    "100 days, no AND no OR",
    "👩‍👩‍👧 family fights 🎉",
    "<b>bold</b> {0} talk",
)


@pytest.fixture
def boards(vault):
    return Boards(vault)


@pytest.fixture
def search(boards):
    say(boards, *SAID)
    return BoardSearch(boards.vault)


def say(boards, *wordings, theme=None, month=MONTHS[0], group=None):
    lines = [line(wording, number=number) for number, wording in enumerate(wordings)]
    with boards.vault.write("session") as connection:
        entries = seal(connection, lines, group or boards.groups[0], month, True, boards.rng)
        place(connection, {id_: theme for id_ in entries.values() if theme})
        index(connection, entries.values())
    return [entries[each.id] for each in lines]


def found(search, typed, **most):
    return {each.entry.wording for each in search.find(typed, **most)}


def test_a_few_letters_of_each_word_find_a_line(search):
    assert found(search, "br pass") == {"Passing the Bridge at night"}
    assert found(search, "the br") == {"Passing the Bridge at night"}
    assert found(search, "PAYDAY") == {"Payday and cash in hand"}
    assert found(search, "payday bridge") == set()


def test_one_letter_finds_every_word_that_begins_with_it(search):
    assert found(search, "b") == {
        "the corner by the liquor store", "Passing the Bridge at night", "a b c", "<b>bold</b> {0} talk",
    }  # fmt: skip
    assert found(search, "1") == {"100 days, no AND no OR"}


def test_letters_are_looked_for_without_their_marks(search):
    for typed in ("uber", "ÜBER", "über", "u\N{COMBINING DIAERESIS}ber"):
        assert found(search, typed) == {"Über alles, der Chef"}
    assert found(search, "tia pidio") == {"mi tía me pidió dinero"}


def test_other_scripts_are_found(search):
    assert found(search, "أصدقا") == {"مع أصدقاء قدامى"}
    assert found(search, "家に") == {"家に帰る途中"}
    assert found(search, "नमस्ते") == {"नमस्ते कहना"}


@pytest.mark.parametrize("typed", ["", "  ", "🎉", '"', "***", "—", "()", "'", '""" * ^', "\x00", "\ud800"])
def test_where_no_word_is_typed_nothing_is_found(search, typed):
    assert search.find(typed) == []


def test_nothing_that_is_typed_is_a_command(search):
    assert found(search, "NEAR(river, 3)") == set()
    assert found(search, "near river") == {"NEAR the river"}
    assert found(search, "no AND no") == {"100 days, no AND no OR"}
    assert found(search, "payday OR bridge") == set()
    assert found(search, "wording:payday") == set()
    assert found(search, "pay*day") == set()
    assert found(search, "can't") == {"can't sleep, scrolling old photos"}
    assert found(search, "<b>bold</b> {0}") == {"<b>bold</b> {0} talk"}
    assert found(search, "-payday") == {"Payday and cash in hand"}
    assert found(search, '"payday" "cash"') == {"Payday and cash in hand"}


def test_all_groups_and_years_are_looked_through_and_the_theme_is_the_one_that_is_shown(boards):
    [old] = say(boards, "the old dock", theme="payday", month="2019-02")
    [new] = say(boards, "the old boat", theme="boredom", group=boards.groups[1])
    [waiting] = say(boards, "the old oak")
    boards.themes.merge("payday", "conflict")
    boards.placements.move([waiting], None)

    finds = {each.entry.id: each.theme for each in BoardSearch(boards.vault).find("old")}

    assert finds == {old: "conflict", new: "boredom", waiting: None}


def test_a_theme_of_fewer_than_three_sessions_is_not_to_be_named(boards):
    for month in MONTHS[:2]:
        say(boards, "the old dock", "the old boat", theme="payday", month=month)
    for number in range(3):
        say(boards, f"the old oak {number}", theme="boredom")
    search = BoardSearch(boards.vault)

    assert {(each.theme, each.is_rare) for each in search.find("old")} == {("payday", True), ("boredom", False)}

    boards.themes.merge("payday", "boredom")

    assert {(each.theme, each.is_rare) for each in search.find("old")} == {("boredom", False)}


def test_finds_come_in_an_order_that_means_nothing_and_no_more_than_asked(boards):
    said = say(boards, *(f"the line {number}" for number in range(40)))

    ids = [each.entry.id for each in BoardSearch(boards.vault).find("line")]

    assert ids == sorted(said)
    assert ids != said
    assert [each.entry.id for each in BoardSearch(boards.vault).find("line", most=7)] == sorted(said)[:7]


def test_words_are_those_of_the_index_each_once_and_not_without_end():
    assert words_of("The the THE Öl-Tank") == ["the", "ol", "tank"]
    assert len(words_of(" ".join(f"w{number}" for number in range(200)))) == 12


PIECES = [*"abtnp1üé", "the", "br", "AND", "OR", "NOT", "NEAR(", '"', "*", "^", ":", "can't", "🎉"]
ANYTHING = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join),
    st.sampled_from(SAID).flatmap(lambda said: st.integers(1, len(said)).map(lambda end: said[:end])),
)  # fmt: skip


@settings(max_examples=examples(250), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANYTHING)
def test_whatever_is_typed_finds_exactly_the_lines_with_each_beginning(search, typed):
    asked = words_of(typed)

    assert found(search, typed) == {said for said in SAID if asked and holds(said, asked)}


def holds(said, asked):
    words = words_of(said)
    return all(any(word.startswith(each) for word in words) for each in asked)


def test_one_letter_is_followed_by_whatever_latin_letters_may_follow():
    assert {"a", "z", "0", "9", "ß", "ø"} <= set(GOES_ON)

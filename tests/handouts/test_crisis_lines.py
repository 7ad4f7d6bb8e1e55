"""The one table of numbers: what is printed, what is not, and that it is the only one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import msgspec
import pytest

from facilitator.handouts.batch import Paper, pdf
from facilitator.handouts.crisis_lines import CrisisLines
from tests.handouts.made import RESOURCES, crisis_lines, sheet, words_of

HOUSE = RESOURCES.parent
COUNTRIES = ["AU", "CA", "ES", "GB", "IE", "MX", "NZ", "US"]
HAND_WRITTEN = [*HOUSE.glob("facilitator/**/*.py"), *HOUSE.glob("ui/**/*.py"), *HOUSE.glob("resources/packs/**/*.toml")]


def test_the_countries_of_the_table_are_known():
    assert sorted(country.code for country in crisis_lines().countries()) == COUNTRIES


def test_countries_come_by_name():
    names = [country.name for country in crisis_lines().countries()]
    assert names == sorted(names)


def test_a_country_is_found_in_small_letters_and_an_unknown_one_is_not():
    assert crisis_lines().of("us").name == "United States"
    assert crisis_lines().of("XX") is None


def test_only_what_was_checked_is_printed():
    checked = {country.code for country in crisis_lines().countries() if country.printed_lines}

    assert checked == {"US"}
    assert crisis_lines().of("US").checked_on == date(2026, 11, 24)


def test_what_the_facilitator_has_confirmed_is_printed():
    confirmed = CrisisLines.load(RESOURCES / "crisis-lines.toml", {"GB": date(2026, 12, 1)}).of("GB")

    assert confirmed.checked_on == date(2026, 12, 1)
    assert confirmed.printed_lines == confirmed.lines != ()


def test_a_line_that_only_refers_says_so():
    (line,) = [line for line in crisis_lines().of("US").lines if line.number.startswith("1-800")]

    assert "referral, not counseling" in line.label


@pytest.mark.parametrize("code", [*COUNTRIES, "XX"])
def test_a_sheet_never_shows_a_number_of_another_country_or_an_unchecked_one(code):
    shown = words_of(pdf([sheet(country=crisis_lines().of(code))], Paper())).replace("\u00a0", " ")

    own = crisis_lines().of(code)
    printed = {line.number for line in own.printed_lines} | {own.emergency} if own else set()
    known = {line.number for country in crisis_lines().countries() for line in country.lines}
    known |= {country.emergency for country in crisis_lines().countries()}
    assert {number for number in known if re.search(rf"(?<!\d){re.escape(number)}(?!\d)", shown)} == printed


@pytest.mark.parametrize("file", HAND_WRITTEN, ids=lambda file: file.name)
def test_no_number_to_call_stands_outside_of_the_table(file: Path):
    written = file.read_text("utf-8")
    called = {line.number for country in crisis_lines().countries() for line in country.lines}
    called |= {country.emergency for country in crisis_lines().countries()} - {"000", "111", "112", "999"}

    assert not [number for number in called if re.search(rf"(?<![\w.,-]){re.escape(number)}(?![\w.,-])", _spoken(file, written))]


def _spoken(file: Path, written: str) -> str:
    """Of a program only what stands in quotes, docstrings apart: a color or a count is no number to call."""
    if file.suffix != ".py":
        return written
    without_docstrings = re.sub(r'"""[\s\S]*?"""', "", written)
    without_comments = re.sub(r"#.*", "", without_docstrings)
    return " ".join(re.findall(r'"([^"\n]*)"', without_comments))


@pytest.mark.parametrize(
    "broken",
    [
        'format = 2\n[[country]]\ncode = "US"\nname = "x"\nline = []',
        'format = 1\n[[country]]\ncode = "usa"\nname = "x"\nline = []',
        'format = 1\n[[country]]\ncode = "US"\nname = "x"\nline = []\nemergency = "call us"',
        'format = 1\n[[country]]\ncode = "US"\nname = "x"\nline = []\nchecked = 2026-11-24',
    ],
)
def test_a_damaged_table_is_refused_whole(tmp_path, broken):
    file = tmp_path / "crisis-lines.toml"
    file.write_text(broken)

    with pytest.raises(msgspec.ValidationError):
        CrisisLines.load(file)

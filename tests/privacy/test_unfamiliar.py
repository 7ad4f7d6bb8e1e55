"""A word that no dictionary has is somebody's name where one may stand, and a thing after "the", "my", "of"."""

from __future__ import annotations

import pytest

from tests.privacy.labelled import screening

SOMEBODY = {
    "bogdan breaks out the vodka": ["bogdan"],
    "w brielle on sunday": ["brielle"],
    "my cousin keyonna smokes": ["keyonna"],
    "brittney oyelaran texted": ["brittney oyelaran"],
    "rob and jian at the shop": ["rob", "jian"],
    "le dije a yamilka que no": ["yamilka"],
    "over at ocallahans": ["ocallahans"],
    "jazlyns quince is saturday": ["jazlyns"],
}
NOBODY = (
    "a fligglestein of wine",
    "my blorptop died",
    "that splorko game with the kids",
    "the frobnicator at work",
    "janguear con los panas",
    "me da ñañaras",
)
MISSPELLED = {
    "siobahn called me back": "siobahn",
    "same as kwami": "kwami",
    "rafi helps": "rafi",
    "xiomarra had a hard week": "xiomarra",
}


@pytest.mark.parametrize(("line", "names"), SOMEBODY.items())
def test_where_somebody_may_stand_it_is_somebody(line, names):
    assert [line[mark.start : mark.end] for mark in screening().marks(line)] == names


@pytest.mark.parametrize("line", NOBODY)
def test_where_a_thing_stands_it_is_a_thing(line):
    assert screening().marks(line) == []


@pytest.mark.parametrize(("line", "name"), MISSPELLED.items())
def test_a_client_s_name_is_found_misspelled(line, name):
    assert [line[mark.start : mark.end] for mark in screening().marks(line)] == [name]


def test_who_is_somebody_once_is_so_in_the_whole_line():
    line = "his boss sal still talks, sal always has some"

    assert [line[mark.start : mark.end] for mark in screening().marks(line)] == ["sal", "sal"]

"""Names of this place that the screening looks for."""

from __future__ import annotations

from random import Random

import pytest

from facilitator.people.own_name import LONGEST_OWN_NAME, OwnNameKind, OwnNameMissing, OwnNames, OwnNameThere, OwnNameTooLong


@pytest.fixture
def names(vault):
    return OwnNames(vault, Random(4))


def test_they_are_kept_by_name_whatever_their_kind(names):
    names.add(OwnNameKind.PLACE, "  The  corner\nhouse ")
    names.add(OwnNameKind.STAFF, "Dr. Achterberg")

    assert [(name.kind, name.words) for name in names.all()] == [
        (OwnNameKind.STAFF, "Dr. Achterberg"),
        (OwnNameKind.PLACE, "The corner house"),
    ]


def test_a_name_stands_there_once(names):
    names.add(OwnNameKind.PLACE, "The corner house")

    with pytest.raises(OwnNameThere):
        names.add(OwnNameKind.OTHER, "the corner-house")
    assert len(names.all()) == 1


@pytest.mark.parametrize(("words", "error"), [("  \n", OwnNameMissing), ("x" * (LONGEST_OWN_NAME + 1), OwnNameTooLong)])
def test_it_needs_words_but_not_too_many(names, words, error):
    with pytest.raises(error):
        names.add(OwnNameKind.OTHER, words)
    assert names.all() == []


def test_what_was_removed_can_be_put_back(names):
    name = names.add(OwnNameKind.STAFF, "Dr. Achterberg")
    names.remove(name.id)
    assert names.all() == []

    names.put(name)
    assert names.all() == [name]


def said(names, kind):
    return [name.words for name in names.all() if name.kind is kind]


def test_a_list_of_one_kind_is_changed_as_a_whole_and_put_back(names):
    names.change(OwnNameKind.PLACE, ["Cedar House", "", "  the  Anchor ", "cedar house"])
    kept = names.all()
    assert said(names, OwnNameKind.PLACE) == ["cedar house", "the Anchor"]

    before = names.change(OwnNameKind.PLACE, ["the Anchor", "Bluebonnet"])
    assert said(names, OwnNameKind.PLACE) == ["Bluebonnet", "the Anchor"] and kept[1] in names.all()
    names.put_back(OwnNameKind.PLACE, before)
    assert names.all() == kept


@pytest.mark.parametrize(("words", "error"), [("janelle", OwnNameThere), ("x" * (LONGEST_OWN_NAME + 1), OwnNameTooLong)])
def test_a_list_that_is_refused_changes_nothing(names, words, error):
    names.change(OwnNameKind.STAFF, ["Janelle"])
    names.change(OwnNameKind.PLACE, ["Cedar House"])

    with pytest.raises(error):
        names.change(OwnNameKind.PLACE, ["Bluebonnet", words])
    assert (said(names, OwnNameKind.STAFF), said(names, OwnNameKind.PLACE)) == (["Janelle"], ["Cedar House"])

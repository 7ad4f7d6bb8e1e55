"""What a field offers while one types."""

from __future__ import annotations

from ui.parts.offer import MOST, Offer, fitting, once

OFFERS = [
    Offer("Passing old places", "theme"),
    Offer("Payday or cash in hand"),
    Offer("Café at the corner"),
    Offer("Old friends, new places"),
]


def texts(typed):
    return [offer.text for offer in fitting(typed, OFFERS)]


def test_each_typed_word_begins_a_word():
    assert texts("pla old") == ["Passing old places", "Old friends, new places"]
    assert texts("lace") == []


def test_what_begins_as_typed_comes_first():
    assert texts("old") == ["Old friends, new places", "Passing old places"]


def test_case_and_accents_do_not_count():
    assert texts("CAFE") == ["Café at the corner"]


def test_nothing_typed_offers_all_in_their_order():
    assert texts("  ") == [offer.text for offer in OFFERS]


def test_a_long_list_ends():
    assert len(fitting("", [Offer(str(number)) for number in range(1_000)])) == MOST


def test_words_that_are_only_signs_offer_nothing_new():
    assert texts("{0}") == [] and texts("<b>") == [] and texts("🎉") == []


def test_each_text_is_offered_once_and_not_when_it_is_there_already():
    twice = [Offer("Call someone", "this topic"), Offer("call someone.", "what helps"), Offer("Walk")]

    assert once(twice, but=["WALK"]) == [Offer("Call someone", "this topic")]

from __future__ import annotations

from facilitator.privacy.screening import Mark, MarkKind
from ui.session.marks import LONGEST_OFFER, offer, reworded, shortened

LINE = "Walking past Mike’s place"
NAME = Mark(MarkKind.NAME, 13, 17, "Walking past a friend’s place")


def test_the_offer_is_the_other_words_with_what_follows():
    assert offer(LINE, [NAME]) == "a friend’s place"


def test_a_mark_at_the_end_has_nothing_after_it():
    assert offer("I called Mike", [Mark(MarkKind.NAME, 9, 13, "I called a friend")]) == "a friend"


def test_where_the_words_only_fall_away_the_whole_line_is_offered():
    assert offer("my friend Mike called", [Mark(MarkKind.NAME, 10, 15, "my friend called")]) == "my friend called"


def test_no_marks_no_offer():
    assert offer(LINE, []) == ""


def test_an_offer_fits_a_chip():
    long = Mark(MarkKind.NUMBER, 0, 3, "a number " + "x" * 200)
    assert len(offer("555" + "x" * 200, [long])) <= LONGEST_OFFER
    assert shortened("x" * 100).endswith("…")


def test_every_mark_is_replaced_one_after_the_other():
    def look(text):
        found = []
        for word, instead in (("Mike", "a friend"), ("555", "a number")):
            if word in text:
                start = text.index(word)
                found.append(Mark(MarkKind.NAME, start, start + len(word), text.replace(word, instead)))
        return found

    assert reworded("Mike called 555", look) == "a friend called a number"


def test_a_replacement_that_stays_marked_ends_all_the_same():
    assert reworded("Mike", lambda text: [Mark(MarkKind.NAME, 0, len(text), text)]) == "Mike"
    grows = reworded("a", lambda text: [Mark(MarkKind.NAME, 0, 1, text + "a")])
    assert len(grows) < 50

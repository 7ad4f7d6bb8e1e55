"""How parts are chosen and spread over sides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.paper.fit import Fitter, Section, on_sides, spare
from facilitator.paper.ink import Laid
from facilitator.paper.look import NORMAL
from facilitator.paper.page import Page, page
from facilitator.paper.parts.words import Words
from facilitator.paper.setting import Setting

PAGE = Page(300, 200, side=0, top=0, bottom=0)


def lines(*counts):
    for count in counts:
        yield tuple(Words("word", above=0) for _ in range(count))


def fitter():
    return Fitter(Setting(NORMAL), PAGE)  # 10 lines of 18.48 points on a side


def lengths(sides):
    return [len(side) for side in sides]


def test_the_fullest_choice_is_taken_when_it_fits():
    sides = fitter().chosen([Section("a", lines, (4, 2)), Section("b", lines, (6, 1))], ("a", "b"), 1)

    assert lengths(sides) == [10]


def test_sections_give_way_in_the_order_that_is_asked():
    sections = [Section("a", lines, (8, 5, 2)), Section("b", lines, (8, 4))]

    assert lengths(fitter().chosen(sections, ("a", "b"), 1)) == [9]
    assert lengths(fitter().chosen(sections, ("b", "a", "a"), 1)) == [9]
    assert lengths(fitter().chosen(sections, ("a", "a", "b"), 1)) == [10]


def test_a_section_that_has_no_shorter_version_is_passed_over():
    assert lengths(fitter().chosen([Section("a", lines, (3,)), Section("b", lines, (9, 7))], ("a", "a", "b"), 1)) == [10]


def test_nothing_is_promised_when_even_the_shortest_does_not_fit():
    assert fitter().chosen([Section("a", lines, (20, 11))], ("a",), 1) is None


def test_an_empty_version_leaves_the_section_out():
    assert lengths(fitter().chosen([Section("a", lines, (10,)), Section("b", lines, (3, 0))], ("b",), 1)) == [10]


def test_sections_about_the_same_are_made_once():
    made = []

    def counted(count):
        made.append(count)
        yield from lines(count)

    both = fitter()
    both.chosen([Section("a", counted, (3,))], (), 1)
    both.chosen([Section("a", counted, (3,))], (), 1)
    both.chosen([Section("a", counted, (4,))], (), 1)
    assert made == [3, 4]


def test_a_heading_never_stands_alone_at_the_foot():
    words, heading = Laid(90), Laid(40, keeps_next=True)

    assert on_sides((words, heading, words, words), PAGE) == [(words,), (heading, words), (words,)]


def test_air_above_the_first_part_of_a_side_is_not_counted():
    part = Laid(100, above=20)

    assert on_sides((part, Laid(100)), PAGE) == [(part, Laid(100))]
    assert spare((part, Laid(60)), PAGE) == 40


def test_a_part_higher_than_the_page_gets_a_side_of_its_own():
    assert lengths(on_sides((Laid(10), Laid(500), Laid(10)), PAGE)) == [1, 1, 1]


@given(st.lists(st.builds(Laid, st.floats(1, 190), above=st.floats(0, 20), keeps_next=st.booleans())))
def test_every_part_is_on_a_side_once_and_no_side_overflows(parts):
    sides = on_sides(tuple(parts), PAGE)

    assert [part for side in sides for part in side] == parts
    assert all(spare(side, PAGE) >= -0.001 for side in sides)


def test_letter_and_a4_are_what_they_are_called():
    assert (page("letter").width, page("letter").height) == (612, 792)
    assert round(page("a4").width) == 595 and round(page("a4").height) == 842

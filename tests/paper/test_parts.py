"""What the parts of a sheet keep to: room for a pen, drawn signs, nothing outside of the column."""

from __future__ import annotations

from itertools import pairwise

import pytest
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from facilitator.paper.look import DENSE, LARGE, NORMAL, PEN, Role
from facilitator.paper.parts.card import Card
from facilitator.paper.parts.columns import Columns
from facilitator.paper.parts.heading import Heading
from facilitator.paper.parts.item import Item, Mark
from facilitator.paper.parts.noted import Noted
from facilitator.paper.parts.row import Cell, Row
from facilitator.paper.parts.title import Title
from facilitator.paper.parts.words import Words
from facilitator.paper.parts.write_lines import WriteLines
from facilitator.paper.setting import Setting
from facilitator.paper.text import Run, with_blanks

WIDTH = 500.0
LONG = "I walk the long way home, call my sister, and write down how it went. " * 4

PARTS = [
    Words(LONG),
    Words((Run("Show: ", is_bold=True), Run(LONG))),
    Words("A place → a thought → a pull ✓ ☐ ●, and on it goes " * 3),
    Words(with_blanks("I go by way of ____, or I call ____."), Role.FILL),
    Heading("What helps", "I tick one."),
    Heading(LONG, LONG),
    Title("Heron", "Tuesday evening · session 8"),
    Title(LONG, LONG),
    Item(Mark.TICK, LONG),
    Item(Mark.DOT, "one"),
    Item("1.", LONG),
    Item(Mark.TICK),
    WriteLines(3, "My notes:"),
    WriteLines(2, LONG),
    Columns(((Item(Mark.TICK, LONG), Item(Mark.TICK)), (Words("W" * 200),), (WriteLines(2),))),
    Card((Words(LONG), WriteLines(1, "Number:"))),
    Row((Cell("Day", Role.SMALL_STRONG), Cell(has_tick=True), Cell(LONG, leads=True), Cell()), (1, 1, 3, 1)),
    Noted(Words(LONG), "0–5"),
]


@pytest.fixture(params=[NORMAL, DENSE, LARGE], ids=["normal", "dense", "large"])
def setting(request):
    return Setting(request.param)


@pytest.fixture
def normal():
    return Setting(NORMAL)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_everything_stands_inside_of_its_part(part, setting):
    laid = part.lay(setting, WIDTH)

    widths = [(it.x, it.x + stringWidth(it.text, it.font, it.size)) for it in laid.letters]
    widths += [(it.x, it.to_x) for it in laid.strokes] + [(it.x, it.x + it.width) for it in laid.boxes]
    heights = [(it.y - 0.95 * it.size, it.y) for it in laid.letters] + [(it.y, it.y + it.height) for it in laid.boxes]
    heights += [(it.y, it.to_y) for it in laid.strokes]
    assert all(left >= -0.01 and right <= WIDTH + 0.01 for left, right in widths)
    assert all(top >= -0.01 and bottom <= laid.height + 0.01 for top, bottom in heights)


def test_a_pen_has_ten_millimeters():
    assert pytest.approx(10 * mm) == PEN


@pytest.mark.parametrize("lines", [WriteLines(4), WriteLines(4, "My notes:"), WriteLines(2, LONG)])
def test_lines_to_write_on_are_far_enough_apart(lines, setting):
    heights = [it.y for it in lines.lay(setting, WIDTH).strokes]

    assert len(heights) == lines.count
    assert all(below - above >= PEN - 0.01 for above, below in pairwise(heights))


def test_the_first_line_has_its_room_too(setting):
    assert WriteLines(1).lay(setting, WIDTH).strokes[0].y >= PEN * 0.9
    assert Item(Mark.TICK).lay(setting, WIDTH).height >= PEN


def test_blanks_between_words_have_room_above_them(normal):
    laid = Words(with_blanks("I go by way of ____, or I call ____ and talk till I am past it."), Role.FILL).lay(normal, 330)

    assert len(laid.strokes) == 2
    assert min(it.y for it in laid.strokes) >= PEN * 0.85
    assert laid.strokes[1].y - laid.strokes[0].y in (0, pytest.approx(PEN))


def test_an_empty_row_is_high_enough_for_a_pen(setting):
    assert Row((Cell(), Cell()), (1, 1)).lay(setting, WIDTH).height >= PEN


def test_a_box_to_tick_is_drawn_as_a_shape(setting):
    laid = Item(Mark.TICK, "I skip meals").lay(setting, WIDTH)

    (box,) = laid.boxes
    assert box.width == box.height and box.width >= 9
    assert [it.text for it in laid.letters] == ["I skip meals"]


def test_an_arrow_is_drawn_as_a_shape(normal):
    laid = Row((Cell("I get paid"), Cell("I call", leads=True)), (1, 1)).lay(normal, WIDTH)

    arrow = [it for it in laid.strokes if it.x > WIDTH / 2 + 1]
    assert len(arrow) == 3 and len({(it.to_x, it.to_y) for it in arrow}) == 1


def test_a_long_name_is_set_smaller_but_whole(normal):
    short, long = (Title(name, "session 8").lay(normal, WIDTH) for name in ("Heron", "Bartholomew Featherstone of Somewhere"))

    assert short.letters[0].size > long.letters[0].size >= 14
    assert "".join(it.text for it in long.letters).startswith("Bartholomew Featherstone of Somewhere")


def test_equal_parts_are_laid_out_once(normal):
    assert normal.lay(Heading("What helps"), WIDTH) is normal.lay(Heading("What helps"), WIDTH)


@pytest.mark.parametrize("look", [NORMAL, DENSE, LARGE])
def test_no_letters_are_smaller_than_clear_print_allows(look):
    least = 18 if look.is_large else 12
    assert all(look.face(role).size >= least for role in Role)


def test_default_print_is_fourteen_points():
    assert NORMAL.body == 14


@pytest.mark.parametrize("text", [LONG, "W" * 300, "أحمد " * 60])
def test_a_line_that_must_stay_one_ends_in_an_ellipsis(normal, text):
    block = normal.line(text, Role.SMALL, 200)

    assert block.line_count == 1 and block.line_width <= 200
    assert block.laid.letters[-1].text.endswith("…")

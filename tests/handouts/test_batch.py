"""Handouts as the PDF that a client holds."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.handouts.batch import NothingToPrint, Paper, one_each, pdf, unprintable
from facilitator.progress import Canceled
from facilitator.vocabulary import SignKind
from tests.examples import examples
from tests.handouts.made import full_sheet, in_order, large, library, practice, read, sheet, texts, words_of

SIZES = ["letter", "a4"]
MARKUP = [
    "<b>bold</b>",
    "<img src='file:///etc/passwd'/>",
    "<font color='red'>x</font>",
    "<br/>&amp;&lt;",
    "a < b > c & d",
    "{0} {name} %s %(x)d",
    "]]> <!-- -->",
    "<a href='https://example.org'>go</a>",
    "\\n $HOME `id`",
]
SENTENCE = "I walk the long way home, call my sister, put the money in the envelope, and write down how it went. "
SHOWN = ("heading", "group", "topic", "practice", "practice_when")


def test_the_first_page_is_for_the_week_and_in_the_order_of_reading():
    first, _ = texts(pdf([full_sheet()], Paper()))

    assert in_order(
        first,
        "Heron",
        "Tuesday evening · November 24, 2026 · session 8",
        "From today’s group: Places that pull me back",
        "We also talked about: Passing old places",
        "What I am practicing this week",
        "Have my pay go straight to my account.",
        "Friday · at the bank · with my sister",
        "Did I try it?",
        "My early warning signs",
        "Feelings",
        "Thoughts",
        "Body",
        "When this pulls at me, I do this",
        "What helps",
        "Leave the card at home on paydays",
        "Heron · 1 of 2",
    )


def test_the_second_page_is_for_the_one_on_one_and_for_help():
    _, second = texts(pdf([full_sheet()], Paper()))

    assert in_order(
        second,
        "For our one-on-one: Thursday, November 26, 2:00 PM",
        "Payday or cash in hand",
        "The evening bus",
        "I tick what I want to ask or tell:",
        "If I slip",
        "Stop.",
        "Leave.",
        "Call.",
        "Tell.",
        "Stay alive.",
        "call 911",
        "988",
        "My people",
        "Calm the body",
        "Breathe in for 4",
        "Heron · 2 of 2",
    )


def test_a_client_with_nothing_recorded_gets_lines_to_write_on():
    first, second = texts(pdf([sheet("Otter")], Paper()))

    assert in_order(first, "This week I will", "My early warning signs", "“I will just look.”", "I have to pass")
    assert in_order(second, "Day and time:", "What I want to talk about:", "If I slip", "My people", "Someone else I could ask")


def test_without_a_topic_the_sheet_is_still_worth_having():
    first, second = texts(pdf([sheet("Wren", topic=None, country=None)], Paper()))

    assert in_order(first, "One small thing I will try:", "When, where, with whom:", "Feelings", "What helps")
    assert in_order(
        second, "How did my practice go?", "Emergency number:", "A help line I can call at any hour:", "Breathe in slowly"
    )


@pytest.mark.parametrize("size", SIZES)
def test_each_client_has_exactly_two_pages_on_the_chosen_paper(size):
    made = read(pdf([full_sheet(), sheet("Otter"), sheet("Wren", topic=None)], Paper(size)))

    sizes = {(round(side.mediabox.width), round(side.mediabox.height)) for side in made.pages}
    assert sizes == {{"letter": (612, 792), "a4": (595, 842)}[size]}
    assert len(made.pages) == 6
    assert [entry.title for entry in made.outline] == ["Heron", "Otter", "Wren"]
    assert [made.get_destination_page_number(entry) for entry in made.outline] == [0, 2, 4]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("topic", [topic.id for topic in library().topics])
def test_every_topic_of_the_pack_fits_in_good_size(topic, size):
    made = pdf([full_sheet(topic=library().topic(topic)), sheet(topic=library().topic(topic))], Paper(size))

    assert len(read(made).pages) == 4
    assert "If I slip" in words_of(made)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("letters", ["W", SENTENCE], ids=["one-word", "sentences"])
def test_three_hundred_letters_in_every_field_are_two_pages(size, letters):
    long = (letters * 300)[:300].strip()
    made = full_sheet(long, group=long[:80], practice=practice(long, long, long, long), picks=(long,) * 5, takeaways=(long,) * 5)

    assert len(read(pdf([made], Paper(size))).pages) == 2


@pytest.mark.parametrize("size", SIZES)
def test_a_practice_of_three_hundred_letters_is_printed_whole_and_in_good_size(size):
    long = (SENTENCE * 3)[:300].strip()
    made = pdf([full_sheet(practice=practice(long, "Friday", "at home", "with my sister"))], Paper(size))

    assert len(read(made).pages) == 2
    assert long in words_of(made)
    assert sizes_of_letters(made) >= {14}


def test_picks_are_never_left_out():
    picks = tuple(f"What I told myself on day {number}" for number in range(8))

    assert all(pick in words_of(pdf([full_sheet(picks=picks)], Paper())) for pick in picks)


@pytest.mark.parametrize("size", SIZES)
def test_large_print_is_a_layout_of_its_own(size):
    made = pdf([large(full_sheet())], Paper(size))

    assert len(read(made).pages) in (3, 4)
    assert sizes_of_letters(made) == {18, 21, 28}
    assert "Heron · 1 of" in words_of(made)


@pytest.mark.parametrize("size", SIZES)
def test_large_print_never_takes_more_than_four_pages(size):
    long = ("W" * 40 + " " + SENTENCE * 3)[:300]
    made = large(full_sheet(long, practice=practice(long, long, long, long), picks=(long,) * 5, takeaways=(long,) * 5))

    assert len(read(pdf([made], Paper(size))).pages) <= 4


def test_no_letters_are_under_twelve_points():
    long = (SENTENCE * 3)[:300]
    made = pdf([full_sheet(), full_sheet(long, practice=practice(long, long, long, long), picks=(long,) * 5)], Paper())

    assert min(sizes_of_letters(made)) == 12


@pytest.mark.parametrize("typed", MARKUP)
def test_markup_shows_as_typed_in_every_field(typed):
    filled = replace(
        full_sheet(),
        **dict.fromkeys(SHOWN, typed),
        picks=(typed,),
        talked_about=(typed,),
        what_helps=(typed,),
        questions=(typed,),
        key_points=(typed,),
        calm=typed,
        signs=dict.fromkeys(SignKind, (typed,)),
        if_then=((typed, typed),),
    )
    shown = words_of(pdf([filled], Paper()))

    # head, footer twice, group, topic, theme, practice, when, three signs, a row of two, help, pick, question, calm
    assert "".join(shown.split()).count("".join(typed.split())) >= 15


def test_letters_that_no_font_has_are_named_by_heading_and_get_a_dot():
    sheets = [sheet("Heron"), full_sheet("Otter", practice=practice("Call Ana 💪")), sheet("أحمد"), full_sheet("Жанна")]

    assert unprintable(sheets) == {"Otter": {"💪"}, "أحمد": {"أ", "ح", "م", "د"}}
    assert "Call Ana •" in words_of(pdf(sheets, Paper()))


@pytest.mark.parametrize("name", [field.name for field in fields(sheet()) if isinstance(getattr(sheet(), field.name), str)])
def test_no_text_of_a_sheet_is_overlooked(name):
    if name != "language":
        assert unprintable([replace(sheet(), **{name: "日"})]).popitem()[1] == {"日"}


def test_signs_picks_and_lines_are_looked_through_too():
    made = replace(sheet(), signs={SignKind.BODY: ("日",)}, picks=("本",), if_then=(("語", "文"),))

    assert unprintable([made]) == {"Heron": {"日", "本", "語", "文"}}


def test_two_clients_of_one_name_are_named_together():
    assert unprintable([full_sheet("Heron", picks=("日",)), full_sheet("Heron", picks=("本",))]) == {"Heron": {"日", "本"}}


def test_a_rehearsal_says_so_on_every_page():
    sheets = [full_sheet(is_rehearsal=True), sheet("Otter", is_rehearsal=True)]

    assert all("Rehearsal · made-up people" in text for text in texts(pdf(sheets, Paper())))
    assert "Rehearsal" not in words_of(pdf([full_sheet()], Paper()))


def test_no_client_reads_what_another_one_wrote():
    sheets = [full_sheet(f"Client {n}", practice=practice(f"Practice {n}.", f"day {n}"), picks=(f"Pick {n}.",)) for n in range(6)]
    made = texts(pdf([*sheets, sheet("Nobody")], Paper()))

    for number in range(6):
        own = " ".join(made[2 * number : 2 * number + 2])
        read_there = {other for other in range(6) for kind in ("Client", "Practice", "Pick", "day") if f"{kind} {other}" in own}
        assert read_there == {number}
    assert "Pick" not in made[-1] and "Practice" not in made[-2]


def test_progress_is_told_after_each_client_and_ends_whole():
    told = []
    pdf([sheet("Heron"), sheet("Otter"), sheet("Wren")], Paper(), told.append)

    assert told == sorted(told) and len(told) == 4 and told[-1] == 1


def test_a_canceled_batch_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    seen = []

    def stop(share):
        seen.append(share)
        if len(seen) == 2:
            raise Canceled

    with pytest.raises(Canceled):
        pdf([sheet(f"Client {number}") for number in range(12)], Paper(), stop)

    assert len(seen) == 2 and list(tmp_path.iterdir()) == []


def test_nobody_chosen_is_explained():
    with pytest.raises(NothingToPrint) as caught:
        pdf([], Paper())

    assert "Nothing was changed" in caught.value.sentence.filled()


def test_one_pdf_a_client():
    told = []
    made = one_each([full_sheet("Heron"), sheet("Otter")], Paper(), told.append)

    assert [read(each).outline[0].title for each in made] == ["Heron", "Otter"]
    assert [len(read(each).pages) for each in made] == [2, 2]
    assert told == [0.5, 1]


def test_a_sheet_is_in_its_own_clients_language():
    spanish = {"What helps": "Lo que ayuda", "{name} · {number} of {count}": "{name} · {number} de {count}"}
    made = pdf(
        [full_sheet(language="es"), full_sheet("Otter")],
        Paper(),
        translations=lambda language: (lambda text: spanish.get(text, text)) if language == "es" else str,
    )
    first, *_, last = texts(made)

    assert "Lo que ayuda" in first and "Heron · 1 de 2" in first and "24 de noviembre de 2026" in first
    assert "Otter · 2 of 2" in last
    assert read(made).trailer["/Root"]["/Lang"] == "es"


def test_the_same_sheets_are_the_same_bytes():
    assert pdf([full_sheet()], Paper()) == pdf([full_sheet()], Paper())


@settings(max_examples=examples(60), deadline=None)
@given(
    heading=st.text(max_size=300),
    what=st.text(max_size=4000),
    picks=st.lists(st.text(max_size=300), max_size=9),
    is_large=st.booleans(),
    size=st.sampled_from(SIZES),
)
def test_whatever_is_typed_it_stays_on_its_pages(heading, what, picks, is_large, size):
    made = replace(
        full_sheet(), heading=heading, practice=what, practice_when=what[:900], picks=tuple(picks), large_print=is_large
    )

    assert len(read(pdf([made], Paper(size))).pages) in ((2, 3, 4) if is_large else (2,))


def sizes_of_letters(made):
    found = set()
    for side in read(made).pages:
        side.extract_text(visitor_text=lambda text, cm, tm, font, size: found.add(size) if text.strip() else None)
    return found


def test_nobodys_sheet_has_somebody_elses_on_its_back():
    """Printed on both sides: each client begins on a front, also after a large-print sheet of three pages."""
    sheets = [large(full_sheet("Heron")), sheet("Juniper"), large(sheet("Maple")), sheet("Otter")]
    reader = read(pdf(sheets, Paper("letter")))

    firsts = [reader.get_destination_page_number(entry) for entry in reader.outline]
    assert len(firsts) == 4
    assert [first % 2 for first in firsts] == [0, 0, 0, 0]

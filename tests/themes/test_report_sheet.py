"""The theme report on paper."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from facilitator.themes.band import Band
from facilitator.themes.report import Line, ReportId, ThemeReport, TopicLed
from facilitator.themes.report_sheet import report_sheet, unprintable

LINES = tuple(Line(name.lower(), name, band) for name, band in (("Payday", Band.MOST), ("Old places", Band.SOME)))
REPORT = ThemeReport(ReportId(1), "2026-07", None, "", LINES, (TopicLed("Money", 180),), ("When someone offers",), ("payday",))


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_it_says_what_came_up_what_was_done_and_what_is_planned():
    said = words(report_sheet(REPORT))

    parts = [
        "All groups together · July 2026 to September 2026", "Came up in most sessions", "Payday", "Came up in some sessions",
        "Old places", "What was done about it", "Money: about 180 minutes", "What is planned", "When someone offers",
    ]  # fmt: skip
    assert sorted(parts, key=said.index) == parts
    assert "Came up in many sessions" not in said


def test_it_says_in_words_what_it_does_not_tell_and_no_other_number_than_minutes_and_the_quarter():
    said = words(report_sheet(REPORT))

    assert "nobody and no meeting can be picked out" in said
    assert re.findall(r"\d+", said) == ["2026", "2026", "180", "1", "1"]  # the last two number the page


def test_who_reads_it_alone_learns_what_a_theme_is_and_that_it_measures_nobody():
    said = words(report_sheet(REPORT))

    assert said.index("Lines that mean much the same make a theme.") < said.index("measures no group, counselor or client")
    assert "In more than two thirds of these sessions" in said


def test_many_themes_stand_in_two_columns_on_one_page_and_more_go_on_on_the_next():
    def report(count):
        lines = tuple(Line(f"theme-{n}", f"Theme {n:03}", Band.SOME) for n in range(count))
        return report_sheet(replace(REPORT, lines=lines))

    assert len(PdfReader(io.BytesIO(report(25))).pages) == 1
    said = words(report(121))
    assert len(PdfReader(io.BytesIO(report(121))).pages) > 1
    assert [f"Theme {n:03}" in said for n in range(121)] == [True] * 121


@pytest.mark.parametrize("size", ["letter", "a4"])
def test_the_same_report_is_the_same_paper_byte_for_byte(size):
    assert report_sheet(REPORT, size) == report_sheet(REPORT, size)


def test_a_quarter_without_anything_to_name_says_so():
    empty = ThemeReport(ReportId(2), "2026-07", None, "", (), (), ())

    said = words(report_sheet(empty))
    assert "No theme can be named for this quarter." in said and "No topic of the library was led" in said


def test_a_rehearsals_paper_says_that_it_is_one():
    assert "Rehearsal" in words(report_sheet(REPORT, is_rehearsal=True))
    assert "Rehearsal" not in words(report_sheet(REPORT))


def test_letters_that_no_font_has_are_named_before_printing():
    odd = ThemeReport(ReportId(3), "2026-07", None, "Tuesdays 🐙", (Line("x", "<b>Bold</b> {0}", Band.MOST),), ())

    assert unprintable(odd) == {"🐙"}
    assert "<b>Bold</b> {0}" in words(report_sheet(odd))

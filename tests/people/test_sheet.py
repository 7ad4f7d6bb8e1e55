"""A table is read from whatever a spreadsheet saved, and written so that no spreadsheet runs a cell."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.language import Explained
from facilitator.people.sheet import (
    ENCODINGS,
    LARGEST,
    MOST_ROWS,
    FileTooLarge,
    NotATable,
    OtherLetters,
    TooManyRows,
    read_sheet,
    written_sheet,
)
from facilitator.privacy.plain import one_line

NAMES = "Name;Since\nZoë Ångström;3/4/2026\nJosé Peña;3/5/2026\nRenée Müller;3/6/2026\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_with_accents_are_read_however_they_were_saved(encoding):
    sheet = read_sheet(NAMES.encode(encoding))

    assert sheet.rows[1] == ("Zoë Ångström", "3/4/2026")
    assert sheet.encoding == encoding.removesuffix("-sig")


def test_the_letters_can_be_chosen_and_wrong_ones_are_said():
    content = NAMES.encode("cp1252")

    assert read_sheet(content, "mac_roman").rows[1] != read_sheet(content, "cp1252").rows[1]
    with pytest.raises(OtherLetters):
        read_sheet(content, "utf-8")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_columns_are_told_by_what_stands_between_them(delimiter):
    text = "\n".join(delimiter.join(row) for row in (("Heron", "11/24/2026"), ("Otter", "11/25/2026")))

    assert read_sheet(text.encode()).rows == (("Heron", "11/24/2026"), ("Otter", "11/25/2026"))


def test_names_with_a_comma_in_quotes_are_one_cell():
    sheet = read_sheet(b'Code,Name\r\nHeron,"Achterberg, Rosalind"\r\nOtter,"Wierzba, Tomasz"\r\n')

    assert sheet.rows[1:] == (("Heron", "Achterberg, Rosalind"), ("Otter", "Wierzba, Tomasz"))


def test_empty_rows_are_left_out_short_ones_filled_and_rows_keep_their_numbers():
    sheet = read_sheet(b"Heron,x\n\n,,\nOtter\n")

    assert (sheet.rows, sheet.lines, sheet.width) == ((("Heron", "x"), ("Otter", "")), (1, 4), 2)


def test_one_column_is_a_table_too():
    assert read_sheet(b"Heron\nOtter\n").rows == (("Heron",), ("Otter",))


@pytest.mark.parametrize("content", [b"", b"\n\n", b" , \n", b"a," * 200, b'"' + b"a" * 200_000])
def test_what_is_no_table_is_said(content):
    with pytest.raises(NotATable):
        read_sheet(content)


def test_more_rows_than_a_roster_has_are_not_read():
    with pytest.raises(TooManyRows):
        read_sheet(b"Heron\n" * (MOST_ROWS + 2))
    assert len(read_sheet(b"Heron\n" * (MOST_ROWS + 1)).rows) == MOST_ROWS + 1


def test_a_file_that_is_too_large_is_not_even_looked_at():
    with pytest.raises(FileTooLarge):
        read_sheet(b"a" * (LARGEST + 1))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1"])
def test_a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(cell):
    content = written_sheet([[cell, "Heron"]])

    [[written, _]] = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    assert written == f"'{cell}"
    assert content.startswith(b"\xef\xbb\xbf")
    assert read_sheet(content).rows == ((one_line(cell), "Heron"),)


WORDS = st.text(max_size=40).map(one_line)


@given(st.lists(st.tuples(WORDS.filter(bool), WORDS, WORDS), max_size=8))
def test_what_is_written_is_read_again(rows):
    """With its titles, as every roster is written: without them a lone row of semicolons could be cut at these as well."""
    table = [("Code name", "Real name", "Joined"), *rows]

    assert read_sheet(written_sheet(table)).rows == tuple(table)


MESSY = st.one_of(
    st.binary(max_size=300),
    st.text(st.sampled_from("ab,;\t|\"'\n\r=é\x00 1/-"), max_size=200).map(str.encode),
    st.tuples(st.text(max_size=80), st.sampled_from(ENCODINGS)).map(lambda each: each[0].encode(each[1], errors="replace")),
)


@given(MESSY)
def test_any_bytes_are_a_table_or_said_to_be_none(content):
    try:
        sheet = read_sheet(content)
    except Explained:
        return
    assert all(len(row) == sheet.width and any(row) for row in sheet.rows)
    assert len(sheet.lines) == len(sheet.rows)

"""A table from a file, before anybody says what it means: its letters, its cells, whether its first row holds titles. Pure."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from facilitator.language import Explained
from facilitator.privacy.plain import one_line

LARGEST = 10 * 1024 * 1024  # bytes, looked at before a file is read
MOST_ROWS = 500
MOST_COLUMNS = 40
LONGEST_CELL = 300  # letters shown; a longer one is cut, and too long for everything here

ENCODINGS = ("utf-8", "cp1252", "utf-16", "mac_roman", "cp437", "cp1250", "cp1251", "cp1253", "cp1254")
DELIMITERS = ",;\t|"
RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
_LOOKED_AT_ROWS, _LOOKED_AT_LETTERS = 20, 65_536  # to tell the delimiter
_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class FileTooLarge(Explained):
    def __init__(self) -> None:
        super().__init__("This file is larger than 10 MB, which no list of clients is. Nothing was read. Choose another file.")


class NotATable(Explained):
    def __init__(self) -> None:
        super().__init__(
            "No table could be read from this file. Nothing was changed. "
            "Save the list as CSV in your spreadsheet, and choose that file."
        )


class OtherLetters(Explained):
    def __init__(self) -> None:
        super().__init__("The file is not written in these letters. Nothing was changed. Choose other ones.")


class TooManyRows(Explained):
    def __init__(self, most: int) -> None:
        super().__init__(
            "This file has more than {most} rows. Nothing was changed. Save a part of it as a file of its own, and choose that.",
            most=most,
        )


@dataclass(frozen=True)
class Sheet:
    """`rows` are as long as the longest, cleaned, and none is empty throughout; `lines` tells where each stands in the file."""

    encoding: str  # one of ENCODINGS
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    @property
    def width(self) -> int:
        return len(self.rows[0])


def read_sheet(content: bytes, encoding: str = "") -> Sheet:
    """With `encoding`, or the one that fits best. Raises FileTooLarge, OtherLetters, NotATable, TooManyRows."""
    if len(content) > LARGEST:
        raise FileTooLarge
    encoding = encoding or guessed_encoding(content)
    try:
        text = content.decode(encoding).removeprefix("\ufeff")
    except UnicodeError:
        raise OtherLetters from None
    filled = ((number, row) for number, row in enumerate(_cells(text, _delimiter(text[:_LOOKED_AT_LETTERS])), start=1) if row)
    found = list(islice(filled, MOST_ROWS + 2))  # one for titles, one to tell that there are more
    if not found:
        raise NotATable
    if len(found) > MOST_ROWS + 1:
        raise TooManyRows(MOST_ROWS)
    width = max(len(row) for _, row in found)
    rows = tuple(tuple(row) + ("",) * (width - len(row)) for _, row in found)
    return Sheet(encoding, rows, tuple(number for number, _ in found))


def guessed_encoding(content: bytes) -> str:
    """By the mark at the beginning, else UTF-8 where it is that, else what fits best. Raises NotATable where nothing does."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return encoding
    try:
        content.decode("utf-8")
    except UnicodeError:
        return _likeliest(content)
    return "utf-8"


def _likeliest(content: bytes) -> str:
    """Of those that make equally likely words, the first of ours: a few names alone leave several."""
    from charset_normalizer import from_bytes  # seldom needed

    found = [
        (match.chaos, -match.coherence, ENCODINGS.index(encoding))
        for match in from_bytes(content, cp_isolation=list(ENCODINGS))
        for encoding in match.could_be_from_charset
        if encoding in ENCODINGS
    ]
    if not found:
        raise NotATable
    return ENCODINGS[min(found)[2]]


def written_sheet(rows: Iterable[Iterable[str]]) -> bytes:
    """A file that any spreadsheet opens. Before a cell that a spreadsheet would run stands an apostrophe."""
    file = StringIO(newline="")
    csv.writer(file).writerows([_not_run(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _not_run(cell: str) -> str:
    return f"'{cell}" if _is_run(cell) else cell


def _cells(text: str, delimiter: str) -> Iterator[list[str]]:
    """Rows without the empty cells at their end."""
    try:
        for written in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            row = [_cell(cell) for cell in written]
            while row and not row[-1]:
                row.pop()
            if len(row) > MOST_COLUMNS:
                raise NotATable
            yield row
    except csv.Error:
        raise NotATable from None


def _cell(cell: str) -> str:
    cell = cell[1:] if cell.startswith("'") and _is_run(cell) else cell
    return one_line(cell[: LONGEST_CELL * 4])[: LONGEST_CELL + 1]


def _is_run(cell: str) -> bool:
    """By a spreadsheet, once the apostrophes before it are taken off."""
    return cell.lstrip("'").startswith(RUN_BY_SPREADSHEETS)


def _delimiter(text: str) -> str:
    """That which makes the most rows of one length. The standard library's Sniffer is misled by names with commas in quotes."""

    def rows_alike(delimiter: str) -> tuple[int, int]:
        try:
            rows = [
                row for row in islice(csv.reader(StringIO(text, newline=""), delimiter=delimiter), _LOOKED_AT_ROWS) if any(row)
            ]
        except csv.Error:
            return 0, 0
        [(width, count)] = Counter(len(row) for row in rows).most_common(1) or [(0, 0)]
        return (count, width) if width > 1 else (0, 0)

    return max(DELIMITERS, key=rows_alike)

"""A table of numbers with a shade behind each: what is shown, before it is words on a screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """`shade` from 0, none, to 1. `spoken` says the cell to who hears it alone."""

    text: str
    shade: float = 0.0
    spoken: str = ""
    is_quiet: bool = False  # it says that there is nothing, or too little


@dataclass(frozen=True)
class Row:
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Shaded:
    """`columns`: the headings, as many as each row has cells. Without rows there is nothing to show."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

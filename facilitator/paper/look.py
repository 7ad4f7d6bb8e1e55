"""Clear print: how large words are set, and the two colors. Large print is a layout of its own, not a zoom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

INK = Color(0, 0, 0)
RULE = Color(0.03, 0.31, 0.22)  # the one color: dark enough to come out black in a photocopy
PEN = 10 * mm  # the least height of a line for handwriting


class Role(StrEnum):
    """What words are on the page; the look says how large that is."""

    BODY = "body"
    STRONG = "strong"
    SMALL = "small"
    SMALL_STRONG = "small-strong"
    FILL = "fill"  # words with blanks to write on between them: lines as far apart as a pen needs
    HEADING = "heading"
    TITLE = "title"


@dataclass(frozen=True)
class Face:
    size: float
    leading: float
    is_bold: bool = False


@dataclass(frozen=True)
class Look:
    body: float
    small: float
    heading: float
    title: float
    line: float  # leading, as a share of the size
    gap: float  # above a heading
    is_large: bool = False

    def face(self, role: Role) -> Face:
        match role:
            case Role.BODY:
                return Face(self.body, self.body * self.line)
            case Role.STRONG:
                return Face(self.body, self.body * self.line, is_bold=True)
            case Role.SMALL:
                return Face(self.small, self.small * self.line)
            case Role.SMALL_STRONG:
                return Face(self.small, self.small * self.line, is_bold=True)
            case Role.FILL:
                return Face(self.body, max(PEN, self.body * self.line))
            case Role.HEADING:
                return Face(self.heading, self.heading * 1.25, is_bold=True)
            case Role.TITLE:
                return Face(self.title, self.title * 1.2, is_bold=True)


NORMAL = Look(body=14, small=12, heading=15.5, title=24, line=1.32, gap=12)
DENSE = Look(body=12, small=12, heading=14, title=18, line=1.25, gap=8)  # the least that is clear print
LARGE = Look(body=18, small=18, heading=21, title=28, line=1.3, gap=16, is_large=True)
PLAN = Look(body=12, small=12, heading=13.5, title=20, line=1.15, gap=6)  # to read from at arm's length, on few sides

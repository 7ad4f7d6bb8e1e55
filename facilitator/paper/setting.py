"""Words set in a column: broken into lines once, measured, and placed as often as they come."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.paper.breaking import lines
from facilitator.paper.fonts import letters
from facilitator.paper.ink import Ink, Laid, Letters, Stroke
from facilitator.paper.look import Face, Look, Role
from facilitator.paper.part import Part
from facilitator.paper.shapes import draw_sign
from facilitator.paper.text import Text

_ASCENT = 0.95  # of the reading face: from the top of a block to its first baseline, as a share of the size
_LOOSE = 1.4  # leading over size; what is above it stands over the words and not under them, for a hand to write there
_BLANK_WIDTH = 0.8
_UNDER_BLANK = 3.0


@dataclass(frozen=True)
class Block:
    """Words that are broken into lines."""

    laid: Laid
    line_width: float  # of the longest line
    line_count: int
    baseline: float  # of the first line, from the top

    @property
    def height(self) -> float:
        return self.laid.height


class Setting:
    """Sets words and lays out parts in one look. Remembers both: clients of one group share most of their lines."""

    def __init__(self, look: Look) -> None:
        letters()
        self.look = look
        self._faces = {role: look.face(role) for role in Role}
        self._blocks: dict[tuple[Text, Role, float], Block] = {}
        self._laid: dict[tuple[Part, float], Laid] = {}

    def face(self, role: Role) -> Face:
        return self._faces[role]

    def lay(self, part: Part, width: float) -> Laid:
        key = (part, width)
        if (laid := self._laid.get(key)) is None:
            laid = self._laid[key] = part.lay(self, width)
        return laid

    def block(self, text: Text, role: Role, width: float) -> Block:
        key = (text, role, width)
        if (block := self._blocks.get(key)) is None:
            block = self._blocks[key] = _broken(text, self._faces[role], width)
        return block

    def line(self, text: str, role: Role, width: float) -> Block:
        """One line; words that are too many for it end in an ellipsis."""
        block = self.block(text, role, width)
        while block.line_count > 1 and text:
            text = text[: len(text) * 9 // 10]
            block = self.block(f"{text.rstrip()}…", role, width)
        return block


def _broken(text: Text, face: Face, width: float) -> Block:
    ink = Ink()
    drop = max(0.0, face.leading - _LOOSE * face.size)
    baseline = face.size * _ASCENT + drop
    broken = lines(text, face, width)
    for number, line in enumerate(broken):
        x, y = 0.0, baseline + number * face.leading
        for piece in line.pieces:
            if piece.is_blank:
                ink.strokes.append(Stroke(x, y + _UNDER_BLANK, x + piece.width, y + _UNDER_BLANK, _BLANK_WIDTH))
            elif piece.is_drawn:
                draw_sign(ink, piece.letters, x, y, face.size)
            else:
                ink.letters.append(Letters(x, y, piece.font, face.size, piece.letters))
            x += piece.width
    longest = max((line.width for line in broken), default=0.0)
    return Block(ink.laid(len(broken) * face.leading), longest, len(broken), baseline)

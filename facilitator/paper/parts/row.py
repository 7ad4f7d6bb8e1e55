"""One row of a table with lines around its cells. Rows stand close, so together they are the table."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.paper.ink import Box, Ink, Laid, Stroke
from facilitator.paper.look import PEN, Role
from facilitator.paper.setting import Block, Setting
from facilitator.paper.shapes import arrow, tick_box
from facilitator.paper.text import Text

_INSIDE = 6.0  # left and right of the words
_ABOVE = 3.0
_BORDER = 0.6


@dataclass(frozen=True)
class Cell:
    """Words; or nothing, to write in, perhaps with a box to tick in the middle. `leads`: an arrow stands before the words."""

    text: Text = ""
    role: Role = Role.BODY
    has_tick: bool = False
    leads: bool = False


@dataclass(frozen=True)
class Row:
    """`shares` are the widths of the cells, as parts of the whole. Never lower than `least`."""

    cells: tuple[Cell, ...]
    shares: tuple[float, ...]
    keeps_next: bool = False
    above: float = 0
    least: float = PEN

    def lay(self, setting: Setting, width: float) -> Laid:
        ink = Ink()
        widths = [share / sum(self.shares) * width for share in self.shares]
        blocks = [_block(cell, setting, each) for cell, each in zip(self.cells, widths, strict=True)]
        height = max(self.least, *(_needs(cell, block) for cell, block in zip(self.cells, blocks, strict=True)))
        ink.boxes.append(Box(0, 0, width, height, _BORDER))
        x = 0.0
        for cell, block, each in zip(self.cells, blocks, widths, strict=True):
            if x:
                ink.strokes.append(Stroke(x, 0, x, height, _BORDER))
            _place(ink, cell, block, setting, (x, each, height))
            x += each
        return ink.laid(height, above=self.above, keeps_next=self.keeps_next)


def _block(cell: Cell, setting: Setting, width: float) -> Block:
    return setting.block(cell.text, cell.role, width - 2 * _INSIDE - _lead(cell, setting))


def _needs(cell: Cell, block: Block) -> float:
    if not cell.text:
        return 0
    return block.height + (_ABOVE if cell.role == Role.FILL else 2 * _ABOVE)


def _place(ink: Ink, cell: Cell, block: Block, setting: Setting, box: tuple[float, float, float]) -> None:
    x, width, height = box
    size = setting.face(cell.role).size
    if cell.has_tick:
        tick_box(ink, x + (width - size) / 2, (height + size) / 2, size)
    if cell.leads:
        arrow(ink, x + _INSIDE, height / 2, size)
    if cell.text:
        ink.place(block.laid, x + _INSIDE + _lead(cell, setting), (height - block.height) / 2)


def _lead(cell: Cell, setting: Setting) -> float:
    return setting.face(cell.role).size * 1.5 if cell.leads else 0

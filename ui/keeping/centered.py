"""A flow whose lines stand in the middle."""

from __future__ import annotations

from ui.parts.flow import Flow
from ui.parts.lines import Line


class Centered(Flow):
    def start(self, line: Line, width: int) -> int:
        filled = sum(each for _, each in line) + self.spacing() * max(0, len(line) - 1)
        return max(0, (width - filled) // 2)

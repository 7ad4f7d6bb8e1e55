"""The head of a sheet: a name large on the left, what it belongs to small on the right, or under it when the name is long."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.paper.ink import Ink, Laid
from facilitator.paper.look import Role
from facilitator.paper.parts.beside import is_beside, place_beside
from facilitator.paper.setting import Setting

_LONG = 28  # letters; a longer name is set as a heading


@dataclass(frozen=True)
class Title:
    title: str
    aside: str

    def lay(self, setting: Setting, width: float) -> Laid:
        ink = Ink()
        title = setting.block(self.title, Role.TITLE if len(self.title) <= _LONG else Role.HEADING, width)
        aside = setting.block(self.aside, Role.SMALL, width)
        ink.place(title.laid, 0, 0)
        if is_beside(title, aside, width):
            place_beside(ink, title, aside, width)
            return ink.laid(title.height, keeps_next=True)
        ink.place(aside.laid, 0, title.height)
        return ink.laid(title.height + aside.height, keeps_next=True)

"""A paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.paper.ink import Laid
from facilitator.paper.look import Role
from facilitator.paper.setting import Setting
from facilitator.paper.text import Text


@dataclass(frozen=True)
class Words:
    text: Text
    role: Role = Role.BODY
    keeps_next: bool = False
    above: float = 2

    def lay(self, setting: Setting, width: float) -> Laid:
        return replace(setting.block(self.text, self.role, width).laid, above=self.above, keeps_next=self.keeps_next)

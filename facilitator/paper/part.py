"""What a page is made of: parts that lay themselves out in a column. They are values: equal parts are laid out once."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from facilitator.paper.ink import Laid
    from facilitator.paper.setting import Setting


class Part(Hashable, Protocol):
    def lay(self, setting: Setting, width: float) -> Laid: ...

"""The pieces a progress note is made of. A format only arranges them, so that choosing another one loses no word."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from facilitator.vocabulary import Participation

LONGEST_PIECE = 2_000


class Pieces(Struct, frozen=True):
    """The client's own part. What is shared by all who came stands in shared_part.SharedPart."""

    goal: str = ""  # of this client's plan, in a line
    participation: tuple[Participation, ...] = ()  # in the order of the enum
    response: str = ""  # what the client took from it, said or showed
    practice: str = ""  # how what was practiced since last time went
    brought: str = ""  # what the client takes to the one-on-one
    risk: str = ""  # "" is written as nothing at all, never as "no risk"
    plan: str = ""  # what is practiced next: what, where, with whom; the next one-on-one

    @property
    def is_written(self) -> bool:
        """By somebody: drafting leaves these empty, since only the facilitator was there."""
        return bool(self.participation or self.response or self.risk)

    def texts(self) -> Iterator[str]:
        """What somebody wrote about this client alone, by piece, without those that are empty."""
        yield from filter(None, (self.goal, self.response, self.practice, self.brought, self.risk, self.plan))

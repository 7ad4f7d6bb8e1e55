"""The sentences that go with a copy given by the program. Translations stand in the catalog; the notice itself is law."""

from __future__ import annotations

from facilitator.language import Sentence

BUILT_IN = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
"""The short statement of 42 CFR 2.32(a)(2). Until a program has held it against the rules in force it counts as not checked."""

HEADING = Sentence("With this copy")
FOR = Sentence("This copy is for:")
WHAT = Sentence("What the client agreed to share:")
PURPOSE = Sentence("It may be used for this:")
UNTIL = Sentence("The client's consent ends:")

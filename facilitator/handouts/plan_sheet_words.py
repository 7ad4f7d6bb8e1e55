"""Every sentence of a client's whole plan on paper that the weekly sheet (client_words) has not. First person, grade 5 to 6.

Never here: a diagnosis, a program's name, the word for going back to use.
"""

from __future__ import annotations

from facilitator.language import Sentence
from facilitator.vocabulary import Coping, PlanPart

TITLE = Sentence("My plan")
SIGNS_HINT = Sentence("In no order. I tick what fits me now.")
TRIGGER = Sentence("When this pulls at me")
ANSWER = Sentence("I do this")
OTHER_ANSWERS = Sentence("What else I do")
HEADINGS = {
    PlanPart.REASON: Sentence("My reasons: what I protect"),
    PlanPart.TRIGGER_OUTSIDE: Sentence("What pulls at me from outside"),
    PlanPart.TRIGGER_INSIDE: Sentence("What pulls at me from inside"),
    PlanPart.ANCHOR: Sentence("What holds my days and weeks together"),
    PlanPart.ILLNESS_SIGN: Sentence("Signs that my mind needs care"),
    PlanPart.MILESTONE: Sentence("What I am proud of"),
    PlanPart.RETURN_PEOPLE: Sentence("My way back: people"),
    PlanPart.RETURN_PLACES: Sentence("My way back: places"),
    PlanPart.RETURN_WORK: Sentence("My way back: work and learning"),
    PlanPart.RETURN_COMMUNITY: Sentence("My way back: community"),
}
KINDS = {
    Coping.AVOID: Sentence("I stay away:"),
    Coping.LEAVE: Sentence("I leave:"),
    Coping.COPE: Sentence("I get through it:"),
    Coping.WHO: Sentence("I turn to:"),
}


def saved(number: int, day: str) -> Sentence:
    return Sentence("Plan {number} · {day}", {"number": number, "day": day})


def footer(number: int, day: str) -> Sentence:
    return Sentence("Plan {number} · {day} · replaces all earlier copies", {"number": number, "day": day})

"""Every sentence of a consent for signature: first person, grade 8 at most. Translations stand in the catalog.

What 42 CFR 2.31 asks for is all here, in plain words of ours; docs/consents-and-copies.md says line by line where. A program
has its own counsel look at the form before it is used.
"""

from __future__ import annotations

from facilitator.language import Sentence

TITLE = Sentence("My consent to share")
ASIDE = Sentence("I sign only if I want to.")

NAME = Sentence("My name")
PROGRAM = Sentence("Who may share it")
RECIPIENT = Sentence("Who may get it")
INFORMATION = Sentence("What may be shared")
INFORMATION_SHOWS = Sentence("It may show that I am, or was, in treatment for substance use.")
PURPOSE = Sentence("What it is for")

END = Sentence("When it ends")
END_BOTH = Sentence("What comes first counts.")


def ends_on(day: str) -> Sentence:
    return Sentence("This consent ends after {day}.", {"day": day})


def ends_with(event: str) -> Sentence:
    return Sentence("This consent ends with this: {event}", {"event": event})


REVOKE = Sentence("I can change my mind")
REVOKE_RIGHT = Sentence(
    "I can take this consent back at any time, in writing. What was shared before, because I had agreed, stays shared."
)
REVOKE_HOW = Sentence("I write that I take it back, with my name and the day, sign it, and hand or send it to the program.")

KNOW = Sentence("What I should know")
KNOW_NOTICE = Sentence("A note goes with what is shared. It says that a federal rule, 42 CFR part 2, protects it.")
KNOW_AGAIN = Sentence(
    "If a health care provider or a health plan gets it for treatment, payment or health care operations, they may share it "
    "again as the privacy rules of HIPAA allow. Part 2 may then no longer protect it."
)
KNOW_COURT = Sentence("Even then it may not be used in a legal case against me, unless I agree in writing or a court orders it.")
KNOW_NOTES = Sentence("Counseling notes are not part of this. They need a form of their own.")

REFUSE = Sentence("If I do not sign")
REFUSE_OPEN = Sentence("What follows from it, if anything. The program writes it here:")

SIGNATURE = Sentence("My signature:")
DATE = Sentence("Date:")
FOR_ME = Sentence("If somebody signs for me, who, and by what right:")

FOOTER = Sentence("I get a copy of this form.")


def page_count(number: int, count: int) -> Sentence:
    return Sentence("{number} of {count}", {"number": number, "count": count})

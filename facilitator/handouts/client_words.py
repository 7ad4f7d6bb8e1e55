"""Every sentence of a client's sheet, in one place: first person, warm, grade 5 to 6. Translations stand in the catalog.

Never here: a diagnosis, a program's name, the word for going back to use, a number to call (crisis_lines has them).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.language import Sentence


@dataclass(frozen=True)
class Say:
    """Says a sentence in the language of the sheet. Two that translate alike are equal."""

    translate: Callable[[str], str] = str

    def __call__(self, sentence: Sentence) -> str:
        return sentence.filled(self.translate)


# ── the margins ──────────────────────────────────────────────────────────────
TITLE = Sentence("Handouts")
FOOTER = Sentence("My own copy. I keep it where I can reach it.")
REHEARSAL = Sentence("Rehearsal · made-up people")


def page_count(name: str, number: int, count: int) -> Sentence:
    return Sentence("{name} · {number} of {count}", {"name": name, "number": number, "count": count})


# ── page 1 ───────────────────────────────────────────────────────────────────
def belongs_to(group: str, day: str, number: int) -> Sentence:
    return Sentence("{group} · {day} · session {number}", {"group": group, "day": day, "number": number})


FROM_GROUP = Sentence("From today’s group:")
TALKED_ABOUT = Sentence("We also talked about:")

PRACTICE = Sentence("What I am practicing this week")
PRACTICE_HINT = Sentence("Each try counts.")
PRACTICE_OPEN = Sentence("One small thing I will try:")
PRACTICE_WHEN = Sentence("When, where, with whom:")
LOG_DAY = Sentence("Day")
LOG_TRIED = Sentence("Did I try it?")
LOG_BEFORE = Sentence("Craving before, 0–10")
LOG_AFTER = Sentence("Craving after, 0–10")
LOG_HOW = Sentence("How did it go?")

SIGNS = Sentence("My early warning signs")
SIGNS_HINT = Sentence("I tick what fits me, and add my own.")
FEELINGS = Sentence("Feelings")
THOUGHTS = Sentence("Thoughts")
BODY = Sentence("Body")

IF_THEN = Sentence("When this pulls at me, I do this")
HELPS = Sentence("What helps")

# ── page 2 ───────────────────────────────────────────────────────────────────
ONE_ON_ONE = Sentence("For our one-on-one")


def one_on_one_at(day: str, time: str) -> Sentence:
    return Sentence("For our one-on-one: {day}, {time}", {"day": day, "time": time})


ONE_ON_ONE_DATE = Sentence("Day and time:")
PICKED = Sentence("What I picked to talk about:")
PICKED_MORE = Sentence("And more that I picked. We have it in our notes.")
PICKED_OPEN = Sentence("What I want to talk about:")
ALSO_ASK = Sentence("I tick what I want to ask or tell:")
QUESTIONS_OPEN = (
    Sentence("How did my practice go? What do I keep or change?"),
    Sentence("What was the hardest hour of my week?"),
    Sentence("Who could help me, and who gets a copy of my plan?"),
)
NOTES = Sentence("My notes:")

SLIP = Sentence("If I slip")
SLIP_STEPS = (
    (Sentence("Stop."), Sentence("A slip is one event. I can end it here.")),
    (Sentence("Leave."), Sentence("I go to a place where I am safe.")),
    (Sentence("Call."), Sentence("I call one of my people right now. I do not wait.")),
    (Sentence("Tell."), Sentence("I tell my counselor soon. We look at what came first.")),
)
ALIVE = Sentence("Stay alive.")
ALIVE_LESS = Sentence("After a break, my body can take less. The old amount can kill me.")
ALIVE_NOT_ALONE = Sentence("If I use, I am not alone, and naloxone is close.")
ALIVE_DAILY = Sentence("Drink, or pills to calm down or sleep, every day? I ask a doctor before I stop.")
EMERGENCY = Sentence("Someone will not wake up, or hardly breathes:")


def emergency_call(number: str) -> Sentence:
    return Sentence("call {number}, give naloxone, stay.", {"number": number})


EMERGENCY_OPEN = Sentence("get help, give naloxone, stay.")
EMERGENCY_NUMBER = Sentence("Emergency number:")
CRISIS_OPEN = Sentence("A help line I can call at any hour:")

PEOPLE = Sentence("My people")
PEOPLE_WHO = Sentence("Who I can call")
PEOPLE_NUMBER = Sentence("Number")
PEOPLE_ELSE = Sentence("Someone else I could ask")

CALM = Sentence("Calm the body")
CALM_OPEN = Sentence("Breathe in slowly, and out even more slowly. Ten times. Shoulders down.")

KEEP = Sentence("What I keep in mind")

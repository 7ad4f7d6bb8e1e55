"""Every sentence that the program itself writes into a note, in one place: plain chart English, person-first, no blame.

Translations stand in the catalog.
"""

from __future__ import annotations

from facilitator.language import Sentence
from facilitator.vocabulary import HowItWent, Participation, StepKind, Verdict


# ── around what others said ──────────────────────────────────────────────────
def within(words: str) -> str:
    """Inside a sentence that has a period of its own."""
    return words if words.endswith("..") else words.removesuffix(".")


def quoted(words: str) -> Sentence:
    return Sentence("“{words}”", {"words": within(words)})


def labeled(label: str, words: str) -> Sentence:
    return Sentence("{label}: {words}", {"label": label, "words": words})


# ── the head ─────────────────────────────────────────────────────────────────
DATE = Sentence("Date")
TIME = Sentence("Start and stop")
START = Sentence("Start")
MINUTES = Sentence("Minutes present")
GROUP = Sentence("Group")
NUMBER = Sentence("Number present")
TOPIC = Sentence("Topic")


def from_to(start: str, stop: str) -> Sentence:
    return Sentence("{start} to {stop}", {"start": start, "stop": stop})


def minutes_of(present: int, held: int) -> Sentence:
    return Sentence("{present} of {held}", {"present": present, "held": held})


# ── headings of the formats ──────────────────────────────────────────────────
GOAL = Sentence("Goal")
INTERVENTION = Sentence("Intervention")
RESPONSE = Sentence("Response")
PLAN = Sentence("Plan")
DATA = Sentence("Data")
ASSESSMENT = Sentence("Assessment")
BEHAVIOR = Sentence("Behavior")
SUBJECTIVE = Sentence("Subjective")
OBJECTIVE = Sentence("Objective")

# ── what stands before a piece that does not say itself what it is ───────────
LABELS = {
    "goal": GOAL,
    "practice": Sentence("Practice since last time"),
    "brought": Sentence("For the one-on-one"),
    "risk": Sentence("Risk"),
}

PARTICIPATION = {
    Participation.SHARED_OPENLY: Sentence("Shared openly."),
    Participation.SHARED_WHEN_ASKED: Sentence("Shared when asked."),
    Participation.LISTENED: Sentence("Listened."),
    Participation.SUPPORTED_OTHERS: Sentence("Supported others."),
    Participation.WAS_UPSET: Sentence("Was upset."),
    Participation.WAS_RESTLESS: Sentence("Was restless."),
    Participation.WAS_TIRED: Sentence("Was tired."),
    Participation.LEFT_EARLY: Sentence("Left early."),
}


# ── interventions, for all who came ──────────────────────────────────────────
def led(minutes: int, topic: str) -> Sentence:
    if not topic:
        return Sentence("Led {minutes} minutes of group work.", {"minutes": minutes})
    return Sentence("Led {minutes} minutes on “{topic}”.", {"minutes": minutes, "topic": within(topic)})


KINDS = {
    StepKind.WELCOME: Sentence("Opening and group agreement"),
    StepKind.CHECK_IN: Sentence("Check-in"),
    StepKind.PRACTICE_REVIEW: Sentence("Review of what was practiced"),
    StepKind.TEACH: Sentence("Teaching on the topic"),
    StepKind.DISCUSS: Sentence("Guided discussion"),
    StepKind.SKILL: Sentence("Skill practice"),
    StepKind.RELAX: Sentence("Relaxation exercise"),
    StepKind.COMMIT: Sentence("Choosing what to practice next"),
    StepKind.CLOSE: Sentence("Closing"),
}


def work(kind: str, steps: str) -> Sentence:
    return Sentence("{kind}: {steps}.", {"kind": kind, "steps": steps})


def only_steps(steps: str) -> Sentence:
    """Of a kind that nobody knows."""
    return Sentence("{steps}.", {"steps": steps})


def step_run(title: str, minutes: int) -> Sentence:
    return Sentence("“{title}” ({minutes} min)", {"title": within(title), "minutes": minutes})


# ── practice: not trying is news about the plan, never about the person ──────
TRIED = {
    HowItWent.DID_NOT_TRY: Sentence("not tried."),
    HowItWent.HARD: Sentence("tried it; it was hard."),
    HowItWent.HELPED: Sentence("tried it; it helped."),
    HowItWent.HELPED_A_LOT: Sentence("tried it; it helped a lot."),
}
DECIDED = {
    Verdict.KEEP: Sentence("Decided to keep it."),
    Verdict.CHANGE: Sentence("Decided to change it."),
    Verdict.SET_ASIDE: Sentence("Decided to set it aside."),
}


def chosen_on(what: str, day: str) -> Sentence:
    return Sentence("“{what}” (chosen on {day}).", {"what": within(what), "day": day})


def chosen_untold(what: str, day: str) -> Sentence:
    return Sentence("“{what}” (chosen on {day}). How it went is not in the log yet.", {"what": within(what), "day": day})


def on_day(day: str, told: str) -> Sentence:
    return Sentence("{day}: {told}", {"day": day, "told": told})


def craving(before: int | None, after: int | None) -> Sentence | None:
    """From 0 to 10, as the client said."""
    if before is not None and after is not None:
        return Sentence("Craving (0–10) {before} before, {after} after.", {"before": before, "after": after})
    if before is not None:
        return Sentence("Craving (0–10) {before} before.", {"before": before})
    return Sentence("Craving (0–10) {after} after.", {"after": after}) if after is not None else None


def in_the_way(words: str) -> Sentence:
    return Sentence("In the way: “{words}”.", {"words": within(words)})


# ── plan ─────────────────────────────────────────────────────────────────────
def will_practice(what: str, details: str) -> Sentence:
    if not details:
        return Sentence("Will practice “{what}”.", {"what": within(what)})
    return Sentence("Will practice “{what}” ({details}).", {"what": within(what), "details": details})


def chosen_in_one_on_one(what: str, details: str, day: str) -> Sentence:
    if not details:
        return Sentence("Chosen in the one-on-one on {day}: will practice “{what}”.", {"day": day, "what": within(what)})
    return Sentence(
        "Chosen in the one-on-one on {day}: will practice “{what}” ({details}).",
        {"day": day, "what": within(what), "details": details},
    )


WHEN, WHERE, WITH_WHOM = Sentence("when"), Sentence("where"), Sentence("with whom")


def if_then(obstacle: str, and_then: str) -> Sentence:
    if not and_then:
        return Sentence("Could get in the way: “{obstacle}”.", {"obstacle": within(obstacle)})
    return Sentence(
        "If this gets in the way: “{obstacle}”, then: “{and_then}”.", {"obstacle": within(obstacle), "and_then": within(and_then)}
    )


def next_one_on_one(day: str, time: str) -> Sentence:
    return Sentence("Next one-on-one: {day}, {time}.", {"day": day, "time": time})

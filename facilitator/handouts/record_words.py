"""Every sentence of a client's record, in one place: plain words for whoever asked, the client among them."""

from __future__ import annotations

from facilitator.care.word_afterwards import About
from facilitator.language import Sentence
from facilitator.vocabulary import Coping, CopyHolder, FollowUpOutcome, GivenBy, HowItWent, PlanPart, SessionState, Verdict

TITLE = Sentence("Client record")
NOT_IN_IT = Sentence(
    "Not part of this record: lines that groups shared (nobody’s name was ever kept with them) and counseling notes, "
    "which are kept apart from the chart."
)
NOTHING = Sentence("Nothing.")

NAMES = Sentence("Names")
HOLD = Sentence("Legal hold")
GROUPS = Sentence("Groups")
SESSIONS = Sentence("Sessions")
PRACTICES = Sentence("Practice between sessions")
ONE_ON_ONES = Sentence("One-on-ones")
PLAN = Sentence("The plan")
CHANGES = Sentence("How the plan changed")
MEASURES = Sentence("In numbers")
LAPSES = Sentence("Lapses")
DANGERS = Sentence("Notes of danger")
CONSENTS = Sentence("Consents")
COPIES = Sentence("Copies of the plan")
NOTES = Sentence("Progress notes")

CODE_NAME = Sentence("Code name: {name}")
REAL_NAME = Sentence("Name: {name}")
LARGE_PRINT = Sentence("Handouts in large print")
FORGOTTEN = Sentence("Forgotten on {day}; only signed notes that have to be kept are left.")
HELD_SINCE = Sentence("Since {day}")

FROM = Sentence("From {day}")
FROM_UNTIL = Sentence("From {day} until {end}")

WAS_HERE = Sentence("Came.")
CAME_LATE = Sentence("Came at {time}, after the start.")
LEFT_EARLY = Sentence("Left at {time}, before the end.")
WAS_ABSENT = Sentence("Did not come.")
PICKED = Sentence("For the one-on-one: {words}")
WORD_AFTERWARDS = Sentence("A word afterwards: {about}")
ABOUT = {
    About.INTOXICATED: Sentence("seemed intoxicated"),
    About.DANGER: Sentence("danger"),
    About.DISTRESS: Sentence("tears or distress"),
    About.ANGER: Sentence("anger"),
    About.DETAIL: Sentence("details of use"),
    About.SILENCE: Sentence("was very quiet"),
    About.SLIP: Sentence("told of a slip"),
    About.NUMBER_WENT_UP: Sentence("a number went up"),
    About.WAY_HOME: Sentence("the way home"),
    About.CALL_TONIGHT: Sentence("a call tonight"),
    About.OTHER: Sentence("something else"),
}
HAD = Sentence("It was had.")
NOT_HAD = Sentence("It was not had yet.")
PRINTED = Sentence("The handout was printed or saved.")
STATES = {SessionState.CANCELED: Sentence("The session did not take place."), SessionState.PLANNED: Sentence("Planned.")}

CHOSEN = Sentence("Chosen on {day}.")
WHEN = Sentence("When: {words}")
WHERE = Sentence("Where: {words}")
WITH_WHOM = Sentence("With whom: {words}")
OBSTACLE = Sentence("Could get in the way: {words}")
AND_THEN = Sentence("Then: {words}")
TRIED = {
    HowItWent.DID_NOT_TRY: Sentence("{day}: not tried."),
    HowItWent.HARD: Sentence("{day}: tried, it was hard."),
    HowItWent.HELPED: Sentence("{day}: tried, it helped."),
    HowItWent.HELPED_A_LOT: Sentence("{day}: tried, it helped a lot."),
}
WENT = {
    HowItWent.DID_NOT_TRY: Sentence("Told back: not tried."),
    HowItWent.HARD: Sentence("Told back: tried, it was hard."),
    HowItWent.HELPED: Sentence("Told back: tried, it helped."),
    HowItWent.HELPED_A_LOT: Sentence("Told back: tried, it helped a lot."),
}
CRAVING_BEFORE = Sentence("Craving before: {number} of 10.")
CRAVING_AFTER = Sentence("Craving after: {number} of 10.")
IN_THE_WAY = Sentence("In the way: {words}")
DECIDED = {
    Verdict.KEEP: Sentence("Decided: keep it."),
    Verdict.CHANGE: Sentence("Decided: change it."),
    Verdict.SET_ASIDE: Sentence("Decided: set it aside."),
}
OUTCOMES = {FollowUpOutcome.HELD: Sentence("It took place."), FollowUpOutcome.DID_NOT_HAPPEN: Sentence("It did not take place.")}

REVISION = Sentence("Plan {number} · {day}")
DRAFT = Sentence("Being changed, not saved yet")
REASON = Sentence("Why: {words}")
REVIEWED = Sentence("Looked at together, nothing to change")
ADDED = Sentence("New: {words}")
DROPPED = Sentence("Taken out: {words}")
CHANGED = Sentence("Changed: {before} → {now}")
REORDERED = Sentence("Only the order is another one.")
UNTICKED = Sentence("{words} (does not fit just now)")
PARTS = {
    PlanPart.REASON: Sentence("Reasons"),
    PlanPart.FEELING: Sentence("Warning signs: feelings"),
    PlanPart.THOUGHT: Sentence("Warning signs: thoughts"),
    PlanPart.BODY: Sentence("Warning signs: body"),
    PlanPart.TRIGGER_OUTSIDE: Sentence("Triggers outside"),
    PlanPart.TRIGGER_INSIDE: Sentence("Triggers inside"),
    PlanPart.STRATEGY: Sentence("What the client does about it"),
    PlanPart.ANCHOR: Sentence("Daily anchors"),
    PlanPart.ILLNESS_SIGN: Sentence("Signs of illness"),
    PlanPart.PERSON: Sentence("People"),
    PlanPart.SLIP_STOP: Sentence("After a slip: stop"),
    PlanPart.SLIP_LEAVE: Sentence("After a slip: leave"),
    PlanPart.SLIP_CALL: Sentence("After a slip: call"),
    PlanPart.SLIP_TELL: Sentence("After a slip: tell"),
    PlanPart.SLIP_SAFETY: Sentence("After a slip: staying alive"),
    PlanPart.MILESTONE: Sentence("Milestones"),
    PlanPart.RETURN_PEOPLE: Sentence("Coming back: people"),
    PlanPart.RETURN_PLACES: Sentence("Coming back: places"),
    PlanPart.RETURN_WORK: Sentence("Coming back: work"),
    PlanPart.RETURN_COMMUNITY: Sentence("Coming back: community"),
}
KINDS = {
    Coping.AVOID: Sentence("stay away"),
    Coping.LEAVE: Sentence("leave"),
    Coping.COPE: Sentence("get through it"),
    Coping.WHO: Sentence("turn to somebody"),
}

VALUE = Sentence("{day}: {value} of {highest}")
ANSWERS = Sentence("{day}: {value} of {highest} (answers: {answers})")

BEFORE_IT = Sentence("Before it: {words}")
INSTEAD = Sentence("Another time: {words}")
CAME_BACK = Sentence("What helped: {words}")

LOOKED_AFTER = Sentence("Looked after on {day}: {words}")
NOT_LOOKED_AFTER = Sentence("Nobody has noted yet what was done.")
FROM_A_MEASURE = Sentence("A measure brought it up.")

INFORMATION = Sentence("What: {words}")
PURPOSE = Sentence("What for: {words}")
UNTIL = Sentence("Until {day}")
UNTIL_EVENT = Sentence("Until: {words}")
HOW_TO_REVOKE = Sentence("How to take it back: {words}")
SIGNED_ON = Sentence("Signed on {day}")
NOT_SIGNED = Sentence("Not signed yet")
REVOKED_ON = Sentence("Taken back on {day}")

HOLDERS = {CopyHolder.OWN: Sentence("The client’s own copy"), CopyHolder.CASE_FILE: Sentence("The case file")}
GIVEN = {GivenBy.CLIENT: Sentence("Given by the client."), GivenBy.PROGRAM: Sentence("Given by the program.")}
OF_PLAN = Sentence("Plan {number}, {day}")
TAKEN_BACK = Sentence("Taken back on {day}")

ELSEWHERE = Sentence("This note was written elsewhere.")
NOT_SIGNED_YET = Sentence("Not signed yet.")
NOT_WHOLE = Sentence("Text and signature do not fit together: somebody changed the file.")
PASTED = Sentence("Pasted into the record system on {day}.")

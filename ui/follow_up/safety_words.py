"""What to ask about safety and what to do now. Our own words, from common guidance: a clinician should have read them.

Asked directly and calmly. Never a score: the answers are for a person to weigh, by the program's own procedure.
"""

from __future__ import annotations

ASK = (
    "Are you thinking about killing yourself? Do you wish you were dead?",
    "Have you thought about how? Is there a plan, or a day?",
    "Is what you would need within reach? Who could keep it for now?",
    "Have you tried before, or begun to? What happened then?",
    "Who is with you today and tonight? Who could be?",
    "What has got you through such an hour before? What keeps you here?",
    "What have you taken today, and how much? After a break the old amount can kill.",
    "Do you drink, or take pills to calm down or sleep, every day? Stopping at once can be dangerous; a doctor comes first.",
)

NOW = (
    "Stay, and listen. To ask does not put the thought there; it makes room to talk.",
    "A plan, something within reach, or no answer about tonight: do not leave them alone, and call now.",
    "Call together, and hand over the phone. Stay until somebody else is there.",
    "Agree on what is moved out of reach, and who keeps it. Is naloxone near, and somebody who can give it?",
    "Tell whom your program’s procedure names, today. Then write down what was done.",
)

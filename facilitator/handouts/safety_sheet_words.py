"""Every sentence of the safety plan on paper, in our own words. First person, grade 5 to 6.

Never here: a diagnosis, a program's name, a number to call (crisis_lines has them). A clinician should have read these words.
"""

from __future__ import annotations

from facilitator.language import Sentence

TITLE = Sentence("My safety plan")
HINT = Sentence("We fill this in side by side. I begin at 1 and go on until it gets better.")
SIGNS = Sentence("1. How I notice that it gets bad")
SIGNS_HINT = Sentence("What I feel, think or do then")
ALONE = Sentence("2. What I can do by myself")
ALONE_HINT = Sentence("To get through the next hour")
AWAY = Sentence("3. Who and what takes my mind off it")
AWAY_PEOPLE = Sentence("People I can be with")
AWAY_PLACES = Sentence("Places I can go")
ASK = Sentence("4. Who I can ask for help")
HELP = Sentence("5. Who helps at any hour")
HELP_OWN = Sentence("My counselor or doctor, and the number:")
SAFER = Sentence("6. How I make it safer around me")
SAFER_HINT = Sentence("What could hurt me, and who keeps it for now")
LIVE = Sentence("7. One thing that I want to live for")

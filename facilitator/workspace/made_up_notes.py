"""Made-up notes of a rehearsal: those of each group's last session but one are begun, the newest session's are still owed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import cycle
from random import Random

import msgspec

from facilitator.notes.note_words import within
from facilitator.notes.progress_note import Notes, ProgressNote
from facilitator.session.session import Session
from facilitator.vocabulary import Participation, SessionState
from facilitator.workspace.workspace import Workspace

RESPONSES = (
    "Told of a hard evening this week, and what helped then: “{idea}”.",
    "Came up with an own example and said what to try first: “{idea}”.",
    "Was unsure at the beginning; said at the end that this could work: “{idea}”.",
    "Noticed the warning signs early this time, and knew an answer: “{idea}”.",
    "Asked others how they do it, and liked this one best: “{idea}”.",
)
TOOK_PART = (
    (Participation.SHARED_OPENLY, Participation.SUPPORTED_OTHERS),
    (Participation.SHARED_WHEN_ASKED,),
    (Participation.LISTENED, Participation.WAS_TIRED),
    (Participation.SHARED_OPENLY,),
)
AFTERWARDS = timedelta(minutes=20)


def made_up_notes(ws: Workspace, rng: Random) -> None:
    """What a facilitator would write comes from the packs. Of each session's notes the last one is a draft only."""
    for group in ws.groups.all():
        sealed = [session for session in ws.sessions.of_group(group.id) if session.state is SessionState.SEALED]
        for session in sealed[1:2]:
            _write_notes(ws, session, rng)


def _write_notes(ws: Workspace, session: Session, rng: Random) -> None:
    at = (session.ended_at or ws.now()) + AFTERWARDS
    notes = Notes(ws.vault, lambda: at, rng)
    drafts = list(notes.draft(session.id, ws.attendance.here(session.id)).values())
    ideas = rng.sample(sorted(ws.library.coping_ideas()), len(drafts))
    for draft, said, idea, took_part in zip(drafts[:-1], cycle(RESPONSES), ideas, cycle(TOOK_PART), strict=False):
        notes.write(_written(draft, said.format(idea=within(idea)), took_part))


def _written(draft: ProgressNote, response: str, took_part: tuple[Participation, ...]) -> ProgressNote:
    return replace(draft, pieces=msgspec.structs.replace(draft.pieces, response=response, participation=took_part))

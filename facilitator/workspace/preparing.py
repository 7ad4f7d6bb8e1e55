"""A planned session is prepared: what one should know of its topic, what was parked, and the facilitator's own words for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.groups.group import Group, GroupId
from facilitator.session.agenda import Agenda
from facilitator.session.own_prompt import cleaned, own_prompts
from facilitator.session.past_plan import Usual, usual
from facilitator.session.session import Session, SessionId
from facilitator.vocabulary import SessionState
from facilitator.workspace.evening import rewording
from facilitator.workspace.next_session import lately
from facilitator.workspace.wall import Refused
from facilitator.workspace.workspace import Workspace

MOST_THEMES = 2


class PromptNamesSomebody(Refused):
    """A prompt is shown to the room. `offered` is the prompt without the mark."""

    def __init__(self, says: str, offered: str) -> None:
        self.says = says
        self.offered = offered
        super().__init__(
            "“{says}” may point at a person, and the room screen shows a prompt. Nothing was changed. "
            "Say it without the name or number, or take “{offered}”.",
            says=says,
            offered=offered,
        )


@dataclass(frozen=True)
class TopicTold:
    """`last_led`: in this group. `themes`: names of what keeps coming up in it and the topic works on, most sessions first."""

    id: str
    title: str
    aim: str
    last_led: date | None
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Preparation:
    """`agenda` is None where there is nothing to prepare (any more). `told` is None of a topic that no pack has.

    `parked`: thoughts of the group's last session that are no prompt yet.
    """

    session: Session
    group: Group
    agenda: Agenda | None
    told: TopicTold | None
    usual: Usual
    parked: tuple[str, ...]


def preparation(ws: Workspace, session: SessionId) -> Preparation:
    """Raises SessionUnknown."""
    with ws.vault.read() as connection:
        planned = ws.sessions.get(session)
        agenda = ws.sessions.agenda(session) if planned.state is SessionState.PLANNED else None
        told = next((each for each in topics_told(ws, planned.group) if agenda and each.id == agenda.topic), None)
        return Preparation(
            session=planned,
            group=ws.groups.get(planned.group),
            agenda=agenda,
            told=told,
            usual=usual(connection, agenda.topic, planned.group) if agenda else Usual(),
            parked=tuple(_parked(ws, planned, agenda)) if agenda else (),
        )


def topics_told(ws: Workspace, group: GroupId) -> Sequence[TopicTold]:
    """All topics, in the order of the library. Of the board only names of themes are told, of the sessions when it was led."""
    with ws.vault.read():
        last_led = ws.sessions.last_with_topic(group)
        recurring = lately(ws, group).recurring
        works_on = {theme.id: theme.topics for theme in ws.themes.all()}
    named = [(each.name, works_on.get(each.theme, ())) for each in recurring]
    return [
        TopicTold(
            topic.id,
            topic.title,
            topic.aim,
            last_led.get(topic.id),
            tuple(name for name, topics in named if topic.id in topics)[:MOST_THEMES],
        )
        for topic in ws.library.topics
    ]


def own_words(ws: Workspace, text: str) -> str:
    """A prompt's words, cleaned. Raises PromptMissing, PromptTooLong, PromptNamesSomebody, SaysABoardLine."""
    text = cleaned(text)
    if without := rewording(ws)(text):
        raise PromptNamesSomebody(text, without)
    return ws.wall.check(text)


def _parked(ws: Workspace, planned: Session, agenda: Agenda) -> list[str]:
    before = (each for each in ws.sessions.of_group(planned.group) if each.on < planned.on)
    last = next((each for each in before if each.state is SessionState.SEALED), None)
    asked = set(own_prompts(agenda))
    return [thought for thought in ws.sessions.parked(last.id) if thought not in asked] if last else []

"""The made-up half-year of a rehearsal: two weekly groups, their clients, sealed sessions, practices and one-on-ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, Table, insert

from facilitator.board.line import Line, LineId
from facilitator.board.seal import seal
from facilitator.care.follow_up import follow_up_table
from facilitator.care.pick import pick_table
from facilitator.care.practice import practice_table
from facilitator.care.practice_try import practice_try_table
from facilitator.care.revision import body_of, line_rows, plan_line_table, plan_revision_table
from facilitator.curriculum.theme import Theme
from facilitator.curriculum.topic import Topic
from facilitator.groups.group import Group, GroupId, group_table
from facilitator.handouts.printed import handout_printed_table
from facilitator.people.attendance import attendance_table
from facilitator.people.client import ClientId, client_table
from facilitator.people.roster import place_table
from facilitator.session.record import session_table
from facilitator.session.session_step import session_step_table
from facilitator.session.takeaway import parked_thought_table, takeaway_table
from facilitator.themes.placement import placement_table
from facilitator.themes.rollup import Cell, count_anew
from facilitator.themes.search import index_anew
from facilitator.vocabulary import EntryKind, HowItWent, SessionState, Weekday
from facilitator.workspace.made_up_board import LikeReal, MadeUpBoard
from facilitator.workspace.made_up_care import made_up_care
from facilitator.workspace.made_up_copies import made_up_copies
from facilitator.workspace.made_up_notes import made_up_notes
from facilitator.workspace.made_up_plan import WHY, MadeUpPlans
from facilitator.workspace.made_up_program import made_up_program
from facilitator.workspace.rehearsed_plan import RehearsedPlan, plan_of_topic, put_in
from facilitator.workspace.workspace import Workspace

TONIGHT = "places-that-pull-me-back"
LONG, NOON = 90, time(12)
PARKED = ("What do we do with a whole Sunday?", "How to sleep when the house is quiet")  # at the end of each group's newest
COMES = 0.86  # how often somebody on the roster is there
DAYS = ("Monday", "Wednesday", "Thursday", "Saturday", "on payday")
PLACES = ("at home", "on the bus", "at work", "on the way home", "")
PEOPLE = ("my sister", "a friend from group", "alone", "my sponsor", "")


@dataclass(frozen=True)
class Past:
    """How much lies behind: a session a week for each of two groups."""

    weeks: int = 26
    clients: tuple[int, int] = (9, 6)  # on the roster of each
    lines: tuple[int, int] = (8, 14)  # a session, at least and at most


class MadeUp:
    """`write` fills an empty vault, as if two groups had met for half a year (or for another `past`)."""

    def __init__(self, ws: Workspace, rng: Random, past: Past = Past()) -> None:
        self._ws = ws
        self._rng = rng
        self._past = past
        self._now = ws.now()
        self._today = self._now.date()
        self._rows: dict[Table, list[dict[str, Any]]] = {}
        self._plans = MadeUpPlans(ws.library, rng, self._id)
        self._like_real = LikeReal(ws.library, Random(TONIGHT))  # its own: who they are stays as it was
        self._meetings: list[tuple[MadeUpBoard, GroupId, str, bool]] = []

    def write(self, plan: RehearsedPlan | None = None) -> None:
        """With a session planned for today: by `plan`, or of the usual topic. Nobody is called like a word of the plan's own."""
        first, other = self._past.clients
        plan = plan or self._usual()
        names = iter(self._names(first + other, plan))
        tonight = self._group(self._evening_name(self._today), self._today, time(18), "Room 2")
        later = self._today + timedelta(days=2)
        second = self._group(self._day_name(later) + " noon", later, NOON, "")
        self._half_year(tonight, [self._client(next(names), tonight.id) for _ in range(first)], self._today)
        self._half_year(second, [self._client(next(names), second.id) for _ in range(other)], later)
        everybody = [row["id"] for row in self._rows[client_table]]
        for table, row in made_up_care(everybody, self._past.weeks, self._now, self._rng):
            self._add(table, **row)
        newest = {row["client"]: row["saved_at"].date() for row in self._rows[plan_revision_table] if row["number"] > 1}
        for table, row in made_up_copies(newest, self._today, self._rng):
            self._add(table, **row)
        with self._ws.vault.write("groups") as connection:
            self._insert(connection)
            made_up_notes(self._ws, self._rng)
            made_up_program(self._ws, ClientId(everybody[0]))
        put_in(self._ws, tonight.id, self._today, plan)

    # people and groups ------------------------------------------------------------

    def _names(self, count: int, plan: RehearsedPlan) -> list[str]:
        """A prompt that is fit for the facilitator's group would be reworded for one in which somebody is called so."""
        all_names = self._ws.words.code_names
        free = [name for name in all_names if not plan.says(name)]
        return self._rng.sample(free if len(free) >= count else all_names, count)

    def _group(self, name: str, first: date, starts_at: time, place: str) -> Group:
        group = Group(GroupId(self._id()), name, Weekday(first.weekday()), starts_at, LONG, place)
        self._add(group_table, **vars(group))
        return group

    def _client(self, code_name: str, group: GroupId) -> int:
        client, joined = self._id(), self._today - timedelta(weeks=self._rng.randint(4, self._past.weeks + 8))
        self._add(client_table, id=client, code_name=code_name, real_name="", large_print=False)
        self._add(place_table, id=self._id(), client=client, group=group, joined_on=joined, left_on=None)
        return client

    # half a year ---------------------------------------------------------------------

    def _half_year(self, group: Group, clients: Sequence[int], next_on: date) -> None:
        """Topics take turns. The newest session's one-on-ones are still ahead, for all but two clients."""
        topics = list(self._ws.library.topics)
        self._rng.shuffle(topics)
        topics.sort(key=lambda topic: topic.id == TONIGHT)  # tonight's comes last, so it was led longest ago
        for week in range(self._past.weeks, 0, -1):
            topic = topics[week % len(topics)]
            self._session(group, clients, topic, next_on - timedelta(weeks=week), is_newest=week == 1)
        for client in clients:
            self._plan(client)
        for client in clients[2:]:
            at = datetime.combine(self._working_day(), time(self._rng.randint(9, 16), self._rng.choice((0, 30))))
            self._add(follow_up_table, client=client, at=at, outcome=None)

    def _plan(self, client: int) -> None:
        """Two revisions: one of the first weeks, one of the last month or so, with a reason in a line."""
        first = self._plans.first()
        second, days = self._plans.next_of(first), self._rng.randint(4, 38)
        both = ((first, "", self._past.weeks * 7 - 10), (second, self._rng.choice(WHY), days))
        saved = both if self._past.weeks > 8 else both[:1]
        for number, (plan, reason, ago) in enumerate(saved, start=1):
            self._add(
                plan_revision_table, client=client, number=number, saved_at=self._now - timedelta(days=ago), reason=reason,
                body=body_of(plan),
            )  # fmt: skip
        for row in line_rows(client, (plan for plan, _, _ in saved)):
            self._add(plan_line_table, **row)

    def _working_day(self) -> date:
        """One of the next six days that is no Saturday or Sunday."""
        days = [self._today + timedelta(days=ahead) for ahead in range(1, 7)]
        return self._rng.choice([day for day in days if day.weekday() < Weekday.SATURDAY])

    def _session(self, group: Group, clients: Sequence[int], topic: Topic, on: date, *, is_newest: bool) -> None:
        session, starts = self._id(), datetime.combine(on, group.starts_at, self._now.tzinfo)
        self._add(
            session_table, id=session, group=group.id, on=on, state=SessionState.SEALED, topic=topic.id, title=topic.title,
            minutes=LONG, started_at=starts, ended_at=starts + timedelta(minutes=LONG), why_canceled="", agenda=None,
        )  # fmt: skip
        for position, step in enumerate(topic.step):
            taken = max(1, step.minutes.ideal + self._rng.randint(-2, 3))
            self._add(
                session_step_table, session=session, position=position, step=step.id, title=step.title,
                planned=step.minutes.ideal, taken=taken,
            )  # fmt: skip
        for position, wording in enumerate(self._takeaways(topic)):
            self._add(takeaway_table, session=session, position=position, wording=wording)
        for position, wording in enumerate(PARKED if is_newest else ()):
            self._add(parked_thought_table, session=session, position=position, wording=wording)
        here = [client for client in clients if self._rng.random() < COMES] or list(clients)
        for client in clients:
            self._add(attendance_table, session=session, client=client, is_here=client in here, came_late_at=None)
        for client in here:
            self._took_home(session, client, topic, on, is_newest=is_newest, is_printed_later=group.starts_at == NOON)
        self._board(group, on, five_or_more=len(here) >= 5)

    def _took_home(self, session: int, client: int, topic: Topic, on: date, *, is_newest: bool, is_printed_later: bool) -> None:
        """The newest handouts of the noon group wait to be printed: so Today has something to show."""
        theme = self._theme(topic)
        self._add(pick_table, session=session, client=client, position=0, wording=theme.name, item=None)
        went = None if is_newest else self._rng.choice(list(HowItWent))
        practice = self._id()
        self._add(
            practice_table, id=practice, client=client, session=session, what=self._rng.choice(topic.strategy).text,
            day=self._rng.choice(DAYS), where=self._rng.choice(PLACES), with_whom=self._rng.choice(PEOPLE), how_it_went=went,
            strategy=None, chosen_on=on, obstacle="", and_then="", verdict=None,
        )  # fmt: skip
        if went:
            self._add(
                practice_try_table, id=self._id(), practice=practice, on=on + timedelta(days=self._rng.randint(1, 6)),
                how_it_went=went, craving_before=self._rng.randint(4, 8), craving_after=self._rng.randint(1, 5),
                got_in_the_way="",
            )  # fmt: skip
        if not (is_newest and is_printed_later):
            self._add(handout_printed_table, session=session, client=client)

    def _takeaways(self, topic: Topic) -> list[str]:
        theme = self._theme(topic)
        return [theme.name, *theme.helps[:2]]

    def _theme(self, topic: Topic) -> Theme:
        known = [theme for theme in map(self._ws.library.theme, topic.themes) if theme]
        return self._rng.choice(known or list(self._ws.library.themes))

    # the board -------------------------------------------------------------------------

    def _board(self, group: Group, on: date, *, five_or_more: bool) -> None:
        """Lines of a few themes, sealed as any other: the pack's wordings stand in for what a group would say."""
        themes = self._rng.sample(list(self._ws.library.themes), 4)
        lines, of_line = [], {}
        for number in range(self._rng.randint(*self._past.lines)):
            theme = self._rng.choice(themes)
            is_idea = bool(theme.helps) and self._rng.random() < 0.25
            wording = self._rng.choice(theme.helps if is_idea else theme.wordings)
            kind = EntryKind.COPING_IDEA if is_idea else self._rng.choice((EntryKind.TRIGGER, EntryKind.WARNING_SIGN))
            line = Line(LineId(number), wording, kind, theme.situations[:2], None, self._rng.randint(1, 5))
            lines.append(line)
            of_line[line.id] = theme.id
        board = self._like_real.of(lines, of_line, (self._today - on).days // 7)
        self._meetings.append((board, group.id, f"{on:%Y-%m}", five_or_more))

    # writing ---------------------------------------------------------------------------

    def _insert(self, connection: Connection) -> None:
        for table, rows in self._rows.items():
            connection.execute(insert(table), rows)
        placed: list[dict[str, Any]] = []
        cells: set[Cell] = set()
        for board, group, month, five_or_more in self._meetings:
            entries = seal(connection, board.lines, group, month, five_or_more, self._rng, signs=board.signs)
            placed += [{"entry": entries[line], "theme": theme, "how": how.value} for line, (theme, how) in board.themes.items()]
            cells.add(Cell(month, group))
        connection.execute(insert(placement_table), placed)
        index_anew(connection)
        count_anew(connection, cells)

    def _usual(self) -> RehearsedPlan:
        library = self._ws.library
        return plan_of_topic(library.topic(TONIGHT) or next(iter(library.topics)), LONG)

    def _add(self, table: Table, **row: Any) -> None:
        self._rows.setdefault(table, []).append(row)

    def _id(self) -> int:
        return self._rng.getrandbits(63)

    @staticmethod
    def _day_name(day: date) -> str:
        return f"{day:%A}"

    def _evening_name(self, day: date) -> str:
        return f"{self._day_name(day)} evening"

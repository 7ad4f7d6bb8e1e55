"""The first vault: one evening, end to end."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _storage()
    _groups()
    _people()
    _session()
    _care()
    _board()
    _themes()
    _handouts()


def _storage() -> None:
    op.create_table(
        "access",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("sheets", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_access"),
    )
    op.create_table(
        "counter",
        sa.Column("vault", sa.Text, nullable=False),
        sa.Column("commits", sa.BigInteger, nullable=False),
        sa.Column("nonce", sa.BigInteger, nullable=False),
        sa.Column("nonce_before", sa.BigInteger, nullable=False),
        sa.Column("closed_on", sa.Date),
        sa.PrimaryKeyConstraint("vault", name="pk_counter"),
    )


def _groups() -> None:
    op.create_table(
        "group",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("weekday", sa.Integer, nullable=False),
        sa.Column("starts_at", sa.Time, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("ended_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_group"),
    )
    op.create_table(
        "skipped_week",
        sa.Column("group", sa.BigInteger, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("group", "on", name="pk_skipped_week"),
        sa.ForeignKeyConstraint(["group"], ["group.id"], name="fk_skipped_week_group", ondelete="CASCADE"),
    )


def _people() -> None:
    op.create_table(
        "client",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("code_name", sa.Text, nullable=False),
        sa.Column("real_name", sa.Text, nullable=False),
        sa.Column("large_print", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
    )
    op.create_table(
        "place",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("group", sa.BigInteger, nullable=False),
        sa.Column("joined_on", sa.Date, nullable=False),
        sa.Column("left_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_place"),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name="fk_place_client", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["group"], ["group.id"], name="fk_place_group", ondelete="RESTRICT"),
    )
    op.create_table(
        "attendance",
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("is_here", sa.Boolean, nullable=False),
        sa.Column("came_late_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("session", "client", name="pk_attendance"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_attendance_session", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name="fk_attendance_client", ondelete="RESTRICT"),
    )


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("group", sa.BigInteger, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("topic", sa.String),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("started_at", sa.BigInteger),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("why_canceled", sa.Text, nullable=False),
        sa.Column("agenda", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
        sa.ForeignKeyConstraint(["group"], ["group.id"], name="fk_session_group", ondelete="RESTRICT"),
    )
    op.create_table(
        "parked_thought",
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("wording", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session", "position", name="pk_parked_thought"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_parked_thought_session", ondelete="CASCADE"),
    )
    op.create_table(
        "session_step",
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("planned", sa.Integer, nullable=False),
        sa.Column("taken", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session", "position", name="pk_session_step"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_session_step_session", ondelete="CASCADE"),
    )
    op.create_table(
        "takeaway",
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("wording", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session", "position", name="pk_takeaway"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_takeaway_session", ondelete="CASCADE"),
    )


def _care() -> None:
    op.create_table(
        "follow_up",
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("client", "at", name="pk_follow_up"),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name="fk_follow_up_client", ondelete="RESTRICT"),
    )
    op.create_table(
        "pick",
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("wording", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session", "client", "position", name="pk_pick"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_pick_session", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name="fk_pick_client", ondelete="RESTRICT"),
    )
    op.create_table(
        "practice",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("where", sa.Text, nullable=False),
        sa.Column("with_whom", sa.Text, nullable=False),
        sa.Column("how_it_went", sa.String(16)),
        sa.PrimaryKeyConstraint("id", name="pk_practice"),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name="fk_practice_client", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_practice_session", ondelete="RESTRICT"),
    )


def _board() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("group", sa.BigInteger, nullable=False),
        sa.Column("meeting", sa.BigInteger, nullable=False),
        sa.Column("wording", sa.Text, nullable=False),
        sa.Column("folded", sa.BigInteger, nullable=False),
        sa.Column("month", sa.String, nullable=False),
        sa.Column("five_or_more", sa.Boolean, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("situations", sa.Integer, nullable=False),
        sa.Column("stage", sa.String),
        sa.Column("voices", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.ForeignKeyConstraint(["group"], ["group.id"], name="fk_entry_group"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_entry_folded", "entry", ["folded"])


def _themes() -> None:
    op.create_table(
        "placement",
        sa.Column("entry", sa.BigInteger, nullable=False),
        sa.Column("theme", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("entry", name="pk_placement"),
        sa.ForeignKeyConstraint(["entry"], ["entry.id"], name="fk_placement_entry"),
        sqlite_with_rowid=False,
    )


def _handouts() -> None:
    op.create_table(
        "handout_printed",
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("session", "client", name="pk_handout_printed"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_handout_printed_session", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name="fk_handout_printed_client", ondelete="RESTRICT"),
    )

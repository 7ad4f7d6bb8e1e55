"""The living plan: revisions and drafts, the log of practice, measures, safety, lapses, consents, copies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _practice()
    _plan()
    _measures()
    _events()
    _copies()
    op.add_column("pick", sa.Column("item", sa.BigInteger))
    op.add_column("follow_up", sa.Column("outcome", sa.String(16)))


def _practice() -> None:
    """Made anew: a one-on-one chooses one too, so it needs no session; what was chosen before was chosen on its session's day."""
    op.rename_table("practice", "practice_before")
    op.create_table(
        "practice",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("session", sa.BigInteger),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("where", sa.Text, nullable=False),
        sa.Column("with_whom", sa.Text, nullable=False),
        sa.Column("how_it_went", sa.String(16)),
        sa.Column("strategy", sa.BigInteger),
        sa.Column("chosen_on", sa.Date, nullable=False),
        sa.Column("obstacle", sa.Text, nullable=False),
        sa.Column("and_then", sa.Text, nullable=False),
        sa.Column("verdict", sa.String(16)),
        sa.PrimaryKeyConstraint("id", name="pk_practice"),
        _of_client("practice"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_practice_session", ondelete="RESTRICT"),
    )
    op.execute(
        'INSERT INTO practice (id, client, session, what, day, "where", with_whom, how_it_went, chosen_on, obstacle, and_then) '
        "SELECT p.id, p.client, p.session, p.what, p.day, p.\"where\", p.with_whom, p.how_it_went, s.\"on\", '', '' "
        "FROM practice_before AS p JOIN session AS s ON s.id = p.session"
    )
    op.drop_table("practice_before")
    op.create_table(
        "practice_try",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("practice", sa.BigInteger, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("how_it_went", sa.String(16), nullable=False),
        sa.Column("craving_before", sa.Integer),
        sa.Column("craving_after", sa.Integer),
        sa.Column("got_in_the_way", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_practice_try"),
        sa.ForeignKeyConstraint(["practice"], ["practice.id"], name="fk_practice_try_practice", ondelete="CASCADE"),
    )


def _plan() -> None:
    op.create_table(
        "plan_revision",
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("saved_at", sa.BigInteger, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("client", "number", name="pk_plan_revision"),
        _of_client("plan_revision"),
    )
    op.create_table(
        "plan_draft",
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("based_on", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("client", name="pk_plan_draft"),
        _of_client("plan_draft"),
    )
    op.create_table(
        "plan_review",
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("client", "at", name="pk_plan_review"),
        _of_client("plan_review"),
    )


def _measures() -> None:
    op.create_table(
        "own_measure",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("low", sa.Text, nullable=False),
        sa.Column("high", sa.Text, nullable=False),
        sa.Column("highest", sa.Integer, nullable=False),
        sa.Column("is_retired", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_own_measure"),
    )
    op.create_table(
        "measured",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("measure", sa.String(40), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("value", sa.Integer, nullable=False),
        sa.Column("answers", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_measured"),
        _of_client("measured"),
    )


def _events() -> None:
    op.create_table(
        "lapse",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("what_happened", sa.Text, nullable=False),
        sa.Column("decisions", sa.Text, nullable=False),
        sa.Column("came_back", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lapse"),
        _of_client("lapse"),
    )
    op.create_table(
        "danger",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("noted", sa.Text, nullable=False),
        sa.Column("looked_after_at", sa.BigInteger),
        sa.Column("what_was_done", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_danger"),
        _of_client("danger"),
    )


def _copies() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("information", sa.Text, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("how_to_revoke", sa.Text, nullable=False),
        sa.Column("until", sa.Date),
        sa.Column("until_event", sa.Text, nullable=False),
        sa.Column("signed_on", sa.Date),
        sa.Column("revoked_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
        _of_client("consent"),
    )
    op.create_table(
        "copy",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("holder", sa.String(16), nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("given_by", sa.String(16), nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("consent", sa.BigInteger),
        sa.Column("taken_back_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_copy"),
        _of_client("copy"),
        sa.ForeignKeyConstraint(["consent"], ["consent.id"], name="fk_copy_consent", ondelete="RESTRICT"),
    )


def _of_client(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["client"], ["client.id"], name=f"fk_{table}_client", ondelete="RESTRICT")

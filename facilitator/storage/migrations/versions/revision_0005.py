"""The room: who left early, words afterwards, names of the place, the pulse, kept plans. And when an order of topics begins."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("attendance", sa.Column("left_early_at", sa.BigInteger))
    op.add_column("attendance", sa.Column("has_checked_in", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("session", sa.Column("co_facilitator", sa.Text, nullable=False, server_default=""))
    op.add_column("topic_order", sa.Column("begun_on", sa.Date))
    op.create_index(
        "ix_entry_sign", "entry", ["month", "group", "stage", "sign", "meeting"], sqlite_where=sa.text("kind = 'warning-sign'")
    )
    op.create_table(
        "word_afterwards",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("about", sa.String(16), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("is_done", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_word_afterwards"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_word_afterwards_session", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["client"], ["client.id"], name="fk_word_afterwards_client", ondelete="RESTRICT"),
    )
    op.create_table(
        "own_name",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_own_name"),
    )
    op.create_table(
        "pulse",
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("question", sa.String(16), nullable=False),
        sa.Column("yes", sa.Integer, nullable=False),
        sa.Column("partly", sa.Integer, nullable=False),
        sa.Column("no", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session", "question", name="pk_pulse"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_pulse_session", ondelete="CASCADE"),
    )
    op.create_table(
        "kept_plan",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("agenda", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_kept_plan"),
    )

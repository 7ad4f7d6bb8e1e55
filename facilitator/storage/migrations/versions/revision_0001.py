"""The first vault: one evening, end to end."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
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

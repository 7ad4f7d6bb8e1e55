"""Themes: what the facilitator made of them, how sure a placement is, rollups by month, search, reports, orders of topics."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _themes()
    _rollups()
    _fill()
    _reports()
    _topic_order()


def _themes() -> None:
    op.create_table(
        "theme",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("situations", sa.Integer, nullable=False),
        sa.Column("is_own", sa.Boolean, nullable=False),
        sa.Column("merged_into", sa.String),
        sa.PrimaryKeyConstraint("id", name="pk_theme"),
        sqlite_with_rowid=False,
    )
    op.rename_table("placement", "placement_before")
    op.create_table(
        "placement",
        sa.Column("entry", sa.BigInteger, nullable=False),
        sa.Column("theme", sa.String, nullable=False),
        sa.Column("how", sa.String(8), nullable=False),
        sa.PrimaryKeyConstraint("entry", name="pk_placement"),
        sa.ForeignKeyConstraint(["entry"], ["entry.id"], name="fk_placement_entry"),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO placement (entry, theme, how) SELECT entry, theme, 'maybe' FROM placement_before")
    op.drop_table("placement_before")
    op.create_index("ix_placement_theme", "placement", ["theme"])
    op.add_column("entry", sa.Column("sign", sa.String(8)))
    op.create_index("ix_entry_month_group", "entry", ["month", "group"])
    op.execute(
        "CREATE VIRTUAL TABLE entry_words USING fts5(wording, content='', detail=none, prefix='2 3', "
        "tokenize='unicode61 remove_diacritics 2')"
    )


def _rollups() -> None:
    op.create_table(
        "theme_month",
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("group", sa.BigInteger, nullable=False),
        sa.Column("theme", sa.String, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("situation", sa.Integer, nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("meetings", sa.Integer, nullable=False),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("voices", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("month", "group", "theme", "kind", "situation", "stage", name="pk_theme_month"),
        sa.ForeignKeyConstraint(["group"], ["group.id"], name="fk_theme_month_group"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "theme_pair",
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("group", sa.BigInteger, nullable=False),
        sa.Column("theme", sa.String, nullable=False),
        sa.Column("other", sa.String, nullable=False),
        sa.Column("meetings", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("month", "group", "theme", "other", name="pk_theme_pair"),
        sa.ForeignKeyConstraint(["group"], ["group.id"], name="fk_theme_pair_group"),
        sqlite_with_rowid=False,
    )


def _fill() -> None:
    op.execute("INSERT INTO entry_words (rowid, wording) SELECT id, wording FROM entry ORDER BY id")
    op.execute(
        "INSERT INTO theme_month SELECT e.month, e.\"group\", p.theme, CASE WHEN k.every THEN '' ELSE e.kind END AS kind_, "
        "n.place, CASE WHEN s.every THEN '' ELSE e.stage END AS stage_, COUNT(DISTINCT e.meeting), COUNT(*), SUM(e.voices) "
        "FROM entry AS e "
        "JOIN (SELECT entry, theme FROM placement UNION ALL SELECT id, '' FROM entry) AS p ON p.entry = e.id "
        "JOIN (SELECT 1 AS every UNION ALL SELECT 0) AS k "
        "JOIN (SELECT 1 AS every UNION ALL SELECT 0) AS s ON s.every OR e.stage IS NOT NULL "
        "JOIN (SELECT -1 AS place UNION ALL SELECT 0 UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 "
        "UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7) AS n ON n.place = -1 OR (e.situations >> n.place) & 1 "
        'GROUP BY e.month, e."group", p.theme, kind_, n.place, stage_'
    )
    op.execute(
        'INSERT INTO theme_pair WITH came AS (SELECT DISTINCT e.month, e."group" AS circle, e.meeting, p.theme FROM entry AS e '
        "JOIN placement AS p ON p.entry = e.id) "
        "SELECT one.month, one.circle, one.theme, two.theme, COUNT(*) FROM came AS one JOIN came AS two "
        "ON two.meeting = one.meeting AND two.theme <> one.theme GROUP BY one.month, one.circle, one.theme, two.theme"
    )


def _reports() -> None:
    op.create_table(
        "theme_report",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("quarter", sa.String(7), nullable=False),
        sa.Column("group", sa.BigInteger),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_theme_report"),
        sa.ForeignKeyConstraint(["group"], ["group.id"], name="fk_theme_report_group"),
        sqlite_with_rowid=False,
    )


def _topic_order() -> None:
    op.create_table(
        "topic_order",
        sa.Column("group", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("is_rolling", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("group", name="pk_topic_order"),
        sa.ForeignKeyConstraint(["group"], ["group.id"], name="fk_topic_order_group", ondelete="CASCADE"),
    )
    op.create_table(
        "ordered_topic",
        sa.Column("group", sa.BigInteger, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("topic", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("group", "position", name="pk_ordered_topic"),
        sa.ForeignKeyConstraint(["group"], ["topic_order.group"], name="fk_ordered_topic_group", ondelete="CASCADE"),
    )

"""Notes: progress notes and what is signed, counseling notes in their drawer, the program's rules, holds, and lines of plans."""

from __future__ import annotations

import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

OF_NOTE = "(SELECT client FROM progress_note WHERE progress_note.id = OLD.note)"


def upgrade() -> None:
    op.add_column("client", sa.Column("forgotten_on", sa.Date))
    _program()
    _progress_notes()
    _signed()
    _counseling()
    _plan_lines()


def _program() -> None:
    op.create_table(
        "program",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("signer", sa.Text, nullable=False),
        sa.Column("second_signer", sa.Text, nullable=False),
        sa.Column("needs_second", sa.Boolean, nullable=False),
        sa.Column("note_format", sa.String(8), nullable=False),
        sa.Column("note_due_hours", sa.Integer, nullable=False),
        sa.Column("keep_signed_years", sa.Integer),
        sa.Column("notice", sa.Text, nullable=False),
        sa.Column("notice_checked_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="pk_program"),
    )
    op.create_table(
        "legal_hold",
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("client", name="pk_legal_hold"),
        _of_client("legal_hold"),
    )


def _progress_notes() -> None:
    op.create_table(
        "shared_part",
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("interventions", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session", name="pk_shared_part"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_shared_part_session", ondelete="RESTRICT"),
    )
    op.create_table(
        "progress_note",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("session", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("format", sa.String(8), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("minutes_present", sa.Integer, nullable=False),
        sa.Column("number_present", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("pasted_at", sa.BigInteger),
        sa.Column("is_elsewhere", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_progress_note"),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name="fk_progress_note_session", ondelete="RESTRICT"),
        _of_client("progress_note"),
    )
    op.create_index("ix_progress_note_session_client", "progress_note", ["session", "client"], unique=True)
    op.create_index("ix_progress_note_client", "progress_note", ["client"])


def _signed() -> None:
    op.create_table(
        "release", sa.Column("client", sa.BigInteger, nullable=False), sa.PrimaryKeyConstraint("client", name="pk_release")
    )
    op.create_table(
        "signed_note",
        sa.Column("note", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("individual", sa.Text, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("note", name="pk_signed_note"),
        _of_note("signed_note"),
    )
    op.create_table(
        "signature",
        sa.Column("note", sa.BigInteger, nullable=False),
        sa.Column("role", sa.String(8), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("note", "role", name="pk_signature"),
        _of_note("signature"),
    )
    op.create_table(
        "addendum",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("note", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_addendum"),
        _of_note("addendum"),
    )
    _insert_only("signed_note", "SELECT 1 FROM signed_note WHERE note = NEW.note")
    _insert_only("signature", "SELECT 1 FROM signature WHERE note = NEW.note AND role = NEW.role")
    _insert_only("addendum", "SELECT 1 FROM addendum WHERE id = NEW.id")
    op.execute(
        "CREATE TRIGGER progress_note_stays_as_signed BEFORE UPDATE OF id, session, client, format, body, minutes_present, "
        "number_present, changed_at, is_elsewhere ON progress_note WHEN EXISTS (SELECT 1 FROM signed_note WHERE note = OLD.id) "
        "BEGIN SELECT RAISE(ABORT, 'written once'); END"
    )


def _insert_only(name: str, same: str) -> None:
    op.execute(f"CREATE TRIGGER {name}_never_changes BEFORE UPDATE ON {name} BEGIN SELECT RAISE(ABORT, 'written once'); END")
    op.execute(
        f"CREATE TRIGGER {name}_never_goes BEFORE DELETE ON {name} WHEN NOT EXISTS "
        f"(SELECT 1 FROM \"release\" WHERE client = {OF_NOTE}) BEGIN SELECT RAISE(ABORT, 'written once'); END"
    )
    op.execute(
        f"CREATE TRIGGER {name}_never_replaced BEFORE INSERT ON {name} WHEN EXISTS ({same}) "
        "BEGIN SELECT RAISE(ABORT, 'written once'); END"
    )


def _counseling() -> None:
    op.create_table(
        "counseling_drawer",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("has_passphrase", sa.Boolean, nullable=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_counseling_drawer"),
    )
    op.create_table(
        "counseling_note",
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("box", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_counseling_note"),
        _of_client("counseling_note"),
    )


def _plan_lines() -> None:
    """Every line that a saved revision ever said, once a client: what the seal looks at instead of all revisions."""
    op.create_table(
        "plan_line",
        sa.Column("client", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("client", "digest", name="pk_plan_line"),
        _of_client("plan_line"),
    )
    connection = op.get_bind()
    for client, body in connection.exec_driver_sql("SELECT client, body FROM plan_revision").fetchall():
        for words in _said(json.loads(body)):
            digest = hashlib.sha256(words.encode()).hexdigest()[:32]
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO plan_line (client, digest, words) VALUES (?, ?, ?)", (client, digest, words)
            )


def _said(plan: dict[str, list[dict[str, str]]]) -> set[str]:
    return {item[key] for item in plan.get("items", []) for key in ("words", "then", "number") if item.get(key)}


def _of_client(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["client"], ["client.id"], name=f"fk_{table}_client", ondelete="RESTRICT")


def _of_note(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["note"], ["progress_note.id"], name=f"fk_{table}_note", ondelete="RESTRICT")

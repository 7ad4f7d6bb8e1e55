"""The rules of the house (DESIGN section 3), as sentences."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import JSON, Enum, String, Text

from facilitator.storage.schema import Words
from facilitator.workspace.tables import open_board_tables, vault_tables

ROOT = Path(__file__).parents[1]
PACKAGES = ("facilitator", "ui", "tests")

QT = {"PySide6", "shiboken6", "pyqtgraph"}
SQL = {"sqlalchemy", "alembic", "sqlcipher3"}

WORTHY = {
    "name", "code_name", "real_name", "wording", "text", "what", "where", "with_whom", "day", "place", "title", "thought", "note",
    "why_canceled", "agenda", "before", "after",
}  # fmt: skip
OURS = {"access": {"what"}}  # a word of ours, not of people: what was done


def modules(package: str) -> Iterator[Path]:
    return (ROOT / package).rglob("*.py")


def imported(module: Path) -> set[str]:
    """The top level of everything a module imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


def importers(package: str, forbidden: set[str]) -> list[str]:
    return [
        str(module.relative_to(ROOT))
        for module in modules(package)
        if {name.partition(".")[0] for name in imported(module)} & forbidden
    ]


def test_the_work_itself_knows_nothing_of_qt():
    assert importers("facilitator", QT) == []


def test_the_screens_know_nothing_of_sql():
    assert importers("ui", SQL) == []


def test_only_the_connection_knows_the_driver():
    assert importers("facilitator", {"sqlcipher3"}) == ["facilitator/storage/connection.py"]


def test_floors_and_wall_hold():
    told = subprocess.run([Path(sys.executable).with_name("lint-imports")], cwd=ROOT, capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stdout


def test_no_contract_ignores_an_import():
    assert "ignore_imports" not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("package", PACKAGES)
def test_every_folder_is_a_package(package):
    folders = {module.parent for module in modules(package)}

    assert [str(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_no_module_is_named_after_nothing():
    empty = {"utils", "util", "helpers", "common", "manager", "base", "models"}

    assert [str(module) for package in PACKAGES for module in modules(package) if module.stem in empty] == []


def columns():
    for metadata in (vault_tables, open_board_tables):
        yield from (column for table in metadata.sorted_tables for column in table.columns)


def test_words_of_people_have_their_one_type():
    plain = [
        str(column)
        for column in columns()
        if column.name in WORTHY - OURS.get(column.table.name, set()) and isinstance(column.type, (String, Text, JSON))
    ]

    assert plain == []


def test_every_text_that_is_not_words_is_a_word_of_ours():
    """Who adds a text column says here that nobody's words can stand in it, or gives it the type Words."""
    ours = {
        "access.what", "change.verb", "counter.nonce", "counter.nonce_before", "counter.vault", "entry.kind", "entry.month",
        "entry.stage", "entry.sign", "line.kind", "line.situations", "line.stage", "placement.theme", "chosen_theme.theme",
        "placement.how", "theme.id", "theme.merged_into", "theme_month.month", "theme_month.theme", "theme_month.kind",
        "theme_month.stage", "theme_pair.month", "theme_pair.theme", "theme_pair.other", "theme_report.quarter",
        "ordered_topic.topic",
        "copy.given_by", "copy.holder", "follow_up.outcome", "measured.answers", "measured.measure",
        "progress_note.format", "program.note_format", "signature.role",
        "signed_note.digest", "signature.digest", "addendum.digest", "plan_line.digest",
        "practice.how_it_went", "practice.verdict", "practice_try.how_it_went",
        "session.state", "session.topic", "session_step.step",
        "own_name.kind", "pulse.question", "pulse_tally.question", "pulse_tally.answer", "word_afterwards.about",
    }  # fmt: skip
    texts = {str(column) for column in columns() if isinstance(column.type, (String, Text, JSON, Enum))}

    assert texts - ours == set()


def test_no_words_of_people_are_unique():
    """A unique violation puts the value into the error's text on some databases (TRUST section 2)."""
    for metadata in (vault_tables, open_board_tables):
        for table in metadata.sorted_tables:
            unique = [set(index.columns) for index in table.indexes if index.unique]
            unique += [
                set(constraint.columns) for constraint in table.constraints if type(constraint).__name__ == "UniqueConstraint"
            ]
            assert not [column for key in [*unique, set(table.primary_key)] for column in key if isinstance(column.type, Words)]

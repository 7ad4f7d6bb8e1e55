"""Write the schema of the newest revision beside this file."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.storage.connection import engine
from facilitator.storage.migrate import LATEST, migrate
from tests.storage.schemas import written

with TemporaryDirectory() as folder:
    made = engine(Path(folder) / "any.db", bytes(32), make=True)
    migrate(made)
    (Path(__file__).parent / f"{LATEST}.sql").write_text(written(made), encoding="utf-8")
    made.dispose()

"""Statements are compiled once for all vaults of a test process: each test has its own vault, and would compile them again.

The product compiles for each open vault, so that no word bound to a statement outlives it; tests have no such words.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects import registry

from facilitator.storage.connection import TransactionsThatBegin

_compiled: dict[Any, Any] = {}


class OneDialect(TransactionsThatBegin):
    """The product's own, made once: what is compiled for one dialect is taken for it only."""

    supports_statement_cache = True
    _one: OneDialect | None = None

    def __new__(cls, **said: Any) -> OneDialect:
        if cls._one is None:
            cls._one = super().__new__(cls)
            TransactionsThatBegin.__init__(cls._one, **said)
        return cls._one

    def __init__(self, **said: Any) -> None:
        """Done in __new__, once."""

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=_compiled)


def share_what_is_compiled() -> None:
    registry.register("sqlite.whole", __name__, OneDialect.__name__)

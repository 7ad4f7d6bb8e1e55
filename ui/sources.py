"""PySide6 looks into the source of each module that is imported, and Python keeps what it read for the next traceback: 20 MiB.

A traceback that needs a line reads it again.
"""

from __future__ import annotations

import linecache


def forget_sources() -> None:
    """When much was loaded. What is free then is taken by what comes next."""
    linecache.clearcache()

"""PySide6 looks into the source of each module that is imported, and Python keeps what it read for the next traceback: 20 MiB.

A traceback that needs a line reads it again.
"""

from __future__ import annotations

import linecache
import sys


def forget_sources() -> None:
    """When much was loaded. What is free then is given back to the system where glibc would keep it, some 10 MiB."""
    linecache.clearcache()
    if sys.platform == "linux":
        _give_back()


def _give_back() -> None:
    import ctypes  # not before the first paint

    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, AttributeError):
        return  # another C library, which may do so by itself

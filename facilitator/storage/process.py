"""What a process that holds keys does not leave behind: dumps of its memory, as far as the system lets it (TRUST section 1)."""

from __future__ import annotations

import ctypes
import sys

PR_SET_DUMPABLE = 4


def keep_memory_private() -> None:
    """No core files, and no other program of the same user may read this one's memory. To be called before the first unlock.

    Where the system does not let it, the program goes on without.
    """
    if sys.platform != "win32":
        _no_core_files()
    if sys.platform == "linux":
        _not_dumpable()


def _no_core_files() -> None:
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        _say("core files could not be turned off")


def _not_dumpable() -> None:
    try:
        refused = ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    except (OSError, AttributeError):
        refused = True
    if refused:
        _say("memory dumps could not be turned off")


def _say(sentence: str) -> None:
    import logging  # this module is loaded before the first screen is painted, and logging takes its time

    logging.getLogger(__name__).warning(sentence)

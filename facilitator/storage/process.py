"""What a process that holds keys does not leave behind: dumps of its memory, as far as the system lets it (TRUST section 1)."""

from __future__ import annotations

import ctypes
import logging
import sys

PR_SET_DUMPABLE = 4

log = logging.getLogger(__name__)


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
        log.warning("core files could not be turned off")


def _not_dumpable() -> None:
    try:
        refused = ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    except (OSError, AttributeError):
        refused = True
    if refused:
        log.warning("memory dumps could not be turned off")

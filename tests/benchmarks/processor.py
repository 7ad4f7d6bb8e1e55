"""How long a thread waited for a processor that others had: on a machine that is shared, that is no fault of the program's."""

from __future__ import annotations

import threading
from pathlib import Path


def stood_in_line() -> float:
    """This thread, since it began, in ms."""
    return int(Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text().split()[1]) / 1e6

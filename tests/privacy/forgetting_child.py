"""Forgets a client and is killed at SHARE of it: `python -m tests.privacy.forgetting_child FOLDER CLIENT SHARE`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from facilitator.people.client import ClientId
from facilitator.workspace.forgetting import forget
from tests.workspaces import reopened, tuesday_evening


def main(folder: str, client: str, share: str) -> None:
    def report(done: float) -> None:
        if done >= float(share):
            os.kill(os.getpid(), signal.SIGKILL)

    ws = reopened(Path(folder), tuesday_evening())
    print("BEGUN", flush=True)
    forget(ws, ClientId(int(client)), report)


if __name__ == "__main__":
    main(*sys.argv[1:])

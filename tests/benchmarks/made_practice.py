"""Practices that are measured: made-up people, always the same ones, written as a rehearsal's are."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random, SystemRandom

from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import new_recovery_code, seal_envelope
from facilitator.storage.opening import create
from facilitator.workspace.made_up import MadeUp, Past
from facilitator.workspace.opening import Prepared, close_workspace, furnished, prepare
from facilitator.workspace.workspace import Workspace

RESOURCES = Path(__file__).parents[2] / "resources"
SEED = 4
VAULT_ID = "0123456789abcdef0123456789abcdef"
KEY = bytes(range(32))
PASSPHRASE = "four quiet otters at dawn"

LED_FOR_LONG = Past(weeks=100, clients=(15, 15))  # 30 clients, 200 sessions
MUCH_SHARED = Past(weeks=100, clients=(15, 15), lines=(100, 100))  # the same with 20,000 entries


@cache
def prepared() -> Prepared:
    return prepare(RESOURCES, None)


def now() -> datetime:
    return datetime.now().astimezone()


def made_practice(folder: Path, past: Past) -> Workspace:
    """A practice in `folder` that PASSPHRASE opens, with a session planned for today. It is open."""
    places = DataFolder(folder)
    places.root.mkdir(parents=True)
    seal_envelope(places.envelope, KEY, VAULT_ID, PASSPHRASE, new_recovery_code())
    ws = furnished(places, create(places, KEY, VAULT_ID), KEY, prepared(), now, SystemRandom())
    MadeUp(ws, Random(SEED), past).write()
    return ws


def keep_practice(folder: Path, past: Past) -> None:
    """As `made_practice`, closed, with one backup: as a facilitator left it."""
    close_workspace(made_practice(folder, past), backup=True)

"""The small file beside a backup that says without a key what it is: when it was made, how much it holds. No words of people."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

FORMAT = 1
LARGEST = 65_536


@dataclass(frozen=True)
class Manifest:
    vault: str
    made_at: datetime
    commits: int
    holds: dict[str, int]


class NoManifest(Exception):
    """There is none, or it cannot be read."""


def written(manifest: Manifest) -> bytes:
    fields = {**vars(manifest), "format": FORMAT, "made_at": manifest.made_at.isoformat(timespec="seconds")}
    return json.dumps(fields, indent=1).encode()


def read_manifest(file: Path) -> Manifest:
    """Raises NoManifest."""
    try:
        with file.open("rb") as stream:
            fields = json.loads(stream.read(LARGEST))
        made_at = datetime.fromisoformat(fields["made_at"])
        holds = {str(word): int(count) for word, count in fields["holds"].items()}
        if made_at.tzinfo is None:
            raise ValueError
        return Manifest(str(fields["vault"]), made_at, int(fields["commits"]), holds)
    except (OSError, AttributeError, KeyError, TypeError, ValueError, RecursionError):
        raise NoManifest from None

"""The parts this program stands on, each with its license, as their own metadata say. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata, requires

OURS = "facilitator"
KNOWN = {"sqlcipher3": "Zlib", "PySide6": "LGPL-3.0-only"}  # says nothing itself; offers three, of which this one is used here
LONGEST = 60  # some put a whole license text there


@dataclass(frozen=True)
class PartUsed:
    name: str
    version: str
    license: str  # "" when it does not say


def parts_used() -> list[PartUsed]:
    """Those that are there, without the ones only tests need, by name."""
    needed = [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in requires(OURS) or () if "extra ==" not in line]
    return sorted((part for name in needed if (part := _part(name))), key=lambda part: part.name.casefold())


def our_version() -> str:
    return metadata(OURS)["Version"]


def _part(name: str) -> PartUsed | None:
    try:
        says = metadata(name)
    except PackageNotFoundError:
        return None
    return PartUsed(says["Name"], says["Version"], KNOWN.get(name) or _license(says))


def _license(says: PackageMetadata) -> str:
    if "License-Expression" in says:
        return says["License-Expression"]
    for line in says.get_all("Classifier") or []:
        if line.startswith("License ::"):
            return str(line).rsplit(" :: ", 1)[-1]
    return says["License"].partition("\n")[0][:LONGEST] if "License" in says else ""

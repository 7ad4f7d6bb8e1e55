"""Keys: a random data key in an envelope file, wrapped by a passphrase and by a recovery code (TRUST section 3).

Loaded before the first screen is painted: imports neither SQLAlchemy nor NumPy.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class Strength(StrEnum):
    TOO_SHORT = "too-short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(passphrase: str) -> Strength:
    """By zxcvbn, loaded on first use."""
    raise NotImplementedError


def new_recovery_code() -> str:
    """128 random bits and a checksum, in groups a person can type."""
    raise NotImplementedError


def seal_envelope(file: Path, data_key: bytes, vault_id: str, passphrase: str, recovery_code: str) -> None:
    """Write a new envelope whole (temporary file, fsync, rename, fsync of the folder)."""


def open_envelope(file: Path, secret: str) -> bytes:
    """The data key, by passphrase or recovery code (either is tried). Raises WrongPassphrase, WrongRecoveryCode (it looks like a
    recovery code but its checksum or key is wrong), EnvelopeDamaged, EnvelopeMissing, EnvelopeNewer. Takes some 0.4 s: call it in the background."""
    raise NotImplementedError


def change_passphrase(file: Path, data_key: bytes, new_passphrase: str) -> None:
    """Re-wrap; nothing is re-encrypted. The old slot stays valid until the new one has been opened in a trial."""


def renew_recovery_code(file: Path, data_key: bytes) -> str:
    """A new code; the old one no longer opens."""
    raise NotImplementedError

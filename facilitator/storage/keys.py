"""Keys: a random data key in an envelope file, wrapped by a passphrase and by a recovery code (TRUST section 3).

Loaded before the first screen is painted: imports neither SQLAlchemy nor NumPy, and `cryptography` on first use.
"""

from __future__ import annotations

import hmac
import os
import unicodedata
from enum import StrEnum
from pathlib import Path

from facilitator.language import Explained
from facilitator.storage.envelope import (
    LARGEST,
    PRODUCT,
    Cost,
    Envelope,
    EnvelopeDamaged,
    EnvelopeMissing,
    EnvelopeNewer,
    SlotName,
    TooLittleMemory,
    read,
    written,
)
from facilitator.storage.faults import named_faults
from facilitator.storage.recovery_code import (
    looks_like_recovery_code,
    new_recovery_code,
    read_recovery_code,
    same_recovery_code,
)
from facilitator.storage.whole_file import beside, put_in_place, write_beside

__all__ = [
    "Cost",
    "EnvelopeDamaged",
    "EnvelopeMissing",
    "EnvelopeNewer",
    "PassphraseTooShort",
    "Strength",
    "TooLittleMemory",
    "WrongPassphrase",
    "WrongRecoveryCode",
    "change_passphrase",
    "change_recovery_code",
    "looks_like_recovery_code",
    "new_data_key",
    "new_recovery_code",
    "new_vault_id",
    "open_envelope",
    "passphrase_bytes",
    "refuse_short",
    "renew_recovery_code",
    "same_recovery_code",
    "seal_envelope",
    "strength",
    "unwrap",
    "vault_id_of",
    "wrap",
]

FEWEST_LETTERS = 10


class Strength(StrEnum):
    TOO_SHORT = "too-short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


class WrongPassphrase(Explained):
    def __init__(self) -> None:
        super().__init__("This passphrase does not open it. Nothing was changed. Try again, or use your recovery code.")


class WrongRecoveryCode(Explained):
    def __init__(self) -> None:
        super().__init__(
            "This recovery code does not open it. Nothing was changed. "
            "Compare each group of four with your printed sheet and try again."
        )


class PassphraseTooShort(Explained):
    def __init__(self) -> None:
        super().__init__("A passphrase needs at least {fewest} letters. Nothing was changed.", fewest=FEWEST_LETTERS)


class EnvelopeTrialFailed(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The new key did not pass its trial. Nothing was changed; the old one still opens your practice. Try again."
        )


class NotWrappedByThis(Exception):
    """The wrapped key is damaged, or was wrapped by another key or for another purpose."""


def strength(passphrase: str) -> Strength:
    """By zxcvbn, loaded on first use."""
    if len(passphrase) < FEWEST_LETTERS:
        return Strength.TOO_SHORT
    from zxcvbn import zxcvbn

    score = zxcvbn(passphrase[:72])["score"]  # more letters make it slow, not weaker
    return Strength.STRONG if score == 4 else Strength.FAIR if score == 3 else Strength.WEAK


def new_data_key() -> bytes:
    return os.urandom(32)


def new_vault_id() -> str:
    return os.urandom(16).hex()


def seal_envelope(
    file: Path, data_key: bytes, vault_id: str, passphrase: str, recovery_code: str, *, cost: Cost = PRODUCT
) -> None:
    """Write a new envelope whole (temporary file, fsync, rename, fsync of the folder). Takes some 1.5 s.

    Raises PassphraseTooShort and the errors of faults; then there is no envelope.
    """
    refuse_short(passphrase)
    if not (printed := read_recovery_code(recovery_code)):
        raise ValueError("not a recovery code")
    secrets = {SlotName.PASSPHRASE: passphrase_bytes(passphrase), SlotName.RECOVERY: _code_bytes(printed)}
    envelope = Envelope(vault_id, {})
    for name, secret in secrets.items():
        envelope = envelope.with_slot(name, secret, data_key, cost)
    _replace(file, envelope, secrets, data_key)


def open_envelope(file: Path, secret: str) -> bytes:
    """The data key, by passphrase or recovery code. Takes some 0.4 s: call it in the background.

    Raises WrongPassphrase, WrongRecoveryCode (it looks like a recovery code but its checksum or key is wrong),
    EnvelopeDamaged, EnvelopeMissing, EnvelopeNewer, TooLittleMemory.
    """
    envelope = _read(file)
    code = read_recovery_code(secret)
    if code and (key := envelope.opened(SlotName.RECOVERY, _code_bytes(code))):
        return key
    if key := envelope.opened(SlotName.PASSPHRASE, passphrase_bytes(secret)):
        return key
    raise WrongRecoveryCode if looks_like_recovery_code(secret) else WrongPassphrase


def change_passphrase(file: Path, data_key: bytes, new_passphrase: str, *, cost: Cost = PRODUCT) -> None:
    """Re-wrap; nothing is re-encrypted. The old slot stays valid until the new one has been opened in a trial."""
    refuse_short(new_passphrase)
    _change_slot(file, SlotName.PASSPHRASE, passphrase_bytes(new_passphrase), data_key, cost)


def renew_recovery_code(file: Path, data_key: bytes, *, cost: Cost = PRODUCT) -> str:
    """A new code; the old one no longer opens."""
    code = new_recovery_code()
    change_recovery_code(file, data_key, code, cost=cost)
    return code


def change_recovery_code(file: Path, data_key: bytes, new_code: str, *, cost: Cost = PRODUCT) -> None:
    """As `renew_recovery_code`, with a code that is on paper already; until then the old one opens."""
    if not (printed := read_recovery_code(new_code)):
        raise ValueError("not a recovery code")
    _change_slot(file, SlotName.RECOVERY, _code_bytes(printed), data_key, cost)


def vault_id_of(file: Path) -> str:
    """Which vault this envelope is for. Raises EnvelopeDamaged, EnvelopeMissing, EnvelopeNewer."""
    return _read(file).vault_id


def wrap(key: bytes, by: bytes, purpose: str) -> bytes:
    """`key` as only the data key `by` opens it again, and only for the same purpose."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(12)
    return nonce + AESGCM(_wrapping_key(by)).encrypt(nonce, key, purpose.encode())


def unwrap(wrapped: bytes, by: bytes, purpose: str) -> bytes:
    """Raises NotWrappedByThis."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(_wrapping_key(by)).decrypt(wrapped[:12], wrapped[12:], purpose.encode())
    except (InvalidTag, ValueError):
        raise NotWrappedByThis from None


def _wrapping_key(data_key: bytes) -> bytes:
    return hmac.digest(data_key, b"facilitator: keys of open boards", "sha256")  # one key, one use


def _read(file: Path) -> Envelope:
    try:
        with named_faults(), file.open("rb") as stream:
            text = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise EnvelopeMissing from None
    return read(text)


def _change_slot(file: Path, name: SlotName, secret: bytes, data_key: bytes, cost: Cost) -> None:
    _replace(file, _read(file).with_slot(name, secret, data_key, cost), {name: secret}, data_key)


def _replace(file: Path, envelope: Envelope, secrets: dict[SlotName, bytes], data_key: bytes) -> None:
    """What was written is read back and opened; only then it takes the old one's place."""
    with named_faults():
        write_beside(file, written(envelope))
        tried = _read(beside(file))
        if any(tried.opened(name, secret) != data_key for name, secret in secrets.items()):
            raise EnvelopeTrialFailed
        put_in_place(file)


def refuse_short(passphrase: str) -> None:
    """Raises PassphraseTooShort."""
    if len(passphrase) < FEWEST_LETTERS:
        raise PassphraseTooShort


def passphrase_bytes(passphrase: str) -> bytes:
    """As every slot takes it."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")  # keyboards differ in how they compose


def _code_bytes(code: str) -> bytes:
    return code.encode()

"""The envelope: the data key, wrapped in one slot by the passphrase and in another by the recovery code. A small JSON file.

Light: `cryptography` is imported when a slot is opened or closed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.language import Explained

FORMAT = 1
LARGEST = 16_384
SMALLEST_COST, LARGEST_COST = (19_456, 1, 1), (1_048_576, 20, 8)


class EnvelopeDamaged(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The key file of this practice is damaged. It was left as it is. Open a backup: each one brings its own key file."
        )


class EnvelopeMissing(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The key file of this practice is not in its folder. Nothing was changed. "
            "Open a backup: each one brings its own key file."
        )


class EnvelopeNewer(Explained):
    def __init__(self) -> None:
        super().__init__(
            "This practice was used with a newer Facilitator. Nothing was changed. "
            "Install the newest version and open it with that."
        )


class TooLittleMemory(Explained):
    def __init__(self) -> None:
        super().__init__(
            "This computer has too little free memory to check the passphrase. Nothing was changed. "
            "Close other programs and try again."
        )


class SlotName(StrEnum):
    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True)
class Cost:
    """What one guess costs (Argon2id). The default is the product's; less memory than OWASP's least is refused."""

    memory_kib: int = 131_072
    passes: int = 4
    lanes: int = 2

    def __post_init__(self) -> None:
        cost = (self.memory_kib, self.passes, self.lanes)
        if any(not low <= value <= high for low, value, high in zip(SMALLEST_COST, cost, LARGEST_COST, strict=True)):
            raise ValueError("the cost of a guess is out of bounds")


PRODUCT = Cost()


@dataclass(frozen=True)
class Slot:
    cost: Cost
    salt: bytes
    nonce: bytes
    box: bytes


@dataclass(frozen=True)
class Envelope:
    vault_id: str
    slots: Mapping[SlotName, Slot]

    def opened(self, name: SlotName, secret: bytes) -> bytes | None:
        """The data key; None when the secret is another one. Takes as long as its cost says."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        slot = self.slots[name]
        key = _derived(secret, slot.salt, slot.cost)
        try:
            return AESGCM(key).decrypt(slot.nonce, slot.box, _bound_to(self.vault_id, name, slot.cost, slot.salt))
        except InvalidTag:
            return None

    def with_slot(self, name: SlotName, secret: bytes, data_key: bytes, cost: Cost) -> Envelope:
        """This envelope with a new slot in place of the one of that name."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = os.urandom(16), os.urandom(12)
        box = AESGCM(_derived(secret, salt, cost)).encrypt(nonce, data_key, _bound_to(self.vault_id, name, cost, salt))
        return Envelope(self.vault_id, {**self.slots, name: Slot(cost, salt, nonce, box)})


def _derived(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        return Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib).derive(
            secret
        )
    except MemoryError:
        raise TooLittleMemory from None


def _bound_to(vault_id: str, name: SlotName, cost: Cost, salt: bytes) -> bytes:
    """A box opens only in its own slot of its own envelope, with the parameters it was closed with."""
    return json.dumps(
        ["facilitator envelope", FORMAT, vault_id, name, cost.memory_kib, cost.passes, cost.lanes, salt.hex()]
    ).encode()


def written(envelope: Envelope) -> bytes:
    slots = {
        name.value: {
            "kdf": "argon2id",
            "memory_kib": slot.cost.memory_kib,
            "passes": slot.cost.passes,
            "lanes": slot.cost.lanes,
            "salt": slot.salt.hex(),
            "nonce": slot.nonce.hex(),
            "box": slot.box.hex(),
        }
        for name, slot in envelope.slots.items()
    }
    content = {"format": FORMAT, "vault": envelope.vault_id, "slots": slots}
    return json.dumps({**content, "check": _check(content)}, indent=1).encode()


def read(text: bytes) -> Envelope:
    """Raises EnvelopeDamaged, EnvelopeNewer. The check, which every format has, tells a damaged file from a wrong passphrase."""
    try:
        content = _checked(text)
        if type(content["format"]) is int and content["format"] > FORMAT:
            raise EnvelopeNewer
        return _envelope(content)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        raise EnvelopeDamaged from None


def _checked(text: bytes) -> dict[str, Any]:
    if len(text) > LARGEST:
        raise ValueError
    content = json.loads(text)
    if content.pop("check") != _check(content):
        raise ValueError
    return dict(content)


def _check(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _envelope(content: dict[str, Any]) -> Envelope:
    vault_id = content["vault"]
    if content["format"] != FORMAT or not isinstance(vault_id, str) or not 1 <= len(vault_id) <= 64:
        raise ValueError
    return Envelope(vault_id, {name: _slot(content["slots"][name.value]) for name in SlotName})


def _slot(fields: dict[str, Any]) -> Slot:
    cost = (fields["memory_kib"], fields["passes"], fields["lanes"])
    salt, nonce, box = (bytes.fromhex(fields[name]) for name in ("salt", "nonce", "box"))
    sizes = (len(salt), len(nonce), len(box))
    if fields["kdf"] != "argon2id" or any(type(value) is not int for value in cost) or sizes != (16, 12, 48):
        raise ValueError
    return Slot(Cost(*cost), salt, nonce, box)

"""The key of the drawer of counseling notes, wrapped by the data key or by a passphrase of its own, and the boxes it closes."""

from __future__ import annotations

import json
import os
import struct
from datetime import date

from facilitator.people.client import ClientId
from facilitator.storage import keys
from facilitator.storage.envelope import Cost, Envelope, Slot, SlotName

PURPOSE = "counseling notes"

_SLOT = struct.Struct(">BIII16s12s48s")  # version, cost, salt, nonce, box
_VERSION = 1


class NotOpenedByThis(Exception):
    """The box is damaged, or was closed by another key, or for another note, client or day."""


def new_key() -> bytes:
    return os.urandom(32)


def wrapped_by_data_key(key: bytes, data_key: bytes) -> bytes:
    return keys.wrap(key, data_key, PURPOSE)


def unwrapped_by_data_key(wrapped: bytes, data_key: bytes) -> bytes:
    """Raises NotWrappedByThis."""
    return keys.unwrap(wrapped, data_key, PURPOSE)


def wrapped_by_passphrase(key: bytes, passphrase: str, cost: Cost) -> bytes:
    """A slot as the practice's own envelope has it, bound to this purpose. Takes as long as its cost says."""
    envelope = Envelope(PURPOSE, {}).with_slot(SlotName.PASSPHRASE, keys.passphrase_bytes(passphrase), key, cost)
    slot = envelope.slots[SlotName.PASSPHRASE]
    cost = slot.cost
    return _SLOT.pack(_VERSION, cost.memory_kib, cost.passes, cost.lanes, slot.salt, slot.nonce, slot.box)


def unwrapped_by_passphrase(wrapped: bytes, passphrase: str) -> bytes | None:
    """None when the passphrase is another one. Raises ValueError for what is no slot."""
    if len(wrapped) != _SLOT.size or wrapped[0] != _VERSION:
        raise ValueError("not a slot of a drawer")
    _, memory_kib, passes, lanes, salt, nonce, box = _SLOT.unpack(wrapped)
    envelope = Envelope(PURPOSE, {SlotName.PASSPHRASE: Slot(Cost(memory_kib, passes, lanes), salt, nonce, box)})
    return envelope.opened(SlotName.PASSPHRASE, keys.passphrase_bytes(passphrase))


def closed_box(key: bytes, note: int, client: ClientId, on: date, text: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, text.encode(), _bound_to(note, client, on))


def opened_box(key: bytes, note: int, client: ClientId, on: date, box: bytes) -> str:
    """Raises NotOpenedByThis."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(box[:12], box[12:], _bound_to(note, client, on)).decode()
    except (InvalidTag, ValueError):
        raise NotOpenedByThis from None


def _bound_to(note: int, client: ClientId, on: date) -> bytes:
    """So that no box opens as another note's, for another client or day."""
    return json.dumps([PURPOSE, _VERSION, note, client, on.isoformat()]).encode()

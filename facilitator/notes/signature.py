"""Signing: the text of a note as it was, who signed, when, and its hash. Nothing signed can change or disappear.

What comes later is an addendum under it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, tzinfo
from random import Random

from sqlalchemy import select

from facilitator.dates import clock_time, full_day
from facilitator.language import Explained, Sentence
from facilitator.notes.progress_note import LONGEST_PIECE, NoteGone, NoteId, NoteTooLong, progress_note_table
from facilitator.notes.signed import (
    Addendum,
    AddendumId,
    Role,
    Signature,
    Signed,
    addendum_table,
    put_addendum,
    put_signature,
    put_text,
    read_signed,
    signature_table,
    signed_note_table,
)
from facilitator.notes.told import Translate
from facilitator.people.program import LONGEST_LINE
from facilitator.privacy.plain import LONGEST_NOTE, one_line, paragraphs
from facilitator.privacy.sameness import folded
from facilitator.storage.vault import Vault

__all__ = [
    "Addendum",
    "AddendumEmpty",
    "AddendumId",
    "AlreadySigned",
    "NotSigned",
    "NothingToSign",
    "Role",
    "SameSigner",
    "Signature",
    "Signatures",
    "Signed",
    "SignerMissing",
    "addendum_table",
    "signature_table",
    "signed_note_table",
    "text_signed",
]


class AlreadySigned(Explained):
    def __init__(self) -> None:
        super().__init__("This note is signed already. Nothing was changed. Write an addendum under it.")


class NotSigned(Explained):
    def __init__(self) -> None:
        super().__init__("This note is not signed yet. Nothing was changed. Sign it first.")


class SignerMissing(Explained):
    def __init__(self) -> None:
        super().__init__("Write who signs first: your name and credential. Nothing was changed.")


class SameSigner(Explained):
    def __init__(self) -> None:
        super().__init__("The second signature is somebody else's. Nothing was changed. Write the second signer's name.")


class NothingToSign(Explained):
    def __init__(self) -> None:
        super().__init__("There is nothing about this client in the note yet. Nothing was changed. Write a line, then sign.")


class AddendumEmpty(Explained):
    def __init__(self) -> None:
        super().__init__("Write what is to be added first. Nothing was changed.")


class Signatures:
    def __init__(self, vault: Vault, now: Callable[[], datetime], rng: Random) -> None:
        self._vault = vault
        self._now = now
        self._rng = rng

    def sign(self, note: NoteId, text: str, individual: str, by: str) -> Signed:
        """`text` is the whole note as shown (note_text.text_of). The draft's pieces stay as they are, locked.

        The caller has shown `text`. Raises NoteGone, AlreadySigned, SignerMissing, NothingToSign, NoteTooLong.
        """
        text, individual, by = _bounded(text, LONGEST_NOTE), _bounded(individual, LONGEST_NOTE), _signer(by)
        if not text or not individual:
            raise NothingToSign
        with self._vault.write("notes") as connection:
            if connection.scalar(select(progress_note_table.c.id).where(progress_note_table.c.id == note)) is None:
                raise NoteGone
            if self.of(note) is not None:
                raise AlreadySigned
            digest = put_text(connection, note, text, individual)
            put_signature(connection, note, digest, Signature(Role.AUTHOR, by, self._moment()))
            return self._read(note)

    def countersign(self, note: NoteId, by: str) -> Signed:
        """Of the note with what was added to it by then. Raises NotSigned, AlreadySigned, SignerMissing, SameSigner (compared
        folded), NoteTooLong."""
        by = _signer(by)
        with self._vault.write("notes") as connection:
            signed = self._read(note)
            if signed.has(Role.SECOND):
                raise AlreadySigned
            if any(_same(by, signature.by) for signature in signed.signatures):
                raise SameSigner
            put_signature(connection, note, signed.last_digest, Signature(Role.SECOND, by, self._moment()))
            return self._read(note)

    def add(self, note: NoteId, text: str, by: str) -> Addendum:
        """The note is then to be pasted again: it is no longer in the record system as it stands. The caller has asked the wall.

        Raises NotSigned, SignerMissing, AddendumEmpty, NoteTooLong.
        """
        text, by = _bounded(text, LONGEST_PIECE), _signer(by)
        if not text:
            raise AddendumEmpty
        with self._vault.write("notes") as connection:
            signed = self._read(note)
            added = Addendum(AddendumId(self._rng.getrandbits(63)), text, by, self._moment())
            put_addendum(connection, note, signed.last_digest, added)
            connection.execute(progress_note_table.update().where(progress_note_table.c.id == note).values(pasted_at=None))
        return added

    def of(self, note: NoteId) -> Signed | None:
        return self.of_each([note]).get(note)

    def of_each(self, notes: Iterable[NoteId]) -> dict[NoteId, Signed]:
        """In three readings; one that is not signed is left out."""
        with self._vault.read() as connection:
            return read_signed(connection, list(notes))

    def _read(self, note: NoteId) -> Signed:
        if (signed := self.of(note)) is None:
            raise NotSigned
        return signed

    def _moment(self) -> datetime:
        """As it is stored: hashes are of whole seconds."""
        return self._now().astimezone(UTC).replace(microsecond=0)


def text_signed(signed: Signed, translate: Translate = str, zone: tzinfo | None = None) -> str:
    """The note as it is pasted, printed or kept in a file: its text, who signed when, then each addendum with its own line.

    `zone` is where the clock hangs (`ws.now().tzinfo`): moments are stored in UTC, and without it they are told as they come.
    """
    blocks = [signed.text, "\n".join(_signed_line(signature, translate, zone) for signature in signed.signatures)]
    for addendum in signed.addenda:
        head = Sentence("Addendum, {day} at {time}, by {by}:", _by_and_when(addendum, zone)).filled(translate)
        blocks.append(f"{head}\n{addendum.text}")
    return "\n\n".join(blocks)


def _signed_line(signature: Signature, translate: Translate, zone: tzinfo | None) -> str:
    values = _by_and_when(signature, zone)
    if signature.role is Role.AUTHOR:
        return Sentence("Signed by {by} on {day} at {time}", values).filled(translate)
    return Sentence("Second signature: {by} on {day} at {time}", values).filled(translate)


def _by_and_when(thing: Signature | Addendum, zone: tzinfo | None) -> dict[str, object]:
    local = thing.at if zone is None else thing.at.astimezone(zone)
    return {"by": thing.by, "day": full_day(local.date()), "time": clock_time(local)}


def _signer(by: str) -> str:
    if not (by := one_line(by)):
        raise SignerMissing
    return _bounded(by, LONGEST_LINE)


def _bounded(text: str, longest: int) -> str:
    if len(text := paragraphs(text)) > longest:
        raise NoteTooLong(longest, len(text))
    return text


def _same(one: str, other: str) -> bool:
    return (folded(one) or one) == (folded(other) or other)

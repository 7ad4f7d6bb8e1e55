"""What is signed stays as it was signed."""

from __future__ import annotations

import hashlib
import json
from random import Random

import pytest

from facilitator.notes.progress_note import LONGEST_PIECE, NoteGone, NoteId, NoteTooLong, progress_note_table
from facilitator.notes.signature import (
    AddendumEmpty,
    AlreadySigned,
    NothingToSign,
    NotSigned,
    Role,
    SameSigner,
    Signatures,
    SignerMissing,
    text_signed,
)
from facilitator.privacy.plain import LONGEST_NOTE
from tests.notes.conftest import ZONE
from tests.notes.papers import begun

TEXT = "Date: November 24, 2026\n\nResponse\nNamed the walk home past the store as the hardest part."
OWN = "Named the walk home past the store as the hardest part."
AUTHOR, SECOND = "R. Alvarez, LCDC", "Dana Whitfield, LPC-S"


@pytest.fixture
def signatures(vault, clock):
    return Signatures(vault, clock, Random(13))


@pytest.fixture
def note(vault, today, heron):
    return begun(vault, today, heron)


def test_a_signed_note_keeps_its_text_signer_and_moment(signatures, note, clock):
    signed = signatures.sign(note, TEXT, OWN, AUTHOR)
    assert (signed.text, signed.individual, signed.is_whole) == (TEXT, OWN, True)
    assert [(one.role, one.by, one.at) for one in signed.signatures] == [(Role.AUTHOR, AUTHOR, clock.at)]
    assert signatures.of(note) == signed


def test_a_signature_has_the_whole_second_in_which_it_was_made(signatures, note, clock):
    clock.passes(milliseconds=700)
    assert signatures.sign(note, TEXT, OWN, AUTHOR).signatures[0].at == clock.at.replace(microsecond=0)
    assert signatures.of(note).is_whole


def test_a_note_is_signed_once(signatures, note):
    first = signatures.sign(note, TEXT, OWN, AUTHOR)
    with pytest.raises(AlreadySigned):
        signatures.sign(note, "Another text.", "Another text.", AUTHOR)
    assert signatures.of(note) == first


@pytest.mark.parametrize(
    ("text", "own", "by", "error"),
    [
        (TEXT, " \n", AUTHOR, NothingToSign),
        ("", OWN, AUTHOR, NothingToSign),
        (TEXT, OWN, " \u200b", SignerMissing),
        (TEXT, OWN, "x" * 201, NoteTooLong),
        ("x" * (LONGEST_NOTE + 1), OWN, AUTHOR, NoteTooLong),
    ],
)
def test_what_cannot_be_signed_is_not(signatures, note, text, own, by, error):
    with pytest.raises(error):
        signatures.sign(note, text, own, by)
    assert signatures.of(note) is None


def test_a_note_that_is_gone_is_not_signed(signatures, today):
    with pytest.raises(NoteGone):
        signatures.sign(NoteId(404), TEXT, OWN, AUTHOR)


def test_a_second_signer_signs_too(signatures, note, clock):
    signatures.sign(note, TEXT, OWN, AUTHOR)
    clock.passes(days=1)
    signed = signatures.countersign(note, SECOND)
    assert [(one.role, one.by) for one in signed.signatures] == [(Role.AUTHOR, AUTHOR), (Role.SECOND, SECOND)]
    assert signed.has(Role.SECOND) and signed.is_whole
    with pytest.raises(AlreadySigned):
        signatures.countersign(note, "A Third, MD")


@pytest.mark.parametrize("by", [AUTHOR, "r alvarez lcdc", "R. ALVAREZ,  LCDC"])
def test_nobody_signs_for_a_second_person(signatures, note, by):
    signatures.sign(note, TEXT, OWN, AUTHOR)
    with pytest.raises(SameSigner):
        signatures.countersign(note, by)
    assert not signatures.of(note).has(Role.SECOND)


def test_a_draft_is_neither_countersigned_nor_added_to(signatures, note):
    with pytest.raises(NotSigned):
        signatures.countersign(note, SECOND)
    with pytest.raises(NotSigned):
        signatures.add(note, "One more thing.", AUTHOR)


def test_an_addendum_stands_under_the_text_and_changes_nothing_above(signatures, note, clock):
    signatures.sign(note, TEXT, OWN, AUTHOR)
    clock.passes(days=1)
    first = signatures.add(note, "Called back on Wednesday.", AUTHOR)
    second = signatures.add(note, "The call was at noon.\nCorrected by me.", SECOND)
    signed = signatures.of(note)
    assert signed.addenda == (first, second) and signed.text == TEXT and signed.is_whole


def test_addenda_of_one_second_keep_their_order(signatures, note):
    signatures.sign(note, TEXT, OWN, AUTHOR)
    added = [signatures.add(note, f"{number}.", AUTHOR) for number in range(8)]
    assert signatures.of(note).addenda == tuple(added)


def test_an_addendum_says_something_by_somebody_in_bounds(signatures, note):
    signatures.sign(note, TEXT, OWN, AUTHOR)
    for text, by, error in (
        (" ", AUTHOR, AddendumEmpty),
        ("x", "", SignerMissing),
        ("x" * (LONGEST_PIECE + 1), AUTHOR, NoteTooLong),
    ):
        with pytest.raises(error):
            signatures.add(note, text, by)
    assert signatures.of(note).addenda == ()


def test_an_addendum_is_to_be_pasted_too(signatures, note, vault, clock):
    signatures.sign(note, TEXT, OWN, AUTHOR)
    with vault.write("notes") as connection:
        connection.execute(progress_note_table.update().values(pasted_at=clock()))
    signatures.add(note, "One more thing.", AUTHOR)
    with vault.read() as connection:
        assert connection.execute(progress_note_table.select()).one().pasted_at is None


def test_signed_notes_are_read_together_and_drafts_left_out(signatures, vault, today, note, otter):
    draft = begun(vault, today, otter)
    signatures.sign(note, TEXT, OWN, AUTHOR)
    assert list(signatures.of_each([draft, note])) == [note]
    assert signatures.of_each([]) == {}


def test_the_text_is_pasted_with_who_signed_when_and_what_was_added(signatures, note, clock):
    signatures.sign(note, TEXT, OWN, AUTHOR)
    clock.passes(hours=13)
    signatures.add(note, "Called back.", AUTHOR)
    signed = signatures.countersign(note, SECOND)
    assert text_signed(signed, zone=ZONE) == (
        f"{TEXT}\n\n"
        "Signed by R. Alvarez, LCDC on November 24, 2026 at 8:00 PM\n"
        "Second signature: Dana Whitfield, LPC-S on November 25, 2026 at 9:00 AM\n\n"
        "Addendum, November 25, 2026 at 9:00 AM, by R. Alvarez, LCDC:\n"
        "Called back."
    )


def test_the_line_of_a_signature_is_translated_and_braces_in_a_name_stay(signatures, note):
    signed = signatures.sign(note, TEXT, OWN, "R. {day}")
    spanish = {"Signed by {by} on {day} at {time}": "Firmado por {by} el {day}, {time}"}
    assert "Firmado por R. {day} el November 24, 2026, 8:00 PM" in text_signed(signed, lambda text: spanish.get(text, text), ZONE)


def test_an_auditor_can_reckon_the_hashes_as_the_manual_says(signatures, vault, note):
    """By hand, from what is stored, without the program's own functions (see facilitator/notes/digest.py)."""
    signatures.sign(note, TEXT, OWN, "Ramón Álvarez")
    signatures.add(note, "Añadido.", AUTHOR)
    signatures.countersign(note, SECOND)

    def sha(*parts):
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()

    with vault.read() as connection:
        rows = connection.exec_driver_sql
        row = list(
            rows("SELECT id, session, client, format, body, minutes_present, number_present, changed_at FROM progress_note").one()
        )
        text, own, digest = rows("SELECT text, individual, digest FROM signed_note").one()
        signed = dict(rows("SELECT role, digest FROM signature").all())
        times = dict(rows("SELECT role, at FROM signature").all())
        added = rows('SELECT id, text, "by", at, digest FROM addendum').one()
    assert digest == sha("facilitator note", 1, *row, False, text, own)
    assert signed["author"] == sha("facilitator signature", 1, digest, "author", "Ramón Álvarez", times["author"])
    assert added[-1] == sha("facilitator addendum", 1, signed["author"], *added[:-1])
    assert signed["second"] == sha("facilitator signature", 1, added[-1], "second", SECOND, times["second"])

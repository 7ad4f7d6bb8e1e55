"""The treatment program: what consents and notes call it, and its own rules for notes. In the vault, never in settings.toml."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date

from sqlalchemy import Boolean, Column, Date, Integer, Named, String, Table, TypedColumns, select

from facilitator.language import Explained
from facilitator.privacy.plain import LONGEST_FIELD, one_line, paragraphs
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault
from facilitator.vocabulary import NoteFormat

LONGEST_LINE = 200
LEAST_HOURS, MOST_HOURS = 1, 24 * 60
LEAST_YEARS, MOST_YEARS = 1, 50


class ProgramColumns(TypedColumns):
    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    name: Named[str] = Column(Words)
    address: Named[str] = Column(Words)
    signer: Named[str] = Column(Words)
    second_signer: Named[str] = Column(Words)
    needs_second: Named[bool] = Column(Boolean)
    note_format: Named[str] = Column(String(8))
    note_due_hours: Named[int] = Column(Integer)
    keep_signed_years: Named[int | None] = Column(Integer)
    notice: Named[str] = Column(Words)
    notice_checked_on: Named[date | None] = Column(Date)


program_table = Table("program", vault_tables, ProgramColumns)


@dataclass(frozen=True)
class Program:
    """As a new practice has it; nothing here is law for anybody: each program has its own rules."""

    name: str = ""
    address: str = ""  # with a phone number; several lines
    signer: str = ""  # who signs notes here, with credential: "R. Alvarez, LCDC"
    second_signer: str = ""
    needs_second: bool = False  # a supervisor or co-facilitator signs too
    note_format: NoteFormat = NoteFormat.GIRP
    note_due_hours: int = 72  # after the end of the session
    keep_signed_years: int | None = None  # so long signed notes stay when a client is forgotten; None: they go too
    notice: str = ""  # on redisclosure; "" is the built-in text
    notice_checked_on: date | None = None


class ProgramTooLong(Explained):
    def __init__(self, longest: int, length: int) -> None:
        super().__init__(
            "This can have {longest} letters; it has {length}. Nothing was changed. Make it shorter.",
            longest=longest,
            length=length,
        )


class NumberOutOfRange(Explained):
    def __init__(self, least: int, most: int) -> None:
        super().__init__(
            "This is a number from {least} to {most}. Nothing was changed. Choose one of these.", least=least, most=most
        )


class ProgramRules:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def get(self) -> Program:
        columns = (column for column in program_table.c if column.name != "id")
        with self._vault.read() as connection:
            row = connection.execute(select(*columns)).one_or_none()
        if row is None:
            return Program()
        kept = Program(**row._asdict())
        return replace(kept, note_format=NoteFormat(kept.note_format))

    def put(self, program: Program) -> Program:
        """Return what it was, for undo. Raises ProgramTooLong, NumberOutOfRange."""
        kept = _cleaned(program)
        with self._vault.write("people") as connection:
            before = self.get()
            connection.execute(program_table.delete())
            connection.execute(program_table.insert().values(id=1, **asdict(kept)))
        return before


def _cleaned(program: Program) -> Program:
    cleaned = replace(
        program,
        name=one_line(program.name),
        signer=one_line(program.signer),
        second_signer=one_line(program.second_signer),
        address=paragraphs(program.address),
        notice=paragraphs(program.notice),
    )
    lines, texts = (cleaned.name, cleaned.signer, cleaned.second_signer), (cleaned.address, cleaned.notice)
    for longest, words in ((LONGEST_LINE, lines), (LONGEST_FIELD, texts)):
        if (length := max(map(len, words))) > longest:
            raise ProgramTooLong(longest, length)
    _refuse(program.note_due_hours, LEAST_HOURS, MOST_HOURS)
    if program.keep_signed_years is not None:
        _refuse(program.keep_signed_years, LEAST_YEARS, MOST_YEARS)
    return cleaned


def _refuse(number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise NumberOutOfRange(least, most)

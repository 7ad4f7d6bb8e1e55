"""A word afterwards: with whom the facilitator wants to talk before they go, and why. Clients' side; never on the room screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Boolean, Column, ColumnElement, ForeignKey, Named, String, Table, TypedColumns, false, select
from sqlalchemy.exc import IntegrityError

from facilitator.language import Explained
from facilitator.people.client import ClientId, ClientUnknown
from facilitator.privacy.plain import one_line
from facilitator.session.session import SessionId
from facilitator.storage.rows import put_row
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

WordId = NewType("WordId", int)

LONGEST_WORD = 300


class About(StrEnum):
    """The hard moments of a group, the three questions of the leaving check, or something else."""

    INTOXICATED = "intoxicated"
    DANGER = "danger"
    DISTRESS = "distress"
    ANGER = "anger"
    DETAIL = "detail"
    SILENCE = "silence"
    SLIP = "slip"
    NUMBER_WENT_UP = "number-went-up"
    WAY_HOME = "way-home"
    CALL_TONIGHT = "call-tonight"
    OTHER = "other"


LEAVING_CHECK = (About.NUMBER_WENT_UP, About.WAY_HOME, About.CALL_TONIGHT)


class WordColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    session: Named[int] = Column(BigInteger, ForeignKey("session.id", ondelete="RESTRICT"))
    client: Named[int] = Column(BigInteger, ForeignKey("client.id", ondelete="RESTRICT"))
    about: Named[str] = Column(String(16))
    note: Named[str] = Column(Words)
    is_done: Named[bool] = Column(Boolean)


word_afterwards_table = Table("word_afterwards", vault_tables, WordColumns)


@dataclass(frozen=True)
class WordAfterwards:
    id: WordId
    session: SessionId
    client: ClientId
    about: About
    note: str = ""
    is_done: bool = False


class WordTooLong(Explained):
    def __init__(self, length: int) -> None:
        super().__init__(
            "This note can have {longest} letters; it has {length}. Nothing was changed. Make it shorter.",
            longest=LONGEST_WORD,
            length=length,
        )


class WordGone(Explained):
    def __init__(self) -> None:
        super().__init__("This note is no longer there. Nothing was changed. Open the page again.")


class WordsAfterwards:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def note(self, session: SessionId, client: ClientId, about: About, note: str = "") -> WordAfterwards:
        """Of one client and reason there is one open word a session: noting it again says it anew. Raises WordTooLong,
        ClientUnknown."""
        with self._vault.write("care"):
            same = [word for word in self.of(session) if (word.client, word.about, word.is_done) == (client, about, False)]
            id_ = same[0].id if same else WordId(self._rng.getrandbits(63))
            word = WordAfterwards(id_, session, client, about, one_line(note))
            self.put(word)
        return word

    def of(self, session: SessionId) -> list[WordAfterwards]:
        return self._read(word_afterwards_table.c.session == session)

    def of_clients(self, clients: Iterable[ClientId]) -> list[WordAfterwards]:
        """Every word with these clients, whenever."""
        return self._read(word_afterwards_table.c.client.in_(clients))

    def open_of(self, clients: Iterable[ClientId]) -> list[WordAfterwards]:
        """Those not yet had."""
        columns = word_afterwards_table.c
        return self._read(columns.client.in_(clients) & (columns.is_done == false()))

    def done(self, word: WordId, *, is_done: bool = True) -> WordAfterwards:
        """Return it as it was, for undo (`put`). Raises WordGone."""
        with self._vault.write("care"):
            for before in self._read(word_afterwards_table.c.id == word):
                self.put(replace(before, is_done=is_done))
                return before
            raise WordGone

    def remove(self, word: WordId) -> WordAfterwards:
        """Return it, for undo (`put`). Raises WordGone."""
        this = word_afterwards_table.c.id == word
        with self._vault.write("care") as connection:
            for before in self._read(this):
                connection.execute(word_afterwards_table.delete().where(this))
                return before
            raise WordGone

    def put(self, word: WordAfterwards) -> None:
        """Raises WordTooLong, ClientUnknown."""
        if len(word.note) > LONGEST_WORD:
            raise WordTooLong(len(word.note))
        with self._vault.write("care") as connection:
            try:
                put_row(connection, word_afterwards_table, asdict(word))
            except IntegrityError:
                raise ClientUnknown from None

    def _read(self, where: ColumnElement[bool]) -> list[WordAfterwards]:
        query = select(word_afterwards_table).where(where).order_by(word_afterwards_table.c.id)
        with self._vault.read() as connection:
            return [_word(*row) for row in connection.execute(query)]


def _word(id_: int, session: int, client: int, about: str, note: str, is_done: bool) -> WordAfterwards:
    return WordAfterwards(WordId(id_), SessionId(session), ClientId(client), About(about), note, is_done)

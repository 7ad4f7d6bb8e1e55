"""Clients: people in treatment, shown by a code name unless names are turned on for a private page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from random import Random
from typing import NewType

from sqlalchemy import BigInteger, Column, Connection, Date, Named, Select, Table, TypedColumns, select
from sqlalchemy.exc import IntegrityError

from facilitator.language import Explained
from facilitator.privacy.plain import one_line
from facilitator.privacy.sameness import folded
from facilitator.storage.schema import Words, vault_tables
from facilitator.storage.vault import Vault

ClientId = NewType("ClientId", int)

LONGEST_CODE_NAME = 40
LONGEST_REAL_NAME = 120


class ClientColumns(TypedColumns):
    id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    code_name: Named[str] = Column(Words)
    real_name: Named[str] = Column(Words)
    large_print: Named[bool]
    forgotten_on: Named[date | None] = Column(Date)  # only signed notes that must be kept are left, and whose they are


client_table = Table("client", vault_tables, ClientColumns)


@dataclass(frozen=True)
class Client:
    id: ClientId
    code_name: str
    real_name: str = ""  # optional; never on the room screen, hidden by default on every page
    large_print: bool = False  # handouts in 18 point, as a layout of its own


class CodeNameMissing(Explained):
    def __init__(self) -> None:
        super().__init__("Give the client a code name first. Nothing was changed.")


class CodeNameTaken(Explained):
    def __init__(self) -> None:
        super().__init__("Another client has this code name already. Nothing was changed. Choose a different one.")


class NameTooLong(Explained):
    def __init__(self, longest: int, length: int) -> None:
        super().__init__(
            "This name can have {longest} letters; it has {length}. Nothing was changed. Make it shorter.",
            longest=longest,
            length=length,
        )


class ClientUnknown(Explained):
    def __init__(self) -> None:
        super().__init__("This client is no longer there. Nothing was changed. Choose another one from the list.")


class ClientInUse(Explained):
    def __init__(self) -> None:
        super().__init__(
            "Something is kept for this client already, so the client stays; nothing was changed. "
            "A client who comes no more leaves the group instead: the past is kept."
        )


class Clients:
    def __init__(self, vault: Vault, rng: Random) -> None:
        self._vault = vault
        self._rng = rng

    def all(self) -> list[Client]:
        """By code name."""
        with self._vault.read() as connection:
            return by_code_name(_client(*row) for row in connection.execute(_select()))

    def get(self, client: ClientId) -> Client:
        """Raises ClientUnknown."""
        with self._vault.read() as connection:
            return _read(connection, client)

    def add(self, code_name: str, real_name: str = "", *, large_print: bool = False) -> Client:
        """Raises CodeNameMissing, CodeNameTaken (compared folded), NameTooLong."""
        added = _cleaned(Client(ClientId(self._rng.getrandbits(63)), code_name, real_name, large_print))
        self.restore(added)
        return added

    def revise(self, client: Client) -> Client:
        """Store `client` in place of the one with its id; return the one it replaced. Raises as `add`, and ClientUnknown."""
        client = _cleaned(client)
        with self._vault.write("people") as connection:
            before = _read(connection, client.id)
            self._refuse_taken(client)
            connection.execute(client_table.update().where(client_table.c.id == client.id).values(asdict(client)))
        return before

    def remove(self, client: ClientId) -> Client:
        """Take out a client typed in by mistake. Raises ClientInUse while a session, pick, practice, handout or date hangs on it
        (a roster place alone goes with the client; `Roster.places_of` tells an undo which)."""
        with self._vault.write("people") as connection:
            removed = _read(connection, client)
            try:
                connection.execute(client_table.delete().where(client_table.c.id == client))
            except IntegrityError:  # what refuses may stand on a floor above
                raise ClientInUse from None
        return removed

    def restore(self, client: Client) -> None:
        """Undo of `remove`. Raises CodeNameTaken when another client has the code name by now."""
        with self._vault.write("people") as connection:
            self._refuse_taken(client)
            connection.execute(client_table.insert().values(asdict(client)))

    def _refuse_taken(self, client: Client) -> None:
        if any(_same(client.code_name, other.code_name) for other in self.all() if other.id != client.id):
            raise CodeNameTaken


def by_code_name(clients: Iterable[Client]) -> list[Client]:
    """In the order in which every page shows them."""
    return sorted(clients, key=lambda client: (client.code_name.casefold(), client.id))


def offered_code_names(neutral: Iterable[str], taken: Iterable[str], rng: Random, count: int = 5) -> list[str]:
    """Names of the neutral list (resources/wordlists/code-names.en.txt) that no client has, in random order."""
    used = {name_key(name) for name in taken}
    free = list({name_key(name): name for name in neutral if name_key(name) not in used}.values())
    return rng.sample(free, min(count, len(free)))


def _select() -> Select[int, str, str, bool]:
    """Of everybody but who was forgotten."""
    columns = client_table.c
    found = select(columns.id, columns.code_name, columns.real_name, columns.large_print)
    return found.where(columns.forgotten_on.is_(None))


def _read(connection: Connection, client: ClientId) -> Client:
    row = connection.execute(_select().where(client_table.c.id == client)).one_or_none()
    if row is None:
        raise ClientUnknown
    return _client(*row)


def _client(id_: int, code_name: str, real_name: str, large_print: bool) -> Client:
    return Client(ClientId(id_), code_name, real_name, large_print)


def _cleaned(client: Client) -> Client:
    code_name, real_name = one_line(client.code_name), one_line(client.real_name)
    if not code_name:
        raise CodeNameMissing
    for name, longest in ((code_name, LONGEST_CODE_NAME), (real_name, LONGEST_REAL_NAME)):
        if len(name) > longest:
            raise NameTooLong(longest, len(name))
    return replace(client, code_name=code_name, real_name=real_name)


def _same(one: str, other: str) -> bool:
    return name_key(one) == name_key(other)


def name_key(name: str) -> str:
    """Equal for names that are too much alike for two clients."""
    return folded(name) or name  # of punctuation alone nothing is left to compare

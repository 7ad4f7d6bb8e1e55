"""Forgetting a client: everything that hangs on the client goes, whatever table it stands in; what has to stay stays."""

from __future__ import annotations

from datetime import date, datetime
from itertools import count

import pytest
from sqlalchemy import BigInteger, Column, ForeignKey, MetaData, Table, func, select

from facilitator.notes.retention import later
from facilitator.people.client import ClientUnknown, client_table
from facilitator.people.hold import Hold
from facilitator.people.program import Program
from facilitator.storage.access_log import Access
from facilitator.storage.backup import backups, make_backup
from facilitator.storage.hanging import hanging_on
from facilitator.storage.older_copies import remove_copies
from facilitator.storage.written_once import release_table
from facilitator.workspace.evening import Evening
from facilitator.workspace.forgetting import InSession, UnderHold, copies_from_before, forget, kept_of_forgotten, let_go
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.tables import vault_tables
from facilitator.workspace.today import today
from facilitator.workspace.what_goes import KINDS, UNCOUNTED, Kind, what_goes
from tests.workspace.lives import fill, tables_about_a_client
from tests.workspaces import reopened

EVERY = [table.name for table in tables_about_a_client()]


@pytest.fixture
def heron(ws, tuesdays):
    """With something in every table."""
    client = tuesdays.clients[0]
    fill(ws, client, tuesdays.session, lambda column: f"words of {column}", count(7))
    return client


@pytest.fixture
def juniper(ws, tuesdays):
    """Another one, as full."""
    client = tuesdays.clients[1]
    fill(ws, client, tuesdays.session, lambda column: f"others in {column}", count(1007))
    return client


def rows_of(ws, client):
    with ws.vault.read() as connection:
        return {
            each.table.name: connection.execute(select(func.count()).select_from(each.table).where(each.where)).scalar_one()
            for each in hanging_on(client_table, client_table.c.id == client.id)
        }


def sign_with_rule(ws, years=7):
    ws.program.put(Program(keep_signed_years=years))


def test_every_row_that_hangs_on_the_client_goes_and_nobody_elses(ws, heron, juniper):
    others = rows_of(ws, juniper)
    ws.holds.lift(heron.id)
    assert all(others.values())

    forgotten = forget(ws, heron.id)

    assert set(rows_of(ws, heron).values()) == {0}
    assert rows_of(ws, juniper) == others
    assert forgotten.client == heron
    assert (forgotten.kept, forgotten.is_clear) == (0, True)
    assert heron not in ws.clients.all()


def test_a_table_that_nobody_thought_of_is_covered():
    tables = MetaData()
    client = Table("client", tables, Column("id", BigInteger, primary_key=True))
    parent = Table("later", tables, Column("id", BigInteger, primary_key=True), Column("client", ForeignKey(client.c.id)))
    child = Table("later_still", tables, Column("later", ForeignKey(parent.c.id)))
    Table("apart", tables, Column("id", BigInteger, primary_key=True))

    assert [each.table for each in hanging_on(client, client.c.id == 1)] == [child, parent, client]


def test_every_column_that_says_client_is_a_foreign_key_so_that_forgetting_finds_it():
    loose = [
        str(column)
        for table in vault_tables.sorted_tables
        for column in table.columns
        if column.name == "client" and not column.foreign_keys
    ]

    assert loose == [str(release_table.c.client)]


def test_every_table_about_a_client_has_a_word_for_what_goes():
    assert {name for name in EVERY if name not in UNCOUNTED} <= set(KINDS)


def test_what_goes_is_counted_and_nothing_is_changed(ws, heron):
    before = rows_of(ws, heron)

    going = what_goes(ws, heron.id)

    counted = {each.kind: each.count for each in going.going}
    assert counted[Kind.REVISIONS] == counted[Kind.PRACTICES] == counted[Kind.NOTES] == 1
    assert counted[Kind.GROUPS] == 2  # of the roster, and the one that was put there
    assert Kind.OTHER not in counted
    assert rows_of(ws, heron) == before


def test_under_a_legal_hold_nothing_goes(ws, heron):
    ws.holds.put(Hold(heron.id, date(2026, 3, 3), "letter of the court"))
    before = rows_of(ws, heron)

    with pytest.raises(UnderHold):
        forget(ws, heron.id)

    assert not what_goes(ws, heron.id).may_go
    assert rows_of(ws, heron) == before
    assert ws.access_log.last(Access.FORGOT) is None


def test_while_a_session_with_the_client_runs_nothing_goes(ws, tuesdays):
    evening = Evening.start(ws, tuesdays.session)
    evening.toggle(tuesdays.clients[0].id)

    assert what_goes(ws, tuesdays.clients[0].id).is_in_session
    with pytest.raises(InSession):
        forget(ws, tuesdays.clients[0].id)
    forget(ws, tuesdays.clients[1].id)
    assert tuesdays.clients[1] not in [client for client, _ in evening.people()]


def test_who_is_not_there_cannot_be_forgotten(ws, tuesdays):
    forget(ws, tuesdays.clients[0].id)

    with pytest.raises(ClientUnknown):
        forget(ws, tuesdays.clients[0].id)
    with pytest.raises(ClientUnknown):
        what_goes(ws, tuesdays.clients[0].id)


# signed notes --------------------------------------------------------------------


def test_signed_notes_that_have_to_stay_are_kept_and_whose_they_are(ws, heron):
    ws.holds.lift(heron.id)
    sign_with_rule(ws)
    assert len(what_goes(ws, heron.id).kept.notes) == 1
    assert what_goes(ws, heron.id).kept.until == date(2033, 11, 24)

    forgotten = forget(ws, heron.id)

    left = {table for table, rows in rows_of(ws, heron).items() if rows}
    assert forgotten.kept == 1
    assert left == {"client", "progress_note", "signed_note", "signature", "addendum"}
    assert heron not in ws.clients.all()
    with ws.vault.read() as connection:
        names = connection.execute(select(client_table).where(client_table.c.id == heron.id)).one()
        assert connection.execute(select(release_table)).all() == []
    assert (names.code_name, names.real_name, names.forgotten_on) == (heron.code_name, heron.real_name, date(2026, 11, 24))


def test_the_pages_that_list_people_go_on_without_who_was_forgotten(ws, heron, tuesdays):
    ws.holds.lift(heron.id)
    sign_with_rule(ws)
    forget(ws, heron.id)

    assert today(ws)
    assert heron.id not in {owed.client for owed in ws.owed_work.all()}
    assert ws.notes.of_session(tuesdays.session.id).keys() <= {heron.id}


def test_without_a_rule_signed_notes_go_too(ws, heron):
    ws.holds.lift(heron.id)

    assert forget(ws, heron.id).kept == 0
    assert set(rows_of(ws, heron).values()) == {0}


def test_notes_whose_time_is_over_go(ws, heron, clock):
    ws.holds.lift(heron.id)
    sign_with_rule(ws, years=1)
    clock.at = datetime(2027, 11, 24, 9, tzinfo=clock.at.tzinfo)

    assert forget(ws, heron.id).kept == 0


def test_kept_notes_are_named_when_their_time_is_over_and_can_be_let_go(ws, heron, clock):
    ws.holds.lift(heron.id)
    sign_with_rule(ws, years=1)
    forget(ws, heron.id)
    [kept] = kept_of_forgotten(ws)
    assert (kept.code_name, kept.notes, kept.until) == (heron.code_name, 1, date(2027, 11, 24))
    assert let_go(ws)
    assert len(kept_of_forgotten(ws)) == 1
    clock.at = datetime(2027, 11, 24, 9, tzinfo=clock.at.tzinfo)

    [over] = kept_of_forgotten(ws)
    assert (over.client, over.forgotten_on, over.notes, over.until) == (heron.id, date(2026, 11, 24), 1, None)

    assert let_go(ws)
    assert kept_of_forgotten(ws) == []
    assert set(rows_of(ws, heron).values()) == {0}


def test_copies_from_before_the_last_forgetting_can_be_found_later(ws, tuesdays, clock):
    assert copies_from_before(ws) == []
    older = make_backup(ws.folder, ws.vault, ws.data_key, clock())
    clock.passes(days=1)
    forget(ws, tuesdays.clients[0].id)

    assert [copy.path for copy in copies_from_before(ws)] == [older.path]
    remove_copies(copies_from_before(ws))
    assert copies_from_before(ws) == []
    assert len(backups(ws.folder)) == 1


def test_a_day_that_a_later_year_has_not_is_the_next_one():
    assert later(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert later(date(2024, 2, 29), 1) == date(2025, 3, 1)


# what is left of it --------------------------------------------------------------


def test_the_log_says_that_somebody_was_forgotten_and_that_it_is_cleared(ws, tuesdays):
    forget(ws, tuesdays.clients[0].id)

    assert [each.what for each in ws.access_log.recent(2)] == [Access.LEFT_NO_TRACE, Access.FORGOT]


def test_older_copies_that_hold_the_client_are_named_and_can_be_removed(ws, tuesdays, clock, folder):
    client = ws.clients.add("Late comer")
    empty = make_backup(ws.folder, ws.vault, ws.data_key, clock())
    clock.passes(days=1)
    full = make_backup(ws.folder, ws.vault, ws.data_key, clock())
    replaced = folder / "replaced-2026-11-25-090000"
    replaced.mkdir()
    (replaced / "vault.db").write_bytes((full.path / "vault.db").read_bytes())
    clock.passes(days=1)

    forgotten = forget(ws, client.id)

    assert empty.path in {backup.path for backup in backups(ws.folder)}
    assert {copy.path for copy in forgotten.older} == {empty.path, full.path, replaced}
    assert [copy.is_backup for copy in forgotten.older if copy.path == replaced] == [False]
    remove_copies(forgotten.older)
    remove_copies(forgotten.older)
    assert [backup.made_at.date() for backup in backups(ws.folder)] == [clock().date()]
    assert not replaced.exists()


def test_a_copy_from_before_the_client_is_not_named(ws, tuesdays, clock):
    before = make_backup(ws.folder, ws.vault, ws.data_key, clock())
    clock.passes(days=1)
    client = ws.clients.add("Late comer")

    assert forget(ws, client.id).older == ()
    assert before.path.exists()


def test_what_was_cut_short_after_its_commit_is_finished_at_the_next_unlock(ws, tuesdays, folder, clock):
    with pytest.raises(CutShort):
        forget(ws, tuesdays.clients[0].id, stop_when_over(0.3))
    ws.vault.close()

    clock.passes(days=1)
    again = reopened(folder, clock)

    assert again.access_log.last(Access.FORGOT, Access.LEFT_NO_TRACE).what is Access.LEFT_NO_TRACE
    assert backups(again.folder)[0].made_at.date() == clock().date()
    assert tuesdays.clients[0] not in again.clients.all()
    close_workspace(again, backup=False)


class CutShort(BaseException):
    pass


def stop_when_over(share):
    def report(done):
        if done > share:
            raise CutShort

    return report


def test_stopped_before_its_commit_nothing_has_changed(ws, heron):
    ws.holds.lift(heron.id)
    before = rows_of(ws, heron)

    with pytest.raises(CutShort):
        forget(ws, heron.id, stop_when_over(0.1))

    assert rows_of(ws, heron) == before


def test_where_no_backup_can_be_made_the_client_is_forgotten_all_the_same_and_the_next_unlock_clears(ws, tuesdays, folder, clock):
    in_the_way = folder / "backups"
    in_the_way.write_text("a file where the folder has to be")

    forgotten = forget(ws, tuesdays.clients[0].id)

    assert not forgotten.is_clear
    assert tuesdays.clients[0] not in ws.clients.all()
    assert ws.access_log.last(Access.LEFT_NO_TRACE) is None
    close_workspace(ws, backup=False)
    in_the_way.unlink()
    again = reopened(folder, clock)
    assert again.access_log.last(Access.LEFT_NO_TRACE)
    assert len(backups(again.folder)) == 1
    close_workspace(again, backup=False)


def test_a_restored_backup_from_before_brings_the_client_back_which_is_why_they_are_listed(ws, tuesdays, folder, clock):
    client = tuesdays.clients[0]
    make_backup(ws.folder, ws.vault, ws.data_key, clock())
    clock.passes(days=1)
    [older] = forget(ws, client.id).older
    close_workspace(ws, backup=False)
    (folder / "vault.db").write_bytes((older.path / "vault.db").read_bytes())
    (folder / "seen.json").unlink()

    again = reopened(folder, clock)

    assert client in again.clients.all()
    close_workspace(again, backup=False)

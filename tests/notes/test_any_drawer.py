"""Whatever is done with the drawer, in whatever order, ended and started again: what is in it stays, and locked is locked."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from facilitator.notes.counseling_note import CounselingNote, Drawer, DrawerLocked, WrongDrawerPassphrase
from facilitator.people.client import Clients
from tests.examples import examples, steps
from tests.vaults import QUICK, VAULT_KEY, new_vault

ON = date(2026, 11, 24)
PASSPHRASES = ("amber lantern on the wharf", "nine quiet herons at noon")


class AnyDrawer(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        self.folder = TemporaryDirectory()
        self.vault = new_vault(Path(self.folder.name))
        clients = Clients(self.vault, Random(5))
        self.clients = [clients.add(name).id for name in ("Heron", "Otter")]
        self.kept: dict[int, CounselingNote] = {}
        self.passphrase, self.is_locked, self.rng = "", False, Random(17)
        self.start()

    @rule()
    def start(self):
        self.drawer = Drawer(self.vault, VAULT_KEY, self.rng, QUICK)
        self.is_locked = bool(self.passphrase)

    @rule(which=st.integers(0, 1), days=st.integers(0, 3), text=st.text("aé\n ß字", min_size=1).map(lambda text: f"x{text}x"))
    def write(self, which, days, text):
        written: list[CounselingNote] = []
        if not self.refused(lambda: written.append(self.drawer.write(self.clients[which], ON + timedelta(days=days), text))):
            self.kept[written[0].id] = written[0]

    @rule(which=st.integers(0, 20), days=st.integers(0, 3))
    def change(self, which, days):
        if note := self.some(which):
            changed = CounselingNote(note.id, note.client, ON + timedelta(days=days), f"{note.text} again")
            if not self.refused(lambda: self.drawer.put(changed)):
                self.kept[note.id] = changed

    @rule(which=st.integers(0, 20))
    def remove(self, which):
        if (note := self.some(which)) and not self.refused(lambda: self.drawer.remove(note.id)):
            del self.kept[note.id]

    @rule(passphrase=st.sampled_from(("", *PASSPHRASES)))
    def set_passphrase(self, passphrase):
        if not self.refused(lambda: self.drawer.set_passphrase(passphrase)):
            self.passphrase = passphrase

    @rule()
    def lock(self):
        self.drawer.lock()
        self.is_locked = bool(self.passphrase)

    @rule(passphrase=st.sampled_from(PASSPHRASES))
    def unlock(self, passphrase):
        if not self.passphrase or passphrase == self.passphrase:
            self.drawer.unlock(passphrase)
            self.is_locked = False
            return
        with pytest.raises(WrongDrawerPassphrase):
            self.drawer.unlock(passphrase)

    @invariant()
    def what_is_in_it_stays(self):
        if not hasattr(self, "drawer"):
            return
        assert (self.drawer.has_passphrase, self.drawer.is_locked) == (bool(self.passphrase), self.is_locked)
        for client in self.clients:
            theirs = {note.id: note for note in self.kept.values() if note.client == client}
            assert self.drawer.count(client) == len(theirs)
            if not self.is_locked:
                assert {note.id: note for note in self.drawer.of(client)} == theirs

    def refused(self, verb):
        if not self.is_locked:
            verb()
            return False
        with pytest.raises(DrawerLocked):
            verb()
        return True

    def some(self, which):
        return list(self.kept.values())[which % len(self.kept)] if self.kept else None

    def teardown(self):
        if hasattr(self, "vault"):
            self.vault.close()
            self.folder.cleanup()


TestAnyDrawer = AnyDrawer.TestCase
TestAnyDrawer.settings = settings(max_examples=examples(12), stateful_step_count=steps(25), deadline=None)

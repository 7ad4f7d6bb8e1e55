"""A practice is made whole or not at all."""

from __future__ import annotations

import pytest

from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import Cost, new_data_key, new_recovery_code, new_vault_id, open_envelope, seal_envelope
from facilitator.storage.opening import VaultExists, VaultNeverMade, close_vault, open_vault
from ui.keeping.place import PracticeThere, place_in, try_place
from ui.set_up.making import finish, make_practice

QUICK = Cost(19_456, 1, 1)
GOOD = "heron slate twelve lanterns"


def test_it_opens_by_passphrase_and_by_recovery_code(tmp_path):
    code = new_recovery_code()
    key = make_practice(tmp_path / "practice", GOOD, code, cost=QUICK)
    folder = DataFolder(tmp_path / "practice")

    assert open_envelope(folder.envelope, GOOD) == key == open_envelope(folder.envelope, code.lower())
    close_vault(folder, open_vault(folder, key))


def test_what_fails_half_way_leaves_nothing(tmp_path):
    folder = DataFolder(tmp_path)
    folder.vault.write_bytes(b"somebody's")

    with pytest.raises(VaultExists):
        make_practice(tmp_path, GOOD, new_recovery_code(), cost=QUICK)
    assert not folder.envelope.exists()
    assert folder.vault.read_bytes() == b"somebody's"


def test_killed_after_the_envelope_the_next_unlock_finishes_it(tmp_path):
    folder, key = DataFolder(tmp_path), new_data_key()
    seal_envelope(folder.envelope, key, new_vault_id(), GOOD, new_recovery_code(), cost=QUICK)
    with pytest.raises(VaultNeverMade):
        open_vault(folder, key)

    finish(folder, key)

    close_vault(folder, open_vault(folder, key))


def test_a_place_is_tried_and_nothing_stays_of_the_trial(tmp_path):
    (tmp_path / "practice" / ".trial-killed").mkdir(parents=True)
    try_place(tmp_path / "practice")

    assert list((tmp_path / "practice").iterdir()) == []


def test_a_folder_that_was_only_tried_is_not_left_behind(tmp_path):
    try_place(tmp_path / "stick" / "practice")

    assert list(tmp_path.iterdir()) == []


def test_a_place_with_a_practice_is_refused(tmp_path):
    DataFolder(tmp_path).envelope.write_text("{}")

    with pytest.raises(PracticeThere):
        try_place(tmp_path)


def test_a_practice_gets_a_folder_of_its_own_among_other_files(tmp_path):
    assert place_in(tmp_path, "Practice") == tmp_path
    (tmp_path / "letter.txt").write_text("")

    assert place_in(tmp_path, "Practice") == tmp_path / "Practice"

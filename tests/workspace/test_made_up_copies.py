"""A rehearsal's consents and copies: something of each kind to look at."""

from __future__ import annotations

import pytest

from facilitator.care.consent import Standing
from facilitator.storage.folder import DataFolder
from facilitator.vocabulary import CopyHolder, GivenBy
from facilitator.workspace.opening import close_workspace
from facilitator.workspace.rehearsal import new_rehearsal
from tests.workspaces import TUESDAY, prepared, tuesday_evening


@pytest.fixture(scope="module")
def ws(tmp_path_factory):
    ws = new_rehearsal(DataFolder(tmp_path_factory.mktemp("made") / "rehearsal"), prepared(), tuesday_evening())
    yield ws
    close_workspace(ws, backup=False)


def test_consents_are_in_force_over_and_to_be_signed(ws):
    standings = {each.standing(TUESDAY) for client in ws.clients.all() for each in ws.consents.of(client.id)}

    assert standings == {Standing.IN_FORCE, Standing.EXPIRED, Standing.TO_SIGN} and ws.consents.expired(TUESDAY)


def test_some_hold_an_older_plan_and_some_the_newest(ws):
    held = [each for client in ws.clients.all() for each in ws.copies.held(client.id)]

    assert {each.copy.holder for each in held} == set(CopyHolder)
    assert {each.is_older for each in held} == {True, False}
    assert {each.copy.given_by for each in held if each.copy.holder is CopyHolder.SOMEONE} == set(GivenBy)


def test_what_the_program_gave_away_was_given_while_its_consent_held(ws):
    for client in ws.clients.all():
        consents = {each.id: each for each in ws.consents.of(client.id)}
        given = [copy for copy in ws.copies.of(client.id) if copy.consent is not None]
        assert all(consents[copy.consent].is_in_force(copy.on) for copy in given)

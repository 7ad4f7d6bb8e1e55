"""Two clients and two meetings, a week apart."""

from __future__ import annotations

from datetime import date, time
from random import Random

import pytest

from facilitator.groups.group import Groups
from facilitator.people.client import Clients
from facilitator.session.session import Sessions
from facilitator.vocabulary import Weekday
from tests.session.topics import evening


@pytest.fixture
def clients(vault):
    return Clients(vault, Random(5))


@pytest.fixture
def heron(clients):
    return clients.add("Heron").id


@pytest.fixture
def otter(clients):
    return clients.add("Otter").id


@pytest.fixture
def group(vault):
    return Groups(vault, Random(7)).form("Tuesday evening", Weekday.TUESDAY, time(18, 0)).id


@pytest.fixture
def meeting(vault, group):
    return Sessions(vault, Random(3)).plan(group, date(2026, 11, 24), evening()).id


@pytest.fixture
def next_meeting(vault, group):
    return Sessions(vault, Random(4)).plan(group, date(2026, 12, 1), evening()).id

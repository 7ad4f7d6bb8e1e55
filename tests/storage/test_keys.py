"""The envelope: two ways in, each mistake and each damage named, never less than whole."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.storage import keys
from facilitator.storage.faults import FolderNotWritable
from facilitator.storage.keys import Cost
from facilitator.storage.whole_file import beside
from tests.examples import examples
from tests.vaults import QUICK

PASSPHRASE = "nine brown boots walk"
DATA_KEY = bytes(range(32))
VAULT_ID = "0123456789abcdef0123456789abcdef"


@pytest.fixture(scope="module")
def code():
    return keys.new_recovery_code()


@pytest.fixture(scope="module")
def sealed(tmp_path_factory, code):
    file = tmp_path_factory.mktemp("sealed") / "envelope.json"
    keys.seal_envelope(file, DATA_KEY, VAULT_ID, PASSPHRASE, code, cost=QUICK)
    return file.read_bytes()


@pytest.fixture
def envelope(tmp_path, sealed):
    file = tmp_path / "envelope.json"
    file.write_bytes(sealed)
    return file


def with_check(content):
    """As somebody writes it who knows how the check is made."""
    content = {name: value for name, value in content.items() if name != "check"}
    check = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    return json.dumps({**content, "check": check}).encode()


def test_passphrase_and_recovery_code_open_it(envelope, code):
    assert keys.open_envelope(envelope, PASSPHRASE) == DATA_KEY
    assert keys.open_envelope(envelope, code.lower().replace("-", " ")) == DATA_KEY
    assert keys.vault_id_of(envelope) == VAULT_ID


@pytest.mark.parametrize("secret", ["", "nine brown boots walk ", "Nine brown boots walk", "x" * 5_000, "\ud800", "\0"])
def test_another_passphrase_is_named_as_that(envelope, secret):
    with pytest.raises(keys.WrongPassphrase):
        keys.open_envelope(envelope, secret)


def test_another_recovery_code_and_a_mistyped_one_are_named_as_that(envelope, code):
    with pytest.raises(keys.WrongRecoveryCode):
        keys.open_envelope(envelope, keys.new_recovery_code())
    with pytest.raises(keys.WrongRecoveryCode):
        keys.open_envelope(envelope, code[:-1])


def test_a_passphrase_that_is_composed_otherwise_is_the_same(envelope):
    keys.change_passphrase(envelope, DATA_KEY, "caf\u00e9 au lait, toujours", cost=QUICK)

    assert keys.open_envelope(envelope, "cafe\u0301 au lait, toujours") == DATA_KEY


def test_no_secret_and_no_key_stands_in_the_file(envelope, code):
    text = envelope.read_text()

    assert PASSPHRASE not in text and DATA_KEY.hex() not in text and code not in text and code.replace("-", "") not in text


def test_each_envelope_has_its_own_salts_and_nonces(envelope, tmp_path, code):
    keys.seal_envelope(tmp_path / "second.json", DATA_KEY, VAULT_ID, PASSPHRASE, code, cost=QUICK)
    fields = [slot[name] for file in (envelope, tmp_path / "second.json")
              for slot in json.loads(file.read_bytes())["slots"].values() for name in ("salt", "nonce", "box")]  # fmt: skip

    assert len(set(fields)) == len(fields)


def test_no_envelope_is_named_as_that(tmp_path):
    with pytest.raises(keys.EnvelopeMissing):
        keys.open_envelope(tmp_path / "envelope.json", PASSPHRASE)


def test_a_newer_one_is_named_as_that(envelope):
    envelope.write_bytes(with_check({**json.loads(envelope.read_bytes()), "format": 2}))

    with pytest.raises(keys.EnvelopeNewer):
        keys.open_envelope(envelope, PASSPHRASE)


def flipped(value):
    match value:
        case int():
            return value + 1
        case str():
            return value[:-1] + ("0" if value[-1] != "0" else "1")
    return None


PLACES = [("format",), ("vault",), ("check",), ("slots",)] + [
    ("slots", slot, field) for slot in ("passphrase", "recovery")
    for field in ("kdf", "memory_kib", "passes", "lanes", "salt", "nonce", "box")
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES, ids=".".join)
def test_a_changed_field_is_damage(envelope, place):
    content = json.loads(envelope.read_bytes())
    *way, last = place
    part = content
    for step in way:
        part = part[step]
    part[last] = flipped(part[last])
    envelope.write_text(json.dumps(content))

    with pytest.raises(keys.EnvelopeDamaged):
        keys.open_envelope(envelope, PASSPHRASE)


@pytest.mark.parametrize("place", PLACES, ids=".".join)
def test_a_missing_field_is_damage_even_with_a_right_check(envelope, place):
    content = json.loads(envelope.read_bytes())
    *way, last = place
    part = content
    for step in way:
        part = part[step]
    del part[last]
    envelope.write_bytes(json.dumps(content).encode() if place == ("check",) else with_check(content))

    with pytest.raises(keys.EnvelopeDamaged):
        keys.open_envelope(envelope, PASSPHRASE)


@pytest.mark.parametrize("field", ["vault", "passes", "salt", "nonce", "box"])
def test_a_field_forged_with_a_right_check_does_not_open(envelope, field):
    content = json.loads(envelope.read_bytes())
    part = content if field == "vault" else content["slots"]["passphrase"]
    part[field] = flipped(part[field])
    envelope.write_bytes(with_check(content))

    with pytest.raises(keys.WrongPassphrase):
        keys.open_envelope(envelope, PASSPHRASE)


def test_a_slot_does_not_open_in_the_others_place(envelope):
    content = json.loads(envelope.read_bytes())
    slots = content["slots"]
    slots["passphrase"], slots["recovery"] = slots["recovery"], slots["passphrase"]
    envelope.write_bytes(with_check(content))

    with pytest.raises(keys.WrongPassphrase):
        keys.open_envelope(envelope, PASSPHRASE)


CRAFTED = {
    "memory_kib": (2**31, 1_048_577, 19_455, True, 1e5),
    "passes": (0, 21, -1),
    "lanes": (9, 0),
    "salt": ("00", 5),
    "nonce": ([],),
    "box": ("",),
    "kdf": ("md5",),
}


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, values in CRAFTED.items() for value in values])
def test_a_crafted_one_never_takes_the_machine(envelope, field, value):
    content = json.loads(envelope.read_bytes())
    content["slots"]["passphrase"][field] = value
    envelope.write_bytes(with_check(content))

    with pytest.raises(keys.EnvelopeDamaged):
        keys.open_envelope(envelope, PASSPHRASE)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"x"', b"[" * 9_000, b"{}" + b" " * 20_000, b"\xff\xfe\x00", b"9" * 5_000, b'{"check": 1}'],
)
def test_what_is_no_envelope_is_damage(tmp_path, content):
    file = tmp_path / "envelope.json"
    file.write_bytes(content)

    with pytest.raises(keys.EnvelopeDamaged):
        keys.open_envelope(file, PASSPHRASE)


@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_flipped_bit_is_damage_or_harmless(tmp_path, sealed, data):
    """The check covers the meaning; a bit in the white space or in the case of a hex digit may change nothing."""
    place, bit = data.draw(st.integers(0, len(sealed) - 1)), data.draw(st.integers(0, 7))
    file = tmp_path / "flipped.json"
    file.write_bytes(sealed[:place] + bytes([sealed[place] ^ 1 << bit]) + sealed[place + 1 :])

    try:
        opened = keys.vault_id_of(file)
    except keys.EnvelopeDamaged:
        return
    assert opened == VAULT_ID
    assert json.loads(file.read_bytes()) == json.loads(sealed)


def test_a_changed_passphrase_opens_and_the_old_one_no_more(envelope, code):
    keys.change_passphrase(envelope, DATA_KEY, "seven green gates shut", cost=QUICK)

    assert keys.open_envelope(envelope, "seven green gates shut") == DATA_KEY
    assert keys.open_envelope(envelope, code) == DATA_KEY
    with pytest.raises(keys.WrongPassphrase):
        keys.open_envelope(envelope, PASSPHRASE)


def test_a_new_recovery_code_opens_and_the_old_one_no_more(envelope, code):
    renewed = keys.renew_recovery_code(envelope, DATA_KEY, cost=QUICK)

    assert keys.open_envelope(envelope, renewed) == DATA_KEY
    assert keys.open_envelope(envelope, PASSPHRASE) == DATA_KEY
    with pytest.raises(keys.WrongRecoveryCode):
        keys.open_envelope(envelope, code)


def test_a_short_passphrase_changes_nothing(envelope, sealed, tmp_path, code):
    with pytest.raises(keys.PassphraseTooShort):
        keys.change_passphrase(envelope, DATA_KEY, "nineboots", cost=QUICK)
    with pytest.raises(keys.PassphraseTooShort):
        keys.seal_envelope(tmp_path / "new.json", DATA_KEY, VAULT_ID, "boots", code, cost=QUICK)

    assert envelope.read_bytes() == sealed
    assert not (tmp_path / "new.json").exists()


def test_what_a_crash_left_beside_it_does_no_harm(envelope, sealed):
    beside(envelope).write_bytes(sealed[:100])

    assert keys.open_envelope(envelope, PASSPHRASE) == DATA_KEY
    keys.change_passphrase(envelope, DATA_KEY, "seven green gates shut", cost=QUICK)
    assert keys.open_envelope(envelope, "seven green gates shut") == DATA_KEY
    assert not beside(envelope).exists()


def test_a_new_slot_that_cannot_be_written_leaves_the_old_one(envelope, sealed):
    beside(envelope).mkdir()  # nothing can be written where the new one has to be

    with pytest.raises(OSError):  # noqa: PT011
        keys.change_passphrase(envelope, DATA_KEY, "seven green gates shut", cost=QUICK)
    assert envelope.read_bytes() == sealed


def test_a_folder_that_is_none_is_named(tmp_path, code):
    (tmp_path / "file").write_text("")

    with pytest.raises(FolderNotWritable):
        keys.seal_envelope(tmp_path / "file" / "envelope.json", DATA_KEY, VAULT_ID, PASSPHRASE, code, cost=QUICK)


def test_only_its_owner_may_read_it(envelope, tmp_path, code):
    keys.change_passphrase(envelope, DATA_KEY, "seven green gates shut", cost=QUICK)

    assert envelope.stat().st_mode & 0o077 == 0


def test_a_guess_costs_what_was_decided_and_never_less_than_owasps_least():
    assert keys.Cost() == Cost(memory_kib=131_072, passes=4, lanes=2)
    for too_little in ({"memory_kib": 19_455}, {"passes": 0}, {"lanes": 0}):
        with pytest.raises(ValueError, match="out of bounds"):
            Cost(**too_little)


def test_a_wrapped_key_opens_for_its_own_purpose_alone():
    wrapped = keys.wrap(b"k" * 32, DATA_KEY, "open board a1")

    assert keys.unwrap(wrapped, DATA_KEY, "open board a1") == b"k" * 32
    for wrong in ((wrapped, DATA_KEY, "open board a2"), (wrapped, bytes(32), "open board a1")):
        with pytest.raises(keys.NotWrappedByThis):
            keys.unwrap(*wrong)
    for damaged in (wrapped[:-1], b"", b"x"):
        with pytest.raises(keys.NotWrappedByThis):
            keys.unwrap(damaged, DATA_KEY, "open board a1")


@pytest.mark.parametrize(
    ("passphrase", "answer"),
    [("", "too-short"), ("ninebrown", "too-short"), ("password12", "weak"), ("aaaaaaaaaaaaaaaa", "weak"),
     ("nine brown boots walk", "strong"), ("z" * 10_000, "weak")],
)  # fmt: skip
def test_strength_is_said_in_words(passphrase, answer):
    assert keys.strength(passphrase) == answer


def test_the_first_screen_loads_nothing_heavy_with_it():
    heavy = {"sqlalchemy", "numpy", "cryptography", "zxcvbn", "sqlcipher3"}
    look = "import sys, facilitator.storage.keys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout.split()

    assert heavy.isdisjoint(loaded)

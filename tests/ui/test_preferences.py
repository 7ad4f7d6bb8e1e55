"""What is chosen outlives the program; whatever stands in the file, the program starts."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import date

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from ui.preferences import LEAST_IDLE, MOST_BYTES, MOST_IDLE, MOST_UNSEALED, Preferences, Targets, Theme, load, save
from ui.style.tokens import LARGEST, SMALLEST

CHOSEN = Preferences(
    theme=Theme.HIGH_CONTRAST, text_percent=150, language="es", country="CA", paper="a4", idle_minutes=5, seal_after_days=3,
    data_folder="/media/stick/practice", room_display="HDMI-1", names_in_calendar=True, windows={"window": "AdnQywADAAAAAAA="},
    grouped={"0f3c": "9a41 12"}, soft_sound=True, targets=Targets.LARGE, keys={"blank": "Ctrl+Shift+K"}, less_motion=True,
)  # fmt: skip

anything = st.recursive(
    st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.toml"


def test_what_was_saved_is_loaded(file):
    save(file, CHOSEN)

    assert load(file) == CHOSEN


def test_a_folder_that_is_not_there_yet_is_made(tmp_path):
    save(tmp_path / "a" / "b" / "settings.toml", CHOSEN)

    assert load(tmp_path / "a" / "b" / "settings.toml") == CHOSEN


def test_without_a_file_the_usual_choices_hold(file):
    assert load(file) == Preferences()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"theme = ", b"[" * 5_000, b"a = " + b"[" * 5_000, b"# \n" * MOST_BYTES],
    ids=["empty", "not text", "not TOML", "brackets", "deeply nested", "huge"],
)
def test_a_file_that_cannot_be_read_is_as_if_it_were_not_there(file, content):
    file.write_bytes(content)

    assert load(file) == Preferences()


def test_a_folder_in_place_of_the_file_is_as_if_it_were_not_there(file):
    file.mkdir()

    assert load(file) == Preferences()


@pytest.mark.parametrize("name", [each.name for each in fields(Preferences)])
@given(value=anything)
@settings(max_examples=examples(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_choice_of_the_wrong_type_is_the_usual_one_and_the_others_stay(file, name, value):
    file.write_text(tomli_w.dumps(asdict(CHOSEN) | {name: value}), encoding="utf-8")
    loaded = load(file)

    assert replace(loaded, **{name: getattr(CHOSEN, name)}) == CHOSEN
    assert type(getattr(loaded, name)) is type(getattr(CHOSEN, name))


def test_numbers_stay_within_what_the_screens_are_made_for(file):
    file.write_text("text_percent = 5000\nidle_minutes = 0")
    assert (load(file).text_percent, load(file).idle_minutes) == (LARGEST, LEAST_IDLE)

    file.write_text("text_percent = -1\nidle_minutes = 99999")
    assert (load(file).text_percent, load(file).idle_minutes) == (SMALLEST, MOST_IDLE)

    file.write_text("seal_after_days = 365")
    assert load(file).seal_after_days == MOST_UNSEALED


@pytest.mark.parametrize(
    "text", ['language = "../../etc"', 'country = "Nowhere"', 'data_folder = "a\\u0000b"', 'paper = "napkin"']
)
def test_text_that_makes_no_sense_there_is_the_usual_one(file, text):
    file.write_text(text)

    assert load(file) == Preferences()


def test_a_country_confirmed_on_no_day_is_not_confirmed(file):
    file.write_text('[lines_checked]\nCA = "yesterday"\nMX = 2026-11-24\nNowhere = 2026-11-24')

    assert load(file) == Preferences(lines_checked={"MX": date(2026, 11, 24)})


def test_what_this_program_does_not_know_is_dropped(file):
    file.write_text('paper = "a4"\nwings = 2\n')
    save(file, load(file))

    assert "wings" not in file.read_text()
    assert load(file) == Preferences(paper="a4")


def test_a_save_that_fails_leaves_the_old_choices(file):
    save(file, CHOSEN)
    file.with_suffix(".new").mkdir()  # in the way

    with pytest.raises(IsADirectoryError):
        save(file, Preferences())
    assert load(file) == CHOSEN

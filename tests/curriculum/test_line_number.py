"""An error points at the line a person has to change."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from facilitator.curriculum.line_number import LineNumbers

TEXT = '''\
# one
id = "here"            # 2
minutes = { ideal = 5, short = [
  1,                   # 4
  2 ] }
show = [               # 6
  "first, [not] = a",  # 7
  """two = 2
  [[step]]
  """,                 # 8 to 10
  'it = is',           # 11
]
[[step]]               # 13
id = "a"
  [[step.prompt]]      # 15
  id = "p"
  [[step.prompt]]      # 17
  id = "q"
    [step.prompt.more] # 19
    "quoted key" = 1
[[step]]               # 21
say = """
id = "no"
"""
a.b = 1                # 25
rows = [ { x = 1 },
  { x = 2 } ]          # 26, 27
[handout]              # 28
'''

FILES = sorted((Path(__file__).parents[2] / "resources/packs").glob("**/*.toml"))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 2),
        (("minutes", "short"), 3),
        (("minutes", "short", 0), 4),
        (("minutes", "short", 1), 5),
        (("show", 0), 7),
        (("show", 1), 8),
        (("show", 2), 11),
        (("step", 0), 13),
        (("step", 0, "prompt", 1, "id"), 18),
        (("step", 0, "prompt", 1, "more", "quoted key"), 20),
        (("step", 1, "say"), 22),
        (("step", 1, "a", "b"), 25),
        (("step", 1, "rows", 1, "x"), 27),
        (("handout",), 28),
    ],
)
def test_a_field_is_found_on_its_line(path, line):
    tomllib.loads(TEXT)

    assert LineNumbers(TEXT).of(path) == line


def test_what_is_missing_is_named_with_the_table_it_is_missing_in():
    lines = LineNumbers(TEXT)

    assert lines.of(("step", 0, "prompt", 0, "question")) == 15
    assert lines.of(("nowhere",)) == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_field_of_our_own_packs_is_found(file):
    text = file.read_text("utf-8")
    lines = LineNumbers(text)
    rows = text.split("\n")

    for path, value in leaves(tomllib.loads(text)):
        row = rows[lines.of(path) - 1]
        name = next(key for key in reversed(path) if isinstance(key, str))
        starts = str(value).strip().split("\n")[0].strip()[:20]

        assert name in row or (starts in row if not isinstance(value, bool) else True), path


def leaves(value, path=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    else:
        yield path, value

"""A bad file is named with file, line and field, and everything else loads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.curriculum.library import Library
from tests.curriculum import small
from tests.examples import examples


@pytest.fixture
def home(tmp_path):
    return small.pack(tmp_path / "small", small.topic(), themes=[small.theme()])


def only_problem(folder):
    library = Library.load([folder])
    (problem,) = (problem for problem in library.problems if not problem.is_warning)
    return library, problem


def test_a_wrong_field_is_named_with_its_line(home):
    good = (home / "en/topics/0-evenings.toml").read_text("utf-8")
    bad = good.replace('kind = "discuss"', 'kind = "party"').replace('id = "evenings"', 'id = "other"')
    small.write(home / "en/topics/bad.toml", bad)

    library, problem = only_problem(home.parent)

    assert (problem.file, problem.field) == ("small/en/topics/bad.toml", "step[1].kind")
    assert bad.split("\n")[problem.line - 1] == 'kind = "party"'
    assert [topic.id for topic in library.topics] == ["evenings"]


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ('id = "a"\ntitle = no quotes\n', 2, "not TOML (column 9)"),
        ('id = "a"\ntitle = """\nnever closed', 3, "not TOML"),
        (b'id = "a"\ntitle = "\xff"\n', 2, "not UTF-8"),
        ("a = " + "[\n" * 5000, None, "too deeply nested"),
        ("x = " + "[" * 20 + "]" * 20, None, "too deeply nested"),
        ("a." * 2000 + "b = 1", 1, "dots"),
        ("a = " + "9" * 9000, None, "too long"),
        ("a = '" + "x" * 11_000 + "'", 1, "10,000 letters"),
        ("\n".join(f"k{n} = 1" for n in range(20_001)), None, "too much"),
        ("# \n" * 1_000_000, None, "larger than 2 MB"),
        ("", 1, "“format” is missing"),
    ],
)
def test_a_file_that_is_no_topic_is_left_out(home, content, line, says):
    small.write(home / "en/topics/bad.toml", content)

    library, problem = only_problem(home.parent)

    assert problem.file == "small/en/topics/bad.toml"
    assert problem.line == line
    assert says in problem.problem
    assert library.topic("evenings")
    assert library.theme("alone")


def test_a_link_is_not_followed(home, tmp_path):
    small.write(tmp_path / "outside.toml", small.topic("outside"))
    os.symlink(tmp_path / "outside.toml", home / "en/topics/link.toml")

    library, problem = only_problem(home)

    assert "link" in problem.problem
    assert library.topic("outside") is None


@pytest.mark.parametrize("what", ["topics", "language", "pack"])
def test_a_folder_that_is_a_link_is_not_followed(tmp_path, what):
    elsewhere = small.pack(tmp_path / "elsewhere" / "real", small.topic())
    if what == "pack":
        (tmp_path / "packs").mkdir()
        os.symlink(elsewhere, tmp_path / "packs" / "link")
    else:
        small.pack(tmp_path / "packs" / "small")
        inside = {"topics": "en/topics", "language": "en"}[what]
        (tmp_path / "packs" / "small" / inside).parent.mkdir(exist_ok=True)
        os.symlink(elsewhere / inside, tmp_path / "packs" / "small" / inside)

    library, problem = only_problem(tmp_path / "packs")

    assert "link" in problem.problem
    assert not library.topics


def test_a_pack_cannot_name_a_folder_outside_its_own(tmp_path):
    small.pack(tmp_path / "packs" / "bad", languages=["../../elsewhere"])

    library, problem = only_problem(tmp_path / "packs")

    assert (problem.field, library.topics) == ("languages[0]", ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_what_is_no_plain_file_is_not_opened(home):
    os.mkfifo(home / "en/topics/pipe.toml")
    (home / "en/topics/folder.toml").mkdir()

    library = Library.load([home])

    said = {problem.file: problem.problem for problem in library.problems if not problem.is_warning}
    assert said == dict.fromkeys(["small/en/topics/pipe.toml", "small/en/topics/folder.toml"], "This is not a plain file.")


def test_a_broken_pack_leaves_the_others(tmp_path):
    small.pack(tmp_path / "b-good", small.topic())
    small.write(tmp_path / "a-bad" / "pack.toml", "{")
    (tmp_path / "c-no-pack").mkdir()

    library, problem = only_problem(tmp_path)

    assert problem.file == "a-bad/pack.toml"
    assert library.topic("evenings")


def test_a_folder_that_is_not_there_is_no_pack(tmp_path):
    assert Library.load([tmp_path / "missing"]).problems == ()


def test_a_file_in_the_folder_of_another_language_is_left_out(tmp_path):
    home = small.pack(
        tmp_path / "small", small.topic(), small.topic("spanish", language="es"), small.topic("region", language="en-GB")
    )

    library, problem = only_problem(home)

    assert problem.field == "language"
    assert {topic.id for topic in library.topics} == {"evenings", "region"}


def test_a_pack_in_another_language_is_a_warning(home):
    library = Library.load([home], "de")

    assert [(problem.field, problem.is_warning) for problem in library.problems] == [("languages", True)]


def test_a_region_reads_the_plain_language(home):
    assert Library.load([home], "en-GB").topic("evenings")


def test_speeches_lose_their_indentation_and_what_nobody_sees(tmp_path):
    spoken = small.topic(title="Eve\u202enings", redirect="Back\u200b to it.")
    home = small.pack(tmp_path / "small", spoken)
    file = home / "en/topics/0-evenings.toml"
    small.write(file, "\ufeff" + file.read_text("utf-8").replace("Aim.", "A\\u202Eim."))

    topic = Library.load([home]).topic("evenings")

    assert (topic.step[0].say, topic.title, topic.redirect, topic.aim) == ("Hello.\nSit down.", "Evenings", "Back to it.", "Aim.")


def test_a_sentence_about_a_file_shows_no_control_characters(home):
    small.write(home / "en/topics/bad.toml", small.topic(situations=["\x1b[31mred" + "x" * 400]))

    _, problem = only_problem(home)

    assert problem.problem.isprintable()
    assert len(problem.problem) < 200


VALID = Path(__file__).parents[2] / "resources/packs/core/en/topics/places-that-pull-me-back.toml"
ODD = st.sampled_from(
    ["", '"', "'''", "[", "]]", "{", "= ", "#", "\n", "-1", "1e999", "true", "\x00", "\ufeff", "😀", "a.b.c = 1\n", "[[step]]\n"]
)


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_mangled_topic_never_raises(tmp_path, data):
    text = VALID.read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        text = text[:start] + data.draw(ODD | st.text(max_size=5)) + text[start + data.draw(st.integers(0, 40)) :]
    home = small.pack(tmp_path / "small", small.topic())
    small.write(home / "en/topics/bad.toml", text.encode("utf-8", "surrogatepass"))

    library = Library.load([home])

    assert library.topic("evenings")
    errors = [problem for problem in library.problems if not problem.is_warning]
    assert bool(library.topic("places-that-pull-me-back")) or errors or len(library.topics) == 2
    assert all(problem.line is None or 1 <= problem.line <= text.count("\n") + 1 for problem in errors)


def fields(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from fields(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from fields(inner, (*path, index))


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    where=st.sampled_from([path for path in fields(small.topic()) if path]),
    value=st.sampled_from([0, -1, 10**18, 1.5, float("inf"), True, "", "x" * 3000, [], ["x"] * 500, {}, {"x": [[[1]]]}]),
)
def test_a_wrong_value_anywhere_never_raises_and_is_named_there(tmp_path, where, value):
    table = small.topic()
    inner = table
    for key in where[:-1]:
        inner = inner[key]
    inner[where[-1]] = value
    home = small.pack(tmp_path / "small", small.topic("good"))
    small.write(home / "en/topics/bad.toml", table)

    library = Library.load([home])

    assert library.topic("good")
    for problem in library.problems:
        assert problem.problem.endswith(".") or problem.problem.endswith("?")
        assert problem.line

"""All packs as one library."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from facilitator.curriculum.library import Library
from facilitator.vocabulary import EntryKind, Situation, Stage, StepKind
from tests.curriculum import small

PACKS = Path(__file__).parents[2] / "resources" / "packs"


def warnings(library):
    return {(problem.file, problem.field): problem.problem for problem in library.problems if problem.is_warning}


def test_a_topic_speaks_the_words_of_the_field(tmp_path):
    topic = Library.load([small.pack(tmp_path / "small", small.topic())]).topic("evenings")

    assert topic.situations == (Situation.UNPLEASANT_EMOTIONS,)
    assert topic.step[1].kind is StepKind.DISCUSS
    assert topic.step[1].prompt[0].collects is EntryKind.TRIGGER
    assert topic.handout.warning_sign[5].stage is Stage.PHYSICAL


def test_topics_come_by_title_and_themes_as_the_pack_has_them(tmp_path):
    home = small.pack(tmp_path / "small", small.topic("b"), small.topic("a"), themes=[small.theme("z"), small.theme("y")])

    library = Library.load([home])

    assert [topic.id for topic in library.topics] == ["a", "b"]
    assert [theme.id for theme in library.themes] == ["z", "y"]
    assert library.topic("nowhere") is library.theme("nowhere") is None


def test_a_topics_own_hard_moment_stands_in_for_the_packs(tmp_path):
    own = small.moment("slip", say="Our words.")
    home = small.pack(tmp_path / "small", small.topic(hard_moment=[own]), moments=[small.moment("slip"), small.moment("danger")])

    library = Library.load([home])

    assert [(moment.id, moment.say) for moment in library.hard_moments()] == [("danger", "Thank you."), ("slip", "Thank you.")]
    assert [(moment.id, moment.say) for moment in library.hard_moments("evenings")] == [
        ("danger", "Thank you."),
        ("slip", "Our words."),
    ]
    assert library.hard_moments("nowhere") == library.hard_moments()


def test_coping_ideas_are_every_help_and_strategy_once(tmp_path):
    themes = [small.theme(helps=["call someone", "I try way 2"])]
    library = Library.load([small.pack(tmp_path / "small", small.topic(), themes=themes)])

    assert library.coping_ideas() == ("call someone", "I try way 2", *(f"I try way {n}." for n in (0, 1, 3, 4, 5)))


def test_warning_signs_are_those_of_every_topic(tmp_path):
    library = Library.load([small.pack(tmp_path / "small", small.topic("a"), small.topic("b"))])

    assert len(library.warning_signs) == 12


def test_a_later_pack_takes_the_place_of_an_earlier_one_and_says_so(tmp_path):
    for name in ("a", "b"):
        small.pack(
            tmp_path / name, small.topic(title=f"From {name}"), themes=[small.theme(name=f"From {name}")],
            moments=[small.moment(say=f"From {name}")],
        )  # fmt: skip

    library = Library.load([tmp_path])

    assert {library.topic("evenings").title, library.theme("alone").name, library.hard_moments()[0].say} == {"From b"}
    assert warnings(library) == {
        ("b/en/topics/0-evenings.toml", "id"): "This takes the place of the same id in a/en/topics/0-evenings.toml.",
        ("b/en/themes.toml", "theme[0].id"): "This takes the place of the same id in a/en/themes.toml.",
        ("b/en/hard-moments.toml", "hard_moment[0].id"): "This takes the place of the same id in a/en/hard-moments.toml.",
    }


def test_what_is_named_but_not_there_is_a_warning(tmp_path):
    home = small.pack(
        tmp_path / "small",
        small.topic(themes=["nowhere"], next_topics=["later"]),
        themes=[small.theme(topics=["never", "evenings"])],
    )

    library = Library.load([home])

    assert library.topic("evenings") and library.theme("alone")
    assert warnings(library) == {
        ("small/en/topics/0-evenings.toml", "themes[0]"): "No pack has the theme “nowhere” yet.",
        ("small/en/topics/0-evenings.toml", "next_topics[0]"): "No pack has the topic “later” yet.",
        ("small/en/themes.toml", "theme[0].topics[0]"): "No pack has the topic “never” yet.",
        (
            "small/en/themes.toml",
            "theme[0].topics[1]",
        ): "This theme names the topic “evenings”, but that topic does not name this theme.",
    }


def test_a_theme_that_does_not_name_its_topic_back_is_a_warning(tmp_path):
    library = Library.load(
        [small.pack(tmp_path / "small", small.topic(), small.topic("other"), themes=[small.theme(topics=["other"])])]
    )

    assert "does not name this topic" in warnings(library)["small/en/topics/0-evenings.toml", "themes[0]"]


def test_a_library_does_not_change():
    library = Library()

    with pytest.raises(TypeError):
        library._topics["x"] = None
    with pytest.raises(AttributeError):
        library.topics = ()


def test_our_own_packs_load_without_errors_and_fast():
    Library.load([PACKS])
    before = process_time()

    library = Library.load([PACKS])

    milliseconds = (process_time() - before) * 1000
    print(f"{len(library.topics)} topics and {len(library.themes)} themes in {milliseconds:.0f} ms")
    assert [problem for problem in library.problems if not problem.is_warning] == []
    assert len(library.topics) >= 1 and len(library.themes) >= 4
    assert milliseconds < 60 * max(1, len(library.topics) / 6) * 3  # three times what is wanted, for a busy machine


def test_a_theme_has_examples_in_other_languages_too(tmp_path):
    spanish = ["sola en casa", "nadie me llama"]
    told = [small.theme(wordings_in={"es": spanish}), small.theme("other")]
    library = Library.load([small.pack(tmp_path / "small", small.topic("evenings", themes=["alone", "other"]), themes=told)])

    alone, other = library.themes
    assert alone.examples == (*alone.wordings, *spanish)
    assert other.examples == other.wordings

"""What gets in the way of practice: known in the words people use, and nothing that nobody said."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.curriculum.library import Library
from facilitator.curriculum.obstacle import Obstacle
from tests.curriculum import small

PACKS = Path(__file__).parents[2] / "resources" / "packs"
FORGOT = Obstacle(id="forgot", says="It was gone", words=("forg*", "slipped my mind", "***"), helps=("A note",))


@pytest.fixture(scope="module")
def core():
    return Library.load([PACKS])


@pytest.mark.parametrize("said", ["I FORGOT it", "forgotten, sorry", "It slipped my mind again", "It was gone."])
def test_it_is_known_by_its_words_and_by_itself(said):
    assert FORGOT.is_said_in(said)


@pytest.mark.parametrize("said", ["", "my mind", "slipped", "unforgiving", "it was gone by noon", "slipped my minds", "***"])
def test_it_is_not_heard_where_nobody_says_it(said):
    assert not FORGOT.is_said_in(said)


def test_accents_and_case_may_be_left_out():
    tired = Obstacle(id="tired", says="Estaba cansada", words=("cansanci*",), helps=("Dormir",))

    assert tired.is_said_in("tengo CANSANCIO")


def test_the_core_pack_has_each_once_and_knows_what_it_says_itself(core):
    assert len(core.obstacles) >= 12
    assert len({obstacle.id for obstacle in core.obstacles}) == len(core.obstacles)
    assert all(obstacle.is_said_in(obstacle.says) and 2 <= len(obstacle.helps) <= 5 for obstacle in core.obstacles)


@pytest.mark.parametrize(
    ("said", "id_"),
    [
        ("I fell asleep on the couch", "too-tired"),
        ("My phone died", "had-not-with-me"),
        ("The bus did not come", "no-way-there"),
        ("We had an argument", "argument"),
        ("I was ashamed to do it there", "embarrassed"),
    ],
)
def test_the_core_pack_hears_it_in_other_words(core, said, id_):
    assert id_ in [obstacle.id for obstacle in core.obstacles if obstacle.is_said_in(said)]


def test_a_later_pack_takes_the_place_of_one_and_an_id_twice_is_a_problem(tmp_path):
    small.pack(tmp_path / "a", obstacles=[small.obstacle(), small.obstacle("tired", says="Tired")])
    small.pack(tmp_path / "b", obstacles=[small.obstacle(says="Gone")])
    small.pack(tmp_path / "c", obstacles=[small.obstacle(), small.obstacle()])

    library = Library.load([tmp_path])

    assert [(obstacle.id, obstacle.says) for obstacle in library.obstacles] == [("forgot", "Gone"), ("tired", "Tired")]
    told = {(problem.file, problem.field): problem.is_warning for problem in library.problems}
    assert told == {("b/en/obstacles.toml", "obstacle[0].id"): True, ("c/en/obstacles.toml", "obstacle[1].id"): False}

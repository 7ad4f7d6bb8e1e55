"""A topic that has the right shape and still cannot be run is named, with the field."""

from __future__ import annotations

import msgspec
import pytest

from facilitator.curriculum.check import topic_findings
from facilitator.curriculum.explain import explained
from facilitator.curriculum.problem import field_name
from facilitator.curriculum.topic import Topic
from tests.curriculum import small


def findings(change=lambda topic: None):
    table = small.topic()
    change(table)
    try:
        return {field_name(field): sentence for field, sentence in topic_findings(msgspec.convert(table, Topic))}
    except msgspec.ValidationError as error:
        field, sentence = explained(str(error), table)
        return {field_name(field): sentence}


def put(*path_and_value):
    *path, last, value = path_and_value

    def change(table):
        for key in path:
            table = table[key]
        table[last] = value

    return change


def test_a_topic_that_is_right_has_no_findings():
    assert findings() == {}


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        (put("lengths", "ideal", 90), "lengths.ideal", "add up to 20 minutes, not 90"),
        (put("step", 1, "minutes", "min", 6), "step[1].minutes", "“min” may not be more"),
        (put("step", 1, "prompt", 0, "minutes", "short", 6), "step[1].minutes.short", "need 6 minutes"),
        (put("step", 3, "relaxation", "line", 0, "pacer", False), "step[3].relaxation", "“pacer” is true"),
        (put("step", 2, "part", []), "step[2].part", "at least one part"),
        (put("take_time_from", ["nowhere"]), "take_time_from[0]", "no step with the id “nowhere”"),
        (put("step", 0, "kind", "teach"), "step[0].kind", "must be the welcome"),
        (put("step", 4, "kind", "teach"), "step[4].kind", "must be the close"),
        (put("strategy", 3, "id", "talk"), "strategy[3].id", "“talk” is used twice"),
        (put("handout", "if_then", [{"id": f"x{n}", "when": "a", "then": "b"} for n in range(3)]), "handout.if_then", "blank"),
    ],
)
def test_what_keeps_a_topic_from_being_run_is_named(change, field, says):
    found = findings(change)

    assert says in found.get(field, "")


def test_a_column_of_warning_signs_may_not_be_empty():
    def change(table):
        for sign in table["handout"]["warning_sign"]:
            sign["kind"] = "thought"

    assert "“body” has no warning sign" in findings(change)["handout.warning_sign"]


def test_a_step_left_out_of_the_short_plan_must_be_skippable():
    def change(table):
        table["step"][1]["minutes"]["short"] = 0
        table["step"][1]["prompt"] = []
        table["lengths"]["short"] = 15

    assert "“skippable” is false" in findings(change)["step[1].minutes.short"]


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        (put("step", 2, "minutes", "ideal", 0), "step[2].minutes.ideal", "This number may be at least 1."),
        (put("step", 2, "minutes", "ideal", "5"), "step[2].minutes.ideal", "Here belongs a whole number, not words in quotes."),
        (put("step", 2, "kind", "party"), "step[2].kind", "“party” is none of the words that the format knows here."),
        (put("step", 2, "kid", 3), "step[2].kid", "“kid” is not a field of the format. Is it misspelled, or in the wrong table?"),
        (put("title", "x" * 121), "title", "This may have at most 120 letters; it has 121."),
        (put("prepare", ["x"] * 7), "prepare", "This may have at most 6 items; it has 7."),
        (
            put("id", "Not An Id"),
            "id",
            "“Not An Id” is no id: small letters and digits, with single hyphens between them (places-to-avoid).",
        ),
        (put("step", {}), "step", "Here belongs a list, not a table."),
        (lambda table: table.pop("aim"), "aim", "“aim” is missing."),
    ],
)
def test_a_wrong_shape_is_said_in_a_sentence(change, field, sentence):
    assert findings(change) == {field: sentence}


@pytest.mark.parametrize(
    ("more", "is_right"),
    [
        ({"way": "fill-in", "fill_in": "When ____, I will ____."}, True),
        ({"way": "hat"}, True),
        ({"way": "fill-in"}, False),
        ({"way": "fill-in", "fill_in": "No blank."}, False),
        ({"way": "round", "fill_in": "When ____."}, False),
    ],
)
def test_a_line_to_finish_has_its_way_and_its_blank(more, is_right):
    found = findings(lambda table: table["step"][1]["prompt"][0].update(more))

    assert (found == {}) == is_right
    assert is_right or list(found) == ["step[1].prompt[0].fill_in"]

"""A wrong shape, said in a sentence that a pack author understands."""

from __future__ import annotations

import re

from facilitator.curriculum.problem import FieldPath, Finding

_AT = re.compile(r" - at `\$(?P<path>.*)`$", re.DOTALL)
_KEY = re.compile(r"\.(?P<name>[^.\[\]]+)|\[(?P<item>\d+)\]")
_FIELD = re.compile(r"Object (?P<what>missing required|contains unknown) field `(?P<name>.*)`$", re.DOTALL)
_GOT = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`")
_BOUND = re.compile(r"Expected `(?P<wanted>\w+)`(?P<length> of length)? (?P<sign><=|>=) (?P<bound>\d+)")

_CALLED = {
    "str": "words in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
    "datetime": "a date without quotes",
    "date": "a date without quotes",
    "time": "a time without quotes",
}
_COUNTED = {"str": "letters", "array": "items"}
_LONGEST_SHOWN = 60


def explained(error: str, raw: object) -> Finding:
    """msgspec's message about `raw`, as the field it is about and a sentence."""
    at = _AT.search(error)
    path = _path(at["path"]) if at else ()
    message = error[: at.start()] if at else error
    if found := _FIELD.match(message):
        name = shown(found["name"])
        if found["what"] == "missing required":
            return (*path, found["name"]), f"“{name}” is missing."
        return (*path, found["name"]), f"“{name}” is not a field of the format. Is it misspelled, or in the wrong table?"
    return path, _sentence(message, _value(raw, path))


def shown(text: str) -> str:
    """Some letters of what a file holds, safe to put in a sentence."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return printable if len(printable) <= _LONGEST_SHOWN else f"{printable[:_LONGEST_SHOWN]}…"


def _sentence(message: str, value: object) -> str:
    if found := _GOT.match(message):
        wanted = " or ".join(_CALLED.get(name, name) for name in found["wanted"].split(" | ") if name != "null")
        return f"Here belongs {wanted}, not {_CALLED.get(found['got'], found['got'])}."
    if found := _BOUND.match(message):
        limit = f"{'at most' if found['sign'] == '<=' else 'at least'} {found['bound']}"
        if found["length"] and isinstance(value, (str, list)):
            return f"This may have {limit} {_COUNTED[found['wanted']]}; it has {len(value)}."
        return f"This number may be {limit}."
    if message.startswith("Invalid enum value"):
        return f"“{shown(str(value))}” is none of the words that the format knows here."
    if "matching regex" in message:
        return f"“{shown(str(value))}” is no id: small letters and digits, with single hyphens between them (places-to-avoid)."
    return f"This does not fit the format: {shown(message)}."


def _path(written: str) -> FieldPath:
    return tuple(key["name"] or int(key["item"]) for key in _KEY.finditer(written))


def _value(raw: object, path: FieldPath) -> object:
    for key in path:
        try:
            raw = raw[key]  # type: ignore[index]
        except (LookupError, TypeError):
            return None
    return raw

"""What all tables of a pack share: no field that the format does not know, ids that last, words that fit a screen or a sheet."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", max_length=20)]

Short = Annotated[str, Meta(min_length=1, max_length=120)]
Line = Annotated[str, Meta(min_length=1, max_length=600)]
Speech = Annotated[str, Meta(min_length=1, max_length=2000)]
Lines = Annotated[tuple[Line, ...], Meta(min_length=1, max_length=6)]
Ids = Annotated[tuple[Id, ...], Meta(max_length=40)]


class Strict(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A misspelled field is an error, not a silence."""

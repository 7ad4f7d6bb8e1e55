"""The shape of what a topic adds to a client's handout."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from facilitator.curriculum.shape import Id, Short, Strict
from facilitator.vocabulary import SignKind, Stage


class WarningSign(Strict, frozen=True, kw_only=True):
    """To tick off, in no order. `stage` is a word to think with, never a place on a ladder."""

    id: Id
    kind: SignKind
    stage: Stage
    text: Short


class IfThen(Strict, frozen=True, kw_only=True):
    """`____` prints as a line to write on."""

    id: Id
    when: Short
    then: Short


class LogExample(Strict, frozen=True, kw_only=True):
    day: Short
    tried: Short
    before: Annotated[int, Meta(ge=0, le=10)]
    after: Annotated[int, Meta(ge=0, le=10)]
    note: Short


class PracticeLog(Strict, frozen=True, kw_only=True):
    line: Short
    example: LogExample


class Handout(Strict, frozen=True, kw_only=True):
    key_points: Annotated[tuple[Short, ...], Meta(min_length=1, max_length=3)]
    one_on_one: Annotated[tuple[Short, ...], Meta(min_length=3, max_length=4)]
    warning_sign: Annotated[tuple[WarningSign, ...], Meta(min_length=6, max_length=12)]
    if_then: Annotated[tuple[IfThen, ...], Meta(min_length=3, max_length=5)]
    practice_log: PracticeLog

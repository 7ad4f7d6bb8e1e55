"""The shape of a topic file: msgspec structs, frozen. (From content/check.py: Topic, Step, Prompt, Part, Relaxation, Strategy, …)"""

from __future__ import annotations

from msgspec import Struct


class Topic(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """PLACEHOLDER: the structs of check.py come here, using facilitator.vocabulary enums for situations, kinds, stages, step kinds."""

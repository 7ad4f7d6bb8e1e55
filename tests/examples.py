"""How much hypothesis tries: in the main line a quarter, all of it with `-m hypothesis --hypothesis-profile=full` (.ci/run).

A test that needs more or less than others asks for its share: `@settings(max_examples=examples(200))`.
"""

from __future__ import annotations

from hypothesis import settings

ALL, QUARTER = 100, 25
STEPS, FEWER_STEPS = 50, 20


def load_profiles() -> None:
    """Once, before any test is read: a test's settings are fixed with it."""
    settings.register_profile("full", max_examples=ALL, stateful_step_count=STEPS)
    settings.register_profile("main line", max_examples=QUARTER, stateful_step_count=FEWER_STEPS)
    settings.load_profile("main line")


def examples(full: int) -> int:
    """Its share of what a test tries in full."""
    return max(1, full * settings().max_examples // ALL)


def steps(full: int) -> int:
    """Of a machine, in one example."""
    return min(full, settings().stateful_step_count)

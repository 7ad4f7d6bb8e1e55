"""Consents and copies: asked for, signed, a copy given and seen on paper with what goes along."""

from __future__ import annotations

from collections.abc import Callable

from ui.played.evening import PlayedEvening

LONG = "Somebody with a long name, a <b>title</b> {0} before it, and an office of many words after it, مريم 😀"


class Copies:
    """`until_paper` waits for the preview."""

    def __init__(self, evening: PlayedEvening, take: Callable[[str], object], until_paper: Callable[[], object]) -> None:
        self._evening, self._hands = evening, evening.hands
        self._take, self._until_paper = take, until_paper

    def go(self) -> None:
        self._evening.go("follow-up")
        self._hands.do("open-consents")
        self._hands.control("whose-consents")
        self._take("consents")
        self._ask()
        self._give()

    def _ask(self) -> None:
        hands = self._hands
        hands.do("ask-consent")
        hands.do("offer-family")
        hands.do("keep-consent")
        self._take("consents-form-refused")
        hands.write("consent-recipient", LONG)
        hands.do("keep-and-print-consent")
        self._until_paper()
        self._take("consents-on-paper")
        hands.do("leave-page")

    def _give(self) -> None:
        hands = self._hands
        hands.do("give-copy")
        hands.do("holder-someone")
        hands.write("give-who", "Nobody we know")
        self._take("consents-give-refused")
        hands.do("leave-give-form")
        hands.do("leave-page")

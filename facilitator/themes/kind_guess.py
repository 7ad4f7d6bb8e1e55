"""Whether a line is a trigger, a warning sign or a coping idea."""

from __future__ import annotations

import re

from facilitator.curriculum.library import Library
from facilitator.themes.likeness import NGramLikeness
from facilitator.vocabulary import EntryKind

# How an idea to do something begins in English. Words that begin as many triggers ("get paid", "come home alone") are left out;
# for these, and for other languages, the packs' own ideas are compared.
_DOING = (
    r"(?:ask|answer|avoid|block|breathe|bring|call|carry|change|chew|choose|clean|cook|count|cross|delete|eat|exercise|find|focus|give|"
    r"go|hold|journal|keep|leave|let|listen|lock|make|meditate|move|name|open|park|pay|phone|pick|plan|play|practice|pray|put|read|"
    r"remember|remind|rest|ride|say|set|sit|sleep|squeeze|stay|stretch|take|talk|tell|text|think|throw|turn|volunteer|wait|walk|write)"
)
_NO_IDEA_AFTER = (
    r"(?:from|of|by|past|back|out|is|was|that|falling|fell|too|about|into|over|up|calls?|shows?|night|day|days|with (?:my )?old)"
)
_IDEA = re.compile(
    rf"^(?:(?!put off){_DOING}(?! {_NO_IDEA_AFTER}\b)|(?:do not|don[’']t|never|always|try to|maybe) {_DOING})\b(?!-)"
    r"|^(?:i |i[’']ll |i will )(?:just |always |can |could |try to )?"
    r"(?:ask|breathe|call|count|journal|meditate|practice|pray|stretch|text|write|walk away)\b"
    r"|^drink (?:a |some |more )?(?:glass of |cup of )?(?:water|tea|coffee|juice|soda)\b|^have a plan\b",
    re.IGNORECASE,
)
_THOUGHT = re.compile(r"^[“\"«].*[”\"»]\.?$")
_BODY = r"(?:heart|hands?|palms|stomach|gut|jaw|chest|shoulders?|neck|throat|face|mind|legs|breath(?:ing)?|skin|mouth|body)"
_SIGN = re.compile(rf"^(?:i (?:feel|felt|start|stop|get|go|don[’']t feel|think about|begin)|my {_BODY})\b", re.IGNORECASE)

OF_EACH_THEME = 16  # wordings; more of them and everything is like a trigger
SIGN_BONUS = 0.1  # what a beginning like "I feel" adds to a likeness to the packs' warning signs
TRIGGER_BONUS = 0.05  # most lines on a board are triggers
CLEARLY_ANOTHER = 0.25  # so much nearer must another kind be to go against what the prompt collects
VETO = 0.3  # so much nearer to triggers, a line is no idea though it begins like one


class KindGuess:
    def __init__(self, library: Library) -> None:
        ideas = [*library.coping_ideas()]
        self._likeness = NGramLikeness(
            {
                EntryKind.TRIGGER: [wording for theme in library.themes for wording in theme.wordings[:OF_EACH_THEME]],
                EntryKind.WARNING_SIGN: [sign.text for sign in library.warning_signs],
                EntryKind.COPING_IDEA: ideas,
            }
        )

    def of(self, wording: str, expected: EntryKind | None = None) -> EntryKind:
        """Clear words decide; then what the prompt collects; then what the packs' words are most like."""
        text = wording.strip()
        near = {EntryKind(kind): likeness for kind, likeness in self._likeness.nearest(text)}
        if self._is_clear_idea(text, near):
            return EntryKind.COPING_IDEA
        near[EntryKind.TRIGGER] = near.get(EntryKind.TRIGGER, 0) + TRIGGER_BONUS
        if _THOUGHT.match(text):
            near[EntryKind.WARNING_SIGN] = near.get(EntryKind.WARNING_SIGN, 0) + 2 * SIGN_BONUS
        elif _SIGN.match(text):
            near[EntryKind.WARNING_SIGN] = near.get(EntryKind.WARNING_SIGN, 0) + SIGN_BONUS
        best = max(near, key=lambda kind: near[kind])
        if expected is None or near[best] - near.get(expected, 0) > CLEARLY_ANOTHER:
            return best
        return expected

    def _is_clear_idea(self, text: str, near: dict[EntryKind, float]) -> bool:
        veto = near.get(EntryKind.TRIGGER, 0) - near.get(EntryKind.COPING_IDEA, 0)
        return bool(_IDEA.match(text)) and veto < VETO

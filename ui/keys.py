"""Every key of the program in one table: buttons, menus and the shortcut sheet are made from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.parts.action import action

EVERYWHERE, IN_SESSION, WHILE_TYPING, ON_BOARD = "Everywhere", "In a session", "While you type a line", "On the board"
AFTERWARDS, ON_PAPER, IN_GROUPS = "After the session", "On paper", "In groups"
ABOUT_A_CLIENT = "About a client"
ABOUT_A_NOTE = "About a note"
ABOUT_THEMES = "What keeps coming up"
IN_LIBRARY = "In the library"
BEFOREHAND = "Before the session"
LOOKING_THROUGH = "In pasted lines"
WHO_IS_HERE, AT_CHECK_IN, AT_PRACTICE = "Who is here", "At the check-in", "How practice went"
WHEN_HARD, AT_PULSE = "When it gets hard", "The group’s pulse"
IN_REHEARSAL = "In a rehearsal"
OF_A_SESSION = (IN_SESSION, WHILE_TYPING, ON_BOARD, IN_REHEARSAL)  # on one page

KEYED = "keyed"  # property of an action: its name in the table


@dataclass(frozen=True)
class Key:
    where: str
    words: str
    keys: str  # as QKeySequence reads it, where nothing else was chosen (ui/chosen_keys.py)
    also: tuple[str, ...] = ()  # do it, too, whatever is chosen: what a clicker sends
    is_fixed: bool = False  # means the same in every program
    also_at: str = ""  # a second place where it is done


KEYS: dict[str, Key] = {
    "show-keys": Key(EVERYWHERE, "Show the keys", "F1"),
    "go-today": Key(EVERYWHERE, "Today", "Ctrl+1"),
    "go-session": Key(EVERYWHERE, "Session", "Ctrl+2"),
    "go-groups": Key(EVERYWHERE, "Groups", "Ctrl+3"),
    "go-follow-up": Key(EVERYWHERE, "Follow-up", "Ctrl+4"),
    "go-themes": Key(EVERYWHERE, "Themes", "Ctrl+5"),
    "go-library": Key(EVERYWHERE, "Library", "Ctrl+6"),
    "go-settings": Key(EVERYWHERE, "Settings", "Ctrl+,"),
    "lock": Key(EVERYWHERE, "Lock", "Ctrl+L"),
    "undo": Key(EVERYWHERE, "Undo", "Ctrl+Z"),
    "redo": Key(EVERYWHERE, "Redo", "Ctrl+Shift+Z"),
    "take-back": Key(EVERYWHERE, "Undo, also while you type", "Alt+Z"),  # a field takes Ctrl+Z for what was typed in it
    "names": Key(EVERYWHERE, "Show real names on this page", "Ctrl+Shift+N"),
    "display-check": Key(EVERYWHERE, "Display check", "Shift+F7"),
    "next": Key(IN_SESSION, "Next prompt", "PgDown", also=("PgDown",)),
    "back": Key(IN_SESSION, "Back", "PgUp", also=("PgUp",)),
    "pause": Key(IN_SESSION, "Pause", "F8"),
    "blank": Key(IN_SESSION, "Blank the room screen", "Ctrl+B"),
    "room-screen": Key(IN_SESSION, "Room screen on or off", "F7"),
    "attendance": Key(IN_SESSION, "Who is here", "F2"),
    "round": Key(IN_SESSION, "The round: who has spoken, how practice went", "F3"),
    "show-dots": Key(IN_SESSION, "The numbers as dots on the room screen", "Ctrl+O"),
    "agenda": Key(IN_SESSION, "Agenda", "Ctrl+G"),
    "extend": Key(IN_SESSION, "One more minute", "Ctrl+E"),
    "skip": Key(IN_SESSION, "Skip this step", "Ctrl+K"),
    "re-time": Key(IN_SESSION, "Re-time the rest", "Ctrl+T"),
    "park": Key(IN_SESSION, "Park a thought", "Ctrl+P"),
    "say": Key(IN_SESSION, "What to say", "F6"),
    "more-help": Key(IN_SESSION, "More help with this prompt", "Ctrl+H"),
    "if-quiet": Key(IN_SESSION, "When it goes quiet: another question", "Ctrl+I"),
    "question-reword": Key(IN_SESSION, "Other words for an own question that may name somebody", "Alt+W"),
    "question-keep": Key(IN_SESSION, "Show that question as it is", "Alt+E"),
    "draw-slip": Key(IN_SESSION, "Draw a slip from the hat", "Ctrl+U"),
    "slip-to-line": Key(IN_SESSION, "The drawn slip into the line", "Alt+U"),
    "slips": Key(IN_SESSION, "Slips in the hat", "Ctrl+Shift+U"),
    "timer": Key(IN_SESSION, "Timer on the whole room screen", "Ctrl+J"),
    "room-question": Key(IN_SESSION, "Room screen: the question alone", "Alt+Q"),
    "room-board": Key(IN_SESSION, "Room screen: the board alone", "Alt+B"),
    "room-pacer": Key(IN_SESSION, "Room screen: a breath", "Alt+P"),
    "room-cards": Key(IN_SESSION, "Room screen: the step’s points, one by one", "Alt+C"),
    "breathe-in-longer": Key(IN_SESSION, "Breathe in longer", "Alt+I"),
    "breathe-in-shorter": Key(IN_SESSION, "Breathe in shorter", "Alt+Shift+I"),
    "breathe-out-longer": Key(IN_SESSION, "Breathe out longer", "Alt+O"),
    "breathe-out-shorter": Key(IN_SESSION, "Breathe out shorter", "Alt+Shift+O"),
    "only-i-see": Key(IN_SESSION, "Only I can see this, or hide what is private", "Shift+F2"),
    "covered-words": Key(IN_SESSION, "Look at covered words, or cover them again", "Alt+V"),
    "group-sees": Key(IN_SESSION, "What the group sees", "Alt+G"),
    "hard-moment": Key(IN_SESSION, "When it gets hard", "F9"),
    "end-session": Key(IN_SESSION, "End the session", "Ctrl+Shift+E"),
    "heard-to-line": Key(IN_REHEARSAL, "What was said, into the line", "Alt+A"),
    "rehearsal-pace": Key(IN_REHEARSAL, "Let the clock run faster", "Alt+F"),
    "share": Key(WHILE_TYPING, "Share", "Return", also=("Enter",), is_fixed=True),
    "share-and-count": Key(WHILE_TYPING, "Share, then count hands: the number and Enter", "Ctrl+Return", also=("Ctrl+Enter",)),
    "paste-lines": Key(WHILE_TYPING, "Many lines at once, looked through first", "Ctrl+Shift+V"),
    "complete": Key(WHILE_TYPING, "Take the words in gray", "Tab"),
    "kind-trigger": Key(WHILE_TYPING, "Trigger", "Alt+1"),
    "kind-warning-sign": Key(WHILE_TYPING, "Warning sign", "Alt+2"),
    "kind-coping-idea": Key(WHILE_TYPING, "Coping idea", "Alt+3"),
    "situation-1": Key(WHILE_TYPING, "First situation", "Alt+4"),
    "situation-2": Key(WHILE_TYPING, "Second situation", "Alt+5"),
    "situation-3": Key(WHILE_TYPING, "Third situation", "Alt+6"),
    "situations": Key(WHILE_TYPING, "All eight situations", "Alt+S"),
    "next-theme": Key(WHILE_TYPING, "Another theme", "Alt+T"),
    "reword": Key(WHILE_TYPING, "Use the other words", "Alt+R"),
    "keep": Key(WHILE_TYPING, "Keep it as it is", "Alt+K"),
    "more-voices": Key(WHILE_TYPING, "One more voice", "Ctrl+Up"),
    "fewer-voices": Key(WHILE_TYPING, "One voice less", "Ctrl+Down"),
    "walk-in": Key(WHO_IS_HERE, "Someone else", "W"),
    "has-not-spoken": Key(AT_CHECK_IN, "Has not spoken after all", "Backspace", also=("Del",)),
    "leaves-early": Key(AT_CHECK_IN, "Leaves early, or stays after all", "-"),
    "share-pasted": Key(LOOKING_THROUGH, "Share all that are ready", "Ctrl+Return", also=("Ctrl+Enter",)),
    "drop-pasted": Key(LOOKING_THROUGH, "Drop the line", "Del"),
    "to-board": Key(ON_BOARD, "To the lines on the board", "Ctrl+D"),
    "edit-line": Key(ON_BOARD, "Edit the line", "F4"),
    "remove-line": Key(ON_BOARD, "Take the line off the board", "Ctrl+Del"),
    "seal": Key(AFTERWARDS, "Seal the session", "Ctrl+Return"),
    "next-client": Key(AFTERWARDS, "The next client", "Ctrl+PgDown"),
    "previous-client": Key(AFTERWARDS, "The client before", "Ctrl+PgUp"),
    "pulse-answer-yes": Key(AT_PULSE, "Yes", "1"),
    "pulse-answer-partly": Key(AT_PULSE, "Partly", "2"),
    "pulse-answer-no": Key(AT_PULSE, "No", "3"),
    "pulse-answer-empty": Key(AT_PULSE, "Left empty", "0"),
    "pulse-back": Key(AT_PULSE, "Back by one line", "Backspace"),
    "find-client": Key(ABOUT_A_CLIENT, "Find a client or a line of a plan", "Ctrl+F"),
    "went-did-not-try": Key(ABOUT_A_CLIENT, "Did not try", "1", also_at=AT_PRACTICE),
    "went-hard": Key(ABOUT_A_CLIENT, "Hard", "2", also_at=AT_PRACTICE),
    "went-helped": Key(ABOUT_A_CLIENT, "Helped", "3", also_at=AT_PRACTICE),
    "went-helped-a-lot": Key(ABOUT_A_CLIENT, "Helped a lot", "4", also_at=AT_PRACTICE),
    "took-place": Key(ABOUT_A_CLIENT, "It took place", "Ctrl+Shift+O"),
    "client-handout": Key(ABOUT_A_CLIENT, "Handout…", "Ctrl+Shift+H"),
    "client-notes": Key(ABOUT_A_CLIENT, "Progress notes", "Ctrl+Shift+D"),
    "client-consents": Key(ABOUT_A_CLIENT, "Copies & consents", "Ctrl+Shift+Y"),
    "client-record": Key(ABOUT_A_CLIENT, "Whole record", "Ctrl+Shift+R"),
    "keep-counseling": Key(ABOUT_A_CLIENT, "Keep the counseling note", "Ctrl+Shift+M"),
    "lock-drawer": Key(ABOUT_A_CLIENT, "Lock the drawer", "Ctrl+Shift+L"),
    "week-on": Key(ABOUT_A_CLIENT, "Move a week on", "Ctrl+Shift+W"),
    "sign-note": Key(ABOUT_A_NOTE, "Sign it", "Ctrl+Shift+Return"),
    "copy-note": Key(ABOUT_A_NOTE, "Copy it for the record system", "Ctrl+Shift+C"),
    "countersign": Key(ABOUT_A_NOTE, "Sign second", "Ctrl+Shift+K"),
    "addendum": Key(ABOUT_A_NOTE, "Write an addendum", "Ctrl+Shift+A"),
    "shared-part": Key(ABOUT_A_NOTE, "Edit what all share", "Ctrl+Shift+B"),
    "elsewhere": Key(ABOUT_A_NOTE, "Written elsewhere", "Ctrl+Shift+X"),
    "save-note": Key(ABOUT_A_NOTE, "Save it as a file", "Ctrl+Shift+F"),
    "earlier": Key(ABOUT_THEMES, "The period before", "Alt+Left"),
    "later": Key(ABOUT_THEMES, "The period after", "Alt+Right"),
    "nearest-1": Key(ABOUT_THEMES, "Into the nearest theme", "Alt+1"),
    "nearest-2": Key(ABOUT_THEMES, "Into the second", "Alt+2"),
    "nearest-3": Key(ABOUT_THEMES, "Into the third", "Alt+3"),
    "keep-there": Key(ABOUT_THEMES, "The line belongs in its theme", "Alt+Return"),
    "to-waiting": Key(ABOUT_THEMES, "Out of its theme", "Alt+0"),
    "lines-waiting": Key(ABOUT_THEMES, "Lines that are not yet grouped", "Alt+W"),
    "lines-maybe": Key(ABOUT_THEMES, "Lines that are “maybe” in a theme", "Alt+M"),
    "lines-of-theme": Key(ABOUT_THEMES, "Lines of the chosen theme", "Alt+L"),
    "leave-line-out": Key(ABOUT_THEMES, "Leave the line out of a proposed theme", "Del"),
    "find-line": Key(ABOUT_THEMES, "Search the board", "Ctrl+F"),
    "order-add": Key(IN_LIBRARY, "Add the topic to the order", "Alt+Return"),
    "order-up": Key(IN_LIBRARY, "Move it up", "Alt+Up"),
    "order-down": Key(IN_LIBRARY, "Move it down", "Alt+Down"),
    "order-out": Key(IN_LIBRARY, "Take it out", "Del"),
    "test-card": Key(BEFOREHAND, "Test card on the room’s display", "F7"),
    "prepare-up": Key(BEFOREHAND, "Move it up", "Alt+Up"),
    "prepare-down": Key(BEFOREHAND, "Move it down", "Alt+Down"),
    "prepare-drop": Key(BEFOREHAND, "Drop it", "Del"),
    "prepare-longer": Key(BEFOREHAND, "A minute more", "+"),
    "prepare-shorter": Key(BEFOREHAND, "A minute less", "-"),
    "prepare-leave-out": Key(BEFOREHAND, "Leave the step out", "Ctrl+K"),
    "prepare-other": Key(BEFOREHAND, "The other one leads it", "Ctrl+O"),
    "prepare-add": Key(BEFOREHAND, "Add a step", "Ctrl+N"),
    "prepare-fit": Key(BEFOREHAND, "Make it fit", "Ctrl+T"),
    "prepare-sixty": Key(BEFOREHAND, "60 minutes", "Alt+6"),
    "prepare-ninety": Key(BEFOREHAND, "90 minutes", "Alt+9"),
    "prepare-topic": Key(BEFOREHAND, "Another topic", "Ctrl+Shift+T"),
    "prepare-past": Key(BEFOREHAND, "Use a past plan again", "Ctrl+D"),
    "prepare-keep": Key(BEFOREHAND, "Keep this plan", "Ctrl+S"),
    "prepare-rehearse": Key(BEFOREHAND, "Rehearse this plan", "Ctrl+R"),
    "prepare-prompt": Key(BEFOREHAND, "Write an own prompt", "Ctrl+P"),
    "prepare-change": Key(BEFOREHAND, "Change the own prompt", "F4"),
    "print": Key(ON_PAPER, "Print", "Ctrl+Shift+P"),
    "save-pdf": Key(ON_PAPER, "Save as PDF", "Ctrl+S"),
    "save-each": Key(ON_PAPER, "Save one PDF a client", "Ctrl+Shift+S"),
    "whole-page": Key(ON_PAPER, "Show the whole page", "Ctrl+0"),
    "add-client": Key(IN_GROUPS, "Add a client", "Ctrl+N"),
    "leave-page": Key(ON_PAPER, "Back", "Esc", is_fixed=True),
}


@dataclass(frozen=True)
class Beside:
    """Keys that are drawn beside what they choose, or mean the same in every list: said in the sheet, not to be changed."""

    where: str
    words: str
    drawn: str


BESIDE: dict[str, Beside] = {
    "to-the-line": Beside(IN_SESSION, "From anywhere back to the line", "Esc"),
    "clicker-on": Beside(IN_SESSION, "After Esc, as a clicker sends it: next and back", "→ ←"),
    "clicker-blank": Beside(IN_SESSION, "After Esc, as a clicker sends it: blank the room screen", "B ."),
    "other-words": Beside(WHILE_TYPING, "Other words in gray", "↑ ↓"),
    "from-line-to-line": Beside(ON_BOARD, "From line to line", "↑ ↓ ← →"),
    "person-here": Beside(WHO_IS_HERE, "The person beside whose name it stands: here, or not", "1–9 A–Z"),
    "person-spoke": Beside(AT_CHECK_IN, "The person beside whose name it stands has spoken", "A–Z"),
    "person-number": Beside(AT_CHECK_IN, "The number that the person says, and Enter", "0–10"),
    "person-asked": Beside(AT_PRACTICE, "To the person beside whose name it stands", "A–Z"),
    "word-with": Beside(WHEN_HARD, "A word afterwards with the person whose letter it is", "A–Z"),
    "what-happens": Beside(WHEN_HARD, "To another moment", "↑ ↓"),
    "pasted-words": Beside(LOOKING_THROUGH, "Into the words of the line", "Enter"),
    "plan-edit": Beside(ABOUT_A_CLIENT, "Edit the line of the plan", "Enter"),
    "plan-tick": Beside(ABOUT_A_CLIENT, "Tick the line", "Space"),
    "plan-move": Beside(ABOUT_A_CLIENT, "Move the line up or down", "Ctrl+↑ ↓"),
    "plan-drop": Beside(ABOUT_A_CLIENT, "Take the line out of the plan", "Del"),
    "measure-answer": Beside(ABOUT_A_CLIENT, "The answer beside which it stands", "1–9"),
    "took-part": Beside(ABOUT_A_NOTE, "How somebody took part: the words beside which it stands", "1–9"),
    "takeaway-drop": Beside(AFTERWARDS, "Drop the takeaway", "Del"),
}


chosen: dict[str, str] = {}
"""Keys in place of those of the table. Changed by ui/chosen_keys.py alone."""


class Follows(QObject):
    """Whoever says a key's name says it anew with `changed`."""

    changed = Signal()


follows = Follows()


def keyed(owner: QWidget, name: str, *, words: str = "", checkable: bool = False, checked: bool = False) -> QAction:
    """The action of that name, with its words and its key of now, and later. A misspelled name raises KeyError."""
    key = KEYS[name]
    made = action(owner, name, words or words_of(key), key_of(name), checkable=checkable, checked=checked)
    made.setProperty(KEYED, name)
    if len(keys_of(name)) > 1:
        from PySide6.QtGui import QKeySequence  # not needed before the first screen is painted

        made.setShortcuts([QKeySequence(each) for each in keys_of(name)])
    return made


def key_of(name: str) -> str:
    """As QKeySequence reads it."""
    return chosen.get(name) or KEYS[name].keys


def keys_of(name: str) -> tuple[str, ...]:
    """All that do it now."""
    return tuple(dict.fromkeys((key_of(name), *KEYS[name].also)))


def key_name(name: str) -> str:
    """For a sentence, as this computer writes it."""
    from PySide6.QtGui import QKeySequence  # not needed before the first screen is painted

    return QKeySequence(key_of(name)).toString(QKeySequence.SequenceFormat.NativeText)


def is_key(event: QKeyEvent, name: str) -> bool:
    """Whether it is that key, on the keypad or not: for a panel whose fields get what is typed before an action would."""
    from PySide6.QtCore import QKeyCombination, Qt
    from PySide6.QtGui import QKeySequence  # not needed before the first screen is painted

    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = [held] if event.text().isalpha() else [held, held & ~Qt.KeyboardModifier.ShiftModifier]  # some type digits with it
    as_pressed = [QKeySequence(QKeyCombination(each, Qt.Key(event.key()))) for each in pressed]
    return any(QKeySequence(key) in as_pressed for key in keys_of(name))


def words_of(key: Key | Beside) -> str:
    return QCoreApplication.translate("Keys", key.words)

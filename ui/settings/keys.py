"""Every key by where it works: one is chosen, and another pressed for it. It holds at once."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout

from ui.chosen_keys import NotAKey, clashing, not_a_key
from ui.keys import KEYS, chosen, follows, key_name, words_of
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.title_list import Titled, TitleList
from ui.parts.words import Tone, words
from ui.settings.key_catcher import KeyCatcher
from ui.settings.section import Section
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

WIDTH = 34  # em


class KeysSection(Section):
    """`wanted` carries every key that is chosen in place of the usual ones."""

    fills = True
    wanted = Signal(dict)

    def __init__(self, title: str) -> None:
        about = self.tr("Choose a line, press Enter, then the key you want. A clicker’s two buttons always work.")
        super().__init__("keys", title, about)
        self._list = TitleList("keys-list", self.tr("Every key"), width=WIDTH)
        self._list.chosen.connect(self._show_deeds)
        self._list.activated.connect(self._begin)
        self._catcher = KeyCatcher()
        self._catcher.caught.connect(self._try)
        self._catcher.left.connect(self._list.setFocus)
        self._told = named(words("", Tone.WARN, wraps=True), "key-told")
        self._change = action(self, "change-key", self.tr("Another key…"))
        self._change.triggered.connect(self._begin)
        self._usual = action(self, "usual-key", self.tr("The usual key"))
        self._usual.triggered.connect(self._reset)
        self._all_usual = action(self, "usual-keys", self.tr("All the usual keys"))
        self._all_usual.triggered.connect(lambda: self.wanted.emit({}))
        deeds = spaced(Flow(), SPACE.snug)
        for deed in (self._change, self._usual, self._all_usual):
            deeds.addWidget(Chip(deed))
        column = spaced(QVBoxLayout(), SPACE.near)
        column.addWidget(self._list, 1)
        for part in (self._catcher, self._told):
            column.addWidget(part)
        column.addLayout(deeds)
        self.column.addLayout(column, 1)
        self._told.hide()
        follows.changed.connect(self.show_keys)
        self.show_keys()

    def show_keys(self) -> None:
        self._list.show_rows(list(_rows(self.tr("usually {key}"))))
        self._list.choose_first()
        self._show_deeds()

    def _show_deeds(self) -> None:
        name = self._name()
        self._say("")
        self._change.setEnabled(name is not None)
        self._usual.setEnabled(name in chosen)
        self._all_usual.setEnabled(bool(chosen))

    def _name(self) -> str | None:
        name = self._list.key()
        return name if isinstance(name, str) else None

    def _begin(self) -> None:
        self._say("")
        if name := self._name():
            self._catcher.catch(words_of(KEYS[name]))
            QTimer.singleShot(0, self, lambda: self._list.scrollTo(self._list.currentIndex()))  # it is lower by now

    def _try(self, key: str) -> None:
        """Refused, it is said why, and another may be pressed at once."""
        name = self._name()
        assert name
        if problem := not_a_key(name, key):
            self._say(self._problem(problem, key))
        elif other := clashing(name, key):
            held = self.tr("{key} does “{other}” already. Nothing was changed. Press another one, or change that one first.")
            self._say(held.format(key=_named(key), other=words_of(KEYS[other])))
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            usual = key == KEYS[name].keys
            self.wanted.emit({each: now for each, now in chosen.items() if each != name} | ({} if usual else {name: key}))

    def _reset(self) -> None:
        """Where something else has the usual key by now, that is said."""
        name = self._name()
        if name and (other := clashing(name, KEYS[name].keys)):
            held = self.tr("{key} does “{other}” now. Nothing was changed. Change that one first.")
            self._say(held.format(key=_named(KEYS[name].keys), other=words_of(KEYS[other])))
        elif name:
            self.wanted.emit({each: key for each, key in chosen.items() if each != name})

    def _problem(self, problem: NotAKey, key: str) -> str:
        match problem:
            case NotAKey.TYPES:
                said = self.tr("{key} types a letter. Nothing was changed. Hold Ctrl or Alt with it.")
            case NotAKey.MOVES:
                said = self.tr("{key} is needed to move and to edit. Nothing was changed. Press another one.")
            case NotAKey.UNREADABLE:
                said = self.tr("This key has no name here. Nothing was changed. Press another one.")
        return said.format(key=_named(key))

    def _say(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        self._list.setAccessibleDescription(sentence)


def _rows(usually: str) -> Iterator[Titled]:
    heading = ""
    for name in sorted((name for name in KEYS if not KEYS[name].is_fixed), key=_place):
        key = KEYS[name]
        heading, before = key.where, heading
        place = QCoreApplication.translate("Keys", heading) if heading != before else ""
        was = (usually.format(key=_named(key.keys)),) if name in chosen else ()
        yield Titled(name, words_of(key), note=" · ".join((key_name(name), *was)), heading=place)


def _place(name: str) -> int:
    """All of a place together, places in the order of the table."""
    return list(dict.fromkeys(key.where for key in KEYS.values())).index(KEYS[name].where)


def _named(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

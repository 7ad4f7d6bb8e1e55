"""What the Safety section does with the keys: off the GUI thread, noted in the access log, said when it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from facilitator.dates import full_day
from facilitator.progress import Report
from facilitator.storage.access_log import Access
from facilitator.storage.keys import (
    Cost,
    WrongPassphrase,
    WrongRecoveryCode,
    change_passphrase,
    change_recovery_code,
    new_recovery_code,
    open_envelope,
)
from ui.background import in_background
from ui.desk import Desk
from ui.said import sentence_of
from ui.settings.beyond import MakePapers
from ui.settings.code_form import CodeForm
from ui.settings.passphrase_form import PassphraseForm
from ui.settings.safety import SafetySection


class SafetyDesk(QObject):
    def __init__(self, section: SafetySection, desk: Desk, papers: MakePapers, cost: Cost) -> None:
        super().__init__(section)
        self._section, self._desk, self._papers, self._cost = section, desk, papers, cost
        self._envelope = desk.ws.folder.envelope
        section.passphrase.opened.connect(self._open_passphrase_form)
        section.code.opened.connect(self._open_code_form)

    def _open_passphrase_form(self) -> None:
        form = PassphraseForm()
        form.left.connect(self._section.passphrase.close_form)
        form.submitted.connect(lambda old, new: self._change(form, old, new))
        self._section.passphrase.show_form(form)

    def _change(self, form: PassphraseForm, old: str, new: str) -> None:
        def work(report: Report) -> None:
            change_passphrase(self._envelope, open_envelope(self._envelope, old), new, cost=self._cost)

        def done(_: object) -> None:
            self._section.passphrase.close_form()
            self._note(Access.PASSPHRASE_CHANGED)
            self._desk.doing.say(self.tr("The passphrase is changed. The next unlock asks for the new one."))

        in_background(self, work, done, lambda problem: form.show_problem(sentence_of(problem), with_old=_is_wrong(problem)))

    def _open_code_form(self) -> None:
        form = CodeForm()
        form.left.connect(self._section.code.close_form)
        form.asked.connect(lambda secret: self._show_code(form, secret))
        self._section.code.show_form(form)

    def _show_code(self, form: CodeForm, secret: str) -> None:
        def show(data_key: bytes) -> None:
            code = new_recovery_code()
            form.confirmed.connect(lambda: self._renew(form, data_key, code))
            paper = self._desk.preferences().paper
            form.show_code(code, self._papers(paper, full_day(self._desk.ws.now().date())))

        in_background(self, lambda report: open_envelope(self._envelope, secret), show, _say_in(form))

    def _renew(self, form: CodeForm, data_key: bytes, code: str) -> None:
        def work(report: Report) -> None:
            change_recovery_code(self._envelope, data_key, code, cost=self._cost)

        def done(_: object) -> None:
            self._section.code.close_form()
            self._note(Access.RECOVERY_RENEWED)
            self._desk.doing.say(self.tr("The new recovery code is good from now on. Destroy the old sheet."))

        in_background(self, work, done, _say_in(form))

    def _note(self, what: Access) -> None:
        """It is done, whether or not it can be noted."""
        try:
            self._desk.ws.access_log.note(what)
        except Exception as problem:
            self._desk.explain(problem)


def _say_in(form: CodeForm) -> Callable[[Exception], None]:
    return lambda problem: form.show_problem(sentence_of(problem))


def _is_wrong(problem: Exception) -> bool:
    return isinstance(problem, (WrongPassphrase, WrongRecoveryCode))

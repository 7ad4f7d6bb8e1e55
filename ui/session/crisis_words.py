"""The numbers to call, as the facilitator reads them on the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.dates import full_day
from facilitator.handouts.crisis_lines import Country

tr = partial(QCoreApplication.translate, "Crisis")


def crisis_words(country: Country | None) -> list[str]:
    """Also those that nobody has checked yet, said as such: for the facilitator, not for a client's sheet."""
    if country is None:
        return []
    lines = [f"{country.emergency} – {tr('emergency')}"] if country.emergency else []
    lines += [f"{line.number} – {line.label}" for line in country.lines]
    checked = country.checked_on
    lines.append(tr("Checked on {day}.").format(day=full_day(checked)) if checked else tr("Not checked yet by your practice."))
    return lines

"""Every room that keeps something in the vault or in an open file, imported, so that both sets of tables are whole."""

from __future__ import annotations

# ruff: noqa: F401 (importing them is what makes the tables whole)
import facilitator.board.entry
import facilitator.board.hat
import facilitator.board.line
import facilitator.care.consent
import facilitator.care.copy
import facilitator.care.follow_up
import facilitator.care.lapse
import facilitator.care.measure
import facilitator.care.pick
import facilitator.care.practice
import facilitator.care.practice_try
import facilitator.care.revision
import facilitator.care.safety
import facilitator.care.word_afterwards
import facilitator.groups.group
import facilitator.groups.schedule
import facilitator.groups.topic_order
import facilitator.handouts.printed
import facilitator.notes.counseling_note
import facilitator.notes.progress_note
import facilitator.notes.shared_part
import facilitator.notes.signature
import facilitator.people.attendance
import facilitator.people.client
import facilitator.people.hold
import facilitator.people.own_name
import facilitator.people.program
import facilitator.people.roster
import facilitator.session.agenda
import facilitator.session.kept_plan
import facilitator.session.parking
import facilitator.session.pulse
import facilitator.session.run
import facilitator.session.session
import facilitator.storage.access_log
import facilitator.storage.counter
import facilitator.storage.open_file
import facilitator.storage.written_once
import facilitator.themes.guess
import facilitator.themes.placement
import facilitator.themes.report
import facilitator.themes.rollup
import facilitator.themes.search
import facilitator.themes.theme
from facilitator.storage.schema import open_board_tables, vault_tables

__all__ = ["open_board_tables", "vault_tables"]

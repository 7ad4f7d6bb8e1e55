"""What a kill left half done is finished at the next unlock; what nobody sealed is sealed by itself."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from facilitator.board.line import OpenBoard
from facilitator.progress import nobody_watches
from facilitator.session.run import Run
from facilitator.session.session import Session, SessionId, SessionUnknown
from facilitator.storage.access_log import Access
from facilitator.storage.open_file import OpenFile
from facilitator.themes.settling import settle
from facilitator.vocabulary import SessionState
from facilitator.workspace.evening import Evening, OpenBoardMissing
from facilitator.workspace.sealing import Leaving, Sealed, seal
from facilitator.workspace.workspace import Workspace


def finish_cut_short(ws: Workspace) -> list[Session]:
    """At unlock: open files whose session is sealed are destroyed; sessions closed `ws.seals_after()` days ago or more are
    sealed by themselves, what is still marked in them as neutral words, and so are those that were left running for as long.

    Returns the sessions that were sealed, as they are now.
    """
    for file in ws.open_files.all():
        _settle(ws, file)
    ws.vault.checkpoint()  # a seal may have been cut short before its own
    _clear_forgotten(ws)
    today = ws.now().date()
    overdue = [session for session in ws.sessions.not_sealed() if today >= seals_itself_on(ws, session)]
    sealed = [ws.sessions.get(session.id) for session in overdue if _seal(ws, session)]
    settle(ws.vault)
    return sealed


def seals_itself_on(ws: Workspace, session: Session) -> date:
    """The day from which an unlock seals it."""
    since = session.ended_at or session.started_at
    ended_on = since.astimezone(ws.now().tzinfo).date() if since else session.on
    return ended_on + timedelta(days=ws.seals_after())


def seal_without_board(ws: Workspace, session: Session) -> Sealed:
    """For a session whose open file is gone or damaged: topic, takeaways and attendance stay, there are no lines to keep."""
    if session.state is SessionState.RUNNING:
        ws.sessions.mark_closed(session.id, ws.now())
    return seal(ws, session, None, Leaving(), nobody_watches)


def _clear_forgotten(ws: Workspace) -> None:
    """The log says that a client was forgotten, and not yet that nothing is left: it is written in that order."""
    last = ws.access_log.last(Access.FORGOT, Access.LEFT_NO_TRACE)
    if last is not None and last.what is Access.FORGOT:
        from facilitator.workspace.forgetting import clear  # seldom: what it needs is not loaded at every start

        clear(ws)


def _settle(ws: Workspace, file: OpenFile) -> None:
    """The vault's mark decides. A file whose session the vault does not know stays: an older backup may have been restored."""
    with suppress(SessionUnknown):
        session = ws.sessions.get(SessionId(file.session))
        if session.state is SessionState.SEALED:
            ws.open_files.destroy(file)
        elif session.state in (SessionState.PLANNED, SessionState.CANCELED):
            _settle_without_run(ws, session, file)


def _settle_without_run(ws: Workspace, session: Session, file: OpenFile) -> None:
    """Killed between file and mark: nothing is in it. Or the vault is a backup from before the start: then it goes on."""
    if not OpenBoard(file.vault).lines():
        ws.open_files.destroy(file)
    elif session.state is SessionState.PLANNED:
        ws.sessions.mark_running(session.id, Run(file.vault, ws.now).started_at)


def _seal(ws: Workspace, session: Session) -> bool:
    try:
        Evening.resume(ws, session).seal()
    except OpenBoardMissing:
        if ws.open_files.damaged():  # it may be this one's: that is for the facilitator to say
            return False
        seal_without_board(ws, session)
    return True

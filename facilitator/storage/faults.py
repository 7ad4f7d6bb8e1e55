"""What the machine may do to a file, named: the disk is full, the folder read-only, the stick pulled out, the file damaged."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from facilitator.language import Explained


class DiskFull(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The disk is full, so this could not be saved. Nothing that was saved before is lost. Make some room and try again."
        )


class FolderNotWritable(Explained):
    def __init__(self) -> None:
        super().__init__(
            "This folder cannot be written to, so this could not be saved. Nothing was changed. "
            "Choose another folder, or ask whoever looks after this computer for permission."
        )


class DiskUnreachable(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The disk with your practice did not answer, so this could not be saved. What was saved before is still on it. "
            "Check that it is plugged in, then start Facilitator again."
        )


class CannotKeepWhole(Explained):
    """The folder does not do what durability needs: as a rule it is on a network drive."""

    def __init__(self) -> None:
        super().__init__(
            "This folder cannot keep a practice safe; it may be on a network drive. Nothing was changed. "
            "Choose a folder on this computer."
        )


class VaultBusy(Explained):
    def __init__(self) -> None:
        super().__init__(
            "Another program is using the file of your practice, so this could not be saved. Nothing was changed. "
            "Close the other program and try again."
        )


class VaultDamaged(Explained):
    def __init__(self) -> None:
        super().__init__(
            "The file of your practice is damaged. It was left as it is. "
            "Open the newest backup; what is here now will be kept beside it."
        )


FULL, READ_ONLY, CANNOT_OPEN, IO_ERROR, CORRUPT, NOT_A_DATABASE, BUSY, LOCKED, PROTOCOL = 13, 8, 14, 10, 11, 26, 5, 6, 15
NO_SHARED_MEMORY = {4618, 4874, 5130, 5386}  # IOERR_SHMOPEN, _SHMSIZE, _SHMLOCK, _SHMMAP: what a network drive cannot do

BY_CODE: dict[int, type[Explained]] = {
    FULL: DiskFull,
    READ_ONLY: FolderNotWritable,
    CANNOT_OPEN: DiskUnreachable,
    IO_ERROR: DiskUnreachable,
    CORRUPT: VaultDamaged,
    NOT_A_DATABASE: VaultDamaged,
    BUSY: VaultBusy,
    LOCKED: VaultBusy,
    PROTOCOL: CannotKeepWhole,
}

BY_ERRNO: dict[int, type[Explained]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EACCES: FolderNotWritable,
    errno.EPERM: FolderNotWritable,
    errno.EROFS: FolderNotWritable,
    errno.ENOTDIR: FolderNotWritable,
    errno.EEXIST: FolderNotWritable,  # a file stands where a folder has to be
    errno.EIO: DiskUnreachable,
    errno.ENODEV: DiskUnreachable,
    errno.ENXIO: DiskUnreachable,
    errno.ESTALE: DiskUnreachable,
}


def code_of(error: BaseException) -> int | None:
    """SQLite's own code, also of an error that SQLAlchemy has wrapped."""
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    return code if isinstance(code, int) else None


def name_of(error: BaseException) -> type[Explained] | None:
    """What a driver's or a file's error means for a person; None when it is a bug of ours."""
    if isinstance(error, OSError):
        return BY_ERRNO.get(error.errno or 0)
    code = code_of(error)
    if code is None:
        return None
    return CannotKeepWhole if code in NO_SHARED_MEMORY else BY_CODE.get(code & 0xFF)


def raise_named(error: Exception) -> NoReturn:
    if named := name_of(error):
        raise named from error
    raise error


@contextmanager
def named_faults() -> Iterator[None]:
    """What the machine does inside is raised as the error a person can read."""
    try:
        yield
    except Explained:
        raise
    except Exception as error:
        raise_named(error)

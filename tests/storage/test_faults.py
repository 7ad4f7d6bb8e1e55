"""What the machine does is named; what we did wrong is not hidden behind such a name."""

from __future__ import annotations

import errno
import inspect

import pytest

from facilitator.language import Explained
from facilitator.storage import envelope, examine, faults, keys, opening
from facilitator.storage.faults import CannotKeepWhole, DiskFull, DiskUnreachable, FolderNotWritable, named_faults


@pytest.mark.parametrize(
    ("number", "named"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EACCES, FolderNotWritable), (errno.EROFS, FolderNotWritable),
     (errno.EIO, DiskUnreachable), (errno.ESTALE, DiskUnreachable)],
)  # fmt: skip
def test_what_the_system_says_is_named(number, named):
    with pytest.raises(named) as caught, named_faults():
        raise OSError(number, "")

    assert isinstance(caught.value.__cause__, OSError)


@pytest.mark.parametrize("error", [FileNotFoundError(errno.ENOENT, ""), ValueError(), KeyError("x"), ZeroDivisionError()])
def test_what_is_no_fault_of_the_machine_comes_as_it_is(error):
    with pytest.raises(type(error)) as caught, named_faults():
        raise error

    assert caught.value is error


def test_what_has_its_name_already_keeps_it():
    error = CannotKeepWhole()
    with pytest.raises(CannotKeepWhole) as caught, named_faults():
        raise error

    assert caught.value is error


MODULES = (envelope, examine, faults, keys, opening)
NAMED = {
    error
    for module in MODULES
    for error in vars(module).values()
    if inspect.isclass(error) and issubclass(error, Explained) and error is not Explained
}


@pytest.mark.parametrize("error", sorted(NAMED, key=lambda error: error.__name__), ids=lambda error: error.__name__)
def test_each_says_that_nothing_was_lost_and_what_to_do(error):
    parameters = list(inspect.signature(error.__init__).parameters)[1:]
    made = error(*({"closed_on": None, "missing": 3}[name] for name in parameters))
    sentence = made.sentence.filled()
    unharmed = ("Nothing was changed", "It was left as it is", "Nothing that was saved before is lost", "is still on it")

    assert any(phrase in sentence for phrase in unharmed), sentence
    assert sentence.count(".") >= 2 and "{" not in sentence

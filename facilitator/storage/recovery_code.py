"""The printed recovery code: 128 random bits and a checksum, in seven groups of four that a person can read out and type."""

from __future__ import annotations

import hashlib
import os

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's 32: none of them is taken for another
READ_AS = str.maketrans("OILU", "011V")
SECRET_BYTES = 16
CHECK_BITS = 12
LENGTH = (SECRET_BYTES * 8 + CHECK_BITS) // 5  # 28


def new_recovery_code() -> str:
    return spelled(os.urandom(SECRET_BYTES))


def read_recovery_code(typed: str) -> str | None:
    """The code as it was printed; None when it is none or mistyped.

    Case, dashes, spaces, O for 0, I or L for 1 do not matter.
    """
    letters = _letters(typed)
    if len(letters) != LENGTH or not set(letters) <= set(LETTERS):
        return None
    number = 0
    for letter in letters:
        number = number * 32 + LETTERS.index(letter)
    code = spelled((number >> CHECK_BITS).to_bytes(SECRET_BYTES))
    return code if _letters(code) == letters else None


def same_recovery_code(typed: str, code: str) -> bool:
    """Whether what was typed back is this code."""
    return read_recovery_code(typed) == code


def looks_like_recovery_code(typed: str) -> bool:
    """Somebody meant a recovery code, perhaps with a few letters too many, too few or wrong."""
    letters = _letters(typed)
    digits = sum(letter in "0123456789" for letter in typed)  # plain words have none, a code hardly ever so few
    return abs(len(letters) - LENGTH) <= 4 and set(letters) <= set(LETTERS) and digits >= 2


def _letters(typed: str) -> str:
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(READ_AS)


def spelled(secret: bytes) -> str:
    check = int.from_bytes(hashlib.sha256(b"recovery code" + secret).digest()) & (2**CHECK_BITS - 1)
    number = int.from_bytes(secret) << CHECK_BITS | check
    letters = "".join(LETTERS[number >> 5 * place & 31] for place in reversed(range(LENGTH)))
    return "-".join(letters[start : start + 4] for start in range(0, LENGTH, 4))

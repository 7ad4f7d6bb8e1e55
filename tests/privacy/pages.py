"""An encrypted file page by page, as somebody with the key and a disassembler reads it. Only tests look at a file this way.

SQLCipher 4: pages of 4,096 bytes, AES-256-CBC with the raw key, the last 80 bytes of a page are its IV and its HMAC; the first 16
bytes of the first page are the salt, in the clear.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
RESERVED = 80
SALT = 16
LOG_HEADER = 32
FRAME_HEADER = 24


def pages(file: Path, key: bytes) -> list[bytes]:
    """Every page of a database, those that are free and those that nobody points at too."""
    stored = file.read_bytes()
    decrypted = [_decrypted(stored[at : at + PAGE], key, is_first=at == 0) for at in range(0, len(stored), PAGE)]
    assert not decrypted or decrypted[0][16:18] == PAGE.to_bytes(2, "big"), "the key does not fit"
    return decrypted


def logged(file: Path, key: bytes) -> list[bytes]:
    """Every page in the log of a database, also what is left behind its end."""
    stored = file.read_bytes() if file.exists() else b""
    frames = range(LOG_HEADER, len(stored) - FRAME_HEADER - PAGE + 1, FRAME_HEADER + PAGE)
    return [_frame(stored[at : at + FRAME_HEADER + PAGE], key) for at in frames]


def free_pages(decrypted: list[bytes]) -> Iterator[bytes]:
    """Those on the list of free pages: its trunks and their leaves."""
    trunk = _number(decrypted[0], 32) if decrypted else 0
    while trunk:
        page = decrypted[trunk - 1]
        yield page
        leaves = range(8, 8 + 4 * _number(page, 4), 4)
        yield from (decrypted[_number(page, at) - 1] for at in leaves)
        trunk = _number(page, 0)


def _frame(frame: bytes, key: bytes) -> bytes:
    return _decrypted(frame[FRAME_HEADER:], key, is_first=_number(frame, 0) == 1)


def _decrypted(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    start, end = SALT if is_first else 0, PAGE - RESERVED
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(page[end : end + 16])).decryptor()
    return bytes(start) + decryptor.update(page[start:end]) + decryptor.finalize()


def _number(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4], "big")

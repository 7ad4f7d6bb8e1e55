"""A process that holds keys leaves no dump of its memory."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_no_core_file_and_no_other_program_reads_its_memory():
    code = """
import ctypes, resource
from facilitator.storage.process import keep_memory_private
keep_memory_private()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (ran.stdout.strip(), ran.stderr) == ("(0, 0) 0", "")

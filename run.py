"""Makes the environment beside this file and starts the program, or its tests. Standard library only.

python3 run.py [arguments of the program]
python3 run.py tests [arguments of pytest]
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
OLDEST = (3, 11)
ENVIRONMENT = HERE / ".venv"
STAMP = ENVIRONMENT / "installed-for"  # written last: an interrupted install has none and is made again

NEEDED = {  # what Qt looks for → the Debian package that has it
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
NEEDED_FOR_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class CannotGoOn(Exception):
    """Said to the user as it is, without a traceback."""


def main(arguments: Sequence[str]) -> int:
    try:
        if sys.version_info < OLDEST:  # an older Python reads this file and is told
            raise CannotGoOn(f"Facilitator needs Python 3.11 or newer; this is {platform.python_version()}.")
        for_tests = arguments[:1] == ["tests"]
        install_libraries(with_window=has_display())
        install_program(for_tests)
    except CannotGoOn as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next call goes on from here.", file=sys.stderr)
        return 130
    return run_tests(arguments[1:]) if for_tests else run_program(arguments)


# the environment ---------------------------------------------------------------


def install_program(for_tests: bool) -> None:
    """Once; again when pyproject.toml or the Python changed, or when an earlier install was cut short."""
    wanted = wanted_stamp(for_tests)
    installed = STAMP.read_text().split() if STAMP.exists() else []
    if wanted in installed and python().exists():
        return
    kept = installed if python().exists() and {stamp.split("-")[0] for stamp in installed} == {wanted.split("-")[0]} else []
    if not kept:
        make_environment()
    print("Installing Facilitator and what it needs. This takes a minute or two the first time …", flush=True)
    extra = f"{HERE}[test]" if for_tests else str(HERE)
    command = [str(python()), "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--editable", extra]
    if subprocess.run(command, cwd=HERE).returncode != 0:
        raise CannotGoOn(
            "The installation did not finish; its own words are above. Is this computer online? "
            "Nothing else was changed. The same command tries again."
        )
    STAMP.write_text("\n".join([*kept, wanted]))


def wanted_stamp(for_tests: bool) -> str:
    what = (HERE / "pyproject.toml").read_bytes() + sys.version.encode() + str(HERE).encode()
    return hashlib.sha256(what).hexdigest()[:16] + ("-tests" if for_tests else "-program")


def make_environment() -> None:
    import_venv()
    if ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)
    made = subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], capture_output=True, text=True)
    if made.returncode != 0:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise CannotGoOn(f"The environment {ENVIRONMENT} could not be made:\n{made.stdout}{made.stderr}")


def import_venv() -> None:
    """Debian's Python comes without the part that makes environments."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        apt_install([f"python3.{sys.version_info.minor}-venv"], "the part of Python that makes environments")


def python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


# the libraries of a bare Linux ---------------------------------------------------


def install_libraries(with_window: bool) -> None:
    if platform.system() != "Linux":
        return
    wanted = NEEDED | (NEEDED_FOR_A_WINDOW if with_window else {})
    missing = [package for library, package in wanted.items() if not is_loadable(library)]
    if missing:
        apt_install(missing, "the libraries that windows are drawn with")


def is_loadable(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str], what: str) -> None:
    """On Debian and its children when this is root; else the exact command is said."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise CannotGoOn(f"Facilitator needs {what}. Debian calls them: {' '.join(packages)}. Please install them, then retry.")
    if os.geteuid() != 0:
        raise CannotGoOn(f"Facilitator needs {what}. Please run this, then try again:\n\n    sudo {' '.join(command)}\n")
    print(f"Installing {what}: {' '.join(packages)} …", flush=True)
    quietly = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run(["apt-get", "update"], **quietly)  # type: ignore[call-overload]
    if subprocess.run(command, **quietly).returncode != 0:  # type: ignore[call-overload]
        raise CannotGoOn(f"{what.capitalize()} could not be installed. Please run this, then retry:\n\n    {' '.join(command)}\n")


# what is started -----------------------------------------------------------------


def has_display() -> bool:
    if platform.system() != "Linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_program(arguments: Sequence[str]) -> int:
    environment = dict(os.environ)
    rehearses = "rehearse" in arguments
    if not arguments and not has_display() and not environment.get("QT_QPA_PLATFORM"):
        print("There is no display here, so a rehearsal evening is played; its pictures go into ./evening.", flush=True)
        arguments, rehearses = ["rehearse", "--out", "evening"], True
    if rehearses:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return call([str(python()), "-m", "main", *arguments], environment)


def run_tests(arguments: Sequence[str]) -> int:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    os.chdir(HERE)
    return call([str(python()), "-m", "pytest", *arguments], environment)


def call(command: list[str], environment: dict[str, str]) -> int:
    try:
        return subprocess.run(command, env=environment).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

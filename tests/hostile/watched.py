"""Runs `commish` in this process's stead and notes everything that it does to the world.

Run: python watched.py REPORT ARGUMENTS…; REPORT is written as JSON when the command has ended.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    *("os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"),
    *("os.setxattr", "os.symlink", "os.truncate", "os.utime", "shutil.rmtree"),
}
_PROGRAMS = {
    *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork"),
    *("os.forkpty", "os.startfile", "pty.spawn"),
}
_CODE = ("pickle.find_class", "ctypes.dlopen", "code.__new__")
_noted: list[tuple[str, str]] = []


def hear(event: str, arguments: tuple[object, ...]) -> None:
    """Note an audit event of Python that changes, starts or reaches something."""
    if event == "open":
        path, _, flags = arguments
        if isinstance(flags, int) and flags & _WRITES and not isinstance(path, int):
            _noted.append(("written", _path(path)))
    elif event in _CHANGES:
        # Renaming and linking name two paths, and the second is what comes to be
        both = event in {"os.rename", "os.link", "os.symlink"}
        _noted.append(("written", _path(arguments[both])))
    elif event in _PROGRAMS:
        _noted.append(("started", str(arguments[1] if len(arguments) > 1 else arguments)))
    elif event.startswith(("socket.", "urllib.", "http.", "ftplib.")):
        _noted.append(("reached", f"{event} {arguments[1:]}"))
    elif event in _CODE:
        _noted.append(("executed", f"{event} {arguments}"))


def _path(path: object) -> str:
    if not isinstance(path, str | bytes | os.PathLike):
        return ""
    return os.path.abspath(os.fsdecode(path))  # noqa: PTH100 -- links stay links


def main(report: str, arguments: list[str], command: Callable[[], None]) -> None:
    """Run the command as a user does, and write down what was noted."""
    sys.argv = ["commish", *arguments]
    sys.addaudithook(hear)
    try:
        command()
    finally:
        noted = list(_noted)
        Path(report).write_text(json.dumps(noted), encoding="utf-8")


if __name__ == "__main__":
    from commish.__main__ import main as command

    main(sys.argv[1], sys.argv[2:], command)

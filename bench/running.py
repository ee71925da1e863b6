"""Programs run one after the other, and what each cost."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Cost", "Program", "costs"]


@dataclass(frozen=True, slots=True)
class Program:
    """A command and where it is run."""

    command: Sequence[str]
    folder: Path
    times: int
    """How often; a short one more often than a long one, because noise weighs more on it."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What is set for it alone."""
    before: Callable[[], None] = lambda: None
    """What is done before each run, and does not count."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a program cost at best: other work on the machine only ever adds to it."""

    cpu: float
    """Seconds of processor time, user and system, in the cheapest run."""
    wall: float
    """Seconds that went by in the quickest run."""
    noise: float
    """By how much the middle run was dearer than the cheapest: 0.1 is a tenth."""
    peak: int
    """Peak memory in KiB, in the largest run: of its largest process."""
    code: int
    """The worst exit code."""


def costs(programs: Mapping[str, Program], compiled: Path) -> dict[str, Cost]:
    """Run all programs in turn until each has had its times; the first round does not count.

    Python keeps its compiled modules in the folder *compiled*, as an installed program has them.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    found: dict[str, list[Cost]] = {name: [] for name in programs}
    for turn in range(1 + max(program.times for program in programs.values())):
        for name, program in programs.items():
            if turn <= program.times:
                cost = _run(program, environment)
                found[name] += [cost] if turn else []
    return {name: _best(many) for name, many in found.items()}


def _best(many: Sequence[Cost]) -> Cost:
    times = sorted(one.cpu for one in many)
    return Cost(
        times[0],
        min(one.wall for one in many),
        times[len(times) // 2] / times[0] - 1,
        max(one.peak for one in many),
        max(one.code for one in many),
    )


def _run(program: Program, environment: Mapping[str, str]) -> Cost:
    program.before()
    started = time.monotonic()
    with subprocess.Popen(
        program.command,
        cwd=program.folder,
        env={**environment, **program.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - started
    return Cost(usage.ru_utime + usage.ru_stime, wall, 0.0, usage.ru_maxrss, process.returncode)

"""Break one thing at a time in the rules and in the arithmetic, and see whether a test notices.

python -m bench.mutants [N] [SEED]

Makes N mutants (500) with the operators of mutmut, in functions of `commish/rules` and
`commish/insight`, decorated ones as well, and runs for each the tests that run its line. Prints
what no test noticed, and the share that was killed.
"""

import importlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Any, NamedTuple

import libcst
from libcst.metadata import MetadataWrapper, PositionProvider

__all__ = ["main"]

_ROOT = Path(__file__).resolve().parents[1]
_TAKEN = ("commish", "schemas", "templates", "rulebooks", "sample-commissions", "tests")
_MUTATED = ("commish/rules", "commish/insight")
_TESTS = ("tests/rules", "tests/insight", "tests/conformance")
_PRELOADED = ("pytest", "jsonschema", "jsonschema_rs", "cattrs", "yaml", "typer")
_SECONDS = 120
_QUIET = ("-q", "-x", "--no-header", "-p", "no:cacheprovider", "-p", "no:cov")
_FIRST = 40
"""Tests that are run first: those that run the fewest lines, and so are about this one."""
_Tests = Mapping[tuple[str, int], tuple[str, ...]]


class Mutant(NamedTuple):
    """One thing broken in one file."""

    path: str
    line: int
    module: libcst.Module
    before: libcst.CSTNode
    after: libcst.CSTNode

    @property
    def text(self) -> str:
        """The whole file with it."""
        whole = self.module.deep_replace(self.before, self.after)
        return whole.code if isinstance(whole, libcst.Module) else ""


def main(count: int = 500, seed: int = 1) -> None:
    """Sample, run and print."""
    with tempfile.TemporaryDirectory() as scratch:
        copies = [_copy(Path(scratch) / str(number)) for number in range(os.cpu_count() or 1)]
        tests = _tests_by_line(copies[0])
        made = [one for path in _files() for one in _mutants(path) if (one.path, one.line) in tests]
        chosen = random.Random(seed).sample(made, min(count, len(made)))
        print(f"{len(made):,} mutants of covered lines; {len(chosen)} taken with the seed {seed}.")
        for name in _PRELOADED:
            importlib.import_module(name)
        if _fails(copies[0], tests[chosen[0].path, chosen[0].line]):
            sys.exit("The tests fail in this way of running them, with nothing broken.")
        survived = [chosen[number] for number in _survivors(copies, chosen, tests)]
    for one in survived:
        print(_difference(one), flush=True)
    killed = len(chosen) - len(survived)
    print(f"{killed} of {len(chosen)} killed: {100 * killed / len(chosen):.1f}%")


def _files() -> Iterator[str]:
    for folder in _MUTATED:
        for path in sorted((_ROOT / folder).rglob("*.py")):
            yield path.relative_to(_ROOT).as_posix()


def _copy(folder: Path) -> Path:
    for name in _TAKEN:
        ignored = shutil.ignore_patterns("node_modules", "__pycache__")
        shutil.copytree(_ROOT / name, folder / name, ignore=ignored)
    shutil.copy(_ROOT / "pyproject.toml", folder)
    return folder


def _tests_by_line(copy: Path) -> _Tests:
    """Which tests run each line, from one run under coverage."""
    from coverage import CoverageData  # noqa: PLC0415 -- only who measures has it

    data = copy / "lines"
    under = ("--cov=commish", "--cov-context=test", "--cov-report=", "--cov-fail-under=0")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *under, *_TESTS],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "COVERAGE_FILE": str(data)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        sys.exit(f"The tests fail before anything is broken:\n{done.stdout[-2000:]}")
    measured = CoverageData(str(data))
    measured.read()
    tests: dict[tuple[str, int], set[str]] = defaultdict(set)
    for file in measured.measured_files():
        path = Path(file).relative_to(copy).as_posix()
        for line, contexts in measured.contexts_by_lineno(file).items():
            tests[path, line] |= {one.partition("|")[0] for one in contexts if one}
    breadth = Counter(name for names in tests.values() for name in names)
    return {
        place: tuple(sorted(names, key=lambda name: (breadth[name], name)))
        for place, names in tests.items()
        if names
    }


def _mutants(path: str) -> Iterator[Mutant]:
    from mutmut.mutation.file_mutation import MutationVisitor  # noqa: PLC0415
    from mutmut.mutation.mutators import mutation_operators  # noqa: PLC0415
    from mutmut.mutation.pragma_handling import IgnoredCode  # noqa: PLC0415

    class Everywhere(MutationVisitor):
        """Decorated functions too: a rule is one."""

        def _skip_node_and_children(self, node: libcst.CSTNode) -> bool:
            if isinstance(node, libcst.FunctionDef) and node.decorators:
                return False
            return bool(super()._skip_node_and_children(node))

    wrapper = MetadataWrapper(libcst.parse_module((_ROOT / path).read_text(encoding="utf-8")))
    visitor: Any = Everywhere(mutation_operators, IgnoredCode(set(), set(), set()))
    wrapper.visit(visitor)
    places = wrapper.resolve(PositionProvider)
    for one in visitor.mutations:
        if one.contained_by_top_level_function is not None:
            line = places[one.original_node].start.line
            yield Mutant(path, line, wrapper.module, one.original_node, one.mutated_node)


def _survivors(copies: Sequence[Path], chosen: Sequence[Mutant], tests: _Tests) -> list[int]:
    """The numbers of those that no test noticed; a process for each copy works through its part."""
    workers = []
    for part, copy in enumerate(copies):
        child = os.fork()
        if not child:
            alive = [
                number
                for number in range(part, len(chosen), len(copies))
                if not _is_killed(copy, chosen[number], tests)
            ]
            (copy / "alive.json").write_text(json.dumps(alive), encoding="utf-8")
            os._exit(0)
        workers.append(child)
    for child in workers:
        os.waitpid(child, 0)
    found = (json.loads((copy / "alive.json").read_text(encoding="utf-8")) for copy in copies)
    return sorted(number for part in found for number in part)


def _is_killed(copy: Path, mutant: Mutant, tests: _Tests) -> bool:
    target = copy / mutant.path
    whole = target.read_text(encoding="utf-8")
    try:
        target.write_text(mutant.text, encoding="utf-8")
        names = tests[mutant.path, mutant.line]
        return _fails(copy, names[:_FIRST]) or (
            len(names) > _FIRST and _fails(copy, names[_FIRST:])
        )
    finally:
        target.write_text(whole, encoding="utf-8")


def _fails(copy: Path, names: Sequence[str]) -> bool:
    """Whether one of these tests fails, or hangs, in a process of its own."""
    child = os.fork()
    if not child:
        signal.alarm(_SECONDS)
        try:
            _run(copy, names)
        finally:
            os._exit(3)
    _, status = os.waitpid(child, 0)
    return status != 0


def _run(copy: Path, names: Sequence[str]) -> None:
    import pytest  # noqa: PLC0415

    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    os.chdir(copy)
    sys.path.insert(0, str(copy))
    sys.dont_write_bytecode = True
    os._exit(int(pytest.main([*_QUIET, *names])))


def _difference(mutant: Mutant) -> str:
    before = mutant.module.code.splitlines()
    lines = unified_diff(before, mutant.text.splitlines(), n=0, lineterm="")
    shown = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
    return "\n".join([f"{mutant.path}:{mutant.line}", *shown, ""])


if __name__ == "__main__":
    main(*[int(word) for word in sys.argv[1:]])

"""Time `commish validate` beside its peers on one made-up workspace, in turn, by CPU.

python -m bench.compare [N] [RUNS]

Prints ratios, which hold when a machine's speed drifts; absolute times do not. Needs the
development tools (check-jsonschema, yamllint). Peak memory is that of the largest process.
"""

import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from bench.generate import generate
from bench.running import Cost, Program, costs
from commish.resources import folder

__all__ = ["compare"]

_BIN = Path(sys.executable).parent
_RETURNS = 600
_SHORT = 8
"""So many times as often is run what takes no longer than to start."""
_SAMPLE = "south-tyneside-homelessness"
_WORKSPACE = "kind: workspace\nid: small\ntitle: Small\nformat: 1\n"
_AGREEMENT = "kind: agreement\nid: one\ntitle: One\n"
_PEERS = ("check-jsonschema", "jsonschema", "PyYAML", "yamllint")
_NAIVE = """
import json, pathlib, re, sys, yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
root, schemas = map(pathlib.Path, sys.argv[1:])
load = lambda path: json.loads(path.read_text(encoding="utf-8"))
shared = Resource.from_contents(load(schemas / "shared.schema.json"))
registry = Registry().with_resource("shared.schema.json", shared)
class Loader(yaml.CSafeLoader): pass
Loader.yaml_implicit_resolvers = {
    letter: [(tag, rx) for tag, rx in found if not tag.endswith(("timestamp", "bool"))]
    for letter, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
validators = {}
wrong = 0
for path in sorted(root.rglob("*.yaml")):
    data = yaml.load(path.read_bytes(), Loader)
    kind = data["kind"]
    if kind not in validators:
        validators[kind] = Draft202012Validator(
            load(schemas / f"{kind}.schema.json"), registry=registry
        )
    wrong += len(list(validators[kind].iter_errors(data)))
sys.exit(bool(wrong))
"""


def compare(count: int, runs: int, say: Callable[[str], None] = print) -> None:
    """Generate *count* documents, run everything *runs* times in turn, and print the ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch)
        generate(count, made / "corpus")
        returns = _returns(made)
        programs = {**_on_many(made, returns, runs), **_starts(made, runs * _SHORT)}
        found = costs(programs, made / "compiled")
    peers = ", ".join(f"{name} {version(name)}" for name in _PEERS)
    say(f"{count:,} documents, Python {platform.python_version()}; {peers}")
    for line in (*_per_file(found, count, len(returns)), *_of_starts(found)):
        say(line)
    for name, cost in found.items():
        if cost.code:
            say(f"{name} ended with the exit code {cost.code}")


def _returns(made: Path) -> list[str]:
    """Returns in a folder of their own, for those that take one kind."""
    alone = made / "returns"
    alone.mkdir()
    chosen = sorted((made / "corpus" / "returns").glob("*.yaml"))[:_RETURNS]
    for path in chosen:
        shutil.copy(path, alone)
    return [path.name for path in chosen]


def _on_many(made: Path, returns: list[str], times: int) -> dict[str, Program]:
    corpus, alone, schemas = made / "corpus", made / "returns", folder("schemas")
    naive = [sys.executable, "-c", _NAIVE, str(corpus), str(schemas)]
    schema = ["--schemafile", str(schemas / "return.schema.json")]
    return {
        "commish": Program([str(_BIN / "commish"), "validate"], corpus, times),
        "naive": Program(naive, corpus, times),
        "check-jsonschema": Program(
            [str(_BIN / "check-jsonschema"), *schema, *returns], alone, times
        ),
        "yamllint": Program([str(_BIN / "yamllint"), "-d", "relaxed", "."], alone, times),
    }


def _starts(made: Path, times: int) -> dict[str, Program]:
    """What takes hardly longer than to start."""
    empty, one = made / "empty", made / "one"
    for workspace in (empty, one):
        workspace.mkdir()
        (workspace / "commish.yaml").write_text(_WORKSPACE, encoding="utf-8")
    (one / "one.yaml").write_text(_AGREEMENT, encoding="utf-8")
    sample = Path(shutil.copytree(folder("sample-commissions") / _SAMPLE, made / "sample"))
    validate = [str(_BIN / "commish"), "validate"]
    return {
        "python": Program([sys.executable, "-c", "pass"], empty, times),
        "commish --help": Program([str(_BIN / "commish"), "--help"], empty, times),
        "check-jsonschema --help": Program(
            [str(_BIN / "check-jsonschema"), "--help"], empty, times
        ),
        "an empty workspace": Program(validate, empty, times),
        "one agreement": Program(validate, one, times),
        "a sample": Program(validate, sample, times),
    }


def _per_file(found: Mapping[str, Cost], count: int, returns: int) -> Iterator[str]:
    mine = found["commish"].cpu / count
    yield f"commish / naive, CPU per file: {mine / (found['naive'].cpu / count):.3f}"
    for name in ("check-jsonschema", "yamllint"):
        yield f"commish / {name}, CPU per file: {mine / (found[name].cpu / returns):.3f}"
    yield f"CPU per file of commish: {mine * 1000:.2f} ms"
    yield f"peak memory of commish: {found['commish'].peak / 1024:.0f} MiB"


def _of_starts(found: Mapping[str, Cost]) -> Iterator[str]:
    ratio = found["commish --help"].cpu / found["check-jsonschema --help"].cpu
    yield f"commish --help / check-jsonschema --help: {ratio:.3f}"
    bare = found["python"].cpu
    yield f"commish --help / bare Python: {found['commish --help'].cpu / bare:.2f}"
    for name in ("an empty workspace", "one agreement", "a sample"):
        yield f"validate of {name} / bare Python: {found[name].cpu / bare:.2f}"
    yield f"bare Python: {bare * 1000:.1f} ms"


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]] + [10_000, 3][len(sys.argv[1:]) :]
    compare(numbers[0], numbers[1])

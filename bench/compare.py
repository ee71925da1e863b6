"""Time `commish validate` beside its peers on one made-up workspace, in turn, by CPU.

python -m bench.compare [N] [RUNS]

Prints ratios, which hold when a machine's speed drifts; absolute times do not. Needs the
development tools (check-jsonschema, yamllint); ajv is installed by npm into the user's cache.
Peak memory is that of the largest process.
"""

import json
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import yaml

from bench.bars import Bar, told
from bench.generate import generate
from bench.naive import NAIVE
from bench.peers import ajv
from bench.running import Cost, Program, costs
from bench.warm import FLOOR, runs_with_a_cache, with_a_cache
from commish.resources import folder

__all__ = ["compare"]

_BIN = Path(sys.executable).parent
_RETURNS = 600
_SHORT = 8
"""So many times as often is run what takes no longer than to start."""
_SHARED = "shared.schema.json"
_SAMPLE = "south-tyneside-homelessness"
_WORKSPACE = "kind: workspace\nid: small\ntitle: Small\nformat: 1\n"
_AGREEMENT = "kind: agreement\nid: one\ntitle: One\n"
_PEERS = ("check-jsonschema", "jsonschema", "PyYAML", "yamllint")


def compare(count: int, runs: int, say: Callable[[str], None] = print) -> None:
    """Generate *count* documents, run everything *runs* times in turn, and print the ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch)
        generate(count, made / "corpus")
        returns = _returns(made)
        programs = {
            **_on_many(made, returns, runs),
            **_starts(made, runs * _SHORT),
            **runs_with_a_cache(made, runs),
        }
        found = costs(programs, made / "compiled")
    peers = ", ".join(f"{name} {version(name)}" for name in _PEERS)
    say(f"{count:,} documents, Python {platform.python_version()}; {peers}, ajv-cli 5.0.0")
    for line in told(found, _bars(count, len(returns))):
        say(line)
    for line in (*_absolute(found, count), *with_a_cache(found)):
        say(line)
    for name, cost in found.items():
        if cost.code:
            say(f"{name} ended with the exit code {cost.code}")


def _bars(count: int, returns: int) -> Iterator[Bar]:
    """What is wanted: the cost of one program for each document, by that of another."""
    for name, limit in (("check-jsonschema", 0.15), ("ajv", 0.4), ("yamllint", 0.06)):
        yield Bar("cold", name, limit, count, returns, "a document")
    yield Bar("cold", "naive", 0.3, count, count, "a document")
    yield Bar("warm", "floor", 2.5, aim=1.8)
    yield Bar("warm, all times new", "floor", 2.5, aim=1.8)
    yield Bar("warm", "cold", 0.08)
    yield Bar("one text edited", "warm", 1.3)
    yield Bar("one link edited", "warm", 1.3)
    yield Bar("one document in five bad", "cold without a cache", 2.0)
    yield Bar("cold, five times as many", "cold without a cache", 6.0)
    yield Bar("two processes", "one process", 0.7, of="wall")
    yield Bar("commish --help", "check-jsonschema --help", 0.5)
    yield Bar("an empty workspace", "python", 10, aim=8)
    yield Bar("a sample, warm", "python", 20)


def _absolute(found: Mapping[str, Cost], count: int) -> Iterator[str]:
    yield f"CPU per file, cold: {found['cold'].cpu / count * 1000:.2f} ms"
    yield f"bare Python: {found['python'].cpu * 1000:.1f} ms"
    for name, limit in (("cold", 150), ("warm", 80)):
        peak = found[name].peak / 1024
        yield f"peak memory, {name}: {peak:.0f} MiB (wanted: at most {limit})"


def _returns(made: Path) -> list[str]:
    """Returns in folders of their own, for those that take one kind.

    For ajv every date is in quotes: it makes something else of what is a text to everybody else.
    """
    alone, quoted = made / "returns", made / "quoted"
    alone.mkdir()
    quoted.mkdir()
    chosen = sorted((made / "corpus" / "returns").glob("*.yaml"))[:_RETURNS]
    for path in chosen:
        shutil.copy(path, alone)
        data = _numbers(yaml.load(path.read_bytes(), yaml.CBaseLoader))  # noqa: S506 -- texts alone
        text = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
        (quoted / path.name).write_text(text, encoding="utf-8")
    return [path.name for path in chosen]


def _numbers(value: object) -> object:
    """Data whose plain numbers and words are texts, with the numbers and words again."""
    if isinstance(value, dict):
        return {key: _numbers(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_numbers(one) for one in value]
    words = {"true": True, "false": False}
    text = str(value)
    return words.get(text, int(text) if text.isdigit() else value)


def _on_many(made: Path, returns: list[str], times: int) -> dict[str, Program]:
    corpus, alone, schemas = made / "corpus", made / "returns", folder("schemas")
    naive = [sys.executable, "-c", NAIVE, str(corpus), str(schemas)]
    schema = ["--schemafile", str(schemas / "return.schema.json")]
    programs = {
        "naive": Program(naive, corpus, times),
        "floor": Program([sys.executable, "-c", FLOOR], corpus, times * 3),
        "check-jsonschema": Program(
            [str(_BIN / "check-jsonschema"), *schema, *returns], alone, times
        ),
        "yamllint": Program([str(_BIN / "yamllint"), "-d", "relaxed", "."], alone, times),
    }
    command = ajv()
    if command:
        # ajv finds a schema by its own name alone
        named = json.loads((schemas / _SHARED).read_text(encoding="utf-8")) | {"$id": _SHARED}
        (made / _SHARED).write_text(json.dumps(named), encoding="utf-8")
        shared = ["-r", str(made / _SHARED)]
        own = ["-s", str(schemas / "return.schema.json"), "-d", "*.yaml"]
        options = ["--spec=draft2020", "--strict=false", "--validate-formats=false"]
        line = [str(command), "validate", *options, *own, *shared]
        programs["ajv"] = Program(line, made / "quoted", times)
    return programs


def _starts(made: Path, times: int) -> dict[str, Program]:
    """What takes hardly longer than to start."""
    empty, one = made / "empty", made / "one"
    for workspace in (empty, one):
        workspace.mkdir()
        (workspace / "commish.yaml").write_text(_WORKSPACE, encoding="utf-8")
    (one / "one.yaml").write_text(_AGREEMENT, encoding="utf-8")
    sample = Path(shutil.copytree(folder("sample-commissions") / _SAMPLE, made / "sample"))
    validate = [str(_BIN / "commish"), "validate"]
    cache = {"COMMISH_CACHE_DIR": str(made / "cache-of-starts")}
    return {
        "python": Program([sys.executable, "-c", "pass"], empty, times),
        "commish --help": Program([str(_BIN / "commish"), "--help"], empty, times),
        "check-jsonschema --help": Program(
            [str(_BIN / "check-jsonschema"), "--help"], empty, times
        ),
        "an empty workspace": Program(validate, empty, times, cache),
        "one agreement, warm": Program(validate, one, times, cache),
        "a sample, warm": Program(validate, sample, times, cache),
        "a sample, cold": Program([*validate, "--no-cache"], sample, times),
    }


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]] + [10_000, 3][len(sys.argv[1:]) :]
    compare(numbers[0], numbers[1])

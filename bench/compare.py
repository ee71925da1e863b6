"""Time `commish validate` beside its peers on one made-up workspace, in turn, by CPU.

python -m bench.compare [N] [RUNS]

Prints ratios, which hold when a machine's speed drifts; absolute times do not. Needs the
development tools (check-jsonschema, yamllint). Peak memory is that of the largest process.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.generate import generate

__all__ = ["compare"]

_ROOT = Path(__file__).parent.parent
_BIN = Path(sys.executable).parent
_ONE_KIND = 600
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


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program cost."""

    cpu: float
    """Seconds of processor time, user and system."""
    peak: int
    """Peak memory in KiB."""
    code: int


def _run(command: Sequence[str], folder: Path) -> Cost:
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss, process.returncode)


def _commands(corpus: Path, kind: Path, empty: Path) -> Mapping[str, tuple[list[str], Path]]:
    commish = [str(_BIN / "commish")]
    check = str(_BIN / "check-jsonschema")
    schemas = _ROOT / "schemas"
    one_kind = sorted(map(str, kind.glob("*.yaml")))
    schema = str(schemas / "return.schema.json")
    return {
        "commish": ([*commish, "validate"], corpus),
        "check-jsonschema": ([check, "--schemafile", schema, *one_kind], kind),
        "yamllint": ([str(_BIN / "yamllint"), "-d", "relaxed", "."], kind),
        "naive": ([sys.executable, "-c", _NAIVE, str(corpus), str(schemas)], corpus),
        "help": ([*commish, "--help"], empty),
        "check-jsonschema --help": ([check, "--help"], empty),
        "empty": ([*commish, "validate"], empty),
        "python": ([sys.executable, "-c", "pass"], empty),
    }


def compare(count: int, runs: int, say: Callable[[str], None] = print) -> None:
    """Generate *count* documents, run everything *runs* times in turn, and print the ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        corpus, kind, empty = (Path(scratch) / name for name in ("corpus", "returns", "empty"))
        generate(count, corpus)
        kind.mkdir()
        chosen = sorted((corpus / "returns").glob("*.yaml"))[:_ONE_KIND]
        for path in chosen:
            shutil.copy(path, kind)
        empty.mkdir()
        (empty / "commish.yaml").write_text(
            "kind: workspace\nid: empty\ntitle: Empty\nformat: 1\n", encoding="utf-8"
        )
        costs: dict[str, list[Cost]] = {}
        for _ in range(runs):
            for name, (command, folder) in _commands(corpus, kind, empty).items():
                costs.setdefault(name, []).append(_run(command, folder))
        _tell(costs, count, len(chosen), say)


def _tell(
    costs: Mapping[str, list[Cost]], count: int, of_one_kind: int, say: Callable[[str], None]
) -> None:
    wrong = {name for name, many in costs.items() if any(one.code for one in many)}
    cpu = {name: statistics.median(one.cpu for one in many) for name, many in costs.items()}
    per_file = {
        "commish": cpu["commish"] / count,
        "naive": cpu["naive"] / count,
        "check-jsonschema": cpu["check-jsonschema"] / of_one_kind,
        "yamllint": cpu["yamllint"] / of_one_kind,
    }
    say(f"{count:,} documents, of which {of_one_kind} returns for those that take one kind")
    for name in ("check-jsonschema", "naive", "yamllint"):
        say(f"commish / {name}, CPU per file: {per_file['commish'] / per_file[name]:.3f}")
    ratio = cpu["help"] / cpu["check-jsonschema --help"]
    say(f"commish --help / check-jsonschema --help: {ratio:.3f}")
    say(f"validate of an empty workspace / bare Python: {cpu['empty'] / cpu['python']:.2f}")
    peak = max(one.peak for one in costs["commish"]) / 1024
    say(f"peak memory of commish: {peak:.0f} MiB")
    say(f"CPU per file of commish: {per_file['commish'] * 1000:.2f} ms")
    if wrong:
        say(f"These ended with an exit code that is not 0: {', '.join(sorted(wrong))}")


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]] + [10_000, 3][len(sys.argv[1:]) :]
    compare(numbers[0], numbers[1])

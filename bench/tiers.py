"""`commish validate` beside tools that check links of requirements: `python -m bench.tiers`.

The same linked items in three tiers, each tool with its own format and its own command. commish
checks schemas and rules besides; the others check what is theirs.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.bars import Bar, told
from bench.linked import as_commissions, as_doorstop, as_strictdoc
from bench.peers import python_tools
from bench.running import Program, costs

__all__ = ["beside_tracers"]

_COMMISH = str(Path(sys.executable).parent / "commish")


def beside_tracers(count: int, runs: int, say: Callable[[str], None] = print) -> None:
    """Run each *runs* times in turn over *count* items, and print the ratios."""
    tools = python_tools("doorstop", "strictdoc")
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch)
        as_commissions(count, made / "commish")
        validate = [_COMMISH, "validate"]
        cache = {"COMMISH_CACHE_DIR": str(made / "cache")}
        programs = {
            "commish": Program([*validate, "--no-cache"], made / "commish", runs),
            "commish, warm": Program(validate, made / "commish", runs, cache),
        }
        if "doorstop" in tools:
            as_doorstop(count, made / "doorstop")
            subprocess.run(["git", "init", "-q", str(made / "doorstop")], check=True)
            command = [str(tools["doorstop"]), "-F", "-W"]
            programs["doorstop"] = Program(command, made / "doorstop", runs)
        if "strictdoc" in tools:
            as_strictdoc(count, made / "strictdoc")
            out = ["--formats", "json", "--output-dir", str(made / "out")]
            command = [str(tools["strictdoc"]), "export", ".", *out]
            programs["strictdoc"] = Program(command, made / "strictdoc", runs)
        found = costs(programs, made / "compiled")
    say(f"{count:,} linked items in three tiers")
    for one in ("commish", "commish, warm"):
        for line in told(found, [Bar(one, other, 1) for other in ("doorstop", "strictdoc")]):
            say(line)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]] + [1_000, 3][len(sys.argv[1:]) :]
    beside_tracers(numbers[0], numbers[1])

"""What each rule costs on a made-up workspace: python -m bench.rule_costs [N] [DIR].

Times are of the processor, in one run of all rules: what two rules share is paid by the first.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from bench.generate import generate
from commish.rules import Problem, Rule
from commish.source.discovery import Site
from commish.usecases import judging
from commish.usecases.reading import open_site
from commish.usecases.whole import read_whole, shown_from

__all__ = ["costs_of_rules"]


class _Clock:
    """Takes the time of every rule."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.asked: dict[str, int] = {}
        self.found: dict[str, int] = {}

    def timed(self, rule: Rule) -> Rule:
        """The same rule, with its time taken."""
        name = f"{rule.code} {rule.name}"
        self.seconds[name], self.asked[name], self.found[name] = 0.0, 0, 0

        def check(*given: object) -> Iterator[Problem]:
            began = time.process_time()
            problems = list(rule.check(*given))
            self.seconds[name] += time.process_time() - began
            self.asked[name] += 1
            self.found[name] += len(problems)
            yield from problems

        return rule._replace(check=check)


def costs_of_rules(folder: Path, most: int = 25) -> Iterator[str]:
    """The dearest rules, one line each, the dearest first."""
    clock = _Clock()
    known = judging._plan()  # noqa: SLF001 -- the rules as they are run
    timed = {rule.code: clock.timed(rule) for part in known[1:] for rule in part}
    for rules in known.by_kind.values():
        timed |= {rule.code: clock.timed(rule) for rule in rules if rule.code not in timed}
    plan = known._replace(
        by_kind={kind: _all(rules, timed) for kind, rules in known.by_kind.items()},
        of_any=_all(known.of_any, timed),
        over_all=_all(known.over_all, timed),
    )
    began = time.process_time()
    with patch.object(judging, "_plan", lambda: plan):
        whole = read_whole(open_site(Site(folder), shown_from(folder)), jobs=1)
    whole_time = time.process_time() - began
    of_rules = sum(clock.seconds.values())
    yield (
        f"{whole.documents:,} documents in {whole_time:.2f} s, {of_rules / whole_time:.0%} of it in"
        f" {len(timed)} rules"
    )
    yield "seconds  share   us each      asked   found  rule"
    for name in sorted(clock.seconds, key=clock.seconds.__getitem__, reverse=True)[:most]:
        seconds, asked = clock.seconds[name], clock.asked[name]
        yield (
            f"{seconds:7.3f} {seconds / whole_time:6.1%} {seconds / max(asked, 1) * 1e6:9.1f}"
            f" {asked:10,} {clock.found[name]:7,}  {name}"
        )


def _all(rules: tuple[Rule, ...], timed: dict[str, Rule]) -> tuple[Rule, ...]:
    return tuple(timed[rule.code] for rule in rules)


def _main(count: int, folder: str) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        if not folder:
            generate(count, Path(scratch))
        for line in costs_of_rules(Path(folder or scratch)):
            print(line)


if __name__ == "__main__":
    _main(int([*sys.argv[1:], "2000"][0]), "".join(sys.argv[2:3]))

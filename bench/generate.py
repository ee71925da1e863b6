"""Write a made-up workspace of N documents of all kinds, linked, valid, 1-5 KB each.

python -m bench.generate N DIR

Everything in it is invented. At least a third are returns. The same N gives the same bytes.
"""

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import intent, service

__all__ = ["generate"]

_SHARE_OF_RETURNS = 0.4
_WORKSPACE = """kind: workspace
id: made-up
title: A made-up workspace
format: 1
as_of: 2026-11-01
body:
  type: council_executive
  nation: england
places:
  - id: town
    title: The town
    level: town
cohorts:
  - id: everyone
    title: Everyone
bodies:
  - id: council
    title: The council
  - id: cabinet
    title: Cabinet
    within: council
"""

_Writer = Callable[[int, random.Random], str]
_A_GROUP: tuple[tuple[str, _Writer], ...] = (
    ("plan", intent.plan),
    ("need", intent.need),
    ("framework", intent.framework),
    ("provider", service.provider),
    ("agreement", service.agreement),
    ("decision", intent.decision),
    ("pool", service.pool),
    ("procurement", service.procurement),
    ("series", service.series),
    ("payment", service.payment),
)
"""One of each for every four commissions, one a tier."""
_FEW: tuple[tuple[str, _Writer], ...] = (
    ("rulebook", intent.rulebook),
    ("cycle", intent.cycle),
    ("accepted", intent.accepted),
)
_SOURCES = 7
_IN_A_GROUP = len(_A_GROUP) + len(intent.TIERS)


def _documents(count: int) -> Iterator[tuple[str, str]]:
    rng = random.Random(2026)
    fixed = 1 + _SOURCES + len(_FEW)
    groups = max(1, int((count - fixed) * (1 - _SHARE_OF_RETURNS)) // _IN_A_GROUP)
    yield "commish", _WORKSPACE
    for n in range(_SOURCES):
        yield f"sources/source-{n}", intent.source(n, rng)
    for name, write in _FEW:
        yield f"{name}/{name}-0", write(0, rng)
    for n in range(groups):
        for name, write in _A_GROUP:
            yield f"{name}/{name}-{n}", write(n, rng)
        for tier in range(len(intent.TIERS)):
            at = n * len(intent.TIERS) + tier
            yield f"commissions/commission-{at}", intent.commission(at, rng)
    for n in range(count - fixed - groups * _IN_A_GROUP):
        name, text = service.provider_return(n, groups, rng)
        yield f"returns/{name}", text


def generate(count: int, folder: Path) -> int:
    """Write *count* documents into *folder*; how many were written."""
    written = 0
    for name, text in _documents(count):
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        written += 1
    return written


if __name__ == "__main__":
    print(f"Wrote {generate(int(sys.argv[1]), Path(sys.argv[2]))} documents into {sys.argv[2]}.")

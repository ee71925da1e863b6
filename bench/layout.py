"""Measure the golden thread's layout on made-up frameworks: crossings against the planted order.

python -m bench.layout

Times are of the processor, the best of three.
"""

import time
from collections.abc import Callable

from commish.insight.layout import Rank, crossings, ordered, placed
from commish.reports.picture import Picture, svg
from tests.insight.frameworks import Framework, framework

__all__ = ["main"]

_SEEDS = range(8)
_ROUNDS = 3


def _milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


def _line(made: Framework) -> str:
    order = ordered(made.nodes, made.edges)
    planted, found = crossings(made.planted, made.edges), crossings(order, made.edges)
    lengths = {node.id: 50.0 for node in made.nodes}
    picture = Picture("Framework", (Rank("Rank"),) * 7, made.nodes, made.edges)
    times = (
        _milliseconds(lambda: ordered(made.nodes, made.edges)),
        _milliseconds(lambda: placed(order, made.edges, lengths=lengths, gaps=(6, 14))),
        _milliseconds(lambda: svg(picture, prefix="thread")),
    )
    drawn = "".join(f"{took:9.1f}" for took in times)
    return f"{planted:8}{found:8}{found / planted:7.2f}{drawn}"


def main() -> None:
    """Print one line for each framework."""
    print("measures seed things links planted  found  ratio  order ms place ms   svg ms")
    for measures in (40, 200):
        for seed in _SEEDS:
            made = framework(measures, seed)
            size = f"{measures:8}{seed:5}{len(made.nodes):7}{len(made.edges):6}"
            print(size + _line(made))


if __name__ == "__main__":
    main()

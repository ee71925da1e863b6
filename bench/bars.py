"""Ratios between programs, each with the limit that it is held to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bench.running import Cost

__all__ = ["Bar", "told"]


@dataclass(frozen=True, slots=True)
class Bar:
    """One ratio and what is wanted of it."""

    one: str
    other: str
    limit: float
    count: int = 1
    """Documents that the first looks at."""
    other_count: int = 1
    each: str = ""
    """What both are divided by: a document."""
    aim: float = 0
    """What is hoped for, below the limit; 0: no more than the limit."""
    of: str = "cpu"
    """cpu or wall."""

    def ratio(self, found: Mapping[str, Cost]) -> float:
        """How dear the first is by the other."""
        one, other = (getattr(found[name], self.of) for name in (self.one, self.other))
        return float(one / self.count / (other / self.other_count))


def told(found: Mapping[str, Cost], bars: Iterable[Bar]) -> Iterator[str]:
    """A line for each ratio: what was seen, what is wanted, and whether it holds."""
    for bar in bars:
        lacking = [name for name in (bar.one, bar.other) if name not in found]
        if lacking:
            yield f"-       {bar.one} / {bar.other}: {lacking[0]} was not run"
            continue
        ratio = bar.ratio(found)
        noise = max(found[bar.one].noise, found[bar.other].noise)
        unit = f", {bar.each}" if bar.each else ""
        aim = f", hoped for {bar.aim:g}" if bar.aim else ""
        word = "holds" if ratio <= bar.limit else "MISSED"
        yield (
            f"{word:7} {bar.one} / {bar.other}{unit}: {ratio:.3f}"
            f" (at most {bar.limit:g}{aim}; {bar.of}, noise {noise:.0%})"
        )

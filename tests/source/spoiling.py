"""Documents that were good until somebody changed something, as text and as data."""

import copy
import random
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from commish.findings import Pointer
from commish.source.reading import Reading, read_bytes
from tests.schemas.reading import KINDS
from tests.schemas.writings import fullest

__all__ = ["PlainDumper", "as_reading", "good_documents", "spoilt", "spoilt_documents"]

_SAMPLES = Path(__file__).resolve().parent.parent.parent / "sample-commissions"
_VALUES: tuple[object, ...] = (
    None, True, False, 0, 1, 6, -3, 101, 10**12, Decimal("5.5"), Decimal("1.0"), "", "  ", "yes",
    "no", "off", "Safe Homes", "safe-homes", "two\nlines\n", "line\n", "2013-14", "2011/13",
    "01/04/2013", "2026-02-30", "£5", "58,000", "about 45", "a: b", '"q"', "a" * 700, "x" * 41,
    "é#$", "\N{GREEK SMALL LETTER ALPHA}-1", "١٢", "`tick`", "not stated", "null", "40%", [], {},
    ["x"], [1], [None], ["x", "x"], [[]], {"id": "x"}, {"a": 1}, [{"id": "x"}], {"amount": 5},
    {"value": "x", "vat": 1}, [{"from": "2013"}], [{"what": "all"}], [{"what": "budget"}],
)  # fmt: skip
_KEYS = (
    "budget", "titel", "kpis", "x", "name", "Id", "type", "value", "amount", "exempt", "local",
    "from", "confidential", "a" * 150, "start_date", "description",
)  # fmt: skip


@cache
def good_documents() -> tuple[dict[str, object], ...]:
    """The samples, and of every kind one with all its keys."""
    paths = sorted(_SAMPLES.rglob("*.yaml"))
    samples = [read_bytes(path.read_bytes(), path.name).data for path in paths]
    return (*map(fullest, KINDS), *(one for one in samples if isinstance(one, dict)))


@st.composite
def spoilt_documents(draw: st.DrawFn) -> dict[str, object]:
    """A document with one to four changes: left out, renamed, of another type, another word."""
    # One number instead of a draw for each choice: most documents have hundreds of places
    seed = draw(st.integers(0, 2**32))
    return spoilt(random.Random(seed))  # noqa: S311 -- no secret


def spoilt(chance: random.Random) -> dict[str, object]:
    """A document with one to four changes."""
    data = copy.deepcopy(chance.choice(good_documents()))
    for _ in range(chance.randint(1, 4)):
        _change(data, chance)
    return data


def as_reading(data: object, shown: str = "spoilt.yaml") -> Reading:
    """The data as a file has them, read."""
    text = yaml.dump(data, Dumper=PlainDumper, allow_unicode=True, sort_keys=False)
    return read_bytes(text.encode(), shown)


def _change(data: dict[str, object], chance: random.Random) -> None:
    places = [place for place in _places(data) if place]
    if not places:
        return
    *way, last = chance.choice(places)
    holder: Any = data
    for step in way:
        holder = holder[step]
    if not isinstance(holder, dict):
        holder[last] = copy.deepcopy(chance.choice(_VALUES))
        return
    match chance.randrange(4):
        case 0:
            del holder[last]
        case 1:
            holder[_misspelt(str(last), chance)] = holder.pop(last)
        case 2:
            holder[last] = copy.deepcopy(chance.choice(_VALUES))
        case _:
            holder[chance.choice(_KEYS)] = copy.deepcopy(chance.choice(_VALUES))


def _misspelt(key: str, chance: random.Random) -> str:
    ways = (key + "s", key[:-1] or "q", key.upper(), key[1:] + key[0], key.replace("_", "-"))
    return chance.choice(ways)


def _places(value: object, at: Pointer = ()) -> Iterator[Pointer]:
    yield at
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _places(one, (*at, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _places(one, (*at, index))


class PlainDumper(yaml.CSafeDumper):
    """Writes every value out, and decimals as the numbers they are."""

    def ignore_aliases(self, _: object) -> bool:
        return True


def _decimal(dumper: PlainDumper, value: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{value:f}")


PlainDumper.add_representer(Decimal, _decimal)

"""A rule's docstring in its parts, for `commish explain`, the reference page and the tests."""

import re
from dataclasses import dataclass
from textwrap import dedent

from commish.rules.registry import Rule

__all__ = ["Page", "page_of"]

_PARTS = re.compile(
    r"(?P<summary>[^\n]+)\n\n(?P<why>.+?)\n\nBad:\n(?P<bad>.+?)\n\nGood:\n(?P<good>.+?)"
    r"\n\nSource:\s+(?P<source>.+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule's docstring says."""

    summary: str
    """One sentence: what is right."""
    why: str
    """Why it matters, in a few lines."""
    bad: tuple[str, ...]
    """Documents in YAML, as far as they matter, in which the rule finds something."""
    good: tuple[str, ...]
    """The same, in which no rule does."""
    source: str
    """Where the rule comes from."""


def page_of(rule: Rule) -> Page:
    """The parts of a rule's text.

    Raises:
        ValueError: a part is missing, or the parts are in another order.
    """
    parts = _PARTS.fullmatch(rule.text)
    if parts is None:
        raise ValueError(f"{rule.code}: a rule says why, shows Bad: and Good:, names its Source:")
    return Page(
        parts["summary"],
        parts["why"],
        _documents(parts["bad"]),
        _documents(parts["good"]),
        " ".join(parts["source"].split()),
    )


def _documents(block: str) -> tuple[str, ...]:
    return tuple(f"{part.strip()}\n" for part in re.split(r"(?m)^---$", dedent(block)))

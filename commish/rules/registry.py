"""What a rule is, and the list of all of them.

A rule is one decorated function. Its docstring says why, shows a bad and a good example and
names its source: that text is `commish explain CODE`, the reference page, and a test.
"""

import inspect
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from commish.findings import Pointer, Severity
from commish.insight.facts import Reference, Thing

__all__ = ["Problem", "Rule", "by_code", "rule", "rules"]


class Problem(NamedTuple):
    """What a rule found: where, and in one sentence what is wrong."""

    where: Pointer | Thing | Reference
    """A pointer into the document that the rule was given; or, over many, a thing or a link."""
    message: str
    mend: str = ""
    """What to do, in one sentence."""
    severity: Severity | None = None
    """Where it differs from the rule's own: a draft is asked more gently than what is agreed."""
    related: tuple[tuple[Thing | Reference, str], ...] = ()
    """Other places that explain it."""


Check = Callable[..., Iterator[Problem]]


class Rule(NamedTuple):
    """One rule: its code and name never change."""

    code: str
    name: str
    severity: Severity
    basis: str
    """law, guidance, policy, practice or seed (the five documents that commish began with)."""
    check: Check
    asks: tuple[str, ...]
    """What the function reads, by its annotations: `Setting`, `Thread`, `Commission | Pool`."""
    text: str
    """The docstring: why, bad, good, source."""

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def summary(self) -> str:
        """The first line of the text."""
        return self.text.split("\n", 1)[0]


_RULES: dict[str, Rule] = {}
_Function = TypeVar("_Function", bound=Check)


def rule(
    code: str, *, severity: Severity = Severity.ERROR, basis: str = "practice"
) -> Callable[[_Function], _Function]:
    """Register a function as the rule *code*; the function's name becomes the rule's.

    Raises:
        ValueError: the code is taken, or the function has no docstring.
    """

    def register(function: _Function) -> _Function:
        text = inspect.getdoc(function)
        if code in _RULES or not text:
            raise ValueError(f"{code}: a code is used once, and a rule has a docstring")
        name = function.__name__.replace("_", "-")
        _RULES[code] = Rule(code, name, severity, basis, function, _asks(function), text)
        return function

    return register


def _asks(function: Check) -> tuple[str, ...]:
    """Names and not classes: a document's class is imported when a document of the kind is met."""
    wanted = (one for name, one in function.__annotations__.items() if name != "return")
    return tuple(one if isinstance(one, str) else _bare(one) for one in wanted)


def _bare(annotation: object) -> str:
    """`Need | Pool` of classes that the rule's own module has imported."""
    return re.sub(r"[\w.]+\.", "", inspect.formatannotation(annotation))


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of codes."""
    return tuple(_RULES[code] for code in sorted(_RULES))


def by_code(code: str) -> Rule | None:
    """The rule with this code or name."""
    wanted = code.casefold()
    return next((one for one in rules() if wanted in (one.code.casefold(), one.name)), None)

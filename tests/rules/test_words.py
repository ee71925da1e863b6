"""What an officer reads from every rule, as somebody read and accepted it.

`pytest tests/rules/test_words.py --update-golden` writes `told.txt` anew; the difference is read
before it is kept.
"""

import textwrap
from pathlib import Path

import pytest

from commish.findings import Finding
from commish.rules import Rule, page_of, rules
from tests.rules.judged import judged

_TOLD = Path(__file__).with_name("told.txt")
_WIDTH = 100


def _told() -> str:
    """One paragraph a rule, in the order of codes: what its bad example is told."""
    return "\n".join(_paragraph(rule) for rule in rules())


def _paragraph(rule: Rule) -> str:
    found = judged(*page_of(rule).bad).of(rule.code)
    return f"{rule.code} {rule.name}\n{''.join(map(_words, found))}"


def _words(finding: Finding) -> str:
    return (
        f"  {finding.severity.value} at {finding.place}\n"
        f"{_folded(finding.message)}"
        f"{_folded(f'> {finding.mend}')}"
        f"{''.join(_folded(f'- {one.place}: {one.text}') for one in finding.related)}"
    )


def _folded(text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent="    ", subsequent_indent="      ") + "\n"


def test_every_rule_speaks_as_it_was_accepted(request: pytest.FixtureRequest) -> None:
    now = _told()
    if request.config.getoption("--update-golden"):
        _TOLD.write_text(now, encoding="utf-8", newline="\n")
    kept = _TOLD.read_text(encoding="utf-8")
    assert now == kept, "a rule speaks otherwise: see --update-golden"

"""Every rule's own examples are executed: what the page says is what the rule does."""

import pytest

from commish.findings import Severity
from commish.rules import Rule, page_of, rules
from tests.rules.judged import judged


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_bad_example_gives_exactly_this_finding(rule: Rule) -> None:
    """No other rule objects: an example shows one thing, be it a mere reminder."""
    found = judged(*page_of(rule).bad)
    assert found.of(rule.code)
    assert found.codes <= {rule.code}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_good_example_gives_none(rule: Rule) -> None:
    found = judged(*page_of(rule).good)
    assert not found.codes
    if rule.severity is Severity.INFORMATION:
        assert not found.of(rule.code)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_finding_points_at_what_is_there_and_speaks_in_sentences(rule: Rule) -> None:
    for finding in judged(*page_of(rule).bad).of(rule.code):
        assert finding.place.line > 0
        assert finding.message.endswith(".")
        assert finding.mend.endswith(".")
        assert finding.message[0].isupper() or finding.message[0] == "“" or "`" in finding.message

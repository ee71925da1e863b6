"""Every rule's own examples are executed: what the page says is what the rule does."""

import pytest

from commish.rules import Rule, page_of, rules
from tests.rules.judged import judged


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_bad_example_gives_exactly_this_finding(rule: Rule) -> None:
    """No other rule objects: an example shows one thing."""
    assert judged(*page_of(rule).bad).codes == {rule.code}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_good_example_gives_none(rule: Rule) -> None:
    assert not judged(*page_of(rule).good).codes


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_finding_points_at_what_is_there_and_speaks_in_sentences(rule: Rule) -> None:
    for finding in judged(*page_of(rule).bad).of(rule.code):
        assert finding.place.line > 0
        assert finding.message.endswith(".")
        assert finding.mend.endswith(".")
        assert finding.message[0].isupper() or finding.message[0] == "“" or "`" in finding.message

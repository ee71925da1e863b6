"""What is checked, one decorated function a rule.

A family of rules is a module. Each is imported here by name: a rule that is not imported does not
run.
"""

from commish.rules import (
    cycle,
    governance,
    indicators,
    money,
    needs,
    options,
    outcomes,
    shares,
    statements,
    terms,
    tiers,
)
from commish.rules.page import Page, page_of
from commish.rules.registry import Problem, Rule, by_code, rule, rules

__all__ = ["FAMILIES", "Page", "Problem", "Rule", "by_code", "page_of", "rule", "rules"]

FAMILIES = (
    tiers,
    statements,
    outcomes,
    indicators,
    needs,
    options,
    cycle,
    governance,
    money,
    shares,
    terms,
)
"""The modules of rules, in the order in which the reference shows them."""

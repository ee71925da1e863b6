"""What is checked, one decorated function a rule.

A family of rules is a module. Each is imported here by name: a rule that is not imported does not
run.
"""

from commish.rules import (
    areas,
    balance,
    coverage,
    cycle,
    dialogue,
    engagement,
    frameworks,
    governance,
    indicators,
    learning,
    mix,
    money,
    needs,
    options,
    outcomes,
    plans,
    ranking,
    scores,
    shares,
    statements,
    terms,
    tiers,
    versions,
    within,
    within_time,
)
from commish.rules.page import Page, page_of
from commish.rules.registry import Problem, Rule, by_code, rule, rules

__all__ = ["FAMILIES", "Page", "Problem", "Rule", "by_code", "page_of", "rule", "rules"]

FAMILIES = (
    tiers,
    coverage,
    within_time,
    within,
    dialogue,
    balance,
    statements,
    outcomes,
    frameworks,
    versions,
    mix,
    indicators,
    plans,
    needs,
    engagement,
    options,
    scores,
    ranking,
    cycle,
    learning,
    areas,
    governance,
    money,
    shares,
    terms,
)
"""The modules of rules, in the order in which the reference shows them."""

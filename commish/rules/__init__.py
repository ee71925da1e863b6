"""What is checked, one decorated function a rule."""

from commish.rules.registry import Problem, Rule, by_code, rule, rules

__all__ = ["Problem", "Rule", "by_code", "rule", "rules"]

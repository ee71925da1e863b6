"""What is checked, one decorated function a rule.

A family of rules is a module of this package. They are found by themselves: a new rule is a new
function, and a new family a new file.
"""

import sys
from importlib import import_module
from pkgutil import iter_modules

from commish.rules.page import Page, page_of
from commish.rules.registry import Problem, Rule, by_code, rule, rules

__all__ = ["FAMILIES", "Page", "Problem", "Rule", "by_code", "page_of", "rule", "rules"]

for _name in sorted(module.name for module in iter_modules(__path__)):
    import_module(f"{__name__}.{_name}")

FAMILIES = tuple(
    sys.modules[name] for name in dict.fromkeys(one.check.__module__ for one in rules())
)
"""The modules that hold rules, in the order of their first codes, as the reference shows them."""

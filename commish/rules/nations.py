"""Whose law applies, and whether any of it is known."""

from __future__ import annotations

from collections.abc import Iterator

from commish.findings import Severity
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

__all__ = ["law_of_the_nation_is_known"]

_NAMES = {"wales": "Wales", "scotland": "Scotland", "northern_ireland": "Northern Ireland"}


@rule("LAW001", severity=Severity.INFORMATION, basis="law")
def law_of_the_nation_is_known(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """There is a rulebook for the law of the nation in which the body works.

    The rulebooks that come with commish hold the law of England. A body elsewhere is not judged by
    it, and its own law is not checked until it has a rulebook. What is not law is checked all the
    same: tiers, outcomes, figures, papers.

    Bad:
        kind: workspace
        body:
          type: unitary
          nation: wales
        ---
        kind: pool

    Good:
        kind: workspace
        body:
          type: unitary
          nation: wales
        rulebooks:
          - our-law
        ---
        kind: rulebook
        id: our-law
        nations:
          - wales
        ---
        kind: pool

    Source: working practice.
    """
    nation = setting.nation
    name = _NAMES.get(nation)
    if name is None or any(path or nation in book.nations for book, path in setting.law.books):
        return
    for workspace in thread.of_sort("workspace"):
        yield Problem(
            workspace,
            f"There is no rulebook for the law of {name}, so checks of the law of England are left"
            " out and none takes their place.",
            "Write one, and name it under `rulebooks` in commish.yaml.",
        )

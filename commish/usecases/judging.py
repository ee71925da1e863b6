"""Rules run: each is given what it asks for, and what it finds becomes a finding with a place."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from commish.findings import Finding, Place, Related
from commish.insight.facts import Reference, Thing
from commish.insight.personal import may_hold
from commish.insight.setting import Setting
from commish.insight.texts import Texts
from commish.insight.thread import Thread
from commish.insight.tier_keys import TierKeys
from commish.source.schemas import Schema, schema
from commish.usecases.discretion import discreet
from commish.usecases.reading import ReadFile, model

if TYPE_CHECKING:
    from commish.rules import Problem, Rule

__all__ = ["judge_document", "judge_thread", "rules_for"]

NO_RULES = frozenset(("workspace",))
"""Kinds that no rule asks for: a workspace of nothing else does not pay for loading the rules."""
_GIVEN = ("Setting", "Texts", "Thread", "TierKeys")


class _Plan(NamedTuple):
    by_kind: "Mapping[str, tuple[Rule, ...]]"
    of_any: "tuple[Rule, ...]"
    """Rules over one document of whatever kind: they ask for its texts."""
    over_all: "tuple[Rule, ...]"


def judge_document(file: ReadFile, setting: Setting) -> Iterator[Finding]:
    """What the rules for its kind, and those for every kind, find in one valid document."""
    kind = file.checked.kind
    if not file.checked.valid or (kind in NO_RULES and not may_hold(file.reading.text)):
        return
    of_kind = _plan().by_kind.get(kind, ())
    document = model(file) if of_kind else None
    keys = TierKeys(_allowed_tiers(), frozenset(cast("dict[str, object]", file.reading.data)))
    texts = Texts(kind, file.reading.text, file.reading.data)
    others = {"Setting": setting, "Texts": texts, "TierKeys": keys}
    for rule in (*of_kind, *_plan().of_any):
        given = [others.get(wanted, document) for wanted in rule.asks]
        for problem in rule.check(*given):
            yield discreet(_finding(rule, problem, _in(file), file.checked.id), file)


def judge_thread(
    thread: Thread, setting: Setting, codes: Container[str] | None = None
) -> Iterator[Finding]:
    """What the rules over all documents find; those with one of *codes*, if any are given."""
    if all(facts.kind in NO_RULES for facts in thread.facts):
        return
    for rule in _plan().over_all:
        if codes is not None and rule.code not in codes:
            continue
        given = [thread if wanted == "Thread" else setting for wanted in rule.asks]
        for problem in rule.check(*given):
            yield _finding(rule, problem, _anywhere, _subject(problem))


def rules_for(kinds: Iterable[str]) -> int:
    """How many rules are run where documents of these kinds are."""
    if NO_RULES.issuperset(kinds):
        return 0
    from commish.rules import rules  # noqa: PLC0415 -- see NO_RULES

    return len(rules())


@cache
def _plan() -> _Plan:
    from commish.rules import rules  # noqa: PLC0415 -- see NO_RULES

    by_kind: dict[str, list[Rule]] = {}
    of_any: list[Rule] = []
    over_all: list[Rule] = []
    for rule in rules():
        documents = [wanted for wanted in rule.asks if wanted not in _GIVEN]
        if not documents:
            (of_any if "Texts" in rule.asks else over_all).append(rule)
        for wanted in documents:
            for kind in _kinds(wanted):
                by_kind.setdefault(kind, []).append(rule)
    found = {kind: tuple(rules_of_it) for kind, rules_of_it in by_kind.items()}
    return _Plan(found, tuple(of_any), tuple(over_all))


def _kinds(wanted: str) -> Iterator[str]:
    """The kinds of documents that `OutcomeFramework | Pool` asks for."""
    for name in wanted.split(" | "):
        yield re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


@cache
def _allowed_tiers() -> Mapping[str, tuple[str, ...]]:
    properties = cast("Mapping[str, Schema]", schema("commission")["properties"])
    return {
        key: tuple(cast("list[str]", part["x-tier"]))
        for key, part in properties.items()
        if "x-tier" in part
    }


_Placing = Callable[["Problem"], Place]


def _in(file: ReadFile) -> _Placing:
    def place(problem: "Problem") -> Place:
        where = problem.where
        return where.place if isinstance(where, Thing | Reference) else file.reading.place(where)

    return place


def _anywhere(problem: "Problem") -> Place:
    where = problem.where
    if isinstance(where, Thing | Reference):
        return where.place
    raise TypeError("a rule over all documents points at a thing or a link")


def _subject(problem: "Problem") -> str:
    where = problem.where
    return where.document if isinstance(where, Thing | Reference) else ""


def _finding(rule: "Rule", problem: "Problem", placing: _Placing, subject: str) -> Finding:
    where = problem.where
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=problem.severity or rule.severity,
        place=placing(problem),
        message=problem.message,
        mend=problem.mend,
        pointer=where.pointer if isinstance(where, Thing | Reference) else where,
        subject=subject,
        related=tuple(Related(one.place, text) for one, text in problem.related),
    )

"""What a rule is, and that each one runs."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from commish.findings import Severity
from commish.model.need import Need
from commish.rules import FAMILIES, Problem, by_code, page_of, rule, rules
from commish.rules.registry import Rule

_GIVEN = ("Setting", "Thread", "TierKeys")


def test_every_module_with_a_rule_is_a_family(root: Path) -> None:
    """A rule in a module that nothing imports would never run."""
    written = {
        path.stem
        for path in (root / "commish" / "rules").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and any(ast.unparse(one).startswith("rule(") for one in node.decorator_list)
    }
    assert {family.__name__.rpartition(".")[2] for family in FAMILIES} == written


def test_rules_come_in_the_order_of_their_codes() -> None:
    codes = [one.code for one in rules()]
    assert codes == sorted(codes)
    assert len({one.name for one in rules()}) == len(codes)


def test_a_rule_is_found_by_its_code_or_its_name() -> None:
    found = by_code("tir001")
    assert found
    assert (found.family, found.name) == ("TIR", "answers-a-commission-above")
    assert by_code("answers-a-commission-above") is found
    assert by_code("TIR999") is None


def test_a_rule_asks_for_documents_or_for_the_thread() -> None:
    """The runner gives a rule over all documents no single one."""
    for one in rules():
        documents = [wanted for wanted in one.asks if wanted not in _GIVEN]
        assert bool(documents) is ("Thread" not in one.asks), one.code


def test_a_rule_of_wording_is_a_warning() -> None:
    for code in ("TIR003", "OUT002"):
        found = by_code(code)
        assert found
        assert found.severity is Severity.WARNING


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.code)
def test_a_rule_s_page_is_short_and_whole(one: Rule) -> None:
    page = page_of(one)
    assert one.summary == page.summary
    assert page.summary.endswith(".")
    assert len(page.why.splitlines()) in range(2, 7)
    assert page.source.endswith((".", ")"))
    assert one.basis in ("law", "guidance", "policy", "practice", "seed")


def test_a_code_is_used_once() -> None:
    with pytest.raises(ValueError, match="TIR001: a code is used once"):
        rule("TIR001")(_silent)


def test_a_rule_without_a_docstring_is_refused() -> None:
    def undocumented(need: Need) -> Iterator[Problem]:
        yield Problem(("id",), need.id)

    with pytest.raises(ValueError, match="ZZZ001"):
        rule("ZZZ001")(undocumented)
    assert by_code("ZZZ001") is None


def test_a_page_without_examples_is_refused() -> None:
    bare = Rule("ZZZ002", "silent", Severity.ERROR, "practice", _silent, ("Need",), "It is so.")
    with pytest.raises(ValueError, match="ZZZ002: a rule says why"):
        page_of(bare)


def _silent(need: Need) -> Iterator[Problem]:
    """A need has an id."""
    if not need.id:
        yield Problem(("id",), "none")

"""What rules over several documents say of those that withhold something: no value of them."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from commish.cli.formats import FORMATS, format_called
from commish.findings import Finding, Severity
from commish.rules import Rule, page_of, rules
from commish.usecases.validate import Verdict, validate
from tests.rules.judged import AS_OF, read
from tests.workspace import MARKER, workspace

_ORDER = "exempt:\n  - what: all\n    category: '3'\n    because: Bidders would learn the price.\n"
_FIGURE, _WORD = ",737", "Quagga"
_LEAST = 5
"""So many rules at the least tell in one file of an amount that stands in another."""


def _bad(rule: Rule) -> list[str]:
    """The documents of a rule's bad example, with the keys that each must have."""
    return [read(text, number).reading.text for number, text in enumerate(page_of(rule).bad, 1)]


def _checked(folder: Path, documents: Sequence[str]) -> Verdict:
    files = {f"{number}.yaml": text for number, text in enumerate(documents, 1)}
    marker = next((name for name, text in files.items() if "kind: workspace\n" in text), "")
    return validate([workspace(folder, files, files.pop(marker, MARKER))], AS_OF)


def _printed(verdict: Verdict) -> str:
    return "\n".join(format_called(form)(verdict, Severity.INFORMATION) for form in FORMATS)


def _planted(document: str) -> str:
    """The same with a figure of its own in each amount, and a word of its own in each text."""
    amounts = re.sub(r"(£[0-9,]*),000\b", rf"\1{_FIGURE}", document)
    return re.sub(
        r"(?m)^(\s*(?:- )?(?:title|what|why|name|statement|because|reason): )(?=[A-Z])",
        rf"\g<1>{_WORD} ",
        amounts,
    )


def _one(verdict: Verdict, code: str) -> Finding:
    [found] = [one for one in verdict.found if one.code == code]
    return found


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_no_format_prints_a_value_of_a_document_that_withholds(rule: Rule, tmp_path: Path) -> None:
    """Wherever the finding stands: beside what is withheld, or in another file."""
    documents = _bad(rule)
    for number, document in enumerate(documents):
        folder = tmp_path / str(number)
        written = [*documents]
        written[number] = _planted(document) + _ORDER
        printed = _printed(_checked(folder, written))
        assert _FIGURE not in printed
        assert _WORD not in printed


def test_the_same_values_are_told_of_documents_that_withhold_nothing(tmp_path: Path) -> None:
    """Else the test above could not fail."""
    telling = set()
    for rule in rules():
        documents = _bad(rule)
        for number, document in enumerate(documents):
            folder = tmp_path / f"{rule.code}-{number}"
            written = [*documents]
            written[number] = _planted(document)
            told = (one for one in _checked(folder, written).found if one.code == rule.code)
            elsewhere = [one for one in told if not one.place.path.endswith(f"/{number + 1}.yaml")]
            if any(_FIGURE in one.message or _WORD in one.message for one in elsewhere):
                telling.add(rule.code)
    assert {"FIN001", "CAL001", "GOV007", "TIR012"} <= telling
    assert len(telling) > _LEAST


_ABOVE = (
    "kind: commission\nid: above\ntitle: Above\ntier: strategic\nstatus: agreed\nbudget: £90,100\n"
)
_BELOW = (
    "kind: commission\nid: below\ntitle: Below\ntier: tactical\nstatus: agreed\n"
    "answers:\n  - above\nbudget: £120,400\n"
)
_BUDGET = _ORDER.replace("all", "budget")


@pytest.mark.parametrize(("above", "below"), [(_BUDGET, ""), ("", _BUDGET)])
def test_a_budget_that_is_exempt_is_in_no_sum_that_is_told(
    above: str, below: str, tmp_path: Path
) -> None:
    """FIN001 stands at the upper one, and tells of a sum to which the lower one belongs."""
    told = _one(_checked(tmp_path / "open", [_ABOVE, _BELOW]), "FIN001")
    assert "£120,400" in told.message
    assert "£90,100" in told.message
    verdict = _checked(tmp_path / "withheld", [_ABOVE + above, _BELOW + below])
    found = _one(verdict, "FIN001")
    assert not re.search("[0-9]", found.message + found.mend)
    assert "£90,100" not in _printed(verdict) or not above
    assert "120,400" not in _printed(verdict)


def test_what_needs_nothing_of_what_is_withheld_is_told_in_full(tmp_path: Path) -> None:
    other = "kind: commission\nid: other\ntitle: Other\ntier: tactical\n"
    verdict = _checked(tmp_path, [_ABOVE, _BELOW, other + _ORDER])
    assert "£120,400" in _one(verdict, "FIN001").message


def test_of_a_faulty_file_that_withholds_nothing_is_told_elsewhere(tmp_path: Path) -> None:
    """A key that stands twice leaves its budget known, and what it withholds unknown."""
    twice = f"{_BELOW}{_BUDGET}notes: A\nnotes: B\n"
    verdict = _checked(tmp_path, [_ABOVE, twice])
    assert "120,400" not in _printed(verdict)
    assert "FIN001" in {one.code for one in verdict.found}


def test_a_workspace_that_withholds_its_test_of_key_decisions_is_not_quoted(tmp_path: Path) -> None:
    [rule] = [one for one in rules() if one.code == "GOV007"]
    documents = [text + (_ORDER if "kind: workspace" in text else "") for text in _bad(rule)]
    assert "£" in _one(_checked(tmp_path / "open", _bad(rule)), "GOV007").message
    assert "£" not in _one(_checked(tmp_path / "withheld", documents), "GOV007").message


@pytest.mark.parametrize("names", [("Falls", "falls"), ("caf\u00e9", "cafe\u0301")])
def test_files_that_a_disk_elsewhere_takes_for_one_are_an_error(
    names: tuple[str, str], tmp_path: Path
) -> None:
    """Whatever their ids: nobody sees what is lost."""
    files = {f"{name}.yaml": f"kind: need\nid: n{at}\ntitle: N\n" for at, name in enumerate(names)}
    workspace(tmp_path, files)
    if len(list(tmp_path.iterdir())) < len(files) + 1:
        pytest.skip("this disk takes them for one")
    found = _one(validate([tmp_path], AS_OF), "IDS004")
    assert found.severity is Severity.ERROR
    assert {Path(found.place.path).stem, Path(found.related[0].place.path).stem} == set(names)

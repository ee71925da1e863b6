"""What findings say of documents that withhold something: the fault, and no value."""

from pathlib import Path

import pytest

from commish.usecases.discretion import may_be_shown
from commish.usecases.validate import Verdict, validate, validate_bytes
from tests.workspace import AGREEMENT, COMMISSION, workspace

_ORDER = "exempt:\n  - what: {}\n    category: '3'\n    because: Bidders would learn the price.\n"
_SHORT = AGREEMENT.replace("2029", "2027") + "term_note: Zebra wants no more\n"
_OFFER = "kind: commission\nid: offer\ntitle: Offer\ntier: strategic\nanswers:\n  - zebra\n"


def _verdict(folder: Path, offer: str, agreement: str = AGREEMENT) -> Verdict:
    files = {"commissions/safe-homes.yaml": COMMISSION, "commissions/offer.yaml": offer}
    return validate([workspace(folder, {**files, "agreements/hub-contract.yaml": agreement})])


def _said(verdict: Verdict) -> str:
    said = (f"{one.message} {one.mend}" for one in verdict.findings)
    return " ".join([*said, *(verdict.sources(one.place.path) for one in verdict.findings)])


@pytest.mark.parametrize("what", ["all", "answers"])
def test_a_link_that_is_withheld_is_not_named(what: str, tmp_path: Path) -> None:
    assert "“zebra”" in _said(_verdict(tmp_path, _OFFER))
    verdict = _verdict(tmp_path, _OFFER + _ORDER.format(what))
    assert "LNK001" in [one.code for one in verdict.findings]
    assert "zebra" not in _said(verdict)


def test_a_link_beside_what_is_withheld_is_named(tmp_path: Path) -> None:
    verdict = _verdict(tmp_path, _OFFER + _ORDER.format("title"))
    [found] = [one for one in verdict.findings if one.code == "LNK001"]
    assert "“zebra”" in found.message


@pytest.mark.parametrize(("what", "is_offered"), [("all", False), ("title", True)])
def test_a_link_that_is_withheld_has_no_mend_that_names_it(
    what: str, is_offered: object, tmp_path: Path
) -> None:
    """What `--fix` would write is printed in reports, and tells what was meant."""
    verdict = _verdict(tmp_path, _OFFER.replace("zebra", "safe-home") + _ORDER.format(what))
    [found] = [one for one in verdict.findings if one.code == "LNK001"]
    assert (found.fix is not None) is is_offered


@pytest.mark.parametrize("what", ["all", "term_note"])
def test_a_rule_quotes_nothing_of_a_document_that_withholds(what: str, tmp_path: Path) -> None:
    """A rule may point at one value and quote another."""
    assert "Zebra" in _said(_verdict(tmp_path, _OFFER, _SHORT))
    verdict = _verdict(tmp_path, _OFFER, _SHORT + _ORDER.format(what))
    [found] = [one for one in verdict.findings if one.code == "CON002"]
    assert found.message == "The term is … months, under …; its reason: …."
    assert "Zebra" not in _said(verdict)


def test_standard_input_that_withholds_is_quoted_no_more_than_a_file() -> None:
    verdict = validate_bytes((_SHORT + _ORDER.format("all")).encode(), "-")
    assert "Zebra" not in _said(verdict)
    assert "CON002" in [one.code for one in verdict.findings]


@pytest.mark.parametrize(
    "text", ["exempt:\n- what: all\n", '{"id": "x", "confidential": []}', "a: 1\n'exempt' : x\n"]
)
def test_no_line_is_shown_of_a_file_that_withholds(text: str) -> None:
    """Also of one that is no good YAML: what it withholds can't be told then."""
    assert not may_be_shown(text)
    assert may_be_shown("summary: What the council does not exempt anyone from\n")


def test_an_address_that_withholds_nothing_is_an_error(tmp_path: Path) -> None:
    """Whoever misspells it believes that something is withheld."""
    offer = COMMISSION.replace("safe-homes", "offer") + _ORDER
    verdict = _verdict(tmp_path, offer.format("budgte"))
    [found] = [one for one in verdict.findings if one.pointer == ("exempt", 0, "what")]
    assert "nothing stands at this address" in found.message
    for what in ("title", "all"):
        found_now = _verdict(tmp_path, offer.format(what)).findings
        assert not [one for one in found_now if one.pointer[:1] == ("exempt",)]


def test_the_law_is_told_also_of_a_document_that_withholds(tmp_path: Path) -> None:
    """Where it stands is no secret of the document."""
    paper = "kind: decision\nid: paper\ntitle: Paper\nstatus: proposed\n" + _ORDER.format("all")
    files = {"decisions/paper.yaml": paper.replace("'3'", "Paragraph 12")}
    root = workspace(tmp_path, files)
    marker = root / "commish.yaml"
    body = "body:\n  type: county\n  nation: england\n"
    marker.write_text(marker.read_text(encoding="utf-8") + body, encoding="utf-8")
    [found] = [one for one in validate([root]).findings if one.code == "GOV003"]
    assert found.message == (
        "The ground … is none of the categories of exempt information in England"
        " (Local Government Act 1972, Schedule 12A, part 1 and paragraph 10)."
    )


def test_a_document_that_holds_personal_data_is_quoted_as_little(tmp_path: Path) -> None:
    offer = f"{_OFFER}notes: Zebra, NHS number 939 825 9796\n"
    said = _said(_verdict(tmp_path, offer))
    assert "9796" not in said
    assert "an NHS number" in said


@pytest.mark.parametrize(
    "note", ["Zebra said ”no” to Quagga", "Zebra “and” Quagga", "(Zebra ”) Quagga"]
)
def test_a_quotation_mark_in_a_value_ends_no_quotation(note: str, tmp_path: Path) -> None:
    agreement = AGREEMENT.replace("2029", "2027") + f"term_note: {note}\n"
    assert "Quagga" in _said(_verdict(tmp_path / "open", _OFFER, agreement))
    verdict = _verdict(tmp_path / "withheld", _OFFER, agreement + _ORDER.format("all"))
    assert "CON002" in [one.code for one in verdict.findings]
    assert not {word for word in ("Zebra", "Quagga") if word in _said(verdict)}


def test_of_a_date_not_even_the_month_is_told(tmp_path: Path) -> None:
    agreement = AGREEMENT.replace("2029-03-31", "2026-02-10") + "state: active\n"
    open_to_all = _verdict(tmp_path / "open", _OFFER, agreement)
    assert "10 February 2026" in _said(open_to_all)
    verdict = _verdict(tmp_path / "withheld", _OFFER, agreement + _ORDER.format("all"))
    assert "EXP001" in [one.code for one in verdict.findings]
    assert "February" not in _said(verdict)

"""The codes of what can be wrong with files, with their examples."""

import re

import pytest

from commish.findings import Place, Severity
from commish.source.codes import CODES, Code, by_code
from commish.source.codes.files import FILES
from commish.source.codes.yaml import YAML
from commish.source.reading import read_bytes

_OURS = [*FILES, *YAML]
_SHOWN = [code for code in _OURS if code.bad]


def test_no_number_and_no_name_is_given_twice() -> None:
    assert len({code.code for code in CODES}) == len(CODES)
    assert len({code.name for code in CODES}) == len(CODES)


@pytest.mark.parametrize("code", CODES, ids=lambda code: str(code.code))
def test_a_code_has_its_form(code: Code) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", code.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)
    assert code.why.endswith(".")
    assert bool(code.bad) == bool(code.good)


@pytest.mark.parametrize("code", _SHOWN, ids=lambda code: str(code.code))
def test_the_bad_example_has_just_this_finding_and_the_good_one_none(code: Code) -> None:
    (finding,) = read_bytes(code.bad.encode(), "f").findings
    assert (finding.code, finding.name, finding.severity) == (code.code, code.name, code.severity)
    assert finding.mend
    assert read_bytes(code.good.encode(), "f").findings == ()


def test_only_what_text_can_not_show_has_no_example() -> None:
    names = {each.name for each in _OURS if not each.bad}
    assert names == {"not-utf8", "too-large", "not-a-regular-file", "too-many-values"}


def test_a_code_is_found_by_its_number_or_its_name() -> None:
    code = by_code("FIL001")
    assert code is not None
    assert by_code("fil001") is by_code("not-utf8") is code
    assert by_code("FIL999") is None


def test_a_code_makes_its_findings() -> None:
    code = Code("TST001", "tried", Severity.WARNING, "Because.")
    finding = code.at(Place("f", 1), "Wrong.", "Do right.", pointer=("a",))
    assert (finding.code, finding.name, finding.severity) == ("TST001", "tried", Severity.WARNING)
    assert (finding.place.line, finding.message, finding.mend) == (1, "Wrong.", "Do right.")
    assert (finding.pointer, finding.related) == (("a",), ())

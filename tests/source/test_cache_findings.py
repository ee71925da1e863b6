"""Findings and acceptances come back from the cache as they were."""

from datetime import date

import pytest

from commish.findings import Acceptance, Edit, Finding, Fix, Place, Pointer, Related, Severity
from commish.source.again import Sought
from commish.source.cache_findings import findings_from, packed_findings, packed_span, span_from

_PLACE = Place("town/a.yaml", 1, 2, 3, 4)
_FINDING = Finding(
    code="LNK001",
    name="link-to-nothing",
    severity=Severity.WARNING,
    place=_PLACE,
    message="“£5” is not here.\u2028",
    mend="Write it.",
    pointer=("outcomes", 0, "title"),
    subject="a",
    related=(Related(Place("town/b.yaml", 5, 6, 7, 8), "there"), Related(Place("town/b.yaml"), "")),
    fix=Fix("Write `b`.", (Edit((1, 2, 1, 3), "b"), Edit((2, 1, 2, 1), "\n")), "b.yaml"),
)
_WORD = Acceptance("CON002", "so it is", "Head", date(2027, 3, 31), _PLACE, "a.b", (1, 9))
_PLAIN = Acceptance("CON002", "", "", None, _PLACE)


def _inner(shown: str) -> str:
    return shown.removeprefix("town/")


def _show(inner: str) -> str:
    return f"x/{inner}"


def _nowhere(path: str, pointer: Pointer) -> Place:
    return Place(f"sought {path} {pointer}")


def test_all_of_a_finding_comes_back_where_it_is_shown_now() -> None:
    packed = packed_findings([_FINDING], [_WORD, _PLAIN], _inner)
    found, words = findings_from(packed, _show, _nowhere)
    text = repr(([_FINDING], [_WORD, _PLAIN])).replace("town/", "x/")
    assert repr((found, words)) == text


def test_every_part_is_kept() -> None:
    """A part that is added to findings has to be added to what is kept."""
    assert Finding._fields == (
        *("code", "name", "severity", "place", "message", "mend", "pointer", "subject"),
        *("related", "fix"),
    )
    assert Fix._fields == ("title", "edits", "rename")
    assert Acceptance._fields == ("code", "because", "by", "until", "place", "where", "lines")


def test_a_place_that_is_still_sought_stays_its_pointer() -> None:
    place = Sought("town/a.yaml", ("a", 1), lambda: _PLACE)
    packed = packed_findings([_FINDING._replace(place=place)], [], _inner)
    [found], _ = findings_from(packed, _show, _nowhere)
    assert found.place.path == "sought a.yaml ('a', 1)"


def test_nothing_is_nothing() -> None:
    assert packed_findings([], [], _inner) == b""
    assert findings_from(b"", _show, _nowhere) == ([], [])


def test_a_place_comes_back_and_a_spoilt_one_does_not() -> None:
    key = (b"12", ("a", 0))
    packed = packed_span(key, (1, 2, 3, 4))
    assert span_from(*packed) == (key, (1, 2, 3, 4))
    for at, spoilt in ((0, b"13"), (1, '["b"]'), (2, "1 2 3 5 77")):
        parts: list[bytes | str] = list(packed)
        parts[at] = spoilt
        assert span_from(*parts) is None  # type: ignore[arg-type]  # a spoilt file holds anything


@pytest.mark.parametrize("severity", list(Severity))
def test_each_severity_comes_back(severity: Severity) -> None:
    packed = packed_findings([_FINDING._replace(severity=severity)], [], _inner)
    assert findings_from(packed, _show, _nowhere)[0][0].severity is severity

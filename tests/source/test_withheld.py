"""Files that withhold something."""

import pytest

from commish.source.reading import read_bytes
from commish.source.withheld import seems_withheld

_ORDER = "exempt:\n- what: all\n  category: '3'\n  because: Bidders would learn the price.\n"
_FAULTY = [
    "summary: Zebra offer: 5",
    "summary: Zebra #1 offer",
    "summary: !Zebra 5",
    "summary: &Zebra 5",
    "summary: *Zebra",
    "summary: 'Zebra's offer'",
    'summary: "Zebra\\q offer"',
    "summary: @Zebra",
    "local: {Zebra:5}",
    "local:\n  Zebra: 1\n  Zebra: 2",
    "local:\n  - Zebra\n    - x",
    "Zebra",
    "Zebra:5\na",
    "local: [Zebra: 5, b]",
    "summary: - Zebra offer",
    "summary: [draft] Zebra",
    "summary: |5 Zebra",
    "summary: [Zebra",
    "summary: {{ Zebra }}",
    'summary: "Zebra',
    "-Zebra: 1",
    "“Zebra” and “Zebra”: !Zebra",
    "summary: x\n   Zebra: y",
    '"Zebra\\0": 1',
    "<<<<<<< Zebra",
    "summary: 0x2EB4A",
]


def _said(text: str) -> str:
    findings = read_bytes(text.encode(), "f.yaml").findings
    assert findings
    return " ".join(f"{each.message} {each.mend} {each.related}" for each in findings)


@pytest.mark.parametrize("line", _FAULTY)
@pytest.mark.parametrize("order", [_ORDER, "notes: Born 1 May 1970, jo@bloggs.co.uk\n"])
def test_of_a_file_that_withholds_nothing_is_quoted(line: str, order: str) -> None:
    """P16: the reader stops before it can tell what is withheld, so that it is all of the file."""
    for text in (f"{order}{line}\n", f"{line}\n{order}"):
        assert "zebra" not in _said(text).lower()
        assert "2EB4A" not in _said(text)


def test_of_any_other_file_its_words_are_quoted() -> None:
    assert "“Zebra”" in _said("summary: Zebra #1 offer\n")
    assert not seems_withheld("summary: Zebra offer\n")

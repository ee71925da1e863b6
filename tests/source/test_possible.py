"""Values that are well written and can't be: told where they stand, in the model's words."""

import pytest

from commish.findings import Finding, Pointer
from commish.source.possible import check_value
from commish.source.reading import read_bytes


def _found(name: str, raw: object, at: Pointer = ("start",), more: str = "") -> tuple[Finding, ...]:
    text = f"kind: commission\nid: hub\nstart: 1\nbudget: 2\nnotes: 3\n{more}"
    return check_value(name, raw, read_bytes(text.encode(), "hub.yaml"), at)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("date", "2026-02-28"),
        ("date", 2026),
        ("period", "2013/14 to 2017/18"),
        ("quantity", "12 to 15"),
        ("money", {"amount": 5, "vat": "included"}),
        ("fact", [{"value": 5, "source": "jsna-2009"}, "about 6"]),
        ("money_fact", {"amount": "£5", "note": "x"}),
        ("quantity_terms", [{"value": 5}, {"from": "2027", "value": 6}]),
        ("money_terms", "£5 a year"),
        ("date_terms", [{"value": "2026"}, {"from": "2026-04-01", "value": "2027"}]),
        ("source", {"id": "jsna-2009", "where": "Table 3"}),
        ("source", "Told by the manager"),
    ],
)
def test_what_can_be_is_not_told(name: str, raw: object) -> None:
    assert not _found(name, raw)


@pytest.mark.parametrize(
    ("name", "raw", "message", "mend", "pointer"),
    [
        (
            "date",
            "2026-02-30",
            "February 2026 has 28 days, so 2026-02-30 is no day.",
            "Write `2026-02-28`.",
            (),
        ),
        (
            "period",
            "2011/13",
            (
                "The years of “2011/13” do not follow each other; several years are written as"
                " `2013/14 to 2017/18`."
            ),
            "Write `2011/12`.",
            (),
        ),
        ("quantity", "15 to 12", "The range ends at 12, and that is not above 15.", "", ()),
        (
            "fact",
            [5, {"value": "15 to 12"}],
            "The range ends at 12, and that is not above 15.",
            "",
            (1, "value"),
        ),
        (
            "money_terms",
            [{"from": "2027", "value": "£5"}, {"from": "2026", "value": "£6"}],
            "2026 is not after 2027, the date of the term before it.",
            "",
            (1, "from"),
        ),
        (
            "date_terms",
            [{"value": "2026-04-31"}],
            "April 2026 has 30 days, so 2026-04-31 is no day.",
            "Write `2026-04-30`.",
            (0, "value"),
        ),
        ("source", {"where": "Table 3"}, "A source has either an `id` or `words`.", "", ()),
    ],
)
def test_what_can_not_be_is_told_at_the_part_at_fault(
    name: str, raw: object, message: str, mend: str, pointer: Pointer
) -> None:
    [finding] = _found(name, raw)
    assert (finding.code, finding.message, finding.mend) == ("VAL001", message, mend)
    assert finding.pointer == ("start", *pointer)
    assert finding.place.line == 3


_EXEMPT = "exempt:\n- {what: budget, category: '3', because: A tender is open.}\n"


@pytest.mark.parametrize(("key", "more"), [("notes", ""), ("budget", _EXEMPT)])
def test_what_is_not_public_is_not_quoted(key: str, more: str) -> None:
    [finding] = _found("money", {"amount": "not stated", "qualifier": "over"}, (key,), more)
    assert finding.message == "What is written here contradicts itself or the calendar."
    assert not finding.mend
    assert finding.pointer == (key,)

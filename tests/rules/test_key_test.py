"""Key decisions, known by the body's own test."""

import pytest

from tests.rules.judged import judged

_COUNCIL = (
    "kind: workspace\nbody: {type: unitary, nation: england}\n"
    "key_decision: {over: '£500,000', wards: 2}\n"
)
_DECISION = (
    "kind: decision\nstatus: proposed\ndecides: [{id: work}]\n"
    "route: [{body: cabinet, capacity: decides, date: 2027-02-09}]\n"
)
_WORK = "kind: agreement\nid: work\nvalue: {}\n"


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("£500,000", 0),
        ("£500,000.01", 1),
        ("£200,000 a year\nstart: 2027-04\nend: 2029-03", 0),
        ("£200,000 a year\nstart: 2027-04\nend: 2029-10", 1),
        ("£200,000 a year\nmonths: 36", 1),
        ("£500,001 a year", 1),
        ("£200,000 a year", 0),
        ("not stated", 0),
        ("EUR 900,000", 0),
    ],
)
def test_the_value_for_the_whole_term_is_compared_with_the_limit(value: str, found: int) -> None:
    assert len(judged(_COUNCIL, _WORK.format(value), _DECISION).of("GOV007")) == found


def test_the_message_gives_both_figures() -> None:
    finding = judged(_COUNCIL, _WORK.format("£640,000"), _DECISION).one("GOV007")
    assert finding.message.startswith("What is decided of “work” is worth £640,000, over £500,000,")


def test_several_claims_of_a_value_are_read() -> None:
    tender = "kind: procurement\nid: work\nvalue:\n- {amount: '£640,000', source: The board}\n"
    assert judged(_COUNCIL, tender, _DECISION).of("GOV007")


def test_a_withheld_value_is_not_told_elsewhere() -> None:
    withheld = "exempt: [{what: value, category: '3', because: Bidders would gain.}]\n"
    found = judged(_COUNCIL, _WORK.format("£640,000") + withheld, _DECISION).one("GOV007")
    assert "640" not in found.message


@pytest.mark.parametrize(
    ("wards", "found"),
    [
        ("All", 1),
        ("All electoral divisions", 1),
        ("Abbey, Mill", 1),
        ("Abbey and Mill", 1),
        ("Abbey", 0),
        ("Not applicable", 0),
        ("", 0),
    ],
)
def test_as_many_wards_as_the_body_says_make_it_key(wards: str, found: int) -> None:
    decision = _DECISION + (f"wards: {wards}\n" if wards else "")
    assert len(judged(_COUNCIL, decision).of("GOV007")) == found


@pytest.mark.parametrize(
    "change",
    [
        ("status: proposed", "status: draft"),
        ("status: proposed", "status: proposed\nkey: {is: true}"),
        ("status: proposed", "status: proposed\nkey: {is: false, because: Money of others.}"),
        ("status: proposed", "status: proposed\ntype: noting"),
        ("capacity: decides", "capacity: recommends"),
        ("body: cabinet", "body: planning-committee"),
        ("2027-02-09", "2012-05-02"),
        ("{id: work}", "{id: work, change: end}"),
        ("{id: work}", "{id: other-work}"),
    ],
)
def test_what_need_not_be_marked_is_left_alone(change: tuple[str, str]) -> None:
    work = _WORK.format("£640,000")
    assert judged(_COUNCIL, work, _DECISION).of("GOV007")
    assert not judged(_COUNCIL, work, _DECISION.replace(*change)).of("GOV007")


def test_to_say_that_it_is_none_needs_a_reason() -> None:
    decision = _DECISION + "key: {is: false}\n"
    assert judged(_COUNCIL, _WORK.format("£640,000"), decision).of("GOV007")


@pytest.mark.parametrize("test", ["", "key_decision: {source: Constitution}\n"])
def test_a_body_without_a_test_of_its_own_is_not_asked(test: str) -> None:
    """The sum is set by each council for itself: none is assumed."""
    council = _COUNCIL.splitlines()[:2]
    workspace = "\n".join([*council, test])
    assert not judged(workspace, _WORK.format("£9m"), _DECISION).of("GOV007")


def test_a_commissioner_has_no_key_decisions() -> None:
    pcc = _COUNCIL.replace("unitary", "pcc")
    assert not judged(pcc, _WORK.format("£9m"), _DECISION).of("GOV007")


def test_a_body_may_set_wards_alone_or_a_sum_alone() -> None:
    work, decision = _WORK.format("£640,000"), f"{_DECISION}wards: All\n"
    wards_alone = _COUNCIL.replace("over: '£500,000', ", "")
    sum_alone = _COUNCIL.replace(", wards: 2", "")
    assert "wards “All”" in judged(wards_alone, work, decision).one("GOV007").message
    assert "£640,000" in judged(sum_alone, work, decision).one("GOV007").message
    assert not judged(wards_alone, work, _DECISION).of("GOV007")
    assert not judged(sum_alone, decision).of("GOV007")

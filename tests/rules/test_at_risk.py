"""How much of the money depends on results, and who bears it."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_SPACE = "kind: workspace\nid: council\ntitle: Council\n"
_OWN = (
    "kind: rulebook\nid: own\ntitle: Own\nversion: 1\nentries:\n"
    "- {id: at-risk-limit-small, title: Small providers, number: 20, unit: per cent, "
    "basis: policy, verified: verified, source: Procurement strategy 2026}\n"
)
_SMALL = "kind: provider\nid: key-project\ntitle: Key Project\nsize: {}\n"
_AGREEMENT = (
    "kind: agreement\nstatus: {}\nparties: [{{id: council, role: commissioner}}, "
    "{{id: key-project, role: {}}}]\npayment: {{at_risk: {}{}}}\n"
)


@pytest.mark.covers("G47", "commish validate")
@pytest.mark.parametrize(("share", "found"), [(40, 0), (41, 1), (60, 1), (0, 0)])
def test_the_agreement_s_own_limit_holds(share: int, found: int) -> None:
    told = judged(_AGREEMENT.format("agreed", "sole", share, ", at_risk_limit: 40")).of("PBR001")
    assert len(told) == found
    assert all(one.severity is Severity.ERROR for one in told)
    assert all(one.message.endswith("over the limit of 40%.") for one in told)


def test_a_draft_is_warned() -> None:
    told = _AGREEMENT.format("draft", "sole", 60, ", at_risk_limit: 40")
    assert judged(told).one("PBR001").severity is Severity.WARNING


@pytest.mark.parametrize(("share", "found"), [(20, 0), (21, 1), ("12.5", 0)])
def test_the_body_may_set_a_limit_by_size_of_provider(share: int | str, found: int) -> None:
    told = judged(
        _SPACE, _OWN, _SMALL.format("small"), _AGREEMENT.format("agreed", "sole", share, "")
    ).of("PBR001")
    assert len(told) == found
    for one in told:
        assert one.severity is Severity.WARNING
        assert one.message == (
            "Results decide 21% of the money; the limit for a small provider such as"
            " “Key Project” is 20% (Procurement strategy 2026)."
        )


@pytest.mark.parametrize(
    ("size", "role"), [("large", "sole"), ("small", "sub_contractor"), ("medium", "lead")]
)
def test_without_a_limit_for_its_size_nothing_is_asked(size: str, role: str) -> None:
    agreement = _AGREEMENT.format("agreed", role, 90, "")
    assert not judged(_SPACE, _OWN, _SMALL.format(size), agreement).of("PBR001")
    assert not judged(_SPACE, _OWN, agreement).of("PBR001")


def test_the_agreement_s_own_limit_comes_before_the_body_s() -> None:
    agreement = _AGREEMENT.format("agreed", "sole", 30, ", at_risk_limit: 40")
    assert not judged(_SPACE, _OWN, _SMALL.format("small"), agreement).of("PBR001")


def _chain(*parties: str, more: str = "") -> list[tuple[str, Severity]]:
    listed = ", ".join(f"{{{party}}}" for party in parties)
    found = judged(f"kind: agreement\nparties: [{listed}]\n{more}").of("PAS001")
    return [(one.message, one.severity) for one in found]


_PRIME = "id: prime, role: prime, share_at_risk: 30"


@pytest.mark.covers("G36", "commish validate")
@pytest.mark.parametrize(("share", "found"), [(30, 0), (31, 1), (45, 1)])
def test_a_sub_contractor_bears_no_more_than_its_prime(share: int, found: int) -> None:
    told = _chain(_PRIME, f"id: sub, role: sub_contractor, under: prime, share_at_risk: {share}")
    assert [severity for _, severity in told] == [Severity.WARNING] * found


def test_terms_that_are_not_known_are_counted() -> None:
    subs = [f"id: sub-{n}, role: sub_contractor, under: prime" for n in range(3)]
    known = f"{subs[0]}, terms_known: true"
    assert _chain(_PRIME, known, *subs[1:]) == [
        ("The terms of 2 of 3 sub-contractors are not known.", Severity.INFORMATION)
    ]


def test_who_works_under_another_is_held_against_that_one() -> None:
    middle = "id: middle, under: prime, share_at_risk: 10"
    told = _chain(_PRIME, middle, "id: last, under: middle, share_at_risk: 20")
    assert len(told) == 1
    assert "only 10% of that of “middle”" in told[0][0]


def test_the_share_of_the_agreement_is_the_prime_s_where_it_states_none() -> None:
    parties = ("id: lead, role: lead", "id: sub, role: sub_contractor, share_at_risk: 45")
    assert _chain(*parties, more="payment: {at_risk: 30}\n")
    assert not _chain(*parties, more="payment: {at_risk: 45}\n")
    assert not _chain(*parties)


def test_of_a_prime_in_the_middle_the_agreement_s_share_says_nothing() -> None:
    told = _chain(
        "id: prime, role: prime",
        "id: middle, under: prime, terms_known: true",
        "id: last, under: middle, share_at_risk: 20",
        more="payment: {at_risk: 10}\n",
    )
    assert not told


def test_a_sub_contract_of_its_own_is_held_against_the_prime_s_agreement() -> None:
    prime = "kind: agreement\nid: prime\ntitle: Prime contract\npayment: {at_risk: 30}\n"
    sub = "kind: agreement\nid: sub\nsubcontract_of: prime\npayment: {{at_risk: {}}}\n"
    assert not judged(prime, sub.format(30)).of("PAS001")
    finding = judged(prime, sub.format(31)).one("PAS001")
    assert finding.subject == "sub"
    assert "“Prime contract”" in finding.message
    assert not judged(sub.format(31)).of("PAS001")

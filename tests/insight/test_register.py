"""What the published register lacks."""

from commish.insight.register import lacking_of_contract, lacking_of_grant
from tests.rules.judged import thread_of


def test_a_bare_contract_lacks_all_of_it_in_the_register_s_order() -> None:
    thread = thread_of("kind: agreement\nid: deal\n")
    assert lacking_of_contract(thread.things["deal"], thread) == [
        "department",
        "description",
        "supplier",
        "sum",
        "whether VAT is in the sum",
        "start",
        "end",
        "review date",
        "whether it came from an invitation to quote or tender",
    ]


def test_a_bare_grant_lacks_its_own_fields() -> None:
    thread = thread_of("kind: agreement\nid: deal\n")
    lacking = lacking_of_grant(thread.things["deal"], thread)
    assert lacking == ["date of the award", "period", "department", "purpose", "amount"]

"""The number of a quantity, where it is one."""

from decimal import Decimal

import pytest

from commish.insight.exactly import exact, exact_claim
from commish.model.fact import parse_claims
from commish.model.quantity import Quantity


@pytest.mark.parametrize(("text", "number"), [("54%", "54"), ("1,280", "1280"), ("0", "0")])
def test_one_exact_level_is_a_number(text: str, number: str) -> None:
    assert exact(Quantity.parse(text)) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["about 45", "over 130", "up to 5", "12 to 15", "10 more", "not stated"]
)
def test_anything_less_sure_is_none(text: str) -> None:
    assert exact(Quantity.parse(text)) is None


def test_of_several_claims_the_first_counts() -> None:
    claims = parse_claims([{"value": 5}, {"value": 6}], Quantity.parse)
    assert exact_claim(claims) == 5
    assert exact_claim(None) is None
    assert exact(None) is None

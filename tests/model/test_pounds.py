"""Sums of money in print."""

from decimal import Decimal

import pytest

from commish.model.pounds import pounds, price


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("58000", "£58,000"),
        ("18989.54", "£18,989.54"),
        ("18989.5", "£18,989.50"),
        ("3866.666666", "£3,866.67"),
        ("0.005", "£0.01"),
        ("0.004", "£0"),
        ("-0.004", "£0"),
        ("-210000", "-£210,000"),
        (
            "1234567890123456789012345678901234.565",
            "£1,234,567,890,123,456,789,012,345,678,901,234.57",
        ),
    ],
)
def test_a_worked_out_sum_is_rounded_half_up_to_the_penny(amount: str, text: str) -> None:
    assert pounds(Decimal(amount)) == text


def test_whole_pounds_show_pence_where_asked() -> None:
    assert pounds(Decimal(499200), pence=True) == "£499,200.00"


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("24.1", "GBP", "£24.10"),
        ("24.100", "GBP", "£24.10"),
        ("0.125", "GBP", "£0.125"),
        ("190000.00", "GBP", "£190,000"),
        ("1000", "EUR", "€1,000"),
        ("-5", "USD", "-USD 5"),
    ],
)
def test_a_price_is_printed_exactly(amount: str, currency: str, text: str) -> None:
    assert price(Decimal(amount), currency) == text

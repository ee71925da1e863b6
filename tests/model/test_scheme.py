"""The ways of dividing time."""

from commish.model.scheme import FINANCIAL, Scheme


def test_a_year_divides_evenly_under_every_scheme() -> None:
    assert all(12 % scheme.months == 0 for scheme in Scheme if scheme.months)
    assert [scheme for scheme in Scheme if not scheme.months] == [Scheme.DAY, Scheme.RANGE]


def test_only_the_financial_year_begins_where_the_body_says() -> None:
    own = [scheme for scheme in Scheme if scheme.months and not scheme.starts]
    assert own == list(FINANCIAL.values())


def test_a_part_is_named_by_its_year_and_number() -> None:
    assert Scheme.FINANCIAL_QUARTER.text(1999, 4) == "1999/00 Q4"
    assert Scheme.MONTH.text(2013, 4) == "2013-04"
    assert Scheme.CALENDAR_QUARTER.words(2013, 3, "July to September 2013") == (
        "July to September 2013"
    )

"""Values from the command line, as the schema wants them."""

from decimal import Decimal

import pytest

from commish.errors import CommishError
from commish.usecases.given import given


@pytest.mark.parametrize(
    ("kind", "key", "text", "value"),
    [
        ("need", "title", "2013", "2013"),
        ("need", "size", "280", 280),
        ("need", "size", "about 45", "about 45"),
        ("need", "illustrative", "true", True),
        ("need", "title", "true", "true"),
        ("agreement", "pilot_months", "9", 9),
        ("agreement", "start", "2013", 2013),
        ("agreement", "start", "2013-04", "2013-04"),
        ("return", "users", "0.50", Decimal("0.50")),
        ("commission", "answers", "safe-homes, jobs,", ["safe-homes", "jobs"]),
        ("decision", "decides", "safe-homes", [{"id": "safe-homes"}]),
        ("decision", "background_papers", "none", "none"),
    ],
)
def test_a_text_becomes_what_the_schema_asks_for(
    kind: str, key: str, text: str, value: object
) -> None:
    found = given(kind, {key: text})[key]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "key", "said"),
    [
        ("commission", "answer", "Did you mean answers?"),
        ("commission", "zzz", "`commish explain commission` lists its keys."),
        ("commission", "roles", "`commish explain commission.roles` shows how"),
        ("commission", "programmes", "`commish explain commission.programmes` shows how"),
    ],
)
def test_what_a_line_cannot_give_is_refused_with_the_way_on(kind: str, key: str, said: str) -> None:
    with pytest.raises(CommishError) as refusal:
        given(kind, {key: "some-words"})
    assert said in refusal.value.mend

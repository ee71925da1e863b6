"""P5: every limit holds at its number and not before, says it, and stands in the documentation."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from commish.source import limits
from tests.command import Commish

_HEAD = "kind: need\nid: a\ntitle: A\nlocal:\n"


def _bytes(number: int) -> str:
    text = f"{_HEAD}  text: "
    return text + "x" * (number - len(text) - 1) + "\n"


def _depth(number: int) -> str:
    # The document and `local` are two
    return f"{_HEAD}  grid: {'[' * (number - 2)}{']' * (number - 2)}\n"


def _values(number: int) -> str:
    # Five keys, their three texts, the document, `local` and the list are eleven
    return f"{_HEAD}  grid:\n" + "  - 1\n" * (number - 11)


def _key(number: int) -> str:
    return f"{_HEAD}  {'k' * number}: 1\n"


def _digits(number: int) -> str:
    return f"{_HEAD}  number: {'9' * number}\n"


@pytest.mark.parametrize(
    ("limit", "code", "text"),
    [
        ("MOST_BYTES", "FIL003", _bytes),
        ("MOST_DEPTH", "YML008", _depth),
        ("MOST_VALUES", "YML009", _values),
        ("MOST_KEY", "YML013", _key),
        ("MOST_DIGITS", "YML007", _digits),
    ],
)
def test_a_limit_holds_at_its_number_and_not_before(
    limit: str, code: str, text: Callable[[int], str], tmp_path: Path, run_commish: Commish
) -> None:
    number = getattr(limits, limit)
    path = tmp_path / "a.yaml"
    for more, found in ((0, False), (1, True)):
        path.write_bytes(text(number + more).encode())
        ran = run_commish("validate", "a.yaml", "--format", "concise", at=tmp_path)
        assert (code in ran.out) is found
        if found:
            said = re.sub(r"(?<=\d),(?=\d)", "", ran.out)
            assert re.search(rf"\b({number}|{number / 1_000_000:g} MB)\b", said)


def test_the_limits_stand_in_the_words_of_their_codes(run_commish: Commish) -> None:
    """`commish explain` says them, and so does the page that is made from it."""
    numbers = {"FIL003": "5 MB", "YML007": "30", "YML008": "50", "YML009": "200,000"}
    for code, number in {**numbers, "YML013": "200"}.items():
        assert number in run_commish("explain", code).words, code

"""Which mends of a document are certain, so that a program may make them."""

import pytest

from commish.findings import Finding
from commish.source.checking import check
from commish.source.edits import edited
from commish.source.reading import read_bytes

_HEAD = "kind: commission\nid: hub\ntitle: The hub\ntier: tactical\n"
_AGREEMENT = "kind: agreement\nid: hub\ntitle: The hub\n"


def _findings(text: str) -> tuple[Finding, ...]:
    return check(read_bytes(text.encode(), "hub.yaml")).findings


def _mended(text: str) -> str:
    edits = [edit for one in _findings(text) if one.fix for edit in one.fix.edits]
    return edited(text.encode(), edits).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{_HEAD}sumary: Warm.\n", f"{_HEAD}summary: Warm.\n"),
        (f"{_HEAD}Summary: Warm.\n", f"{_HEAD}summary: Warm.\n"),
        (f"{_HEAD}for-whom: All.\n", f"{_HEAD}for_whom: All.\n"),
        (f"{_HEAD}risk:\n- id: a\n  title: A\n", f"{_HEAD}risks:\n- id: a\n  title: A\n"),
        (f"{_HEAD}risks:\n- id: a\n  titel: A\n", f"{_HEAD}risks:\n- id: a\n  title: A\n"),
        (f"{_HEAD}status: Draft\n", f"{_HEAD}status: draft\n"),
        (f"{_HEAD}status: 'agred'\n", f"{_HEAD}status: 'agreed'\n"),
        (_HEAD.replace("tier: tactical", "teir: tactical"), _HEAD),
        (_HEAD.replace("commission", "comission"), _HEAD),
        (_HEAD.replace("kind:", "knid:"), _HEAD),
        (f"{_AGREEMENT}type: call-off\n", f"{_AGREEMENT}type: call_off\n"),
        (f"{_AGREEMENT}start: 30/11/2014\n", f"{_AGREEMENT}start: 2014-11-30\n"),
        (f"{_AGREEMENT}start: 2014-5-1\n", f"{_AGREEMENT}start: 2014-05-01\n"),
        (f"{_AGREEMENT}start: 20140501\n", f"{_AGREEMENT}start: 2014-05-01\n"),
        (f"{_AGREEMENT}start: '1 May 2014'\n", f"{_AGREEMENT}start: '2014-05-01'\n"),
        (f"{_AGREEMENT}illustrative: yes\n", f"{_AGREEMENT}illustrative: true\n"),
        (f"{_AGREEMENT}illustrative: No # no\n", f"{_AGREEMENT}illustrative: false # no\n"),
    ],
)
def test_what_can_mean_one_thing_is_mended(before: str, after: str) -> None:
    assert _mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        f"{_HEAD}titel: Again\n",
        f"{_HEAD}sumary: A\nsummry: B\n",
        f"{_HEAD}sumary: [A]\n",
        f"{_HEAD}risk:\n- id: a\n  colour: A\n",
        f"{_HEAD}description: A\n",
        f"{_HEAD}colour: red\n",
        f"{_HEAD}budgett:\n  amountt: [1]\n",
        f"{_HEAD}status: done\n",
        f"{_HEAD}answers: Safe Homes\n",
        f"{_HEAD}title2: Safe Homes\n",
        _HEAD.replace("kind: commission", "kind: contract"),
        _HEAD.replace("kind: commission", "knid: house"),
        _HEAD.replace("kind: commission\n", ""),
        f"{_AGREEMENT}start: 01/04/2013\n",
        f"{_AGREEMENT}start: 2011/12\n",
        f"{_AGREEMENT}start: 2011-13\n",
        f"{_AGREEMENT}start: 2013-4\n",
        f"{_AGREEMENT}start: 2013-04-01T09:00:00\n",
        f"{_AGREEMENT}illustrative: 1\n",
        f"{_AGREEMENT}illustrative: off\n",
        f"{_AGREEMENT}illustrative: maybe\n",
        f"{_AGREEMENT}illustrative: 'yes'\n",
        f"{_AGREEMENT}title: 2026\n",
    ],
)
def test_what_may_mean_something_else_is_left_to_a_person(text: str) -> None:
    """Also `illustrative: 'yes'`: without its quotes it would be another sort of value."""
    assert _findings(text)
    assert _mended(text) == text


def test_a_mend_that_is_not_the_one_that_is_offered_is_none() -> None:
    """What a person reads and what a program does must be the same."""
    for text in (f"{_HEAD}sumary: Warm.\n", f"{_HEAD}risk: []\n", f"{_HEAD}status: agred\n"):
        for one in _findings(text):
            assert one.fix is None or f"`{one.fix.edits[0].text}`" in one.mend


def test_a_value_that_may_not_be_quoted_is_left_to_a_person() -> None:
    """A mend says what is written and what is to be written, and reports print it."""
    withheld = "exempt:\n- what: all\n  category: '3'\n  because: Prices.\n"
    text = f"{_AGREEMENT}status: Agreed\n{withheld}"
    [finding] = [one for one in _findings(text) if one.code == "SCH004"]
    assert finding.fix is None


def test_the_size_of_letters_and_blanks_is_no_doubt() -> None:
    money = "kind: payment\nid: pay\ntitle: Pay\ndue: {amount: £5, currency: gbp}\n"
    assert "currency: GBP" in _mended(money)

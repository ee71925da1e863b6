"""Comments that accept findings: what they say, and which lines they speak of."""

from datetime import date

import pytest

from commish.findings import Acceptance
from commish.source.acceptance import acceptances
from commish.source.reading import read_bytes

_WORDS = "because it is a pilot, by Head of Play, until 2027-03-31"


def _accepted(text: str) -> tuple[Acceptance, ...]:
    found, wrong = acceptances(read_bytes(text.encode(), "a.yaml"))
    assert not wrong
    return found


def _wrong(comment: str) -> str:
    found, wrong = acceptances(read_bytes(f"id: a\n# commish: {comment}\ntitle: A\n".encode(), "a"))
    assert not found
    [finding] = wrong
    assert finding.code == "ACC001"
    assert finding.place.span[:2] == (2, 1)
    return finding.message


def test_it_gives_code_reason_post_and_day() -> None:
    [found] = _accepted(f"id: a\ntitle: A  # commish: accept[CON002] {_WORDS}\n")
    assert (found.code, found.because, found.by) == ("CON002", "it is a pilot", "Head of Play")
    assert found.until == date(2027, 3, 31)
    assert str(found.place) == "a.yaml:2:11"


def test_the_post_may_be_left_out() -> None:
    [found] = _accepted("id: a # commish: accept[CON002] because it is run by us until 2027-03\n")
    assert found.because == "it is run by us"
    assert found.by == ""
    assert found.until == date(2027, 3, 31)


def test_several_codes_share_a_reason() -> None:
    found = _accepted(f"id: a\ntitle: A # commish: accept[CON002, term-suits-the-work] {_WORDS}\n")
    assert [one.code for one in found] == ["CON002", "term-suits-the-work"]


_LONG = """\
kind: agreement
# just a comment
id: play
{here}
kpis:
- id: a
  target: 4

  # more
  unit: visits
- id: b
title: Play
"""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"# commish: accept[A] {_WORDS}\nid: a\ntitle: A\n", (1, 4)),
        (f"---\n\n# commish: accept[A] {_WORDS}\nid: a\n", (1, 5)),
        (f"id: a\n# commish: accept[A] {_WORDS}\n\n# or\ntitle: A\nsummary: B\n", (5, 5)),
        (f"id: a # commish: accept[A] {_WORDS}\ntitle: A\n", (1, 1)),
        (_LONG.format(here=f"# commish: accept[A] {_WORDS}"), (5, 11)),
        (
            _LONG.format(here="").replace("- id: a", f"- id: a # commish: accept[A] {_WORDS}"),
            (6, 10),
        ),
        (f"id: a\ntitle: A\n# commish: accept[A] {_WORDS}\n", (3, 3)),
    ],
)
def test_it_speaks_of_what_stands_beside_or_below_it(text: str, lines: tuple[int, int]) -> None:
    [found] = _accepted(text)
    assert found.lines == lines


def test_words_inside_a_value_are_no_comment() -> None:
    text = f'id: a\ntitle: "# commish: accept[A] {_WORDS}"\nsummary: |\n  # commish: nothing\n'
    assert _accepted(text) == ()


def test_a_file_without_a_word_to_commish_accepts_nothing() -> None:
    assert _accepted("id: a # a comment\n") == ()
    assert _accepted("commish:\n  - [\n".replace("[", "a")) == ()


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("ignore CON002", "accepts nothing in a known form"),
        ("accept[] because it is old until 2027-01-01", "does not say which code"),
        ("accept[A,] because it is old until 2027-01-01", "does not say which code"),
        ("accept[CON002]", "without a reason"),
        ("accept[CON002] it is old until 2027-01-01", "without a reason"),
        ("accept[CON002] because it is old", "without a last day"),
        ("accept[CON002] because it is old until further-notice", "until what is no date"),
    ],
)
def test_what_is_not_clear_is_a_finding_and_accepts_nothing(comment: str, message: str) -> None:
    assert message in _wrong(comment)


def test_a_file_that_can_not_be_read_accepts_nothing() -> None:
    assert acceptances(read_bytes(b"\xff# commish: accept[A]", "a.yaml")) == ((), ())


def test_a_comment_that_is_too_long_is_not_read() -> None:
    """A reason is a sentence, and a machine's must not take the time of everybody."""
    assert "longer than 1,000 characters" in _wrong("accept[A] because x" + " by A until" * 3_000)


def test_more_acceptances_than_anybody_writes_do_not_count() -> None:
    text = "id: a\nsummary: A\n" + f"# commish: accept[A] {_WORDS}\n" * 20_000
    found, [wrong] = acceptances(read_bytes(text.encode(), "a.yaml"))
    assert len(found) == 1_000
    assert wrong.place.line == 1_003
    assert "from here on none counts" in wrong.message
    text = "id: a\nsummary: A\n" + "# commish: nonsense\n" * 20_000
    found, several = acceptances(read_bytes(text.encode(), "a.yaml"))
    assert not found
    assert len(several) == 101


@pytest.mark.parametrize("rest", ["by Head of Play,  until 2027", "by Head of Play until  2027 ."])
def test_commas_and_blanks_belong_to_nobody_s_name(rest: str) -> None:
    [found] = _accepted(f"id: a # commish: accept[A] because it is so, {rest}\n")
    assert (found.because, found.by) == ("it is so", "Head of Play")


def test_a_code_that_stands_twice_is_accepted_once() -> None:
    [found] = _accepted(f"id: a # commish: accept[A, A] {_WORDS}\n")
    assert found.code == "A"

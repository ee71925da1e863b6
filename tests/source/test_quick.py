"""What is read line by line is what PyYAML says, to the last place; or nothing is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from commish.source.built import Built, Parser
from commish.source.events import PARSER, PYTHON_PARSER, build
from commish.source.limits import MOST_DEPTH, MOST_KEY, MOST_VALUES
from commish.source.problems import Refused
from commish.source.quick import quickly

_BOTH = pytest.mark.parametrize("parser", [PARSER, PYTHON_PARSER], ids=["in use", "in Python"])
_PLAIN = """\
# a comment
kind: commission

title: "Care: a review"
word: 'single'
share: 0.10
people: 45
below: -5
done: false
day: 2026-04-01
word-less: ~
outcomes:
- id: out-1
  places:
    - north
    - "south"

  note: |
    two

      lines

- plain text that goes on
  as people write it,
  if it is long
why: Because it is
  so.
folded: >-
  one
  paragraph

  and another
longer: >
  one
  line of
  more
kept: |-
  as it is
needs:
  - first
  # between
  - id: second
    more:
      deep: £5
last: |
  at the end
"""
_TEXTS = (
    *("x", "two words", "a:b", "it's", "a #b", "a # b", "x - y", "x -y", "x: y", "x:", "x ", "#x"),
    *("1", "-1", "- 1", "-", "- -", "01", "1.50", "1e5", "12:30", "+5", ".5", ".inf", "-.inf", "="),
    *(
        "true",
        "True",
        "null",
        "~",
        "no",
        "NULL",
        "<<",
        "<",
        "(x)",
        "[x]",
        "{x: y}",
        "[",
        "*x",
        "&x",
    ),
    *("!x", "!!str x", "|", "|-", ">", "| # x", '"x"', "'x'", '"x', "'it''s'", '"a\\n"', "''"),
    *('"x" y', "'x': y", "? x", "%x", "@x", "`x`", "é £5", "a\tb", "a\u00a0b", "a\u2028b", "-£5"),
    *("\ufeff", "\x85", "---", "...", "--- x", "... x", "x\ny", "9" * 31, "k" * 201, "key", ""),
)
_KEYS = ("a", "b", "key", "null", "16 to 17", "_", "a-b", "Nö", "-a", '"q"', "y", "0", "true", "<<")


@st.composite
def _lines(draw: st.DrawFn) -> str:
    """A line of a document that is plain, or nearly."""
    text, key = draw(st.sampled_from(_TEXTS)), draw(st.sampled_from(_KEYS))
    form: str = draw(
        st.sampled_from(
            (
                *("{key}: {text}", "{key}: {text}", "{key}:", "- {text}", "- {key}: {text}"),
                *("- {key}:", "{key}: |", "- |", "{key}:  {text}", "{key}: ", "-", "", "# {text}"),
                *("{text}", "{key}: >-", "{key}: >", "- |-", "- >"),
            )
        )
    )
    indent = " " * draw(st.sampled_from((0, 0, 0, 2, 2, 2, 4, 4, 6, 1, 3)))
    return f"{indent}{form.format(key=key, text=text)}"


def _told(built: Built) -> Iterator[object]:
    """All that is made of a text; of the data their very form, for 1 is equal to true."""
    yield repr(built.root)
    yield built.marks.starts.tolist()
    yield built.marks.ends.tolist()
    yield list(built.marks.groups.items())
    yield built.problems
    yield built.failure


def _is_the_same(text: str, parser: Parser) -> bool:
    """Whether all is said that the parser says; True also where nothing is said."""
    found = quickly(text)
    return found is None or [*_told(found)] == [*_told(build(text, parser))]


@_BOTH
def test_a_plain_document_is_read_to_the_last_place(parser: Parser) -> None:
    assert quickly(_PLAIN) is not None
    assert _is_the_same(_PLAIN, parser)


@_BOTH
@settings(max_examples=300)
@given(lines=st.lists(_lines(), min_size=1, max_size=12))
@example(lines=["a:", "- b: |", "    x", "", "   ", "- c"])
@example(lines=["a: |", "  x", " ", "  y"])
@example(lines=["a: |", "  x", "b: 1", "", "# end", ""])
@example(lines=["a: >-", "  x", "", "", "  y"])
@example(lines=["a: 01", "  02", "b:", "- x", " y", "  z"])
@example(lines=["- a: 1", "  b:", "  - c", "- d"])
def test_what_is_said_is_what_yaml_says(lines: list[str], parser: Parser) -> None:
    assert _is_the_same("\n".join((*lines, "")), parser)


@_BOTH
@settings(max_examples=300)
@given(data=st.data())
def test_a_plain_document_with_any_change_is_read_as_yaml_reads_it(
    data: st.DataObject, parser: Parser
) -> None:
    """A line is put in, taken out or moved; a character is another."""
    lines = _PLAIN.split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at : at + data.draw(st.integers(0, 2))] = data.draw(st.lists(_lines(), max_size=2))
    text = "\n".join((*lines, ""))
    where = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.sampled_from(("", "", " ", "\n", ":", "-", "#", '"', "'", "|", "\t", "é")))
    assert _is_the_same(f"{text[:where]}{sign}{text[where + 1 :]}".rstrip("\n") + "\n", parser)


@pytest.mark.parametrize("path", ["sample-commissions", "tests/conformance"])
def test_every_document_of_ours_is_read_as_yaml_reads_it(path: str, root: Path) -> None:
    texts = [one.read_bytes() for one in sorted((root / path).rglob("*.yaml"))]
    plain = 0
    for content in texts:
        text = content.decode("utf-8", "replace").replace("\r\n", "\n").rstrip("\n") + "\n"
        if text.isprintable() or "\0" not in text:
            assert _is_the_same(text, PARSER)
            plain += quickly(text) is not None
    assert plain > len(texts) / 2


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "\n",
            "# nothing\n",
            "x\n",
            "a:\n",
            "a: [1]\n",
            "a: >+\n  x\n",
            "a: b\n\n  c\n",
            "a: b: c\n",
        ),
        *(
            "a: x\na: y\n",
            "a: x # note\n",
            "a: 01\n",
            "a: True\n",
            "a: x - y\n",
            "null: x\n",
            "a: |\nb: 1\n",
        ),
        *(
            "---\na: 1\n",
            "a: 1\n...\n",
            "a: &x 1\n",
            "a: *x\n",
            "a: !x 1\n",
            "a: \t1\n",
            "a: 1\n b: 2\n",
        ),
        *("- - a\n", "-\n  a: 1\n", " a: 1\n", "a: 1\n- b\n", "a:\n b: 1\n  c: 2\n", "a: .inf\n"),
        *(f"{'k' * (MOST_KEY + 1)}: x\n", f"a: {'9' * 40}\n", "a: 'it''s'\n", 'a: "\\u0041"\n'),
    ],
)
def test_nothing_is_said_of_what_is_not_plain(text: str) -> None:
    assert quickly(text) is None


def test_nothing_is_said_beyond_the_limits() -> None:
    deep = "".join(f"{'  ' * level}a:\n" for level in range(MOST_DEPTH))
    assert quickly(f"{deep}{'  ' * MOST_DEPTH}a: 1\n") is None
    assert quickly("a:\n" + "  - x\n" * MOST_VALUES) is None


def test_a_block_of_text_is_looked_at_again() -> None:
    found = quickly("a:\n  b: |\n    x\n")
    assert found is not None
    assert [(one.what, one.number, one.group) for one in found.problems] == [(Refused.BLOCK, 4, 2)]

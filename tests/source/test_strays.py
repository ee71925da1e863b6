"""A document says the same whichever of PyYAML's parsers reads it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commish.findings import Severity
from commish.source.events import PARSER, PYTHON_PARSER, Parser
from commish.source.parsing import parsed


def _read(text: str, parser: Parser) -> tuple[object, list[tuple[str, str, str]]]:
    data, _, findings = parsed(text, "f", parser)
    found = [
        (each.code, str(each.place), each.message)
        for each in findings
        if each.severity is Severity.ERROR
    ]
    return None if found else data, found


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a:\tb\n", "f:1:3", "a tab"),
        ("a: b\t\n", "f:1:5", "a tab"),
        ("a: b \t# c\n", "f:1:6", "a tab"),
        ("a: 1\n \t\nb: 1\n", "f:2:2", "a tab"),
        ("a: b\tc\nd: *e\n", "f:1:5", "a tab"),
        ("a: |\n\n \t\n  x\n", "f:3:2", "a tab"),
        ("a: |\t# c\n  x\n", "f:1:5", "a tab"),
        ("a: |# c\n  x\n", "f:1:4", "“|” begins a block of text"),
        ("[a?, b]\n", "f:1:3", "a question mark needs quotes"),
        ("{a: b ?}\n", "f:1:7", "a question mark needs quotes"),
        ("[?a]\n", "f:1:2", "a question mark needs quotes"),
        ("{? a : b}\n", "f:1:2", "Inside brackets a text with a question mark"),
        ("a: b\n  ? c\n", "f:2:3", "whose line begins with a question mark"),
        ("a: b\n  ?", "f:2:3", "whose line begins with a question mark"),
        ("? a\n  ? b\n", "f:2:3", "whose line begins with a question mark"),
        ("{a:, b: 1}\n", "f:1:3", "A colon that touches"),
        ("{a :[1]}\n", "f:1:4", "A colon that touches"),
    ],
)
def test_what_only_one_parser_refuses_is_refused_by_both(text: str, place: str, words: str) -> None:
    ours, other = _read(text, PARSER), _read(text, PYTHON_PARSER)
    assert ours == other
    ((code, found, message),) = ours[1]
    assert (code, found) == ("YML001", place)
    assert words in message


@pytest.mark.parametrize(
    "text",
    [
        "# a\tb\na: 1 #\tc\n",
        "a: \"b\tc\"\nd: 'e\tf'\n",
        "a: |\n  b\tc\n  \td\n",
        "a: why?\n? b\n: c?\n",
        "a: why\n  ?! b\nc: |\n  ? d\ne: 'f\n  ? g'\n",
        "a: [b, # why?\n  c]\n",
        "a: ['b?', c, \"d\"]\ne: f? # [?\n",
        '{"a":[1], "b":{}}\n',
        "a: b:c\n",
    ],
)
def test_what_both_parsers_read_is_read(text: str) -> None:
    ours, other = _read(text, PARSER), _read(text, PYTHON_PARSER)
    assert ours == other
    assert ours[1] == []


def test_what_comes_after_such_a_place_is_not_found_by_either() -> None:
    _, findings = _read("a: !x y\nb:\tc\nd: *e\n", PARSER)
    assert [code for code, _, _ in findings] == ["YML003", "YML001"]


_LINES = st.sampled_from(
    [
        "a: b",
        "c:",
        "  d: 1.10",
        "  - e",
        "- f: g",
        "  h: [i, {j: k}]",
        "l: |",
        "    m: n",
        'o: "p',
        '  q"',
        "r: 's'",
        "t: >-",
        "# u",
        "",
        "v: [",
        "  w,",
        "]",
        "x: {y: z,",
        "  ? aa",
        "}",
    ]
)
_NOISE = st.sampled_from([*"\t?:,#-[]{}'\"|>&*!%@` ", ": ", " #", "- ", "\n  "])


@settings(max_examples=400)
@given(st.lists(_LINES, max_size=8), st.lists(st.tuples(st.integers(0, 80), _NOISE), max_size=4))
def test_both_parsers_give_the_same_data_or_both_refuse(
    lines: list[str], noise: list[tuple[int, str]]
) -> None:
    """P6: the same bytes give the same result with and without libyaml."""
    text = "\n".join(lines) + "\n"
    for at, sign in noise:
        text = text[:at] + sign + text[at:]
    (data, found), (other, found_by_other) = _read(text, PARSER), _read(text, PYTHON_PARSER)
    assert data == other
    assert bool(found) == bool(found_by_other)

"""From YAML's events to plain data."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from commish.source.characters import refused_in
from commish.source.events import PARSER, PYTHON_PARSER, Parser, build
from commish.source.limits import MOST_DEPTH, MOST_KEY, MOST_VALUES
from commish.source.problems import Refused

_BOTH = pytest.mark.parametrize("parser", [PARSER, PYTHON_PARSER], ids=["in use", "in Python"])


def _data(text: str, parser: Parser = PARSER) -> object:
    built = build(text, parser)
    assert built.failure is None
    return built.root[0]


def _noted(text: str, parser: Parser = PARSER) -> list[Refused]:
    return [each.what for each in build(text, parser).problems]


@_BOTH
def test_a_document_becomes_plain_data(parser: Parser) -> None:
    text = """\
kind: commission  # a comment
title: "Care: a review"
share: 0.10
people: 45
done: false
nothing:
tilde: ~
outcomes:
- id: out-1
  places: [north, {name: south, wards: []}]
- plain text
note: |
  two
  lines
folded: >-
  one
  line
'': x
"""
    assert _data(text.replace("'': x\n", ""), parser) == {
        "kind": "commission",
        "title": "Care: a review",
        "share": Decimal("0.10"),
        "people": 45,
        "done": False,
        "nothing": None,
        "tilde": None,
        "outcomes": [
            {"id": "out-1", "places": ["north", {"name": "south", "wards": []}]},
            "plain text",
        ],
        "note": "two\nlines\n",
        "folded": "one line",
    }


@_BOTH
def test_a_value_in_quotes_is_text_always(parser: Parser) -> None:
    text = "a: \"1\"\nb: 'true'\nc: ''\nd: \"~\"\n"
    assert _data(text, parser) == {"a": "1", "b": "true", "c": "", "d": "~"}


@_BOTH
def test_a_key_is_text_always(parser: Parser) -> None:
    text = "yes: 1\n2013: 2\ntrue: 3\n1.10: 4\n'~': 5\n\"<<\": 6\n? plain\n: 7\n__proto__: 8\n"
    expected = {"yes": 1, "2013": 2, "true": 3, "1.10": 4, "~": 5, "<<": 6, "plain": 7}
    assert _data(text, parser) == {**expected, "__proto__": 8}


@pytest.mark.parametrize("text", ["[]", "{}", "x", "- 1\n", "[1, [2, [3]]]", "---\n- a\n...\n"])
def test_any_value_may_be_the_root(text: str) -> None:
    assert _data(text) == yaml.safe_load(text)


def test_keys_are_kept_in_one_form_of_unicode() -> None:
    """An é typed on a Mac may be two characters; it is the same key."""
    assert _data("cafe\u0301: 1\n") == {"caf\u00e9": 1}


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("a: !x b\n", [Refused.TAG]),
        ("a: ! b\n", [Refused.TAG]),
        ("a: !!set {x}\n", [Refused.TAG]),
        ("!t a: b\n", [Refused.TAG]),
        ("a: &b c\n", [Refused.ANCHOR]),
        ("a: &b [c]\n", [Refused.ANCHOR]),
        ("&b a: c\n", [Refused.ANCHOR]),
        ("a: *b\n", [Refused.ALIAS]),
        ("- *b\n", [Refused.ALIAS]),
        ("*b : c\n", [Refused.ALIAS]),
        ("<<: {a: 1}\n", [Refused.MERGE]),
        ("?\n: 1\n", [Refused.EMPTY_KEY]),
        ("'': 1\n", [Refused.EMPTY_KEY]),
        ("~: 1\n", [Refused.NULL_KEY]),
        ("null: 1\n", [Refused.NULL_KEY]),
        ("? [a]\n: 1\n", [Refused.GROUP_AS_KEY]),
        ("{a: 1}: 2\n", [Refused.GROUP_AS_KEY]),
        ("-a: 1\n", [Refused.DASH_KEY]),
        ("a: 1\na: 2\n", [Refused.DUPLICATE]),
        ("a: 1\n'a': 2\n\"\\x61\": 3\n", [Refused.DUPLICATE, Refused.DUPLICATE]),
        ("é: 1\ne\u0301: 2\n", [Refused.DUPLICATE]),
        ("a: {b: 1, c: 2, b: 3}\n", [Refused.DUPLICATE]),
        ('"a\\0": 1\n', [Refused.KEY_CHARACTER]),
        ("a\u200db: 1\n", [Refused.KEY_CHARACTER]),
        ('a: "\\e[2J"\n', [Refused.CHARACTER]),
        ("a: .nan\n", [Refused.NUMBER]),
        ("- " + "9" * 31 + "\n", [Refused.NUMBER]),
        ("a: [-]\n", [Refused.LONE_DASH]),
        ("{a:1}\n", [Refused.SQUEEZED_KEY]),
        ("[a: 1]\n", [Refused.PAIR]),
        ("a: x -y\n", [Refused.DASH_IN_TEXT]),
        ("a: |\n  x\n", [Refused.BLOCK]),
        ('a: "x\n  y"\n', [Refused.LINES_IN_QUOTES]),
        ("a: 1\n---\nb: 2\n", [Refused.SECOND]),
        ("a: 1\n---\n", [Refused.SECOND]),
    ],
)
@_BOTH
def test_what_is_refused_is_noted(text: str, noted: list[Refused], parser: Parser) -> None:
    assert _noted(text, parser) == noted


@pytest.mark.parametrize(
    "text",
    [
        "a! b: c! & d\n",
        "a: b*c\n",
        'a: "\\u2013\\n\\t"\n',
        "a: 👩\u200d🚒\n",
        "a: b-c\n",
        "a: {b: {}, c: }\n",
        "a: -5\n",
        "- -5\n",
    ],
)
@_BOTH
def test_what_is_good_is_not_noted(text: str, parser: Parser) -> None:
    assert _noted(text, parser) == []


def test_reading_goes_on_after_what_is_refused() -> None:
    text = "a: 1\na: !x {b: *y, b: 2}\n<<: 3\nc: .inf\nd: &z e\n"
    first = [Refused.DUPLICATE, Refused.TAG, Refused.ALIAS, Refused.DUPLICATE]
    assert _noted(text) == [*first, Refused.MERGE, Refused.NUMBER, Refused.ANCHOR]


def test_nesting_is_refused_at_the_limit_and_not_before() -> None:
    def nested(depth: int) -> str:
        return "[" * depth + "]" * depth

    assert _noted(nested(MOST_DEPTH)) == []
    assert _noted(nested(MOST_DEPTH + 1)) == [Refused.DEPTH]
    assert _noted("- " * MOST_DEPTH + "x\n") == []
    assert _noted("- " * (MOST_DEPTH + 1) + "x\n") == [Refused.DEPTH]


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{a: " * 30_000, "- " * 100_000 + "x", "? " * 9_000]
)
def test_deep_nesting_ends_the_reading_at_once(text: str) -> None:
    """libyaml takes quadratic time to the end, and its composer takes the whole process down."""
    built = build(text)
    assert len(built.marks.starts) < 2 * MOST_DEPTH + 4
    assert built.problems


def test_the_number_of_values_is_refused_at_the_limit_and_not_before() -> None:
    """The list itself is one value, and so is each of its items."""
    text = "- x\n" * (MOST_VALUES - 1)
    assert _noted(text) == []
    assert _noted(text + "- x\n") == [Refused.VALUES]


def test_far_too_many_values_end_the_reading() -> None:
    built = build("[" + "x," * 1_000_000 + "x]")
    assert len(built.marks.starts) < MOST_VALUES + 2_000
    assert [each.what for each in built.problems] == [Refused.VALUES]


def test_a_key_is_refused_over_its_limit_and_not_before() -> None:
    assert _noted("k" * MOST_KEY + ": 1\n") == []
    assert _noted("k" * (MOST_KEY + 1) + ": 1\n") == [Refused.LONG_KEY]


@_BOTH
def test_a_mistake_in_the_yaml_is_a_failure_with_its_place(parser: Parser) -> None:
    failure = build("a: 1\nb: [c\nd: e\n", parser).failure
    assert failure is not None
    assert (failure.at, failure.since) == (12, 8)
    assert "flow sequence" in failure.context


@pytest.mark.parametrize("escape", ["\\U00110000", "\\UFFFFFFFF"])
@_BOTH
def test_an_escape_out_of_range_is_a_failure(escape: str, parser: Parser) -> None:
    """The parser in Python raises ValueError or OverflowError."""
    failure = build(f'a: "{escape}"\n', parser).failure
    assert failure is not None
    assert "Unicode character" in failure.problem


def test_an_escape_out_of_range_at_the_very_start_is_a_failure() -> None:
    failure = build('"\\UFFFFFFFF"', PYTHON_PARSER).failure
    assert failure is not None
    assert failure.at == 0


@_BOTH
def test_a_file_without_a_document_has_no_root(parser: Parser) -> None:
    assert build("# nothing\n", parser).root == []


def test_without_libyaml_the_parser_in_python_is_used(root: Path) -> None:
    program = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from commish.source.events import PARSER, PYTHON_PARSER\n"
        "from commish.source.reading import read_bytes\n"
        "assert PARSER is PYTHON_PARSER\n"
        "print(read_bytes(b'a: [1, 0.10]', 'f').data)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout == "{'a': [1, Decimal('0.10')]}\n"


_texts = st.text(st.characters(codec="utf-8"), max_size=30).filter(
    lambda text: not refused_in(text)
)


@given(_texts)
def test_text_in_double_quotes_comes_back_as_it_was(text: str) -> None:
    """P3: what was written is what is used."""
    written = yaml.safe_dump(text, default_style='"', allow_unicode=True, width=1_000_000)
    assert _data(f"a: {written}") == {"a": text}


@given(_texts)
def test_text_in_single_quotes_comes_back_as_it_was(text: str) -> None:
    line = " ".join(text.split())
    assert _data("a: '" + line.replace("'", "''") + "'\n") == {"a": line}


_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**29), 10**29),
    st.decimals(
        allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9
    ),
    _texts,
)
_documents = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True), inner, max_size=4)
    ),
    max_leaves=12,
)


def _plain_decimals(value: object) -> object:
    """The same with a class for decimals that the writer knows."""
    if isinstance(value, Decimal):
        return _Number(str(value))
    if isinstance(value, list):
        return [_plain_decimals(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain_decimals(each) for key, each in value.items()}
    return value


class _Number(str):
    """A decimal that is written as it is."""

    __slots__ = ()


class _Writer(yaml.SafeDumper):
    """Writes text in quotes and decimals without."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 -- no anchors at all
        return True


_Writer.add_representer(
    _Number, lambda writer, value: writer.represent_scalar("tag:yaml.org,2002:float", str(value))
)
_Writer.add_representer(
    str,
    lambda writer, value: writer.represent_scalar("tag:yaml.org,2002:str", value, style='"'),
)


@given(_documents, st.sampled_from([True, False, None]))
def test_a_document_that_another_program_wrote_is_read_as_it_was_meant(
    document: object,
    brackets: bool | None,  # noqa: FBT001 -- the writer's own word
) -> None:
    text = yaml.dump(
        _plain_decimals(document),
        Dumper=_Writer,
        default_flow_style=brackets,
        allow_unicode=True,
        sort_keys=False,
    )
    read = _data(text)
    assert read == document
    assert repr(read) == repr(document)

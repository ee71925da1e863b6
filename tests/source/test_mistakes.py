"""Words for everyday mistakes in YAML."""

import pytest

from commish.source.events import PARSER, PYTHON_PARSER, Parser
from commish.source.parsing import parsed
from commish.source.reading import read_bytes

_COLON = "A colon followed by a space can't stand in a text without quotes."
_TAB = "There is a tab here. YAML lines up with spaces only."
_QUOTED = "Put the text in quotes: "
_FLOW = "Inside brackets this can't follow what is before it."

# The file, the line and column of the mistake, what is said, what to do
_CASES = [
    # Colons
    ("id: x\ntitle: Care: a review\n", "2:12", _COLON, _QUOTED + 'title: "Care: a review"'),
    ("a:\n  - title: Care: x\n", "2:16", _COLON, _QUOTED + '- title: "Care: x"'),
    ("title: Care: x # note\n", "1:12", _COLON, _QUOTED + 'title: "Care: x" # note'),
    ('title: The "big" plan: x\n', "1:22", _COLON, _QUOTED + "title: 'The \"big\" plan: x'"),
    ('title: The "big" it\'s: x\n', "1:22", _COLON, _QUOTED + "title: 'The \"big\" it''s: x'"),
    ("title: “Care: x”\n", "1:13", _COLON, _QUOTED + 'title: "“Care: x”"'),
    ("title: Care:\nid: y\n", "1:12", _COLON, _QUOTED + 'title: "Care:"'),
    ("a: 'x': y\n", "1:7", _COLON, _QUOTED + "a: \"'x': y\""),
    ("'a: b': c: d\n", "1:10", _COLON, _QUOTED + "'a: b': \"c: d\""),
    ("- Care: x: y\n", "1:10", _COLON, _QUOTED + '- Care: "x: y"'),
    ("t: {draft}: y\n", "1:11", _COLON, _QUOTED + 't: "{draft}: y"'),
    ("--- a: 1\n", "1:6", "Nothing may follow --- on its line.", "on the next line"),
    (": a\n", "1:1", "There is no key before this colon.", "Write a key before it."),
    ("{ : 1}\n", "1:3", _FLOW, "quotes"),
    # First characters
    ("t: *Important* note\n", "1:4", "begins with “*” needs quotes", 't: "*Important* note"'),
    ("t: @owner\n", "1:4", "begins with “@” needs quotes", 't: "@owner"'),
    ("- `code` x\n", "1:3", "begins with “`” needs quotes", '- "`code` x"'),
    ("t: %5\n", "1:4", "begins with “%” needs quotes", 't: "%5"'),
    ("t: & co\n", "1:4", "begins with “&” needs quotes", 't: "& co"'),
    ("t: ? what\n", "1:4", "begins with “?” needs quotes", 't: "? what"'),
    ("t: , x\n", "1:4", "begins with “,” needs quotes", 't: ", x"'),
    ("t: ]x\n", "1:4", "begins with “]” needs quotes", 't: "]x"'),
    ("t: | text here\n", "1:4", "“|” begins a block of text", 'or in quotes: t: "| text here"'),
    ("t: > 5 days\n", "1:4", "“>” begins a block of text", 't: "> 5 days"'),
    ("t: >text\n", "1:4", "“>” begins a block of text", 't: ">text"'),
    # Quotes
    ("t: 'it's fine'\n", "1:8", "ends at the apostrophe before this", 't: "it\'s fine"'),
    ("t: 'it's fine\n", "1:8", "ends at the apostrophe before this", "t: \"'it's fine\""),
    ('t: "say "hello" now"\n', "1:10", "ends at the quotation mark", "t: 'say \"hello\" now'"),
    ('t: "abc" def\n', "1:10", "ends at the quotation mark", "t: '\"abc\" def'"),
    ('a: "abc\nb: 2\n', "1:4", "on line 1 has no closing quote", 'Put a " at the end'),
    ("b: 2\na: 'abc\n", "2:4", "on line 2 has no closing quote", "Put a ' at the end"),
    ('a: "abc\nb: "x"\n', "1:4", "on line 1 has no closing quote", 'Put a " at the end'),
    ('a: "b\n...\n', "1:4", "on line 1 has no closing quote", 'Put a " at the end'),
    # Codes
    ('a: "C:\\Users\\x"\n', "1:7", "a backslash begins a code", "a: 'C:\\Users\\x'"),
    ('a: "50% \\& more" # x\n', "1:9", "a backslash begins a code", "Write \\\\ for a backslash"),
    ('a: ["\\q"]\n', "1:6", "a backslash begins a code", "or use single quotes"),
    ('a: "\\U00110000"\n', "1:5", "a backslash begins a code", "a: '\\U00110000'"),
    ('a: "\\n\\q"\n', "1:7", "a backslash begins a code", "a: '\\n\\q'"),
    # Brackets
    ("a: [1, 2\n", "1:4", "The bracket “[” on line 1 is not closed.", 'quotes: a: "[1, 2"'),
    ("a: {x: 1\nb: 3\n", "1:4", "The bracket “{” on line 1 is not closed.", "Write “}”"),
    ('{"a": {"b": [1,2,', "1:13", "The bracket “[” on line 1 is not closed.", "it ends."),
    ("a: [1, 2}\n", "1:9", "“}” stands where “]” should close", "Write “]” instead."),
    ("a: [1, 2]]\n", "1:10", "This bracket closes nothing.", "Delete it."),
    ("t: [draft] Care\n", "1:12", "in brackets is over", 't: "[draft] Care"'),
    ("b: {x: 1 y: 2}\n", "1:11", _FLOW, "commas"),
    ("b: [a b, c\n d: 1]\n", "2:3", _FLOW, "commas"),
    ("{a:[1]}\n", "1:3", "A colon that touches a comma or a bracket", "Put a space after it"),
    # Tabs
    ("a:\n\tb: 1\n", "2:1", _TAB, "two for each step"),
    ("a:\n  b: 1\n\tc: 2\n", "3:1", _TAB, "two for each step"),
    ("a: b\tc\n", "1:5", _TAB, "or a single one"),
    # Indentation
    ("a:\n  b: 1\n c: 2\n", "3:2", "by 1 space, which fits no line", "by 2 spaces or not at all."),
    ("a:\n  - x\n - y\n", "3:2", "by 1 space, which fits no line", "with: by 2 spaces."),
    ("a:\n    b:\n      c: 1\n  d: 2\n", "4:3", "by 2 spaces", "by 6 spaces, by 4 spaces or not"),
    ("a: 1\n  b: 2\n", "2:4", "text that begins on line 1", "“b” is a key, begin it in column 1"),
    ("- a: 1\n   b: 2\n", "2:5", "text that begins on line 1", "in column 3, like “a”"),
    ("- just\n    text: x\n", "2:9", "text that begins on line 1", "put the whole text in quotes"),
    (" a: 1\nb: 2\n", "2:1", "The lines above are indented by 1 space", "in the first column"),
    ("a: |\n  x\n y\nb: 1\n", "3:2", "indented less than the first line of its text", "as far as"),
    ("[a]\nb: 2\n", "2:1", "The document is over before this line.", "bracket or quote"),
    # Lists
    ("a: - x\n", "1:4", "A list begins on the line below its key.", 'quotes: a: "- x"'),
    ("a: 1\n- b\n", "2:1", "A list's item stands where a key is expected.", "“items:”"),
    ("- a\nb: 1\n", "2:1", "the list's next item is expected", "by 2 spaces"),
    # Missing spaces, keys and colons
    ("id: x\ntitle:Care\n", "2:1", "no space after the colon on line 2", "there: title: Care"),
    ("title:Care\nid: x\n", "1:1", "no space after the colon on line 1", "there: title: Care"),
    ("a:\n  b:1\n  c: 2\n", "2:3", "no space after the colon on line 2", "there: b: 1"),
    ("items: x\n-b\n", "2:1", "no space after the dash on line 2", "there: - b"),
    ("id: x\njust words\ny: 2\n", "2:1", "Line 2 has no key and no colon: “just words”.", "indent"),
    ("just words\nid: x\n", "1:1", "Line 1 has no key and no colon: “just words”.", "key: value"),
    ("\n# x\nhttps://a.org/b\nid: x\n", "3:1", "Line 3 has no key and no colon", "key: value"),
    ("t: 'it'\n's'\n", "2:1", "Line 2 has no key and no colon: “'s'”.", "indent it"),
    # Anything else
    ('"a" b: 2\n', "1:5", "Line 1 can't be read as YAML.", "Check the indentation"),
    ("...\n", "1:1", "Line 1 can't be read as YAML.", "Check the indentation"),
]


@pytest.mark.parametrize("parser", [PARSER, PYTHON_PARSER], ids=["in use", "in Python"])
@pytest.mark.parametrize(("text", "place", "words", "mend"), _CASES)
def test_a_mistake_is_put_into_words(
    text: str, place: str, words: str, mend: str, parser: Parser
) -> None:
    """Both of PyYAML's parsers stop at the same place, and the words are ours."""
    _, _, findings = parsed(text, "f", parser)
    finding = list(findings)[-1]
    assert (finding.code, str(finding.place)) == (
        "YML006" if text.startswith(": ") else "YML001",
        f"f:{place}",
    )
    assert words in finding.message
    assert mend in finding.mend


def test_more_after_the_end_is_a_second_document() -> None:
    (finding,) = read_bytes(b"a: 1\n...\nb: 2\n", "f").findings
    assert (finding.code, str(finding.place)) == ("YML005", "f:3:1")


def test_a_key_that_is_far_too_long_is_named_as_one() -> None:
    (finding,) = read_bytes(b"k" * 1025 + b": 1\n", "f").findings
    assert (finding.code, finding.place.column) == ("YML013", 1026)


def test_a_colon_far_into_a_text_is_still_a_colon_in_a_text() -> None:
    (finding,) = read_bytes(b"title: " + b"x" * 500 + b": y\n", "f").findings
    assert finding.message == _COLON
    assert len(finding.mend) < 120


def test_half_a_character_by_its_code_is_a_refused_character() -> None:
    for parser in (PARSER, PYTHON_PARSER):
        (finding,) = parsed('a: "x\\ud800"\n', "f", parser)[2]
        assert (finding.code, str(finding.place)) == ("FIL002", "f:1:6")


def test_a_broken_tag_is_a_tag() -> None:
    (finding,) = read_bytes(b"a: !!x[y\n", "f").findings
    assert finding.code == "YML003"


def test_a_suggestion_is_cut_when_the_line_is_long() -> None:
    (finding,) = read_bytes(
        b"title: Care: " + b"x" * 300 + b" # " + b"y" * 300 + b"\n", "f"
    ).findings
    assert len(finding.mend) < 220
    (finding,) = read_bytes(b"'" + b"k" * 150 + b"': a: b\n", "f").findings
    assert len(finding.mend) < 100


def test_what_the_suggestion_says_can_be_read() -> None:
    """Each suggested line is good YAML by itself."""
    for text, _, _, mend in _CASES:
        if mend.startswith(_QUOTED):
            line = mend.removeprefix(_QUOTED)
            assert read_bytes(line.encode(), "f").findings == (), text

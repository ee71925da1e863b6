"""Words for what is good YAML and yet no document."""

import pytest

from commish.findings import Finding
from commish.source.reading import read_bytes


def _only(text: str) -> Finding:
    (finding,) = read_bytes(text.encode(), "f").findings
    return finding


# The file, the code, the span, what is said, what to do
_CASES = [
    ("t: !important x\n", "YML003", (1, 4, 16), "begins with “!”, which", 't: "!important x"'),
    ("t: ! x\n", "YML003", (1, 4, 7), "“! x” begins with “!”", 't: "! x"'),
    ("t: [a, !b c]\n", "YML003", (1, 8, 12), "“!b c” begins with “!”", "Put the text in quotes."),
    ("t: !!set x\n", "YML003", (1, 4, 11), "“!!set x”", 't: "!!set x"'),
    ("a:\n- !b {c: [\n", "YML001", (2, 10, 11), "“[” on line 2 is not closed", "it ends."),
    ("t: &co x\n", "YML004", (1, 4, 9), "which names a value", 't: "&co x"'),
    ("t: *x\n", "YML004", (1, 4, 6), "stands for a value elsewhere", 't: "*x"'),
    ("<<: 5\n", "YML011", (1, 1, 3), "copies keys in", "Write the keys out."),
    ("?\n: 1\n", "YML006", (1, 2, 2), "no key before this colon", "Write a key"),
    ("'': 1\n", "YML006", (1, 1, 3), "no key before this colon", "Write a key"),
    ("~: 1\n", "YML006", (1, 1, 2), "The key “~” means “nothing”", "in quotes"),
    ("null: 1\n", "YML006", (1, 1, 5), "The key “null” means “nothing”", "in quotes"),
    ("t: {{ name }}\n", "YML006", (1, 5, 6), "where a key is expected", 't: "{{ name }}"'),
    ("? [a, b]\n: 1\n", "YML006", (1, 3, 4), "where a key is expected", "Write a word"),
    ("k: .inf\n", "YML007", (1, 4, 8), "“.inf” can't be worked with as a number", "quotes"),
    ("k: " + "9" * 31 + "\n", "YML007", (1, 4, 35), "31 digits; a number has", "quotes"),
    ("k" * 201 + ": 1\n", "YML013", (1, 1, 202), "201 characters; a key", "Shorten"),
    ("-care: 1\n", "YML014", (1, 1, 6), "no space after the dash, so “-care” is a key", "- care"),
    ("t: >5\n", "YML014", (1, 4, 6), "“>5” begins a block of text", 't: ">5"'),
    ("t: |\n# x\nb: 1\n", "YML014", (1, 4, 5), "the line below it is a comment", "Indent"),
    ("t: {value:5}\n", "YML014", (1, 5, 12), "so “value:5” is one long key", "colon: value: 5"),
    ("t:\n - x\n  - y\n", "YML014", (3, 3, 4), "part of the text on line 2", "Line it up"),
    ("t: x\n  -y\n", "YML014", (2, 3, 4), "part of the text on line 1", "space after the dash"),
    ("t: [-]\n", "YML014", (1, 5, 6), "A dash stands here alone", "quotes"),
    ("t: [Care: a review, b]\n", "YML014", (1, 5, 19), "the colon in “Care: a review”", "in { }"),
    ("t: [{a: 'b' : c}]\n", "YML001", (1, 13, 14), "this can't follow", "commas"),
    ("t: 010\n", "YML015", (1, 4, 7), "“010” is text here; editors", 'in quotes: t: "010"'),
    ("- [True, 5.]\n", "YML015", (1, 4, 8), "“True” is text here; editors", "in quotes."),
    ('t: "x\ny"\n', "YML001", (2, 1, 2), "belongs to the text in quotes above", "Indent it"),
    ('- "x\ny"\n', "YML001", (2, 1, 2), "belongs to the text in quotes above", "Indent it"),
    ('t:\n  "x\ny"\n', "YML001", (3, 1, 2), "belongs to the text in quotes above", "Indent it"),
    ('t:\n- "x\ny"\n', "YML001", (3, 1, 2), "belongs to the text in quotes above", "Indent it"),
    ('a:\n  t: "x\n  y"\n', "YML001", (3, 3, 4), "in quotes above", "Indent it"),
    ('t: "x\n\u3000\n  y"\n', "YML001", (2, 1, 2), "in quotes above", "Indent it"),
    ('t: "x\n\n\ty"\n', "YML001", (3, 1, 2), "There is a tab here.", "with spaces"),
    ('t: "x\n \t\n  y"\n', "YML001", (2, 2, 3), "There is a tab here.", "with spaces"),
    ('t: "x\\\n\n  y"\n', "YML014", (1, 6, 7), "joins this line to the next", "Delete the"),
    ("t:\n|\n  x\n", "YML001", (2, 1, 2), "The sign “|” stands on a line of its own", "colon"),
    ("t:\n  a:\n  >-\n    x\n", "YML001", (3, 3, 4), "The sign “>” stands", "the colon"),
    ("t: |+\n\n", "YML014", (1, 4, 6), "keeps its blank lines and has no text", "Indent"),
    ('t: "a\\e[2J"\n', "FIL002", (1, 6, 8), "\\e stands for a character", "Delete the code \\e"),
    ('t: "a\\u202eb"\n', "FIL002", (1, 6, 12), "U+202E (right-to-left override)", "\\u202e"),
    ('"a\\0": 1\n', "FIL002", (1, 3, 5), "The key “a\\u0000” has a", "Type the key"),
    ("a\u200cb: 1\n", "FIL002", (1, 1, 4), "U+200C (zero width non-joiner)", "Type the key again"),
    ("a: 1\n---\nb: 2\n", "YML005", (2, 1, 4), "A second document", "a file of its own"),
    ("a: 1\n---\n", "YML005", (2, 1, 4), "A second document begins here", "delete this line"),
    ("[" * 51 + "]" * 51, "YML008", (1, 51, 52), "more than 50 deep", "brackets"),
]


@pytest.mark.parametrize(("text", "code", "span", "words", "mend"), _CASES)
def test_what_is_refused_is_put_into_words(
    text: str, code: str, span: tuple[int, int, int], words: str, mend: str
) -> None:
    finding = next(each for each in read_bytes(text.encode(), "f").findings if each.code == code)
    place = finding.place
    assert (place.line, place.column, place.end_column) == span
    assert words in finding.message
    assert mend in finding.mend


@pytest.mark.parametrize(
    "text",
    [
        "t: |\n  # no comment\nb: 1\n",
        "t: |\nb: 1\n",
        "t: |2\n   x\n",
        "t: >-\n  x\n\n# comment\nb: 1\n",
        "t: {a: , 'b:c': , d:e: 1}\n",
        "t: {http://a.org: }\n",
        "t: care - a review\n",
        "t: care\n  and a - review\n",
        't: "x\n  y"\n',
        '- "x\n  y"\n',
        "'x\ny'\n",
        "[a,\n'x\ny']\n",
        't:\n  "x\n y"\n',
        't: "x\\\n  y"\n',
        't: "x\\\\\n\n  y"\n',
        "t: 'x\\\n\n  y'\n",
        't: "x\ty\n  z\t"\n',
        "t:\n  |\n  x\n",
        "- |\n  x\n",
        "|\n  x\n",
        "t: |+\n  x\n\n",
        '"-x": 1\n',
        't: "a\\u00e9\\x41\\U0001F600\\/\\\n  b"\n',
        "t: [a,\n  b\n]\n",
        "{\n}\n",
    ],
)
def test_what_only_looks_like_it_is_not_refused(text: str) -> None:
    assert read_bytes(text.encode(), "f").findings == ()


def test_a_duplicate_key_names_both_lines() -> None:
    finding = _only("m:\n  b: 1\n  c: {d: 2}\n  b: 3\n")
    assert finding.code == "YML002"
    assert "“b” is written on line 2 and again on line 4" in finding.message
    assert str(finding.place) == "f:4:3"
    assert [(str(each.place), each.text) for each in finding.related] == [
        ("f:2:3", "first written here")
    ]
    assert finding.pointer == ("m", "b")


def test_a_duplicate_key_on_one_line_says_so() -> None:
    finding = _only("m: {a: 1, 'a': 2}\n")
    assert "“a” is written twice on line 1" in finding.message
    assert (str(finding.place), str(finding.related[0].place)) == ("f:1:11", "f:1:5")


def test_a_duplicate_key_is_found_after_other_refused_keys() -> None:
    findings = read_bytes(b"~: {x: 1}\na: [1, 2]\n<<: 3\na: 4\nb: 5\nb: 6\n", "f").findings
    assert [(each.code, str(each.place)) for each in findings] == [
        ("YML006", "f:1:1"),
        ("YML011", "f:3:1"),
        ("YML002", "f:4:1"),
        ("YML002", "f:6:1"),
    ]
    assert [str(each.related[0].place) for each in findings[2:]] == ["f:2:1", "f:5:1"]


def test_a_key_written_in_two_forms_of_unicode_is_the_same_key() -> None:
    finding = _only("caf\u00e9: 1\ncafe\u0301: 2\n")
    assert (finding.code, finding.pointer) == ("YML002", ("caf\u00e9",))


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("a:\n- b: 1\n- c: [x, .inf]\n", ("a", 1, "c", 1)),
        ("a: !x b\n", ("a",)),
        (".inf\n", ()),
        ("a:\n  ~: 1\n", ("a",)),
        ("a: {b: {<<: 1}}\n", ("a", "b")),
        ("a: [1, *b]\n", ("a", 1)),
        ("~: {b: .inf}\n", ()),
    ],
)
def test_a_finding_says_where_in_the_document_it_is(text: str, pointer: tuple[object, ...]) -> None:
    """A refused key has no address, nor has what stands under it."""
    assert read_bytes(text.encode(), "f").findings[-1].pointer == pointer


def test_messages_quote_little_and_nothing_that_can_not_be_seen() -> None:
    finding = _only("a: !" + "x" * 5000 + "\n")
    assert len(finding.message) < 120
    assert len(finding.mend) < 120
    finding = _only('"a\\e' + "k" * 100 + '": 1\n')
    assert "\x1b" not in finding.message
    assert len(finding.message) < 180

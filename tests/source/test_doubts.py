"""What the text shows and the values don't."""

import time

import pytest

from commish.findings import Severity
from commish.source.reading import read_bytes


@pytest.mark.parametrize(
    ("text", "data", "place", "words", "mend"),
    [
        (
            "title: Day care #1 priority\n",
            {"title": "Day care"},
            "f:1:17",
            "Only “Day care” is read: “#1 priority” is a comment in YAML.",
            'quotes: title: "Day care #1 priority"; if it is a comment',
        ),
        (
            "title: #1 priority\n",
            {"title": None},
            "f:1:8",
            "Nothing is read here: “#1 priority” is a comment in YAML.",
            'quotes: title: "#1 priority"; if',
        ),
        ("- a   #b\n", ["a"], "f:1:7", "Only “a” is read", '- "a   #b"'),
        ("t: [a #b\n  , c]\n", {"t": ["a", "c"]}, "f:1:7", "Only “a” is read", "in quotes; if"),
        ("t: a\n  b #c\n", {"t": "a b"}, "f:2:5", "Only “a\\nb” is read", "in quotes; if"),
    ],
)
def test_a_text_that_a_comment_cuts_is_a_warning(
    text: str, data: object, place: str, words: str, mend: str
) -> None:
    reading = read_bytes(text.encode(), "f")
    (finding,) = reading.findings
    assert reading.data == data
    assert (finding.code, finding.severity) == ("YML010", Severity.WARNING)
    assert str(finding.place) == place
    assert words.replace("\\nb", "\\n  b") in finding.message
    assert mend in finding.mend


@pytest.mark.parametrize(
    "text",
    [
        "title: Day care # 1 priority\n",
        "title: Day care #\n",
        "title: 'Day care' #1\n",
        "title: Day care#1\n",
        "# comment #1\ntitle: x\n",
        "list: #items\n- a\n",
        "list: [a] #items\n",
        "text: |\n  a #1\n  b#c\n",
        'text: "a #1"\n',
        "a: 1\n#b: 2\n",
        "#a\nb: 1\n",
    ],
)
def test_a_comment_that_cuts_no_text_is_no_finding(text: str) -> None:
    assert read_bytes(text.encode(), "f").findings == ()


@pytest.mark.parametrize(
    ("text", "column"),
    [('a: "x"#y\n', 7), ("a: [x]#y\n", 7), ("a: [x,#y\n  z]\n", 7), ("{a: 1}#y\n", 7)],
)
def test_a_comment_without_a_space_before_it_is_refused(text: str, column: int) -> None:
    """Programs disagree on whether it is one."""
    (finding,) = read_bytes(text.encode(), "f").findings
    assert (finding.code, finding.place.column) == ("YML001", column)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [x,\ny]\n", 2),
        ("a:\n  b: {c: 1,\n  d: 2}\n", 3),
        ("- [x,\ny\n]\n", 2),
        ("a:\n  [x,\ny]\n", 3),
        ("a:\n- [x,\ny]\n", 3),
        ("a: [[x\n]]\n", 2),
        (" a: [x\n]\n", 2),
        ("a: [x\n]\nb:\n  c: {d: e,\n  f: g}\n", 5),
    ],
)
def test_a_line_in_brackets_stands_further_right_than_its_key(text: str, line: int) -> None:
    (finding,) = read_bytes(text.encode(), "f").findings
    assert (finding.code, finding.place.line) == ("YML001", line)
    assert "belongs to the brackets above" in finding.message


@pytest.mark.parametrize(
    "text",
    ["a: [\n  x,\n\n  [y,\n  z]\n]\n", "{\na: 1\n}\n", "- {a: 1,\n  b: 2}\n", "a:\n  [x,\n y]\n"],
)
def test_brackets_over_several_lines_are_read(text: str) -> None:
    assert read_bytes(text.encode(), "f").findings == ()


def test_a_file_of_one_key_without_a_space_is_not_taken_for_a_text() -> None:
    (finding,) = read_bytes(b"title:Care\n", "f").findings
    assert finding.code == "YML014"
    assert finding.mend == "Put a space after the colon: title: Care"
    assert read_bytes(b"https://example.org\n", "f").data == "https://example.org"


@pytest.mark.parametrize(("text", "line"), [("a: b\n...\n...\n", 3), ("|\n a\n... # x\n\n...", 5)])
def test_a_document_ends_once(text: str, line: int) -> None:
    """Some programs take the second end for that of an empty document."""
    (finding,) = read_bytes(text.encode(), "f").findings
    assert (finding.code, finding.place.line) == ("YML005", line)


def test_dots_that_end_no_document_are_text() -> None:
    assert read_bytes(b"a: ...\nb: |\n  ...\n  ...\n...x: 1\n...\n", "f").findings == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("? |\n  x\n: 1\n", 1),
        ("?\n|\n  x\n: 1\n", 2),
        ("- ? a\n    b\n  : 1\n", 1),
        ('? "a\n  b"\n: 1\n', 1),
    ],
)
def test_a_key_stands_on_one_line(text: str, line: int) -> None:
    (finding,) = read_bytes(text.encode(), "f").findings
    assert (finding.code, finding.place.line) == ("YML006", line)


@pytest.mark.parametrize(
    "text", ["? a\n: 1\n", "- ? a\n  : |\n    ? b\n     c\n", "a: 'b\n  ? c\n  d'\n?e: f\n"]
)
def test_a_key_behind_a_question_mark_is_read(text: str) -> None:
    assert read_bytes(text.encode(), "f").findings == ()


@pytest.mark.parametrize("text", ["# " + "? " * 1_500_000, "a: '" + "? " * 1_500_000 + "'"])
def test_very_many_question_marks_take_no_time(text: str) -> None:
    begun = time.process_time()
    read_bytes(f"{text}\na: 1\n".encode(), "f")
    assert time.process_time() - begun < 5

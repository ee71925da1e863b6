"""A file as plain data with places, or with what is wrong with it."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.findings import Pointer, Severity
from commish.source.characters import refused_in
from commish.source.limits import MOST_BYTES, MOST_FINDINGS
from commish.source.reading import Reading, read_bytes, read_file

_TEXT = """\
# yaml-language-server: $schema=x
kind: commission
title: "Care"
outcomes:
  - id: out-1
    places: [north, {name: south}]
  - plain text
note: |
  two
  lines

empty:
'quoted key': 0.10
"""


def _read(text: str) -> Reading:
    return read_bytes(text.encode(), "f.yaml")


def _spans(pointer: Pointer) -> tuple[str, str]:
    """The text at the place of the value and at the place of the key."""
    reading = _read(_TEXT)
    lines = reading.text.split("\n")
    found = []
    for place in (reading.place(pointer), reading.key_place(pointer)):
        rows = lines[place.line - 1 : place.end_line]
        rows[-1] = rows[-1][: place.end_column - 1]
        rows[0] = rows[0][place.column - 1 :]
        found.append("\n".join(rows))
    return found[0], found[1]


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        (("kind",), "commission", "kind"),
        (("title",), '"Care"', "title"),
        (("outcomes", 0, "id"), "out-1", "id"),
        (("outcomes", 0, "places"), "[north, {name: south}]", "places"),
        (("outcomes", 0, "places", 1), "{name: south}", "{name: south}"),
        (("outcomes", 0, "places", 1, "name"), "south", "name"),
        (("outcomes", 1), "plain text", "plain text"),
        (("note",), "|\n  two\n  lines", "note"),
        (("empty",), "", "empty"),
        (("quoted key",), "0.10", "'quoted key'"),
        (("outcomes", 0), "id: out-1\n    places: [north, {name: south}]", None),
    ],
)
def test_the_places_of_a_value_and_of_its_key_are_known(
    pointer: Pointer, value: str, key: str | None
) -> None:
    """A list's item has no key: its place is that of the value."""
    assert _spans(pointer) == (value, value if key is None else key)


def test_a_list_reaches_from_its_first_dash_to_the_end_of_its_last_item() -> None:
    value, _ = _spans(("outcomes",))
    assert value.startswith("- id: out-1")
    assert value.endswith("- plain text")


def test_the_document_itself_has_the_place_of_all_and_of_its_first_key() -> None:
    value, key = _spans(())
    assert value == _TEXT.partition("\n")[2].rstrip()
    assert key == "kind"


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        (("outcomes", 1, "title"), "plain text", "plain text"),
        (("outcomes", 0, "titel"), "id: out-1\n    places: [north, {name: south}]", None),
        (("title", "en"), '"Care"', "title"),
        (("outcomes", 0, "places", 7, "name"), "[north, {name: south}]", "places"),
        (("outcomes", "0"), None, "outcomes"),
    ],
)
def test_what_is_not_there_has_the_place_of_what_would_hold_it(
    pointer: Pointer, value: str | None, key: str | None
) -> None:
    found, found_key = _spans(pointer)
    assert value is None or found == value
    assert found_key == (value if key is None else key)


def test_a_missing_key_of_the_document_has_the_place_of_its_first_key() -> None:
    assert _spans(("id",))[1] == "kind"


def test_a_document_of_one_value_has_its_place() -> None:
    place = _read("just text\n").key_place(())
    assert (place.line, place.column, place.end_line, place.end_column) == (1, 1, 1, 10)
    place = _read("[]\n").key_place(("x",))
    assert (place.column, place.end_column) == (1, 3)


def test_places_count_characters_and_lines_after_windows_line_ends() -> None:
    reading = read_bytes("\ufeffa: 1\r\n😀é: {b: x}\r\n".encode(), "f.yaml")
    place = reading.place(("😀é", "b"))
    assert (place.line, place.column, place.end_column) == (2, 9, 10)
    assert str(place) == "f.yaml:2:9"


def test_the_data_are_python_values_with_exact_numbers() -> None:
    assert _read(_TEXT).data == {
        "kind": "commission",
        "title": "Care",
        "outcomes": [{"id": "out-1", "places": ["north", {"name": "south"}]}, "plain text"],
        "note": "two\nlines\n",
        "empty": None,
        "quoted key": Decimal("0.10"),
    }


def test_a_file_with_an_error_has_no_data_and_its_text() -> None:
    reading = _read("a: 1\na: 2\n")
    assert reading.data is None
    assert reading.text == "a: 1\na: 2\n"
    assert [each.code for each in reading.findings] == ["YML002"]
    assert str(reading.place(("a",))) == "f.yaml:1:4"
    assert reading.made_out == {"a": 1}


def test_what_a_file_with_other_errors_declares_is_not_made_out() -> None:
    assert _read("a: 1\na: 2\nb: !t 1\n").made_out is None
    assert _read("a: [{b: 1, b: 2}]\n").made_out == {"a": [{"b": 1}]}


def test_a_file_with_a_warning_has_its_data() -> None:
    reading = _read("title: Day care #1 priority\n")
    assert reading.data == {"title": "Day care"}
    assert [each.severity for each in reading.findings] == [Severity.WARNING]
    assert reading.place(("title",)).end_column == 16


def test_marks_and_text_can_be_dropped() -> None:
    reading = _read(_TEXT).without_marks()
    assert reading.data == _read(_TEXT).data
    assert (reading.text, str(reading.place(("kind",)))) == ("", "f.yaml")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no content"),
        (" \n\n", "no content"),
        ("# x\n", "comments"),
        ("---\n", "comments"),
        ("~\n", "comments"),
        ("--- # x\n...\n", "comments"),
    ],
)
def test_an_empty_file_is_a_finding(text: str, words: str) -> None:
    (finding,) = _read(text).findings
    assert finding.code == "FIL006"
    assert words in finding.message


@pytest.mark.parametrize("text", ["%YAML 1.2\n---\na: 1\n", "# x\n\n%FOO\n---\na: 1\n", "%TAG ! x"])
def test_an_instruction_to_the_program_is_refused(text: str) -> None:
    (finding,) = _read(text).findings
    assert finding.code == "YML012"
    assert text.split("\n")[finding.place.line - 1].startswith("%")


def test_a_percent_sign_elsewhere_is_text() -> None:
    assert _read("a: |\n  x\n  %y\nb: 5%\n").data == {"a": "x\n%y\n", "b": "5%"}


def test_content_that_is_too_large_is_refused_before_it_is_read() -> None:
    (finding,) = read_bytes(b"\xff" * (MOST_BYTES + 1), "-").findings
    assert finding.code == "FIL003"


def test_all_problems_of_a_file_are_found_in_its_order() -> None:
    text = "a: 1\nb: !x y\na: 2\nc: .inf\nd: {e: 1, e: 2}\ntitle: Care #1\na: 3\n"
    findings = _read(text).findings
    codes = [(each.code, each.place.line) for each in findings]
    assert codes == [
        ("YML003", 2),
        ("YML002", 3),
        ("YML007", 4),
        ("YML002", 5),
        ("YML010", 6),
        ("YML002", 7),
    ]


def test_a_mistake_in_the_yaml_ends_the_reading_but_not_what_was_found() -> None:
    codes = [each.code for each in _read("a: 1\na: 2\nb: [\nc: 3\nc: 4\n").findings]
    assert codes == ["YML002", "YML001"]


def test_of_very_many_findings_the_last_says_that_there_are_more() -> None:
    findings = _read("a: 1\n" * (MOST_FINDINGS + 2)).findings
    assert len(findings) == MOST_FINDINGS
    assert findings[-1].message.endswith("More is wrong in this file.")
    assert "More" not in _read("a: 1\n" * (MOST_FINDINGS + 1)).findings[-1].message


def test_a_file_on_disk_is_read_as_its_bytes_are(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(_TEXT, encoding="utf-8", newline="\r\n")
    reading = read_file(path, "shown/a.yaml")
    assert reading.path == "shown/a.yaml"
    assert reading.text == _TEXT
    (tmp_path / "b.yaml").mkdir()
    assert read_file(tmp_path / "b.yaml", "b.yaml").findings[0].code == "FIL005"


def test_reading_imports_yaml_only_when_a_file_is_parsed(root: Path) -> None:
    """A run whose files are all known from the cache needs no parser."""
    program = (
        "import sys\n"
        "from commish.source.reading import read_bytes\n"
        "assert 'yaml' not in sys.modules\n"
        "read_bytes(b'a: 1', 'f')\n"
        "assert 'yaml' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=root, check=True)


@pytest.mark.parametrize(
    "text", ["a: |\n  x", "a: |+\n  x\n\n  y", "a: >\n  x\n  y", "a: x", "a: |\n  x\n  "]
)
def test_the_end_of_the_last_line_makes_no_difference(text: str) -> None:
    """Programs differ on whether a block of text at the end of a file has a last line end."""
    assert _read(text).data is not None
    assert _read(text).data == _read(text + "\n").data


@pytest.mark.parametrize("text", ["a: |\n  x\n   ", "a: |+\n  x\n ", "- >2\n   x\n\n     "])
def test_blanks_at_the_end_of_the_file_that_may_be_text_are_refused(text: str) -> None:
    """libyaml forgets the end of such a line, other programs the line itself."""
    (finding,) = _read(text).findings
    assert (finding.code, finding.place.end_line) == ("YML014", text.count("\n") + 1)
    assert "ends in blanks" in finding.message


_SIGNS = [*"aé:-[]{},?#'\"|>&*!%@`~1\\\u200b\u0301", "null", "true", ".5", "<<", "\\e"]
_BLANKS = [" ", "  ", "\n", "\t", "\r", "\0", "\ufeff"]
_SEQUENCES = [": ", "- ", " #1", "---\n", "...\n", "<<<<<<< a\n"]
_pieces = st.sampled_from([*_SIGNS, *_BLANKS, *_SEQUENCES])


@given(st.lists(_pieces, max_size=30).map("".join))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    reading = _read(text)
    errors = [each for each in reading.findings if each.severity is Severity.ERROR]
    assert (reading.data is None) == bool(errors)
    for finding in reading.findings:
        assert 0 <= finding.place.line <= reading.text.count("\n") + 2
        shown = finding.message + finding.mend
        assert not refused_in(shown + "".join(map(str, finding.place.path)))
        assert "\n" not in shown
        assert finding.message.endswith((".", "…"))


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(content: bytes) -> None:
    reading = read_bytes(content, "f.yaml")
    assert reading.findings or reading.data is not None


@given(
    st.recursive(st.just("x"), lambda inner: st.lists(inner, min_size=1, max_size=3), max_leaves=8)
)
def test_every_value_of_a_document_has_its_place(document: object) -> None:
    """In block style and in brackets, the place of each text is the text."""
    lines = list(_block(document, 0))
    for text in ("\n".join(lines) + "\n", str(document).replace("'", "")):
        reading = _read(text)
        assert reading.data == document
        for pointer in _pointers(document):
            place = reading.place(pointer)
            line = reading.text.split("\n")[place.line - 1]
            assert line[place.column - 1 : place.end_column - 1] == "x"


def _block(value: object, level: int) -> list[str]:
    if not isinstance(value, list):
        return [" " * level + str(value)]
    lines = []
    for item in value:
        first, *rest = _block(item, level + 2)
        lines += [" " * level + "- " + first[level + 2 :], *rest]
    return lines


def _pointers(value: object, so_far: Pointer = ()) -> list[Pointer]:
    if not isinstance(value, list):
        return [so_far]
    return [each for i, item in enumerate(value) for each in _pointers(item, (*so_far, i))]

"""Conflicts of two changes that git has left in a file."""

from commish.source.conflicts import conflicts
from commish.source.reading import read_bytes

_CONFLICT = "<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> feature\n"


def test_a_conflict_names_its_lines_and_its_markers() -> None:
    (finding,) = conflicts("a: 1\n" + _CONFLICT, "f")
    assert finding.code == "FIL004"
    assert "lines 2 to 6" in finding.message
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (2, 1, 13)
    assert [each.place.line for each in finding.related] == [6]


def test_a_conflict_inside_a_longer_text_is_found_too() -> None:
    """To YAML these lines are text of the block."""
    text = "a: |\n  text\n" + "".join(f"  {line}\n" for line in _CONFLICT.splitlines())
    (finding,) = read_bytes(text.encode(), "f").findings
    assert (finding.code, finding.place.line, finding.place.column) == ("FIL004", 3, 3)


def test_a_conflict_with_the_common_ancestor_is_one_conflict() -> None:
    text = "<<<<<<< ours\nb: 1\n||||||| base\nb: 0\n=======\nb: 2\n>>>>>>> theirs\n"
    (finding,) = conflicts(text, "f")
    assert [each.place.line for each in finding.related] == [3, 7]


def test_every_conflict_of_a_file_is_found() -> None:
    assert [each.place.line for each in conflicts(_CONFLICT + "c: 1\n" + _CONFLICT, "f")] == [1, 7]


def test_what_is_left_of_a_conflict_is_found() -> None:
    lines = [each.place.line for each in conflicts("a: 1\n>>>>>>> x\n<<<<<<< y\n<<<<<<< z\n", "f")]
    assert lines == [2, 3, 4]


def test_an_underlined_heading_and_other_rows_of_signs_are_text() -> None:
    text = "a: |\n  Heading\n  =======\n  a <<<<<<< b >>>>>>> c\n  >>>>>>>> x\n  ||||||| y\n"
    assert list(conflicts(text, "f")) == []
    assert read_bytes(text.encode(), "f").findings == ()


def test_a_very_long_conflict_names_only_its_last_markers() -> None:
    (finding,) = conflicts("<<<<<<< a\n" + "||||||| b\n" * 50 + ">>>>>>> c\n", "f")
    assert [each.place.line for each in finding.related] == list(range(43, 53))

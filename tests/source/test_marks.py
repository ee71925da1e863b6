"""Where each value and key stands."""

from hypothesis import given
from hypothesis import strategies as st

from commish.source.events import build
from commish.source.marks import Lines

_TEXT = "a: [x, {b: c}]\nd:\n- e: f\n  g: [h]\n- i\n"


def test_a_line_and_a_column_count_from_one() -> None:
    lines = Lines("ab\n\ncd")
    assert [lines.number(offset) for offset in range(7)] == [1, 1, 1, 2, 3, 3, 3]
    assert [lines.line(number) for number in (1, 2, 3)] == ["ab", "", "cd"]
    place = lines.place("f", 4, 6)
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 1, 3, 3)


@given(st.text("ab\n", max_size=30), st.integers(0, 30))
def test_line_and_column_lead_back_to_the_place(text: str, offset: int) -> None:
    lines = Lines(text)
    offset = min(offset, len(text))
    place = lines.place("f", offset, offset)
    before = text.split("\n")[: place.line - 1]
    assert sum(len(line) + 1 for line in before) + place.column - 1 == offset


def test_a_place_in_a_very_long_file_is_found_at_once() -> None:
    lines = Lines("x\n" * 1_000_000)
    assert [lines.number(offset) for offset in range(0, 2_000_000, 20)][-1] == 999_991


def test_every_number_leads_to_its_way_and_back() -> None:
    marks = build(_TEXT).marks
    ways = {marks.pointer(number) for number in range(len(marks.starts))}
    assert ways == {
        (),
        ("a",),
        ("a", 0),
        ("a", 1),
        ("a", 1, "b"),
        ("d",),
        ("d", 0),
        ("d", 0, "e"),
        ("d", 0, "g"),
        ("d", 0, "g", 0),
        ("d", 1),
    }
    assert all(marks.pointer(marks.find(way)) == way for way in ways)


def test_outer_brackets_are_listed_in_the_order_of_the_file() -> None:
    marks = build(_TEXT).marks
    assert [_TEXT[each.start : each.end] for each in marks.brackets()] == ["[x, {b: c}]", "[h]"]
    assert not marks.has_long_brackets()
    assert build("a: [\n  b]\n").marks.has_long_brackets()


def test_a_bracket_that_was_open_when_reading_stopped_is_known() -> None:
    assert build("a: [b, {c: d\n").marks.open_bracket == 7
    assert build("a: [b]\nc\n").marks.open_bracket == -1


def test_marks_take_eight_bytes_for_each_value_of_a_long_list() -> None:
    """Thousands of documents stay in memory with their places."""
    marks = build("- x\n" * 10_000).marks
    size = sum(len(each) * each.itemsize for each in (marks.starts, marks.ends))
    assert size == 8 * 10_001
    assert len(marks.groups) == 1


def test_a_comment_is_known_from_a_sign_in_a_text() -> None:
    lines = Lines("a: b#c # d # e\nf: g\n")
    assert lines.is_comment(6, 11)
    assert not lines.is_comment(6, 7)
    assert not lines.is_comment(6, 18)

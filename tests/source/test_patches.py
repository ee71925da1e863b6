"""A change of a file as a unified diff."""

import subprocess
from pathlib import Path

from commish.source.patches import Change, patch

_BEFORE = b"kind: need\nid: falls\ntitel: Falls\n"
_AFTER = b"kind: need\nid: falls\ntitle: Falls\n"


def test_a_change_is_shown_line_by_line() -> None:
    assert patch(Change("needs/falls.yaml", "needs/falls.yaml", _BEFORE, _AFTER)) == (
        "--- a/needs/falls.yaml\n"
        "+++ b/needs/falls.yaml\n"
        "@@ -1,3 +1,3 @@\n"
        " kind: need\n"
        " id: falls\n"
        "-titel: Falls\n"
        "+title: Falls\n"
    )


def test_a_new_name_is_shown_as_git_shows_it() -> None:
    assert patch(Change("a.yaml", "falls.yaml", _BEFORE, _BEFORE)) == (
        "diff --git a/a.yaml b/falls.yaml\n"
        "similarity index 100%\n"
        "rename from a.yaml\n"
        "rename to falls.yaml\n"
    )


def test_what_stays_as_it_is_is_no_change() -> None:
    assert patch(Change("a.yaml", "a.yaml", _BEFORE, _BEFORE)) == ""


def test_line_ends_and_the_mark_at_the_start_are_no_part_of_it() -> None:
    crlf = [b"\xef\xbb\xbf" + one.replace(b"\n", b"\r\n") for one in (_BEFORE, _AFTER)]
    assert patch(Change("a", "a", *crlf)) == patch(Change("a", "a", _BEFORE, _AFTER))
    assert patch(Change("a", "a", b"a\rb", b"a\rc")) == patch(Change("a", "a", b"a\nb", b"a\nc"))


def test_a_last_line_without_an_end_says_so() -> None:
    assert patch(Change("a", "a", b"a: x", b"a: y")).endswith(
        "-a: x\n\\ No newline at end of file\n+a: y\n\\ No newline at end of file\n"
    )


def test_only_what_ends_a_line_in_yaml_ends_one_here() -> None:
    """Python knows more line ends, such as a form feed."""
    shown = patch(Change("a", "a", "a: b\x0cc\u2028d\n".encode(), b"a: x\n"))
    assert shown.count("\n") == 5


def test_lines_that_may_not_be_shown_are_counted() -> None:
    shown = patch(Change("a.yaml", "b.yaml", _BEFORE, _AFTER), is_shown=False)
    assert shown.endswith("# 1 line of a.yaml would change; it withholds something.\n")
    assert "title" not in shown


def test_git_understands_it(tmp_path: Path) -> None:
    (tmp_path / "needs").mkdir()
    (tmp_path / "needs" / "a.yaml").write_bytes(_BEFORE)
    change = Change("needs/a.yaml", "needs/falls.yaml", _BEFORE, _AFTER)
    text = patch(change).encode()
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=text, check=True)
    assert [one.name for one in (tmp_path / "needs").iterdir()] == ["falls.yaml"]
    assert (tmp_path / "needs" / "falls.yaml").read_bytes() == _AFTER

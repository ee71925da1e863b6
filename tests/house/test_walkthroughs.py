"""Pages that walk a reader through commands show what happens; how that is found out."""

from pathlib import Path

import pytest

from docs.generate.parts.terminal import answer
from docs.generate.parts.walkthrough import boxes, followed
from docs.generate.walkthroughs import pages_with_commands

_WORKSPACE = "kind: workspace\nid: town\ntitle: Town\nformat: 1\nas_of: 2026-04-01\n"
_PAGE = f"""\
Write `commish.yaml`:

```yaml
{_WORKSPACE}```

and `needs/falls.yaml`, which says what is needed:

```yaml
kind: need
id: falls
title: Falls at home
```

```console
$ commish validate --level error
an answer of long ago
$ cd needs
$ commish show falls
Falls at home
…
needs/falls.yaml:2:5
…
```

Change `falls.yaml`:

```diff
 id: falls
-title: Falls at home
+title: Falls
```

```console
$ commish show falls
…
```

Nothing is done with a box that names no file:

```yaml
kind: nonsense
```
"""


def test_a_page_is_followed_and_its_answers_become_those_of_now(tmp_path: Path) -> None:
    page = followed(_PAGE, tmp_path)
    assert "long ago" not in page
    assert "in 2 documents" in page
    written = (tmp_path / "needs" / "falls.yaml").read_text(encoding="utf-8")
    assert written == "kind: need\nid: falls\ntitle: Falls\n"


def test_following_a_page_that_is_right_changes_nothing(tmp_path: Path) -> None:
    once = followed(_PAGE, tmp_path / "first")
    assert followed(once, tmp_path / "second") == once


def test_lines_may_be_left_out_of_an_answer_as_long_as_the_others_are_in_it(tmp_path: Path) -> None:
    right = "$ commish show falls\nFalls at home\n…\nneeds/falls.yaml:2:5\n…\n"
    assert right in _PAGE
    page = followed(_PAGE, tmp_path / "first")
    # Inside `needs` the path is shown from there, so the excerpt is no longer true.
    assert right not in page
    told = "$ commish show falls\nFalls at home\n…\nfalls.yaml:2:5\n…\n"
    kept = followed(_PAGE.replace(right, told), tmp_path / "second")
    assert told in kept


@pytest.mark.parametrize(
    ("box", "complaint"),
    [
        ("```console\n$ rm -r .\n```\n", "only commish is run here, not rm"),
        ("In `commish.yaml`:\n\n```diff\n-id: city\n+id: town\n```\n", "there 0 times"),
        ("In `commish.yaml`:\n\n```markdown\nid: city\n```\n", "does not hold what is shown"),
    ],
)
def test_what_a_page_can_not_do_is_refused(box: str, complaint: str, tmp_path: Path) -> None:
    start = f"Write `commish.yaml`:\n\n```yaml\n{_WORKSPACE}```\n\n"
    with pytest.raises(ValueError, match=complaint):
        followed(start + box, tmp_path)


def test_a_box_is_named_by_the_line_before_it() -> None:
    names = [(box.language, box.name) for box in boxes(_PAGE)]
    assert names == [
        ("yaml", "commish.yaml"),
        ("yaml", "needs/falls.yaml"),
        ("console", ""),
        ("diff", "falls.yaml"),
        ("console", ""),
        ("yaml", ""),
    ]


def test_a_command_answers_as_on_a_terminal_of_80_columns_whatever_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = answer("commish explain TIR001")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert answer("commish explain TIR001") == usual
    assert usual.code == 0
    assert "\x1b" not in usual.shown
    assert max(len(line) for line in usual.shown.splitlines()) <= 80


def test_the_first_pages_that_a_reader_opens_show_commands() -> None:
    assert {"README.md", "docs/tutorial/first-commission.md"} <= set(pages_with_commands())

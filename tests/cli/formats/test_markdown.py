"""A report in Markdown, read back as a code host reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from commish.cli.formats.markdown import code, escaped, prose, written
from commish.cli.screen import on_one_line
from commish.findings import Place, Severity
from tests.verdicts import HOSTILE, finding, verdict

_READER = MarkdownIt("gfm-like", {"linkify": False})
_TEXTS = st.text(st.sampled_from(" a*_`[]()<>&#|~!@$\\:/.-+1=\n\t\x1b\u202e"), max_size=12)
_LIST = "list_item_open"


def _tokens(said: str) -> list[Token]:
    return _READER.parse(said)


def _shown(said: str) -> str:
    """What a reader sees of one line of Markdown."""
    [_, inline, _] = _READER.parse(f"x{said}x")
    children = inline.children or []
    assert {one.type for one in children} <= {"text", "code_inline", "text_special"}
    return "".join(one.content for one in children)[1:-1]


@given(_TEXTS)
def test_text_is_seen_letter_for_letter(text: str) -> None:
    assert _shown(escaped(text)) == on_one_line(text)


@given(_TEXTS.filter(str.strip))
def test_code_is_seen_letter_for_letter(text: str) -> None:
    assert _shown(code(text)) == on_one_line(text)


@given(_TEXTS)
def test_prose_is_seen_letter_for_letter_but_for_the_marks_of_code(text: str) -> None:
    assert _shown(prose(text)).replace("`", "") == on_one_line(text).replace("`", "")


def test_what_a_message_quotes_is_code() -> None:
    assert prose("`a|b` is <b> not a key of `x`.") == r"`a|b` is \<b\> not a key of `x`."


def test_a_report_has_a_heading_the_findings_and_what_was_checked() -> None:
    assert written(verdict(finding()), Severity.WARNING) == (
        "## 1 error and 0 warnings in 2 documents\n"
        "\n"
        "### Errors\n"
        "\n"
        "- `needs/falls.yaml:3:8`\\\n"
        "  The end is before the start. (CON001 ends-after-it-starts)\\\n"
        "  → Write a later day.\n"
        "\n"
        "1 error and 0 warnings in 2 documents, checked against their schemas, their links"
        " and 22 rules, read as at 1 April 2026."
    )


def test_the_worst_come_first() -> None:
    found = [finding(severity=one) for one in reversed(Severity)]
    said = written(verdict(*found), Severity.INFORMATION)
    places = [said.index(heading) for heading in ("### Errors", "### Warnings", "### Remarks")]
    assert places == sorted(places)
    assert "### Remarks" not in written(verdict(*found), Severity.WARNING)


def test_a_finding_without_a_mend_ends_with_its_code() -> None:
    assert "(CON001 ends-after-it-starts)\n\n" in written(verdict(finding(mend="")), Severity.ERROR)


def test_lines_to_write_are_a_block_of_code_that_nothing_in_it_ends() -> None:
    mend = "Write it as a list:\nwas:\n- ```x``"
    said = written(verdict(finding(mend=mend)), Severity.WARNING)
    [fence] = [one for one in _tokens(said) if one.type == "fence"]
    assert fence.content == "was:\n- ```x``\n"
    assert fence.info == "yaml"


def test_what_has_no_room_in_a_comment_is_counted() -> None:
    """Code hosts cut comments off at about 65,000 characters, or refuse them."""
    many = [finding("x" * 400, place=Place("a.yaml", line, 1)) for line in range(1, 500)]
    mild = [one._replace(severity=Severity.WARNING) for one in many]
    said = written(verdict(*many, *mild), Severity.WARNING)
    assert 40_000 < len(said) < 60_000
    kept = sum(1 for one in _tokens(said) if one.type == _LIST)
    assert f"{499 - kept} findings of this level more.\n\n499 findings of this level more." in said


@pytest.mark.parametrize(
    "hostile",
    [
        HOSTILE, "<img src=x onerror=alert(1)>", "![a](b)", "[a](javascript:b)", "::error::x",
        "a\n- b", "a\n\n# b", "`", "``a`b", "| a | b |", "https://example.org", "@team", "%0A",
        "  a", "a  ", "\\",
    ],
)  # fmt: skip
def test_hostile_text_is_text(hostile: str) -> None:
    place = Place(f"needs/{hostile}.yaml", 1, 1, 1, 2)
    said = written(verdict(finding(hostile, hostile, place=place)), Severity.WARNING)
    assert all(each.isprintable() or each == "\n" for each in said)
    tokens = _tokens(said)
    inner = {child.type for one in tokens for child in one.children or []}
    assert inner <= {"text", "text_special", "code_inline", "hardbreak", "softbreak"}
    assert sum(1 for one in tokens if one.type == _LIST) == 1
    [item] = [one for one in tokens if one.type == "inline" and "CON001" in one.content]
    assert item.children is not None
    assert item.children[0].content == f"needs/{on_one_line(hostile)}.yaml:1:1"

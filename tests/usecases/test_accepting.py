"""Findings that are accepted: taken out, with whose word; what no longer holds comes back."""

from datetime import date
from pathlib import Path

import pytest

from commish.findings import Severity
from commish.usecases.validate import Verdict, validate
from tests.workspace import MARKER, workspace

_SHORT = "kind: agreement\nid: play\ntitle: Play pilot\nstart: 2026-04-01\nend: 2027-03-31\n"
_WORD = "# commish: accept[{code}] because it is a pilot, by Head of Play, until {until}\n"
_LIST = """\
kind: accepted
id: accepted-2026
title: Accepted findings
findings:
  - code: {code}
    where: {where}
    reason: It is a pilot
    by: Head of Play
    until: {until}
"""


def _checked(folder: Path, play: str, listed: str = "", marker: str = MARKER) -> Verdict:
    files = {"play.yaml": play} | ({"accepted-2026.yaml": listed} if listed else {})
    return validate([workspace(folder, files, marker)], date(2026, 11, 22))


def _codes(verdict: Verdict) -> list[str]:
    shown = (one for one in verdict.findings if one.severity is not Severity.INFORMATION)
    return [one.code for one in shown]


@pytest.mark.parametrize("code", ["CON002", "con002", "term-suits-the-work"])
@pytest.mark.covers("G95", "commish validate")
def test_a_comment_accepts_a_finding_by_code_or_name(code: str, tmp_path: Path) -> None:
    assert _codes(_checked(tmp_path / "a", _SHORT)) == ["CON002"]
    verdict = _checked(tmp_path / "b", _WORD.format(code=code, until="2027-03-31") + _SHORT)
    assert _codes(verdict) == []
    [accepted] = verdict.accepted
    assert accepted.finding.code == "CON002"
    assert accepted.acceptance.by == "Head of Play"
    assert accepted.acceptance.because == "it is a pilot"


def test_it_holds_on_its_last_day_and_no_longer(tmp_path: Path) -> None:
    """When it is over, the finding is back, and so is the word that no longer counts."""
    last = _checked(tmp_path / "a", _WORD.format(code="CON002", until="2026-11-22") + _SHORT)
    assert _codes(last) == []
    over = _checked(tmp_path / "b", _WORD.format(code="CON002", until="2026-11-21") + _SHORT)
    assert sorted(_codes(over)) == ["ACC002", "CON002"]
    assert not over.accepted
    [told] = [one for one in over.findings if one.code == "ACC002"]
    assert told.message == "“CON002” was accepted until 21 November 2026, which has passed."
    assert told.place.line == 1


@pytest.mark.parametrize("where", ["play", "PLAY", "play.end", "end"])
def test_a_document_accepts_by_id_or_address(where: str, tmp_path: Path) -> None:
    listed = _LIST.format(code="CON002", where=where, until="2027-03-31")
    verdict = _checked(tmp_path, _SHORT, listed)
    found = [*_codes(verdict), *(one.finding.code for one in verdict.accepted)]
    assert "CON002" in found
    if where.casefold() == "play":
        assert _codes(verdict) == []


def test_a_document_that_says_no_place_accepts_everywhere(tmp_path: Path) -> None:
    listed = _LIST.format(code="CON002", where="x", until="2027-03-31").replace(
        "    where: x\n", ""
    )
    assert _codes(_checked(tmp_path, _SHORT, listed)) == []


def test_a_document_that_is_withdrawn_accepts_nothing(tmp_path: Path) -> None:
    listed = _LIST.format(code="CON002", where="play", until="2027-03-31") + "status: withdrawn\n"
    assert _codes(_checked(tmp_path, _SHORT, listed)) == ["CON002"]


_TWO = """\
kind: plan
id: plan
title: A plan
aims:
  - id: jobs
    titel: More jobs
  - id: homes
    titel: More homes
"""


def test_an_address_reaches_a_thing_of_a_list(tmp_path: Path) -> None:
    listed = _LIST.format(code="SCH001", where="plan.aims.homes", until="2027-03-31")
    files = {"plan.yaml": _TWO, "accepted-2026.yaml": listed}
    verdict = validate([workspace(tmp_path, files)], date(2026, 11, 22))
    accepted = {one.finding.place.line for one in verdict.accepted}
    left = {one.place.line for one in verdict.findings if one.code == "SCH001"}
    assert accepted == {8}
    assert left == {6}


def test_an_address_in_a_file_that_says_nothing_accepts_nothing(tmp_path: Path) -> None:
    listed = _LIST.format(code="SCH001", where="plan.aims.none", until="2027-03-31")
    files = {"plan.yaml": _TWO, "accepted-2026.yaml": listed}
    verdict = validate([workspace(tmp_path, files)], date(2026, 11, 22))
    assert not verdict.accepted
    assert "ACC003" in _codes(verdict)


def test_an_acceptance_of_nothing_is_a_finding(tmp_path: Path) -> None:
    word = _WORD.format(code="TIR001", until="2027-03-31")
    verdict = _checked(tmp_path, word + _SHORT)
    assert sorted(_codes(verdict)) == ["ACC003", "CON002"]


@pytest.mark.parametrize(
    ("code", "why"), [("CON999", "is no code or name"), ("YML001", "can't be accepted")]
)
def test_what_is_no_code_or_may_not_be_accepted_is_told(
    code: str, why: str, tmp_path: Path
) -> None:
    verdict = _checked(tmp_path, _WORD.format(code=code, until="2027-03-31") + _SHORT)
    [told] = [one for one in verdict.findings if one.code == "ACC001"]
    assert why in told.message
    assert "CON002" in _codes(verdict)


def test_a_comment_speaks_only_of_its_lines(tmp_path: Path) -> None:
    """One finding of two is accepted: the other stands further down."""
    word = _WORD.format(code="SCH001", until="2027-03-31")
    files = {"plan.yaml": _TWO.replace("  - id: jobs", f"  {word}  - id: jobs")}
    verdict = validate([workspace(tmp_path, files)], date(2026, 11, 22))
    assert [one.finding.place.line for one in verdict.accepted] == [7]
    assert [one.place.line for one in verdict.findings if one.code == "SCH001"] == [9]


def test_a_lone_file_may_accept_too(tmp_path: Path) -> None:
    path = tmp_path / "play.yaml"
    path.write_text(_WORD.format(code="CON002", until="2027-03-31") + _SHORT, encoding="utf-8")
    verdict = validate([path], date(2026, 11, 22))
    assert len(verdict.accepted) == 1
    assert _codes(verdict) == []


def test_what_is_accepted_in_vain_is_told_with_where_it_was_looked_for(tmp_path: Path) -> None:
    listed = _LIST.format(code="CON002", where="nosuch", until="2027-03-31")
    [told] = [one for one in _checked(tmp_path, _SHORT, listed).findings if one.code == "ACC003"]
    assert told.message == "“CON002” is accepted at “nosuch”, and not found."


@pytest.mark.parametrize(("code", "mend"), [("CON02", "Did you mean CON002?"), ("*", "lists")])
def test_an_unknown_code_is_answered_with_what_was_meant(
    code: str, mend: str, tmp_path: Path
) -> None:
    play = _WORD.format(code=code, until="2027-03-31") + _SHORT
    [told] = [one for one in _checked(tmp_path, play).findings if one.code == "ACC001"]
    assert mend in told.mend


def test_very_many_acceptances_are_settled_soon(tmp_path: Path) -> None:
    """Each is held against the findings that it can be about, and not against every one."""
    words = "".join(f"  # commish: accept[CON{n:05d}x] because y, until 2027\n" for n in range(900))
    words += _WORD.format(code="CON002", until="2027-03-31") * 90
    item = "  - code: CON002\n    where: play.end\n    reason: y\n    by: Head\n    until: 2027\n"
    listed = f"kind: accepted\nid: accepted-2026\ntitle: Accepted\nfindings:\n{item * 3_000}"
    verdict = _checked(tmp_path, words + _SHORT, listed)
    assert len(verdict.accepted) == 1


def test_what_can_not_be_read_is_told_beside_what_is_accepted(tmp_path: Path) -> None:
    listed = _LIST.format(code="CON002", where="play", until="2027-03-31")
    workspace(tmp_path, {"broken.yaml": "kind: [\n"})
    verdict = _checked(tmp_path, _SHORT, listed)
    assert _codes(verdict) == ["YML001"]
    assert len(verdict.accepted) == 1


def test_words_with_and_without_a_place_are_told_apart(tmp_path: Path) -> None:
    """The comment of one file says nothing of another, nor an id of another document."""
    other = _SHORT.replace("id: play", "id: other")
    workspace(tmp_path, {"other.yaml": other})
    play = _WORD.format(code="CON002", until="2027-03-31") + _SHORT
    left = [one.subject for one in _checked(tmp_path, play).findings if one.code == "CON002"]
    assert left == ["other"]

"""Checking files, folders and workspaces: what is found, and what is left as it is."""

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from commish.errors import CommishError
from commish.findings import Finding, Severity
from commish.usecases.validate import Verdict, validate, validate_bytes
from tests.workspace import AGREEMENT, COMMISSION, MARKER, fingerprint, workspace

_TOWN = {"commissions/safe-homes.yaml": COMMISSION, "agreements/hub-contract.yaml": AGREEMENT}
_OFFER = "kind: commission\nid: offer\ntitle: Offer\ntier: strategic\nanswers:\n  - safe-homes\n"
_BROKEN = "kind: need\nid: falls\ntitle: Falls\ntitle: Falls at home\n"


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a political commission and an agreement; the current folder."""
    monkeypatch.chdir(workspace(tmp_path, _TOWN))
    return tmp_path


@pytest.mark.covers("G118", "commish validate")
def test_ten_lines_are_a_commission_and_seven_an_agreement(town: Path) -> None:
    """An officer starts with little; what else there is to say is asked for later."""
    assert (len(COMMISSION.splitlines()), len(AGREEMENT.splitlines())) == (10, 7)
    verdict = validate([town])
    assert verdict.documents == 3
    assert _errors(verdict) == []


@pytest.mark.covers("G118", "commish validate")
def test_an_agreement_may_stand_alone_and_is_counted_as_not_yet_linked(town: Path) -> None:
    verdict = validate([town])
    assert verdict.unlinked == 1
    assert not [one for one in verdict.findings if "hub-contract" in one.message]


def test_without_a_path_the_workspace_around_is_checked(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace(town, {"needs/falls.yaml": _BROKEN})
    monkeypatch.chdir(town / "commissions")
    verdict = validate([])
    assert verdict.documents == 4
    assert _codes(verdict) == ["YML002"]
    assert _codes(validate([Path()])) == []


def test_a_file_is_checked_with_its_workspace_and_only_its_findings_are_given(town: Path) -> None:
    workspace(town, {"needs/falls.yaml": _BROKEN, "commissions/offer.yaml": _OFFER})
    verdict = validate([Path("commissions/offer.yaml")])
    assert _errors(verdict) == []
    assert verdict.documents == 5
    assert _codes(validate([Path("needs")])) == ["YML002"]


def test_a_folder_is_checked_with_every_workspace_in_it(tmp_path: Path) -> None:
    for name in ("east", "west"):
        workspace(tmp_path / name, _TOWN)
    verdict = validate([tmp_path])
    assert verdict.documents == 6
    assert _errors(verdict) == []


def test_a_workspace_inside_another_is_one_of_its_own(town: Path) -> None:
    """The same ids stand in both, and neither knows of the other."""
    workspace(town / "inner", _TOWN, MARKER.replace("2026", "2025"))
    verdict = validate([town])
    assert verdict.documents == 6
    assert _errors(verdict) == []
    assert verdict.as_of == (date(2025, 4, 1), date(2026, 4, 1))
    assert validate([Path("commissions")]).documents == 3


def test_a_path_belongs_to_the_nearest_workspace_above_it(town: Path) -> None:
    workspace(town / "inner", {"commissions/offer.yaml": _OFFER})
    assert _codes(validate([Path("inner/commissions/offer.yaml")])) == ["LNK001"]


def test_a_file_outside_any_workspace_is_checked_alone(tmp_path: Path) -> None:
    for name in ("offer", "falls"):
        text = {"offer": _OFFER, "falls": _BROKEN}[name]
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert validate([tmp_path / "offer.yaml"]).documents == 1
    assert _errors(validate([tmp_path / "offer.yaml"])) == []
    assert _codes(validate([tmp_path / "offer.yaml", tmp_path / "falls.yaml"])) == ["YML002"]


def test_a_folder_without_a_workspace_is_no_success(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match="There is no workspace in") as refusal:
        validate([tmp_path])
    assert "commish init" in refusal.value.mend


def test_a_path_that_is_not_there_stops_the_command(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match="There is no"):
        validate([tmp_path / "nowhere.yaml"])


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="an administrator may read everything"
)
def test_a_folder_that_may_not_be_read_stops_the_command(town: Path) -> None:
    (town / "commissions").chmod(0)
    try:
        with pytest.raises(CommishError, match="can't be read"):
            validate([town])
    finally:
        (town / "commissions").chmod(0o755)


def test_standard_input_is_one_document(tmp_path: Path) -> None:
    verdict = validate_bytes(_BROKEN.encode(), "-", date(2026, 4, 1))
    assert (verdict.documents, verdict.unlinked) == (1, 0)
    assert _codes(verdict) == ["YML002"]
    assert verdict.findings[0].place.path == "-"
    assert verdict.sources("-") == _BROKEN
    assert not list(tmp_path.iterdir())


def test_rules_judge_standard_input_too() -> None:
    text = COMMISSION + "how: By building a hub.\n"
    [finding] = validate_bytes(text.encode(), "-").findings
    assert "`how` does not belong in a political commission" in finding.message


@pytest.mark.parametrize("left_out", [".hidden/x.yaml", "templates/x.yaml", "mappings/x.yaml"])
def test_what_is_no_document_is_not_read(left_out: str, town: Path) -> None:
    workspace(town, {left_out: _BROKEN})
    assert validate([town]).documents == 3


def test_what_the_workspace_excludes_is_not_read(town: Path) -> None:
    workspace(town, {"drafts/falls.yaml": _BROKEN}, MARKER + "exclude:\n  - drafts\n")
    assert validate([town]).documents == 3


def test_the_date_is_what_is_asked_for_else_the_workspace_s_own(town: Path) -> None:
    assert validate([town]).as_of == (date(2026, 4, 1),)
    assert validate([town], date(2030, 1, 1)).as_of == (date(2030, 1, 1),)


def test_a_month_as_the_workspace_s_date_means_its_last_day(town: Path) -> None:
    workspace(town, marker=MARKER.replace("2026-04-01", "2026-04"))
    assert validate([town]).as_of == (date(2026, 4, 30),)


def test_a_workspace_in_a_newer_format_is_one_clear_line(town: Path) -> None:
    """What an older commish would find in it is noise."""
    workspace(town, {"needs/falls.yaml": _BROKEN}, MARKER.replace("format: 1", "format: 2"))
    [finding] = validate([town]).findings
    assert finding.code == "FMT001"
    assert finding.message == (
        "This workspace is written in format 2; this commish reads format 1."
    )
    assert (finding.place.line, finding.mend) == (4, "Install a newer commish.")


@pytest.mark.parametrize("odd", ["true", "one", "1.5"])
def test_a_format_that_is_no_number_is_no_newer_one(odd: str, town: Path) -> None:
    workspace(town, marker=MARKER.replace("format: 1", f"format: {odd}"))
    assert "FMT001" not in _codes(validate([town]))
    assert _errors(validate([town]))


def test_a_broken_commish_yaml_is_a_finding_and_the_rest_is_checked(town: Path) -> None:
    workspace(town, {"needs/falls.yaml": _BROKEN}, MARKER + "title: Again\n")
    assert sorted(_codes(validate([town]))) == ["YML002", "YML002"]


def test_a_duplicate_key_names_both_lines(town: Path) -> None:
    workspace(town, {"needs/falls.yaml": _BROKEN})
    [finding] = _with(validate([town]), "YML002")
    assert "on line 3 and again on line 4" in finding.message
    assert (finding.place.line, finding.related[0].place.line) == (4, 3)


def test_a_mistyped_key_is_answered_with_the_one_that_was_meant(town: Path) -> None:
    workspace(town, {"commissions/safe-homes.yaml": COMMISSION.replace("for_whom", "for_wohm")})
    [finding] = _with(validate([town]), "SCH001")
    assert (finding.place.line, finding.place.column) == (6, 1)
    assert "for_wohm" in finding.message
    assert "for_whom" in finding.mend


def test_no_is_told_apart_from_false(town: Path) -> None:
    """`no` is text here, so it is neither a lost boolean nor one of the words of a status."""
    path = "agreements/hub-contract.yaml"
    workspace(town, {path: AGREEMENT + "status: no\n"})
    [as_text] = _with(validate([town]), "SCH004")
    workspace(town, {path: AGREEMENT + "status: false\n"})
    [as_boolean] = [one for one in validate([town]).findings if one.pointer == ("status",)]
    assert "“no”" in as_text.message
    assert "false" in as_boolean.message
    assert as_text.message != as_boolean.message


def test_ids_are_the_same_whatever_their_case(town: Path) -> None:
    workspace(town, {"commissions/offer.yaml": _OFFER.replace("safe-homes", "SAFE-Homes")})
    assert _errors(validate([town])) == []
    workspace(town, {"needs/x.yaml": "kind: need\nid: Safe-Homes\ntitle: X\n"})
    assert "IDS001" in _codes(validate([town]))


def test_a_link_to_nothing_is_answered_with_what_was_meant(town: Path) -> None:
    workspace(town, {"commissions/offer.yaml": _OFFER.replace("safe-homes", "safe-hoems")})
    [finding] = _with(validate([town]), "LNK001")
    assert finding.mend == "Did you mean safe-homes?"
    assert (finding.place.path, finding.place.line) == ("commissions/offer.yaml", 6)


def test_a_link_to_a_file_that_cannot_be_read_is_no_second_finding(town: Path) -> None:
    workspace(
        town,
        {
            "needs/falls.yaml": _BROKEN,
            "commissions/safe-homes.yaml": COMMISSION + "needs:\n  - falls\n",
        },
    )
    assert _codes(validate([town])) == ["YML002"]


@pytest.mark.covers("G94", "commish validate")
def test_every_finding_has_a_place_a_code_and_a_mend(town: Path) -> None:
    _with_many_faults(town)
    found = validate([town]).findings
    assert len({one.code for one in found}) >= 5
    assert not [one for one in found if not (one.code and one.name and one.mend and one.place.path)]
    assert not [one for one in found if not one.place.line]


def _moved(town: Path) -> None:
    for path in sorted(town.glob("*/*.yaml")):
        target = town / "elsewhere" / "deeper" / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)


def _reordered(town: Path) -> None:
    for path in sorted(town.rglob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 -- text alone
        quoted = dict(reversed(data.items()))
        if "format" in quoted:
            quoted["format"] = int(quoted["format"])
        path.write_text(yaml.safe_dump(quoted, sort_keys=False), encoding="utf-8")


def _reformatted(town: Path) -> None:
    for path in sorted(town.rglob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 -- text alone
        if "format" in data:
            data["format"] = int(data["format"])
        text = json.dumps(data, indent=3, ensure_ascii=False)
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


@pytest.mark.parametrize("change", [_moved, _reordered, _reformatted])
def test_moved_reordered_and_reformatted_files_get_the_same_verdict(
    change: Callable[[Path], None], town: Path
) -> None:
    """Folders, the order of keys, brackets, quotes and line ends mean nothing."""
    offer = _OFFER.replace("safe-homes", "safe-hoems") + "how: By building a hub.\n"
    workspace(town, {"commissions/offer.yaml": offer})
    before = validate([town])
    said = sorted(map(_said, before.findings))
    change(town)
    after = validate([town])
    assert said
    assert sorted(map(_said, after.findings)) == said
    assert (after.documents, after.unlinked) == (before.documents, before.unlinked)


def test_the_order_of_findings_is_that_of_files_and_lines(town: Path) -> None:
    _with_many_faults(town)
    places = [one.place for one in validate([town]).findings]
    assert places == sorted(places, key=lambda one: (one.path, one.line, one.column))


@pytest.mark.parametrize("fault", [False, True], ids=["clean", "with faults"])
def test_reading_never_writes(fault: object, town: Path) -> None:
    if fault:
        _with_many_faults(town)
    before = fingerprint(town)
    validate([town])
    assert fingerprint(town) == before


def test_each_document_is_told_of_as_it_is_read(town: Path) -> None:
    seen: list[None] = []
    validate([town], seen=lambda: seen.append(None))
    assert len(seen) == 3


def test_the_same_file_asked_for_twice_is_told_once(town: Path) -> None:
    workspace(town, {"needs/falls.yaml": _BROKEN})
    path = Path("needs/falls.yaml")
    verdict = validate([path, Path("needs"), path.absolute()])
    assert _codes(verdict) == ["YML002"]
    assert verdict.documents == 4


def test_the_lines_of_a_file_that_is_gone_are_none(town: Path) -> None:
    verdict = validate([town])
    assert verdict.sources("nowhere.yaml") == ""
    assert verdict.sources("commissions/safe-homes.yaml") == COMMISSION


def _with_many_faults(town: Path) -> None:
    workspace(
        town,
        {
            "needs/falls.yaml": _BROKEN,
            "needs/misnamed.yaml": "kind: need\nid: jobs\ntitle: Jobs\n",
            "commissions/offer.yaml": _OFFER.replace("safe-homes", "safe-hoems"),
            "commissions/bad.yaml": _OFFER.replace("id: offer", "id: bad") + "wyh: So.\n",
            "agreements/late.yaml": AGREEMENT.replace("hub-contract", "late").replace(
                "2029-03-31", "2029-02-31"
            ),
        },
    )


def _errors(verdict: Verdict) -> list[str]:
    return [one.message for one in verdict.findings if one.severity is Severity.ERROR]


def _codes(verdict: Verdict) -> list[str]:
    return [one.code for one in verdict.findings if one.severity is Severity.ERROR]


def _with(verdict: Verdict, code: str) -> list[Finding]:
    return [one for one in verdict.findings if one.code == code]


def _said(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.message, str(finding.pointer)


@pytest.mark.parametrize("left_out", ["README.md", "templates/x.yaml", ".x.yaml", "drafts"])
def test_a_path_that_is_not_read_is_no_success(left_out: str, town: Path) -> None:
    """Silence about a file that was never looked at would pass for a good word."""
    files = {"README.md": "x", "templates/x.yaml": _BROKEN, ".x.yaml": _BROKEN}
    workspace(town, {**files, "drafts/x.yaml": _BROKEN}, MARKER + "exclude:\n  - drafts\n")
    with pytest.raises(CommishError, match=f"{left_out} is no document of this workspace"):
        validate([town / "commissions", Path(left_out)])


def test_a_folder_behind_a_link_is_not_read_and_that_is_said(town: Path, tmp_path: Path) -> None:
    outside = tmp_path / ".outside"
    outside.mkdir()
    (outside / "falls.yaml").write_text(_BROKEN, encoding="utf-8")
    (town / "linked").symlink_to(outside)
    with pytest.raises(CommishError, match="is no document of this workspace"):
        validate([Path("linked/falls.yaml")])


@pytest.mark.parametrize("marker", ["", "kind: [\n", "kind: need\nid: falls\ntitle: Falls\n"])
def test_a_commish_yaml_that_says_nothing_is_one_finding(marker: str, town: Path) -> None:
    """What it declares is not known, so a link to it is no second finding."""
    commission = COMMISSION + "cohorts:\n  - young-people\nplaces:\n  - the-borough\n"
    workspace(town, {"commissions/safe-homes.yaml": commission}, marker)
    found = [one for one in validate([town]).findings if one.severity is Severity.ERROR]
    assert [one.place.path for one in found] == ["commish.yaml"]


def test_a_commish_yaml_of_another_kind_is_told_what_it_must_be(town: Path) -> None:
    workspace(town, marker="kind: need\nid: falls\ntitle: Falls\n")
    assert _errors(validate([town])) == [
        "commish.yaml describes a workspace, but its kind is “need”."
    ]


def test_a_second_workspace_in_the_same_folder_is_told_where_it_belongs(town: Path) -> None:
    workspace(town, {"settings.yaml": MARKER.replace("id: town", "id: settings")})
    [finding] = _with(validate([town]), "SCH006")
    assert finding.place.path == "settings.yaml"
    assert "Put what it says into commish.yaml" in finding.mend


def test_the_workspace_s_date_holds_even_if_something_else_in_it_is_wrong(town: Path) -> None:
    workspace(town, marker=MARKER + "zzz: 1\n")
    assert validate([town]).as_of == (date(2026, 4, 1),)
    workspace(town, marker=MARKER + "title: Again\n")
    assert validate([town]).as_of == (date(2026, 4, 1),)


@pytest.mark.parametrize("odd", ["2026-02-30", "[2026]", "soon"])
def test_a_date_of_the_workspace_that_is_none_means_today(odd: str, town: Path) -> None:
    workspace(town, marker=MARKER.replace("2026-04-01", odd))
    before = date.today()  # noqa: DTZ011 -- a civil date, not a moment
    [read_at] = validate([town]).as_of
    assert before <= read_at <= date.today()  # noqa: DTZ011 -- as above

"""Mend what is certain, and leave every other byte as it is."""

import os
import random
import re
import shutil
from pathlib import Path

import pytest

from commish.findings import Edit, Finding, Fix
from commish.resources import folder
from commish.source.disk import content_of
from commish.source.reading import read_bytes
from commish.usecases.fixing import Fixed, apply, diff, fixable
from commish.usecases.validate import validate
from commish.usecases.verdict import Verdict
from tests.verdicts import accepted
from tests.workspace import AGREEMENT, COMMISSION, fingerprint, workspace

_CARE = "kind: commission\nid: care\ntitle: Care\ntier: service\nanswers:\n- safe-home # up\n"
_HUB = AGREEMENT.replace("type: contract", "'tpye':  contract # é")
_SAMPLE = "south-tyneside-homelessness"


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a mistake of each sort that is mended."""
    files = {
        "commissions/safe-homes.yaml": COMMISSION,
        "commissions/care.yaml": _CARE,
        "agreements/hub.yaml": _HUB,
    }
    monkeypatch.chdir(workspace(tmp_path, files))
    return tmp_path


def _mend() -> Fixed:
    return apply(validate([]))


def _of(verdict: Verdict, code: str) -> Verdict:
    return verdict._replace(found=[one for one in verdict.found if one.code == code])


def test_what_is_certain_is_mended_and_nothing_else_changes(town: Path) -> None:
    before = fingerprint(town)
    fixed = _mend()
    assert [one.code for one in fixed.done] == ["IDS002", "SCH001", "LNK001"]
    assert fixed.left == ()
    assert fixed.files == ("agreements/hub-contract.yaml", "commissions/care.yaml")
    care = (town / "commissions/care.yaml").read_text(encoding="utf-8")
    assert care == _CARE.replace("safe-home ", "safe-homes ")
    hub = (town / "agreements/hub-contract.yaml").read_text(encoding="utf-8")
    assert hub == _HUB.replace("tpye", "type")
    changed = {"agreements/hub.yaml", "commissions/care.yaml"}
    assert {path for path, mark in before.items() if fingerprint(town).get(path) != mark} == changed


def test_what_another_mend_brings_to_light_is_mended_next(town: Path) -> None:
    """While its kind was unknown nobody knew which keys it may have."""
    workspace(town, {"agreements/hub.yaml": _HUB.replace("agreement", "agrement")})
    assert "SCH006" in [one.code for one in _mend().done]
    assert [one.code for one in _mend().done] == ["SCH001"]
    hub = (town / "agreements/hub-contract.yaml").read_text(encoding="utf-8")
    assert hub == _HUB.replace("tpye", "type")
    assert _mend() == Fixed((), (), ())
    assert not fixable(validate([]))


def test_a_diff_shows_it_and_writes_nothing(town: Path) -> None:
    before = fingerprint(town)
    shown = diff(validate([]))
    assert fingerprint(town) == before
    assert "rename from agreements/hub.yaml\nrename to agreements/hub-contract.yaml\n" in shown
    assert "-- safe-home # up\n+- safe-homes # up\n" in shown
    _mend()
    _mend()
    assert diff(validate([])) == ""


def test_no_line_of_a_file_that_withholds_something_is_shown(town: Path) -> None:
    order = "exempt:\n- what: value\n  category: '3'\n  because: Prices.\n"
    workspace(town, {"agreements/hub.yaml": _HUB + order})
    shown = diff(validate([]))
    assert "# 1 line of agreements/hub.yaml would change; it withholds something.\n" in shown
    assert "58,000" not in shown
    assert "tpye" not in shown


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
def test_line_ends_and_the_mark_at_the_start_stay(town: Path, bom: bytes, ends: bytes) -> None:
    path = town / "commissions/care.yaml"
    path.write_bytes(bom + _CARE.encode().replace(b"\n", ends) + b"  " + ends)
    before = path.read_bytes()
    _mend()
    assert path.read_bytes() == before.replace(b"safe-home ", b"safe-homes ")


def test_several_mends_of_one_file_are_made_at_once(town: Path) -> None:
    text = _CARE.replace("title", "titel") + "sumary: é\nstatus: Draft\n"
    workspace(town, {"commissions/care.yaml": text})
    assert len([one for one in _mend().done if one.place.path == "commissions/care.yaml"]) == 4
    after = (town / "commissions/care.yaml").read_text(encoding="utf-8")
    assert after == _CARE.replace("safe-home ", "safe-homes ") + "summary: é\nstatus: draft\n"


@pytest.mark.usefixtures("town")
def test_of_two_mends_of_one_place_the_first_is_made() -> None:
    verdict = validate([])
    [one] = [each for each in verdict.found if each.code == "LNK001"]
    other = one._replace(code="LNK009")
    fixed = apply(verdict._replace(found=[other, one]))
    assert fixed.done == (one,)
    assert [(each.finding, each.why) for each in fixed.left] == [
        (other, "another mend changes the same place")
    ]


def test_what_somebody_accepts_is_not_mended(town: Path) -> None:
    verdict = validate([])
    taken = tuple(accepted(one) for one in verdict.found if one.fix)
    rest = [one for one in verdict.found if not one.fix]
    assert fixable(verdict._replace(found=rest, accepted=taken)) == ()
    before = fingerprint(town)
    assert apply(verdict._replace(found=rest, accepted=taken)) == Fixed((), (), ())
    assert fingerprint(town) == before


def test_a_file_that_has_changed_since_is_left_alone(town: Path) -> None:
    verdict = validate([])
    (town / "commissions/care.yaml").write_text(f"# A note.\n{_CARE}", encoding="utf-8")
    (town / "agreements/hub.yaml").write_text(AGREEMENT.replace("hub-", "hut-"), encoding="utf-8")
    before = fingerprint(town)
    # The places of links are looked up in the file as it is now: that of another line is meant
    stale = [_with(one, (6, 3, 6, 12)) if one.code == "LNK001" else one for one in verdict.found]
    fixed = apply(verdict._replace(found=stale))
    assert fixed.done == ()
    assert {one.why for one in fixed.left} == {"the file has changed since it was checked"}
    assert fingerprint(town) == before


def test_a_file_that_changes_while_it_is_mended_is_left_alone(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = content_of
    seen: list[Path] = []

    def meddled(path: Path, shown: str) -> bytes | Finding:
        if path in seen:
            path.write_text("kind: need\n", encoding="utf-8")
        seen.append(path)
        return real(path, shown)

    monkeypatch.setattr("commish.usecases.fixing.content_of", meddled)
    fixed = apply(_of(validate([]), "LNK001"))
    assert [one.why for one in fixed.left] == ["the file has changed since it was checked"]
    assert (town / "commissions/care.yaml").read_text(encoding="utf-8") == "kind: need\n"


def test_a_file_that_goes_while_it_is_mended_is_left_alone(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = content_of

    def meddled(path: Path, shown: str) -> bytes | Finding:
        content = real(path, shown)
        path.unlink()
        return content

    monkeypatch.setattr("commish.usecases.fixing.content_of", meddled)
    fixed = apply(_of(validate([]), "LNK001"))
    assert [one.why for one in fixed.left] == ["there is no file “commissions/care.yaml”"]
    assert not (town / "commissions/care.yaml").exists()


def test_a_mend_that_would_change_more_is_not_made(town: Path) -> None:
    """A mend made by a mistake of commish itself, which takes a piece of the line below along."""
    verdict = validate([])
    [one] = [each for each in verdict.found if each.code == "LNK001"]
    assert one.fix
    for text in ("safe-homes, care", "x: y", "[a"):
        fix = Fix(f"Write `{text}` for `safe-home`.", (Edit(one.fix.edits[0].span, text),))
        fixed = apply(verdict._replace(found=[one._replace(fix=fix, pointer=("answers",))]))
        assert [each.why for each in fixed.left] == ["the file would say something else besides"]
    assert (town / "commissions/care.yaml").read_text(encoding="utf-8") == _CARE


def test_a_link_is_not_made_to_stand_twice_in_a_list(town: Path) -> None:
    text = f"{_CARE}- safe-homes\n"
    workspace(town, {"commissions/care.yaml": text})
    [left] = apply(_of(validate([]), "LNK001")).left
    assert left.why == "it would then stand twice in a list"
    assert (town / "commissions/care.yaml").read_text(encoding="utf-8") == text


def test_no_file_is_renamed_to_what_a_workspace_is_known_by(town: Path) -> None:
    """A folder with a commish.yaml in it is another workspace."""
    workspace(town, {"needs/a.yaml": "kind: need\nid: Commish\ntitle: A need\n"})
    assert "needs/a.yaml" not in [one.place.path for one in fixable(validate([]))]


def test_a_name_that_another_file_has_is_not_taken(town: Path) -> None:
    """That file has an error, and is nobody's to write over."""
    files = {"agreements/hub-contract.yaml": "kind: [\n", "agreements/hub.yaml": AGREEMENT}
    before = fingerprint(workspace(town, files))
    fixed = apply(_of(validate([]), "IDS002"))
    taken = "there is a file agreements/hub-contract.yaml already"
    assert [one.why for one in fixed.left] == [taken]
    assert fingerprint(town) == before


def test_of_two_files_that_want_one_name_the_first_gets_it(town: Path) -> None:
    workspace(town, {"agreements/hub.yaml": AGREEMENT, "agreements/hut.yml": AGREEMENT})
    shutil.move(town / "agreements/hut.yml", town / "agreements/hut.yaml")
    verdict = _of(validate([]), "IDS002")
    assert diff(verdict).count("rename to agreements/hub-contract.yaml") == 1
    fixed = apply(verdict)
    assert fixed.files == ("agreements/hub-contract.yaml",)
    assert [one.finding.place.path for one in fixed.left] == ["agreements/hut.yaml"]
    assert (town / "agreements/hut.yaml").exists()


def test_a_name_keeps_its_ending(town: Path) -> None:
    (town / "agreements/hub.yaml").rename(town / "agreements/hub.yml")
    assert "agreements/hub-contract.yml" in _mend().files


def test_what_is_reached_through_a_link_is_left_alone(town: Path, tmp_path: Path) -> None:
    verdict = validate([])
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    shutil.move(town / "commissions", outside)
    (town / "commissions").symlink_to(outside)
    shutil.move(town / "agreements/hub.yaml", outside / "hub.yaml")
    (town / "agreements/hub.yaml").symlink_to(outside / "hub.yaml")
    before = fingerprint(outside)
    fixed = apply(verdict)
    assert {one.why for one in fixed.left} == {"the file is reached through a link"}
    assert fixed.done == ()
    assert fingerprint(outside) == before


def test_what_stands_in_no_workspace_or_is_gone_is_left_alone(town: Path) -> None:
    verdict = _of(validate([]), "SCH001")
    (town / "agreements/hub.yaml").unlink()
    assert [one.why for one in apply(verdict).left] == ["there is no file “agreements/hub.yaml”"]
    (town / "agreements/hub.yaml").mkdir()
    [left] = apply(verdict).left
    assert left.why == "this is a folder, not a file with text"
    (town / "commish.yaml").unlink()
    assert [one.why for one in apply(verdict).left] == ["the file stands in no workspace"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_that_may_not_be_written_is_told(town: Path) -> None:
    (town / "commissions").chmod(0o500)
    [left] = apply(_of(validate([]), "LNK001")).left
    assert "can't be written" in left.why


def test_a_name_that_can_t_be_given_is_told(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = _of(validate([]), "IDS002")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refused)
    [left] = apply(verdict).left
    assert left.why == "the file can't be renamed: permission denied"
    assert (town / "agreements/hub.yaml").exists()


@pytest.mark.slow("mending samples")
@pytest.mark.parametrize("seed", range(12))
def test_a_word_that_is_misspelt_anywhere_in_a_sample_is_put_back_or_left(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys and links of any file: what is mended is the file as it was, byte for byte."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(folder("sample-commissions") / _SAMPLE, tmp_path, dirs_exist_ok=True)
    before = fingerprint(tmp_path)
    chance = random.Random(seed)  # noqa: S311 -- no secret
    path = chance.choice(sorted(tmp_path.rglob("*.yaml")))
    text = path.read_bytes().decode()
    words = list(re.finditer(r"(?m)^[- ]*(\w{5,}):|(?<=- )([a-z]{6,}-[a-z-]+)$", text))
    word = chance.choice(words)
    span = word.span(1) if word[1] else word.span(2)
    at = span[0] + 2
    bad = (text[:at] + text[at + 1 :]).encode()
    path.write_bytes(bad)
    fixed = _mend()
    assert not fixed.left
    assert path.read_bytes() == bad if not fixed.done else fingerprint(tmp_path) == before
    assert read_bytes(path.read_bytes(), "").text


def _with(one: Finding, span: tuple[int, int, int, int]) -> Finding:
    assert one.fix
    return one._replace(fix=one.fix._replace(edits=(Edit(span, one.fix.edits[0].text),)))

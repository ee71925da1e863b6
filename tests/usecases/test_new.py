"""New documents: linked, put where they belong, and without an error."""

from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.findings import Severity
from commish.source.schemas import kinds
from commish.usecases.export_schema import export_schema
from commish.usecases.lacking import LackingError
from commish.usecases.new import Started, Wanted, new
from commish.usecases.validate import validate
from tests.workspace import AGREEMENT, COMMISSION, MARKER, fingerprint, workspace

_TITLE = {"title": "A title"}


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a political commission and an agreement; the current folder."""
    files = {"commissions/safe-homes.yaml": COMMISSION, "agreements/hub-contract.yaml": AGREEMENT}
    monkeypatch.chdir(workspace(tmp_path, files))
    return tmp_path


@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind != "workspace"])
def test_a_new_document_of_any_kind_is_without_error_at_once(kind: str, town: Path) -> None:
    words = {"commission": {"tier": "political"}, "return": {"period": "2026/27 Q1"}}
    upper = "hub-contract" if kind == "return" else ""
    new(town, Wanted(kind, "a-new-one", {**_TITLE, **words.get(kind, {})}, upper))
    assert _errors(town) == []
    assert validate([town]).documents == 4


@pytest.mark.parametrize("tier", ["political", "strategic", "tactical", "service"])
def test_a_commission_of_any_tier_is_without_error_at_once(tier: str, town: Path) -> None:
    new(town, Wanted("commission", "a-new-one", {**_TITLE, "tier": tier}))
    assert _errors(town) == []


def test_a_commission_answers_the_one_it_comes_from_one_tier_below(town: Path) -> None:
    text = new(town, Wanted("commission", "offer", _TITLE, "safe-homes")).text
    assert "\ntier: strategic\n" in text
    assert "\nanswers:\n  - safe-homes\n" in text


def test_the_whole_chain_is_started_from_what_stands_above(town: Path) -> None:
    for upper, name in (("safe-homes", "one"), ("one", "two"), ("two", "three")):
        new(town, Wanted("commission", name, _TITLE, upper))
    new(town, Wanted("agreement", "deal", _TITLE, "three"))
    new(town, Wanted("decision", "yes", _TITLE, "three"))
    assert "tier: service\n" in _text(town, "commissions/three.yaml")
    assert "commissions:\n  - three\n" in _text(town, "agreements/deal.yaml")
    assert "decides:\n  - id: three\n" in _text(town, "decisions/yes.yaml")
    assert _errors(town) == []


def test_an_id_is_found_without_regard_to_case_and_written_as_it_is(town: Path) -> None:
    assert "  - safe-homes\n" in new(town, Wanted("commission", "x", _TITLE, "SAFE-Homes")).text


def test_the_tier_that_is_given_wins(town: Path) -> None:
    words = {**_TITLE, "tier": "tactical"}
    assert "tier: tactical\n" in new(town, Wanted("commission", "x", words, "safe-homes")).text


def test_nothing_stands_below_a_service_commission(town: Path) -> None:
    new(town, Wanted("commission", "care", {**_TITLE, "tier": "service"}))
    with pytest.raises(CommishError) as refusal:
        new(town, Wanted("commission", "x", _TITLE, "care"))
    assert "no commission stands below one" in refusal.value.message
    assert "commish new agreement ID --from care" in refusal.value.mend


def test_a_tier_that_is_none_gives_none_to_what_stands_below(town: Path) -> None:
    text = COMMISSION.replace("tier: political", "tier: politcal")
    workspace(town, {"commissions/safe-homes.yaml": text})
    with pytest.raises(LackingError, match="A commission needs a tier"):
        new(town, Wanted("commission", "x", _TITLE, "safe-homes"))


def test_a_return_has_its_id_from_agreement_and_period(town: Path) -> None:
    done = new(town, Wanted("return", words={"period": "2026/27 Q1"}, hangs_on="hub-contract"))
    assert done.path == "returns/hub-contract-2026-27-q1.yaml"
    assert "\nagreement: hub-contract\nperiod: 2026/27 Q1\n" in done.text


@pytest.mark.parametrize(
    ("wanted", "key", "suggestion"),
    [
        (Wanted("commission", "x", {"title": "X"}), "tier", ""),
        (Wanted("commission", "x", {"tier": "political"}), "title", ""),
        (Wanted("return"), "agreement", ""),
        (Wanted("return", hangs_on="hub-contract"), "period", ""),
        (Wanted("need", words={"title": "Warm homes"}), "id", "warm-homes"),
    ],
)
def test_what_is_missing_is_named_with_the_option_that_gives_it(
    wanted: Wanted, key: str, suggestion: str, town: Path
) -> None:
    with pytest.raises(LackingError, match=r"^An? .* needs an? .*: give .*\.$") as lack:
        new(town, wanted)
    assert (lack.value.key, lack.value.suggestion) == (key, suggestion)


@pytest.mark.parametrize(
    ("wanted", "message", "mend"),
    [
        (Wanted("comission", "x", _TITLE), "There is no kind of document called", "commission?"),
        (Wanted("zzz", "x", _TITLE), "There is no kind of document called", "There are: accepted"),
        (Wanted("workspace", "x", _TITLE), "A workspace is a whole folder.", "commish init"),
        (Wanted("need", "Warm Homes!", _TITLE), "is no id", "Write warm-homes."),
        (Wanted("need", "safe-homes", _TITLE), "a commission has it", "safe-homes-2"),
        (Wanted("need", "SETTLED-lives", _TITLE), "an outcome has it", "settled-lives-2"),
        (Wanted("need", "x", {**_TITLE, "id": "y"}), "--set gives neither", "commish new KIND ID"),
        (Wanted("need", "x", {**_TITLE, "tier": "service"}), "no key tier", "explain need"),
        (Wanted("commission", "x", {**_TITLE, "tier": "lower"}), "no tier lower", "political"),
        (Wanted("need", "x", _TITLE, "safe-home"), "Nothing here has the id", "safe-homes?"),
        (Wanted("need", "x", {"title": "a\x1bb"}), "can't be seen", "Type it again."),
        (Wanted("need", "x", {**_TITLE, "trend": "up"}), "trend", ""),
        (
            Wanted("agreement", "x", {**_TITLE, "commissions": "safe-hones"}),
            "nothing here has that id",
            "safe-homes?",
        ),
        (
            Wanted("commission", "x", {**_TITLE, "tier": "political", "answers": "safe-homes"}),
            "does not belong in a political commission",
            "Take it out",
        ),
    ],
)
def test_what_would_be_wrong_is_refused_and_nothing_is_written(
    wanted: Wanted, message: str, mend: str, town: Path
) -> None:
    before = fingerprint(town)
    with pytest.raises(CommishError) as refusal:
        new(town, wanted)
    assert message in refusal.value.message
    assert mend in refusal.value.mend
    assert fingerprint(town) == before


def test_a_file_that_is_in_the_way_is_left_as_it_is(town: Path) -> None:
    """It may be broken, so that nobody knows its id."""
    (town / "commissions" / "x.yaml").write_text("kind: [", encoding="utf-8")
    with pytest.raises(CommishError, match=r"commissions/x\.yaml is in the way"):
        new(town, Wanted("commission", "x", _TITLE, "safe-homes"))
    assert _text(town, "commissions/x.yaml") == "kind: ["


def test_a_dry_run_writes_nothing(town: Path) -> None:
    before = fingerprint(town)
    done = new(town, Wanted("need", "x", _TITLE), dry_run=True)
    assert done.text.startswith("# yaml-language-server: ")
    assert fingerprint(town) == before


def test_it_goes_where_most_documents_of_its_kind_lie(town: Path) -> None:
    for path in ("homes/a.yaml", "homes/b.yaml"):
        text = COMMISSION.replace("safe-homes", Path(path).stem).partition("outcomes:")[0]
        workspace(town, {path: text})
    assert _started(town, "commission").path == "homes/x.yaml"


@pytest.mark.parametrize(
    ("kind", "folder"),
    [("outcome-framework", "outcome-frameworks"), ("series", "series"), ("accepted", "accepted")],
)
def test_the_first_of_its_kind_goes_into_a_folder_named_after_it(
    kind: str, folder: str, town: Path
) -> None:
    assert _started(town, kind).path == f"{folder}/x.yaml"


def test_the_first_line_finds_the_schema_from_any_depth(town: Path) -> None:
    export_schema(town)
    folder = town / "homes" / "north"
    done = new(town, Wanted("need", "x", _TITLE, folder=folder))
    address = done.text.splitlines()[0].partition("$schema=")[2]
    assert done.path == "homes/north/x.yaml"
    assert done.has_schemas
    assert (folder / address).resolve() == town / ".commish" / "schemas" / "need.schema.json"


def test_it_says_whether_the_schemas_are_there(town: Path) -> None:
    assert not _started(town, "need").has_schemas


@pytest.mark.parametrize(
    "folder",
    ["..", ".hidden", "inner/deeper", "templates", "mappings/x", "drafts", "drafts/x", "linked"],
)
def test_a_folder_that_is_not_read_is_refused(folder: str, town: Path) -> None:
    workspace(town / "inner")
    workspace(town, marker=MARKER + "exclude:\n  - drafts\n")
    (town / "linked").symlink_to(town / "commissions")
    with pytest.raises(CommishError, match="reads no documents from the folder"):
        new(town, Wanted("need", "x", _TITLE, folder=Path(folder)))


@pytest.mark.parametrize("name", ["con", "NUL", "com1"])
def test_a_name_that_windows_keeps_for_itself_is_refused(name: str, town: Path) -> None:
    with pytest.raises(CommishError, match="can't be the name of a file on Windows") as refused:
        new(town, Wanted("need", name, _TITLE))
    assert f"{name.lower()}-2" in refused.value.mend


def test_it_is_written_in_the_workspace_around_the_current_folder(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(town / "commissions")
    new(town / "commissions", Wanted("need", "x", _TITLE))
    assert (town / "needs" / "x.yaml").is_file()


def test_a_folder_may_be_named_from_another(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(town / "commissions")
    new(town / "commissions", Wanted("need", "x", _TITLE, folder=Path("../our-needs")))
    assert (town / "our-needs" / "x.yaml").is_file()


def test_examples_name_the_kpis_of_the_agreement_that_a_return_is_for(town: Path) -> None:
    kpis = "kpis:\n  - id: {}\n    title: Settled\n"
    workspace(
        town,
        {
            "agreements/hub-contract.yaml": AGREEMENT + kpis.format("kpi-z"),
            "agreements/other.yaml": AGREEMENT.replace("hub-contract", "other")
            + kpis.format("kpi-a"),
        },
    )
    done = new(town, Wanted("return", words={"period": "2026/27"}, hangs_on="hub-contract"))
    assert "#  - kpi: kpi-z\n" in done.text


def _started(town: Path, kind: str) -> Started:
    words = {**_TITLE, "tier": "political"} if kind == "commission" else _TITLE
    return new(town, Wanted(kind, "x", words), dry_run=True)


def _errors(town: Path) -> list[str]:
    found = validate([town]).findings
    return [one.message for one in found if one.severity is Severity.ERROR]


def _text(town: Path, path: str) -> str:
    return (town / path).read_text(encoding="utf-8")

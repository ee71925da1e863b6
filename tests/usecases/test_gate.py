"""What is withheld is in no public copy, in whatever shape it could hide there."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from commish.reports.kinds import report_kinds
from commish.source.checking import check
from commish.source.reading import read_bytes
from commish.source.schemas import kinds
from commish.usecases.desk import desk
from commish.usecases.render import FORMATS
from commish.usecases.whole import around, read_whole
from tests.command import Commish
from tests.reports.written import TOWN, html, markdown, town
from tests.usecases.planting import as_yaml, internal_keys, internal_places, plant
from tests.workspace import workspace

_ROOT = Path(__file__).resolve().parents[2]
_SAMPLES = sorted(path.parent for path in (_ROOT / "sample-commissions").glob("*/commish.yaml"))
_SEEDS = range(4)


def _published(folder: Path, *, private: bool = False) -> dict[str, str]:
    """Every paper of a workspace in every format, by the name of its file."""
    whole = read_whole(around(folder), keep=True)
    assert all(file.checked.valid for file in whole.kept.values())
    dossier = desk(whole, private=private)
    written = [paper for kind in report_kinds() for paper in kind.write(dossier, "")]
    return {
        f"{paper.name}.{suffix}": write(paper.report, None)
        for paper in written
        for suffix, write in FORMATS.items()
    }


def _leaks(published: dict[str, str], words: Iterable[str]) -> list[str]:
    """The words that a file or its name holds."""
    whole = "\n".join([*published, *published.values()]).casefold()
    return [word for word in words if word.casefold() in whole]


@pytest.mark.slow("gate")
@pytest.mark.parametrize("seed", _SEEDS)
@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.name)
def test_no_public_copy_holds_a_word_of_what_is_withheld(
    sample: Path, seed: int, tmp_path: Path
) -> None:
    planted = plant(sample, tmp_path / "w", seed, lambda number: f"zq{number}zq")
    assert len(planted.words) > 10
    assert _leaks(_published(tmp_path / "w"), planted.words) == [], planted.places
    shown = _leaks(_published(tmp_path / "w", private=True), planted.words)
    assert shown, "nothing of what is withheld would be printed anyway"


@pytest.mark.slow("gate")
@pytest.mark.parametrize("seed", _SEEDS)
@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda path: path.name)
def test_a_public_copy_is_the_same_whatever_the_withheld_text_says(
    sample: Path, seed: int, tmp_path: Path
) -> None:
    """Not its length, its order nor its number shows in what is published."""
    plant(sample, tmp_path / "one", seed, lambda number: f"A{number}")
    plant(sample, tmp_path / "two", seed, lambda number: f"{99 - number} different words.")
    assert _published(tmp_path / "one") == _published(tmp_path / "two")


@pytest.mark.parametrize("kind", kinds())
def test_what_is_internal_is_in_no_copy_at_all(kind: str, tmp_path: Path) -> None:
    """Notes, the body's own keys and their like are for those who keep the files."""
    texts = {f"{key}.yaml": text for key, text in _with_internal(kind)}
    assert len(texts) == len(internal_keys(kind)) - 2
    for number, text in enumerate(texts.values()):
        folder = tmp_path / str(number)
        if kind == "workspace":
            workspace(folder, marker=text)
        else:
            town(folder, text)
        for private in (False, True):
            assert _leaks(_published(folder, private=private), ["zqcanary"]) == []


def _with_internal(kind: str) -> Iterator[tuple[str, str]]:
    """For each internal key, a valid document that writes it; `exempt` and the like apart."""
    own: dict[str, dict[str, object]] = {
        "commission": {"tier": "strategic"},
        "return": {"agreement": "deal", "period": "2026"},
        "workspace": {"format": 1, "as_of": "2026-04-01"},
    }
    least = {"kind": kind, "id": "it", "title": "It", **own.get(kind, {})}
    for key, value in internal_places(kind, "zqcanary"):
        text = as_yaml({**least, key: value})
        assert check(read_bytes(text.encode(), "it.yaml")).valid, (key, value)
        yield key, text


_POLITICAL = """\
kind: commission
id: zq-political
title: zq political title
tier: political
summary: zq summary
outcomes:
- id: zq-outcome
  title: zq outcome
"""
_STRATEGIC = """\
kind: commission
id: offer
title: An offer
tier: strategic
answers:
- zq-political
needs:
- zq-need
source: zq-source, page 3
summary: One offer.
"""
_NEED = "kind: need\nid: zq-need\ntitle: zq need\nstatement: zq statement\n"
_SOURCE = "kind: source\nid: zq-source\ntitle: zq source\n"
_DECISION = """\
kind: decision
id: yes-2026
title: Yes
status: proposed
decides:
- id: offer
- id: zq-political
- id: zq-outcome
facts:
- id: a
  what: Beds
  value: 10
  source: zq-source, page 4
"""
_WHOLE = 'exempt:\n- what: all\n  category: "3"\n  because: The tender is open.\n'
_HELD = "confidential:\n- what: all\n  basis: By order of the court.\n"


@pytest.mark.parametrize("order", [_WHOLE, _HELD])
def test_a_withheld_document_leaves_its_kind_ground_and_reason_and_not_its_name(
    order: str, tmp_path: Path
) -> None:
    """Other documents link to it: no title, id, note or picture may name it."""
    hidden = (_POLITICAL + order, _NEED + order, _SOURCE + order)
    published = _published(town(tmp_path, *hidden, _STRATEGIC, _DECISION))
    assert sorted(published) == [
        f"{name}.{suffix}"
        for name in ("board-paper-yes-2026", "control-document-offer", "overview")
        for suffix in ("html", "md")
    ]
    assert _leaks(published, ["zq"]) == []
    paper = published["board-paper-yes-2026.md"]
    ground = "exempt, paragraph 3" if order == _WHOLE else "confidential. By order of the court."
    for kind in ("commission", "need", "source"):
        assert f"> - A {kind}: {ground}" in paper
    assert "[^1]: A source that is not shown here." in paper


def test_a_withheld_decision_has_no_paper(tmp_path: Path) -> None:
    folder = town(tmp_path, _STRATEGIC, _DECISION + _WHOLE)
    assert not any(name.startswith("board-paper") for name in _published(folder))
    assert any(name.startswith("board-paper") for name in _published(folder, private=True))


_PART = """\
options:
- id: a
  title: Option one
  cost: £123,456
- id: b
  title: Option two
  cost: £1
exempt:
- what: options.a.cost
  category: "3"
  because: The tender is open.
"""


def test_without_what_is_withheld_a_copy_differs_only_in_saying_so(tmp_path: Path) -> None:
    decision = f"{_DECISION}background_papers: none\nappendices: none\n"
    held = markdown(town(tmp_path / "one", decision + _PART), "board-paper")
    free = _PART.partition("exempt:")[0].replace("  cost: £123,456\n", "")
    bare = markdown(town(tmp_path / "two", decision + free), "board-paper")
    assert _without_notice(held) == _without_notice(bare)


def _without_notice(text: str) -> str:
    text = re.sub(r"(?s)> \*\*Withheld\*\*\n.*?\n\n", "", text)
    text = text.replace("is shown here", "has been written yet").replace(" here", "")
    text = text.replace("Part exempt", "Public")
    return re.sub(r"rules of commish.*", "rules of commish", text)


def test_asked_for_by_name_it_is_shown_and_the_paper_is_marked(
    run_commish: Commish, tmp_path: Path
) -> None:
    town(tmp_path, _DECISION + _PART)
    done = run_commish("render", "board-paper", "--include-exempt", "-o", "out", at=tmp_path)
    assert done.code == 0
    for suffix in ("md", "html"):
        text = (tmp_path / "out" / f"board-paper-yes-2026.{suffix}").read_text(encoding="utf-8")
        assert "£123,456" in text
        assert "Contains exempt or confidential information" in text
        assert "It must not be published." in text
    run_commish("render", "board-paper", "-o", "public", at=tmp_path)
    for path in (tmp_path / "public").iterdir():
        text = path.read_text(encoding="utf-8")
        assert "123,456" not in text
        assert "Contains exempt" not in text


@pytest.mark.parametrize(
    "what", ["nothing", "options.z", "options.a.price", "options.a.cost.amount", "yes-2026.zzz"]
)
def test_an_address_that_names_nothing_refuses_to_render(
    what: str, run_commish: Commish, tmp_path: Path
) -> None:
    """A slip in the address would otherwise publish what was to be kept."""
    town(tmp_path, _DECISION + _PART.replace("options.a.cost", what))
    for more in ((), ("--include-exempt",)):
        done = run_commish("render", "overview", "-o", "out", *more, at=tmp_path)
        assert done.code == 2
        assert f"“yes-2026” withholds “{what}”, but there is nothing at that address" in done.words
    assert not (tmp_path / "out").exists()


def test_a_key_that_a_document_must_have_takes_all_of_it_along(tmp_path: Path) -> None:
    """Without its title it could only be called by its id."""
    order = _WHOLE.replace("all", "title")
    assert (
        _leaks(_published(town(tmp_path, _POLITICAL + order, _STRATEGIC)), ["zq political"]) == []
    )


@pytest.mark.parametrize("what", ["bodies", "title", "all"])
def test_the_workspace_is_published_like_any_document(what: str, tmp_path: Path) -> None:
    marker = TOWN.replace("Cabinet", "zq cabinet").replace("title: Town", "title: zq town")
    decision = _DECISION + "route:\n- body: cabinet\n  capacity: decides\n"
    folder = town(tmp_path, decision, _STRATEGIC, marker=marker + _WHOLE.replace("all", what))
    assert _leaks(_published(folder), ["zq cabinet"]) == []
    if what != "bodies":
        assert _leaks(_published(folder), ["zq town"]) == []
    assert "One that is not shown here (decides)" in markdown(folder, "board-paper")


def test_what_was_found_in_withheld_files_is_not_told(tmp_path: Path) -> None:
    """The number of errors would change with what the withheld part says."""
    loose = "kind: commission\nid: loose\ntitle: Loose\ntier: tactical\nstatus: agreed\n"
    said = markdown(town(tmp_path, loose + _WHOLE, _DECISION), "board-paper")
    assert "2 documents were checked" in said
    assert "What was found is not told here, since parts are withheld." in said
    private = markdown(tmp_path, "board-paper", private=True)
    assert re.search(r"3 documents were checked .* \d+ errors? found", private)


def test_a_public_page_fetches_nothing_and_runs_nothing(tmp_path: Path) -> None:
    page = html(town(tmp_path, _POLITICAL + _WHOLE, _STRATEGIC, _DECISION), "board-paper")
    assert "<script" not in page

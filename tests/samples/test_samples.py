"""Every sample from its first minute to its papers, and the facts that it must carry."""

import json
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest

from tests.command import Commish
from tests.reports.read_html import read
from tests.samples.conftest import Papers
from tests.samples.placed import REPORTS, SAMPLES, placed
from tests.workspace import fingerprint

_TIERS = ("political:", "strategic:", "tactical:", "service:")
_FETCHING = ("src", "srcset", "data", "poster", "action", "formaction", "background", "xlink:href")


@pytest.mark.covers("G99", "commish init --sample")
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_first_five_minutes_go_without_a_stumble(
    sample: str, run_commish: Commish, tmp_path: Path
) -> None:
    """Made, checked, walked and rendered, each with the next step named."""
    done = run_commish("init", tmp_path / sample, "--sample", sample)
    assert done.code == 0
    assert "commish validate" in done.words
    folder = tmp_path / sample
    for command in (["validate"], ["walk"], ["render", "board-paper"], ["render", "overview"]):
        done = run_commish(*command, at=folder)
        assert done.code == 0, done.words
        assert done.err == ""
    assert "Next: commish" in run_commish("walk", at=folder).words


@pytest.mark.covers("G01", "commish walk")
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_walk_shows_four_tiers_in_order(
    sample: str, run_commish: Commish, tmp_path: Path
) -> None:
    told = run_commish("walk", at=placed(run_commish, tmp_path, sample)).out
    places = [told.index(tier) for tier in _TIERS]
    assert places == sorted(places)


def _warnings(run: Commish, folder: Path) -> dict[str, set[str]]:
    """The documents in which each warning stands, by its code."""
    told = json.loads(run("validate", "--format", "json", at=folder).out)
    found: dict[str, set[str]] = {}
    for one in told["findings"]:
        assert one["severity"] != "error", one
        if one["severity"] == "warning":
            found.setdefault(one["code"], set()).add(one["document"])
    return found


_WARNINGS: dict[str, dict[str, set[str]]] = {
    "cambridgeshire-cea": {"CON002": {"cea-years-two-and-three"}},
    "lambeth-youth-outcomes": {"CON002": {"youth-contracts"}, "GOV004": {"cabinet-2013-07"}},
    "northants-transport": {},
    "shropshire-strategic-commissioning": {"GOV004": {"council-2012-05"}},
    "south-tyneside-homelessness": {"CON002": {"st-consortium"}},
}


@pytest.mark.covers("G94", "commish validate")
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_warnings_that_must_fire_fire_and_no_others(
    sample: str, run_commish: Commish, tmp_path: Path
) -> None:
    """Short terms and missing background papers are in the cases themselves."""
    folder = placed(run_commish, tmp_path, sample)
    assert _warnings(run_commish, folder) == _WARNINGS[sample]


@pytest.mark.covers("G86", "commish render --to html")
@pytest.mark.parametrize("sample", SAMPLES)
def test_pages_stand_alone_and_run_nothing(sample: str, papers_of: Papers) -> None:
    for name, text in papers_of(sample).items():
        if name.endswith(".html"):
            _stands_alone(text)


def _stands_alone(text: str) -> None:
    page = read(text)
    assert not page.all("script", "iframe", "object", "embed", "link", "img", "base", "form")
    for element in page.elements:
        for attribute, value in element.attributes.items():
            assert attribute not in _FETCHING
            assert not attribute.startswith("on")
            assert "://" not in value or (element.tag, attribute) in _HARMLESS, (attribute, value)
    [style] = page.all("style")
    assert "url(" not in style.words
    assert "@import" not in style.words
    assert len(page.all("h1")) == 1
    assert all(cell.attributes.get("scope") for cell in page.all("th"))
    assert page.repeated_ids() == []
    assert page.unclosed == []


_HARMLESS = {("a", "href"), ("svg", "xmlns")}
"""A link is followed by a reader; the name of SVG is fetched by nobody."""


@pytest.mark.covers("G83", "commish render")
@pytest.mark.slow("twice")
@pytest.mark.parametrize("sample", SAMPLES)
def test_papers_are_the_same_bytes_in_another_process(
    sample: str,
    start_commish: Commish,
    run_commish: Commish,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = placed(run_commish, tmp_path, sample)
    prints = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        for report in REPORTS:
            done = start_commish("render", report, "-o", f"out-{seed}", at=folder)
            assert done.code == 0, done.words
        prints.append(fingerprint(folder / f"out-{seed}"))
    assert prints[0] == prints[1] != {}


@pytest.mark.covers("G85", "commish render")
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_note_names_a_source_of_the_workspace(
    sample: str, papers_of: Papers, root: Path
) -> None:
    """Author and date, the title, or the source in plain words; and each number is there."""
    folder = root / "sample-commissions" / sample
    names = _source_names(folder) | _plain_sources(folder)
    for name, text in papers_of(sample).items():
        notes = _notes(name, text)
        assert _references(name, text) == set(notes)
        for note in notes.values():
            assert any(one in note for one in names), note


def _notes(name: str, text: str) -> dict[str, str]:
    if name.endswith(".md"):
        return dict(re.findall(r"(?m)^\[\^(\d+)\]: (.+)$", text))
    items = [
        one for one in read(text).all("li") if one.attributes.get("id", "").startswith("note-")
    ]
    return {one.attributes["id"].removeprefix("note-"): one.words for one in items}


def _references(name: str, text: str) -> set[str]:
    if name.endswith(".md"):
        return set(re.findall(r"\[\^(\d+)\](?!:)", text))
    links = [one for one in read(text).all("a") if "reference-" in one.attributes.get("id", "")]
    return {one.attributes["href"].removeprefix("#note-") for one in links}


def _source_names(folder: Path) -> set[str]:
    found: set[str] = set()
    for path in folder.rglob("sources/*.yaml"):
        text = path.read_text(encoding="utf-8")
        fields = dict(re.findall(r'(?m)^(title|author|publisher): "?(.+?)"?$', text))
        found |= {fields["title"], *(fields[key] for key in fields if key != "title")}
    return found


def _plain_sources(folder: Path) -> set[str]:
    """Sources that files name in words, because no document stands for them."""
    ids = {path.stem for path in folder.rglob("sources/*.yaml")}
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")]
    written = {one for text in texts for one in re.findall(r"(?m)^ *source: (.+)$", text)}
    return {one for one in written if one.partition(",")[0] not in ids}


_BIG = "Beyond Big Contracts"
_FACTS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "cambridgeshire-cea": (
        ("board-paper-cabinet-cea-2014", "£58,000", _BIG),
        ("board-paper-cabinet-cea-2014", "31%", _BIG),
        ("board-paper-cabinet-cea-2014", "44 years", _BIG),
        ("board-paper-partners-2012", "£58,000", _BIG),
    ),
    "lambeth-youth-outcomes": (
        ("board-paper-cabinet-2014-03", "£960,000 over the term", _BIG),
        ("board-paper-cabinet-2014-03", "over 130 children and young people", _BIG),
        ("board-paper-cabinet-2013-07", "over 130", _BIG),
        ("board-paper-cabinet-2013-07", "£960,000 over the term", _BIG),
    ),
    "south-tyneside-homelessness": (
        ("board-paper-cabinet-2014-03", "54% increase", "Commission on Homelessness"),
        ("board-paper-cabinet-2014-03", "280 people", _BIG),
        ("board-paper-cabinet-2014-03", "£0", _BIG),
    ),
    "shropshire-strategic-commissioning": (
        ("board-paper-council-2012-05", "over 80%", "Shropshire Council"),
    ),
    "northants-transport": (
        ("board-paper-cabinet-asset-plan-2014", "4", "Effective Commissioning"),
    ),
}


@pytest.mark.covers("G20", "commish render board-paper")
@pytest.mark.covers("G85", "commish render board-paper")
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_figures_of_the_case_stand_in_the_paper_with_their_source(
    sample: str, papers_of: Papers
) -> None:
    found = papers_of(sample)
    assert _FACTS[sample]
    for paper, figure, source in _FACTS[sample]:
        for suffix in ("md", "html"):
            name = f"{paper}.{suffix}"
            numbers = _notes_of_figure(name, found[name], figure)
            assert numbers, f"{figure} has no note in {name}"
            notes = _notes(name, found[name])
            full = " ".join(notes.values())
            assert any(source in notes[one] or source in full for one in numbers)


def _notes_of_figure(name: str, text: str, figure: str) -> list[str]:
    """The numbers of the notes that stand directly after a figure in a cell of a table."""
    if name.endswith(".md"):
        return re.findall(rf"\| {re.escape(figure)}\[\^(\d+)\]", text)
    plain = unescape(text).replace("\xa0", " ")
    return re.findall(rf'>{re.escape(figure)}<sup><a [^>]*href="#note-(\d+)"', plain)


@pytest.mark.covers("G41", "commish render board-paper")
def test_south_tynesides_pool_has_three_contributors_and_no_total(papers_of: Papers) -> None:
    for name, text in papers_of("south-tyneside-homelessness").items():
        if name.startswith("board-paper"):
            words = text if name.endswith(".md") else read(text).words.replace("\xa0", " ")
            assert "3 contributors, 0 of 3 amounts stated, so no total." in words
            assert "£0 known" not in words


@pytest.mark.covers("G68", "commish render board-paper")
def test_shropshires_report_goes_to_cabinet_and_then_to_council(papers_of: Papers) -> None:
    """Item 17, eleven recommendations, sections 3 to 13 as they were numbered."""
    text = papers_of("shropshire-strategic-commissioning")["board-paper-council-2012-05.md"]
    assert "**Report to Cabinet and Council**" in text
    assert "Cabinet, 2 May 2012 (recommends)\\\n  Council, 3 May 2012 (decides)" in text
    assert "- **Item:** 17" in text
    assert re.findall(r"(?m)^\*\*(2\.\d+)\*\*", text) == [f"2.{n}" for n in range(1, 12)]
    assert "## 3 Why commissioning, and why now" in text
    assert "## 13 Conclusion" in text
    assert "Not stated. This report must list the papers it rests on." in text


@pytest.mark.covers("G21", "commish render board-paper")
def test_dates_are_told_as_exactly_as_they_are_known(papers_of: Papers) -> None:
    text = papers_of("south-tyneside-homelessness")["board-paper-cabinet-2014-03.md"]
    assert "| April 2013 to November 2014" in text
    assert "| 2009/10 to 2011/12 |" in text
    assert "| 2011 | Young people with experience of being homeless" in text


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_key_of_the_files_stands_where_words_belong(sample: str, papers_of: Papers) -> None:
    """An underscore is a sign of one; in Markdown it also stresses, at the edge of words."""
    for name, text in papers_of(sample).items():
        prose = re.sub(r"(?s)```mermaid.*?```", "", text)
        words = prose if name.endswith(".md") else read(prose).words
        assert re.findall(r"\b[a-z]+_[a-z_]+\b", words) == []
        assert "None:" not in words
        assert ".." not in words.replace("...", "").replace("…", "")

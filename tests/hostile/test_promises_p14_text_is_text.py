"""P14: what is written in a document is text in every output, and nothing else."""

import copy
import json
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree as ET

import pytest

from commish.cli.formats import FORMATS
from commish.cli.screen import REFUSED
from commish.findings import Pointer
from commish.source.checking import check
from commish.source.reading import read_file
from tests.command import Commish
from tests.reports.read_html import read as read_html
from tests.source.spoiling import as_reading
from tests.usecases.planting import as_yaml

_SAMPLES = ("south-tyneside-homelessness", "shropshire-strategic-commissioning")
_PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}${x}",
    "[red]x[/red][/][link=http://a.example]y",
    ":warning: ::error file=a::b",
    "%0A%0D::add-mask::x",
    "=HYPERLINK(1) +1 @SUM",
    "]]> --> </testcase> &amp; &#60;",
    "'; DROP TABLE x; -- ${IFS}",
    "\\u001b[31m \\e[0m \\x07",
)
_MARK = re.compile(r"Zq([0-9]+)zq(?=\s)")


def _payload(number: int) -> str:
    return _PAYLOADS[number % len(_PAYLOADS)]


def _planted(number: int) -> str:
    return f"Zq{number}zq {_payload(number)} zqEnd"


@pytest.fixture(scope="module", params=_SAMPLES)
def planted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, root: Path
) -> tuple[Path, int]:
    """A sample with hostile words in every text that may be any text, and how many they are."""
    return _plant(root / "sample-commissions" / request.param, tmp_path_factory, faults=0)


@pytest.fixture(scope="module", params=_SAMPLES)
def faulty(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, root: Path
) -> tuple[Path, int]:
    """The same with hostile words also where a date, a figure, an id or a word of ours belongs."""
    return _plant(root / "sample-commissions" / request.param, tmp_path_factory, faults=3)


def _plant(sample: Path, tmp_path_factory: pytest.TempPathFactory, faults: int) -> tuple[Path, int]:
    folder = tmp_path_factory.mktemp("planted") / sample.name
    shutil.copytree(sample, folder)
    chance, number = random.Random(7), 0  # noqa: S311 -- no secret
    for path in sorted(folder.rglob("*.yaml")):
        data = cast("dict[str, object]", read_file(path, path.name).data)
        wrong: list[Pointer] = []
        for place in list(_texts(data)):
            changed = _with(data, place, _planted(number))
            if check(as_reading(changed)).valid:
                data, number = changed, number + 1
            elif place not in {("kind",), ("id",)}:
                wrong.append(place)
        for place in chance.sample(wrong, min(faults, len(wrong))):
            data, number = _with(data, place, _planted(number)), number + 1
        path.write_text(as_yaml(data), encoding="utf-8")
    return folder, number


def _texts(value: object, at: Pointer = ()) -> Iterator[Pointer]:
    """The way to every text of a document."""
    if isinstance(value, str):
        yield at
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(one, (*at, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _texts(one, (*at, index))


def _with(data: dict[str, object], place: Pointer, text: str) -> dict[str, object]:
    changed: Any = copy.deepcopy(data)
    holder = changed
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = text
    return cast("dict[str, object]", changed)


def _marks_in(text: str) -> int:
    """How many hostile words *text* holds: each whole, or cut off where it says so.

    Space aside, which pages and lines break at.
    """
    for match in _MARK.finditer(text):
        rest = "".join(text[match.end() : match.end() + 300].split())
        whole = "".join(f"{_payload(int(match[1]))}zqEnd".split())
        shown = whole if rest.startswith(whole) else rest.partition("…")[0]
        assert whole.startswith(shown), f"{match[0]}{rest[:80]}"
    return len(_MARK.findall(text))


def _safe(text: str) -> str:
    """The same text, which holds nothing that a terminal obeys."""
    found = re.search(REFUSED, text)
    assert found is None, repr(text[max(0, found.start() - 40) : found.end() + 40])
    return text


@pytest.mark.slow("hostile words in papers")
def test_hostile_words_are_words_in_every_paper(
    planted: tuple[Path, int], run_commish: Commish
) -> None:
    folder, number = planted
    assert number > 100
    for report in ("overview", "board-paper", "control-document"):
        ran = run_commish("render", report, "-o", "out", at=folder)
        assert ran.code == 0, ran.err
    seen = 0
    for path in sorted((folder / "out").iterdir()):
        text = _safe(path.read_text(encoding="utf-8"))
        if path.suffix == ".md":
            assert not re.search(r"(?<![\\`])<(?:script|img)", text)
            continue
        page = read_html(text)
        assert not page.all("script", "img", "iframe", "link")
        assert page.unclosed == []
        assert not [
            name for one in page.elements for name in one.attributes if name.startswith("on")
        ]
        seen += _marks_in(page.words)
    assert seen > 50


@pytest.mark.slow("hostile words on the screen")
def test_hostile_words_are_words_in_walk_and_show(
    planted: tuple[Path, int], run_commish: Commish
) -> None:
    folder, _ = planted
    data = json.loads(_safe(run_commish("walk", "--format", "json", at=folder).out))
    assert _marks_in_data(data) > 10
    names = sorted(set(_ids(data)))
    assert len(names) > 5
    _safe(run_commish("walk", at=folder).out)
    for name in names[:12]:
        shown = run_commish("show", name, "--format", "json", at=folder)
        assert shown.code == 0, shown.err
        _marks_in_data(json.loads(_safe(shown.out)))
        _safe(run_commish("show", name, at=folder).out)


def _ids(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for one in data.values():
            yield from _ids(one)
    elif isinstance(data, list):
        for one in data:
            yield from _ids(one)


def _marks_in_data(data: object) -> int:
    """The hostile words in every text of data, its keys too."""
    if isinstance(data, str):
        return _marks_in(data)
    if isinstance(data, dict):
        return sum(map(_marks_in_data, (*data.keys(), *data.values())))
    return sum(map(_marks_in_data, data)) if isinstance(data, list) else 0


def _in_xml(text: str) -> int:
    tree = ET.fromstring(text)  # noqa: S314 -- what this program has just written
    texts = [each for one in tree.iter() for each in (one.text, *one.attrib.values()) if each]
    return sum(map(_marks_in, texts))


def _in_annotations(text: str) -> int:
    lines = text.rstrip("\n").split("\n")
    first = next(number for number, line in enumerate(lines) if not line.startswith("::"))
    assert not any("::" in line for line in lines[first:])
    told = text.replace("%25", "%")
    return sum(map(_marks_in, told.split("\n")))


_READERS: dict[str, Callable[[str], int]] = {
    "text": lambda text: len(_MARK.findall(text)),
    "concise": lambda text: sum(map(_marks_in, text.split("\n"))),
    "json": lambda text: _marks_in_data(json.loads(text)),
    "jsonl": lambda text: sum(_marks_in_data(json.loads(line)) for line in text.splitlines()),
    "sarif": lambda text: _marks_in_data(json.loads(text)["runs"][0]["results"]),
    "gitlab": lambda text: _marks_in_data(json.loads(text)),
    "junit": _in_xml,
    "github": _in_annotations,
    "markdown": lambda text: len(_MARK.findall(text)),
}


@pytest.mark.slow("hostile words in findings")
@pytest.mark.parametrize("form", FORMATS)
def test_hostile_words_are_words_in_findings(
    form: str, faulty: tuple[Path, int], run_commish: Commish
) -> None:
    """Where a value is quoted it stands whole or is cut, and is read back by its format."""
    folder, _ = faulty
    ran = run_commish("validate", "--format", form, "--level", "information", at=folder)
    assert ran.code == 1
    assert _READERS[form](_safe(ran.out)) > 3


def test_every_format_is_read_back_here() -> None:
    assert _READERS.keys() == set(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "name", ["a\n::error::b.yaml", "\x1b[31m.yaml", "[red]x[b].yaml", "a\r\tb.yaml", '<b>&".yaml']
)
def test_the_name_of_a_file_forges_no_line(
    form: str, name: str, tmp_path: Path, run_commish: Commish
) -> None:
    path = tmp_path / name
    try:
        path.write_text("title: x: y\n", encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    ran = run_commish("validate", str(name), "--format", form, at=tmp_path)
    assert ran.code == 1
    _safe(ran.out)
    assert not [line for line in ran.out.split("\n") if line.startswith("::error::")]
    if form in {"json", "sarif", "gitlab"}:
        json.loads(ran.out)
    elif form == "junit":
        ET.fromstring(ran.out)  # noqa: S314 -- as above

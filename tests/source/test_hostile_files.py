"""Files made to break readers: each is refused with its kind of finding or read as it should be."""

import importlib.util
import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from commish.errors import CommishError
from commish.source.reading import read_file

# The words of the corpus for what must be found, in our codes
_CODES = {
    "encoding": {"FIL001", "FIL002"},
    "control-character": {"FIL002"},
    "syntax": {"YML001", "YML005", "YML011", "YML012", "YML013", "FIL002"},
    "empty": {"FIL006"},
    "conflict-marker": {"FIL004"},
    "multi-document": {"YML005"},
    "duplicate-key": {"YML002"},
    "key-type": {"YML006"},
    "tag": {"YML003", "YML012"},
    "anchor": {"YML004", "YML011"},
    "limit": {"FIL003", "YML008", "YML009"},
    "number": {"YML007", "YML015"},
    "ambiguous": {"YML010", "YML015"},
    "path": {"FIL005"},
    "date": set(),
    "ok": set(),
}
_SECONDS = 5


@pytest.fixture(scope="session")
def corpus(reference_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile files, written anew."""
    maker = reference_data / "bad-inputs" / "make.py"
    if not maker.is_file():
        pytest.skip("needs the maker of hostile files, which does not lie beside this checkout")
    folder = tmp_path_factory.mktemp("hostile")
    spec = importlib.util.spec_from_file_location("hostile_maker", maker)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["make.py", str(folder), "--only", "yaml,fs"])
        module.main()
    return folder


def _cases(corpus: Path, kind: str) -> list[dict[str, Any]]:
    manifest = json.loads((corpus / "manifest.json").read_text(encoding="utf-8"))
    return [case for case in manifest["cases"] if case["kind"] == kind and not case.get("dir")]


def test_hostile_yaml_has_its_finding_or_its_data(corpus: Path) -> None:
    cases = _cases(corpus, "yaml")
    assert len(cases) > 90
    wrong = [problem for case in cases for problem in _judged(corpus, case)]
    assert wrong == []


def _judged(corpus: Path, case: dict[str, Any]) -> list[str]:
    name, classes = case["id"], case["class"].split("|")
    begun = time.process_time()
    reading = read_file(corpus / case["path"], case["path"])
    wrong = [] if time.process_time() - begun < _SECONDS else [f"{name} took too long"]
    found = {finding.code for finding in reading.findings}
    if not found <= set().union(*(_CODES[each] for each in classes)):
        wrong.append(f"{name}: {found} for {classes}")
    if not found and not {"ok", "ambiguous"} & set(classes):
        wrong.append(f"{name} was read")
    if "loads" in case and reading.data != case["loads"]:
        wrong.append(f"{name} was read as {reading.data!r}")
    return wrong


def test_a_hostile_path_is_refused_and_nothing_behind_it_shown(corpus: Path) -> None:
    cases = _cases(corpus, "fs")
    assert len(cases) > 15
    for case in cases:
        found, shown = _met(corpus, case)
        assert "TOPSECRET" not in shown
        assert "root:x:0" not in shown
        if case["class"] == "path" and not case.get("skip_if_root"):
            assert found == ({"FIL005"} if case["id"] != "fs-missing" else set()), case["id"]


def _met(corpus: Path, case: dict[str, Any]) -> tuple[set[str], str]:
    """The codes of what is found at a path, and everything that could be shown of it."""
    try:
        reading = read_file(corpus / case["path"], case["path"])
    except CommishError as error:
        return set(), error.message
    codes = {finding.code for finding in reading.findings}
    return codes, repr((reading.text, reading.data, reading.findings))

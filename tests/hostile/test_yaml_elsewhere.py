"""What others read otherwise is refused: the YAML test suite, and the parser that editors use."""

import random
from pathlib import Path

import pytest

from commish.findings import Severity
from commish.source.events import PYTHON_PARSER
from commish.source.parsing import parsed
from commish.source.reading import Reading, read_bytes
from tests.hostile.elsewhere import Case, read_by_an_editor, same_tree, suite
from tests.hostile.mutations import mutated

pytestmark = pytest.mark.needs("node")

_MUTANTS = 10_000


def _read(text: str) -> Reading:
    return read_bytes(text.encode(), "f.yaml")


def _errors(reading: Reading) -> list[str]:
    return [each.code for each in reading.findings if each.severity is Severity.ERROR]


@pytest.mark.slow("YAML test suite")
def test_no_file_that_the_suite_calls_an_error_is_read() -> None:
    refused = [case for case in suite() if case.refused]
    assert len(refused) > 90
    assert [case.id for case in refused if not _errors(_read(case.text))] == []


@pytest.mark.slow("YAML test suite")
def test_what_is_read_of_the_suite_says_what_the_suite_says() -> None:
    read = [case for case in suite() if not _errors(_read(case.text))]
    assert len(read) > 120
    wrong = [
        case.id
        for case in read
        if not same_tree(_read(case.text).data, case.tree, with_kinds=False)
    ]
    assert wrong == []


@pytest.mark.slow("YAML test suite")
def test_what_is_refused_of_good_yaml_is_refused_for_a_reason_of_ours() -> None:
    """The subset is strict and no stricter than it says: each code stands for one rule of it."""
    found = {_why(case) for case in suite() if not case.refused and _errors(_read(case.text))}
    assert found <= {
        "FIL002",  # what can't be seen, or line ends of two kinds
        "FIL006",  # no content
        "YML001",  # tabs, lines too far left, and signs on which programs differ
        "YML002",
        "YML003",
        "YML004",
        "YML005",
        "YML006",
        "YML007",
        "YML008",
        "YML012",
        "YML014",
    }


def _why(case: Case) -> str:
    """The reason that weighs most: of what the subset has not at all, rather than of doubt."""
    return max(set(_errors(_read(case.text))), key=lambda code: code not in {"YML001", "YML014"})


@pytest.mark.slow("YAML in editors")
def test_an_editor_reads_the_suite_as_commish_does_or_commish_refuses() -> None:
    _agree([case.text for case in suite()])


@pytest.mark.slow("YAML in editors, by chance")
def test_an_editor_reads_spoilt_files_as_commish_does_or_commish_refuses(root: Path) -> None:
    """Small changes to the suite, the samples and the good conformance vectors."""
    chance = random.Random(20_260_401)  # noqa: S311 -- no secret
    texts = [case.text for case in suite()]
    for folder in ("sample-commissions", "tests/conformance/valid"):
        texts += [path.read_text("utf-8") for path in sorted((root / folder).rglob("*.yaml"))]
    read = _agree([mutated(chance, texts) for _ in range(_MUTANTS)])
    assert read > _MUTANTS / 8


def _agree(texts: list[str]) -> int:
    """Hold what commish reads against what an editor does; give how many it read.

    What is text for commish alone is a warning.
    """
    wrong, read = [], 0
    for text, told in zip(texts, read_by_an_editor(texts), strict=True):
        reading = _read(text)
        if _errors(reading) or _is_changed_on_opening(text):
            continue
        read += 1
        is_said = "YML015" in {each.code for each in reading.findings}
        if told is None or not same_tree(reading.data, told, with_kinds=not is_said):
            wrong.append((text, reading.data, told))
    assert wrong == []
    return read


def _is_changed_on_opening(text: str) -> bool:
    """Whether an editor changes the text before its parser sees it.

    It drops a byte order mark, and makes the line ends of old Macs its own.
    """
    return text.startswith("\ufeff") or "\r" in text.replace("\r\n", "\n")


@pytest.mark.slow("YAML without libyaml, by chance")
def test_spoilt_files_are_read_alike_without_libyaml(root: Path) -> None:
    """P6: PyYAML in Python is another dialect; what only one of the two reads is refused."""
    chance = random.Random(20_260_402)  # noqa: S311 -- no secret
    texts = [case.text for case in suite()]
    texts += [
        path.read_text("utf-8") for path in sorted((root / "sample-commissions").rglob("*.yaml"))
    ]
    wrong = []
    for _ in range(_MUTANTS // 2):
        ours = _read(mutated(chance, texts))
        if not {"FIL001", "FIL002", "FIL004", "FIL006", "YML012"} & set(_errors(ours)):
            data, _, findings = parsed(ours.text, "f.yaml", PYTHON_PARSER)
            refused = any(each.severity is Severity.ERROR for each in findings)
            if refused != bool(_errors(ours)) or (not refused and repr(data) != repr(ours.data)):
                wrong.append(ours.text)
    assert wrong == []

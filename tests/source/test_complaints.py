"""What an officer reads about a document that does not fit: the sentence, the place, the mend."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given

from commish.findings import Finding, Severity
from commish.source.complaints import ValidatorsDisagree, complaints
from commish.source.complaints.wording import sentence
from commish.source.limits import MOST_FINDINGS
from commish.source.reading import Reading, read_bytes
from commish.source.schemas import kinds
from commish.source.verdict import is_valid
from commish.usecases.explain import explain
from tests.schemas.reading import KINDS
from tests.schemas.writings import fullest
from tests.source.spoiling import as_reading, spoilt_documents

_HEAD = "kind: commission\nid: hub\ntitle: The hub\ntier: tactical\n"


def _complaints(text: str) -> tuple[Finding, ...]:
    reading = read_bytes(text.encode(), "hub.yaml")
    assert not reading.findings, reading.findings
    return complaints(reading)


def _told() -> list[ParameterSet]:
    """The cases of told.txt: a name, lines of a document, and what is said of them.

    Lines below `##` are a whole file; those below `#` come after the least that a file says.
    """
    text = (Path(__file__).parent / "told.txt").read_text(encoding="utf-8")
    return [_case(block) for block in text.split("\n\n")]


def _case(block: str) -> ParameterSet:
    title, rest = block.split("\n", 1)
    lines, told = rest.split("\n→ ", 1)
    first, *mend = told.rstrip().split("\n  ")
    code, message = first.split(": ", 1)
    marks, name = title.split(" ", 1)
    text = f"{'' if marks == '##' else _HEAD}{lines}\n"
    return pytest.param(text, (code, message, "\n".join(mend)), id=name)


@pytest.mark.parametrize(("text", "told"), _told())
def test_a_mistake_is_told_once_with_its_mend(text: str, told: tuple[str, str, str]) -> None:
    """What an officer reads, sentence by sentence, is in told.txt."""
    [finding] = _complaints(text)
    assert (finding.code, finding.message, finding.mend) == told
    assert finding.severity is Severity.ERROR


def test_the_place_is_that_of_the_value_or_of_the_key() -> None:
    text = (
        f"{_HEAD}budgett: £5\nhow: 2026\ncost:\nrisks:\n- title: Cold\nanswers:\n- Safe Homes\n"
        "budget: {amount: 5, vatt: included}\n"
    )
    places = [(one.code, str(one.place), one.pointer) for one in _complaints(text)]
    assert places == [
        ("SCH001", "hub.yaml:5:1", ("budgett",)),
        ("SCH003", "hub.yaml:6:6", ("how",)),
        ("SCH003", "hub.yaml:7:1", ("cost",)),
        ("SCH002", "hub.yaml:9:3", ("risks", 0)),
        ("SCH005", "hub.yaml:11:3", ("answers", 0)),
        ("SCH001", "hub.yaml:12:21", ("budget", "vatt")),
    ]


def test_a_document_without_its_keys_is_told_at_its_first_line() -> None:
    [finding] = _complaints("# A note.\nkind: commission\nid: hub\n")
    assert str(finding.place) == "hub.yaml:2:1"


def test_a_long_text_is_not_quoted() -> None:
    [finding] = _complaints(
        f"{_HEAD}how: {{en: x, cy: {'x' * 500}}}\nroles:\n  lead: {'x' * 201}\n"
    )
    assert finding.message == "`lead` has 201 characters, and there is room for 200."


def test_a_sentence_is_cut_between_words_before_it_is_too_long_to_read() -> None:
    cut = sentence("many words " * 100)
    assert cut.startswith("Many words many")
    assert cut.endswith("words …")
    assert len(cut) <= 400
    assert sentence("few words") == "Few words."


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    reading = read_bytes(_HEAD.encode(), "hub.yaml")
    assert isinstance(reading.data, dict)
    reading.data["status"] = "agreed\x1b[31m\u202e"
    reading.data["bud\x1bget"] = 5
    for finding in complaints(reading):
        assert finding.message.isprintable()
        assert finding.mend.isprintable()


def test_a_file_with_very_many_mistakes_says_that_there_are_more() -> None:
    text = _HEAD + "".join(f"wrong{number}: 1\n" for number in range(MOST_FINDINGS + 50))
    findings = _complaints(text)
    assert len(findings) == MOST_FINDINGS
    assert findings[0].message == "`wrong0` is not a key of a commission."
    assert findings[-1].message.endswith("More is wrong in this file.")


def test_a_group_of_another_world_is_told_key_by_key() -> None:
    """So many unknown keys are no slips: what is missing is told too."""
    keys = "".join(f"  colour{number}: 1\n" for number in range(30))
    findings = _complaints(f"{_HEAD}risks:\n- colour: 1\n{keys}")
    assert Counter(one.code for one in findings) == {"SCH001": 31, "SCH002": 1}


def test_a_valid_document_is_nothing_to_complain_about() -> None:
    """One validator refused it or nobody would ask: that they differ is a fault of commish."""
    with pytest.raises(ValidatorsDisagree, match=r"hub\.yaml"):
        _complaints(_HEAD)


def test_a_reading_whose_places_were_dropped_is_told_without_them() -> None:
    reading = read_bytes(f"{_HEAD}how: 2026\n".encode(), "hub.yaml").without_marks()
    [finding] = complaints(reading)
    assert finding.place.line == 0
    assert finding.message == "`how` should be text, not the number 2026."


@given(spoilt_documents())
def test_whatever_is_changed_in_a_document_is_told_in_short_sentences(
    data: dict[str, object],
) -> None:
    """At least one, each inside the file, at most 400 characters, with a mend that leads on."""
    reading = as_reading(data)
    kind = data.get("kind")
    if reading.data is None or (isinstance(kind, str) and kind in kinds() and is_valid(kind, data)):
        return
    findings = complaints(reading)
    assert findings
    for finding in findings:
        assert re.fullmatch(r"SCH00[1-8]", finding.code)
        assert len(finding.message) <= 400
        assert 0 < len(finding.mend) <= 400
        assert finding.message[-1] in ".…"
        assert _is_inside(finding, reading)
        for name in re.findall(r"commish explain ([\w.-]+)`", finding.mend):
            assert explain(name).heading
    assert len({(one.code, one.pointer, one.place.span) for one in findings}) == len(findings)


def _is_inside(finding: Finding, reading: Reading) -> bool:
    place, lines = finding.place, reading.text.split("\n")
    begins = place.line <= len(lines) and place.column <= len(lines[place.line - 1]) + 1
    ends = (place.end_line, place.end_column) >= (place.line, place.column)
    is_real = place.line >= 1 and place.column >= 1
    return is_real and begins and ends and place.end_line <= len(lines)


@pytest.mark.parametrize(("what", "each"), [("all", KINDS), ("nowhere", KINDS[:2])])
def test_no_value_of_an_exempt_document_is_quoted(what: str, each: tuple[str, ...]) -> None:
    """Findings are printed, logged and sent further than the file itself."""
    for document in map(fullest, each):
        exempt = [{"what": what, "category": "3", "because": "A tender is open."}]
        data = {**_as_secrets(document), "kind": document["kind"], "exempt": exempt}
        findings = complaints(as_reading(data))
        assert findings
        assert not [one for one in findings if _MARK in f"{one.message} {one.mend}".casefold()]


_MARK = "zyxwv"


def _as_secrets(group: Mapping[str, object]) -> dict[str, object]:
    return {key: _as_secret(value) for key, value in group.items()}


def _as_secret(value: object) -> object:
    if isinstance(value, Mapping):
        return _as_secrets(value)
    if isinstance(value, list):
        return [_as_secret(one) for one in value]
    return f"{_MARK} {value}\n"


_ORDER = "exempt:\n- what: all\n  category: '3'\n  because: Prices.\n"


@pytest.mark.parametrize(
    "line", ["summary: {Quagga}", "summary: Our price\nQuagga: £5m", "Quagga: 1"]
)
def test_a_value_that_is_read_as_a_key_is_named_only_where_nothing_is_withheld(line: str) -> None:
    head = f"kind: need\nid: falls\ntitle: Falls\n{line}\n"
    [named] = complaints(read_bytes(head.encode(), "x.yaml"))
    [hidden] = complaints(read_bytes((head + _ORDER).encode(), "x.yaml"))
    assert "`Quagga`" in named.message
    assert named.pointer[-1] == "Quagga"
    assert "Quagga" not in repr(hidden)
    assert hidden.place == named.place


def test_a_key_that_is_surely_misspelt_is_named_and_mended_all_the_same() -> None:
    text = f"kind: need\nid: falls\ntitel: Falls\n{_ORDER}"
    [found] = complaints(read_bytes(text.encode(), "x.yaml"))
    assert found.message.startswith("`titel` is not a key")
    assert found.fix is not None

"""One file, checked on its own: what it comes to, whatever is in it."""

import subprocess
import sys

import pytest
from hypothesis import given

from commish.source.checking import Checked, check
from commish.source.reading import read_bytes
from tests.source.spoiling import as_reading, good_documents, spoilt_documents

_HEAD = "kind: commission\nid: hub\ntitle: The hub\ntier: tactical\n"


def _checked(text: str) -> Checked:
    return check(read_bytes(text.encode(), "hub.yaml"))


def _codes(checked: Checked) -> list[str]:
    return sorted(one.code for one in checked.findings)


def test_a_good_document_is_valid_and_has_its_facts() -> None:
    checked = _checked(_HEAD)
    assert (checked.kind, checked.id, checked.valid, checked.findings) == (
        "commission",
        "hub",
        True,
        (),
    )
    assert checked.facts is not None
    assert [one.id for one in checked.facts.things] == ["hub"]


def test_a_warning_of_the_reader_leaves_a_document_valid() -> None:
    checked = _checked(f"{_HEAD}how: By bus #1 and on foot\n")
    assert (checked.valid, _codes(checked)) == (True, ["YML010"])


def test_a_document_that_does_not_fit_still_counts_for_the_links_of_others() -> None:
    checked = _checked(f"{_HEAD}answers:\n- homes\nbudgett: £5\n")
    assert (checked.valid, _codes(checked)) == (False, ["SCH001"])
    assert checked.facts is not None
    assert [one.target for one in checked.facts.references] == ["homes"]


def test_a_document_with_an_impossible_value_can_not_be_loaded() -> None:
    checked = _checked(f"{_HEAD}start: 2026-02-30\n")
    assert (checked.valid, _codes(checked)) == (False, ["VAL001"])


def test_a_thing_that_is_listed_twice_does_not_stop_the_rest() -> None:
    checked = _checked(f"{_HEAD}answers:\n- a\n- a\n")
    assert (checked.valid, _codes(checked)) == (True, ["IDS003"])


def test_everything_that_is_wrong_is_told_at_once_and_nothing_twice() -> None:
    """The schema's faults, values that can't be, and items that stand twice."""
    checked = _checked(
        f"{_HEAD}budgett: £5\nstart: 2026-02-30\nend: 01/04/2027\ncost: {{amount: 5, vatt: x}}\n"
        "answers:\n- a\n- a\nfacts:\n- what: Rooms\n  value: 15 to 12\n"
    )
    told = sorted((one.code, ".".join(map(str, one.pointer))) for one in checked.findings)
    assert told == [
        ("IDS003", "answers.1"),
        ("SCH001", "budgett"),
        ("SCH001", "cost.vatt"),
        ("SCH002", "facts.0"),
        ("SCH005", "end"),
        ("VAL001", "start"),
    ]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("kind: comission\nid: hub\n", "SCH006", "hub"),
        ("id: hub\n", "SCH006", "hub"),
        ("- a\n", "SCH008", ""),
        ("kind: need\nid: [\n", "YML001", ""),
        ("", "FIL006", ""),
    ],
)
def test_a_file_that_does_not_say_what_it_is_has_no_facts(text: str, code: str, name: str) -> None:
    checked = _checked(text)
    assert (checked.facts, checked.valid, _codes(checked), checked.id) == (
        None,
        False,
        [code],
        name,
    )
    assert not checked.kind


def test_what_a_document_declares_is_known_though_a_key_stands_twice() -> None:
    """A link to it is then no second mistake."""
    checked = _checked(f"{_HEAD}title: Another\nanswers:\n- homes\n")
    assert (checked.kind, checked.id, checked.valid) == ("commission", "hub", False)
    assert _codes(checked) == ["YML002"]
    assert checked.facts is not None
    assert [one.id for one in checked.facts.things] == ["hub"]


def test_an_id_that_is_none_is_not_kept() -> None:
    checked = _checked("kind: need\nid: Warm Hub\ntitle: Hub\n")
    assert (checked.id, _codes(checked)) == ("", ["SCH005"])


def test_every_sample_is_valid() -> None:
    for data in good_documents():
        checked = check(as_reading(data))
        assert checked.valid
        assert not checked.findings


@given(spoilt_documents())
def test_a_document_is_valid_or_something_is_told(data: dict[str, object]) -> None:
    checked = check(as_reading(data))
    assert checked.valid or checked.findings
    assert len({(one.code, one.pointer, one.place) for one in checked.findings}) == len(
        checked.findings
    )


def test_only_what_fails_pays_for_the_words() -> None:
    """jsonschema takes longer to import than a file takes to check."""
    code = """if True:
        import sys
        from commish.source.checking import check
        from commish.source.reading import read_bytes
        for text in sys.argv[1:]:
            check(read_bytes(text.encode(), "hub.yaml"))
            print("jsonschema" in sys.modules)
    """
    done = subprocess.run(
        [sys.executable, "-c", code, _HEAD, "kind: need\n"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.split() == ["False", "True"]

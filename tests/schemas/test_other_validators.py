"""Validators of other people, and editors, give the same verdict on the same file.

The reason for schemas of a standard is that nobody depends on commish to read them.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from tests.schemas.reading import KINDS, SCHEMAS, Schema
from tests.schemas.validators import Told, Writing, ajv, check_jsonschema, language_server
from tests.schemas.writings import bad, fullest, good, samples

_TEXT = "kind: commission\nid: youth-pathway\ntitle: Youth pathway\ntier: tactical\n"


@pytest.mark.slow("check-jsonschema")
def test_check_jsonschema_takes_what_is_good_and_refuses_what_is_bad(
    root: Path, tmp_path: Path
) -> None:
    taken = [*good(), *samples(root)]
    refused = [*bad()]
    told = check_jsonschema([*taken, *refused], tmp_path)
    assert _faulty(taken, told) == []
    assert _faultless(refused, told[len(taken) :]) == []


@pytest.mark.slow("ajv")
@pytest.mark.needs("node")
def test_ajv_takes_what_is_good_and_refuses_what_is_bad(root: Path) -> None:
    """In its strict mode: no keyword is unknown to it, and no type is left to guess."""
    taken = [*good(), *samples(root)]
    refused = [*bad()]
    told = ajv([*taken, *refused])
    assert _faulty(taken, told) == []
    assert _faultless(refused, told[len(taken) :]) == []


@pytest.mark.slow("language server")
@pytest.mark.needs("node")
def test_an_editor_marks_what_is_bad_and_nothing_else(root: Path) -> None:
    taken = [*good(), *samples(root)]
    refused = [*bad()]
    told = [each["diagnostics"] for each in language_server([*taken, *refused])]
    assert _faulty(taken, told) == []
    assert _faultless(refused, told[len(taken) :]) == []


@pytest.mark.slow("hover")
@pytest.mark.needs("node")
def test_hover_shows_the_words_of_the_property_itself() -> None:
    """Not those of the value it holds: `budget` is what may be spent, not any amount."""
    asked = [_with_each_key_once(kind) for kind in KINDS]
    for kind, told in zip(KINDS, language_server(asked), strict=True):
        own = cast("Mapping[str, Schema]", SCHEMAS[kind]["properties"])
        for (key, schema), shown in zip(own.items(), told["hover"], strict=True):
            expected = " ".join(str(schema["description"]).split())
            assert _plain(expected) in _plain(shown), f"{kind}.{key}: {shown}"


@pytest.mark.slow("completion")
@pytest.mark.needs("node")
def test_completion_offers_the_keys_and_words_that_fit() -> None:
    keys = Writing("keys", "commission", _TEXT + "an", complete=((4, 2),))
    words = Writing("words", "commission", _TEXT + "stage: ", complete=((4, 7),))
    inner = Writing("inner", "commission", _TEXT + "access:\n  el", complete=((5, 4),))
    offered = [_offered(told) for told in language_server([keys, words, inner])]
    assert {"answers", "budget", "outcomes"} <= offered[0]
    assert "tier" not in offered[0]
    assert offered[1] >= {"need", "priorities", "outcomes", "options", "design", "exit"}
    assert {"eligibility", "referral", "capacity"} <= offered[2]


def _faulty(texts: Sequence[Writing], told: Sequence[Sequence[str]]) -> list[str]:
    return [f"{each}: {faults[0]}" for each, faults in zip(texts, told, strict=False) if faults]


def _faultless(texts: Sequence[Writing], told: Sequence[Sequence[str]]) -> list[str]:
    return [str(each) for each, faults in zip(texts, told, strict=True) if not faults]


def _with_each_key_once(kind: str) -> Writing:
    keys = fullest(kind)
    text = "".join(f"{key}: x\n" for key in keys)
    return Writing(kind, kind, text, hover=tuple((line, 1) for line in range(len(keys))))


def _offered(told: Told) -> set[str]:
    return set(told["complete"][0])


def _plain(text: str) -> str:
    """Markdown and space aside: an editor escapes what would be markup."""
    return "".join(letter for letter in text if letter.isalnum())

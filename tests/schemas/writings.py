"""YAML texts for every kind: good ones, and bad ones that each hold one fault."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import yaml

from tests.schemas.reading import KINDS, SCHEMAS, Schema
from tests.schemas.validators import Writing

__all__ = ["bad", "fullest", "good", "samples"]

_FAULTS: Mapping[str, Mapping[str, object]] = {
    "a key that nobody knows": {"colour": "blue"},
    "an id with two hyphens": {"id": "safe--homes"},
    "an id with a capital of another alphabet": {"id": "Élan"},
    "a title of two lines": {"title": "Safe\nhomes"},
    "an empty title": {"title": ""},
    "another kind": {"kind": "poem"},
    "a status that there is not": {"status": "perhaps"},
    "a number for a text": {"summary": 5},
    "a text in Welsh alone": {"summary": {"cy": "Cartrefi da."}},
    "a list for roles": {"roles": ["Head of Commissioning"]},
    "a role that there is not": {"roles": {"boss": "Head of Commissioning"}},
    "a text for a list": {"was": "old-name"},
    "a word for true": {"illustrative": "maybe"},
    "a document without a title": {"documents": [{"path": "papers/needs.pdf"}]},
    "an exemption without a reason": {"exempt": [{"what": "all", "category": "3"}]},
    "a month that there is not": {"documents": [{"title": "Needs", "date": "2013-13"}]},
    "local that is a text": {"local": "A100"},
    "nothing at all": {"title": None},
}

_HEAD = "kind: commission\nid: youth-pathway\ntitle: Youth pathway\ntier: tactical\n"
_GOOD_BY_HAND = {
    "dates as exactly as they are known": "start: 2013\nend: 2014-11\n",
    "a date of a day": "start: 2013-04-01\n",
    "money in short": "budget: £58,000 a year\ncost: about £1.2m\n",
    "money in a list of terms": "budget:\n- value: £58,000\n- from: 2014-04-01\n  value: £60,000\n",
    "figures of every sort": (
        "facts:\n- id: one\n  what: One\n  value: 280\n- id: two\n  what: Two\n  value: over 130\n"
        "- id: three\n  what: Three\n  value: nearly 90%\n"
        "- id: four\n  what: Four\n  value: 12 to 15\n"
        "- id: five\n  what: Five\n  value: 10 more\n- id: six\n  what: Six\n  value: not stated\n"
        "- id: seven\n  what: Seven\n  value: 0.5\n"
    ),
    "a country that is no boolean": "for_whom: NO\n",
    "folded text": "why: >-\n  Too many young people\n  have nowhere safe to sleep.\n",
    "a link in long": "answers:\n- id: safe-homes\n  role: contributes_to\n  share: 40\n",
}
_BAD_BY_HAND = {
    "a date in the wrong order": "start: 01/04/2013\n",
    "a date with one digit": "start: 2013-4-1\n",
    "a date with a time": "start: 2013-04-01 10:00\n",
    "a share over all": "answers:\n- id: safe-homes\n  share: 140\n",
    "money without a currency sign": "budget: 58,000\n",
    "money with a foreign comma": "budget: £58.000,00\n",
    "a number that is words": "facts:\n- id: one\n  what: One\n  value: many\n",
    "yes for true": "illustrative: yes\n",
    "a tier in capitals": "skips:\n  tier: Strategic\n  because: No time.\n",
    "an item without its id": "risks:\n- title: The provider fails\n",
    "a key of the wrong item": "risks:\n- id: fails\n  title: Fails\n  probability: 3\n",
    "a score of six": "risks:\n- id: fails\n  title: Fails\n  likelihood: 6\n",
}


def smallest(kind: str) -> dict[str, object]:
    """The least that a document of a kind must say."""
    whole = fullest(kind)
    return {key: whole[key] for key in cast("list[str]", SCHEMAS[kind]["required"])}


def fullest(kind: str) -> dict[str, object]:
    """A document of a kind with every key, each with its own example."""
    own = cast("Mapping[str, Schema]", SCHEMAS[kind]["properties"])
    return {key: cast("list[object]", schema["examples"])[0] for key, schema in own.items()}


def good() -> Iterator[Writing]:
    """Texts that every validator should take."""
    for kind in KINDS:
        yield _writing(f"the smallest {kind}", kind, smallest(kind))
        yield _writing(f"the fullest {kind}", kind, fullest(kind))
    for name, text in _GOOD_BY_HAND.items():
        yield Writing(name, "commission", _HEAD + text)


def bad() -> Iterator[Writing]:
    """Texts that every validator should refuse."""
    for kind in KINDS:
        for key in cast("list[str]", SCHEMAS[kind]["required"]):
            left = {each: value for each, value in smallest(kind).items() if each != key}
            yield _writing(f"{kind} without {key}", kind, left)
        for name, fault in _FAULTS.items():
            yield _writing(f"{kind}: {name}", kind, {**smallest(kind), **fault})
    for name, text in _BAD_BY_HAND.items():
        yield Writing(name, "commission", _HEAD + text)


def samples(root: Path) -> Iterator[Writing]:
    """The files of the sample workspaces."""
    folder = root / "sample-commissions"
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        found = re.search(r"^kind: ([a-z-]+)$", text, flags=re.MULTILINE)
        assert found, f"{path} does not say its kind"
        yield Writing(path.relative_to(folder).as_posix(), found.group(1), text)


def _writing(name: str, kind: str, document: Mapping[str, object]) -> Writing:
    return Writing(name, kind, yaml.safe_dump(document, allow_unicode=True, sort_keys=False))

"""A real editor's language server in a workspace that commish made: nothing is set by hand.

It completes, shows what a key means and checks, for every kind of document, by the settings that
`commish schema export` writes and the first lines that `commish new` writes.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from tests.command import Commish
from tests.schemas.reading import KINDS, SCHEMAS, Schema, resolve
from tests.schemas.validators import Writing, language_server

pytestmark = pytest.mark.needs("node")
_MORE = {
    "commission": ["--tier", "service"],
    "return": ["--from", "an-agreement", "--set", "period=2013/14"],
}
_OTHERS = [kind for kind in KINDS if kind != "workspace"]


@pytest.fixture
def town(tmp_path: Path, run_commish: Commish) -> Path:
    """A workspace with a document of every kind, ready for an editor."""
    run_commish("init", "town", at=tmp_path)
    folder = tmp_path / "town"
    run_commish("schema", "export", at=folder)
    run_commish("new", "agreement", "an-agreement", "--title", "A title", at=folder)
    for kind in _OTHERS:
        more = _MORE.get(kind, [])
        ran = run_commish("new", kind, f"a-{kind}", *more, "--title", "A title", at=folder)
        assert ran.code == 0, ran.err
    return folder


def _path(town: Path, kind: str) -> Path:
    if kind == "workspace":
        return town / "commish.yaml"
    (found,) = town.rglob(f"a-{kind}.yaml")
    return found


def _writing(town: Path, kind: str, more: str, **asked: tuple[tuple[int, int], ...]) -> Writing:
    path = _path(town, kind)
    text = path.read_text(encoding="utf-8") + more
    return Writing(kind, kind, text, path=path.relative_to(town).as_posix(), **asked)


@pytest.mark.slow("editor")
@pytest.mark.covers("G114", "commish schema export")
def test_what_commish_wrote_is_right_and_a_slip_in_any_kind_is_marked(town: Path) -> None:
    right = [_writing(town, kind, "") for kind in KINDS]
    wrong = [_writing(town, kind, "no_such_key: 1\n") for kind in KINDS]
    assert [each["diagnostics"] for each in language_server(right, town)] == [[]] * len(KINDS)
    for kind, told in zip(KINDS, language_server(wrong, town), strict=True):
        assert any("no_such_key" in words for words in told["diagnostics"]), kind


@pytest.mark.slow("editor")
def test_every_key_of_every_kind_is_offered(town: Path) -> None:
    """At the end of a document all keys are offered that it does not have yet."""
    asked = []
    for kind in KINDS:
        lines = len(_writing(town, kind, "").text.splitlines())
        asked.append(_writing(town, kind, "\n", complete=((lines, 0),)))
    for kind, each, told in zip(KINDS, asked, language_server(asked, town), strict=True):
        offered, written = set(told["complete"][0]), _keys_of(each.text)
        assert offered >= set(_properties(kind)) - written, kind
        assert not offered & written, kind


@pytest.mark.slow("editor")
def test_every_word_that_may_stand_is_offered(town: Path) -> None:
    asked, expected = [], []
    for kind in KINDS:
        text = _writing(town, kind, "").text
        words = {key: of for key, of in _choices(kind).items() if key not in _keys_of(text)}
        line = len(text.splitlines())
        places = tuple((line + number, len(key) + 2) for number, key in enumerate(words))
        more = "".join(f"{key}: \n" for key in words)
        asked.append(_writing(town, kind, more, complete=places))
        expected.append(words)
    assert sum(map(len, expected)) > len(KINDS)
    for words, told in zip(expected, language_server(asked, town), strict=True):
        for (key, of), offered in zip(words.items(), told["complete"], strict=True):
            assert set(offered) >= of, key


@pytest.mark.slow("editor")
def test_a_key_shows_what_it_means(town: Path) -> None:
    asked = []
    for kind in KINDS:
        lines = _writing(town, kind, "").text.splitlines()
        at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
        asked.append(_writing(town, kind, "", hover=((at, 1),)))
    for kind, told in zip(KINDS, language_server(asked, town), strict=True):
        description = str(resolve(_properties(kind)["title"])["description"])
        assert _letters(description) in _letters(told["hover"][0]), kind


def _properties(kind: str) -> Mapping[str, Schema]:
    return cast("Mapping[str, Schema]", SCHEMAS[kind]["properties"])


def _choices(kind: str) -> Mapping[str, set[str]]:
    """The keys of a kind that take one of several words, with the words."""
    found = {key: resolve(part).get("enum") for key, part in _properties(kind).items()}
    return {
        key: {str(word) for word in cast("Sequence[object]", words)}
        for key, words in found.items()
        if isinstance(words, list)
    }


def _keys_of(text: str) -> set[str]:
    return {line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()}


def _letters(text: str) -> str:
    """Markdown and space aside: an editor escapes what would be markup."""
    return "".join(letter for letter in text if letter.isalnum())

"""What the program is made of."""

import pytest

import commish
from commish.source import cache_program
from commish.source.cache_program import digest_of_program, outline


def test_the_same_program_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert outline() == outline()
    assert digest_of_program() == digest_of_program()
    before = outline()[0], digest_of_program()
    monkeypatch.setattr(commish, "__version__", "999")
    after = outline()[0], digest_of_program()
    assert all(one != other for one, other in zip(before, after, strict=True))


def test_all_that_decides_is_in_it() -> None:
    paths = [entry.path for entry in cache_program._files()]
    for name in ("rules/tiers.py", "shared.schema.json", "england.yaml", "source/reading.py"):
        assert any(path.endswith(name) for path in paths), name
    assert not any("/cli/" in path for path in paths)


def test_without_the_reader_there_are_no_versions_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with_it = list(cache_program._versions())
    assert any(part.casefold().startswith("pyyaml") for part in with_it)
    monkeypatch.setattr(cache_program, "_READER", "no_such_package")
    assert len(cache_program._versions()) < len(with_it)

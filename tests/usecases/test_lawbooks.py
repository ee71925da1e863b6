"""Rulebooks that commish brings, and a workspace's own."""

from pathlib import Path

from commish.resources import folder
from commish.source.discovery import Site
from commish.usecases.lawbooks import books_in_use, packaged
from commish.usecases.reading import open_site
from commish.usecases.validate import validate
from tests.workspace import MARKER, workspace

_OWN = """\
kind: rulebook
id: house-rules
title: House rules
entries:
  - id: our-least-term
    title: Our least term
    topic: least-term-months
    number: 24
"""
_BODY = "body:\n  type: county\n  nation: england\n"


def test_the_rulebooks_that_commish_brings_are_valid_documents() -> None:
    paths = sorted(folder("rulebooks").glob("*.yaml"))
    assert [book.id for book in packaged()] == [path.stem for path in paths]
    assert not validate(paths).found


def test_a_workspaces_own_rulebook_is_read_where_it_is_named(tmp_path: Path) -> None:
    files = {"rules/house-rules.yaml": _OWN}
    root = workspace(tmp_path, files, MARKER + "rulebooks:\n  - house-rules\n")
    setting = open_site(Site(root), str).setting
    found = setting.law_on("least-term-months", setting.as_of)
    assert found
    assert found.number == 24
    assert found.path.endswith("house-rules.yaml")


def test_one_that_is_not_named_is_not_in_use(tmp_path: Path) -> None:
    root = workspace(tmp_path, {"rules/house-rules.yaml": _OWN})
    setting = open_site(Site(root), str).setting
    found = setting.law_on("least-term-months", setting.as_of)
    assert found
    assert found.number == 36


def test_a_rulebook_with_a_mistake_is_told_and_not_used(tmp_path: Path) -> None:
    files = {"house-rules.yaml": _OWN.replace("number: 24", "number: many")}
    root = workspace(tmp_path, files, MARKER + "rulebooks:\n  - house-rules\n")
    setting = open_site(Site(root), str).setting
    found = setting.law_on("least-term-months", setting.as_of)
    assert found
    assert found.number == 36
    assert {one.code for one in validate([root]).found} == {"SCH003"}


def test_a_name_that_is_no_rulebook_is_a_finding(tmp_path: Path) -> None:
    root = workspace(tmp_path, {}, MARKER + "rulebooks:\n  - house-rules\n")
    [finding] = validate([root]).findings
    assert finding.code == "LNK001"
    assert finding.place.line == 7


def test_the_books_in_use_are_named_without_loading_them() -> None:
    assert books_in_use({}) == ("good-practice 2026-11",)
    english = {"body": {"nation": "england"}, "rulebooks": ["house-rules"]}
    assert books_in_use(english) == ("england 2026-11", "good-practice 2026-11", "house-rules")
    assert books_in_use({"body": {"nation": "wales"}}) == ("good-practice 2026-11",)
    assert books_in_use(None) == ("good-practice 2026-11",)


def test_validate_says_by_which_rulebooks_it_checked(tmp_path: Path) -> None:
    root = workspace(tmp_path, {}, MARKER + _BODY)
    assert validate([root]).rulebooks == ("england 2026-11", "good-practice 2026-11")

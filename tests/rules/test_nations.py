"""Whose law applies."""

import pytest

from commish.findings import Severity
from commish.insight.law import Law
from commish.insight.setting import Setting
from commish.model.workspace import BodyProfile, Workspace
from commish.rules.nations import law_of_the_nation_is_known
from commish.usecases.lawbooks import packaged
from tests.rules.judged import AS_OF, judged, thread_of

_SPACE = "kind: workspace\nbody: {{type: unitary, nation: {}}}\n"
_NEED = "kind: need\n"


@pytest.mark.parametrize(
    ("nation", "name"),
    [("wales", "Wales"), ("scotland", "Scotland"), ("northern_ireland", "Northern Ireland")],
)
def test_a_body_outside_england_is_told_once_that_its_law_is_not_checked(
    nation: str, name: str
) -> None:
    finding = judged(_SPACE.format(nation), _NEED, _NEED).one("LAW001")
    assert finding.severity is Severity.INFORMATION
    assert f"no rulebook for the law of {name}" in finding.message


@pytest.mark.parametrize("workspace", [_SPACE.format("england"), "kind: workspace\n"])
def test_a_body_in_england_or_nowhere_is_told_nothing(workspace: str) -> None:
    assert not judged(workspace, _NEED).of("LAW001")


def test_a_rulebook_for_the_nation_is_enough() -> None:
    book = "kind: rulebook\nnations: [{}]\n"
    assert not judged(_SPACE.format("wales"), book.format("wales"), _NEED).of("LAW001")
    assert judged(_SPACE.format("wales"), book.format("scotland"), _NEED).of("LAW001")


def test_a_rulebook_of_the_body_s_own_is_enough_whatever_it_says_of_nations() -> None:
    def workspace() -> Workspace:
        body = BodyProfile(type="unitary", nation="wales")
        return Workspace(id="town", title="", format=1, body=body)

    def law() -> Law:
        return Law([(packaged()[0], "rulebooks/our-law.yaml")])

    thread = thread_of(_SPACE.format("wales"), _NEED)
    assert not list(law_of_the_nation_is_known(thread, Setting(AS_OF, workspace, law)))

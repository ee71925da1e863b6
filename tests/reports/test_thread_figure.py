"""The golden thread in a paper: one picture, one list, each thing told once."""

from pathlib import Path

import pytest

from commish.reports.blocks import Branch, Figure, TreeList
from commish.reports.dossier import Dossier
from commish.reports.inlines import plain_text
from commish.reports.thread_figure import thread_figure
from tests.reports.written import lying, town

_POLITICAL = """\
kind: commission
id: political
title: Safe homes
tier: political
status: agreed
outcomes:
- id: settled
  title: Settled lives
  illustrative: true
"""
_STRATEGIC = """\
kind: commission
id: strategic
title: An offer
tier: strategic
outcomes:
- settled
answers:
- political
"""


def _figure(dossier: Dossier, *names: str) -> Figure:
    figure = thread_figure(dossier, names, title="The thread", prefix="thread")
    assert figure
    return figure


def _told(figure: Figure) -> list[str]:
    [tree] = figure.alternative
    assert isinstance(tree, TreeList)
    return list(_lines(tree.branches, ""))


def _lines(branches: tuple[Branch, ...], indent: str) -> list[str]:
    found: list[str] = []
    for one in branches:
        mark = f" [{one.status.text}]" if one.status else ""
        found.append(f"{indent}{plain_text(one.inlines)}: {plain_text(one.note)}{mark}")
        found += _lines(one.branches, f"{indent}  ")
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Dossier:
    return lying(town(tmp_path, _POLITICAL, _STRATEGIC))


def test_the_list_tells_tier_status_and_what_is_made_up(desk: Dossier) -> None:
    assert _told(_figure(desk, "settled", "political", "strategic")) == [
        "Settled lives: Outcome, illustrative [nobody delivers this]",
        "  Safe homes: Political, “we want our area to have …”, agreed [nobody delivers this]",
        "    An offer: Strategic, “we need you to …” [nobody delivers this]",
    ]


def test_a_link_that_a_longer_way_says_already_is_left_out(desk: Dossier) -> None:
    """The strategic commission names the outcome too; the way leads there by the political one."""
    figure = _figure(desk, "settled", "political", "strategic")
    assert figure.mermaid.count("---") == 2


def test_ids_are_not_shown_in_a_paper(desk: Dossier) -> None:
    figure = _figure(desk, "settled", "political", "strategic")
    assert ">strategic<" not in figure.svg
    assert "<br/>strategic" not in figure.mermaid


def test_what_is_told_twice_is_told_in_short(tmp_path: Path) -> None:
    second = "kind: plan\nid: plan\ntitle: Plan\naims:\n- id: homes\n  title: Homes\n"
    serving = _POLITICAL.replace(
        "  illustrative: true\n", "  serves:\n  - homes\n  needs:\n  - need\n"
    )
    need = "kind: need\nid: need\ntitle: A need\n"
    desk = lying(town(tmp_path, second, need, serving))
    told = _told(_figure(desk, "plan", "homes", "need", "settled", "political"))
    assert told[-2:] == ["A need: Need", "  Settled lives: Outcome, told above"]


def test_a_circle_is_told_too(tmp_path: Path) -> None:
    line = "kind: commission\nid: {0}\ntitle: {0}\ntier: service\nanswers:\n- {1}\n"
    desk = lying(town(tmp_path, line.format("a", "b"), line.format("b", "a")))
    told = _told(_figure(desk, "a", "b"))
    assert [line.split(":")[0].strip() for line in told] == ["a", "b", "a"]


@pytest.mark.parametrize("names", [(), ("strategic",), ("nothing", "political")])
def test_without_a_link_there_is_no_picture(names: tuple[str, ...], desk: Dossier) -> None:
    assert thread_figure(desk, names, title="T", prefix="thread") is None


def test_what_is_amiss_is_judged_by_the_whole_thread(tmp_path: Path) -> None:
    """A public copy that leaves the service out must not say that nobody delivers."""
    service = """\
kind: commission
id: service
title: A service
tier: service
answers:
- strategic
exempt:
- what: all
  category: "3"
  because: So.
"""
    desk = lying(town(tmp_path, _POLITICAL, _STRATEGIC, service))
    told = _told(_figure(desk, "settled", "political", "strategic"))
    assert "nobody delivers" not in " ".join(told)
    assert "A service" not in " ".join(told)

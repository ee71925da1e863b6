"""`commish explain`: pages that an officer can read at 80 columns."""

import json
import re

import pytest

from commish.rules import rules
from commish.source.codes import CODES
from commish.source.schemas import kinds
from tests.command import Commish

_PAGES = [
    *(one.code for one in rules()),
    *(one.code for one in CODES),
    *kinds(),
    "commission.budget",
    "agreement.parties",
    "agreement.parties.role",
    "decision.background_papers",
    "workspace.implications_needed",
    "commission.local",
    "value",
    "title",
    "notices",
    "control_document",
]


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_fits_in_80_columns_without_two_blank_lines(name: str, run_commish: Commish) -> None:
    ran = run_commish("explain", name)
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "\n\n\n" not in ran.out
    assert not ran.out.endswith("\n\n")
    assert not ran.out.startswith("\n")


def test_a_field_says_what_it_takes_with_an_example(run_commish: Commish) -> None:
    assert run_commish("explain", "commission.budget").out.startswith(
        "commission.budget\n"
        "\n"
        "What may be spent, with its basis a year or over the whole term.\n"
        "\n"
        "Takes                    an amount; or a list of amounts with the date from\n"
        "                         which each applies\n"
        "Such as                  £58,000, £448m, about £1.2m, £58,000 a year, £190,000\n"
        "                         excluding VAT, not stated\n"
        "Required                 no\n"
        "Belongs at               strategic, tactical, service\n"
        "In public papers         yes\n"
        "Part of what is agreed   yes\n"
        "\n"
        "Example:\n"
        "  budget: £58,000 a year\n"
        "\n"
        "Written out, with these fields (* is required):\n"
        " *amount        The number, or its short form.\n"
    )


def test_a_field_of_a_field_names_its_words(run_commish: Commish) -> None:
    ran = run_commish("explain", "agreement.parties.role")
    assert "Takes                    one of: commissioner, lead, member" in ran.out
    assert ran.out.endswith("Example:\n  role: commissioner\n")


def test_a_kind_lists_its_own_fields_first(run_commish: Commish) -> None:
    said = run_commish("explain", "commission").out
    own, _, everywhere = said.partition("\nFields that documents of every kind have:\n")
    assert "\n *tier " in own
    assert "\n  budget " in own
    assert "\n  notes " in everywhere
    assert said.endswith("\nNext: commish explain commission.FIELD tells about one of them\n")


def test_a_rule_shows_a_bad_and_a_good_example(run_commish: Commish) -> None:
    said = run_commish("explain", "tir001").out
    assert said.startswith("TIR001 answers-a-commission-above (error)\n\nA commission says ")
    assert "\nBad:\n    kind: commission\n" in said
    assert "\nGood:\n    kind: commission\n" in said
    assert "\n\nSource: " in said
    assert said.endswith("\n\nBasis: the guides that commish began with.\n")


def test_what_there_is_not_is_one_line(run_commish: Commish) -> None:
    ran = run_commish("explain", "nosuch")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "commish: There is nothing called “nosuch” to explain."
        " `commish explain` alone says what there is.\n"
    )


def test_alone_it_says_what_can_be_explained(run_commish: Commish) -> None:
    ran = run_commish("explain")
    assert ran.code == 0
    assert ran.out.startswith("What can be explained\n\nA code or a name of a finding, such as ")
    listed = [line.split()[0] for line in ran.out.splitlines() if re.match(r" {4}\S", line)]
    assert listed == list(kinds())
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_field_is_found_by_its_name_alone(run_commish: Commish) -> None:
    said = run_commish("explain", "tier").out
    assert said.startswith("tier\n\nFields of this name:\n\n    commission.tier  ")
    assert said.endswith("\n`commish explain commission.tier` explains the first of them.\n")
    said = run_commish("explain", "KPI").out
    assert "\n    agreement.kpis  " in said


def test_a_name_for_something_else_is_quoted_without_harm(run_commish: Commish) -> None:
    ran = run_commish("explain", "\x1b[31m\n" + "x" * 500)
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert len(ran.err) < 300
    assert ran.err.count("\n") == 1


@pytest.mark.covers("G93", "commish explain")
@pytest.mark.parametrize("name", ["TIR001", "commission", "commission.budget", "value"])
def test_the_same_as_data(name: str, run_commish: Commish) -> None:
    found = json.loads(run_commish("explain", name, "--format", "json").out)
    assert found["command"] == "explain"
    assert found["explained"]["heading"].startswith(name)


def test_an_unknown_format_is_refused(run_commish: Commish) -> None:
    assert run_commish("explain", "TIR001", "--format", "xml").code == 2

"""Fields by their names alone."""

import pytest

from commish.usecases.called import field_names, fields_called, numbers
from commish.usecases.explain import explain


@pytest.mark.parametrize("name", ["nosuch", "", " ", ".", "commission.budget"])
def test_a_name_that_nothing_has_is_no_field(name: str) -> None:
    assert fields_called(name) == ()


@pytest.mark.parametrize("name", ["kpi", "KPIs", "kpis"])
def test_one_and_several_are_the_same_word(name: str) -> None:
    assert "agreement.kpis" in fields_called(name)[0].paths


@pytest.mark.parametrize("name", ["Control document", "control-document", " control_document "])
def test_a_name_may_be_written_as_people_write_it(name: str) -> None:
    [found] = fields_called(name)
    assert found.paths == ("commission.control_document",)


def test_each_meaning_stands_once_and_the_least_deep_first() -> None:
    found = fields_called("value")
    assert found[0].paths == ("agreement.value",)
    assert len({(one.paths[0].rpartition(".")[2], one.description) for one in found}) == len(found)
    depths = [one.paths[0].count(".") for one in found]
    assert depths == sorted(depths)


def test_every_place_that_is_told_can_be_explained() -> None:
    paths = [path for name in field_names() for one in fields_called(name) for path in one.paths]
    assert len(paths) > 500
    for path in dict.fromkeys(paths):
        assert explain(path).heading == path


def test_a_name_that_means_one_thing_is_explained_at_once() -> None:
    found = explain("Control document")
    assert found.heading == "commission.control_document"
    assert found.field
    assert explain("background paper").heading == "decision.background_papers"


def test_what_means_the_same_in_many_kinds_is_told_with_where_it_is() -> None:
    assert "The same: commission.demand" not in explain("commission.demand").text
    assert explain("demand").text.endswith("\n\nThe same: need.demand.")
    said = explain("summary").text
    assert said.count(".summary") == 12
    assert said.endswith(" and 4 more.")


def test_a_word_is_put_into_both_numbers() -> None:
    assert numbers("parties") >= {"party", "parties"}
    assert numbers("party") >= {"party", "parties"}
    assert numbers("s") == {"s", "ss"}

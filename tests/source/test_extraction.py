"""The facts of a document: what it declares, what it links to, what is impossible in it."""

import pytest
from hypothesis import given

from commish.findings import Finding, Place, Pointer
from commish.insight.facts import Facts, Reference, Way
from commish.source.extraction import facts_of, identity
from commish.source.reading import read_bytes
from commish.source.schemas import kinds
from tests.source.spoiling import as_reading, good_documents, spoilt_documents

_FRAMEWORK = """\
kind: outcome-framework
id: homes
title: Homes
source: jsna-2009, table 3
outcomes:
- id: safe
  title: Homes are safe
  leads_to:
  - settled
  - id: jobs
    share: 40
  indicators:
  - moves
- id: settled
indicators:
- id: moves
  title: Moves in a year
  direction: lower
"""


def _facts(text: str) -> Facts:
    facts, problems = facts_of(read_bytes(text.encode(), "x.yaml"))
    assert not problems
    return facts


def _problem(text: str) -> Finding:
    [problem] = facts_of(read_bytes(text.encode(), "x.yaml"))[1]
    return problem


def _link(reference: Reference) -> tuple[str, str, str, str, Way, str]:
    wanted = " ".join(reference.wanted)
    place = f"{reference.place.line}:{reference.place.column}"
    return (reference.holder, reference.label, reference.target, wanted, reference.way, place)


def test_the_things_of_a_document_are_itself_and_what_its_lists_declare() -> None:
    things = _facts(_FRAMEWORK).things
    assert [(one.id, one.sort, one.title, str(one.place), one.pointer) for one in things] == [
        ("homes", "outcome-framework", "Homes", "x.yaml:2:5", ()),
        ("safe", "outcome", "Homes are safe", "x.yaml:6:7", ("outcomes", 0)),
        ("settled", "outcome", "", "x.yaml:14:7", ("outcomes", 1)),
        ("moves", "indicator", "Moves in a year", "x.yaml:16:7", ("indicators", 0)),
    ]
    assert {one.document for one in things} == {"homes"}


def test_a_link_says_who_holds_it_what_it_may_name_and_which_way_it_leads() -> None:
    assert [_link(one) for one in _facts(_FRAMEWORK).references] == [
        ("homes", "source", "jsna-2009", "source", Way.NONE, "4:9"),
        ("safe", "leads_to", "settled", "outcome", Way.BESIDE, "9:5"),
        ("safe", "leads_to", "jobs", "outcome", Way.BESIDE, "10:9"),
        ("safe", "indicators", "moves", "indicator", Way.DOWN, "13:5"),
    ]


def test_a_source_in_plain_words_is_a_link_only_if_it_could_be_one() -> None:
    """A near miss of an id is worth a warning; a sentence is not."""
    head = "kind: need\nid: falls\ntitle: Falls\nsource: "
    assert [one.soft for one in _facts(f"{head}jsna-2009\n").references] == [True]
    assert [one.target for one in _facts(f"{head}Jsna, page 3\n").references] == ["Jsna"]
    assert not _facts(f"{head}Told by the manager\n").references


def test_a_source_in_keys_is_a_link_that_must_lead_somewhere() -> None:
    text = "kind: need\nid: falls\ntitle: Falls\nsource:\n  id: jsna-2009\n  where: Table 3\n"
    [link] = _facts(text).references
    assert (link.target, link.soft, link.wanted) == ("jsna-2009", False, ("source",))


def test_an_item_with_nothing_but_a_link_declares_nothing() -> None:
    head = "kind: commission\nid: hub\ntitle: Hub\ntier: strategic\noutcomes:\n"
    links = _facts(f"{head}- settled\n- id: safe\n  role: delivers\n  share: 40\n")
    assert [one.id for one in links.things] == ["hub"]
    assert [(one.target, one.way) for one in links.references] == [
        ("settled", Way.UP),
        ("safe", Way.UP),
    ]
    declared = _facts(f"{head}- id: safe\n  title: Homes are safe\n")
    assert [one.id for one in declared.things] == ["hub", "safe"]
    assert [(one.holder, one.target) for one in declared.references] == [("hub", "safe")]


def test_where_no_link_may_stand_an_id_alone_declares() -> None:
    """`- id: ward` in the places of commish.yaml is a place that lacks its title, not a link."""
    text = "kind: workspace\nid: town\ntitle: Town\nformat: 1\nplaces:\n- id: ward\n"
    facts = _facts(text)
    assert [(one.id, one.sort) for one in facts.things] == [
        ("town", "workspace"),
        ("ward", "place"),
    ]
    assert not facts.references


def test_what_rules_over_all_documents_ask_for_is_kept() -> None:
    text = "kind: commission\nid: hub\ntitle: Hub\ntier: service\nbudget: £5\nhow: By bus.\n"
    [hub] = _facts(text).things
    assert hub.values == {"tier": "service", "budget": "£5"}
    assert {"budget", "how"} <= hub.says


def test_places_can_be_found_later_in_another_way() -> None:
    asked: list[Pointer] = []

    def locate(pointer: Pointer) -> Place:
        asked.append(pointer)
        return Place("later.yaml", 7)

    facts, _ = facts_of(read_bytes(_FRAMEWORK.encode(), "x.yaml"), locate)
    assert not asked
    assert str(facts.things[1].place) == "later.yaml:7:0"
    assert facts.references[1].place.line == 7
    assert asked == [("outcomes", 0, "id"), ("outcomes", 0, "leads_to", 0)]


@pytest.mark.parametrize(
    ("data", "known"),
    [
        ({"kind": "need", "id": "falls"}, ("need", "falls")),
        ({"kind": ["need"], "id": 5}, ("", "")),
        ({"id": "Falls At Home"}, ("", "")),
        ({}, ("", "")),
        (["need"], ("", "")),
        (None, ("", "")),
    ],
)
def test_kind_and_id_are_told_as_far_as_they_can_be_read(
    data: object, known: tuple[str, str]
) -> None:
    assert identity(data) == known


def test_a_file_that_is_no_group_of_keys_has_no_facts() -> None:
    facts = _facts("- a\n")
    assert (facts.kind, facts.things, facts.references) == ("", (), ())


def test_what_has_not_the_form_of_an_id_neither_declares_nor_links() -> None:
    """The schema complains of it; that nothing has such an id would be a second finding."""
    text = (
        "kind: commission\nid: The Hub\ntitle: Hub\ntier: service\nanswers:\n- Safe Homes\n- 5\n"
        "- id: A B\noutcomes:\n- id: no id\n  title: X\n- title: Y\n"
    )
    facts = _facts(text)
    assert (facts.id, facts.things, facts.references) == ("", (), ())


def test_two_items_with_one_key_are_told_where_the_second_stands() -> None:
    problem = _problem(_FRAMEWORK.replace("- id: settled", "- id: Safe"))
    assert (problem.code, problem.message) == ("IDS003", "“Safe” stands twice in outcomes.")
    assert str(problem.place) == "x.yaml:14:7"
    assert [(one.place.line, one.text) for one in problem.related] == [(6, "first written here")]


def test_two_links_to_one_thing_are_told_too() -> None:
    text = "kind: commission\nid: hub\ntitle: Hub\ntier: service\nanswers:\n- a\n- b\n- id: a\n"
    problem = _problem(text)
    assert (problem.code, str(problem.place)) == ("IDS003", "x.yaml:8:7")


def test_things_that_hold_no_link_and_no_value_are_told_apart_by_their_key_as_well() -> None:
    """Nothing else in a stage of a cycle would bring anybody to look at the list."""
    stage = "- id: review\n  title: Review\n  canonical: [review]\n"
    problem = _problem(f"kind: cycle\nid: ours\ntitle: Ours\nstages:\n{stage}{stage}")
    assert (problem.code, problem.message) == ("IDS003", "“review” stands twice in stages.")
    assert str(problem.place) == "x.yaml:8:7"


def test_a_name_that_only_the_body_may_see_is_not_quoted() -> None:
    order = "- {what: title, category: '3', because: A tender is open.}\n"
    problem = _problem(f"kind: need\nid: falls\ntitle: Falls\nexempt:\n{order}{order}")
    assert problem.message == "One thing stands twice in exempt."


def test_an_impossible_value_is_told_and_a_whole_number_is_always_possible() -> None:
    text = "kind: plan\nid: plan\ntitle: A plan\nfrom: 2026-02-30\nto: 2027\n"
    problem = _problem(text)
    assert (problem.code, problem.pointer, problem.place.line) == ("VAL001", ("from",), 4)


def test_a_source_that_says_nothing_or_two_things_is_impossible() -> None:
    head = "kind: need\nid: falls\ntitle: Falls\nsource: "
    assert _problem(f"{head}{{}}\n").code == "VAL001"
    assert "either" in _problem(f"{head}{{id: jsna, words: The manager}}\n").message


@given(spoilt_documents())
def test_facts_are_gathered_from_whatever_can_be_read(data: dict[str, object]) -> None:
    """A document that is not valid still counts for the links of others."""
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in kinds():
        return
    reading = as_reading(data)
    facts, problems = facts_of(reading)
    assert facts.kind == kind
    lines = reading.text.count("\n") + 1
    places = [one.place for one in facts.things] + [one.place for one in facts.references]
    places += [one.place for one in problems]
    assert all(0 < place.line <= lines for place in places)


def test_every_sample_and_every_full_document_is_possible() -> None:
    for data in good_documents():
        facts, problems = facts_of(as_reading(data))
        assert not problems
        assert facts.id == data["id"]

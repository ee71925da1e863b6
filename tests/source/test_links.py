"""Ids and links over all documents of a workspace: each mistake told once, where it stands."""

from collections.abc import Iterable

import pytest

from commish.findings import Edit, Finding
from commish.insight.thread import Thread
from commish.source.extraction import facts_of
from commish.source.links import WORDS, called, check_links
from commish.source.reading import read_bytes
from commish.source.schemas import Shape, kinds, shape

_CYCLE = "kind: cycle\nid: our-cycle\ntitle: Ours\nstages:\n- id: review\n  title: Review\n"


def _commission(name: str, *answers: str, tier: str = "tactical") -> str:
    links = "".join(f"- {one}\n" for one in answers)
    head = f"kind: commission\nid: {name}\ntitle: {name}\ntier: {tier}\n"
    return f"{head}answers:\n{links}" if links else head


def _need(name: str, more: str = "") -> str:
    return f"kind: need\nid: {name}\ntitle: {name}\n{more}"


def _found(*texts: str, missing: Iterable[str] = ()) -> list[Finding]:
    readings = [read_bytes(text.encode(), f"{index}.yaml") for index, text in enumerate(texts)]
    thread = Thread(facts_of(reading)[0] for reading in readings)
    return list(check_links(thread, missing))


def _one(*texts: str) -> Finding:
    [finding] = _found(*texts)
    return finding


def test_links_that_lead_where_they_should_are_silent() -> None:
    assert not _found(_commission("a"), _commission("b", "a"), _commission("c", "A", "b"))


def test_a_link_to_nothing_is_told_with_what_was_most_likely_meant() -> None:
    finding = _one(_commission("safe-homes"), _commission("b", "safe-home"))
    assert finding.code == "LNK001"
    assert finding.message == (
        "`answers` names “safe-home”, but nothing here has that id (it should be a commission)."
    )
    assert finding.mend == "Did you mean safe-homes?"
    assert (str(finding.place), finding.pointer) == ("1.yaml:6:3", ("answers", 0))


def test_a_link_with_a_slip_can_be_mended_by_a_program() -> None:
    finding = _one(_commission("safe-homes"), _commission("b", "'safe-home'"))
    assert finding.fix is not None
    assert finding.fix.title == "Write `safe-homes` for `safe-home`."
    assert finding.fix.edits == (Edit((6, 4, 6, 13), "safe-homes"),)


@pytest.mark.parametrize(
    ("names", "target"),
    [
        (("safe-homes", "safe-homer"), "safe-home"),
        (("plan-a",), "plan-b"),
        (("hub-2013",), "hub-2014"),
        (("safe-homes-now",), "safe-homes"),
    ],
)
def test_a_link_that_may_mean_another_or_one_to_come_is_left_to_a_person(
    names: tuple[str, ...], target: str
) -> None:
    """Two documents may be called alike on purpose, and one of them not be written yet."""
    assert _one(*map(_commission, names), _commission("other", target)).fix is None


def test_a_link_that_may_mean_a_thing_of_another_kind_is_left_to_a_person() -> None:
    texts = (_commission("safe-homes"), _need("safe-homez"), _commission("b", "safe-home"))
    assert _one(*texts).fix is None


def test_a_link_to_nothing_like_it_is_told_with_what_there_is() -> None:
    names = ["a1", "b2", "c3", "d4", "e5", "f6"]
    finding = _one(*map(_commission, names), _commission("hub", "elsewhere"))
    assert finding.mend == "There are: a1, b2, c3, d4, e5 …."


def test_a_link_where_there_is_nothing_to_link_to_says_so() -> None:
    finding = _one(_need("falls", "source:\n  id: jsna\n"))
    assert finding.mend == "Write a source with this id, or leave the link out."


def test_a_link_to_a_document_that_could_not_be_read_is_no_second_mistake() -> None:
    assert not _found(_commission("b", "Broken"), missing=["broken"])


def test_a_link_to_another_kind_is_told_with_both_places() -> None:
    finding = _one(_need("falls"), _commission("b", "falls"))
    assert finding.code == "LNK002"
    assert finding.message == "`answers` should name a commission, but “falls” is a need."
    assert [(str(one.place), one.text) for one in finding.related] == [
        ("0.yaml:2:5", "falls stands here")
    ]


def test_an_id_that_is_used_twice_is_told_at_the_second_and_not_at_its_links() -> None:
    """What a link to it means is not known, so nothing is said of the link."""
    finding = _one(_need("falls"), _commission("Falls"), _commission("b", "falls"))
    assert (finding.code, finding.message) == ("IDS001", "The id “Falls” is used twice.")
    assert str(finding.place) == "1.yaml:2:5"
    assert [str(one.place) for one in finding.related] == ["0.yaml:2:5"]


def test_an_id_that_stands_twice_in_one_list_is_told_by_the_list_alone() -> None:
    plan = "kind: plan\nid: plan\ntitle: P\naims:\n- id: jobs\n  title: A\n- id: jobs\n  title: B\n"
    assert not _found(plan)
    other = plan.replace("id: plan", "id: other")
    assert [one.code for one in _found(plan, other)] == ["IDS001", "IDS001"]


def test_an_id_of_a_document_and_of_a_thing_in_it_is_one_mistake() -> None:
    finding = _one("kind: plan\nid: jobs\ntitle: P\naims:\n- id: jobs\n  title: A\n")
    assert (finding.code, finding.pointer) == ("IDS001", ("aims", 0, "id"))


def test_a_link_to_itself_goes_round() -> None:
    finding = _one(_commission("hub", "Hub"))
    assert (finding.code, finding.message) == ("LNK003", "`answers` of “hub” names itself.")


def test_a_ring_is_told_once_with_its_way() -> None:
    finding = _one(_commission("a", "c"), _commission("b", "a"), _commission("c", "b"))
    assert finding.code == "LNK003"
    ring = finding.message.partition(": ")[2].rstrip(".").split(" → ")
    assert ring[0] == ring[-1]
    assert sorted(ring[1:]) == ["a", "b", "c"]
    assert finding.pointer == ("answers", 0)


def test_two_rings_are_two_findings() -> None:
    texts = [
        _commission("a", "b"),
        _commission("b", "a"),
        _commission("c", "d"),
        _commission("d", "c"),
    ]
    assert [one.code for one in _found(*texts)] == ["LNK003", "LNK003"]


def test_a_long_ring_is_shown_in_short() -> None:
    names = [f"commission-number-{number}" for number in range(40)]
    texts = [
        _commission(name, before) for name, before in zip(names, [names[-1], *names], strict=False)
    ]
    finding = _one(*texts)
    assert " → … → " in finding.message
    assert len(finding.message) < 400


def test_a_source_in_plain_words_is_told_only_if_it_is_nearly_an_id() -> None:
    source = "kind: source\nid: jsna-2009\ntitle: JSNA\n"
    assert not _found(source, _need("falls", "source: jsna-2009, table 3\n"))
    assert not _found(source, _need("falls", "source: Minutes\n"))
    finding = _one(source, _need("falls", "source: jsna-2019, table 3\n"))
    assert finding.code == "LNK004"
    assert finding.message == "No source has the id “jsna-2019”, but “jsna-2009” is close."
    assert finding.mend == "Write jsna-2009, or plain words that are no id."


@pytest.mark.parametrize("cycle", ["canonical", "our-cycle", "Our-Cycle", "a way of our own"])
def test_a_cycle_may_be_one_that_has_no_document(cycle: str) -> None:
    assert not _found(_CYCLE, _commission("hub").rstrip() + f"\ncycle: {cycle}\n")


def test_a_cycle_that_is_nearly_the_id_of_one_is_told() -> None:
    finding = _one(_CYCLE, _commission("hub").rstrip() + "\ncycle: our-cycel\n")
    assert (finding.code, finding.pointer) == ("LNK005", ("cycle",))
    assert finding.message == "No cycle has the id “our-cycel”, but “our-cycle” is close."
    assert finding.mend == "Write our-cycle, or the name of a cycle that everybody knows."


def test_a_source_in_plain_words_may_be_the_name_of_something_else() -> None:
    assert not _found(_need("falls", "source: clinic\n"), _need("clinic"))


def test_many_links_to_one_id_that_is_gone_are_told_each_with_what_was_meant() -> None:
    texts = [_commission(f"c{number}", "safe-home") for number in range(30)]
    findings = _found(_commission("safe-homes"), *texts)
    assert {one.mend for one in findings} == {"Did you mean safe-homes?"}
    assert len(findings) == 30


def test_whatever_a_link_may_name_has_a_name_in_a_sentence() -> None:
    sorts = {sort for kind in kinds() for sort in _sorts(shape(kind))} | set(kinds())
    assert sorts > WORDS.keys()
    assert called("pool") == "a pool"
    for sort in sorts - {"accepted"}:
        assert called(sort).startswith(("a ", "the ")) or called(sort)[3] in "aeiouK"


def _sorts(here: Shape) -> Iterable[str]:
    yield from here.reference
    for inner in (*here.properties.values(), *([here.item] if here.item else [])):
        yield from _sorts(inner)

"""The papers of a meeting."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_COUNCIL = "kind: workspace\nid: council\nbody: {{type: {}}}\n"
_IN_ENGLAND = "kind: workspace\nbody: {type: county, nation: england}\n"
_OFFICERS = (
    "kind: workspace\nbody: {type: county}\nbodies:\n- {id: cabinet, title: Cabinet}\n"
    "- {id: director, title: Director, type: Officer}\n"
)
_EXEMPT = "kind: {}\nstatus: {}\nexempt: [{{what: all, category: '{}', because: '{}'}}]\n"
_REASON = "It would harm the council in the tender."


@pytest.mark.parametrize("status", ["proposed", "made"])
def test_a_council_s_report_without_background_papers_is_in_error(status: str) -> None:
    report = f"kind: decision\nstatus: {status}\n"
    finding = judged(_COUNCIL.format("council_executive"), report).one("GOV004")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("status",)


@pytest.mark.covers("G68", "commish validate")
def test_not_stated_is_a_warning_and_none_an_answer() -> None:
    report = "kind: decision\nstatus: made\nbackground_papers: {}\n"
    council = _COUNCIL.format("unitary")
    finding = judged(council, report.format("not stated")).one("GOV004")
    assert (finding.severity, finding.pointer) == (Severity.WARNING, ("background_papers",))
    for fine in ("none", "[{title: A review}]", "[{title: A review, exempt: true}]"):
        assert not judged(council, report.format(fine)).of("GOV004")
    assert judged(council, report.format("[]")).one("GOV004").severity is Severity.ERROR


@pytest.mark.parametrize("body", ["pcc", "icb", "nhs_trust", "parish", "charity", "fire"])
def test_bodies_that_are_no_council_are_not_asked(body: str) -> None:
    assert not judged(_COUNCIL.format(body), "kind: decision\nstatus: made\n").of("GOV004")


def test_a_body_that_says_nothing_of_itself_is_not_asked() -> None:
    assert not judged("kind: decision\nstatus: made\n").of("GOV004")


@pytest.mark.parametrize("line", ["status: draft", "status: withdrawn", "summary: A draft"])
def test_a_draft_or_withdrawn_paper_is_not_asked(line: str) -> None:
    assert not judged(_COUNCIL.format("county"), f"kind: decision\n{line}\n").of("GOV004")


@pytest.mark.parametrize(
    "lines",
    [
        "delegated_under: Scheme of delegation, part 3",
        "route: [{body: cabinet, capacity: consulted}, {body: director, capacity: decides}]",
    ],
)
def test_the_record_of_an_officer_s_decision_is_not_asked(lines: str) -> None:
    assert not judged(_OFFICERS, f"kind: decision\nstatus: made\n{lines}\n").of("GOV004")


def test_a_report_on_which_members_decide_is_asked() -> None:
    route = "route: [{body: director, capacity: recommends}, {body: cabinet, capacity: decides}]"
    assert judged(_OFFICERS, f"kind: decision\nstatus: made\n{route}\n").of("GOV004")


@pytest.mark.parametrize(
    "category",
    [
        "3",
        "7",
        "Paragraph 1",
        "paragraphs 3 and 5",
        "Paragraph 3 of Schedule 12A to the Local Government Act 1972",
        "Sch 12A, para 2",
        "LGA 1972 Schedule 12A paragraph 6",
    ],
)
def test_the_seven_categories_are_grounds(category: str) -> None:
    paper = _EXEMPT.format("decision", "proposed", category, _REASON)
    assert not judged(_IN_ENGLAND, paper).of("GOV003")


@pytest.mark.parametrize(
    "category",
    ["0", "8", "12", "18", "7A", "7C", "paragraphs 3 and 9", "Commercial", "Schedule 12A"],
)
def test_other_numbers_and_none_are_no_ground(category: str) -> None:
    """Those of before 2006, of standards committees and of Wales."""
    paper = _EXEMPT.format("decision", "proposed", category, _REASON)
    finding = judged(_IN_ENGLAND, paper).one("GOV003")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("exempt", 0, "category")
    assert "(Local Government Act 1972, Schedule 12A, part 1 and paragraph 10)" in finding.message
    assert category not in finding.message.replace(finding.message.partition("(")[2], "")


@pytest.mark.parametrize("because", ["not stated", "tbc", "N/A", "Exempt.", "-"])
def test_a_reason_that_says_nothing_is_none(because: str) -> None:
    paper = _EXEMPT.format("decision", "made", "3", because)
    finding = judged(_IN_ENGLAND, paper).one("GOV003")
    assert finding.pointer == ("exempt", 0, "because")


def test_a_paper_marked_exempt_says_what_and_why() -> None:
    paper = "kind: decision\nstatus: proposed\nmarking: {}\n"
    for marking, found in (("exempt", 1), ("part_exempt", 1), ("public", 0)):
        assert len(judged(_IN_ENGLAND, paper.format(marking)).of("GOV003")) == found
    bound = "confidential: [{what: all, basis: A court's order}]\n"
    assert not judged(_IN_ENGLAND, paper.format("exempt") + bound).of("GOV003")


def test_what_is_confidential_needs_no_test_and_is_not_called_exempt_as_well() -> None:
    bound = "confidential: [{what: all, basis: Given by a government department}]\n"
    assert not judged(_IN_ENGLAND, f"kind: decision\nstatus: made\n{bound}").of("GOV003")
    both = _EXEMPT.format("decision", "made", "3", _REASON) + bound
    assert judged(_IN_ENGLAND, both).one("GOV003").severity is Severity.WARNING


@pytest.mark.parametrize("kind", ["commission", "agreement", "procurement", "decision"])
def test_a_draft_is_asked_more_gently(kind: str) -> None:
    draft = _EXEMPT.format(kind, "draft", "12", _REASON)
    assert judged(_IN_ENGLAND, draft).one("GOV003").severity is Severity.WARNING


@pytest.mark.parametrize(
    "change",
    [("county", "pcc"), ("county", "icb"), ("england", "wales"), (", nation: england", "")],
)
def test_other_bodies_and_nations_have_their_own_grounds(change: tuple[str, str]) -> None:
    """The paragraphs of Wales are 12 to 18."""
    paper = _EXEMPT.format("decision", "proposed", "14", _REASON)
    assert judged(_IN_ENGLAND, paper).of("GOV003")
    assert not judged(_IN_ENGLAND.replace(*change), paper).of("GOV003")


def test_the_older_numbers_were_right_before_march_2006() -> None:
    paper = _EXEMPT.format("decision", "made", "9", _REASON)
    route = "route: [{{body: cabinet, capacity: decides, date: {}, result: agreed}}]\n"
    assert not judged(_IN_ENGLAND, paper + route.format("2005-12-14")).of("GOV003")
    assert judged(_IN_ENGLAND, paper + route.format("2006-03-01")).of("GOV003")


_PAPERS = "kind: decision\nstatus: {}\nbackground_papers: [{{title: Advice{}}}]\n"


def test_an_exempt_paper_is_no_background_paper() -> None:
    council = _COUNCIL.format("county")
    found = judged(council, _PAPERS.format("made", ", exempt: true")).one("CNF001")
    assert found.severity is Severity.ERROR
    assert found.message.startswith("Background paper 1 of this report")
    draft = judged(council, _PAPERS.format("draft", ", exempt: true")).one("CNF001")
    assert draft.severity is Severity.WARNING
    assert not judged(council, _PAPERS.format("made", ", exempt: false")).of("CNF001")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("exempt: [{what: all, category: '5', because: Advice of counsel.}]", 1),
        ("confidential: [{what: all, basis: A court's order.}]", 1),
        ("exempt: [{what: address, category: '3', because: It names a firm.}]", 0),
        ("address: https://www.example.gov.uk/advice.pdf", 0),
    ],
)
@pytest.mark.parametrize("source", ["advice", "'advice, page 3'", "{id: advice}"])
def test_a_source_that_withholds_all_of_itself_is_none(lines: str, found: int, source: str) -> None:
    paper = _PAPERS.format("proposed", f", source: {source}")
    told = judged(_COUNCIL.format("unitary"), f"kind: source\nid: advice\n{lines}\n", paper)
    assert len(told.of("CNF001")) == found


def test_a_source_in_plain_words_or_of_another_place_withholds_nothing() -> None:
    council = _COUNCIL.format("county")
    for source in ("Our own count of 2026", "elsewhere"):
        assert not judged(council, _PAPERS.format("made", f", source: {source}")).of("CNF001")


def test_a_body_that_is_no_council_lists_what_it_likes() -> None:
    pcc = _COUNCIL.format("pcc")
    assert not judged(pcc, _PAPERS.format("made", ", exempt: true")).of("CNF001")

"""The papers of a meeting: what they rest on, and what they keep from the public."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.deciding import decided_on, is_by_an_officer
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.law import Entry
from commish.insight.pointing import inside
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.commission import Commission
    from commish.model.dates import PartialDate
    from commish.model.decision import Decision
    from commish.model.document import Exempt
    from commish.model.procurement import Procurement

__all__ = [
    "background_papers_may_be_read",
    "report_lists_background_papers",
    "what_is_exempt_has_a_ground",
]

_COUNCILS = ("council_executive", "council_committee", "county", "district", "unitary")
_NOTHING_SAID = r"\W*(?:not stated|to be confirmed|tbc|tba|n/?a|none|unknown|exempt|yes)?\W*"
_SCHEDULE = (
    r"(?i)\b(?:schedule|sch\.?) ?12 ?a\b|\b(?:local government )?act(?: of)? 1972\b|\blga 1972\b"
)
_NUMBER = r"[0-9]+[A-Za-z]?"


@rule("GOV003", basis="law")
def what_is_exempt_has_a_ground(
    document: Decision | Commission | Agreement | Procurement, setting: Setting
) -> Iterator[Problem]:
    """What a council keeps from the public has one of the legal grounds, and a reason.

    Information may be exempt under seven categories and no others, and only where the public
    interest in keeping it outweighs that in telling it. The numbers 8 to 15 of before 2006, 7A to
    7C and those of Wales are not grounds in England. What is confidential must be kept out by law:
    it has a basis and no such test. Other bodies have their own grounds, and are not asked.

    Bad:
        kind: workspace
        body:
          type: council_executive
          nation: england
        ---
        kind: procurement
        exempt:
          - what: all
            category: Paragraph 8
            because: It would show bidders what the council is ready to pay.

    Good:
        kind: workspace
        body:
          type: council_executive
          nation: england
        ---
        kind: procurement
        exempt:
          - what: all
            category: Paragraph 3
            because: It would show bidders what the council is ready to pay.

    Source: Local Government Act 1972, Schedule 12A.
    """
    marked = document.marking if document.kind == "decision" else ""
    if not (document.exempt or "exempt" in marked):
        return
    entry = setting.law_on("exempt-categories", _when(document, setting))
    if entry is None:
        return
    severity = entry.at_most(Severity.ERROR)
    if document.status in ("", "draft"):
        severity = Severity.WARNING
    if not document.exempt and not document.confidential:
        yield Problem(
            ("marking",),
            "This paper is marked as exempt, and nothing says what of it is kept from the public"
            f" and on which ground ({entry.citation}).",
            "Write under `exempt` what is withheld, its category and a reason; or mark it public.",
            severity,
        )
    bound = {one.what for one in document.confidential}
    for index, one in enumerate(document.exempt):
        yield from _fault(one, ("exempt", index), entry, severity)
        if one.what in bound:
            yield Problem(
                ("exempt", index, "what"),
                "This is called exempt and confidential, and what is confidential is kept out by"
                " law, without a public-interest test.",
                "Leave it under `confidential` alone, or under `exempt` alone.",
                Severity.WARNING,
            )


def _when(
    document: Decision | Commission | Agreement | Procurement, setting: Setting
) -> PartialDate | date:
    decided = decided_on(document) if document.kind == "decision" else None
    return decided or setting.as_of


def _fault(one: Exempt, at: Pointer, entry: Entry, severity: Severity) -> Iterator[Problem]:
    last = int(entry.number)
    numbers = re.findall(_NUMBER, re.sub(_SCHEDULE, "", one.category))
    wrong = [number for number in numbers if not (number.isdigit() and 1 <= int(number) <= last)]
    if wrong or not numbers:
        yield Problem(
            (*at, "category"),
            f"The ground {quoted(one.category)} is none of the categories of exempt"
            f" information in England ({entry.citation}).",
            "Write the paragraph that it falls under, such as paragraph three for financial or"
            " business affairs.",
            severity,
        )
    if re.fullmatch(_NOTHING_SAID, str(one.because), re.IGNORECASE):
        yield Problem(
            (*at, "because"),
            "No reason is given why the public interest in withholding this outweighs that in"
            f" telling it ({entry.citation}).",
            "Write the reason under `because`, or let the public see it.",
            severity,
        )


@rule("GOV004", basis="policy")
def report_lists_background_papers(decision: Decision, setting: Setting) -> Iterator[Problem]:
    """A council's report lists its background papers, or says that there are none.

    Residents may read what a report rests on, and can only ask for what is listed. `none` is an
    answer; an empty list is not, and `not stated` is a gap that somebody else left. Records of
    officers' decisions and papers of other bodies are not asked.

    Bad:
        kind: workspace
        body:
          type: council_executive
        ---
        kind: decision
        id: youth-pathway-report
        status: proposed

    Good:
        kind: workspace
        body:
          type: council_executive
        ---
        kind: decision
        id: youth-pathway-report
        status: proposed
        background_papers:
          - title: Youth homelessness review, March 2026

    Source: Shropshire Council's report form (2012): the list must be completed for all reports.
    """
    asked = decision.status in ("proposed", "made")
    is_report = asked and not is_by_an_officer(decision, setting.workspace)
    if not is_report or setting.body_type not in _COUNCILS:
        return
    if not decision.background_papers:
        yield Problem(
            ("status",),
            "This report lists no background papers and does not say that there are none.",
            "List them under `background_papers`, or write `background_papers: none`.",
        )
    elif decision.background_papers == "not stated":
        yield Problem(
            ("background_papers",),
            "This report does not state its background papers.",
            "List them under `background_papers`, or write `none` if there are none.",
            Severity.WARNING,
        )


@rule("CNF001", basis="seed")
def background_papers_may_be_read(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """No background paper of a council's report is exempt or confidential.

    The list tells residents what they may ask to read. A paper that they may not read has no
    place on it, and its very title may tell too much. A source of this workspace that withholds
    all of itself is such a paper.

    Bad:
        kind: workspace
        body:
          type: council_executive
        ---
        kind: decision
        status: proposed
        background_papers:
          - title: Advice of counsel
            exempt: true

    Good:
        kind: workspace
        body:
          type: council_executive
        ---
        kind: decision
        status: proposed
        background_papers:
          - title: Youth homelessness review, March 2026

    Source: Shropshire Council's report form (2012): exempt and confidential items are left out.
    """
    if setting.body_type not in _COUNCILS:
        return
    for decision in thread.of_sort("decision"):
        for number, paper in enumerate(kept_items(decision.values.get("background_papers")), 1):
            if paper.get("exempt") is True or _is_withheld(thread, paper.get("source")):
                yield Problem(
                    inside(decision, "background_papers", number - 1),
                    f"Background paper {number} of this report is exempt or confidential, so nobody"
                    " could ask to read it.",
                    "Take it off the list of `background_papers`.",
                    None if decision.status in ("proposed", "made") else Severity.WARNING,
                )


def _is_withheld(thread: Thread, source: object) -> bool:
    """Whether a source of the workspace withholds all of itself."""
    named = source.get("id") if isinstance(source, dict) else source
    found = thread.find(str(named).partition(",")[0].strip()) if named else None
    return found is not None and any(
        _withholds_all(found, key) for key in ("exempt", "confidential")
    )


def _withholds_all(thing: Thing, key: str) -> bool:
    return any(item.get("what") == "all" for item in kept_items(thing.values.get(key)))

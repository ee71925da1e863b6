"""What deciding means: implications by fixed keys, clearances, risks."""

from commish.model.paper import Implication
from commish.model.risk import Risk
from commish.reports.case import Case
from commish.reports.inlines import Inlines, State, Status, Strong, Text, literal
from commish.reports.wordings import in_words, sentence
from commish.reports.writer import Writer

__all__ = ["clearances", "implications", "risks"]

KEYS = (
    ("financial", "Financial"),
    ("legal", "Legal"),
    ("equality", "Equality"),
    ("climate", "Climate and environment"),
    ("social_value", "Social value"),
    ("procurement", "Procurement"),
    ("risk", "Risk"),
    ("workforce", "Workforce"),
    ("data_protection", "Data protection"),
    ("crime_and_disorder", "Crime and disorder"),
    ("health_and_wellbeing", "Health and wellbeing"),
    ("property", "Property"),
    ("technology", "Technology"),
    ("welsh_language", "Welsh language"),
    ("corporate_priorities", "Corporate priorities"),
)
"""The fixed keys, in the order in which papers print them."""
_HIGH, _MIDDLING = 15, 8


def implications(case: Case, writer: Writer) -> None:
    """What it means in each respect. None is left out without a word."""
    decision = case.decision
    if decision is None:
        return
    writer.section("Implications")
    asked = set(case.dossier.workspace.implications_needed)
    silent = []
    for key, title in KEYS:
        found = getattr(decision.implications, key, None) if decision.implications else None
        if found:
            _implication(title, found, writer)
        elif not asked or key in asked:
            silent.append(title.lower())
    body = case.dossier.workspace.body
    if body and body.nation != "wales":
        silent = [one for one in silent if one != "welsh language"]
    if silent:
        missing = "is shown here" if writer.is_partial else "has been written yet"
        writer.aside(f"Nothing {missing} on: {', '.join(silent)}.")


def _implication(title: str, found: Implication, writer: Writer) -> None:
    text = writer.words(found.text)
    if not text:
        because = writer.words(found.none_because)
        text = (Text("None. "), *because) if because else literal(f"{sentence(writer.unknown)}.")
    cleared = f"cleared {found.cleared_on.words}" if found.cleared_on else "not yet cleared"
    by = f" ({found.by}, {cleared})" if found.by else ""
    writer.line((Strong(literal(f"{title}. ")), *text, Text(by)))


def clearances(case: Case, writer: Writer) -> None:
    """Who has cleared the paper, and who has still to."""
    decision = case.decision
    if decision is None:
        return
    given = {one.role for one in decision.clearances}
    # Whether a limit is passed is for the rules to say: what is needed below it stands here
    needed = [one.role for one in case.dossier.workspace.clearances_needed if one.over is None]
    missing = [role for role in needed if role not in given]
    if not (given or missing):
        return
    writer.section("Clearances")
    writer.table(
        "Who has cleared this paper",
        ("Role", "Post", "On", "Comment"),
        [
            (
                literal(in_words(one.role)),
                literal(one.post),
                literal(one.on.words if one.on else "not yet"),
                writer.words(one.comment),
            )
            for one in decision.clearances
        ],
    )
    if missing and not writer.is_partial:
        writer.aside(f"Still to clear it: {', '.join(map(in_words, missing))}.")


def risks(case: Case, writer: Writer) -> None:
    """What may go wrong, who bears it and what is done."""
    found = [*(case.decision.risks if case.decision else ())]
    found += [one for commission in case.commissions for one in commission.risks]
    if not found:
        return
    distinct = {(one.id, one.title): one for one in reversed(found)}
    ordered = sorted(distinct.values(), key=lambda one: (-_score(one), one.id))
    scored = any(map(_score, ordered))
    writer.section("Risks")
    writer.table(
        "Risks, the gravest first" if scored else "What may go wrong",
        ("Risk", "How grave", "Who bears it", "What is done", "Owner"),
        [_risk(one, writer) for one in ordered],
        note="How grave: likelihood times impact, each from 1 to 5." if scored else "",
    )


def _score(risk: Risk) -> int:
    return (risk.likelihood or 0) * (risk.impact or 0)


def _risk(risk: Risk, writer: Writer) -> tuple[Inlines, ...]:
    return (
        (*literal(risk.title), *writer.made(risk)),
        (_gravity(risk),),
        writer.known(in_words(risk.bearer)),
        writer.known(risk.mitigation),
        writer.known(risk.owner),
    )


def _gravity(risk: Risk) -> Status:
    score = _score(risk)
    if not score:
        return Status("Not scored", State.UNKNOWN)
    if score >= _HIGH:
        return Status(f"High, {score}", State.BAD)
    state = State.CAUTION if score >= _MIDDLING else State.GOOD
    return Status(f"{'Middling' if state is State.CAUTION else 'Low'}, {score}", state)

"""What is to come out, within which limits, and who does what."""

from commish.model.commission import Commission, Equality, SocialValue
from commish.model.shaping import Deliverable, Shaping
from commish.model.wording import Text as Prose
from commish.reports.inlines import Inline, Inlines, LineBreak, Strong, Text, literal
from commish.reports.writer import Writer

__all__ = ["equality_and_social_value", "how", "limits", "outputs", "parties"]


def outputs(commission: Commission, writer: Writer) -> None:
    """What is to be produced, and by which programmes."""
    if not (commission.outputs or commission.programmes):
        return
    writer.section("Outputs and programmes")
    writer.table(
        "Outputs",
        ("Output", "What it must do", "How much", "By"),
        [
            (
                (*literal(one.title), *writer.made(one)),
                writer.words(one.description),
                writer.figure(one.quantity),
                writer.known(one.by.words if one.by else ""),
            )
            for one in commission.outputs
        ],
    )
    writer.table(
        "Programmes, projects and services",
        ("Programme", "What it does", "Budget"),
        [
            (
                (*literal(one.title), *writer.made(one)),
                writer.words(one.description),
                writer.terms(one.budget),
            )
            for one in commission.programmes
        ],
    )


def limits(commission: Commission, writer: Writer) -> None:
    """The limits and local objectives, the money, the duties in law, the methods that are fixed."""
    money = commission.budget or commission.cost
    found = (commission.constraints, commission.statutory_duties, commission.required_method)
    if not (any(found) or money):
        return
    writer.section("Limits, duties and local objectives")
    writer.bullets((*writer.words(one.text), *writer.made(one)) for one in commission.constraints)
    if money:
        writer.line((Strong(literal("Money: ")), *writer.terms(money), *literal(".")))
    writer.table(
        "Duties in law",
        ("Duty", "Law", "How it is met"),
        [
            (
                (*writer.words(one.duty), *writer.made(one)),
                writer.known(one.basis),
                writer.known(one.addressed),
            )
            for one in commission.statutory_duties
        ],
    )
    writer.table(
        "Methods that are required, with the reason",
        ("Method", "Why", "Basis"),
        [
            (
                (*writer.words(one.what), *writer.made(one)),
                writer.words(one.because),
                writer.words(one.basis),
            )
            for one in commission.required_method
        ],
    )


def how(commission: Commission, writer: Writer) -> None:
    """How it is to be done, as far as the tier says it."""
    if commission.how:
        writer.section("How, in outline")
        writer.say(commission.how)


def parties(commission: Commission, writer: Writer) -> None:
    """Who does what, with one that is accountable for each thing."""
    shaping = commission.shaping
    if shaping is None or not shaping.deliverables:
        return
    writer.section("Who does what")
    writer.table(
        "Who is accountable, and who takes part",
        ("What", "Accountable", "Takes part"),
        [_deliverable(one, shaping, writer) for one in shaping.deliverables],
    )
    for text in (shaping.delivery, shaping.governance):
        writer.say(text)


def _deliverable(one: Deliverable, shaping: Shaping, writer: Writer) -> tuple[Inlines, ...]:
    names = {party.id: party.title for party in shaping.parties}
    parts: list[Inline] = []
    for each in one.does:
        name = names.get(each.party, "Not named here")
        parts += [*([LineBreak()] if parts else []), Text(f"{name}: {each.part}")]
    return (literal(one.title), writer.known(names.get(one.accountable, "")), tuple(parts))


def equality_and_social_value(commission: Commission, writer: Writer) -> None:
    """What the equality analysis found, and what social value was considered."""
    said = [*_of_equality(commission.equality), *_of_value(commission.social_value)]
    told = [(name, text) for name, text in said if text]
    if not told:
        return
    writer.section("Equality and social value")
    for name, text in told:
        writer.line((Strong(literal(f"{name}. ")), *writer.words(text)))


def _of_equality(found: Equality | None) -> list[tuple[str, Prose | None]]:
    if found is None:
        return []
    return [("Equality", found.finding), ("What is done for equality", found.actions)]


def _of_value(found: SocialValue | None) -> list[tuple[str, Prose | None]]:
    if found is None:
        return []
    return [
        ("Economic value", found.economic),
        ("Social value", found.social),
        ("Environmental value", found.environmental),
    ]

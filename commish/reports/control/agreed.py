"""Who has agreed it, what room there is to sign, and what the tiers said to each other."""

from commish.model.commission import Commission
from commish.reports.blocks import Column, Row, Table
from commish.reports.inlines import literal
from commish.reports.wordings import in_words
from commish.reports.writer import Writer

__all__ = ["agreement", "dialogue"]


def agreement(commission: Commission, writer: Writer) -> None:
    """Who has agreed it; where a tier has not, room for its signature.

    The two tiers are that of the commission and the one below, which answers it.
    """
    writer.section("Who has agreed it")
    document = commission.control_document
    recorded = document.agreed if document else ()
    writer.table(
        "Recorded as agreed by",
        ("Tier", "Post", "On"),
        [
            (literal(in_words(one.tier.value)), literal(one.post), literal(one.on.words))
            for one in recorded
        ],
    )
    if len({one.tier for one in recorded}) > 1 or writer.is_partial:
        return
    writer.aside(
        "One of the two tiers has not recorded its agreement yet."
        if recorded
        else "Neither tier has recorded its agreement yet."
    )
    writer.add(_to_sign(commission))


def _to_sign(commission: Commission) -> Table:
    columns = ("Tier", "Post", "Signature", "Date")
    tiers = [tier for tier in (commission.tier, commission.tier.below) if tier]
    document = commission.control_document
    signed = {one.tier for one in (document.agreed if document else ())}
    rows = [
        Row((literal(in_words(tier.value)), (), (), ())) for tier in tiers if tier not in signed
    ]
    return Table(
        "To be agreed by",
        tuple(Column(name, by_hand=name != "Tier") for name in columns),
        tuple(rows),
    )


def dialogue(commission: Commission, writer: Writer) -> None:
    """What the tiers said to each other, and what came of it."""
    talks = [one for one in commission.dialogue if one.text or one.conclusion]
    writer.table(
        "What the tiers said to each other",
        ("On", "From and to", "What was said", "What was agreed"),
        [
            (
                literal(one.on.words),
                literal(f"{in_words(one.from_)} to {one.to}"),
                (*writer.words(one.text), *writer.made(one)),
                writer.words(one.conclusion.text) if one.conclusion else literal("Still open"),
            )
            for one in talks
        ],
    )

"""How both tiers will know: KPIs, reporting and risks."""

from commish.model.commission import Commission
from commish.model.kpi import Kpi
from commish.reports.inlines import Inlines, literal
from commish.reports.wordings import in_words
from commish.reports.writer import Writer

__all__ = ["progress"]


def progress(commission: Commission, writer: Writer) -> None:
    """How progress is told, against which KPIs, and what may go wrong."""
    document = commission.control_document
    reporting = document.reporting if document else None
    if not (commission.kpis or reporting or commission.risks):
        return
    writer.section("How progress is told")
    writer.say(reporting)
    writer.table(
        "KPIs",
        ("KPI", "Target", "How often"),
        [_kpi(one, writer) for one in commission.kpis],
    )
    writer.table(
        "Risks",
        ("Risk", "What is done", "Owner"),
        [
            (
                (*literal(one.title), *writer.made(one)),
                writer.known(one.mitigation),
                writer.known(one.owner),
            )
            for one in commission.risks
        ],
    )


def _kpi(one: Kpi, writer: Writer) -> tuple[Inlines, ...]:
    title = one.title or writer.dossier.title(one.id)
    return (
        (*literal(title[:1].upper() + title[1:]), *writer.made(one)),
        writer.terms(one.target),
        writer.known(in_words(one.frequency)),
    )

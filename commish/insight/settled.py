"""How far a thing has come: what is settled is judged, a draft is asked more gently."""

from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Thing

if TYPE_CHECKING:
    from commish.model.agreement import Agreement

__all__ = ["agreement_is_settled", "gently", "is_settled"]

_SETTLED = ("agreed", "published", "awarded", "ended", "made", "paid")
_RUNNING = ("active", "expired_still_running", "ended", "terminated")
_DATED = ("signed", "started")
_SOFTER = {Severity.ERROR: Severity.WARNING}


def is_settled(thing: Thing) -> bool:
    """Whether it is more than a draft or a proposal: agreed, signed, published or running."""
    return (
        thing.status in _SETTLED
        or thing.word("state") in _RUNNING
        or any(key in thing.values for key in _DATED)
    )


def agreement_is_settled(agreement: "Agreement") -> bool:
    """The same of an agreement that is at hand as a whole."""
    said = agreement.status in _SETTLED or agreement.state in _RUNNING
    return said or agreement.signed is not None


def gently(severity: Severity, *, settled: bool) -> Severity:
    """The severity for what is settled; a draft's error is a warning, its warning information."""
    return severity if settled else _SOFTER.get(severity, Severity.INFORMATION)

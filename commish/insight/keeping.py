"""What is kept of each document when the document itself is let go, for rules over many.

Values stay as they were read; `insight/kept.py` reads them. Keep what a rule asks for, and not
more: a workspace may have ten thousand documents.
"""

from collections.abc import Mapping

__all__ = ["kept_of"]

_OF_ALL = ("status", "illustrative")
_KEPT: Mapping[str, tuple[str, ...]] = {
    "accepted": ("findings",),
    "agreement": (
        "answers",
        "budget",
        "call_off_of",
        "ceiling",
        "commissions",
        "cost",
        "end",
        "ended_on",
        "exit",
        "extensions",
        "months",
        "notice",
        "parties",
        "pilot",
        "pilot_months",
        "procurement",
        "regime",
        "risks",
        "signed",
        "size",
        "start",
        "state",
        "subcontract_of",
        "type",
        "value",
        "variations",
    ),
    "body": ("from", "level", "succeeded_by", "successors", "tier", "to", "type"),
    "commission": (
        "answers",
        "budget",
        "cost",
        "decides",
        "end",
        "nothing_below",
        "not_commissioned",
        "pilot",
        "risks",
        "size",
        "skips",
        "stage",
        "start",
        "tier",
        "type",
        "value",
    ),
    "decision": ("decides", "key", "notice", "route"),
    "indicator": ("baseline", "target"),
    "kpi": ("baseline", "indicator", "target"),
    "need": ("not_commissioned", "size"),
    "outcome": ("baseline", "indicator", "level", "target", "type"),
    "place": ("consent_from", "level", "within"),
    "pool": ("kind_of_pool", "type"),
    "procurement": (
        "awards",
        "criteria",
        "notices",
        "planned_award",
        "regime",
        "route",
        "standstill",
        "started",
        "value",
    ),
    "provider": ("due_diligence", "sector", "size", "succeeded_by", "turnover", "vcse"),
    "return": ("agreement", "due", "period", "received", "restates", "state"),
}
_USUAL = (
    "baseline",
    "budget",
    "cost",
    "end",
    "indicator",
    "kind_of_pool",
    "level",
    "size",
    "start",
    "target",
    "type",
    "value",
)


def kept_of(sort: str) -> tuple[str, ...]:
    """The keys that are kept of a thing of this sort, where it writes them."""
    return (*_OF_ALL, *_KEPT.get(sort, _USUAL))

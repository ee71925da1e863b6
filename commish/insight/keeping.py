"""What is kept of each document when the document itself is let go, for rules over many.

Values stay as they were read; `insight/kept.py` reads them. Keep what a rule asks for, and not
more: a workspace may have ten thousand documents.
"""

from collections.abc import Mapping

__all__ = ["kept_from", "kept_of"]

_OF_ALL = ("status", "illustrative")
_KEPT: Mapping[str, tuple[str, ...]] = {
    "accepted": ("findings",),
    "agreement": (
        "answers",
        "breaks",
        "budget",
        "call_off_of",
        "category",
        "ceiling",
        "checkpoints",
        "commissions",
        "cost",
        "end",
        "ended_on",
        "exit",
        "extensions",
        "followed_by",
        "locality",
        "months",
        "notice",
        "parties",
        "payment",
        "pilot",
        "pilot_months",
        "procurement",
        "regime",
        "replaces",
        "risks",
        "signed",
        "size",
        "start",
        "state",
        "subcontract_of",
        "term_note",
        "type",
        "value",
        "variations",
    ),
    "body": ("from", "level", "succeeded_by", "successors", "tier", "to", "type"),
    "cohort": ("ages",),
    "commission": (
        "answers",
        "budget",
        "cost",
        "decides",
        "end",
        "engagement",
        "equality",
        "not_commissioned",
        "nothing_below",
        "pilot",
        "risks",
        "shaping",
        "size",
        "skips",
        "social_value",
        "stage",
        "start",
        "statutory_duties",
        "tier",
        "type",
        "value",
    ),
    "decision": (
        "background_papers",
        "call_in",
        "clearances",
        "decides",
        "delegated_under",
        "implications",
        "key",
        "notice",
        "route",
        "type",
        "wards",
    ),
    "indicator": (
        "baseline",
        "breakdowns",
        "by",
        "direction",
        "high",
        "kind",
        "low",
        "path",
        "per",
        "target",
        "tolerance",
        "type",
    ),
    "kpi": ("from", "high", "indicator", "low", "path", "target", "to", "tolerance"),
    "need": ("not_commissioned", "size"),
    "outcome": ("baseline", "indicator", "kind", "level", "target", "type"),
    "payment": ("agreement", "due", "paid", "paid_on", "payee", "payer", "period"),
    "place": ("consent_from", "level", "within"),
    "plan": ("to",),
    "pool": ("kind_of_pool", "type"),
    "procurement": (
        "awards",
        "commissions",
        "criteria",
        "ground",
        "lots",
        "notices",
        "planned_award",
        "regime",
        "route",
        "standstill",
        "started",
        "value",
    ),
    "provider": (
        "aliases",
        "answerable",
        "due_diligence",
        "sector",
        "size",
        "sme",
        "succeeded_by",
        "turnover",
        "vcse",
    ),
    "source": ("confidential", "exempt"),
    "return": (
        "agreement",
        "claims",
        "comment",
        "contacts",
        "due",
        "measures",
        "period",
        "received",
        "restates",
        "state",
        "users",
    ),
    "series": ("indicator", "place", "values"),
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
_PARTS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("agreement", "payment"): ("at_risk", "at_risk_limit", "components.id", "components.type"),
    ("commission", "equality"): ("assessed_on",),
    ("commission", "shaping"): ("agreed",),
    ("decision", "background_papers"): ("exempt", "source"),
    ("decision", "call_in"): ("applies", "until"),
    ("decision", "clearances"): ("on", "role"),
    ("decision", "implications"): ("equality.cleared_on",),
    ("decision", "route"): ("body", "capacity", "date", "result"),
    ("source", "confidential"): ("what",),
    ("source", "exempt"): ("what",),
    ("return", "claims"): ("claimed", "component", "group", "verified"),
    ("return", "measures"): (
        "action",
        "amount",
        "comment",
        "cumulative",
        "denominator",
        "kpi",
        "note",
        "numerator",
        "status",
        "value",
    ),
}
"""Of these values, only what is named here is kept."""
_ONLY_THAT_IT_IS_THERE = frozenset(("action", "comment", "note"))
"""Words of a return: whether there are any is asked, never which."""


_Parts = dict[str, "_Parts"]


def _by_head(parts: tuple[str, ...]) -> _Parts:
    """`components.id` inside `components`."""
    heads = {part.partition(".")[0] for part in parts}
    return {
        head: _by_head(
            tuple(part[len(head) + 1 :] for part in parts if part.startswith(f"{head}."))
        )
        for head in heads
    }


_INNER = {place: _by_head(parts) for place, parts in _PARTS.items()}
_KEPT_OF = {sort: (*_OF_ALL, *keys) for sort, keys in _KEPT.items()}
_KEPT_USUALLY = (*_OF_ALL, *_USUAL)


def kept_from(sort: str, item: Mapping[str, object]) -> dict[str, object]:
    """What is kept of a thing of this sort, as it writes it; of long lists, a part of each item."""
    kept = {key: item[key] for key in kept_of(sort) if key in item}
    for key, value in kept.items():
        parts = _INNER.get((sort, key))
        if parts:
            kept[key] = _reduced(value, parts)
    if sort == "return" and "comment" in kept:
        kept["comment"] = True
    return kept


def _reduced(value: object, parts: _Parts) -> object:
    """A group or list of groups with these keys only, and inside them with those of theirs."""
    if not parts:
        return value
    if isinstance(value, list):
        return [_reduced(one, parts) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: True if key in _ONLY_THAT_IT_IS_THERE else _reduced(value[key], parts[key])
        for key in value
        if key in parts
    }


def kept_of(sort: str) -> tuple[str, ...]:
    """The keys that are kept of a thing of this sort, where it writes them."""
    return _KEPT_OF.get(sort, _KEPT_USUALLY)

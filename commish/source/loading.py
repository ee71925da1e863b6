"""Valid data to the model: dictionaries to frozen dataclasses."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from commish.model.agreement import Agreement
from commish.model.commission import Commission
from commish.model.cycle import Cycle
from commish.model.dates import PartialDate
from commish.model.decision import Decision
from commish.model.delivery import DeliveredBy
from commish.model.document import Document
from commish.model.fact import Claims, SourceRef, parse_claims
from commish.model.framework import OutcomeFramework
from commish.model.kpi import Kpi
from commish.model.link import Link
from commish.model.money import Money
from commish.model.need import Need
from commish.model.outcome import Outcome
from commish.model.period import Period
from commish.model.plan import Plan
from commish.model.pool import Pool
from commish.model.procurement import Procurement
from commish.model.provider import Provider
from commish.model.quantity import Quantity
from commish.model.source import Source
from commish.model.terms import Dated, parse_dated
from commish.model.wording import Text
from commish.model.workspace import Workspace

__all__ = ["MODELS", "load"]

MODELS: Mapping[str, type[Document]] = {
    "agreement": Agreement,
    "commission": Commission,
    "cycle": Cycle,
    "decision": Decision,
    "need": Need,
    "outcome-framework": OutcomeFramework,
    "plan": Plan,
    "pool": Pool,
    "procurement": Procurement,
    "provider": Provider,
    "source": Source,
    "workspace": Workspace,
}
"""The class of each kind that commands read as a whole."""

_VALUES = (Text, PartialDate, Period, Quantity, Money, SourceRef)
_NAMED_BY_ID = (Link, Outcome, Kpi, DeliveredBy)
"""What may be written as a bare id."""


def load(kind: str, data: object) -> Document:
    """The document of *kind* that valid *data* describes.

    Raises:
        NotAValue: a value has no meaning in the calendar, such as 30 February.
    """
    return _converter().structure(data, MODELS[kind])


def parser(value: type) -> Callable[[object], Any]:
    """What reads a value of the model from raw data."""
    return value.parse  # type: ignore[attr-defined,no-any-return]  # each value of the model has it


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    for value in _VALUES:
        converter.register_structure_hook(value, _by_parsing(value))
    converter.register_structure_hook(Decimal, lambda raw, _: Decimal(raw))
    converter.register_structure_hook(int, lambda raw, _: int(raw))
    converter.register_structure_hook_func(_is_of(Claims), _claims)
    converter.register_structure_hook_func(_is_of(Dated), _dated)
    converter.register_structure_hook_factory(_is_listed_or_said, _listed_or_said)
    converter.register_structure_hook_factory(is_dataclass_type, _group)
    return converter


def _by_parsing(value: type) -> Callable[[object, type], object]:
    parse = parser(value)
    return lambda raw, _: parse(raw)


def _is_of(generic: type) -> Callable[[Any], bool]:
    return lambda wanted: get_origin(wanted) is generic


def _claims(raw: object, wanted: type) -> object:
    return parse_claims(raw, parser(get_args(wanted)[0]))


def _dated(raw: object, wanted: type) -> object:
    return parse_dated(raw, parser(get_args(wanted)[0]))


def _is_listed_or_said(wanted: Any) -> bool:  # noqa: ANN401 -- any annotation of a field
    parts = get_args(wanted)
    return str in parts and any(get_origin(part) is tuple for part in parts)


def _listed_or_said(wanted: type, converter: Converter) -> Callable[[object, type], object]:
    listed = next(part for part in get_args(wanted) if get_origin(part) is tuple)
    return lambda raw, _: raw if isinstance(raw, str) else converter.structure(raw, listed)


def is_dataclass_type(wanted: Any) -> bool:  # noqa: ANN401 -- any annotation of a field
    """Whether a field holds a group of keys rather than a value."""
    return is_dataclass(wanted) and wanted not in _VALUES and isinstance(wanted, type)


def _group(wanted: type, converter: Converter) -> Callable[[object, type], object]:
    """What loads a group of keys; a field such as `from_` is the key `from`."""
    renamed = {
        one.name: override(rename=one.name.rstrip("_"))
        for one in fields(wanted)
        if one.name.endswith("_")
    }
    whole: Callable[[Any, type], object] = make_dict_structure_fn(wanted, converter, **renamed)  # type: ignore[arg-type]
    if wanted not in _NAMED_BY_ID:
        return whole
    return lambda raw, kind: whole({"id": raw} if isinstance(raw, str) else raw, kind)

"""Valid data to the model: dictionaries to frozen dataclasses."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache, lru_cache, partial
from importlib import import_module
from typing import Any, cast, get_args, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.fact import Claims, SourceRef, parse_claims
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.terms import Dated, parse_dated
from commish.model.wording import Text

__all__ = ["MODELS", "load", "model_of"]

MODELS: Mapping[str, str] = {
    "accepted": "accepted.AcceptedDocument",
    "agreement": "agreement.Agreement",
    "commission": "commission.Commission",
    "cycle": "cycle.Cycle",
    "decision": "decision.Decision",
    "need": "need.Need",
    "outcome-framework": "framework.OutcomeFramework",
    "payment": "payment.Payment",
    "plan": "plan.Plan",
    "pool": "pool.Pool",
    "procurement": "procurement.Procurement",
    "provider": "provider.Provider",
    "return": "return_.Return",
    "rulebook": "rulebook.Rulebook",
    "series": "series.Series",
    "source": "source.Source",
    "workspace": "workspace.Workspace",
}
"""Where the class is of each kind that commands read as a whole, in `commish.model`.

By name, because all of them together take longer to import than a small workspace to check.
"""
_VALUES = (Text, PartialDate, Period, Quantity, Money, SourceRef)
_NAMED_BY_ID = ("Link", "Outcome", "Kpi", "DeliveredBy")
"""What may be written as a bare id."""


_Hook = Callable[[Any, Any], object]
_SHORT = (str, int)
"""What is written shortly comes again from file to file, and no value can be changed."""


@cache
def model_of(kind: str) -> type[Document]:
    """The class of a kind, imported when the first document of the kind is met."""
    module, name = MODELS[kind].split(".")
    return cast("type[Document]", getattr(import_module(f"commish.model.{module}"), name))


def load(kind: str, data: object) -> Document:
    """The document of *kind* that valid *data* describes.

    Raises:
        NotAValue: a value has no meaning in the calendar, such as 30 February.
    """
    return _converter().structure(data, model_of(kind))


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
    converter.register_structure_hook_factory(_is_of(Claims), _claims)
    converter.register_structure_hook_factory(_is_of(Dated), _dated)
    converter.register_structure_hook_factory(_is_listed_or_said, _listed_or_said)
    converter.register_structure_hook_factory(_is_optional, _optional)
    converter.register_structure_hook_factory(_is_of(tuple), _tuple)
    converter.register_structure_hook_factory(is_dataclass_type, _group)
    return converter


def _by_parsing(value: type) -> _Hook:
    parse = parser(value)
    return lambda raw, _: parse(raw)


def _is_of(generic: type) -> Callable[[Any], bool]:
    return lambda wanted: get_origin(wanted) is generic


def _claims(wanted: type) -> _Hook:
    parse = partial(parse_claims, parser=parser(get_args(wanted)[0]))
    once = lru_cache(maxsize=4096)(parse)
    return lambda raw, _: once(raw) if raw.__class__ in _SHORT else parse(raw)


def _dated(wanted: type) -> _Hook:
    parse = partial(parse_dated, parser=parser(get_args(wanted)[0]))
    return lambda raw, _: parse(raw)


def _is_optional(wanted: Any) -> bool:  # noqa: ANN401 -- any annotation of a field
    parts = get_args(wanted)
    return len(parts) == 2 and parts[1] is type(None)  # noqa: PLR2004 -- `X | None`


def _optional(wanted: type, converter: Converter) -> _Hook:
    """What is there is no null: a file can't say one. cattrs asks again for each value."""
    inner = get_args(wanted)[0]
    hook = converter.get_structure_hook(inner)
    return lambda raw, _: hook(raw, inner)


def _tuple(wanted: type, converter: Converter) -> _Hook:
    inner = get_args(wanted)[0]
    hook = converter.get_structure_hook(inner)
    return lambda raw, _: tuple([hook(one, inner) for one in raw])


def _is_listed_or_said(wanted: Any) -> bool:  # noqa: ANN401 -- any annotation of a field
    parts = get_args(wanted)
    return str in parts and any(get_origin(part) is tuple for part in parts)


def _listed_or_said(wanted: type, converter: Converter) -> _Hook:
    listed = next(part for part in get_args(wanted) if get_origin(part) is tuple)
    return lambda raw, _: raw if isinstance(raw, str) else converter.structure(raw, listed)


def is_dataclass_type(wanted: Any) -> bool:  # noqa: ANN401 -- any annotation of a field
    """Whether a field holds a group of keys rather than a value."""
    return is_dataclass(wanted) and wanted not in _VALUES and isinstance(wanted, type)


def _group(wanted: type, converter: Converter) -> _Hook:
    """What loads a group of keys; a field such as `from_` is the key `from`."""
    renamed = {
        one.name: override(rename=one.name.rstrip("_"))
        for one in fields(wanted)
        if one.name.endswith("_")
    }
    whole: Callable[[Any, type], object] = make_dict_structure_fn(wanted, converter, **renamed)  # type: ignore[arg-type]
    if wanted.__name__ not in _NAMED_BY_ID:
        return whole
    return lambda raw, kind: whole({"id": raw} if isinstance(raw, str) else raw, kind)

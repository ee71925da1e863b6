"""What the published register of contracts and grants must tell of each, and what is lacking."""

from collections.abc import Callable, Iterator, Mapping

from commish.insight.facts import Thing
from commish.insight.kept import kept_items, kept_money
from commish.insight.thread import Thread
from commish.insight.voluntary import is_voluntary, providers_of
from commish.model.money import Vat

__all__ = ["lacking_of_contract", "lacking_of_grant"]

_DEPARTMENT = ("roles.owner", "roles.lead", "roles.commissioner")
_SAYS_WHO = ("sector", "vcse", "sme", "size")
_REVIEWS = ("checkpoints", "breaks", "extensions")


def lacking_of_contract(agreement: Thing, thread: Thread) -> list[str]:
    """The fields of the register that a contract's files do not give, in the register's order.

    Reference and title are there always: a document has both.

    Source: Local Government Transparency Code 2015, paragraph 32.
    """
    checks: Mapping[str, Callable[[], bool]] = {
        "department": lambda: _any_of(agreement, _DEPARTMENT),
        "description": lambda: _any_of(agreement, ("service", "summary")),
        "supplier": lambda: _names_a_provider(agreement, thread),
        "sum": lambda: _is_stated(agreement),
        "whether VAT is in the sum": lambda: _says_vat(agreement),
        "start": lambda: "start" in agreement.says,
        "end": lambda: "end" in agreement.says,
        "review date": lambda: _any_of(agreement, _REVIEWS),
        "whether it came from an invitation to quote or tender": lambda: (
            "procurement" in agreement.says
        ),
    }
    return [name for name, is_there in checks.items() if not is_there()] + [
        *_of_supplier(agreement, thread)
    ]


def lacking_of_grant(agreement: Thing, thread: Thread) -> list[str]:
    """The same for a grant to a voluntary body.

    Source: Local Government Transparency Code 2015, paragraph 42.
    """
    checks: Mapping[str, Callable[[], bool]] = {
        "date of the award": lambda: "signed" in agreement.says,
        "period": lambda: {"start", "end"} <= agreement.says or "months" in agreement.says,
        "department": lambda: _any_of(agreement, _DEPARTMENT),
        "purpose": lambda: _any_of(agreement, ("service", "summary")),
        "amount": lambda: _is_stated(agreement),
    }
    providers = [one for one in providers_of(agreement, thread) if is_voluntary(one)]
    registered = all("identifiers" in one.says for one in providers)
    return [name for name, is_there in checks.items() if not is_there()] + (
        [] if registered else ["registration number"]
    )


def _any_of(thing: Thing, keys: tuple[str, ...]) -> bool:
    return any(key in thing.says for key in keys)


def _names_a_provider(agreement: Thing, thread: Thread) -> bool:
    known = any(True for _ in providers_of(agreement, thread))
    parties = kept_items(agreement.values.get("parties"))
    return known or any(one.get("role") not in (None, "commissioner") for one in parties)


def _is_stated(agreement: Thing) -> bool:
    value = kept_money(agreement.values.get("value"))
    return value is not None and value.latest.stated


def _says_vat(agreement: Thing) -> bool:
    value = kept_money(agreement.values.get("value"))
    return value is not None and isinstance(value.latest.vat, Vat)


def _of_supplier(agreement: Thing, thread: Thread) -> Iterator[str]:
    providers = list(providers_of(agreement, thread))
    if providers and not all(_any_of(one, _SAYS_WHO) for one in providers):
        yield "whether the supplier is small or voluntary"
    if any(is_voluntary(one) and "identifiers" not in one.says for one in providers):
        yield "registration number"

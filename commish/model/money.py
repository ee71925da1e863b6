"""Amounts of money: `£58,000`, `about £1.2m`, `£24.10`, `£58,000 a year, excluding VAT`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TypeGuard

from commish.model.long_form import FACT_KEYS, LongForm
from commish.model.number import MINUS, NUMBER, as_number, in_full, number
from commish.model.pounds import SYMBOLS, price
from commish.model.qualifier import QUALIFIERS, Qualifier, qualifier
from commish.model.value import NotAValue, NotPossible, anchored, mended, shown

__all__ = ["SHORT_FORM", "Basis", "Money", "Vat"]


class Vat(Enum):
    """Whether VAT is in an amount."""

    INCLUDED = "included"
    EXCLUDED = "excluded"
    OUTSIDE = "outside"
    """Outside the scope of VAT, as a grant is."""


class Basis(Enum):
    """The time that an amount is for."""

    ANNUAL = "annual"
    TERM = "term"
    """The whole term of the agreement, extensions apart."""


_BASES = {
    "a year": Basis.ANNUAL,
    "per year": Basis.ANNUAL,
    "per annum": Basis.ANNUAL,
    "over the term": Basis.TERM,
}
_VAT = {
    "excluding": Vat.EXCLUDED,
    "ex": Vat.EXCLUDED,
    "plus": Vat.EXCLUDED,
    "including": Vat.INCLUDED,
    "inc": Vat.INCLUDED,
    "outside": Vat.OUTSIDE,
}
_BASIS_WORDS = {Basis.ANNUAL: "a year", Basis.TERM: "over the term"}
_VAT_WORDS = {Vat.EXCLUDED: "excluding", Vat.INCLUDED: "including", Vat.OUTSIDE: "outside"}

_PATTERN = (
    rf"[Nn]ot stated|(?:(?P<qualifier>{QUALIFIERS}) )?(?P<sign>{MINUS})?"
    rf"(?:(?P<symbol>[{''.join(SYMBOLS)}])|(?P<code>[A-Z]{{3}}) )(?P<amount>{NUMBER})"
    r"(?P<scale>[kKmM]|bn| thousand| million| billion)?"
    rf"(?: (?P<basis>{'|'.join(_BASES)}))?"
    rf"(?:,? (?P<vat>{'|'.join(_VAT)}) VAT)?"
)

SHORT_FORM = anchored(_PATTERN)
"""The texts that `Money.parse` reads, for schemas."""

_SHORT = re.compile(_PATTERN)
_POUNDS = re.compile(rf"£{NUMBER}")
_KEYS = ("amount", "currency", "qualifier", "vat", "basis", "as_written")
_CURRENCY = re.compile("[A-Z]{3}")
_SLIPS = (
    (r"^\((.*)\)$", r"-\1"),
    (r"^£ ?-", "-£"),
    (r"£ +", "£"),
    (r"^\$ ?", "USD "),
    (r"(?i)^(?:~|≈|c\.|ca\.|approx\.?) ?(?=[£€])", "about "),
    (r"(?i)^(.*[0-9])(?: ?pounds| ?gbp)\b", r"£\1"),
    (r"(?i)(?<=[0-9]) (?=(?:k|m|bn)\b)", ""),
    (r"(?i)(?<=[0-9])(?:mn|mil)\b", "m"),
    (r"(?i)(?<=[0-9])b\b", "bn"),
    (r"(?i)(?:,? (?:pa|p\.a\.|yearly|annually)| ?/ ?(?:yr|year|annum))(?=,| |$)", " a year"),
    (r"(?i),? ?(?:\+|ex(?:cl?)?\.?|exclusive of|net of|without) ?VAT$", " excluding VAT"),
    (r"(?i),? ?(?:inc?l?\.?|inclusive of|with) ?VAT$", " including VAT"),
    (r"^(?=[0-9])", "£"),
)
_EXPECTED = (
    "expected an amount of money with its currency, such as `£58,000`, `£1.2m` or `not stated`"
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency and what it covers. Not stated is a value too, and is not £0."""

    amount: Decimal | None
    """To the penny or finer, for a unit price. None: not stated."""
    currency: str = "GBP"
    """The three letters of ISO 4217."""
    qualifier: Qualifier = Qualifier.EXACT
    """How sure it is."""
    vat: Vat | None = None
    """Whether VAT is in it. None: not said, and then nothing is guessed."""
    basis: Basis | None = None
    """A year or the whole term. None: not said."""
    as_written: str = field(default="", compare=False)
    """The author's words, where there is more to them than the amount."""

    @property
    def stated(self) -> bool:
        """Whether there is an amount at all."""
        return self.amount is not None

    @classmethod
    def parse(cls, raw: object) -> "Money":
        """The money that a raw value says, in its short or its long form.

        Raises:
            NotAValue: it says none. A bare number has no currency and is refused.
            NotPossible: it is well written and contradicts itself.
        """
        if isinstance(raw, str):
            return _from_text(raw)
        if isinstance(raw, Mapping):
            return _from_long_form(LongForm(raw, _KEYS, FACT_KEYS))
        better = "not stated" if raw is None else ""
        if _is_number(raw):
            better = price(Decimal(raw))
        raise NotAValue(f"{_EXPECTED}, not {shown(raw)}", better)

    def __str__(self) -> str:
        return self.as_written or self.in_our_words

    @property
    def in_our_words(self) -> str:
        """How it is printed where the author's words are not kept: `£448m` as `£448,000,000`."""
        if self.amount is None:
            return "not stated"
        words = "" if self.qualifier is Qualifier.EXACT else f"{self.qualifier.value} "
        return f"{words}{price(self.amount, self.currency)}{self.cover}"

    @property
    def cover(self) -> str:
        """What the amount covers, as words to set after it."""
        basis = f" {_BASIS_WORDS[self.basis]}" if self.basis else ""
        comma = "," if self.basis and self.vat else ""
        return f"{basis}{comma} {_VAT_WORDS[self.vat]} VAT" if self.vat else basis

    def long_form(self) -> dict[str, object]:
        """The keys and raw values that load as this money."""
        keys: dict[str, object] = {
            "amount": "not stated" if self.amount is None else as_number(self.amount)
        }
        if self.currency != "GBP":
            keys["currency"] = self.currency
        if self.qualifier is not Qualifier.EXACT:
            keys["qualifier"] = self.qualifier.value
        if self.vat:
            keys["vat"] = self.vat.value
        if self.basis:
            keys["basis"] = self.basis.value
        if str(self) != self.in_our_words:
            keys["as_written"] = self.as_written
        return keys


def _is_number(raw: object) -> TypeGuard[int | Decimal]:
    return type(raw) is int or (isinstance(raw, Decimal) and raw.is_finite())


_NOT_STATED = Money(None)


@lru_cache(maxsize=4096)
def _from_text(text: str) -> Money:
    # Pence that were written stay written: £190,000.00 is not printed as £190,000.
    if _POUNDS.fullmatch(text):
        return Money(number(text[1:]), as_written=text if "." in text and text[-1] == "0" else "")
    match = _SHORT.fullmatch(text)
    if match is None:
        raise NotAValue(f"{_EXPECTED}, not {shown(text)}", mended(text, _SLIPS, _SHORT))
    qualified, sign, symbol, code, digits, scale, basis, vat = match.groups()
    if digits is None:
        return _NOT_STATED
    money = Money(
        in_full(number(f"{sign or ''}{digits}"), scale or ""),
        code or SYMBOLS[symbol],
        qualifier(qualified),
        _VAT.get(vat),
        _BASES.get(basis),
        text[0].lower() + text[1:] if qualified else text,
    )
    return _possible(money)


def _from_long_form(keys: LongForm) -> Money:
    short = keys.read("amount", _amount)
    says_currency = short.stated and isinstance(keys.keys.get("amount"), str)
    said = Money(
        short.amount,
        keys.settled(
            "currency",
            short.currency,
            said=keys.read("currency", _currency),
            silent="" if says_currency else short.currency,
        ),
        keys.settled(
            "qualifier",
            short.qualifier,
            said=keys.word("qualifier", Qualifier),
            silent=Qualifier.EXACT,
        ),
        keys.settled("vat", short.vat, said=keys.word("vat", Vat), silent=None),
        keys.settled("basis", short.basis, said=keys.word("basis", Basis), silent=None),
    )
    return _possible(replace(said, as_written=keys.words("as_written") or _words(short, said)))


def _words(short: Money, said: Money) -> str:
    """The author's words for the amount, with what its other keys add: `about £1.2m a year`."""
    if said == short or not short.as_written:
        return short.as_written
    same_amount = replace(said, vat=None, basis=None) == short
    return f"{short.as_written}{said.cover}" if same_amount else ""


def _amount(raw: object) -> Money:
    if _is_number(raw):
        return Money(Decimal(raw))
    if isinstance(raw, Mapping):
        raise NotAValue(f"{_EXPECTED}, not {shown(raw)}")
    return Money.parse(raw)


def _currency(raw: object) -> str | None:
    if raw is None or (isinstance(raw, str) and _CURRENCY.fullmatch(raw)):
        return raw
    raise NotAValue(f"expected the three letters of a currency, such as `GBP`, not {shown(raw)}")


def _possible(money: Money) -> Money:
    """The same money, unless it says what cannot be."""
    words = money.qualifier.value
    if money.amount is None and money.qualifier is not Qualifier.EXACT:
        raise NotPossible(f"an amount that is not stated can't be “{words}” anything")
    if money.amount is not None and money.amount < 0 and money.qualifier.is_bound:
        raise NotPossible(f"“{words}” an amount below zero can be read two ways")
    return money

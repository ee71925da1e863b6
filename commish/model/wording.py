"""Text in the languages that a body writes: plain, or in English and Welsh."""

from collections.abc import Mapping
from dataclasses import dataclass

from commish.model.long_form import LongForm
from commish.model.value import NotAValue, shown

__all__ = ["SHORT_FORM", "Text", "Wording"]

SHORT_FORM = r"^[ \t\r\n]*[^ \t\r\n][\s\S]*$"
"""The texts that `Text.parse` reads, for schemas: anything but blanks."""

_BLANKS = " \t\r\n"
_EXPECTED = "expected text, or a group of the keys `en` and `cy`"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one language, as it is to be shown."""

    text: str
    language: str
    """`en` or `cy`."""
    fell_back: bool
    """Whether another language was asked for and is not there."""


@dataclass(frozen=True, slots=True)
class Text:
    """CommonMark without HTML, in English and, where the body has it, in Welsh."""

    en: str
    cy: str | None = None

    @classmethod
    def parse(cls, raw: object) -> "Text":
        """The text that a raw value is. A number is no text: whoever means one puts it in quotes.

        Raises:
            NotAValue: it is none, or blank.
        """
        if isinstance(raw, str):
            return cls(_written(raw))
        if isinstance(raw, Mapping):
            keys = LongForm(raw, ("en", "cy"))
            return cls(keys.read("en", _written), keys.optional("cy", _written))
        return cls(_written(raw))

    def __str__(self) -> str:
        return self.en

    def in_language(self, language: str) -> Wording:
        """The text in a language (`en`, `cy`), or in English where it is not there."""
        if language == "cy" and self.cy is not None:
            return Wording(self.cy, "cy", fell_back=False)
        return Wording(self.en, "en", fell_back=language != "en")

    def long_form(self) -> dict[str, object]:
        """The keys and raw values that load as this text."""
        return {"en": self.en} if self.cy is None else {"en": self.en, "cy": self.cy}


def _written(raw: object) -> str:
    # The same as SHORT_FORM, and quicker: text is what files hold most of.
    if isinstance(raw, str) and raw.strip(_BLANKS):
        return raw
    plain = isinstance(raw, Mapping | list | str) or raw is None
    quoted = "" if plain else f'"{str(raw).lower() if isinstance(raw, bool) else raw}"'
    raise NotAValue(f"{_EXPECTED}, not {shown(raw) if raw != '' else 'nothing'}", quoted)

"""Every text of a document, with where it stands, for rules that ask of any kind of document."""

from collections.abc import Iterator
from dataclasses import dataclass

from commish.findings import Pointer

__all__ = ["Texts"]

_LOCAL = "local"
"""The key under which a body keeps what it likes; numbers there may be anything."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What a document says, whatever its kind."""

    kind: str
    file: str
    """The whole file as text, with its comments: to look here first is cheap."""
    data: object
    """What was read of it: dictionaries, lists and values."""

    def __iter__(self) -> Iterator[tuple[Pointer, str]]:
        """Every text in the order of the file; numbers and keys too where no schema names them."""
        return _texts(self.data, ())


def _texts(value: object, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, one in value.items():
            if at[:1] == (_LOCAL,):
                yield (*at, key), str(key)
            yield from _texts(one, (*at, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _texts(one, (*at, index))
    elif at[:1] == (_LOCAL,) and type(value) is int:
        yield at, str(value)

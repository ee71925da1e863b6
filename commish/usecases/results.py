"""What one file came to, as bytes: kept from run to run, and sent from process to process."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from commish.findings import Acceptance, Finding
from commish.source.cache_digest import digest_of

if TYPE_CHECKING:
    from commish.insight.facts import Facts
    from commish.usecases.reading import ReadFile

__all__ = ["Result", "Told", "packed_result"]

_WITHHOLDS = "w"
_NO_FACTS = "n"
_PRIVATE = "p"
_ORDERS = ("exempt", "confidential")


class Told(NamedTuple):
    """What one file came to."""

    inner: str
    """Where it is in the workspace."""
    findings: Sequence[Finding]
    accepted: Sequence[Acceptance]
    digest: bytes
    """Of its facts: while it stays, the file means the same to all others."""
    flags: str
    facts: "Callable[[], Facts | None]"
    """Asked only when something is to be said over all documents."""

    @property
    def withholds(self) -> bool:
        """Whether the document says that something in it is exempt or confidential."""
        return _WITHHOLDS in self.flags

    @property
    def is_missing(self) -> bool:
        """Whether nothing of the file can be used."""
        return _NO_FACTS in self.flags


class Result(NamedTuple):
    """The same as bytes."""

    content: bytes
    """The digest of the file."""
    digest: bytes
    flags: str
    said: bytes
    facts: bytes
    """Empty where there are none."""

    @property
    def kept_facts(self) -> bytes:
        """What may be kept of the facts: nothing of a document that withholds something."""
        return b"" if _PRIVATE in self.flags else self.facts


def packed_result(
    file: "ReadFile", judged: Sequence[Finding], content: bytes, inner: Callable[[str], str]
) -> Result:
    """What a file came to, with the digest of its *content*.

    *inner* gives the path in the workspace of a file that is shown.

    Raises:
        NotKept: it can't be brought back as it was.
    """
    from commish.source.cache_facts import packed_facts  # noqa: PLC0415 -- only what is new is packed
    from commish.source.cache_findings import packed_findings  # noqa: PLC0415

    facts = packed_facts(file.checked.facts) if file.checked.facts else b""
    said = packed_findings((*file.findings, *judged), file.checked.accepted, inner)
    flags = flags_of(file)
    # What is withheld may have a part in what is said of links, so there the whole file counts
    digest = content if _PRIVATE in flags or not facts else digest_of(facts)
    return Result(content, digest, flags, said, facts)


def flags_of(file: "ReadFile") -> str:
    """What a file is besides its findings and facts."""
    from commish.usecases.discretion import may_be_shown, withholds  # noqa: PLC0415 -- as above

    text = file.reading.text
    # Also one with errors, of which it can't be told what it withholds
    is_private = any(order in text for order in _ORDERS) and not may_be_shown(text)
    flags = _WITHHOLDS if withholds(file) else ""
    flags += _PRIVATE if flags or is_private else ""
    return flags + ("" if file.checked.facts else _NO_FACTS)

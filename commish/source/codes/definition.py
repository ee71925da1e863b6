"""What one code of a finding means, and how a finding with it is made."""

from typing import NamedTuple

from commish.findings import Finding, Place, Pointer, Related, Severity

__all__ = ["Code"]


class Code(NamedTuple):
    """One kind of problem in a file, with the words of `commish explain CODE`."""

    code: str
    """Never changes and is never used again: `YML002`."""
    name: str
    """The same in words: `duplicate-key`."""
    severity: Severity
    why: str
    """A paragraph for an officer: why it matters."""
    bad: str = ""
    """A whole file that has this finding and no other; empty where text can't show it."""
    good: str = ""
    """The same file put right."""

    def at(
        self,
        place: Place,
        message: str,
        mend: str = "",
        *,
        pointer: Pointer = (),
        related: tuple[Related, ...] = (),
    ) -> Finding:
        """A finding of this kind at *place*."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            place=place,
            message=message,
            mend=mend,
            pointer=pointer,
            related=related,
        )

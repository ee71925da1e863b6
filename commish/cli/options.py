"""Options that several commands take."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from commish.errors import CommishError
from commish.findings import Severity

__all__ = ["AsOf", "Level", "chosen", "day"]


class Level(StrEnum):
    """Severities as the command line names them."""

    error = "error"
    warning = "warning"
    information = "information"

    @property
    def severity(self) -> Severity:
        """The severity that is meant."""
        return Severity(self.value)


AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="Read at this date, not the workspace's or today."
    ),
]


def chosen(form: str, known: Iterable[str]) -> str:
    """The format that `--format` names.

    Raises:
        CommishError: there is none of that name.
    """
    names = tuple(known)
    if form not in names:
        raise CommishError(f"There is no format {form}.", f"There are: {', '.join(names)}.")
    return form


def day(written: str | None) -> date | None:
    """A date from the command line; a month or year means its last day.

    Raises:
        CommishError: it is no date.
    """
    if written is None:
        return None
    from commish.model.dates import PartialDate  # noqa: PLC0415 -- only who asks pays
    from commish.model.value import NotAValue  # noqa: PLC0415

    try:
        return PartialDate.parse(written).last
    except NotAValue as refusal:
        message = f"--as-of: {refusal.message}."
        mend = f"{refusal.mend[:1].upper()}{refusal.mend[1:]}." if refusal.mend else ""
        raise CommishError(message, mend) from refusal

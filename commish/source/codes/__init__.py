"""The codes of what can be wrong with files: one small table, read by `commish explain`."""

from commish.source.codes.acceptance import ACCEPTANCE
from commish.source.codes.definition import Code
from commish.source.codes.files import FILES
from commish.source.codes.ids import IDS
from commish.source.codes.links import LINKS
from commish.source.codes.merging import MERGING
from commish.source.codes.schema import SCHEMA
from commish.source.codes.values import VALUES
from commish.source.codes.yaml import YAML

__all__ = ["CODES", "Code", "by_code"]

CODES: tuple[Code, ...] = (*FILES, *YAML, *SCHEMA, *VALUES, *IDS, *LINKS, *ACCEPTANCE, *MERGING)
"""Every code of this layer, in the order of `commish explain`."""


def by_code(code: str) -> Code | None:
    """The code called *code*, by its number (`FIL001`) or its name; None when there is none."""
    wanted = code.casefold()
    return next((each for each in CODES if wanted in (each.code.casefold(), each.name)), None)

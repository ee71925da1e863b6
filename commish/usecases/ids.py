"""Ids: what is one, and what a text would be as one."""

import re
import unicodedata
from collections.abc import Mapping
from typing import cast

from commish.source.schemas import Schema, resolve, schema

__all__ = ["as_id", "is_id"]


def is_id(text: str, kind: str) -> bool:
    """Whether *text* is well formed as the id of a document of this kind."""
    part = _part(kind)
    most = cast("int", part["maxLength"])
    return len(text) <= most and re.fullmatch(str(part["pattern"]), text) is not None


def as_id(text: str, kind: str) -> str:
    """The id that is nearest to *text*: `Café & bar` becomes `cafe-bar`.

    A text that begins with no letter gets the kind before it.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-").lower()
    if not words[:1].isalpha():
        words = f"{kind}-{words}"
    return words[: cast("int", _part(kind)["maxLength"])].strip("-")


def _part(kind: str) -> Schema:
    return resolve(cast("Mapping[str, Schema]", schema(kind)["properties"])["id"])

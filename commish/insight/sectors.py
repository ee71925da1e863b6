"""Words that name a sector: who may win, where it ought to be what is done."""

import re

__all__ = ["sector_words"]

_BODIES = (
    r"providers?|organi[sz]ations?|bidders?|suppliers?|compan(?:y|ies)|firms?|contractors?"
    r"|charit(?:y|ies)|bodies|businesses|enterprises?|sector|partners?"
)
_SECTORS = (
    rf"(?:public|private|voluntary|third|charitable|independent|commercial|not[- ]for[- ]profit"
    rf"|for[- ]profit|non[- ]profit|in[- ]house|local authority|council[- ]owned) (?:sector )?"
    rf"(?:{_BODIES})"
    r"|social enterprises?|charit(?:y|ies)|VCSEs?|mutuals?|in[- ]house (?:bid|team|service)s?"
    r"|(?:must|to) be (?:a )?(?:charit\w+|compan\w+|mutual|public body)"
)


def sector_words(text: str) -> str:
    """The words with which a text names a sector; empty where it names none."""
    match = re.search(rf"(?i)\b(?:{_SECTORS})\b", text)
    return match[0] if match else ""

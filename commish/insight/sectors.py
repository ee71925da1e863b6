"""Words that name a sector: who may win, where it ought to be what is done.

A bidder's work with charities may be judged, its being one may not. So a sector is found only where
it stands first, or where the words around it choose: `run by a charity`, `charities preferred`.
"""

import re

__all__ = ["sector_words"]

_BODY = (
    r"(?:providers?|organi[sz]ations?|bidders?|suppliers?|compan(?:y|ies)|firms?|contractors?"
    r"|charit(?:y|ies)|body|bodies|business(?:es)?|enterprises?|partners?|bids?|teams?)"
)
_NAMED = (
    r"(?:public|private|voluntary|third|charitable|independent|commercial|not[- ]for[- ]profit"
    r"|for[- ]profit|non[- ]profit|in[- ]house|local authority|council[- ]owned)"
)
_WHO = (
    rf"(?:{_NAMED} sector(?: {_BODY})?|{_NAMED} {_BODY}|social enterprises?|charit(?:y|ies)|VCSEs?"
    r"|mutuals?)(?!['’\w])"
)
_A = r"(?:an? |the |our |local )?"
_CHOSEN = (
    rf"^{_A}{_WHO}",
    rf"\b(?:by|from|be|is|being|as) {_A}{_WHO}",
    rf"\b(?:prefer\w*|favour\w*|reserved|limited|open only|priority|only) (?:for |to )?{_A}{_WHO}",
    rf"\b{_WHO} (?:(?:is|are) )?(?:preferred|favoured|first|only)\b",
)


def sector_words(text: str) -> str:
    """The words with which a text chooses a sector; empty where it chooses none."""
    for pattern in _CHOSEN:
        match = re.search(rf"(?i){pattern}", text)
        if match:
            who = re.search(rf"(?i){_WHO}", match[0])
            return who[0] if who else ""
    return ""

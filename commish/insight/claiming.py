"""Words that claim a change in a figure, for better or worse."""

import re

__all__ = ["change_words"]

_CHANGE = (
    r"\b(?:(?:has|have|had|is|are|was|were|clearly|steadily|markedly|significantly) )?"
    r"(?:improv(?:ed|ing)|worsen(?:ed|ing)|got (?:better|worse)|getting (?:better|worse)"
    r"|(?:has|have) (?:risen|fallen|dropped|grown|gone (?:up|down))|(?:is|are) (?:rising|falling)"
    r"|(?:an|a|the) (?:clear |marked |steady |significant )?(?:improvement|deterioration))\b"
)
_DENIED = (
    r"\b(?:not?|never|neither|nor|without|whether|if|should|to|will|would|could|might"
    r"|may (?:be|have|not|yet))\b"
)
"""Before these words nothing is claimed: `it has not improved`, `to be improved`."""


def change_words(text: str) -> str:
    """The first words that claim that a figure changed for better or worse; else nothing.

    A reading of English and not of meaning: a sentence that denies, asks or hopes claims nothing.
    """
    line = " ".join(text.split())
    for sentence in re.split(r"(?<=[.;!?]) ", line):
        match = re.search(_CHANGE, sentence, re.IGNORECASE)
        if match and not re.search(_DENIED, sentence, re.IGNORECASE) and "?" not in sentence:
            return match[0]
    return ""

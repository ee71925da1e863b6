"""Files that withhold something: what is said of one quotes nothing of it, readable or not."""

import re
from functools import lru_cache

from commish.findings import Finding
from commish.insight.personal import may_hold, personal_in

__all__ = ["seems_personal", "seems_withheld", "without_quotes"]

_ORDER = r"(?m)(?:^|[{,\s])[\"']?(?:exempt|confidential)[\"']?\s*:"


def seems_withheld(text: str) -> bool:
    """Whether a file withholds anything or seems to hold personal data.

    A file that is no good YAML can't say what of it is withheld: then it is all of it.
    """
    return re.search(_ORDER, text) is not None or seems_personal(text)


@lru_cache(maxsize=2)  # it is asked for each finding of a file
def seems_personal(text: str) -> bool:
    """Whether a file seems to hold personal data."""
    return may_hold(text) and any(True for _ in personal_in(text))


def without_quotes(finding: Finding) -> Finding:
    """The same fault without the words of the file, which stand in quotation marks or at the end.

    From the first quotation mark to the last, as what is quoted may hold some of its own. Nor the
    way to it: a text may be read as a key.
    """
    message, mend = (re.sub("“.*”", "“…”", each) for each in (finding.message, finding.mend))
    return finding._replace(message=message, mend=re.sub(r":\s.*", ".", mend), pointer=())

"""Files that withhold something: what is said of one quotes nothing of it, readable or not."""

import re

from commish.findings import Finding
from commish.insight.personal import may_hold, personal_in

__all__ = ["seems_withheld", "without_quotes"]

_ORDER = r"(?m)(?:^|[{,\s])[\"']?(?:exempt|confidential)[\"']?\s*:"


def seems_withheld(text: str) -> bool:
    """Whether a file withholds anything or seems to hold personal data.

    A file that is no good YAML can't say what of it is withheld: then it is all of it.
    """
    if re.search(_ORDER, text):
        return True
    return may_hold(text) and any(True for _ in personal_in(text))


def without_quotes(finding: Finding) -> Finding:
    """The same fault without the words of the file, which stand in quotation marks or at the end.

    From the first quotation mark to the last, as what is quoted may hold some of its own.
    """
    message, mend = (re.sub("“.*”", "“…”", each) for each in (finding.message, finding.mend))
    return finding._replace(message=message, mend=re.sub(r":\s.*", ".", mend))

"""SCH: what a document says under which key, as the schema of its kind has it."""

from commish.findings import Severity
from commish.source.codes.definition import Code

__all__ = [
    "MISSING_KEY",
    "NOT_A_DOCUMENT",
    "NOT_A_VALUE",
    "NOT_ONE_OF",
    "OUT_OF_BOUNDS",
    "SCHEMA",
    "UNKNOWN_KEY",
    "UNKNOWN_KIND",
    "WRONG_TYPE",
]

_HEAD = "kind: commission\nid: hub\ntitle: The hub\n"
_WHOLE = f"{_HEAD}tier: political\n"

UNKNOWN_KEY = Code(
    "SCH001",
    "unknown-key",
    Severity.ERROR,
    "Each kind of document has its own keys. A key that is misspelt, or that stands one level too "
    "far left or right, would be passed over in silence: the budget that you wrote would be in no "
    "paper and in no sum. Keys of your own have a place too: they go under `local:`, which commish "
    "keeps and does not read.",
    bad=f"{_WHOLE}sumary: A warm room in every ward.\n",
    good=f"{_WHOLE}summary: A warm room in every ward.\n",
)
MISSING_KEY = Code(
    "SCH002",
    "missing-key",
    Severity.ERROR,
    "A document needs very few keys: what it is, its id, what it is called, and of a commission "
    "its tier. An item of a list needs those that tell it apart from the others. Without them "
    "nothing can link to it and no paper can name it.",
    bad=_HEAD,
    good=_WHOLE,
)
WRONG_TYPE = Code(
    "SCH003",
    "wrong-type",
    Severity.ERROR,
    "Under each key stands one sort of thing: text, a number, true or false, a list, or a group of "
    "keys. YAML takes 2026 for a number and `true` for yes or no unless they stand in quotes. A "
    "list has a dash before each of its items.",
    bad=f"{_WHOLE}was: warm-hub\n",
    good=f"{_WHOLE}was:\n- warm-hub\n",
)
NOT_ONE_OF = Code(
    "SCH004",
    "not-one-of",
    Severity.ERROR,
    "Where a few words are possible, such as the tiers of a commission, everybody writes the same "
    "ones, in small letters, so that lists and sums find them all.",
    bad=f"{_HEAD}tier: Political\n",
    good=_WHOLE,
)
NOT_A_VALUE = Code(
    "SCH005",
    "not-a-value",
    Severity.ERROR,
    "Dates, periods, amounts, numbers and ids are written in one way, so that a computer reads in "
    "them what you mean: 01/04/2013 is the first of April here and the fourth of January "
    "elsewhere, and 2011-12 is a month while 2011/12 is a year.",
    bad="kind: plan\nid: plan\ntitle: A plan\nfrom: 01/04/2013\n",
    good="kind: plan\nid: plan\ntitle: A plan\nfrom: 2013-04-01\n",
)
UNKNOWN_KIND = Code(
    "SCH006",
    "unknown-kind",
    Severity.ERROR,
    "The key `kind` says what a document is: a commission, a need, an agreement … By it commish "
    "knows which keys to expect. A document without a kind can't be checked, so nothing more is "
    "said about it.",
    bad="kind: comission\nid: hub\ntitle: The hub\ntier: political\n",
    good=_WHOLE,
)
OUT_OF_BOUNDS = Code(
    "SCH007",
    "out-of-bounds",
    Severity.ERROR,
    "Some numbers and texts have limits: a share lies between 0 and 100 percent, a risk is scored "
    "from 1 to 5, a title fits on a line. What lies outside is nearly always a slip of the keys, "
    "or belongs under another key.",
    bad=f"{_HEAD}tier: tactical\nrisks:\n- id: cold\n  title: The boiler fails\n  impact: 6\n",
    good=f"{_HEAD}tier: tactical\nrisks:\n- id: cold\n  title: The boiler fails\n  impact: 5\n",
)
NOT_A_DOCUMENT = Code(
    "SCH008",
    "not-a-document",
    Severity.ERROR,
    "A document is a group of keys, each at the left margin with a colon and what it says. A file "
    "that is only a list or only a text says nothing about what it is.",
    bad="- kind: commission\n- id: hub\n- title: The hub\n- tier: political\n",
    good=_WHOLE,
)

SCHEMA = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    NOT_ONE_OF,
    NOT_A_VALUE,
    UNKNOWN_KIND,
    OUT_OF_BOUNDS,
    NOT_A_DOCUMENT,
)
"""The codes of this module."""

"""YML: the YAML itself, a strict and safe part of it."""

from commish.findings import Severity
from commish.source.codes.definition import Code

__all__ = [
    "ALIAS",
    "CUT_BY_A_COMMENT",
    "DIRECTIVE",
    "DUPLICATE_KEY",
    "KEY_IS_NOT_TEXT",
    "KEY_TOO_LONG",
    "MERGE_KEY",
    "NESTED_TOO_DEEPLY",
    "NOT_YAML",
    "NUMBER_OUT_OF_RANGE",
    "READS_OTHERWISE",
    "SECOND_DOCUMENT",
    "TAG",
    "TEXT_ONLY_HERE",
    "TOO_MANY_VALUES",
    "YAML",
]

NOT_YAML = Code(
    "YML001",
    "not-yaml",
    Severity.ERROR,
    "The file breaks the rules of YAML, so what follows can't be read with certainty. Nearly "
    "always it is one of five things: a colon inside a text without quotes, a tab, a line that "
    "is indented too little or too much, a quote or bracket that is not closed, or a missing "
    "space after a colon or a dash.",
    bad="kind: need\nid: falls\ntitle: Falls: a review\n",
    good='kind: need\nid: falls\ntitle: "Falls: a review"\n',
)
DUPLICATE_KEY = Code(
    "YML002",
    "duplicate-key",
    Severity.ERROR,
    "A key that is written twice has two values, and most programs silently keep the last. A "
    "reader who finds the first believes something else than the computer. Keys that look alike "
    "but are coded differently (an é in one piece or in two) count as the same.",
    bad="kind: need\nid: falls\ntitle: Falls\ntitle: Falls at home\n",
    good="kind: need\nid: falls\ntitle: Falls at home\n",
)
TAG = Code(
    "YML003",
    "tag",
    Severity.ERROR,
    "In YAML a value that begins with ! carries a tag, which tells a program to make something "
    "else of it, in some programs even to run code. Documents are plain text and numbers. A text "
    "that begins with an exclamation mark needs quotes.",
    bad="kind: need\nid: falls\ntitle: !important Falls at home\n",
    good='kind: need\nid: falls\ntitle: "!important Falls at home"\n',
)
ALIAS = Code(
    "YML004",
    "anchor-or-alias",
    Severity.ERROR,
    "YAML can name a value with & and repeat it elsewhere with *. A reviewer then sees a change "
    "in one place and misses that it changes others; a few lines can also stand for billions of "
    "values. Write the value out, or link to a document by its id. A text that begins with & or "
    "* needs quotes.",
    bad="kind: need\nid: &same falls\ntitle: Falls at home\n",
    good="kind: need\nid: falls\ntitle: Falls at home\n",
)
SECOND_DOCUMENT = Code(
    "YML005",
    "second-document",
    Severity.ERROR,
    "One file is one document, so that each has its own name and history. A line --- in the "
    "middle begins a second one, which many programs silently leave out.",
    bad="kind: need\nid: falls\ntitle: Falls\n---\nkind: need\nid: sleep\ntitle: Sleep\n",
    good="kind: need\nid: falls\ntitle: Falls\n",
)
KEY_IS_NOT_TEXT = Code(
    "YML006",
    "key-is-not-text",
    Severity.ERROR,
    "The word before a colon names what follows, so it has to be a word: not empty, not null, "
    "not a list and not a group of other keys. This mostly comes from a stray colon or bracket.",
    bad="kind: need\nid: falls\ntitle: Falls\nlocal:\n  ~: 3\n",
    good="kind: need\nid: falls\ntitle: Falls\nlocal:\n  ward: 3\n",
)
NUMBER_OUT_OF_RANGE = Code(
    "YML007",
    "number-out-of-range",
    Severity.ERROR,
    "Numbers are exact and have at most 30 digits; what is neither finite nor a number can't be "
    "added up or compared. If the digits are an identifier, put them in quotes.",
    bad="kind: need\nid: falls\ntitle: Falls\nlocal:\n  people: .inf\n",
    good="kind: need\nid: falls\ntitle: Falls\nlocal:\n  people: 1250\n",
)
NESTED_TOO_DEEPLY = Code(
    "YML008",
    "nested-too-deeply",
    Severity.ERROR,
    "Lists and groups may stand inside each other 50 levels deep, far more than any document "
    "needs. Deeper nesting is a mistake or an attack: it can stop a program altogether.",
    bad="kind: need\nid: falls\ntitle: Falls\nlocal:\n  grid: " + "[" * 51 + "]" * 51 + "\n",
    good="kind: need\nid: falls\ntitle: Falls\nlocal:\n  grid: [[1, 2], [3, 4]]\n",
)
TOO_MANY_VALUES = Code(
    "YML009",
    "too-many-values",
    Severity.ERROR,
    "A document may have at most 200,000 keys and values together. A table of that size belongs "
    "in a spreadsheet or a database that the document names.",
)
CUT_BY_A_COMMENT = Code(
    "YML010",
    "cut-by-a-comment",
    Severity.WARNING,
    "In YAML a space followed by # begins a comment, and the rest of the line is not part of the "
    "value. “Day care #1 priority” is read as “Day care”. Put such a text in quotes; write a "
    "comment with a space after the #.",
    bad="kind: need\nid: falls\ntitle: Falls are our #1 concern\n",
    good='kind: need\nid: falls\ntitle: "Falls are our #1 concern"\n',
)
MERGE_KEY = Code(
    "YML011",
    "merge-key",
    Severity.ERROR,
    "The key << copies other keys in from elsewhere. Not every program does so, and a reviewer "
    "can't see what the document says. Write the keys out.",
    bad="kind: need\nid: falls\ntitle: Falls\nlocal:\n  <<: {ward: 3}\n",
    good="kind: need\nid: falls\ntitle: Falls\nlocal:\n  ward: 3\n",
)
DIRECTIVE = Code(
    "YML012",
    "directive",
    Severity.ERROR,
    "A first line that begins with % is an instruction to the YAML program, such as a version. "
    "Documents are read by one set of rules and need none.",
    bad="%YAML 1.2\n---\nkind: need\nid: falls\ntitle: Falls\n",
    good="kind: need\nid: falls\ntitle: Falls\n",
)
KEY_TOO_LONG = Code(
    "YML013",
    "key-too-long",
    Severity.ERROR,
    "The word before a colon has at most 200 characters. A longer one is a sentence with a colon "
    "in it, or text whose quotes or indentation went missing.",
    bad="kind: need\nid: falls\ntitle: Falls\nlocal:\n  " + "ward-" * 41 + ": 3\n",
    good="kind: need\nid: falls\ntitle: Falls\nlocal:\n  ward: 3\n",
)
READS_OTHERWISE = Code(
    "YML014",
    "reads-otherwise-than-it-looks",
    Severity.ERROR,
    "Some lines are good YAML and yet say something else than they show: a list item that is "
    "indented too far becomes part of the text above it, `>5` begins a block of text instead of "
    "saying “more than five”, and {value:5} without a space is one long key. commish asks rather "
    "than guesses.",
    bad="kind: need\nid: falls\ntitle: Falls\nwas:\n- tumbles\n  - slips\n",
    good="kind: need\nid: falls\ntitle: Falls\nwas:\n- tumbles\n- slips\n",
)
TEXT_ONLY_HERE = Code(
    "YML015",
    "text-only-here",
    Severity.WARNING,
    "Only a number that is written plainly is a number, such as 10 or 0.5, and only `true` and "
    "`false` say yes and no: a code such as 010 keeps its nought. Editors and most other programs "
    "read 010 as 10, 1e3 as 1000, 0x1F as 31 and True as yes, and mark them as wrong where text is "
    "expected. Quotes make it text for everybody.",
    bad="kind: need\nid: falls\ntitle: Falls\nlocal:\n  code: 010\n",
    good='kind: need\nid: falls\ntitle: Falls\nlocal:\n  code: "010"\n',
)

YAML = (
    NOT_YAML,
    DUPLICATE_KEY,
    TAG,
    ALIAS,
    SECOND_DOCUMENT,
    KEY_IS_NOT_TEXT,
    NUMBER_OUT_OF_RANGE,
    NESTED_TOO_DEEPLY,
    TOO_MANY_VALUES,
    CUT_BY_A_COMMENT,
    MERGE_KEY,
    DIRECTIVE,
    KEY_TOO_LONG,
    READS_OTHERWISE,
    TEXT_ONLY_HERE,
)
"""The codes of YAML, in order."""

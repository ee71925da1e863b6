"""FIL: files, their bytes and characters."""

from commish.findings import Severity
from commish.source.codes.definition import Code

__all__ = [
    "CONFLICT_MARKER",
    "EMPTY_FILE",
    "FILES",
    "NOT_A_REGULAR_FILE",
    "NOT_UTF8",
    "REFUSED_CHARACTER",
    "TOO_LARGE",
]

NOT_UTF8 = Code(
    "FIL001",
    "not-utf8",
    Severity.ERROR,
    "Documents are text in UTF-8, which every editor can write and every computer reads alike. "
    "A file saved in an older Windows encoding or as UTF-16 shows other characters on another "
    "computer (a £ becomes a blot), and git can't compare it. A Word, Excel or PDF file with the "
    "ending .yaml is no text at all.",
)
REFUSED_CHARACTER = Code(
    "FIL002",
    "refused-character",
    Severity.ERROR,
    "Some characters can't be seen: control codes, marks that turn the direction of reading, "
    "spaces of no width. They come in by copying from a web page or a terminal, or on purpose: "
    "two ids that look alike are then two ids, and a text that was agreed can read otherwise "
    "than it is stored. Joiners that some scripts and emoji need are allowed in text, not in keys.",
    bad='kind: need\nid: falls\ntitle: "Falls at home\\e[31m"\n',
    good="kind: need\nid: falls\ntitle: Falls at home\n",
)
TOO_LARGE = Code(
    "FIL003",
    "too-large",
    Severity.ERROR,
    "A document that people write and review has at most 5 MB; most have a few thousand "
    "characters. A larger one is nearly always a spreadsheet's export or a file in the wrong "
    "place, and would make every command slow.",
)
CONFLICT_MARKER = Code(
    "FIL004",
    "conflict-marker",
    Severity.ERROR,
    "When two people change the same lines, git writes both versions into the file between the "
    "lines <<<<<<<, ======= and >>>>>>>. Until someone chooses, the file says two things. Inside "
    "a longer text YAML itself would read the markers as part of the text.",
    bad=(
        "kind: need\nid: falls\n<<<<<<< HEAD\ntitle: Falls\n=======\n"
        "title: Falls at home\n>>>>>>> winter\n"
    ),
    good="kind: need\nid: falls\ntitle: Falls at home\n",
)
NOT_A_REGULAR_FILE = Code(
    "FIL005",
    "not-a-regular-file",
    Severity.ERROR,
    "A document is a plain file in its folder. A link could lead out of the workspace and show "
    "what is not meant to be shown, a pipe or a device never ends, and a folder has no text. "
    "Windows and git don't keep links reliably either.",
)
EMPTY_FILE = Code(
    "FIL006",
    "empty-file",
    Severity.ERROR,
    "A file without content says nothing: it was saved too early, or its text was lost. If it is "
    "not needed, it is better deleted, so that nobody looks for what it might say.",
    bad="# to be written\n",
    good="kind: need\nid: falls\ntitle: Falls at home\n",
)

FILES = (
    NOT_UTF8,
    REFUSED_CHARACTER,
    TOO_LARGE,
    CONFLICT_MARKER,
    NOT_A_REGULAR_FILE,
    EMPTY_FILE,
)
"""The codes of files, in order."""

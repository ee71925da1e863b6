"""IDS and FMT: ids, file names and the version of the format."""

from commish.findings import Severity
from commish.source.codes.definition import Code

__all__ = [
    "IDS",
    "ID_USED_TWICE",
    "LISTED_TWICE",
    "NAMES_DIFFER_ONLY_IN_CASE",
    "NEWER_FORMAT",
    "NOT_NAMED_AFTER_ITS_ID",
]

ID_USED_TWICE = Code(
    "IDS001",
    "id-used-twice",
    Severity.ERROR,
    "Documents, outcomes, indicators and KPIs share one space of ids, so that a link can mean only "
    "one thing. Capital letters make no difference, because some computers see none in file names.",
    bad="kind: plan\nid: jobs\ntitle: A plan\naims:\n- id: Jobs\n  title: More jobs\n",
    good="kind: plan\nid: jobs-plan\ntitle: A plan\naims:\n- id: jobs\n  title: More jobs\n",
)
NOT_NAMED_AFTER_ITS_ID = Code(
    "IDS002",
    "not-named-after-its-id",
    Severity.WARNING,
    "A file is named after the id of its document. Two people who add the same id on two branches "
    "then meet in the same file, and git tells them.",
)
LISTED_TWICE = Code(
    "IDS003",
    "listed-twice",
    Severity.ERROR,
    "The things of a list are told apart by one key, mostly `id`. Two with the same key can't be "
    "told apart when changes are reviewed or merged.",
    bad="kind: plan\nid: plan\ntitle: A plan\naims:\n"
    "  - id: jobs\n    title: More jobs\n  - id: jobs\n    title: Better jobs\n",
    good="kind: plan\nid: plan\ntitle: A plan\naims:\n"
    "  - id: jobs\n    title: More jobs\n  - id: better-jobs\n    title: Better jobs\n",
)
NAMES_DIFFER_ONLY_IN_CASE = Code(
    "IDS004",
    "names-differ-only-in-case",
    Severity.ERROR,
    "Windows and most Macs take two names that differ only in capital letters, or in how an accent "
    "is written, for one. Whoever fetches the workspace there gets one of the two files, and the "
    "other is lost from their copy without a word.",
)
NEWER_FORMAT = Code(
    "FMT001",
    "newer-format",
    Severity.ERROR,
    "`format:` in commish.yaml says by which version of the file format the workspace is written. "
    "A commish that is older than the format can't judge it, so it stops there.",
    bad="kind: workspace\nid: town\ntitle: Town\nformat: 2\n",
    good="kind: workspace\nid: town\ntitle: Town\nformat: 1\n",
)

IDS = (
    ID_USED_TWICE,
    NOT_NAMED_AFTER_ITS_ID,
    LISTED_TWICE,
    NAMES_DIFFER_ONLY_IN_CASE,
    NEWER_FORMAT,
)
"""The codes of this module."""

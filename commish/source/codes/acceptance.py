"""ACC, BAS and SET: findings that are accepted, and which rules apply."""

from commish.findings import Severity
from commish.source.codes.definition import Code

__all__ = [
    "ACCEPTANCE",
    "ACCEPTED_NOTHING",
    "ACCEPTED_UNCLEARLY",
    "BASELINE_IS_OLD",
    "NAMES_NO_RULE",
    "NO_LONGER_ACCEPTED",
]


ACCEPTED_UNCLEARLY = Code(
    "ACC001",
    "accepted-unclearly",
    Severity.ERROR,
    "A finding is accepted by a comment beside what it is about: the code in brackets, the reason "
    "after `because`, perhaps the post after `by`, and the last day after `until`. A comment on a "
    "line of its own speaks of the next line and what belongs to it; at the top of a file, of the "
    "whole file. Without a reason and an end nobody can tell later whether it still holds, so it "
    "does not count. What can't be read can't be accepted either.",
    bad="# commish: accept[CON002] it is a pilot\n"
    "kind: agreement\nid: play-pilot\ntitle: Play pilot\n",
    good="# commish: accept[CON002] because it is a pilot, by Head of Play, until 2027-03-31\n"
    "kind: agreement\nid: play-pilot\ntitle: Play pilot\nstart: 2026-04-01\nend: 2027-03-31\n",
)
NO_LONGER_ACCEPTED = Code(
    "ACC002",
    "no-longer-accepted",
    Severity.ERROR,
    "A finding was accepted until a day that has passed, so it is a finding again. Mend what it is "
    "about; or accept it once more, with a new day and by somebody who may.",
    bad="# commish: accept[CON002] because it is a pilot, by Head of Play, until 2026-03-31\n"
    "kind: agreement\nid: play-pilot\ntitle: Play pilot\nstart: 2026-04-01\nend: 2027-03-31\n",
    good="# commish: accept[CON002] because it is a pilot, by Head of Play, until 2027-03-31\n"
    "kind: agreement\nid: play-pilot\ntitle: Play pilot\nstart: 2026-04-01\nend: 2027-03-31\n",
)
ACCEPTED_NOTHING = Code(
    "ACC003",
    "accepted-nothing",
    Severity.WARNING,
    "Nothing is found that this accepts. It was mended, or the comment stands in another place. "
    "What is left would hide the next finding of its kind.",
    bad="# commish: accept[CON002] because it is a pilot, by Head of Play, until 2027-03-31\n"
    "kind: agreement\nid: play-pilot\ntitle: Play pilot\nmonths: 48\n"
    "checkpoints:\n  - id: half-way\n    on: 2027-04-01\n    what: Review of the service\n",
    good="kind: agreement\nid: play-pilot\ntitle: Play pilot\nmonths: 48\n"
    "checkpoints:\n  - id: half-way\n    on: 2027-04-01\n    what: Review of the service\n",
)
BASELINE_IS_OLD = Code(
    "BAS001",
    "baseline-is-old",
    Severity.WARNING,
    "A baseline holds what was wrong on the day when checking began, so that only what is new is "
    "told. This entry of it is found no more. `commish validate --prune` takes it out, and it "
    "can't come back unseen.",
)
NAMES_NO_RULE = Code(
    "SET001",
    "names-no-rule",
    Severity.ERROR,
    "The settings under `rules:` in commish.yaml choose rules by code, by name, or by the letters "
    "that codes begin with. What names none would be passed over, and the rule that was meant "
    "would go on as before.",
    bad="kind: workspace\nid: town\ntitle: Town\nformat: 1\nrules:\n  ignore:\n    - TIRE001\n",
    good="kind: workspace\nid: town\ntitle: Town\nformat: 1\nrules:\n  ignore:\n    - TIR001\n",
)

ACCEPTANCE = (
    ACCEPTED_UNCLEARLY,
    NO_LONGER_ACCEPTED,
    ACCEPTED_NOTHING,
    BASELINE_IS_OLD,
    NAMES_NO_RULE,
)
"""The codes of this module."""

"""The thread as data."""

from commish.cli.formats.json import envelope
from commish.cli.formats.naming import way_of_operating
from commish.insight.facts import Thing
from commish.insight.walking import Branch
from commish.usecases.walk import Walk

__all__ = ["walk_json"]


def walk_json(walked: Walk) -> str:
    """The trees that were walked, what hangs on nothing, and the way between two ids."""
    return envelope(
        "walk",
        {
            "as_of": walked.as_of.isoformat(),
            "trees": [_branch(one, walked) for one in walked.trees],
            "hangs_on_nothing": [_branch(one, walked) for one in walked.loose],
            "way": [_thing(one, walked) for one in walked.way],
        },
    )


def _branch(branch: Branch, walked: Walk) -> dict[str, object]:
    return {
        **_thing(branch.thing, walked),
        "link": branch.label,
        "marks": list(branch.marks),
        "told_above": branch.again,
        "beside": [one.id for one in branch.beside],
        "branches": [_branch(one, walked) for one in branch.branches],
    }


def _thing(thing: Thing, walked: Walk) -> dict[str, object]:
    found = walked.findings.get(thing.id, ()) if thing.document == thing.id else ()
    return {
        "id": thing.id,
        "sort": thing.sort,
        "title": thing.title,
        "tier": thing.tier,
        "way_of_operating": way_of_operating(thing.tier),
        "status": thing.status,
        "document": thing.document,
        "file": thing.place.path,
        "line": thing.place.line,
        "findings": [
            {"code": one.code, "severity": one.severity.value, "message": one.message}
            for one in found
        ],
    }

"""Who decides, when, and whether that is an executive's decision."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.model.dates import PartialDate
from commish.model.value import NotAValue

if TYPE_CHECKING:
    from commish.model.decision import Decision, RouteStep
    from commish.model.workspace import Workspace

__all__ = [
    "decided_on",
    "deciding_steps",
    "in_words",
    "is_by_an_officer",
    "is_executive",
    "kept_decided_on",
    "kept_deciding",
    "kept_on",
    "only_notes",
]

_EXECUTIVE = r"\b(?:executive|cabinet|leader|portfolio|mayor|officers?|directors?)\b"
_OF_ALL_MEMBERS = r"\b(?:committees?|council|scrutiny)\b"
_NOTING = ("noting", "discussion", "assurance")


def deciding_steps(decision: "Decision") -> tuple["RouteStep", ...]:
    """The steps of its route that decide; a recommendation is no decision."""
    return tuple(step for step in decision.route if step.capacity == "decides")


def decided_on(decision: "Decision") -> PartialDate | None:
    """When it is or was decided: the first of the days on which a body decides; None: not said."""
    return min((step.date for step in deciding_steps(decision) if step.date), default=None)


def kept_deciding(decision: Thing) -> tuple[Mapping[str, object], ...]:
    """The steps that decide, as they are kept of a decision."""
    route = kept_items(decision.values.get("route"))
    return tuple(step for step in route if step.get("capacity") == "decides")


def kept_decided_on(decision: Thing) -> PartialDate | None:
    """When it is or was decided, from what is kept of a decision; None: not said."""
    dates = (kept_on(step, "date") for step in kept_deciding(decision))
    return min((date for date in dates if date), default=None)


def only_notes(kind: object, capacities: Iterable[object]) -> bool:
    """Whether a meeting is asked for no decision, by what the paper and its route say."""
    if kind in _NOTING:
        return True
    asked = list(capacities)
    return bool(asked) and "decides" not in asked and "recommends" not in asked


def is_executive(bodies: Iterable[str], workspace: "Workspace") -> bool | None:
    """Whether the deciding bodies belong to a council's executive.

    By the words of their type, title and id: a Cabinet, its members and officers do, a committee
    or the full council do not. None where the words say neither, or there is no body.
    """
    known = {body.id.casefold(): f"{body.type} {body.title}" for body in workspace.bodies}
    said = [f"{known.get(body.casefold(), '')} {body}".replace("-", " ") for body in bodies]
    if not said:
        return None
    if all(re.search(_EXECUTIVE, words, re.IGNORECASE) for words in said):
        return True
    outside = any(_is_outside(words) for words in said)
    return False if outside else None


def _is_outside(words: str) -> bool:
    of_all = re.search(_OF_ALL_MEMBERS, words, re.IGNORECASE)
    return of_all is not None and not re.search(_EXECUTIVE, words, re.IGNORECASE)


def is_by_an_officer(decision: "Decision", workspace: "Workspace") -> bool:
    """Whether officers decide it, under a delegation."""
    officers = {
        body.id.casefold() for body in workspace.bodies if "officer" in body.type.casefold()
    }
    deciding = {step.body.casefold() for step in deciding_steps(decision)}
    return decision.delegated_under is not None or bool(deciding and deciding <= officers)


def in_words(day: object) -> str:
    """A day as findings write it: `22 December 2026`."""
    return PartialDate.parse(str(day)).words


def kept_on(group: object, key: str) -> PartialDate | None:
    """The date under a key of a group, as it was kept; None: there is none that can be read."""
    raw = group.get(key) if isinstance(group, Mapping) else None
    try:
        return PartialDate.parse(raw) if raw is not None else None
    except NotAValue:
        return None

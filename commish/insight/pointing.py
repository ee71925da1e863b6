"""Where in a document a rule over many points."""

from commish.findings import Pointer
from commish.insight.facts import Thing

__all__ = ["inside"]


def inside(thing: Thing, *pointer: str | int) -> Thing:
    """A thing as a finding points at it: at a value in it, or at what holds that if not there."""
    where: Pointer = (*thing.pointer, *pointer)
    return thing._replace(pointer=where)

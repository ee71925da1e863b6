"""Small threads, made of links in a few words: `plan > aim`, `a > b`."""

from commish.findings import Place
from commish.insight.facts import Facts, Reference, Thing, Way
from commish.insight.thread import Thread

__all__ = ["link", "thing", "thread"]

"""Words that made-up documents share: lines of text, heads, papers. Everything is invented."""

import random

__all__ = ["LINES", "head", "papers", "prose"]

LINES = (
    "People said that being sent from one office to another was the worst part of it.",
    "A worker stays with each person until help is no longer needed.",
    "The figures are collected each month and checked by a second person.",
    "What was learned is shared with every partner before the next quarter begins.",
    "Those who live furthest from the centre are asked twice a year how they get on.",
    "The team meets each week and looks first at who has not been seen for a while.",
)
"""Any of them reads as a sentence of any document."""


def prose(rng: random.Random, count: int, indent: str) -> str:
    """So many lines, each indented alike."""
    return "".join(f"{indent}{rng.choice(LINES)}\n" for _ in range(count))


def head(kind: str, name: str, title: str, rng: random.Random, status: str = "draft") -> str:
    """The keys that every document has, with a summary of some length."""
    return (
        f"kind: {kind}\nid: {name}\ntitle: {title}\nstatus: {status}\nillustrative: true\n"
        f"summary: |\n{prose(rng, rng.randint(6, 20), '  ')}"
    )


def papers(n: int, rng: random.Random) -> str:
    """Roles, and a list of papers that the document hangs on."""
    listed = "".join(
        f"  - title: Made-up paper {at} of {n}\n    path: papers/{n}-{at}.pdf\n"
        f"    date: 2025-0{at + 1}-0{rng.randint(1, 9)}\n"
        for at in range(rng.randint(3, 8))
    )
    roles = "roles:\n  owner: Head of Commissioning\n  contact: Democratic Services\n"
    return f"{roles}documents:\n{listed}"

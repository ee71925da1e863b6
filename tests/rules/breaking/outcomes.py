"""Outcomes, indicators, frameworks, plans and places."""

from tests.rules.breaking.breaks import (
    LAMBETH,
    NORTHANTS,
    SHROPSHIRE,
    SOUTH_TYNESIDE,
    Break,
)

__all__ = ["ROWS"]

_FRAMEWORK = "outcome-frameworks/built-environment-outcomes.yaml"
_YOUTH = "frameworks/youth-outcomes.yaml"
_LAMBETH = "frameworks/youth-framework.yaml"

ROWS = (
    Break(
        "OUT001",
        SHROPSHIRE,
        "commissions/people-prosper.yaml",
        "  - help-that-works\n",
        "  - help-that-works\n  - id: proud\n    title: People are proud of where they live\n",
        "id: proud",
    ),
    Break(
        "OUT002", NORTHANTS, _FRAMEWORK, "title: Jobs and growth", "title: Run a weekly job club"
    ),
    Break(
        "OUT003",
        SOUTH_TYNESIDE,
        _YOUTH,
        "    note: The period is not stated, so no target is set against it.\n",
        "  target: 200\n",
        "- id: presenting-16-24\n  title",
    ),
    Break(
        "OUT004",
        SOUTH_TYNESIDE,
        _YOUTH,
        "  kind: count\n  unit: people\n  direction: lower\n",
        "  kind: count\n  unit: people\n",
        "- id: presenting-16-24\n  title",
    ),
    Break(
        "OUT005",
        SOUTH_TYNESIDE,
        _YOUTH,
        "indicators:\n- id: settled-6-months",
        "- id: proud\n  title: Young people are proud of their home\n"
        "indicators:\n- id: settled-6-months",
        "id: proud",
    ),
    Break(
        "OUT006",
        SOUTH_TYNESIDE,
        "frameworks/another.yaml",
        "",
        (
            "kind: outcome-framework\nid: another\ntitle: Another\noutcomes:\n- id: proud\n"
            "  title: Young people are proud\n"
        ),
        "- id: proud",
        reminds=True,
    ),
    Break(
        "OUT007",
        LAMBETH,
        _LAMBETH,
        "  leads_to:\n  - in-learning-or-work\n  - enjoy-life\n",
        "",
        "- id: cope-and-grow\n",
    ),
    Break(
        "OUT008",
        SHROPSHIRE,
        "agreements/another.yaml",
        "",
        (
            "kind: agreement\nid: another\ntitle: Another\noutcomes: [help-that-works]\n"
            "kpis:\n- {id: kpi-all, indicator: provision-paid-for-outcomes}\n"
        ),
        "id: another",
    ),
    Break(
        "OUT009",
        LAMBETH,
        _LAMBETH,
        "version: First\n",
        "version: Second\nreplaces:\n- early\n",
        "- happy",
        "added/another.yaml",
        beside=(
            (
                "kind: outcome-framework\nid: early\ntitle: Early\noutcomes:\n- id: happy\n"
                "  title: Children are happy\n"
            ),
            "kind: agreement\nid: another\ntitle: Another\noutcomes:\n- happy\n",
        ),
    ),
    Break(
        "PLN001",
        NORTHANTS,
        _FRAMEWORK,
        "    serves:\n      - connected-county\n",
        "",
        "id: connected-county",
        "plans/council-plan.yaml",
        reminds=True,
    ),
    Break(
        "PLN002",
        SOUTH_TYNESIDE,
        "frameworks/another.yaml",
        "",
        (
            "kind: outcome-framework\nid: another\ntitle: Another\noutcomes:\n- id: proud\n"
            "  title: Young people are proud\n"
        ),
        "- id: proud",
    ),
    Break(
        "PLN003",
        NORTHANTS,
        "plans/council-plan.yaml",
        "to: 2017-05",
        "to: 2014-05",
        "id: council-plan",
    ),
    Break(
        "GEO001",
        NORTHANTS,
        "series/corby-output.yaml",
        "",
        (
            "kind: series\nid: corby-output\ntitle: Corby\nindicator: output-per-head\n"
            "place: corby\nvalues:\n- {period: 2012/13, value: 9}\n"
        ),
        "- id: jobs-and-growth\n    title",
        _FRAMEWORK,
        beside=(
            (
                "kind: series\nid: daventry-output\ntitle: Daventry\nindicator: output-per-head\n"
                "place: daventry\nvalues:\n- {period: 2012/13, value: 20}\n"
            ),
        ),
    ),
)

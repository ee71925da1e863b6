"""Tiers: who answers whom, what each must and must not say, and what they say to each other."""

from tests.rules.breaking.breaks import LAMBETH, NORTHANTS, SHROPSHIRE, SOUTH_TYNESIDE, Break

__all__ = ["ROWS"]

_WISH = "commissions/built-environment.yaml"
_PLAN = "commissions/transport-assets.yaml"
_GROWTH = "commissions/economic-development.yaml"
_PROGRAMME = "commissions/transport-asset-programme.yaml"
_ASSET_PLAN = "commissions/transport-asset-plan.yaml"
_OFFER = "commissions/youth-homelessness-offer.yaml"
_PATHWAY = "commissions/youth-pathway.yaml"

ROWS = (
    Break(
        "TIR001",
        SHROPSHIRE,
        "commissions/commissioning-policy.yaml",
        "answers:\n  - people-prosper\n",
        "needs:\n  - services-that-last\n",
        "tier: strategic",
    ),
    Break(
        "TIR002",
        LAMBETH,
        "commissions/thriving-young-people.yaml",
        "- friendlier-streets\n",
        "- friendlier-streets\n- proud\n",
        "- proud",
        beside=(
            (
                "kind: outcome-framework\nid: more\ntitle: More\noutcomes:\n"
                "- {id: proud, title: Young people are proud, indicators: [pride]}\nindicators:\n"
                "- {id: pride, title: Pride, direction: higher}\n"
            ),
        ),
    ),
    Break(
        "TIR003",
        NORTHANTS,
        _WISH,
        "None of the three comes about\n  without the other two.",
        "We will employ\n  six wardens.",
        "why: >-",
    ),
    Break("TIR004", NORTHANTS, _WISH, "level: county\n", "level: county\nlocation: Here\n", "loca"),
    Break("TIR005", NORTHANTS, _PROGRAMME, "how: >-", "notes: >-", "id: transport-asset-prog"),
    Break(
        "TIR006",
        NORTHANTS,
        _GROWTH,
        "answers:\n  - built-environment\n",
        "answers:\n  - built-environment\n  - transport-assets\n",
        "- transport-assets",
    ),
    Break(
        "SKP001",
        SHROPSHIRE,
        "commissions/overview-and-training.yaml",
        "answers:\n  - organisation-change\n",
        "answers:\n  - commissioning-policy\n",
        "- commissioning-policy",
    ),
    Break("TIR007", NORTHANTS, _GROWTH, "nothing_below: >-", "notes: >-", "id: economic-d"),
    Break(
        "TIR008",
        NORTHANTS,
        "agreements/another.yaml",
        "",
        "kind: agreement\nid: another\ntitle: Another\n",
        "id: another",
    ),
    Break(
        "TIR009",
        SHROPSHIRE,
        "commissions/commissioning-policy.yaml",
        "level: county\n",
        "level: county\ndialogue:\n  - id: few\n    from: tactical\n    to: strategic\n"
        "    on: 2012-01-10\n    kind: alert\n",
        "- id: few",
    ),
    Break(
        "TIR010",
        NORTHANTS,
        _PLAN,
        "    addressed: It is the first limit on the plan.\n",
        "",
        "- id: maintain\n",
    ),
    Break(
        "TIR011",
        NORTHANTS,
        _PLAN,
        "dialogue:\n",
        "dialogue:\n  - id: open\n    from: political\n    to: strategic\n    on: 2014-06-10\n",
        "- id: open",
    ),
    Break(
        "TIR012",
        SOUTH_TYNESIDE,
        "commissions/youth-pathway-service.yaml",
        "end: 2014-11\n",
        "end: 2015-11\n",
        "id: youth-pathway-service",
    ),
    Break(
        "TIR013",
        SHROPSHIRE,
        "commissions/people-prosper.yaml",
        "places:\n  - shropshire\n",
        "places:\n  - market-towns\n  - villages\n",
        "- neighbourhoods",
        "commissions/community-budgets.yaml",
        reminds=True,
    ),
    Break(
        "TIR014",
        LAMBETH,
        "commish.yaml",
        "cohorts:\n",
        "cohorts:\n- id: old\n  title: Old people\n  ages: 65 and over\n",
        "- old",
        "added/another.yaml",
        beside=(
            (
                "kind: commission\nid: another\ntitle: Another\ntier: strategic\n"
                "status: proposed\nanswers:\n- thriving-young-people\ncohorts:\n- old\n"
            ),
        ),
    ),
    Break(
        "BAL001",
        SOUTH_TYNESIDE,
        _OFFER,
        "  need_and_demand:\n  - id: rising\n    text: Need is rising while its size is not well"
        " known.\n    source: beyond-big-contracts, Appendix 3\n",
        "",
        "  political_objectives:",
    ),
    Break(
        "SEP001",
        NORTHANTS,
        _ASSET_PLAN,
        "provider: Head of Highway Operations\n  professional_lead",
        "provider: Chair of the Transport Commissioning Board\n  professional_lead",
    ),
)

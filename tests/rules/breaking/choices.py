"""Needs, people who were heard, options, the cycle, and what is learned."""

from tests.rules.breaking.breaks import (
    CAMBRIDGESHIRE,
    LAMBETH,
    SHROPSHIRE,
    SOUTH_TYNESIDE,
    Break,
)

__all__ = ["ROWS"]

_OFFER = "commissions/youth-homelessness-offer.yaml"
_PATHWAY = "commissions/youth-pathway.yaml"
_NEED = "needs/youth-homelessness.yaml"
_RESPONSE = "commissions/co-ordinated-response.yaml"
_LAMBETH = "frameworks/youth-framework.yaml"

_APPRAISED = """\
kind: commission
id: another
title: Another
tier: strategic
criteria:
- {{id: quality, title: Quality, weight: 60}}
- {{id: price, title: Price, weight: 40}}
options:
- id: tender
  title: Tender
  scores: [{{criterion: quality, score: 8}}, {{criterion: price, score: {}}}]
- id: grants
  title: Grants
  scores: [{{criterion: quality, score: 6}}, {{criterion: price, score: 7}}]
"""

ROWS = (
    Break(
        "NEE001",
        SOUTH_TYNESIDE,
        "needs/cold.yaml",
        "",
        "kind: need\nid: cold\ntitle: Cold homes\n",
        "title",
    ),
    Break(
        "GAP002",
        SOUTH_TYNESIDE,
        "needs/cold.yaml",
        "",
        "kind: need\nid: cold\ntitle: Cold homes\nnot_commissioned:\n  because: No money.\n"
        "  review_on: 2013\n",
        "review_on",
    ),
    Break(
        "COP001",
        SHROPSHIRE,
        "commissions/commissioning-policy.yaml",
        "level: county\n",
        "level: county\nengagement:\n  - id: late\n    who: Residents\n    stage: design\n",
        "id: late",
    ),
    Break(
        "COP002",
        LAMBETH,
        _LAMBETH,
        "  rung: co_production\n  found: What",
        "  rung: consultation\n  found: Co-produced outcomes. What",
        "found: Co-produced",
    ),
    Break(
        "COP003",
        CAMBRIDGESHIRE,
        _RESPONSE,
        "    not_reached: People who had left the pilot early.\n",
        "",
        "- id: first-clients",
    ),
    Break(
        "APP001",
        SOUTH_TYNESIDE,
        _OFFER,
        "  do_nothing: true\n  model: do_nothing\n",
        "  model: other\n",
        "- id: do-nothing",
    ),
    Break(
        "APP002",
        SOUTH_TYNESIDE,
        _OFFER,
        "  weight: 25\n",
        "  weight: 35\n",
        "- id: outcomes\n  title: Reaches",
    ),
    Break(
        "APP003",
        SOUTH_TYNESIDE,
        _OFFER,
        (
            "  - criterion: room\n    score: 2\n    because: The terms are rigid.\n"
            "    source: beyond-big-contracts, Appendix 3\n"
        ),
        "",
        "- id: do-nothing",
    ),
    Break(
        "APP004",
        SOUTH_TYNESIDE,
        _OFFER,
        "    score: 9\n",
        "    score: 90\n",
    ),
    Break("APP005", SHROPSHIRE, "commissions/another.yaml", "", _APPRAISED.format(5), "weight: 60"),
    Break("APP006", SHROPSHIRE, "commissions/another.yaml", "", _APPRAISED.format(8), "id: grants"),
    Break("CYC001", SOUTH_TYNESIDE, _OFFER, "- stage: options\n", "- stage: market\n"),
    Break(
        "CYC002",
        SHROPSHIRE,
        "cycles/shropshire-eight.yaml",
        "    canonical:\n      - secure\n",
        "    canonical: []\n",
        "- id: procure",
    ),
    Break(
        "CYC003",
        CAMBRIDGESHIRE,
        _RESPONSE,
        "  - stage: design\n    on: 2012-05\n",
        "  - stage: design\n    on: 2012-07\n",
        "on: 2012-06-12\n    by",
    ),
    Break(
        "REV001",
        SOUTH_TYNESIDE,
        _PATHWAY,
        "lessons:\n",
        "review:\n  on: 2013-12\n  finding: It can last.\nlessons:\n",
        "on: 2013-12\n",
    ),
)

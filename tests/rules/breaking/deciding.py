"""What is asked of a paper and of a decision that was made, in papers of the samples."""

from tests.rules.breaking.breaks import (
    LAMBETH,
    NORTHANTS,
    SHROPSHIRE,
    SOUTH_TYNESIDE,
    Break,
)

__all__ = ["ROWS"]

_PAPER = "decisions/cabinet-asset-plan-2014.yaml"
_MADE = "decisions/cabinet-2013-03.yaml"

_ANOTHER = """\
kind: decision
id: another
title: Another
status: {}
background_papers: none
route:
- body: council
  capacity: decides
  date: 2012-05-03
{}"""
_REFUSED = """\
  result: refused
decides:
- id: shropshire-objectives
implications:
  equality:
    none_because: It touches nobody.
"""
_AGREEMENT = """\
kind: agreement
id: another
title: Another
type: {}
state: active
signed: 2013-11-01
"""

ROWS = (
    Break(
        "CLR001",
        NORTHANTS,
        _PAPER,
        (
            "  - role: legal\n    post: Monitoring Officer\n    on: 2014-07-01\n"
            "    comment: No comment beyond the paragraph above.\n"
        ),
        "",
        "id: cabinet-asset-plan-2014",
    ),
    Break(
        "GOV005",
        SHROPSHIRE,
        "decisions/another.yaml",
        "",
        _ANOTHER.format("proposed", ""),
        "id: another",
    ),
    Break(
        "GOV007",
        SOUTH_TYNESIDE,
        _MADE,
        "  is: true\n  because: It affects every ward.\n",
        "  is: false\n",
        "wards: All",
    ),
    Break(
        "GOV008",
        SHROPSHIRE,
        "plans/shropshire-objectives.yaml",
        "kind: plan\n",
        "kind: plan\nstatus: agreed\n",
        "id: shropshire-objectives",
        beside=(_ANOTHER.format("made", _REFUSED).replace("05-03", "04-03"),),
    ),
    Break(
        "GOV009",
        SOUTH_TYNESIDE,
        _MADE,
        "  result: agreed\n",
        "",
        "- body: cabinet\n  capacity: decides",
    ),
    Break("GOV010", SOUTH_TYNESIDE, _MADE, "  until: 2013-03-21\n", "  until: 2013-03-14\n"),
    Break(
        "GOV011",
        SOUTH_TYNESIDE,
        _MADE,
        "  due: 2014-03-12\n  status: in_progress\n",
        "  due: 2014-02-12\n  status: open\n",
        "- id: tender\n",
    ),
    Break(
        "GOV012",
        SHROPSHIRE,
        "decisions/council-2012-05.yaml",
        "capacity: recommends",
        "capacity: decides",
        "- body: cabinet\n",
    ),
    Break(
        "LAW001",
        SHROPSHIRE,
        "commish.yaml",
        "nation: england",
        "nation: wales",
        "id: shropshire-strategic",
    ),
    Break(
        "LGR001",
        NORTHANTS,
        "commish.yaml",
        "    title: Northamptonshire County Council\n",
        "    title: Northamptonshire County Council\n    to: 2019-03-31\n",
        "end: 2020-03-31",
        "agreements/asset-plan-agreement.yaml",
    ),
    Break(
        "PCC001",
        LAMBETH,
        "commish.yaml",
        "type: council_executive",
        "type: pcc",
        "id: another",
        "added/another.yaml",
        beside=(_AGREEMENT.format("grant"),),
    ),
    Break(
        "SIO001",
        LAMBETH,
        "commish.yaml",
        "type: council_executive",
        "type: pcc",
        "id: another",
        "added/another.yaml",
        beside=(_AGREEMENT.format("contract") + "value: £4,800 including VAT\n",),
    ),
)

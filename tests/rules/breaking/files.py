"""Files, YAML, schemas, values, ids, links, settings."""

from tests.rules.breaking.breaks import (
    CAMBRIDGESHIRE,
    LAMBETH,
    NORTHANTS,
    SHROPSHIRE,
    SOUTH_TYNESIDE,
    Break,
)

__all__ = ["NOT_BY_AN_EDIT", "ROWS"]

_CYCLE = "cycles/shropshire-eight.yaml"
"""A document that nothing links to, so that nothing else is missed when it can't be read."""
_PAPER = "decisions/cabinet-asset-plan-2014.yaml"
_WISH = "commissions/people-prosper.yaml"
_NEED = "kind: need\nid: {}\ntitle: A need\nstatus: draft\n"

NOT_BY_AN_EDIT = {
    "FIL003": "a file of megabytes is no edit",
    "FIL005": "a link or a device is no text",
    "YML009": "a hundred thousand values are no edit",
    "IDS004": "many disks hold only one of the two files",
    "BAS001": "a baseline is given on the command line",
    "MRG001": "two branches are merged, and no file is edited",
}
"""Codes that no small edit of a sample leads to; each has tests of its own."""

ROWS = (
    Break("FIL001", SHROPSHIRE, _CYCLE, "in our own words.", "in our own words, caf\udce9."),
    Break("FIL002", SHROPSHIRE, _CYCLE, "in our own words.", "in our \u202eown words."),
    Break("FIL004", SHROPSHIRE, _CYCLE, "stages_note: >-", "<<<<<<< HEAD\nstages_note: >-"),
    Break("FIL006", SHROPSHIRE, "needs/empty.yaml", "", "", whole=True),
    Break("YML001", SHROPSHIRE, _CYCLE, "stages_note: >-", "stages_note: [>-"),
    Break(
        "YML002", SHROPSHIRE, _CYCLE, "id: procure", "id: procure\n    id:  procure", "id:  procure"
    ),
    Break("YML003", SHROPSHIRE, _CYCLE, 'title: "Shropshire', 'title: !!str "Shropshire'),
    Break("YML004", SHROPSHIRE, _CYCLE, 'title: "Shropshire', 'title: &name "Shropshire'),
    Break("YML005", SHROPSHIRE, _CYCLE, "\n      round.", "\n      round.\n---\nkind: need", "---"),
    Break("YML006", SHROPSHIRE, _CYCLE, "stages:", "[a]: b\nstages:"),
    Break("YML007", SHROPSHIRE, _CYCLE, "stages:", f"local: {{n: 1{'0' * 400}}}\nstages:"),
    Break("YML008", SHROPSHIRE, _CYCLE, "stages:", f"local: {{n: {'[' * 99}{']' * 99}}}\nstages:"),
    Break("YML010", SHROPSHIRE, _CYCLE, "Buy the service", "Buy the service #2"),
    Break("YML011", SHROPSHIRE, _CYCLE, "stages:", "<<: {}\nstages:"),
    Break("YML012", SHROPSHIRE, _CYCLE, "kind: cycle", "%YAML 1.1\n---\nkind: cycle"),
    Break("YML013", SHROPSHIRE, _CYCLE, "stages:", f"local:\n  {'x' * 1200}: 1\nstages:", "xxx: 1"),
    Break(
        "YML014",
        SHROPSHIRE,
        _CYCLE,
        "canonical:\n      - secure",
        "canonical:\n      - secure\n        - deliver",
        "- deliver\n  - id: manage",
    ),
    Break("YML015", SHROPSHIRE, _CYCLE, "title: Buy the service", "title: 010"),
    Break("SCH001", SHROPSHIRE, _CYCLE, "stages_note:", "stage_note:"),
    Break("SCH002", SHROPSHIRE, _CYCLE, "    title: Buy the service\n", "", "id: procure"),
    Break("SCH003", SHROPSHIRE, _CYCLE, "canonical:\n      - secure", "canonical: secure"),
    Break("SCH004", SHROPSHIRE, _CYCLE, "- secure", "- secured"),
    Break("SCH005", NORTHANTS, "plans/council-plan.yaml", "from: 2013-05", "from: May 2013"),
    Break("SCH006", SHROPSHIRE, _CYCLE, "kind: cycle", "kind: cycles"),
    Break("SCH007", LAMBETH, "procurements/next-youth-tender.yaml", "weight: 40", "weight: 140"),
    Break("SCH008", SHROPSHIRE, "needs/list.yaml", "", "- a list\n"),
    Break("VAL001", NORTHANTS, "plans/council-plan.yaml", "to: 2017-05", "to: 2017-02-30"),
    Break(
        "IDS001",
        SHROPSHIRE,
        "needs/a-real-say.yaml",
        "",
        _NEED.format("a-real-say"),
        "id: a-real-say\n    title",
        "outcome-frameworks/shropshire-outcomes.yaml",
    ),
    Break("IDS002", SHROPSHIRE, _CYCLE, "id: shropshire-eight", "id: shropshire-8"),
    Break(
        "IDS003",
        NORTHANTS,
        _PAPER,
        "id: footways",
        "id: baselines",
        "id: baselines\n    text: Asks for a survey",
    ),
    Break("FMT001", SHROPSHIRE, "commish.yaml", "format: 1", "format: 2"),
    Break("LNK001", SHROPSHIRE, _WISH, "- help-that-works", "- help-that-work"),
    Break(
        "LNK002", SHROPSHIRE, _WISH, "- services-that-last", "- a-real-say", "- a-real-say\ncohorts"
    ),
    Break(
        "LNK003",
        SOUTH_TYNESIDE,
        "agreements/st-consortium.yaml",
        "procurement: ",
        "call_off_of: st-consortium\nprocurement: ",
    ),
    Break("LNK004", SHROPSHIRE, _CYCLE, "shropshire-2012, 4.2", "shropshire-2102, 4.2"),
    Break(
        "LNK005",
        SHROPSHIRE,
        "commish.yaml",
        "cycle: shropshire-eight",
        "cycle: shropshire-eigth",
        reminds=True,
    ),
    Break(
        "ACC001",
        SHROPSHIRE,
        _CYCLE,
        "kind: cycle",
        "# commish: accept[CYC002] it is so\nkind: cycle",
    ),
    Break(
        "ACC002",
        CAMBRIDGESHIRE,
        "agreements/cea-years-two-and-three.yaml",
        "kind: agreement",
        (
            "# commish: accept[CON002] because it is a pilot, by Head of Care, until 2014-01-01\n"
            "kind: agreement"
        ),
    ),
    Break(
        "ACC003",
        SHROPSHIRE,
        _CYCLE,
        "kind: cycle",
        (
            "# commish: accept[CYC002] because it is so, by Head of Play, until 2030-01-01\n"
            "kind: cycle"
        ),
    ),
    Break(
        "SET001",
        SHROPSHIRE,
        "commish.yaml",
        "format: 1",
        "format: 1\nrules:\n  ignore:\n    - XYZ001",
        "XYZ001",
    ),
)

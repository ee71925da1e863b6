"""Decisions and the law of deciding: notices, clearances, what follows from a decision."""

from tests.rules.breaking.breaks import NORTHANTS, SHROPSHIRE, SOUTH_TYNESIDE, Break

__all__ = ["ROWS"]

ROWS = (
    Break(
        "CNF001",
        SHROPSHIRE,
        "decisions/another-2.yaml",
        "",
        """\
kind: decision
id: another-2
title: Another
status: proposed
background_papers:
  - title: Advice of counsel
    exempt: true
""",
        "- title: Advice of counsel",
    ),
    Break(
        "FAC001",
        NORTHANTS,
        "commissions/another-1.yaml",
        "",
        """\
kind: commission
id: another-1
title: Another
tier: tactical
shaping:
  parties:
    - id: key-project
      title: The Key Project
      kind: contracted
      may_bid: true
""",
        "- id: key-project",
    ),
    Break(
        "GOV002",
        SHROPSHIRE,
        "decisions/another-2.yaml",
        "",
        """\
kind: decision
id: another-2
title: Another
status: proposed
background_papers: none
route:
  - body: cabinet
    capacity: decides
    date: 2026-12-21
key:
  is: true
notice:
  published: 2026-11-23
implications:
  equality:
    none_because: It touches nobody.
""",
        "published: 2026-11-23",
    ),
    Break(
        "GOV003",
        NORTHANTS,
        "procurements/another-2.yaml",
        "",
        """\
kind: procurement
id: another-2
title: Another
exempt:
  - what: all
    category: Paragraph 8
    because: It would show bidders what the council is ready to pay.
""",
        "category: Paragraph 8",
    ),
    Break(
        "GOV006",
        SHROPSHIRE,
        "decisions/another-2.yaml",
        "",
        """\
kind: decision
id: another-2
title: Another
status: made
background_papers: none
route:
  - body: cabinet
    capacity: decides
    date: 2026-11-10
    result: agreed
reasons: The service keeps people in their homes.
implications:
  equality:
    none_because: Nothing changes for anybody.
""",
        "id: another-2",
        as_of="2026-11-22",
    ),
    Break(
        "NEU001",
        NORTHANTS,
        "procurements/another-1.yaml",
        "",
        """\
kind: procurement
id: another-1
title: Another
criteria:
  - id: local
    title: A voluntary sector provider is preferred
    weight: 100
""",
        "title: A voluntary sector provider is preferred",
    ),
    Break(
        "RSK001",
        SOUTH_TYNESIDE,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
status: agreed
risks:
  - id: provider-fails
    title: The lead provider fails
    category: Service
    likelihood: 4
    impact: 4
    bearer: commissioner
    owner: Head of Commissioning
""",
        "- id: provider-fails",
    ),
    Break(
        "RSK002",
        NORTHANTS,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
status: agreed
risks:
  - id: provider-fails
    title: The lead provider fails
""",
        "- id: provider-fails",
    ),
    Break(
        "SHP001",
        NORTHANTS,
        "commissions/youth-programme.yaml",
        "",
        """\
kind: commission
id: youth-programme
title: Another
tier: tactical
status: draft
shaping:
  agreed: 2026-05-12
""",
        "started: 2026-03-02",
        elsewhere="added/another-2.yaml",
        beside=(
            """\
kind: procurement
id: another-2
title: Another
regime: pa2023_light_touch
started: 2026-03-02
commissions:
  - youth-programme
""",
        ),
    ),
    Break(
        "SHP002",
        NORTHANTS,
        "commissions/youth-offer.yaml",
        "",
        """\
kind: commission
id: youth-offer
title: Youth offer
tier: tactical
status: proposed
answers:
  - youth-homelessness
shaping:
  parties:
    - id: council
      title: The council
      kind: authority
    - id: providers
      title: The providers
      kind: contracted
    - id: neighbours
      title: The neighbours
      kind: community
  deliverables:
    - id: hub
      title: Drop-in hub
""",
        "- id: hub",
        beside=(
            """\
kind: commission
id: youth-homelessness
title: Youth homelessness
tier: strategic
""",
        ),
    ),
    Break(
        "SOC001",
        NORTHANTS,
        "commissions/repairs.yaml",
        "",
        """\
kind: commission
id: repairs
title: Another
tier: tactical
status: draft
""",
        "- repairs",
        elsewhere="added/another-3.yaml",
        beside=(
            """\
kind: procurement
id: another-3
title: Another
regime: pa2023
route: open
value: £400,000 including VAT
started: 2026-03-02
commissions:
  - repairs
""",
        ),
    ),
)

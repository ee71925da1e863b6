"""Procurement, agreements, grants and endings."""

from tests.rules.breaking.breaks import NORTHANTS, SOUTH_TYNESIDE, Break

__all__ = ["ROWS"]

ROWS = (
    Break(
        "CAL001",
        NORTHANTS,
        "agreements/care-framework.yaml",
        "",
        """\
kind: agreement
id: care-framework
title: Another
type: framework_agreement
ceiling: £100,000
""",
        "ceiling",
        beside=(
            """\
kind: agreement
id: care-north
title: Another
type: call_off
call_off_of: care-framework
value: £70,000
""",
            """\
kind: agreement
id: care-south
title: Another
type: call_off
call_off_of: care-framework
value: £40,000
""",
        ),
    ),
    Break(
        "CNS001",
        SOUTH_TYNESIDE,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
status: agreed
parties:
  - id: depaul-uk
    role: lead
  - id: key-project
    role: member
consortium:
  formed: before
""",
        "formed: before",
    ),
    Break(
        "CON001",
        NORTHANTS,
        "agreements/another-2.yaml",
        "",
        """\
kind: agreement
id: another-2
title: Another
state: active
start: 2024-04-01
end: 2027-03-31
checkpoints:
  - id: middle
    on: 2025-10-01
extensions:
  - id: first
    months: 12
    notice_by: 2026-12-31
""",
        "- id: first",
        as_of="2026-11-22",
    ),
    Break(
        "CST001",
        NORTHANTS,
        "agreements/another-1.yaml",
        "",
        """\
kind: agreement
id: another-1
title: Another
stated_cost: £25.40
payment:
  components:
    - id: hours
      type: unit_rate
      title: Hours of care
      per: hour
      amount: £24.10
""",
        "amount: £24.10",
    ),
    Break(
        "DBS001",
        NORTHANTS,
        "providers/another-2.yaml",
        "",
        """\
kind: provider
id: another-2
title: Another
due_diligence:
  - what: dbs
    finding: Certificate 001234567890, nothing recorded
""",
        "finding: Certificate 001234567890, nothing recorded",
        as_of="2026-11-22",
    ),
    Break(
        "DUE001",
        NORTHANTS,
        "providers/key-project.yaml",
        "",
        """\
kind: provider
id: key-project
title: A provider key-project
sector: voluntary
""",
        "id: key-project",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
status: agreed
state: active
commissions:
  - youth-pathway-service
parties:
  - id: key-project
    role: sole
""",
            """\
kind: commission
id: youth-pathway-service
title: Youth pathway
tier: service
""",
        ),
    ),
    Break(
        "DUE002",
        NORTHANTS,
        "providers/key-project.yaml",
        "",
        """\
kind: provider
id: key-project
title: Another
due_diligence:
  - what: insurance_public
    expires: 2026-10-31
""",
        "expires: 2026-10-31",
        as_of="2026-11-22",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Another
status: agreed
state: active
parties:
  - id: key-project
    role: sole
""",
        ),
    ),
    Break(
        "EXP001",
        NORTHANTS,
        "agreements/another-1.yaml",
        "",
        """\
kind: agreement
id: another-1
title: Another
state: expired_still_running
start: 2021-04-01
end: 2026-03-31
checkpoints:
  - id: middle
    on: 2023-10-01
""",
        "state: expired_still_running",
    ),
    Break(
        "EXT001",
        NORTHANTS,
        "agreements/another-1.yaml",
        "",
        """\
kind: agreement
id: another-1
title: Another
type: in_house
exit:
  reason: need_changed
  notice: 2026-09-01
  users: Each is told where else they can go.
""",
        "reason: need_changed",
    ),
    Break(
        "EXT002",
        NORTHANTS,
        "providers/key-project.yaml",
        "",
        """\
kind: provider
id: key-project
title: Another
sector: voluntary
""",
        "reason: need_changed",
        elsewhere="added/another-3.yaml",
        beside=(
            """\
kind: agreement
id: another-3
title: Another
type: grant
parties:
  - id: key-project
    role: sole
exit:
  reason: need_changed
  notice: 2026-10-15
  end: 2026-12-31
  users: Each has a plan.
  alternatives: The new pathway.
  communication: Users first.
  staff: None.
  assets: None.
  data: Kept.
  legal_advice: Taken.
  impact: Reviewed in June.
""",
        ),
    ),
    Break(
        "GRA001",
        NORTHANTS,
        "agreements/another-1.yaml",
        "",
        """\
kind: agreement
id: another-1
title: Another
type: grant
payment:
  components:
    - id: nights
      type: unit_rate
      title: Nights of shelter
      per: unit
      amount: £38
""",
        "type: grant",
    ),
    Break(
        "PAS001",
        NORTHANTS,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Drop-in hub
parties:
  - id: prime-plc
    role: prime
    share_at_risk: 30
  - id: key-project
    role: sub_contractor
    under: prime-plc
    share_at_risk: 45
""",
        "share_at_risk: 45",
        beside=(
            """\
kind: provider
id: key-project
title: Key Project
""",
            """\
kind: provider
id: prime-plc
title: Prime plc
""",
        ),
    ),
    Break(
        "POL001",
        NORTHANTS,
        "pools/another-1.yaml",
        "",
        """\
kind: pool
id: another-1
title: Another
members:
  - id: housing
    title: Strategic Housing
  - id: children
    title: Children's Services
contributions:
  - member: housing
    amount: £40,000
  - member: children
    amount: £50,000
total: £100,000
""",
        "total: £100,000",
    ),
    Break(
        "PRO001",
        NORTHANTS,
        "procurements/another-2.yaml",
        "",
        """\
kind: procurement
id: another-2
title: Another
regime: pa2023
route: quotes
value: £190,000 excluding VAT
started: 2026-03-02
""",
        "route: quotes",
    ),
    Break(
        "PRO002",
        NORTHANTS,
        "agreements/another-2.yaml",
        "",
        """\
kind: agreement
id: another-2
title: Another
type: contract
regime: pa2023
value: £6m including VAT
signed: 2026-05-01
kpis:
  - id: kpi-repairs
    title: Repairs within a day
""",
        "- id: kpi-repairs",
    ),
    Break(
        "PRO003",
        NORTHANTS,
        "procurements/repairs-tender.yaml",
        "",
        """\
kind: procurement
id: repairs-tender
title: Another
regime: pa2023
route: open
started: 2026-03-02
notices:
  - type: UK6
    published: 2026-08-03
""",
        "- type: UK6",
        as_of="2026-11-22",
        beside=(
            """\
kind: agreement
id: another-3
title: Another
type: contract
procurement: repairs-tender
signed: 2026-08-20
""",
        ),
    ),
    Break(
        "PRO004",
        NORTHANTS,
        "procurements/nurses-tender.yaml",
        "",
        """\
kind: procurement
id: nurses-tender
title: Another
regime: psr
route: competitive_flexible
started: 2026-03-02
standstill:
  from: 2026-11-02
  to: 2026-11-06
""",
        "from: 2026-11-02",
    ),
    Break(
        "PRV001",
        NORTHANTS,
        "providers/depaul-uk.yaml",
        "",
        """\
kind: provider
id: depaul-uk
title: Depaul UK
aliases:
  - De Paul UK
""",
        "id: depaul-uk",
        beside=(
            """\
kind: provider
id: de-paul
title: De Paul UK
""",
        ),
    ),
    Break(
        "PSR001",
        NORTHANTS,
        "agreements/nursing-2023.yaml",
        "",
        """\
kind: agreement
id: nursing-2023
title: Another
regime: psr
value: £2m over the term
""",
        "value: £2.6m over the term",
        elsewhere="added/nursing-2026.yaml",
        beside=(
            """\
kind: procurement
id: nursing-again
title: Another
regime: psr
route: direct_award_c
started: 2026-03-02
""",
            """\
kind: agreement
id: nursing-2026
title: Another
procurement: nursing-again
signed: 2026-09-01
value: £2.6m over the term
replaces:
  - nursing-2023
""",
        ),
    ),
    Break(
        "SUB001",
        NORTHANTS,
        "providers/key-project.yaml",
        "",
        """\
kind: provider
id: key-project
title: Another
""",
        "value: £150,000 outside VAT",
        elsewhere="added/another-4.yaml",
        beside=(
            """\
kind: agreement
id: another-3
title: Another
type: grant
signed: 2025-05-01
value: £200,000 outside VAT
parties:
  - id: key-project
    role: sole
""",
            """\
kind: agreement
id: another-4
title: Another
type: grant
signed: 2026-05-01
value: £150,000 outside VAT
parties:
  - id: key-project
    role: sole
""",
        ),
    ),
    Break(
        "SUC001",
        NORTHANTS,
        "providers/key-project.yaml",
        "",
        """\
kind: provider
id: key-project
title: Another
succeeded_by:
  id: new-project
  on: 2026-04-01
  how: merger
""",
        "- id: key-project",
        elsewhere="added/hub-contract.yaml",
        as_of="2026-11-22",
        beside=(
            """\
kind: provider
id: new-project
title: New Project
""",
            """\
kind: agreement
id: hub-contract
title: Another
status: agreed
state: active
parties:
  - id: key-project
    role: sole
""",
        ),
    ),
    Break(
        "TRN001",
        NORTHANTS,
        "providers/key-project.yaml",
        "",
        """\
kind: provider
id: key-project
title: Another
sector: voluntary
identifiers:
  - scheme: GB-CHC
    id: '000000'
""",
        "id: another-3",
        elsewhere="added/another-3.yaml",
        as_of="2026-11-22",
        beside=(
            """\
kind: agreement
id: another-3
title: Another
type: grant
status: agreed
state: active
signed: 2026-04-01
start: 2026-04-01
months: 36
checkpoints:
  - id: middle
    on: 2027-10-01
value: £30,000 outside VAT
parties:
  - id: key-project
    role: sole
""",
        ),
    ),
    Break(
        "UPL001",
        NORTHANTS,
        "agreements/another-1.yaml",
        "",
        """\
kind: agreement
id: another-1
title: Another
signed: 2025-03-01
payment:
  components:
    - id: hours
      type: unit_rate
      title: Hours of care
      per: hour
      amount:
        - value: £24.10
        - from: 2026-04-01
          value: £25.07
""",
        "- from: 2026-04-01",
    ),
    Break(
        "VAR001",
        NORTHANTS,
        "agreements/another-1.yaml",
        "",
        """\
kind: agreement
id: another-1
title: Another
signed: 2026-03-01
value:
  - value: £600,000 over the term
  - from: 2026-07-01
    value: £660,000 over the term
""",
        "- from: 2026-07-01",
    ),
    Break(
        "VAR002",
        NORTHANTS,
        "agreements/another-2.yaml",
        "",
        """\
kind: agreement
id: another-2
title: Another
regime: pa2023
signed: 2026-03-02
value:
  - value: £400,000 including VAT
  - from: 2026-09-01
    value: £460,000 including VAT
    variation: '1'
variations:
  - no: '1'
    effective: 2026-09-01
    what: A second depot
    value_change: £60,000 including VAT
""",
        "- no: '1'",
    ),
)

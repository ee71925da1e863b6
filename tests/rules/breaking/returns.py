"""Returns, figures and payments."""

from tests.rules.breaking.breaks import LAMBETH, NORTHANTS, SOUTH_TYNESIDE, Break

__all__ = ["ROWS"]

ROWS = (
    Break(
        "ARI001",
        NORTHANTS,
        "returns/hub-2025-26-q2.yaml",
        "",
        """\
kind: return
id: hub-2025-26-q2
title: A return
agreement: hub-contract
period: 2025/26 Q2
measures:
  - kpi: kpi-settled
    value: 81%
    numerator: 75
    denominator: 100
""",
        "value: 81%",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
            """\
kind: outcome-framework
id: measures
title: Measures
indicators:
- id: kpi-settled
  title: Kpi settled
  direction: neutral
""",
        ),
    ),
    Break(
        "ARI002",
        NORTHANTS,
        "returns/hub-q2.yaml",
        "",
        """\
kind: return
id: hub-q2
title: A return
agreement: hub-contract
period: 2025/26 Q2
measures:
  - kpi: referrals
    value: 38
    cumulative: true
""",
        "value: 38",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
            """\
kind: return
id: hub-q1
title: A return
agreement: hub-contract
period: 2025/26 Q1
measures:
  - kpi: referrals
    value: 40
    cumulative: true
""",
            """\
kind: outcome-framework
id: measures
title: Measures
indicators:
- id: referrals
  title: Referrals
  direction: neutral
""",
        ),
    ),
    Break(
        "ARI003",
        NORTHANTS,
        "returns/hub-2025-26-q2.yaml",
        "",
        """\
kind: return
id: hub-2025-26-q2
title: A return
agreement: hub-contract
period: 2025/26 Q2
claims:
  - id: settled
    component: six-months
    claimed: 9
    verified: 8
    refused: 2
""",
        "claimed: 9",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
        ),
    ),
    Break(
        "DAT001",
        NORTHANTS,
        "pools/another-1.yaml",
        "",
        """\
kind: pool
id: another-1
title: Another
summary: One client, born on 4 March 1981, slept in his car for a year.
""",
        "summary: One client, born on 4 March 1981, slept in his car for a year.",
    ),
    Break(
        "DAT002",
        LAMBETH,
        "returns/hub-2025-26-q2.yaml",
        "",
        """\
kind: return
id: hub-2025-26-q2
title: A return
agreement: hub-contract
period: 2025/26 Q2
status: accepted
measures:
  - kpi: homeless-again
    value: 3
""",
        "value: 3",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
            """\
kind: outcome-framework
id: measures
title: Measures
indicators:
- id: homeless-again
  title: Homeless again
  direction: neutral
""",
        ),
    ),
    Break(
        "PAY001",
        NORTHANTS,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
regime: pa2023
signed: 2026-05-01
payment:
  days_to_pay: 45
""",
        "days_to_pay: 45",
    ),
    Break(
        "PAY002",
        NORTHANTS,
        "payments/hub-payment.yaml",
        "",
        """\
kind: payment
id: hub-payment
title: A payment
agreement: hub-contract
due: £73,000
paid: £78,000
""",
        "paid: £78,000",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
        ),
    ),
    Break(
        "PAY003",
        NORTHANTS,
        "payments/hub-q2-again.yaml",
        "",
        """\
kind: payment
id: hub-q2-again
title: A payment
agreement: hub-contract
period: 2025/26 Q2
paid: £73,000
""",
        "period: 2025/26 Q2",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
            """\
kind: payment
id: hub-q2
title: A payment
agreement: hub-contract
period: 2025/26 Q2
paid: £73,000
""",
        ),
    ),
    Break(
        "PBR001",
        NORTHANTS,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
status: proposed
payment:
  at_risk: 60
  at_risk_limit: 40
""",
        "at_risk: 60",
    ),
    Break(
        "PBR002",
        NORTHANTS,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
status: agreed
payment:
  components:
    - id: twelve-months
      type: final_outcome
      title: Settled for twelve months
""",
        "- id: twelve-months",
    ),
    Break(
        "PBR003",
        NORTHANTS,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
status: agreed
payment:
  cap_total: £180,000
  components:
    - id: six-months
      type: interim_outcome
      title: Settled for six months
      amount: £3,000
""",
        "- id: six-months",
    ),
    Break(
        "PBR005",
        NORTHANTS,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
payment:
  components:
    - id: fee
      type: service_fee
      title: Service fee
      share_of_value: 70
    - id: six-months
      type: interim_outcome
      title: Settled for six months
      share_of_value: 40
""",
        "- id: fee",
    ),
    Break(
        "RAG001",
        NORTHANTS,
        "frameworks/youth-outcomes.yaml",
        "",
        """\
kind: outcome-framework
id: youth-outcomes
title: Another
indicators:
  - id: settled
    title: Settled after six months
    direction: higher
    baseline:
      value: 45%
      period: 2025/26
""",
        "status: on_target",
        elsewhere="added/hub-2026-27-q2.yaml",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Another
kpis:
  - id: kpi-settled
    indicator: settled
    target: 85%
    tolerance: 2
""",
            """\
kind: return
id: hub-2026-27-q2
agreement: hub-contract
period: 2026/27 Q2
measures:
  - kpi: kpi-settled
    value: 84%
    status: on_target
    comment: One family moved away.
""",
        ),
    ),
    Break(
        "RAG002",
        NORTHANTS,
        "frameworks/youth-outcomes.yaml",
        "",
        """\
kind: outcome-framework
id: youth-outcomes
title: Another
indicators:
  - id: sleeping-out
    title: Young people who sleep out
    direction: lower
    baseline:
      value: 12
      period: 2025/26
    target: 0
    tolerance: 5%
""",
        "tolerance: 5%",
    ),
    Break(
        "RET001",
        NORTHANTS,
        "returns/hub-return.yaml",
        "",
        """\
kind: return
id: hub-return
title: A return
agreement: hub-contract
period: 2025/26 Q3
due: 2026-01-31
""",
        "due: 2026-01-31",
        as_of="2026-11-22",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
        ),
    ),
    Break(
        "RET002",
        NORTHANTS,
        "returns/hub-q2.yaml",
        "",
        """\
kind: return
id: hub-q2
title: A return
agreement: hub-contract
period: 2025/26 Q2
measures:
  - kpi: referrals
    value: 90
""",
        "- kpi: referrals",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
            """\
kind: return
id: hub-q1
title: A return
agreement: hub-contract
period: 2025/26 Q1
measures:
  - kpi: referrals
    value: 40
""",
            """\
kind: outcome-framework
id: measures
title: Measures
indicators:
- id: referrals
  title: Referrals
  direction: neutral
""",
        ),
    ),
    Break(
        "RET003",
        NORTHANTS,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: Another
kpis:
  - id: kpi-settled
    title: Settled after six months
    to: 2026-06-30
""",
        "- kpi: kpi-settled",
        elsewhere="added/hub-2026-27-q2.yaml",
        beside=(
            """\
kind: return
id: hub-2026-27-q2
agreement: hub-contract
period: 2026/27 Q2
measures:
  - kpi: kpi-settled
    value: 81%
""",
        ),
    ),
    Break(
        "RET004",
        NORTHANTS,
        "returns/hub-2025-26-q1-r1.yaml",
        "",
        """\
kind: return
id: hub-2025-26-q1-r1
title: A return
agreement: hub-contract
period: 2025/26 Q1
state: restated
""",
        "state: restated",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
        ),
    ),
    Break(
        "RET005",
        NORTHANTS,
        "returns/hub-q1-again.yaml",
        "",
        """\
kind: return
id: hub-q1-again
title: A return
agreement: hub-contract
period: 2025/26 Q1
state: final
""",
        "period: 2025/26 Q1",
        beside=(
            """\
kind: agreement
id: hub-contract
title: Drop-in hub
""",
            """\
kind: return
id: hub-q1
title: A return
agreement: hub-contract
period: 2025/26 Q1
state: final
""",
        ),
    ),
    Break(
        "SPC001",
        NORTHANTS,
        "series/another-1.yaml",
        "",
        """\
kind: series
id: another-1
title: Another
summary: Fewer young people sleep out; the figure has improved.
values:
  - {period: 2026-01, value: 10}
  - {period: 2026-02, value: 12}
  - {period: 2026-03, value: 11}
  - {period: 2026-04, value: 13}
  - {period: 2026-05, value: 12}
  - {period: 2026-06, value: 14}
  - {period: 2026-07, value: 11}
  - {period: 2026-08, value: 12}
  - {period: 2026-09, value: 13}
  - {period: 2026-10, value: 12}
  - {period: 2026-11, value: 13}
  - {period: 2026-12, value: 11}
""",
        "summary: Fewer young people sleep out; the figure has improved.",
    ),
    Break(
        "PBR004",
        SOUTH_TYNESIDE,
        "agreements/hub-contract.yaml",
        "",
        """\
kind: agreement
id: hub-contract
title: The hub
payment:
  cap_total: £180,000
  components:
  - {id: entry, type: attachment, title: Start}
  - {id: six-months, type: interim_outcome, title: Settled for six months}
""",
        "type: attachment",
        beside=(
            """\
kind: return
id: hub-contract-2012-13-q2
agreement: hub-contract
period: 2012/13 Q2
claims:
- {id: a, component: entry, group: young-people, claimed: 60}
- {id: b, component: entry, group: young-parents, claimed: 60}
- {id: c, component: six-months, group: young-people, claimed: 28}
- {id: d, component: six-months, group: young-parents, claimed: 12}
""",
        ),
    ),
)

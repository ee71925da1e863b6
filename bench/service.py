"""Made-up documents of what is bought, done and paid, as text. Everything in them is invented."""

import random

from bench.words import LINES, head, papers, prose

__all__ = [
    "agreement",
    "payment",
    "pool",
    "procurement",
    "provider",
    "provider_return",
    "series",
]

KPIS = 6
"""In an agreement, and so in each of its returns."""


def provider(n: int, rng: random.Random) -> str:
    """A provider."""
    return (
        head("provider", f"provider-{n}", f"Made-up provider {n}", rng, "active")
        + "sector: private\nsize: small\nservices:\n  - Support\n"
        + "turnover: £2m a year\ndue_diligence:\n  - what: accounts\n    on: 2025-09\n"
        "    checked_by: Contract Manager\n    expires: 2027-03-31\n" + papers(n, rng)
    )


def agreement(n: int, rng: random.Random) -> str:
    """An agreement of a service commission, with a KPI for each indicator."""
    kpis = "".join(
        f"  - id: kpi-{n}-{at}\n    indicator: indicator-{n}-{at}\n    target: {60 + at}%\n"
        "    tolerance: 2%\n    frequency: quarter\n    owner: Service Manager\n"
        for at in range(KPIS)
    )
    return (
        head("agreement", f"agreement-{n}", f"Made-up agreement {n}", rng, "proposed")
        + f"type: contract\nladder: output_based\ncommissions:\n  - commission-{n * 4 + 3}\n"
        f"parties:\n  - id: council\n    role: commissioner\n  - id: provider-{n}\n    role: lead\n"
        f"value: £{rng.randint(1, 9)}00,000 over the term\nstart: 2025-04-01\nend: 2029-03-31\n"
        "breaks:\n  - id: year-2\n    on: 2027-03-31\n    notice: 3 months\n    by: either\n"
        f"pool: pool-{n}\nkpis:\n{kpis}"
    )


def pool(n: int, rng: random.Random) -> str:
    """A pool of two members."""
    return (
        head("pool", f"pool-{n}", f"Made-up pool {n}", rng)
        + "kind_of_pool: pooled\nhost: council\nmembers:\n  - id: housing\n    title: Housing\n"
        "    body: council\n  - id: care\n    title: Care\n    body: council\n"
        "contributions:\n  - member: housing\n    amount: £100,000\n"
        "  - member: care\n    amount: not stated\n" + papers(n, rng)
    )


def procurement(n: int, rng: random.Random) -> str:
    """A procurement for a tactical commission."""
    return (
        head("procurement", f"procurement-{n}", f"Made-up procurement {n}", rng)
        + f"commissions:\n  - commission-{n * 4 + 2}\nregime: pa2023_light_touch\n"
        "route: open\nvalue: £720,000 including VAT\ncriteria:\n  - id: quality\n"
        "    title: Quality\n    weight: 60\n  - id: price\n    title: Price\n    weight: 40\n"
        + papers(n, rng)
    )


def series(n: int, rng: random.Random) -> str:
    """Fourteen years of one indicator."""
    values = "".join(
        f"  - period: {year}/{(year + 1) % 100:02}\n    value: {rng.randint(40, 70)}\n"
        for year in range(2012, 2026)
    )
    return (
        head("series", f"series-{n}", f"Made-up series {n}", rng)
        + f"indicator: indicator-{n}-0\nof: England\nunit: '%'\nvalues:\n{values}"
    )


def payment(n: int, rng: random.Random) -> str:
    """A payment under an agreement."""
    return (
        head("payment", f"payment-{n}", f"Made-up payment {n}", rng, "paid")
        + f"agreement: agreement-{n}\nperiod: 2025/26 Q1\ndue: £25,000\npaid: £25,000\n"
        f"paid_on: 2025-07-20\npayee: provider-{n}\nlines:\n  - id: fee\n    what: Fee\n"
        f"    amount: £25,000\n    note: {rng.choice(LINES)}\n" + papers(n, rng)
    )


def provider_return(n: int, agreements: int, rng: random.Random) -> tuple[str, str]:
    """The id and the text of a return: each agreement has one a quarter."""
    which, number = n % agreements, n // agreements
    year, quarter = 2000 + number // 4, number % 4 + 1
    name = f"agreement-{which}-{year}-{(year + 1) % 100:02}-q{quarter}"
    of_hundred = [rng.randint(50, 90) for _ in range(KPIS)]
    measures = "".join(
        f"  - kpi: kpi-{which}-{at}\n    value: {of_hundred[at]}%\n"
        f"    numerator: {of_hundred[at]}\n    denominator: 100\n"
        f"    comment: {rng.choice(LINES)}\n    cell: Return!B{at + 2}\n    breakdown:\n"
        f"      - group: 16 to 17\n        value: {rng.randint(5, 40)}\n"
        f"      - group: 18 to 24\n        value: {rng.randint(5, 40)}\n"
        for at in range(KPIS)
    )
    counts = [rng.randint(4, 30) for _ in range(3)]
    claims = "".join(
        f"  - id: claim-{at}\n    component: step-{at}\n    claimed: {counts[at]}\n"
        f"    verified: {counts[at]}\n    refused: 0\n    cell: Return!B{at + 9}\n"
        for at in range(3)
    )
    text = (
        f"kind: return\nid: {name}\nstatus: accepted\nillustrative: true\n"
        f"agreement: agreement-{which}\nperiod: {year}/{(year + 1) % 100:02} Q{quarter}\n"
        f"state: final\nby: Service Manager\nusers: {rng.randint(50, 99)}\n"
        f"contacts: {rng.randint(100, 400)}\nmeasures:\n{measures}claims:\n{claims}"
        f"comment: |\n{prose(rng, rng.randint(2, 8), '  ')}"
    )
    return name, text

"""Money and shares, terms, governance and value: what existed first."""

from tests.rules.breaking.breaks import LAMBETH, NORTHANTS, SOUTH_TYNESIDE, Break

__all__ = ["ROWS"]

ROWS = (
    Break(
        "CON003",
        NORTHANTS,
        "agreements/asset-plan-agreement.yaml",
        "on: 2017-09-30",
        "on: 2020-09-30",
    ),
    Break(
        "CON002",
        NORTHANTS,
        "agreements/asset-plan-agreement.yaml",
        "end: 2020-03-31",
        "end: 2018-02-28",
    ),
    Break(
        "FIN001",
        LAMBETH,
        "commissions/youth-offer.yaml",
        "outputs:\n- id: open-provision",
        "budget: {amount: '£900,000', basis: term}\noutputs:\n- id: open-provision",
        "id: youth-offer",
    ),
    Break(
        "FIN002",
        NORTHANTS,
        "commissions/transport-assets.yaml",
        "budget: not stated\n",
        "budget: £1\nbudget_lines:\n  - {id: a, title: A, amount: £2}\n",
        "- {id: a",
    ),
    Break(
        "FIN003",
        SOUTH_TYNESIDE,
        "pools/youth-pool.yaml",
        "members:\n",
        "members:\n- {id: a, title: A, share: 60}\n- {id: b, title: B, share: 60}\n",
        "- {id: a",
    ),
    Break(
        "GOV001",
        SOUTH_TYNESIDE,
        "decisions/cabinet-2013-03.yaml",
        "- id: safe-homes\n  change: agree\n",
        "",
        "id: safe-homes",
        "commissions/safe-homes.yaml",
    ),
    Break(
        "GOV004",
        NORTHANTS,
        "decisions/cabinet-asset-plan-2014.yaml",
        "background_papers:\n",
        "background_papers: not stated\nlocal:\n  papers:\n",
    ),
    Break(
        "VAT001",
        LAMBETH,
        "procurements/next-youth-tender.yaml",
        "value: not stated",
        "value: £640,000",
    ),
)

"""A cabinet report with everything a report can hold, as a council might write it. All made up."""

from collections.abc import Iterable
from dataclasses import replace

from commish.reports.blocks import (
    Block,
    Blocks,
    Branch,
    Bullets,
    Column,
    Fact,
    Facts,
    Figure,
    Heading,
    Item,
    Notice,
    NoticeKind,
    Numbered,
    Paragraph,
    Quotation,
    Row,
    Rule,
    Table,
    TreeList,
)
from commish.reports.inlines import (
    Code,
    Emphasis,
    FootnoteRef,
    Inlines,
    LineBreak,
    Link,
    Picture,
    State,
    Status,
    Strong,
    Text,
    literal,
)
from commish.reports.prose import prose
from commish.reports.report import Footnote, Report

__all__ = ["PAPER", "SVG", "holding"]

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 220" width="560" height="220"'
    ' font-family="Arial, Helvetica, sans-serif" font-size="13" fill="#1d2329">'
    '<path d="M60 20V180H430" fill="none" stroke="#5b6b79"/>'
    '<path d="M60 60H430" fill="none" stroke="#28A197" stroke-width="2" stroke-dasharray="6 4"/>'
    '<path d="M70 160L160 138L250 122L340 92L420 84" fill="none" stroke="#12436D"'
    ' stroke-width="2.5"/>'
    '<g fill="#12436D"><circle cx="70" cy="160" r="4"/><circle cx="160" cy="138" r="4"/>'
    '<circle cx="250" cy="122" r="4"/><circle cx="340" cy="92" r="4"/>'
    '<circle cx="420" cy="84" r="5"/></g>'
    '<g text-anchor="middle"><text x="70" y="200">2022</text><text x="160" y="200">2023</text>'
    '<text x="250" y="200">2024</text><text x="340" y="200">2025</text>'
    '<text x="420" y="200">2026</text></g>'
    '<g text-anchor="end"><text x="52" y="64">60%</text><text x="52" y="184">0%</text></g>'
    '<text x="434" y="64">Target 60%</text>'
    '<text x="434" y="88" font-weight="bold">Carers 48%</text></svg>'
)
_SPARKLINE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20" width="80" height="20">'
    '<path d="M2 18L20 14L40 12L60 6L78 4" fill="none" stroke="#12436D" stroke-width="2"/></svg>'
)

_FRONT = Facts(
    (
        Fact(
            "Committee and date",
            (Text("Cabinet, 14 May 2026"), LineBreak(), Text("Council, 21 May 2026")),
        ),
        Fact("Item", literal("9")),
        Fact(
            "Responsible officer",
            (
                Text("Director of Adult Services"),
                LineBreak(),
                Link(
                    "Write to the director",
                    "https://www.rivermead.example/contact?post=director&paper=9",
                ),
            ),
        ),
        Fact("Portfolio holder", literal("Cabinet Member for Health and Care")),
        Fact("Wards", literal("All")),
        Fact(
            "Decision asked for",
            literal("Key decision: spends more than £500,000 and affects every ward"),
        ),
        Fact("Forward plan", (Text("Published 2 April 2026 as "), Code("FP-2026-031"))),
        Fact("Open to call-in", literal("Yes, until 21 May 2026 at 5 pm")),
    )
)

_RECOMMENDATIONS = (
    "agrees the outcomes for unpaid carers set out in section 3, to be reached by March 2029",
    "agrees option C, one short breaks service bought with the NHS from a lead provider",
    "approves a budget of £2.4 million a year for 3 years, with a break after 24 months",
    "approves the pooled fund with the Integrated Care Board, at 70 per cent and 30 per cent",
    "delegates the award to the Director of Adult Services, within 5% of the budget",
    "keeps £180,000 a year as small grants to carers’ groups, outside the contract",
    "requires that each provider pays at least the Real Living Wage from the first day",
    "notes the equality analysis, and asks for a further one 6 months after the start",
    "asks the Adults Scrutiny Committee to look at the first year’s results in June 2027",
    "agrees to end the 4 present contracts on 31 March 2027, with notice given by 30 September",
    "asks officers to tell every family by letter what will change and what will not",
)


def _recommendations() -> Iterable[Block]:
    yield Paragraph(literal("It is recommended that Cabinet:"))
    for position, words in enumerate(_RECOMMENDATIONS, 1):
        yield Paragraph(literal(f"{words};" if position < 11 else f"{words}."), f"2.{position}")


_FIGURE = Figure(
    "Carers who had a break of at least a day in the year",
    SVG,
    "The share rose from 20% in 2022 to 48% in 2026. The target is 60%.",
    alternative=(
        Table(
            "Carers who had a break, by year",
            (
                Column("Year"),
                Column("Carers asked", numeric=True),
                Column("Had a break", numeric=True),
                Column("Share", numeric=True),
            ),
            tuple(
                Row(tuple(map(literal, cells)))
                for cells in (
                    ("2022", "410", "82", "20%"),
                    ("2023", "1,388", "430", "31%"),
                    ("2024", "1,402", "547", "39%"),
                    ("2025", "1,377", "620", "45%"),
                    ("2026", "1,421", "682", "48%"),
                )
            ),
            note=literal("Shares are rounded to whole points."),
        ),
    ),
)

_OPTIONS = Table(
    "Options compared",
    (
        Column("Option"),
        Column("Cost over 3 years", numeric=True),
        Column("Carers reached", numeric=True),
        Column("Outcomes"),
        Column("Verdict"),
    ),
    (
        Row(
            (
                literal("A. Do nothing"),
                (Text("£6,900,000"), FootnoteRef("cost")),
                literal("1,150"),
                (Status("Not reached", State.BAD),),
                literal("Rejected: the waiting list grows by a third"),
            )
        ),
        Row(
            (
                literal("B. Four contracts again"),
                literal("£7,350,000"),
                literal("1,400"),
                (Status("Partly", State.CAUTION),),
                literal("Rejected: families would still be assessed twice"),
            )
        ),
        Row(
            (
                literal("C. One lead provider"),
                literal("£7,200,000"),
                literal("1,900"),
                (Status("Reached", State.GOOD),),
                (Strong(literal("Preferred")),),
            )
        ),
        Row(
            (
                literal("D. In-house"),
                literal("not stated"),
                literal("not stated"),
                (Status("No data", State.UNKNOWN),),
                literal("Rejected: can’t start before 2028"),
            )
        ),
    ),
    note=(
        Text("Costs at 2026/27 prices, VAT excluded. “Not stated” is not zero."),
        FootnoteRef("prices"),
    ),
)

_MONEY = Table(
    "What it costs and who pays, £000",
    (
        Column("Source"),
        *(Column(year, numeric=True) for year in ("2026/27", "2027/28", "2028/29", "Total")),
    ),
    (
        Row(tuple(map(literal, ("Council", "1,680", "1,680", "1,680", "5,040")))),
        Row(tuple(map(literal, ("Integrated Care Board", "720", "720", "720", "2,160")))),
        Row(tuple(map(literal, ("Sum", "2,400", "2,400", "2,400", "7,200"))), total=True),
    ),
)

_IMPLICATIONS = (
    ("Financial", "£2.4 million a year is within the base budget. The ICB’s share is agreed."),
    ("Legal", "The Provider Selection Regime applies. Carers have a right to an assessment."),
    ("Equality", "Carers are mostly women; a fifth are over 75. The analysis is at appendix B."),
    ("Climate and environment", "None, because the service is delivered in people’s homes."),
    ("Social value", "The Real Living Wage, and 12 apprenticeships in 3 years."),
    ("Workforce", "About 45 staff would transfer under TUPE."),
    ("Data protection", "An assessment is under way; it will be done before the start."),
)

_RISKS = Table(
    "Risks",
    (
        Column("Risk"),
        Column("Likelihood", numeric=True),
        Column("Impact", numeric=True),
        Column("Standing"),
        Column("What is done about it, and by whom"),
    ),
    (
        Row(
            (
                literal("No bidder can start in time"),
                literal("2"),
                literal("4"),
                (Status("Watched", State.CAUTION),),
                literal("Talks with providers since January; Head of Commissioning"),
            )
        ),
        Row(
            (
                literal("Families lose a carer they know"),
                literal("3"),
                literal("4"),
                (Status("Above appetite", State.BAD),),
                literal("Staff transfer; letters by 1 December; Service Manager"),
            )
        ),
        Row(
            (
                literal("The ICB’s share falls"),
                literal("1"),
                literal("3"),
                (Status("Within appetite", State.GOOD),),
                literal("Section 75 agreement with 12 months’ notice; Finance Partner"),
            )
        ),
    ),
)

_MEASURES = Table(
    "How it is going",
    (
        Column("Measure"),
        Column("Latest", numeric=True),
        Column("Target", numeric=True),
        Column("Trend"),
        Column("Standing"),
    ),
    (
        Row(
            (
                literal("Carers who had a break"),
                literal("48%"),
                literal("60%"),
                (Picture(_SPARKLINE, "Rising from 20% to 48%"),),
                (Status("Slightly off target", State.CAUTION),),
            )
        ),
        Row(
            (
                literal("Days from asking to first break"),
                literal("19"),
                literal("28"),
                (Picture(_SPARKLINE, "Falling from 41 to 19 days"),),
                (Status("On target", State.GOOD),),
            )
        ),
    ),
)

_THREAD = TreeList(
    (
        Branch(
            literal("Carers have a life of their own"),
            literal("outcome"),
            Status("Slightly off target", State.CAUTION),
            (
                Branch(
                    literal("Carers’ strategy 2026 to 2029"),
                    literal("strategic commission, agreed"),
                    branches=(
                        Branch(
                            literal("Short breaks programme"),
                            literal("tactical commission, proposed"),
                            branches=(
                                Branch(
                                    literal("Breaks at home"),
                                    (Text("service, "), Code("sb-home")),
                                    Status("On target", State.GOOD),
                                ),
                                Branch(
                                    literal("Breaks away"),
                                    literal("service"),
                                    Status("No data", State.UNKNOWN),
                                ),
                            ),
                        ),
                        Branch(literal("Grants to carers’ groups"), literal("grant")),
                    ),
                ),
            ),
        ),
    )
)

_TEXT = """\
We asked 1,421 carers, and 96 came to one of our 5 evenings. They told us that:

- breaks come *too late*: one in three had been in hospital first;
- they are **assessed twice**, by us and by the NHS
  - and the two assessments disagree;
  - and neither asks when a break would help;
- the form `CA-7` is 14 pages long.

What they asked for, in their order:

1. one person to ring;
2. a break they can plan on;
3. no new form.

> I don't need a leaflet. I need Thursday afternoon.

The full account is in [the report of the evenings](https://www.rivermead.example/carers/evenings).
"""


def _blocks() -> Iterable[Block]:
    yield Notice(
        NoticeKind.DRAFT,
        (
            Paragraph(
                literal(
                    "This report has not been cleared by the monitoring officer."
                    " Figures may change before it is published on 6 May 2026."
                )
            ),
        ),
    )
    yield Heading(1, "Summary", "1")
    yield Paragraph(
        (
            Text("About 17,000 people in Rivermead look after somebody without pay."),
            FootnoteRef("census"),
            Text(" In 2026 nearly half of those we asked had a break of at least a day in the"),
            Text(" year, up from a fifth in 2022"),
            FootnoteRef("survey"),
            Text("; our aim is 60 per cent by March 2029."),
        ),
        "1.1",
    )
    yield Paragraph(
        (
            Text("This report asks Cabinet to buy short breaks "),
            Emphasis(literal("together with the NHS")),
            Text(", from one lead provider, for £2.4 million a year."),
            FootnoteRef("cost"),
        ),
        "1.2",
    )
    yield Heading(1, "Recommendations", "2")
    yield from _recommendations()
    yield Heading(1, "Why this matters", "3")
    yield Heading(2, "What carers told us")
    yield from prose(_TEXT)
    yield Heading(2, "How it is going")
    yield _FIGURE
    yield _MEASURES
    yield Heading(2, "The golden thread")
    yield _THREAD
    yield Heading(1, "Options", "4")
    yield Paragraph(literal("Four options were looked at, among them to do nothing."), "4.1")
    yield _OPTIONS
    yield Heading(1, "Implications", "5")
    yield Facts(tuple(Fact(label, literal(words)) for label, words in _IMPLICATIONS))
    yield _MONEY
    yield Notice(
        NoticeKind.WITHHELD,
        (
            Paragraph(
                literal(
                    "Bidders’ prices are withheld under paragraph 3 of Schedule 12A to the Local"
                    " Government Act 1972: the public interest in a fair price outweighs that in"
                    " publishing them before the award."
                )
            ),
        ),
    )
    yield Heading(1, "Risks", "6")
    yield _RISKS
    yield Heading(1, "Next steps", "7")
    yield Numbered(
        (
            Item(literal("Notice of the tender, 1 June 2026")),
            Item(
                literal("Award, 30 October 2026"),
                (Bullets((Item(literal("standstill of 8 working days")),)),),
            ),
            Item(literal("Start, 1 April 2027")),
        )
    )
    yield Rule()
    yield Quotation(
        (Paragraph(literal("Nothing about us without us.")),), literal("Rivermead Carers’ Forum")
    )
    yield Table(
        "Cleared by",
        (Column("Role"), Column("Cleared"), Column("Signature", by_hand=True)),
        (
            Row((literal("Section 151 officer"), literal("24 April 2026"), ())),
            Row((literal("Monitoring officer"), literal("not yet"), ())),
            Row((literal("Director of Adult Services"), literal("20 April 2026"), ())),
        ),
    )


PAPER = Report(
    title="Short breaks for people who look after somebody",
    subtitle="Report of the Director of Adult Services to Cabinet",
    organisation="Rivermead Council",
    marking="Draft – Public",
    front=_FRONT,
    blocks=tuple(_blocks()),
    footnotes=(
        Footnote("survey", literal("Survey of carers, Rivermead Council, February 2026, table 4.")),
        Footnote(
            "census",
            (
                Text("Census 2021, "),
                Link("table on unpaid care", "https://www.statistics.example/unpaid-care"),
                Text(", rounded to thousands."),
            ),
        ),
        Footnote("prices", literal("Prices as in the budget report of 12 February 2026.")),
        Footnote("cost", (Text("Worked out from "), Code("sb-programme.budget"), Text("."))),
    ),
    footer=(
        "Made on 24 April 2026 from the council’s files as at that date.",
        "Checked by commish 0.1.0 with the rulebook england-2026: 0 errors, 2 warnings.",
    ),
    contents=True,
)


def holding(text: str) -> Report:
    """A report with *text* in every place where text of a file can stand."""
    words: Inlines = literal(text)
    status = Status(text, State.GOOD)
    cells = (
        words,
        (Strong(words), Code(f"{text}x"), Link(f"{text}x", "https://a.example/b?c=d&e")),
    )
    branch = Branch(words, words, status, (Branch((Emphasis(words), Text("x"))),))
    table = Table(f"{text}x", (Column(text), Column(text)), (Row(cells), Row(cells, total=True)))
    items = (Item(words, (Bullets((Item(words),)), Paragraph(words))), Item((Strong(words),)))
    blocks: Blocks = (
        Heading(1, text),
        Heading(2, text, text),
        Paragraph((Text("x"), Strong(words), Text(text), Emphasis(words), Text("x"), status)),
        Paragraph((*words, FootnoteRef("note"), *words, LineBreak(), *words), text),
        Paragraph((Picture(_SPARKLINE, text), LineBreak(), Strong(words), Code(f"{text}x"))),
        Bullets(items),
        Bullets(items),
        Numbered(items),
        Numbered(items, 5),
        table,
        Facts((Fact(text, words),)),
        Figure(f"{text}x", SVG, f"{text}x", (replace(table, caption=f"{text}y"),)),
        Notice(NoticeKind.WARNING, (Paragraph(words),), text),
        Quotation((Paragraph(words), Quotation((Bullets(items),))), words),
        TreeList((branch,)),
        Rule(),
    )
    return Report(
        title=text,
        subtitle=text,
        organisation=text,
        marking=text,
        front=Facts((Fact(text, words),)),
        blocks=blocks,
        footnotes=(Footnote("note", words),),
        footer=(text,),
        contents=True,
    )

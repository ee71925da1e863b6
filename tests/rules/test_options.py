"""Options that are a choice."""

from datetime import date

import pytest

from commish.findings import Severity
from commish.insight.setting import Setting
from commish.model.commission import Commission
from commish.rules.options import options_are_a_real_choice
from commish.source.loading import load
from tests.rules.judged import judged, read

_NOTHING = "{id: a, title: Carry on, do_nothing: true}"
_STOP = "{id: b, title: Stop, model: stop}"
_TENDER = "{id: c, title: Tender, model: contract}"


def _commission(*options: str, lines: str = "stage: options\n") -> str:
    return f"kind: commission\ntier: strategic\n{lines}options: [{', '.join(options)}]\n"


@pytest.mark.covers("G28", "commish validate")
@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([_NOTHING, _TENDER], "compares only one real option, “Tender”."),
        ([_TENDER, _STOP], "leaves out doing nothing."),
        ([_TENDER], "compares only one real option, “Tender”, and leaves out doing nothing."),
        ([_NOTHING], "compares no real option."),
    ],
)
def test_what_is_no_real_choice_is_found(options: list[str], words: str) -> None:
    finding = judged(_commission(*options)).one("APP001")
    assert finding.severity is Severity.WARNING
    assert finding.message == f"This commission {words}"
    assert "`only_one_because`" in finding.mend


def test_two_real_options_beside_doing_nothing_are_a_choice() -> None:
    assert not judged(_commission(_NOTHING, _TENDER, _STOP)).of("APP001")


def test_doing_nothing_may_be_a_model() -> None:
    nothing = "{id: d, title: As now, model: do_nothing}"
    assert not judged(_commission(nothing, _TENDER, _STOP)).of("APP001")


def test_a_reason_for_one_option_is_enough() -> None:
    lines = "stage: options\nonly_one_because: The law names the provider.\n"
    assert not judged(_commission(_TENDER, lines=lines)).of("APP001")


@pytest.mark.parametrize(
    "lines",
    ["", "stage: outcomes\n", "stage: design\nbudget: £3,000\n"],
    ids=["-", "early", "light"],
)
def test_before_its_stage_and_for_little_money_it_is_not_asked(lines: str) -> None:
    assert not judged(_commission(_TENDER, lines=lines)).of("APP001")


@pytest.mark.parametrize("status", ["proposed", "made"])
def test_the_paper_for_a_decision_compares_options_too(status: str) -> None:
    text = f"kind: decision\nstatus: {status}\noptions: [{_TENDER}]\n"
    finding = judged(text).one("APP001")
    assert finding.message.startswith("This paper")
    assert "only_one_because" not in finding.mend


@pytest.mark.parametrize("line", ["status: draft", "status: withdrawn", "summary: A draft"])
def test_a_draft_paper_is_not_asked(line: str) -> None:
    assert not judged(f"kind: decision\n{line}\noptions: [{_TENDER}]\n").of("APP001")


def test_where_nothing_is_compared_there_is_nothing_to_say() -> None:
    """Whether options are asked for at all is a question of the tier."""
    assert not judged("kind: commission\ntier: strategic\nstage: design\n").of("APP001")


_GRANT = "{id: d, title: Grants, model: grant}"
_MUTUAL = "{id: e, title: A mutual, model: staff_mutual}"
_OWN = "{id: f, title: Our own team, model: in_house}"


@pytest.mark.parametrize(
    ("options", "sector"),
    [
        ([_TENDER, _TENDER.replace("c", "g", 1)], "contracts"),
        ([_GRANT, _MUTUAL], "the social sector"),
        ([_OWN, _OWN.replace("id: f", "id: g"), _STOP], "public bodies"),
    ],
)
def test_options_of_one_sector_only_are_found(options: list[str], sector: str) -> None:
    finding = judged(_commission(_NOTHING, *options)).one("APP001")
    assert finding.message == f"This commission considers {sector} only."


@pytest.mark.parametrize(
    "options",
    [
        [_TENDER, _GRANT],
        [_TENDER, "{id: g, title: Open}"],
        [_TENDER, "{id: g, title: O, model: other}"],
    ],
)
def test_two_sectors_or_an_option_that_leaves_it_open_are_enough(options: list[str]) -> None:
    assert not judged(_commission(_NOTHING, *options)).of("APP001")


def test_a_paper_may_choose_between_options_of_one_sector() -> None:
    """A plan or a policy is chosen too, and nobody competes for it."""
    options = ", ".join((_NOTHING, _OWN, _OWN.replace("id: f", "id: g")))
    assert not judged(f"kind: decision\nstatus: proposed\noptions: [{options}]\n").of("APP001")


def test_a_body_may_ask_for_more_than_two() -> None:
    book = (
        "kind: rulebook\nid: ours\nentries:\n- {id: three, title: Three, topic: least-options,"
        " number: 3, basis: policy, verified: verified}\n"
    )
    finding = judged(book, _commission(_NOTHING, _TENDER, _GRANT)).one("APP001")
    assert finding.message == "This commission compares 2 real options, not 3."


@pytest.mark.parametrize(("others", "found"), [((), 1), ((_GRANT,), 0)])
def test_without_a_rulebook_two_make_a_choice(others: tuple[str, ...], found: int) -> None:
    """A file that is checked alone has none."""
    commission = load("commission", read(_commission(_NOTHING, _TENDER, *others)).reading.data)
    assert isinstance(commission, Commission)
    problems = options_are_a_real_choice(commission, Setting(date(2026, 11, 22)))
    assert len(list(problems)) == found

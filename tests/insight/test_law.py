"""What the rulebooks ask: chosen by topic, day, nation, body and regime; never guessed."""

from datetime import date

import pytest

from commish.findings import Severity
from commish.insight.law import Entry, Law
from commish.insight.setting import Setting
from commish.model.dates import PartialDate
from commish.model.rulebook import AppliesIf, Rulebook, RulebookEntry
from commish.model.workspace import BodyProfile, Workspace
from commish.usecases.lawbooks import law_of

_LAW = law_of((), str)


def _asked(topic: str, when: date | PartialDate | None, regime: str = "") -> Entry | None:
    return _LAW.entry(topic, when, nation="england", body_type="county", regime=regime)


def _amount(topic: str, when: date, regime: str, body_type: str = "county") -> str:
    entry = _LAW.entry(topic, when, nation="england", body_type=body_type, regime=regime)
    assert entry
    return str(entry.amount)


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2025, 12, 31), "£214,904 including VAT"),
        (date(2026, 1, 1), "£207,720 including VAT"),
        (date(2027, 12, 31), "£207,720 including VAT"),
    ],
)
def test_a_threshold_is_that_of_the_day(day: date, amount: str) -> None:
    assert _amount("threshold-services", day, "pa2023") == amount


def test_a_threshold_is_that_of_the_body_and_the_regime() -> None:
    day = date(2026, 5, 1)
    assert _amount("threshold-services", day, "pa2023", "nhs_trust") == "£135,018 including VAT"
    assert _amount("threshold-light-touch", day, "pa2023_light_touch") == "£663,540 including VAT"
    assert _asked("threshold-services", day, "psr") is None


def test_a_paper_of_may_2012_is_not_judged_by_a_regulation_of_september_2012() -> None:
    assert _asked("key-decision-notice-days", date(2012, 5, 2)) is None
    assert _asked("key-decision-notice-days", date(2012, 9, 9)) is None
    found = _asked("key-decision-notice-days", date(2012, 9, 10))
    assert found
    assert found.number == 28
    assert not found.in_working_days


def test_a_date_that_may_lie_on_both_sides_is_not_judged() -> None:
    """A year in which the law changed says too little."""
    assert _asked("key-decision-notice-days", PartialDate.parse("2012")) is None
    assert _asked("key-decision-notice-days", PartialDate.parse("2012-10")) is not None
    assert _asked("key-decision-notice-days", None) is None


@pytest.mark.parametrize(
    ("nation", "body_type"), [("wales", "county"), ("", "county"), ("england", "")]
)
def test_a_body_of_which_too_little_is_known_is_bound_by_no_law(
    nation: str, body_type: str
) -> None:
    day = date(2026, 5, 1)
    found = _LAW.entry("key-decision-notice-days", day, nation=nation, body_type=body_type)
    assert found is None


def test_good_practice_binds_everybody() -> None:
    found = _LAW.entry("least-term-months", date(2026, 5, 1))
    assert found
    assert found.number == 36


def _book(name: str, *entries: RulebookEntry) -> tuple[Rulebook, str]:
    return Rulebook(id=name, title=name.title(), entries=entries), f"{name}.yaml"


def _entry(name: str, **more: object) -> RulebookEntry:
    return RulebookEntry(id=name, title=name.title(), **more)  # type: ignore[arg-type]  # as given


def test_the_bodys_own_rulebook_comes_first() -> None:
    brought = _book("brought", _entry("least", number=36))
    own = _book("house", _entry("our-least", topic="least", number=24))
    found = Law([brought, own]).entry("least", date(2026, 5, 1))
    assert found
    assert found.number == 24
    assert found.path == "house.yaml"


def test_of_two_entries_in_one_book_the_later_one_counts() -> None:
    law = Law([_book("house", _entry("a", topic="x", number=1), _entry("b", topic="x", number=2))])
    found = law.entry("x", date(2026, 5, 1))
    assert found
    assert found.number == 2


def test_an_entry_without_the_figure_that_is_asked_for_says_so() -> None:
    entry = Entry(*_book("house")[:1], _entry("bare"))
    with pytest.raises(LookupError, match="gives no number"):
        _ = entry.number
    with pytest.raises(LookupError, match="gives no amount"):
        _ = entry.amount
    assert entry.citation == "Bare"


def test_what_nobody_has_verified_is_never_an_error() -> None:
    book, _ = _book("house")
    unsure = Entry(book, _entry("a", verified="unverified"))
    sure = Entry(book, _entry("b", verified="verified"))
    assert unsure.at_most(Severity.ERROR) is Severity.WARNING
    assert unsure.at_most(Severity.INFORMATION) is Severity.INFORMATION
    assert sure.at_most(Severity.ERROR) is Severity.ERROR


def test_the_conditions_of_an_entry_come_before_those_of_its_book() -> None:
    book = Rulebook(id="wales", title="Wales", nations=("wales",))
    both = Entry(book, _entry("a", applies_if=AppliesIf(nations=("england", "wales"))))
    alone = Entry(book, _entry("b"))
    assert both.applies_to(nation="england", body_type="", regime="")
    assert not alone.applies_to(nation="england", body_type="", regime="")


def test_the_entries_of_a_rule_are_found_by_its_code() -> None:
    assert {one.topic for one in _LAW.topics("PRO002")} >= {"kpis-over", "kpis-least"}
    assert {one.topic for one in _LAW.topics("GOV007")} == {"key-decision-notice-days"}
    assert not _LAW.topics("TIR001")


def test_a_setting_asks_for_its_own_body() -> None:
    space = Workspace(
        id="town", title="Town", format=1, body=BodyProfile(type="county", nation="england")
    )
    setting = Setting(date(2026, 5, 1), lambda: space, lambda: _LAW)
    assert setting.law_on("key-decision-notice-days", setting.as_of)
    assert not Setting(setting.as_of).law_on("key-decision-notice-days", setting.as_of)


def test_every_entry_that_commish_brings_has_a_title_a_source_and_a_basis() -> None:
    for entry in _LAW.entries:
        assert entry.own.source, entry.own.id
        assert entry.own.basis, entry.own.id
        assert entry.own.verified, entry.own.id
        assert not (entry.own.basis == "law" and entry.own.from_ is None), entry.own.id


def test_entries_on_one_topic_never_hold_at_once_for_one_body() -> None:
    """Two that did would leave it to chance which is asked."""
    entries = list(_LAW.entries)
    for index, one in enumerate(entries):
        for other in entries[index + 1 :]:
            if one.topic == other.topic and one.own.applies_if == other.own.applies_if:
                days = [day.first for day in (one.own.from_, other.own.from_) if day]
                assert not any(one.was_in_force(day) and other.was_in_force(day) for day in days)

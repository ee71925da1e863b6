"""The written pages agree with the program, where nothing generates them."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from commish.cli.app import COMMANDS
from commish.insight.size import Limits
from commish.model.dates import PartialDate
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.sums import total
from commish.model.tier import Tier
from commish.model.value import NotAValue
from commish.source.reading import read_bytes
from commish.source.schemas import kinds
from docs.generate.documents import shortest
from docs.generate.exit_codes import CASES, Case
from docs.generate.parts.terminal import answer
from docs.generate.parts.walkthrough import boxes
from tests.checkout import files
from tests.command import Commish

_VALUES = Path("docs/explanation/values.md")
_TIERS = Path("docs/explanation/tiers.md")
_READERS: Mapping[str, Callable[[object], object]] = {
    "number": Quantity.parse,
    "money": Money.parse,
    "date": PartialDate.parse,
    "period": Period.parse,
}
_TYPED = re.compile(r"^\$? ?(?:entry: )?(commish(?: .*)?)$", re.MULTILINE)
_SPAN = re.compile(r"(?<!`)`(commish [^`]+)`")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.when}")
def test_a_command_ends_as_the_page_of_exit_codes_says(
    case: Case, tmp_path: Path, run_commish: Commish
) -> None:
    for path, text in case.files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    done = run_commish(*case.command.split()[1:], at=tmp_path)
    assert done.code == case.code
    assert bool(done.err) == (case.code == 2)


def test_the_page_of_exit_codes_has_a_case_of_each() -> None:
    assert {case.code for case in CASES} == {0, 1, 2}


@pytest.mark.parametrize("kind", kinds())
def test_the_shortest_document_of_a_kind_has_no_error(kind: str, run_commish: Commish) -> None:
    done = run_commish("validate", "-", given=shortest(kind))
    assert done.code == 0, done.out


def test_every_example_of_the_explanations_is_as_it_should_be(
    root: Path, run_commish: Commish
) -> None:
    found = [
        (page, box.body)
        for page in (_VALUES, _TIERS)
        for box in boxes((root / page).read_text(encoding="utf-8"))
        if box.language == "yaml"
    ]
    assert len(found) > 5
    for page, example in found:
        done = run_commish("validate", "-", "--as-of", "2026-09-01", given=example)
        assert done.out.startswith("No error and no warning"), f"{page}: {example}{done.out}"


@pytest.mark.covers("G20", "commish validate")
def test_short_and_long_forms_of_the_page_load_alike_and_print_alike(root: Path) -> None:
    for heading, reader in (("Numbers, as sure as they are", Quantity), ("Money", Money)):
        for short, long, printed in _rows(root / _VALUES, heading):
            said, written = reader.parse(_raw(short)), reader.parse(_raw(long))
            assert said == written, short
            assert str(said) == str(written) == printed, short


@pytest.mark.covers("G20", "commish render")
def test_a_sum_says_what_it_does_not_know_as_on_the_page(root: Path) -> None:
    for amounts, printed in _rows(root / _VALUES, "Unknown is not zero"):
        assert str(total(Money.parse(_raw(one)) for one in re.findall("`.*?`", amounts))) == printed


@pytest.mark.covers("G21", "commish validate")
def test_dates_and_periods_mean_what_the_page_says(root: Path) -> None:
    for written, means, printed in _rows(root / _VALUES, "Dates, at the precision given"):
        date = PartialDate.parse(_raw(written))
        assert str(date.first) in means
        assert str(date.last) in means
        assert date.words == printed
    for written, means, printed in _rows(root / _VALUES, "Periods"):
        period = Period.parse(_raw(written))
        assert means == f"{period.first} to {period.last}"
        assert period.words == printed


def test_what_is_written_otherwise_is_refused_and_mended_as_the_page_says(root: Path) -> None:
    for written, where, proposed in _rows(root / _VALUES, "What is written otherwise"):
        with pytest.raises(NotAValue) as refusal:
            _READERS[where](_raw(written))
        assert f"`{refusal.value.instead}`" == proposed


def test_the_tiers_speak_and_hand_on_as_the_page_says(root: Path) -> None:
    rows = [tuple(row) for row in _rows(root / _TIERS, "The four tiers")]
    assert rows == [(tier.value, f"“{tier.way_of_operating}”", tier.deliverable) for tier in Tier]


def test_the_page_of_tiers_knows_what_is_light_and_what_is_full(root: Path) -> None:
    text = (root / _TIERS).read_text(encoding="utf-8")
    assert f"£{Limits().light_up_to:,} is light" in text
    assert f"£{Limits().full_over:,} is full" in text


def test_the_readme_lists_each_command_with_its_own_summary(root: Path) -> None:
    rows = [tuple(row) for row in _rows(root / "README.md", "Commands")]
    assert rows == [(f"`commish {one.name}`", one.summary) for one in COMMANDS]


def test_pages_name_only_commands_and_options_that_there_are(root: Path) -> None:
    """What is not there yet is not promised, and what was renamed is not forgotten."""
    helps = {one.name: answer(f"commish {one.name} --help").shown for one in COMMANDS}
    helps["schema"] += answer("commish schema export --help").shown
    for path in files(root):
        if path.endswith(".md"):
            for typed in _typed((root / path).read_text(encoding="utf-8")):
                _check(typed, helps, path)


def _rows(page: Path, heading: str) -> Iterator[list[str]]:
    """The cells of the first table under a heading."""
    text = page.read_text(encoding="utf-8")
    after = re.split(rf"^#+ {re.escape(heading)}$", text, flags=re.MULTILINE)[1]
    lines = re.findall(r"(?:^\|.*\n)+", after, flags=re.MULTILINE)[0].splitlines()[2:]
    assert lines
    for line in lines:
        yield [cell.strip() for cell in line.strip("|").split("|")]


def _raw(cell: str) -> object:
    """What a file holds where this stands in it."""
    reading = read_bytes(f"x: {cell.strip('`')}\n".encode(), "x.yaml")
    assert isinstance(reading.data, dict)
    value: object = reading.data["x"]
    return value


def _typed(text: str) -> Iterator[str]:
    """What is typed or quoted of the command line, slips that are shown on purpose apart."""
    found = [typed for box in boxes(text) for typed in _TYPED.findall(box.body)]
    yield from (typed for typed in [*found, *_SPAN.findall(text)] if "no-such" not in typed)


def _check(typed: str, helps: dict[str, str], path: str) -> None:
    _, name, *rest = [*typed.split("#", maxsplit=1)[0].split(), ""]
    if name and not name.startswith("-") and name.islower():
        assert name in helps, f"{path}: {typed}"
        for word in rest:
            option = word.partition("=")[0]
            if option.startswith("--"):
                assert option in helps[name], f"{path}: {typed}"

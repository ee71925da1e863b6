"""P16: a finding shows no more of a value than it needs, and nothing of one that is withheld."""

from collections.abc import Callable
from pathlib import Path

import pytest

from commish.cli.formats import FORMATS
from commish.source.reading import read_bytes
from tests.command import Commish
from tests.workspace import COMMISSION, workspace

_LARGE = 4_900_000
"""Characters of a value: nearly as many as a file may have."""
_MOST = 1_000
_ORDER = "exempt:\n- what: all\n  category: '3'\n  because: Bidders would learn the price.\n"
_CANARY = "Quagga"

_HUGE: dict[str, Callable[[str], str]] = {
    "a title": lambda text: f"title: {text}\n",
    "a title in quotes": lambda text: f'title: "{text}"\n',
    "a block of text": lambda text: f"title: |\n  {text}\n",
    "a word of ours": lambda text: f"tier: {text}\n",
    "an id": lambda text: f"answers:\n- {text}\n",
    "a date": lambda text: f"start: {text}\n",
    "a sum": lambda text: f"budget: {text}\n",
    "a key": lambda text: f"{text}: 1\n",
    "a key of a group": lambda text: f"budget:\n  {text}: 1\n",
    "a text with a colon": lambda text: f"why: a: {text}\n",
    "a text cut by a comment": lambda text: f"why: {text} #{text[:1000]}\n",
    "a tag": lambda text: f"why: !{text}\n",
    "a line without a key": lambda text: f"{text}\n",
    "an open quote": lambda text: f'why: "{text}\n',
    "an open bracket": lambda text: f"why: [{text}\n",
    "a list": lambda text: f"why: [{text[: len(text) // 20]}{'x, ' * 1000}]\n",
    "a code": lambda text: f'why: "{text}\\q"\n',
    "a number": lambda text: f"why: {'9' * len(text)}\n",
    "two keys": lambda text: f"local:\n  {text[:150]}: 1\n  {text[:150]}: 2\n  b: {text}\n",
    "a conflict": lambda text: f"<<<<<<< {text}\n=======\n>>>>>>> {text[:9]}\n",
    "a dash": lambda text: f"why:\n- {text}\n  - {text[:100]}\n",
}


@pytest.mark.slow("large values")
@pytest.mark.parametrize("name", _HUGE)
def test_what_is_said_of_a_very_large_value_is_short(
    name: str, tmp_path: Path, run_commish: Commish
) -> None:
    """Each finding, in every format, also where the value is quoted twice."""
    path = tmp_path / "safe-homes.yaml"
    path.write_text(COMMISSION + _HUGE[name]("x" * _LARGE), encoding="utf-8")
    for finding in read_bytes(path.read_bytes(), "f").findings:
        assert len(finding.message) + len(finding.mend) < _MOST
    for form in ("text", "concise", "github", "json"):
        ran = run_commish("validate", path.name, "--format", form, at=tmp_path)
        assert ran.code in {0, 1}
        findings = max(1, ran.out.count("error") + ran.out.count("warning"))
        assert len(ran.out) < findings * 2 * _MOST


def test_a_large_file_of_ten_megabytes_is_refused_in_a_few_words(
    tmp_path: Path, run_commish: Commish
) -> None:
    (tmp_path / "a.yaml").write_text(f"title: {'x' * 10_000_000}\n", encoding="utf-8")
    ran = run_commish("validate", "a.yaml", "--format", "json", at=tmp_path)
    assert "FIL003" in ran.out
    assert len(ran.out) < 2 * _MOST


_WITHHELD = {
    "in a text": f"why: {_CANARY} offers £5m\n",
    "as a word of ours": f"stage: {_CANARY}\n",
    "as an id": f"answers:\n- {_CANARY}\n",
    "as a date": f"start: {_CANARY}\n",
    "as a sum": f"budget: {_CANARY}\n",
    "in a long form": f"budget:\n  amount: {_CANARY}\n",
    "in a text with a colon": f"why: {_CANARY} offers: £5m\n",
    "before a comment": f"why: {_CANARY} #1 of the bidders\n",
    "behind a tag": f"why: !{_CANARY}\n",
    "in open quotes": f'why: "{_CANARY}\n',
    "on a line of its own": f"{_CANARY}\n",
    "in braces": f"why: {{{{ {_CANARY} }}}}\n",
    "as a number elsewhere": "why: 0xCAFE51\n",
    "in a bracket": f"was: [{_CANARY}: offer, b]\n",
    "as a key": f"why: {{{_CANARY}}}\n",
    "as two keys": f"local:\n  {_CANARY}: 1\n  {_CANARY}: 2\n",
    "as keys of an item": f"was:\n- {{id: a, {_CANARY}: b}}\n",
    "in a text that goes on at the margin": f"why: The price\n{_CANARY}: £5m\n",
    "as a kind": f"local: 1\nkind: {_CANARY}\n",
    "in a conflict": f"<<<<<<< {_CANARY}\n",
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", _WITHHELD)
def test_what_is_withheld_is_quoted_in_no_format(
    name: str, form: str, tmp_path: Path, run_commish: Commish
) -> None:
    """Whether the file can be read or not, and wherever the order to withhold stands in it."""
    why = COMMISSION.index("why:")
    end = COMMISSION.index("\n", why) + 1
    rest = COMMISSION[:why] + COMMISSION[end:] if "why:" in _WITHHELD[name] else COMMISSION
    for number, text in enumerate((_ORDER + _WITHHELD[name], _WITHHELD[name] + _ORDER)):
        folder = workspace(tmp_path / str(number), {"safe-homes.yaml": rest + text})
        ran = run_commish("validate", "--format", form, "--level", "information", at=folder)
        assert _CANARY.casefold() not in ran.out.casefold()
        assert "cafe51" not in ran.out.casefold()
        assert ran.err == ""

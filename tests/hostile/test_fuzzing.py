"""Whatever a file holds, it is read or refused in words."""

import importlib.util
import random
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from commish.source.characters import refused_in
from commish.source.reading import read_bytes
from tests.hostile.fuzz import by_chance, corpus
from tests.hostile.holding import holds
from tests.hostile.mutations import mutated, spoilt_bytes

_ROOT = Path(__file__).resolve().parents[2]
_FILES = [path.read_bytes() for path in sorted((_ROOT / "sample-commissions").rglob("*.yaml"))]
_TEXTS = [content.decode() for content in _FILES]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    holds(content)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    holds(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200)
@given(st.integers(0, 2**32))
def test_a_sample_with_slips_in_it_is_read_or_refused(seed: int) -> None:
    """One number instead of a draw for each choice: there are hundreds of places."""
    chance = random.Random(seed)  # noqa: S311 -- no secret
    holds(mutated(chance, _TEXTS).encode("utf-8", "surrogatepass"))
    holds(spoilt_bytes(chance, chance.choice(_FILES)[:2_000]))


@given(st.text(st.characters(codec="utf-8"), max_size=40).filter(lambda text: not refused_in(text)))
@example("010")
@example("1e3")
@example("no")
@example(" #1")
@example("two\n\nlines\n")
def test_text_that_another_program_wrote_is_read_as_it_was(text: str) -> None:
    """P3: without quotes where that program needs none, in quotes or a block where it does."""
    for style in (None, "'", '"', "|", ">"):
        written = yaml.safe_dump({"a": text}, default_style=style, allow_unicode=True)
        reading = read_bytes(written.encode(), "f.yaml")
        assert reading.data == {"a": text} or _is_refused_for_its_tag(written, reading.data)


def _is_refused_for_its_tag(written: str, data: object) -> bool:
    """That program marks as text what YAML 1.1 takes for something else, if it may not quote it."""
    return data is None and "!" in written


@pytest.mark.slow("fuzzing")
def test_a_few_seconds_of_fuzzing_break_nothing(tmp_path: Path) -> None:
    """`python -m tests.hostile.fuzz MINUTES` goes on for longer."""
    assert by_chance(list(corpus(tmp_path)), tmp_path, seconds=8, seed=1) == 0


@pytest.mark.slow("fuzzing with atheris")
def test_atheris_leads_where_it_is_installed() -> None:
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("needs atheris, which is not made for every Python: `pip install atheris`")
    command = [sys.executable, "-m", "tests.hostile.fuzz", "0.2", "--seed", "1"]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "chance alone" not in done.stdout

"""`commish validate --baseline`: only what is new, and how the baseline is written."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from commish.cli.screen import complain
from commish.errors import CommishError
from commish.source.writing import write_files
from commish.usecases.baseline import (
    BASELINE,
    Baseline,
    baseline_of,
    read_baseline,
    written_baseline,
)
from commish.usecases.validate import Asked, Verdict

__all__ = ["with_baseline"]

_START = 1_000
_DOCUMENTS = (".yaml", ".yml")


def with_baseline(
    check: Callable[[Asked], Verdict], asked: Asked, file: Path | None, *, write: bool, prune: bool
) -> Verdict:
    """What is not in a baseline; it is written or pruned first where that is asked for.

    Raises:
        CommishError: the baseline can't be read or written, or is a document.
    """
    path = file or Path(BASELINE)
    if path.suffix.lower() in _DOCUMENTS:
        mend = f"Give it a name that ends in .json, such as {BASELINE}."
        raise CommishError(f"{path} has the name of a document.", mend)
    if write:
        _refuse_another(path)
        verdict = check(asked)
        kept = baseline_of(verdict.found, verdict.sources, path.parent)
        _write(path, kept, f"{path} now holds {len(verdict.found):,} findings.")
        return check(asked._replace(baseline=kept))
    known = read_baseline(path, path.as_posix())
    if prune:
        gone = Counter(dict(check(asked._replace(baseline=known)).left_over))
        if gone:
            known = known.pruned(gone)
            said = f"{gone.total():,} entries taken out, which are found no more."
            _write(path, known, f"{path}: {said}")
    return check(asked._replace(baseline=known))


def _refuse_another(path: Path) -> None:
    """Refuse to write over a file that is no baseline, such as a page."""
    if path.is_file() and not path.is_symlink():
        with path.open("rb") as file:
            start = file.read(_START)
        if start.strip() and b'"findings"' not in start:
            mend = "Give another name, or take the file away first."
            raise CommishError(f"{path} holds something else than a baseline.", mend)


def _write(path: Path, baseline: Baseline, said: str) -> None:
    write_files({path: written_baseline(baseline)})
    complain(said)

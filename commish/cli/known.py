"""`commish validate --baseline`: only what is new, and how the baseline is written."""

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
        verdict = check(asked)
        kept = baseline_of(verdict.found, verdict.sources)
        _write(path, kept, f"{path} now holds {len(verdict.found):,} findings.")
        return check(asked._replace(baseline=kept))
    known = read_baseline(path, path.as_posix())
    if prune:
        verdict = check(asked)
        _, left = known.split(verdict.found, verdict.sources)
        gone = sum(left.values())
        if gone:
            known = known.pruned(left)
            _write(path, known, f"{path}: {gone:,} entries taken out, which are found no more.")
    return check(asked._replace(baseline=known))


def _write(path: Path, baseline: Baseline, said: str) -> None:
    write_files({path: written_baseline(baseline)})
    complain(said)

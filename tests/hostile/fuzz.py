"""Spoils good and bad files by chance for a while, and looks for what breaks the reader or a check.

Run: python -m tests.hostile.fuzz MINUTES [--seed NUMBER]

What breaks is kept in a file whose name is printed, and belongs into a test then. Where atheris is
installed it is led by what the program's code has not been through yet; otherwise by chance alone.
"""

import argparse
import faulthandler
import hashlib
import importlib
import importlib.util
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

__all__ = ["by_chance", "corpus", "main"]

_ROOT = Path(__file__).resolve().parents[2]
_MOST_SECONDS = 5
_MOST_MEGABYTES = 500
_MOST_BYTES = 100_000
"""Larger files tell of time and memory, and the others of everything else."""


def main(arguments: Sequence[str]) -> int:
    """Fuzz for so many minutes; 1 when something broke."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("minutes", type=float)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args(arguments)
    found = Path(tempfile.mkdtemp(prefix="commish-fuzz-"))
    files = list(corpus(found))
    print(f"{len(files)} files to begin with; seed {given.seed}; what breaks is kept in {found}")
    if importlib.util.find_spec("atheris"):
        return _led(files, found, given.minutes * 60, given.seed)
    print("atheris is not installed, so chance alone leads.")
    return by_chance(files, found, given.minutes * 60, given.seed)


def corpus(folder: Path) -> Iterator[bytes]:
    """The samples, the conformance vectors, and hostile files where their maker is at hand."""
    places = [_ROOT / "sample-commissions", _ROOT / "tests" / "conformance"]
    maker = _ROOT.parent / "shared" / "bad-inputs" / "make.py"
    if maker.is_file():
        made = folder / "bad"
        command = [sys.executable, str(maker), str(made), "--only", "yaml", "--no-big"]
        subprocess.run(command, check=True, capture_output=True)
        places.append(made)
    for place in places:
        for path in sorted(place.rglob("*.yaml")):
            if path.is_file() and path.stat().st_size < _MOST_BYTES:
                yield path.read_bytes()


def by_chance(files: Sequence[bytes], found: Path, seconds: float, seed: int) -> int:
    """Spoil *files* for so many seconds; 1 when something broke."""
    from tests.hostile.mutations import mutated, spoilt_bytes  # noqa: PLC0415 -- as `_holds`

    chance = random.Random(seed)  # noqa: S311 -- no secret
    texts = [content.decode("utf-8", "replace") for content in files]
    hold, runs, broken, end = _holds(), 0, 0, time.monotonic() + seconds
    while time.monotonic() < end:
        runs += 1
        content = mutated(chance, texts).encode("utf-8", "surrogatepass")
        if chance.random() < 0.2:
            content = spoilt_bytes(chance, chance.choice(files))
        broken += _broke(hold, content, found)
    print(f"{runs:,} files, {broken} broke something")
    return int(broken > 0)


def _holds() -> Callable[[bytes], None]:
    from tests.hostile.holding import holds  # noqa: PLC0415 -- atheris looks at what is imported

    return holds


def _broke(hold: Callable[[bytes], None], content: bytes, found: Path) -> bool:
    """Whether *content* breaks a promise: then it is kept."""
    kept = found / f"{hashlib.sha256(content).hexdigest()[:16]}.yaml"
    kept.write_bytes(content)
    # C code can't be interrupted: whoever hangs is ended with a trace, and the file stays
    faulthandler.dump_traceback_later(_MOST_SECONDS, exit=True)
    try:
        hold(content)
        assert _megabytes() < _MOST_MEGABYTES, "it took too much memory"
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is what was looked for
        print(f"{kept}: {type(error).__name__}: {str(error)[:200]}")
        return True
    finally:
        faulthandler.cancel_dump_traceback_later()
    kept.unlink()
    return False


def _megabytes() -> float:
    if importlib.util.find_spec("resource") is None:
        return 0
    import resource  # noqa: PLC0415 -- there is none on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _led(files: Sequence[bytes], found: Path, seconds: float, seed: int) -> int:
    """Fuzz with atheris, which ends the process at what breaks first.

    What it looks into takes several times as long.
    """
    atheris = importlib.import_module("atheris")

    with atheris.instrument_imports(include=["commish.source", "yaml"]):
        hold = _holds()
    begin = found / "corpus"
    begin.mkdir()
    for number, content in enumerate(files):
        (begin / str(number)).write_bytes(content)
    options = [
        *(
            f"-max_total_time={seconds:.0f}",
            f"-seed={seed % 2**32}",
            f"-timeout={6 * _MOST_SECONDS}",
        ),
        *(f"-artifact_prefix={found}/", "-max_len=20000", "-rss_limit_mb=1000", str(begin)),
    ]
    atheris.Setup([sys.argv[0], *options], hold)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

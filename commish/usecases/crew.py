"""Files read by several processes at once, with the same results in the same order as by one."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import IO, NamedTuple, NoReturn

from commish.errors import CommishError
from commish.source.cache_facts import NotKept
from commish.source.discovery import Site
from commish.usecases.reading import Opened, open_site
from commish.usecases.results import Result
from commish.usecases.standing import Standing

__all__ = ["results"]

_BLOCK = 32
"""Files that one process reads before it is another's turn."""
_SIZE = 4
_AGAIN = b"\0"
_HERE = b"\1"


Shown = Callable[[Path], str]
Work = Callable[[Opened, Standing], Result]
"""What one file comes to."""


def results(
    opened: Opened, files: Sequence[Standing], count: int, work: Work
) -> Iterator[Result | None]:
    """What each file came to, in their order; None where it has to be read in this process.

    That is so where reading ends in an error, which belongs to this process, and where what a file
    came to can't be sent.

    Raises:
        CommishError: a process ended before its work was done.
    """
    # macOS and Linux copy a process as it is; Windows begins a new one, which is slower
    if hasattr(os, "fork"):
        return _copied(opened, files, count, work)
    return _begun(opened, files, count, work)


class _Worker(NamedTuple):
    number: int
    """Of the process."""
    pipe: IO[bytes]


def _copied(
    opened: Opened, files: Sequence[Standing], count: int, work: Work
) -> Iterator[Result | None]:
    workers: list[_Worker] = []
    try:
        for turn in range(count):
            workers.append(_worker(partial(work, opened), _share(files, turn, count), workers))
        for index in range(len(files)):
            yield _received(workers[index // _BLOCK % count])
    finally:
        for worker in workers:
            worker.pipe.close()
            with suppress(OSError):
                os.kill(worker.number, signal.SIGTERM)
            with suppress(OSError):
                os.waitpid(worker.number, 0)


def _share(files: Sequence[Standing], turn: int, count: int) -> list[Standing]:
    return [one for index, one in enumerate(files) if index // _BLOCK % count == turn]


def _worker(
    work: Callable[[Standing], Result], files: Sequence[Standing], before: Sequence[_Worker]
) -> _Worker:
    reading, writing = os.pipe()
    number = os.fork()
    if not number:
        _work(work, files, writing, [reading, *(one.pipe.fileno() for one in before)])
    os.close(writing)
    return _Worker(number, os.fdopen(reading, "rb"))


def _work(
    work: Callable[[Standing], Result],
    files: Sequence[Standing],
    writing: int,
    others: Sequence[int],
) -> NoReturn:
    """The life of a worker. It ends without a word: what it was copied from does the rest."""
    code = 1
    try:
        for each in others:
            os.close(each)
        with os.fdopen(writing, "wb") as pipe:
            for file in files:
                pipe.write(_sent(_tried(work, file)))
        code = 0
    finally:
        os._exit(code)


def _tried(work: Callable[[Standing], Result], file: Standing) -> Result | None:
    """The result, or None where this is for the first process to say: it meets the same error."""
    try:
        return work(file)
    except (NotKept, Exception):  # noqa: BLE001 -- whatever it is, it is raised where it can be told
        return None


def _sent(result: Result | None) -> bytes:
    if result is None:
        return _AGAIN
    content, digest, flags, said, facts = result
    parts = (content, digest, flags.encode(), said, facts)
    return _HERE + b"".join(len(one).to_bytes(_SIZE, "big") + one for one in parts)


def _received(worker: _Worker) -> Result | None:
    if _read(worker, 1) == _AGAIN:
        return None
    content, digest, flags, said, facts = (
        _read(worker, int.from_bytes(_read(worker, _SIZE), "big")) for _ in range(5)
    )
    return Result(content, digest, flags.decode(), said, facts)


def _read(worker: _Worker, size: int) -> bytes:
    found = worker.pipe.read(size)
    if len(found) < size:
        raise _ended()
    return found


def _ended() -> CommishError:
    return CommishError(
        "A process that read documents ended before its work was done.",
        "Try again with -j 1, which needs least memory.",
    )


def _begun(
    opened: Opened, files: Sequence[Standing], count: int, work: Work
) -> Iterator[Result | None]:
    """The same by processes that are begun anew, each with its own commish.yaml."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 -- where nothing else does
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    blocks = [files[start : start + _BLOCK] for start in range(0, len(files), _BLOCK)]
    place = (work, opened.site.root, opened.shown, opened.setting.as_of)
    with ProcessPoolExecutor(count, get_context("spawn")) as pool:
        try:
            for block in pool.map(partial(_block, *place), blocks):
                yield from block
        except BrokenProcessPool as error:
            raise _ended() from error


def _block(
    work: Work, root: Path, shown: Shown, as_of: date, files: Sequence[Standing]
) -> list[Result | None]:
    opened = _opened(root, shown, as_of)
    return [_tried(partial(work, opened), file) for file in files]


@lru_cache(maxsize=1)
def _opened(root: Path, shown: Shown, as_of: date) -> Opened:
    return open_site(Site(root), shown, as_of)

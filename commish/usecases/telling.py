"""Every file of a workspace with what it came to: known, or found now, by one or more processes."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from commish.findings import Finding
from commish.source.cache_digest import digest_of
from commish.source.cache_rows import Row
from commish.source.discovery import MARKER
from commish.source.disk import content_of
from commish.usecases.caching import Shelf
from commish.usecases.reading import Opened, ReadFile, read_content
from commish.usecases.results import Result, Told, flags_of, packed_result
from commish.usecases.standing import Standing, standing

if TYPE_CHECKING:
    from commish.insight.facts import Facts

__all__ = ["result_of", "rules_of", "tell"]

_WORTH_SHARING = 1_500
"""Files that have to be read from which on several processes are quicker than one."""


def tell(
    opened: Opened,
    shelf: Shelf,
    *,
    jobs: int = 0,
    keep: Callable[[ReadFile], None] | None = None,
) -> Iterator[Told]:
    """What each document came to, commish.yaml first.

    With *jobs* processes; 0: as many as there are processors, where there is enough to do.
    *keep* is given each file itself, and then all are read here.
    """
    files = list(standing(opened.site, opened.exclude))
    rows: dict[str, Row] = {}
    if shelf.is_open and keep is None:
        shelf.under(rules_of(opened, files))
        rows = {one.inner: row for one in files if (row := shelf.row(one))}
    fresh = [one for one in files if one.inner not in rows]
    found = _found(opened, shelf, fresh, jobs=1 if keep else jobs, keep=keep)
    for one in files:
        row = rows.get(one.inner)
        if row is None:
            yield next(found)
        else:
            yield shelf.told(one, row, partial(_facts_again, opened, one))


def result_of(opened: Opened, file: Standing) -> Result:
    """What one file came to, as bytes.

    Raises:
        CommishError: it may not be read.
        NotKept: it can't be brought back as it was.
    """
    from commish.usecases.judging import judge_document  # noqa: PLC0415 -- when there is one to judge

    read, content = _read(opened, file)
    judged = list(judge_document(read, opened.setting))
    return packed_result(read, judged, digest_of(content), opened.showing.inner)


def rules_of(opened: Opened, files: Sequence[Standing]) -> Iterator[bytes]:
    """Whatever decides what is found in a file, besides the program and the file itself."""
    yield _bytes_of(opened.content)
    yield opened.setting.as_of.isoformat().encode()
    books = [one for one in files if Path(one.inner).stem in opened.books] if opened.books else ()
    for one in books:
        # Findings may name the rulebook's file, as it is shown
        yield opened.showing.of(one.inner).encode("utf-8", "surrogatepass")
        yield one.inner.encode("utf-8", "surrogatepass")
        yield _bytes_of(content_of(Path(one.path), one.inner))


def _bytes_of(content: bytes | Finding) -> bytes:
    return digest_of(content) if isinstance(content, bytes) else b""


def _found(
    opened: Opened,
    shelf: Shelf,
    files: Sequence[Standing],
    *,
    jobs: int,
    keep: Callable[[ReadFile], None] | None,
) -> Iterator[Told]:
    """What files came to that are read now, in their order."""
    count = jobs or (_processors() if len(files) >= _WORTH_SHARING else 1)
    if min(count, len(files)) <= 1:
        for one in files:
            yield _here(opened, shelf, one, keep)
        return
    from commish.usecases.crew import results  # noqa: PLC0415 -- only many files are worth sharing

    for one, result in zip(files, results(opened, files, count, result_of), strict=True):
        yield shelf.came(one, result) if result else _here(opened, shelf, one, keep)


def _processors() -> int:
    able = getattr(os, "sched_getaffinity", None)
    return len(able(0)) if able else os.cpu_count() or 1


def _here(
    opened: Opened, shelf: Shelf, file: Standing, keep: Callable[[ReadFile], None] | None
) -> Told:
    """What a file came to, read in this process."""
    from commish.usecases.judging import judge_document  # noqa: PLC0415 -- when there is one to judge

    read, content = _read(opened, file, shelf)
    if keep:
        keep(read)
    judged = list(judge_document(read, opened.setting))
    if not shelf.is_open or keep:
        return _told(file, read, judged, b"", flags_of(read))
    from commish.source.cache_facts import NotKept  # noqa: PLC0415 -- where it is to be kept

    try:
        result = packed_result(read, judged, digest_of(content), opened.showing.inner)
    except NotKept:
        return _told(file, read, judged, digest_of(content), flags_of(read))
    shelf.keep(file, result)
    return _told(file, read, judged, result.digest, result.flags)


def _told(
    file: Standing, read: ReadFile, judged: Sequence[Finding], digest: bytes, flags: str
) -> Told:
    checked, found = read.checked, [*read.findings, *judged]
    return Told(file.inner, found, checked.accepted, digest, flags, lambda: checked.facts)


def _read(opened: Opened, file: Standing, shelf: Shelf | None = None) -> tuple[ReadFile, bytes]:
    """A file, and its bytes; none where it is no plain file."""
    shown = opened.showing.of(file.inner)
    if file.inner == MARKER:
        content = opened.content
        return opened.marker, content if isinstance(content, bytes) else b""
    path = Path(file.path)
    found = content_of(path, shown)
    content = found if isinstance(found, bytes) else b""
    locate = shelf.places(file.inner, digest_of(content)) if shelf and shelf.is_open else None
    return read_content(path, opened.shown, found, locate), content


def _facts_again(opened: Opened, file: Standing) -> "Facts | None":
    return _read(opened, file)[0].checked.facts

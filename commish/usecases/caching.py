"""What earlier runs found, kept in the user's own cache folder: a run after it says the same.

A file is known by its content, and its results by all that made them.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Self
from zlib import crc32

from commish.findings import Acceptance, Finding, Place, Pointer
from commish.source.again import Places, Spans
from commish.source.cache_digest import digest_of, digest_over
from commish.source.cache_rows import Change, Row
from commish.source.discovery import Site
from commish.usecases.results import Result, Told
from commish.usecases.showing import Showing
from commish.usecases.standing import Standing, digest_at

if TYPE_CHECKING:
    from commish.insight.facts import Facts, Locate
    from commish.source.cache_store import Store

__all__ = ["Cache", "Shelf"]

_LATER = 2_000_000_000
"""What changed less than this before it was read may change again within one tick of the clock
and look the same, so its content is compared. In nanoseconds."""
_PROGRAM = "program"
_MANY = 2_000
"""So many files are written down at once: all of them would take much memory."""
_DIGEST = 32


class Shelf:
    """The part of one workspace, in one run."""

    def __init__(
        self, site: Site, shown: Callable[[Path], str], store: "Store | None" = None
    ) -> None:
        self._store = store
        self._root = site.root
        self.showing = Showing(site, shown)
        """How paths are shown in this run."""
        self._began = time_ns()
        self._rules = b""
        self._generation = -1
        self._rows: dict[str, Row] = {}
        self._new: dict[str, Row] = {}
        self._facts: dict[str, bytes] = {}
        self._loaded: set[tuple[bytes, Pointer]] = set()

    @property
    def is_open(self) -> bool:
        """Whether anything can be kept."""
        return self._store is not None

    @cached_property
    def program(self) -> bytes:
        """The digest of the program, its schemas and its rulebooks."""
        if self._store is None:
            return b""
        from commish.source.cache_program import digest_of_program, outline  # noqa: PLC0415

        shape, newest = outline()
        noted = self.noted(_PROGRAM)
        if noted[:_DIGEST] == shape:
            return noted[_DIGEST:]
        program = digest_of_program()
        if newest + _LATER < self._began:
            self.note(_PROGRAM, shape + program)
        return program

    def noted(self, key: str) -> bytes:
        """What a run noted under *key*; empty where none did. By no rules before there are any."""
        return self._store.note(max(self._generation, 0), key) if self._store else b""

    def note(self, key: str, value: bytes) -> None:
        """Note something for a later run."""
        if self._store is not None:
            self._store.save(self._rules, Change(notes={key: value}))

    def under(self, rules: Iterable[bytes]) -> None:
        """Look up what was found under these rules: all that decides about a file but the file."""
        if self._store is None:
            return
        self._rules = digest_over((self.program, *rules))
        self._generation = self._store.generation(self._rules)
        self._rows = self._store.rows(self._generation)

    def row(self, file: Standing) -> Row | None:
        """What is kept of a file that looks as it did, or that has the same content."""
        row = self._rows.get(file.inner)
        if row is None or not file.state or row.proof != _proof(row):
            return None
        if row.state == file.state and file.newest + _LATER < row.seen:
            return row
        if row.content != digest_at(file.path):
            return None
        if row.state != file.state or file.newest + _LATER < self._began:
            self._new[file.inner] = _proven(row._replace(state=file.state, seen=self._began))
        return row

    def told(self, file: Standing, row: Row, again: "Callable[[], Facts | None]") -> Told:
        """What a file came to that is known; *again* reads its facts from itself."""
        findings, accepted = self.said(row.said)
        facts = partial(self._kept_facts, file, row, again)
        return Told(file.inner, findings, accepted, row.facts, row.flags, facts)

    def came(self, file: Standing, result: Result) -> Told:
        """What a file came to just now, in another process."""
        self.keep(file, result)
        findings, accepted = self.said(result.said)
        facts = partial(self._facts_from, file, result.facts, result.content)
        return Told(file.inner, findings, accepted, result.digest, result.flags, facts)

    def said(self, packed: bytes) -> tuple[Sequence[Finding], Sequence[Acceptance]]:
        """Findings and acceptances that were packed."""
        if not packed:
            return (), ()
        from commish.source.cache_findings import findings_from  # noqa: PLC0415 -- most say nothing

        return findings_from(packed, self.showing.of, self._sought)

    def places(self, path: str, content: bytes) -> "Locate":
        """What finds places in a file with this digest, and remembers them."""
        full = f"{self._root}{os.sep}{path}"
        return Places(full, self.showing.of(path), content, self._spans if self._store else None)

    def keep(self, file: Standing, result: Result) -> None:
        """Keep what a file came to, once this run has done."""
        if file.state and self._store is not None:
            given = (file.inner, file.state, self._began, *result[:4], 0)
            self._new[file.inner] = _proven(Row._make(given))
            self._facts[file.inner] = result.kept_facts
            if len(self._facts) >= _MANY:
                self._write((), {})

    def save(self, paths: Iterable[str], notes: dict[str, bytes]) -> None:
        """Write down what is new. *paths* are those of all files that are there now."""
        self._write(self._rows.keys() - set(paths) if self._rows else (), notes)

    def _write(self, gone: Iterable[str], notes: dict[str, bytes]) -> None:
        if self._store is None:
            return
        kept = [one for one in self._facts.items() if one[1]]
        lost = [path for path, packed in self._facts.items() if not packed and path in self._rows]
        if change := Change([*self._new.values()], kept, [*gone, *lost], notes):
            self._store.save(self._rules, change)
            self._rows |= self._new
            self._new, self._facts = {}, {}

    def close(self) -> None:
        """Write down the places that were looked up, and let the file go."""
        if self._store is None:
            return
        if "_spans" in self.__dict__:
            from commish.source.cache_findings import packed_span  # noqa: PLC0415

            known = self._spans.known
            found = [(key, known[key]) for key in known.keys() - self._loaded]
            if found:
                spans = [packed_span(key, span) for key, span in found]
                self._store.save(self._rules, Change(spans=spans))
        self._store.close()

    @cached_property
    def _spans(self) -> Spans:
        from commish.source.cache_findings import span_from  # noqa: PLC0415 -- when a place is sought

        rows = self._store.spans(self._generation) if self._store else ()
        spans = Spans(dict(one for row in rows if (one := span_from(*row))))
        self._loaded = set(spans.known)
        return spans

    def looked_at(self) -> Sequence[tuple[str, bytes]]:
        """The files in which places were looked up so far, each with its digest."""
        asked = self._spans.asked
        return sorted((self.showing.inner(shown), content) for shown, content in asked)

    def is_still(self, path: str, content: bytes) -> bool:
        """Whether a file has the digest *content*."""
        row = self._new.get(path) or self._rows.get(path)
        return row is not None and row.content == content

    def _sought(self, path: str, pointer: Pointer) -> Place:
        row = self._new.get(path) or self._rows.get(path)
        return self.places(path, row.content if row else b"")(pointer)

    def _kept_facts(
        self, file: Standing, row: Row, again: "Callable[[], Facts | None]"
    ) -> "Facts | None":
        packed = self._packed_facts.get(file.inner, b"")
        if digest_of(packed) != row.facts:
            return again()
        return self._facts_from(file, packed, row.content)

    def _facts_from(self, file: Standing, packed: bytes, content: bytes) -> "Facts":
        from commish.source.cache_facts import facts_from  # noqa: PLC0415 -- when all are looked at

        return facts_from(packed, self.showing.of(file.inner), self.places(file.inner, content))

    @cached_property
    def _packed_facts(self) -> dict[str, bytes]:
        return self._store.facts(self._generation) if self._store else {}


class Cache:
    """What earlier runs found, of every workspace that one run looks at."""

    def __init__(self) -> None:
        self._shelves: list[Shelf] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def shelf(self, site: Site, shown: Callable[[Path], str]) -> Shelf:
        """The part of one workspace; *shown* says how paths are shown in this run."""
        from commish.source.cache_folder import cache_folder  # noqa: PLC0415 -- where there is none
        from commish.source.cache_store import opened_store  # noqa: PLC0415

        folder = cache_folder(site.root)
        store = opened_store(folder, site.root) if folder else None
        shelf = Shelf(site, shown, store)
        self._shelves.append(shelf)
        return shelf

    def close(self) -> None:
        """Write down what is still to be kept."""
        while self._shelves:
            self._shelves.pop().close()


def _proof(row: Row) -> int:
    """Tells whether the row is what was written; -1 where it can't have been."""
    words = f"{row.path} {row.state} {row.seen} {row.flags}".encode("utf-8", "surrogatepass")
    try:
        return crc32(b"".join((words, row.content, row.facts, row.said)))
    except TypeError:
        return -1


def _proven(row: Row) -> Row:
    return row._replace(proof=_proof(row))

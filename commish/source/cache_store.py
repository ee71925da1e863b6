"""The file in which a workspace's cache is kept: an SQLite database that may be lost at any time.

Whatever goes wrong with it, a run goes on as if nothing were known.
"""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import time
from typing import Any, TypeVar

from commish.source.cache_digest import digest_of, digest_over
from commish.source.cache_folder import drop_old, own_file
from commish.source.cache_rows import Change, Row

__all__ = ["Store", "opened_store"]

_OURS = 0x636D7368
_LAYOUT = 1
"""Counted up when the tables change: a file of another layout is begun anew."""
_PATIENCE = 1.0
"""Seconds to wait for another process that writes; after that nothing is known."""
_GENERATIONS = 3
"""Of so many sets of rules and dates results are kept: those used last."""
_BEGIN = f"""
BEGIN IMMEDIATE;
CREATE TABLE generation (id INTEGER PRIMARY KEY, rules BLOB UNIQUE, used REAL);
CREATE TABLE file (generation INTEGER, path TEXT, state TEXT, seen INTEGER, content BLOB,
    facts BLOB, flags TEXT, said BLOB, proof INTEGER,
    PRIMARY KEY (generation, path)) WITHOUT ROWID;
CREATE TABLE fact (generation INTEGER, path TEXT, packed BLOB, PRIMARY KEY (generation, path));
CREATE TABLE span (generation INTEGER, content BLOB, pointer TEXT, span TEXT,
    PRIMARY KEY (generation, content, pointer)) WITHOUT ROWID;
CREATE TABLE note (generation INTEGER, key TEXT, value BLOB, proof BLOB,
    PRIMARY KEY (generation, key)) WITHOUT ROWID;
PRAGMA application_id = {_OURS};
PRAGMA user_version = {_LAYOUT};
COMMIT;
"""
_SUFFIX = ".sqlite"
_PARTS = ("file", "fact", "span", "note")
_Answer = TypeVar("_Answer")


class Store:
    """The database of one workspace. Generation 0 holds what depends on no rule."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection

    def generation(self, rules: bytes) -> int:
        """The number under which results by these rules are kept; -1 for none."""
        found = self._asked("SELECT id FROM generation WHERE rules = ?", rules)
        return int(found[0][0]) if found else -1

    def rows(self, generation: int) -> dict[str, Row]:
        """What is kept of each file, by path."""
        asked = (
            "SELECT path, state, seen, content, facts, flags, said, proof FROM file"
            " WHERE generation = ?"
        )
        return {one[0]: Row._make(one) for one in self._asked(asked, generation)}

    def facts(self, generation: int) -> dict[str, bytes]:
        """The packed facts of each file, by path."""
        asked = "SELECT path, packed FROM fact WHERE generation = ?"
        return dict(self._asked(asked, generation))

    def spans(self, generation: int) -> list[tuple[bytes, str, str]]:
        """Places that were looked up: digest of the file, pointer and span."""
        return self._asked(
            "SELECT content, pointer, span FROM span WHERE generation = ?", generation
        )

    def note(self, generation: int, key: str) -> bytes:
        """What was noted under *key*; empty where nothing was."""
        asked = "SELECT value, proof FROM note WHERE generation = ? AND key = ?"
        for value, proof in self._asked(asked, generation, key):
            if _proof(key, value) == proof:
                return bytes(value)
        return b""

    def save(self, rules: bytes, change: Change) -> None:
        """Keep all of a change, or nothing where that can't be; empty *rules* are generation 0."""
        self._tried(lambda: self._save(rules, change))

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def _save(self, rules: bytes, change: Change) -> None:
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        try:
            self._write(self._used(rules) if rules else 0, change)
            run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                run("ROLLBACK")
            raise

    def _used(self, rules: bytes) -> int:
        run = self._connection.execute
        asked = (
            "INSERT INTO generation (rules, used) VALUES (?, ?)"
            " ON CONFLICT (rules) DO UPDATE SET used = excluded.used RETURNING id"
        )
        number = int(run(asked, (rules, time())).fetchone()[0])
        drop_old(self._path.parent, _SUFFIX, time())
        old = run("SELECT id FROM generation ORDER BY used DESC, id DESC").fetchall()[_GENERATIONS:]
        for (each,) in old:
            run("DELETE FROM generation WHERE id = ?", (each,))
            for part in _PARTS:
                run(f"DELETE FROM {part} WHERE generation = ?", (each,))  # noqa: S608 -- names of our own
        return number

    def _write(self, number: int, change: Change) -> None:
        many = self._connection.executemany
        gone = [(number, path) for path in change.gone]
        many("DELETE FROM file WHERE generation = ? AND path = ?", gone)
        many("DELETE FROM fact WHERE generation = ? AND path = ?", gone)
        rows = ((number, *row) for row in change.rows)
        many("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        facts = ((number, *one) for one in change.facts)
        many("INSERT OR REPLACE INTO fact VALUES (?, ?, ?)", facts)
        spans = ((number, *one) for one in change.spans)
        many("INSERT OR REPLACE INTO span VALUES (?, ?, ?, ?)", spans)
        notes = ((number, key, one, _proof(key, one)) for key, one in change.notes.items())
        many("INSERT OR REPLACE INTO note VALUES (?, ?, ?, ?)", notes)
        if gone or change.rows:
            lost = (
                "DELETE FROM span WHERE generation = ?"
                " AND content NOT IN (SELECT content FROM file WHERE generation = ?)"
            )
            self._connection.execute(lost, (number, number))

    def _asked(self, question: str, *given: object) -> list[Any]:
        return self._tried(lambda: self._connection.execute(question, given).fetchall()) or []

    def _tried(self, work: Callable[[], _Answer]) -> _Answer | None:
        try:
            return work()
        except sqlite3.OperationalError:
            return None  # locked by another process, no room, not ours to write
        except (sqlite3.Error, UnicodeError, OverflowError):
            _remove(self._path)
            return None


def opened_store(folder: Path, root: Path) -> Store | None:
    """The store of the workspace at *root*, in the folder of the cache; None where there is none.

    It is made where it is missing, and made anew where it can't be read.
    """
    path = folder / f"{digest_of(os.fsencode(root)).hex()[:32]}{_SUFFIX}"
    for _ in range(2):
        if not own_file(path):
            return None
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            if _is_ours(connection):
                return Store(path, connection)
        except sqlite3.OperationalError:
            connection.close()
            return None
        except sqlite3.Error:
            pass
        connection.close()
        _remove(path)
    return None


def _is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the database has this layout, or is new and has it now."""
    if _layout(connection) == (0, 0):
        if connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return False
        connection.executescript(_BEGIN)
    return _layout(connection) == (_OURS, _LAYOUT)


def _layout(connection: sqlite3.Connection) -> tuple[int, int]:
    ours = connection.execute("PRAGMA application_id").fetchone()[0]
    return ours, connection.execute("PRAGMA user_version").fetchone()[0]


def _remove(path: Path) -> None:
    for each in (path, path.with_name(f"{path.name}-journal")):
        try:
            each.unlink(missing_ok=True)
        except OSError:
            return


def _proof(key: str, value: bytes) -> bytes:
    return digest_over((key.encode(), value))

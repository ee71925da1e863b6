"""Whatever happens to a workspace, what is said with the cache is said without it."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from commish.usecases import caching
from tests.usecases.looking import cold, warm
from tests.workspace import AGREEMENT, COMMISSION, MARKER, workspace

_NAMES = ("safe-homes", "warm-homes", "hub", "safe-hom")
_FOLDERS = ("", "plans/", "commissions/deep/")
_NAME, _FOLDER = st.sampled_from(_NAMES), st.sampled_from(_FOLDERS)
_ORDER = "exempt:\n  - what: {}\n    category: '3'\n    because: Prices.\n"
_DATES = (None, date(2026, 4, 1), date(2031, 1, 1))


class Changes(RuleBasedStateMachine):
    """A workspace that somebody works on."""

    @initialize()
    def begin(self) -> None:
        self.scratch = Path(tempfile.mkdtemp())
        self.patch = pytest.MonkeyPatch()
        self.patch.setenv("COMMISH_CACHE_DIR", str(self.scratch / "cache"))
        self.root = workspace(self.scratch / "town")
        self.day: date | None = None
        self.here = self.root

    def teardown(self) -> None:
        if hasattr(self, "scratch"):
            self.patch.undo()
            shutil.rmtree(self.scratch)

    @rule(name=_NAME, folder=_FOLDER, tier=st.sampled_from(["political", "strategic", "[x"]))
    def writes_a_commission(self, name: str, folder: str, tier: str) -> None:
        text = COMMISSION.replace("safe-homes", name).replace("tier: political", f"tier: {tier}")
        workspace(self.root, {f"{folder}{name}.yaml": text}, self._marker())

    @rule(name=_NAME, folder=_FOLDER, link=_NAME, line=st.booleans())
    def writes_an_agreement(self, name: str, folder: str, link: str, *, line: bool) -> None:
        above = "# Made up\n" if line else ""
        text = above + AGREEMENT.replace("hub-contract", name) + f"commissions: [{link}]\n"
        workspace(self.root, {f"{folder}{name}.yaml": text}, self._marker())

    @rule(which=st.integers(0, 9), what=st.sampled_from(["all", "title", "nothing"]))
    def withholds(self, which: int, what: str) -> None:
        if path := self._document(which):
            self._append(path, _ORDER.format(what))

    @rule(which=st.integers(0, 9), text=st.sampled_from(["# more\n", "title: Twice\n", "[", "\0"]))
    def appends(self, which: int, text: str) -> None:
        if path := self._document(which):
            self._append(path, text)

    @rule(which=st.integers(0, 9))
    def deletes(self, which: int) -> None:
        if path := self._document(which):
            path.unlink()

    @rule(which=st.integers(0, 9), name=_NAME, folder=_FOLDER)
    def renames(self, which: int, name: str, folder: str) -> None:
        if path := self._document(which):
            target = self.root / f"{folder}{name}.yml"
            target.parent.mkdir(parents=True, exist_ok=True)
            path.rename(target)

    @rule(
        more=st.sampled_from(
            ["", "exclude: [plans]\n", "as_of: 2030-01-01\n", "rulebooks: [hub]\n"]
        )
    )
    def edits_the_workspace(self, more: str) -> None:
        text = MARKER.replace("as_of: 2026-04-01\n", "") if "as_of" in more else MARKER
        (self.root / "commish.yaml").write_text(text + more, encoding="utf-8")

    @rule(day=st.sampled_from(_DATES), where=st.sampled_from(["", "plans", ".."]))
    def asks_otherwise(self, day: date | None, where: str) -> None:
        self.day = day
        self.here = (self.root / where).resolve()

    @rule()
    def trusts_what_has_not_moved(self) -> None:
        """As if all files had rested for long."""
        self.patch.setattr(caching, "_LATER", -(10**12))

    @invariant()
    def says_the_same(self) -> None:
        if not hasattr(self, "scratch"):
            return
        expected = cold(self.root, as_of=self.day, here=self.here)
        assert warm(self.root, as_of=self.day, here=self.here) == expected
        assert warm(self.root, as_of=self.day, here=self.here) == expected

    def _marker(self) -> str:
        return (self.root / "commish.yaml").read_text(encoding="utf-8")

    def _document(self, which: int) -> Path | None:
        paths = [path for path in sorted(self.root.rglob("*.y*ml")) if path.stem != "commish"]
        return paths[which % len(paths)] if paths else None

    @staticmethod
    def _append(path: Path, text: str) -> None:
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


Changes.TestCase.settings = settings(max_examples=25, stateful_step_count=15)
test_changes_one_after_the_other = pytest.mark.slow(Changes.TestCase)

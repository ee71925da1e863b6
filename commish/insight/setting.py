"""The workspace as rules see it: the date, the body, its limits."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commish.insight.law import Entry, Law
    from commish.model.dates import PartialDate
    from commish.model.workspace import Workspace

__all__ = ["Setting"]


class Setting:
    """Under which body's rules, and at which date, documents are read."""

    def __init__(
        self,
        as_of: date,
        workspace: "Callable[[], Workspace] | None" = None,
        law: "Callable[[], Law] | None" = None,
    ) -> None:
        self.as_of = as_of
        """The date at which everything is read."""
        self._workspace = workspace
        self._law = law

    @cached_property
    def workspace(self) -> "Workspace":
        """The workspace's own words; loaded when the first rule asks."""
        if self._workspace is not None:
            return self._workspace()
        from commish.model.workspace import Workspace  # noqa: PLC0415 -- only what asks pays

        return Workspace(id="none", title="", format=1)

    @property
    def body_type(self) -> str:
        """What kind of body it is; empty when the workspace does not say."""
        return self.workspace.body.type if self.workspace.body else ""

    @property
    def nation(self) -> str:
        """The nation whose law applies; empty when the workspace does not say."""
        return self.workspace.body.nation if self.workspace.body else ""

    @cached_property
    def law(self) -> "Law":
        """The rulebooks in use, loaded when the first rule asks; none without a workspace."""
        if self._law is not None:
            return self._law()
        from commish.insight.law import Law  # noqa: PLC0415 -- only what asks pays

        return Law()

    def law_on(
        self, topic: str, when: "PartialDate | date | None", regime: str = ""
    ) -> "Entry | None":
        """What bound this body about a topic on a day, under a procurement regime; None: nothing.

        A body that does not say its nation is bound by no law here: nothing is guessed.
        """
        return self.law.entry(
            topic, when, nation=self.nation, body_type=self.body_type, regime=regime
        )

    @property
    def evidence_years(self) -> int | None:
        """After how many years evidence is called old: the body's own figure, else good practice.

        None: neither says.
        """
        rules = self.workspace.rules
        if rules and rules.evidence_years is not None:
            return rules.evidence_years
        entry = self.law_on("evidence-years", self.as_of)
        return int(entry.number) if entry else None

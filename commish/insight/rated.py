"""A measure of a return, rated by what was promised."""

from decimal import Decimal
from typing import NamedTuple

from commish.insight.performance import Aim, NoMarginError, Standing, standing
from commish.insight.promised import promise
from commish.insight.returned import Measured, Returned
from commish.insight.thread import Thread
from commish.insight.withholding import called, told
from commish.model.number import grouped, plain

__all__ = ["Rated", "rated", "short"]


class Rated(NamedTuple):
    """One measure of a return and how it stands."""

    returned: Returned
    measure: Measured
    standing: Standing | None
    """None where nothing says what is on target, or the figure can't be held against it."""
    aim: Aim | None
    thread: Thread

    @property
    def name(self) -> str:
        """What the measure is called."""
        found = self.thread.find(self.measure.kpi)
        return called(self.thread, found) if found else "A measure"

    @property
    def aim_words(self) -> str:
        """`the target 85%`; `…` of it when the agreement withholds something."""
        found, aim = self.thread.find(self.measure.kpi), self.aim
        if aim is None or found is None:
            return ""
        if aim.direction == "range":
            words = f"the range of {_range(aim.low, aim.high)}"
        else:
            sign = "%" if self.measure.unit == "%" else ""
            words = f"the target of {short(aim.target or Decimal(0))}{sign}"
        return told(self.thread, found, words)


def _range(low: Decimal | None, high: Decimal | None) -> str:
    if low is None or high is None:
        return f"{short(high or Decimal(0))} or less" if low is None else f"{short(low)} or more"
    return f"{short(low)} to {short(high)}"


def short(value: Decimal) -> str:
    """A number as a sentence gives it: four decimals at most, none that say nothing."""
    return grouped(plain(round(value, 4)))


def rated(thread: Thread, returned: Returned, measure: Measured) -> Rated:
    """A measure of a return, held against what is promised at the end of its period."""
    promised = promise(thread, measure.kpi)
    aim = promised.aim(returned.period.last, measure.unit) if promised else None
    value = promised.reported(measure) if promised else measure.number
    return Rated(returned, measure, _standing(measure, value, aim), aim, thread)


def _standing(measure: Measured, value: Decimal | None, aim: Aim | None) -> Standing | None:
    if not measure.numbers and not _is_inexact(measure):
        return Standing.NO_DATA
    if aim is None or value is None:
        return None
    try:
        return standing(value, aim)
    except NoMarginError:
        return None


def _is_inexact(measure: Measured) -> bool:
    return measure.value is not None and measure.value.stated

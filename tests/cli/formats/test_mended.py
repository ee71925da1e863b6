"""What `commish validate --fix` did, and what it left alone."""

from commish.cli.formats.mended import mended
from commish.usecases.fixing import Fixed, Left
from tests.verdicts import FIX, HOSTILE, finding


def test_each_mend_is_a_line_and_the_summary_comes_last() -> None:
    done = (finding(fix=FIX), finding(fix=FIX))
    why = "the file is reached through a link"
    left = (Left(finding(fix=FIX), why),)
    assert mended(Fixed(done, left, ("needs/falls.yaml",))).splitlines() == [
        "needs/falls.yaml:3:8: Write `Falls at home` for `Falls`.",
        "needs/falls.yaml:3:8: Write `Falls at home` for `Falls`.",
        f"needs/falls.yaml:3:8: Left as it is, because {why}: Write `Falls at home` for `Falls`.",
        "2 mends made in 1 file.",
    ]


def test_where_nothing_was_mended_nothing_is_said() -> None:
    assert mended(Fixed((), (), ())) == ""
    left = (Left(finding(fix=FIX), "the file has changed since it was checked"),)
    assert "made" not in mended(Fixed((), left, ()))


def test_no_name_or_value_forges_a_line() -> None:
    odd = finding(fix=FIX._replace(title=f"Write {HOSTILE}\n::error::x."))
    said = mended(Fixed((odd,), (), ("a",)))
    assert all(each.isprintable() or each == "\n" for each in said)
    assert len(said.splitlines()) == 2

"""`commish validate --fix` and `--diff`: what is certain is mended, or shown."""

from commish.cli.checking import Checking
from commish.cli.formats.mended import mended
from commish.cli.screen import complain, say
from commish.errors import CommishError
from commish.usecases.fixing import apply, diff
from commish.usecases.validate import Verdict

__all__ = ["after_mending", "shown_only"]


def after_mending(checking: Checking) -> Verdict:
    """Mend what is certain, say what was done, and check again.

    Raises:
        CommishError: there are no files to mend, or one can't be written.
    """
    _refuse_what_is_no_file(checking)
    for line in mended(apply(checking.verdict())).splitlines():
        complain(line)
    return checking.verdict()


def shown_only(checking: Checking) -> int:
    """Print what `--fix` would change, and change nothing; gives the exit code.

    Raises:
        CommishError: there are no files to mend.
    """
    _refuse_what_is_no_file(checking)
    verdict = checking.verdict()
    text = diff(verdict)
    if text:
        say(text)
    return int(bool(text))


def _refuse_what_is_no_file(checking: Checking) -> None:
    if checking.is_standard_input or checking.branches:
        raise CommishError(
            "Only files on the disk are mended, not standard input and not merged branches.",
            "Leave --fix and --diff out, or name files.",
        )

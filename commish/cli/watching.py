"""What `--watch` shows between one check and the next."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from commish.cli.screen import clear, complain, flush, say
from commish.errors import CommishError
from commish.usecases.watching import watch

__all__ = ["watched"]


def watched(paths: Sequence[Path], check: Callable[[], int]) -> int:
    """Check, print and wait for a change, until Ctrl-C; gives the exit code of the last check.

    A terminal shows one check at a time; elsewhere they stand one below the other.
    """

    def checked() -> int:
        clear()
        code = check()
        say(f"Checked at {time.strftime('%H:%M:%S')}. Waiting for changes; Ctrl-C ends it.")
        flush()
        return code

    def refused(error: CommishError) -> int:
        complain(f"{error.message} {error.mend}".strip())
        return 2

    code = watch(paths, checked, refused)
    say()
    return code

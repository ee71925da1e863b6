"""The program `commish`."""

import gc
import sys

__all__ = ["main"]

_SELDOM = 100_000
"""New objects after which Python looks for rings of garbage. Next to none arise here."""


def main() -> None:
    """Run the command that the command line asks for, and end with its exit code."""
    # Looking after every 700, as is usual, takes a tenth of a large validation
    gc.set_threshold(_SELDOM)
    from commish.cli.app import run  # noqa: PLC0415 -- nothing is paid before it is needed

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

"""The program `commish`."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command that the command line asks for, and end with its exit code."""
    from commish.cli.app import run  # noqa: PLC0415 -- nothing is paid before it is needed

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

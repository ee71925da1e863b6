"""What stops a command altogether. What is wrong in a file is a finding, not an error."""

__all__ = ["CommishError"]


class CommishError(Exception):
    """commish can't go on: a path that is not there, a wrong use, a thing it can't do.

    The text is one clear sentence for an officer; the command ends with exit code 2.
    """

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, in one sentence."""
        self.mend = mend
        """What to do about it, in one sentence; empty where nothing can be said."""

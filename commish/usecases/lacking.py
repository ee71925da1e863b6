"""What a new document can't do without and was not given."""

from commish.errors import CommishError
from commish.source.links import called

__all__ = ["LackingError"]

_OPTIONS = {
    "id": "give it after the kind",
    "title": 'give --title "…"',
    "tier": "give --tier political, strategic, tactical or service",
    "agreement": "give --from with the id of one",
    "period": "give one, such as --set period=2013/14",
}


class LackingError(CommishError):
    """Something is needed that was not given, and that a person could be asked for."""

    def __init__(self, kind: str, key: str, suggestion: str = "") -> None:
        article = "an" if key[0] in "aeiou" else "a"
        option = _OPTIONS.get(key, f"give --set {key}=…")
        super().__init__(f"{called(kind).capitalize()} needs {article} {key}: {option}.")
        self.key = key
        """The key of the document, or `id`."""
        self.suggestion = suggestion
        """What could stand there; empty when nothing offers itself."""

"""Slips of the keys: what was surely meant by a word that nobody knows.

`names.nearest` finds what was most likely meant, for a person to decide. Here there must be no
doubt, because a program acts on it.
"""

import re
from collections.abc import Iterable

__all__ = ["apart", "meant_date_surely", "same_signs", "surely"]

_WORD = re.compile(r"[\s_-]+")
_FAR = 3
"""So far apart are two words that are not alike: further nobody counts."""
_SHORT = 5
"""Letters from which on words that differ in one of them are mostly the same word."""
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ][12][0-9]{3}")
_ONE_MEANING = re.compile(
    r"[12][0-9]{3}[-/. ][0-9]{1,2}[-/. ][0-9]{1,2}"
    r"|[12][0-9]{3}[0-9]{4}"
    r"|[0-9]{1,2}[/.][12][0-9]{3}"
    r"|(?:[0-9]{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]+,? [12][0-9]{3}"
)
"""Dates in which only one number can be the day: the year first, a month and a year, a name."""
_MONTHS = 12


def surely(written: str, known: Iterable[str], shortest: int = 3, clear: int = 2) -> str:
    """The known word that differs from *written* by one slip, where no other comes near it.

    A slip is a letter too many, too few or wrong, or two in each other's place, in a word of at
    least *shortest* letters, whichever is longer, whose first letter and digits stand. A wrong
    letter in a short word is none: ward is not warm. Capitals, blanks, underscores and hyphens are
    no difference. All other known words are at least *clear* slips away. Empty where there is any
    doubt.
    """
    plain = _plain(written)
    letters = frozenset(plain)
    near = []
    for name in known:
        other = _plain(name)
        # Two slips change four letters at most; to count slips takes a hundred times as long
        if len(letters.symmetric_difference(other)) <= 2 * (_FAR - 1):
            distance = apart(plain, other)
            near += [(distance, name)] if distance < _FAR else []
    near.sort()
    if not near or (len(near) > 1 and near[1][0] < (clear if near[0][0] else 1)):
        return ""
    name = near[0][1]
    return name if _is_slip(plain, _plain(name), shortest) else ""


def apart(one: str, other: str) -> int:
    """How many slips lie between two words; at most `_FAR`, beyond which nobody asks."""
    if abs(len(one) - len(other)) >= _FAR:
        return _FAR
    before: list[int] = []
    row = list(range(len(other) + 1))
    for y, letter in enumerate(one, 1):
        before, above, row = row, before, [y]
        for x, its in enumerate(other, 1):
            least = min(before[x] + 1, row[x - 1] + 1, before[x - 1] + (letter != its))
            if y > 1 and x > 1 and letter == other[x - 2] and one[y - 2] == its:
                least = min(least, above[x - 2] + 1)
            row.append(least)
    return min(row[-1], _FAR)


def same_signs(one: str, other: str) -> bool:
    """Whether two texts differ by nothing but blanks and capitals."""
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()


def meant_date_surely(written: str, meant: str) -> str:
    """*meant*, where *written* is that date in another style and can be no other date.

    01/04/2013 is the first of April here and the fourth of January elsewhere: that is a doubt.
    """
    text = written.strip()
    match = _DAY_FIRST.fullmatch(text)
    if match:
        day, month = int(match[1]), int(match[2])
        return meant if day > _MONTHS or day == month else ""
    return meant if _ONE_MEANING.fullmatch(text) else ""


def _plain(text: str) -> str:
    return _WORD.sub("-", text.strip()).casefold()


def _is_slip(one: str, other: str, shortest: int) -> bool:
    """Whether exactly one word of a name differs, by one slip that leaves its first letter."""
    if one == other:
        return True
    first, second = one.split("-"), other.split("-")
    pairs = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    if len(first) != len(second) or len(pairs) != 1:
        return _is_joined(one, other)
    [(left, right)] = pairs
    is_another_letter = len(left) == len(right) and sorted(left) != sorted(right)
    least = max(shortest, _SHORT) if is_another_letter else shortest
    if max(len(left), len(right)) < least or left[0] != right[0]:
        return False
    digits = [re.findall("[0-9]", each) for each in (left, right)]
    return digits[0] == digits[1] and apart(left, right) == 1


def _is_joined(one: str, other: str) -> bool:
    """Whether two names differ by where their hyphens stand and by nothing else."""
    return one.replace("-", "") == other.replace("-", "")

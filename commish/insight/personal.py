"""What a text gives away of a person: numbers, addresses and dates of birth, by their form.

These are readings of form, not of meaning, and they look for six forms alone: to find nothing is
no proof that a text contains nothing. What is found is named and never quoted.
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

__all__ = [
    "Personal",
    "holds_certificate_number",
    "may_hold",
    "may_hold_certificate_number",
    "personal_in",
]


class Personal(Enum):
    """What kind of personal data it looks like, as a sentence names it."""

    NHS_NUMBER = "an NHS number"
    NI_NUMBER = "a National Insurance number"
    EMAIL = "an e-mail address"
    PHONE = "a telephone number"
    BIRTH = "a date of birth"
    POSTCODE = "the postcode of a person"


# Patterns are text here: `re` compiles each when it is first asked for, which most runs never do.
# Every repetition in them has an end, so that the time they take grows with the text alone.
_SUSPECT = (
    r"[0-9](?:(?:(?:[ ().-]{0,2}|\n {1,12})[0-9]){9}"
    r"|[0-9]? ?[0-9]{2} ?[0-9]{2} ?[A-Da-d]\b|[A-Z]{2}\b)"
)
"""With what every form but two begins somewhere: looked for in a whole file before all else."""
_SIGNS = bytes.maketrans(
    b"0123456789ABCDabcdEFGHIJKLMNOPQRSTUVWXYZ", b"0000000000AAAAaaaaZZZZZZZZZZZZZZZZZZZZZZ"
)
_TEN = b"0" * 10
_ROWS = (b"00000A", b"00000a", b"0AA", b"0AZ", b"0ZA", b"0ZZ")
"""What is left of `_SUSPECT` when each sign stands for its sort and what may part them is gone."""
_BIRTH_WORDS = ("birth", "born", "dob", "d.o.b")
_AGE = r"aged?\s{1,12}[0-9]{1,3}"

_NHS = r"(?<![\w.,£/+-])(?<!\+44 )([0-9]{3})([ -]?)([0-9]{3})\2([0-9]{4})(?![\w/]|[.,-][0-9])"
_NHS_WORD = r"\bnhs\b|\bpatient\b"
_NI = (
    r"(?<![\w-])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r" ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D](?![\w-])"
)
_EMAIL = r"(?<![\w.+'-])([\w.+'-]{1,64})@((?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![\w-])"
_SHARED_BOX = (
    r"(?:^|[._+'-])(?:(?:info|enquir|contact|admin|office|team|service|commission|procure|tender"
    r"|council|help|support|mail|feedback|democra|committee|financ|safeguard|complain|custom"
    r"|recept|communit|partner|consult|scrutin|referral|govern)\w{0,24}"
    r"|press|foi|data|hello|no|(?:no)?reply|web|legal|hr|housing|health|social|care|youth|transport|policy"
    r"|duty|register|cabinet|board|general|all|bids|grants|adults|children|homes|planning)"
    r"(?:$|[._+'-])"
)
"""What stands in the name of a letter box that a team shares: it is nobody's own address."""
_NO_HOST = r"(?:^|\.)(?:example(?:\.(?:com|org|net))?|invalid|test|localhost)$"
"""Names of the internet that nobody can have (RFC 2606)."""
_PHONE = (
    r"(?<![\w.,£/+-])(?:\+44 ?(?:\(0\) ?)?|\(?0)"
    r"(?P<area>[127][0-9]{1,4})\)?(?P<rest>(?:[ -]?[0-9]){5,8})(?![\w/]|[.,-][0-9]| [0-9])"
)
_PHONE_WORD = r"\b(?:tel|phone|telephone|mobile|mob|ring|call|text|whatsapp)\b"
_DIGITS_OF_A_PHONE = (9, 10)
"""After the 0 or +44."""
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATE = (
    r"(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS}),? (?:19|20)[0-9]{{2}})"
)
_BIRTH = (
    r"(?:(?<!\w)d\.?o\.?b\.?|\bdate of birth|\bbirth ?da(?:te|y)|\bborn(?: on)?(?: the)?)"
    rf"\W{{0,4}}(?:(?:is|was|on|the) ){{0,2}}{_DATE}(?!\w)"
)
_BEFORE_AN_AGE = rf"(?<!\w){_DATE}\W{{1,3}}$"
_AFTER_AN_AGE = rf"\W{{1,3}}(?:on )?{_DATE}(?!\w)"
_THING_BORN = (
    r"\b(?:scheme|service|project|programme|partnership|idea|charity|organi[sz]ation|pilot|team"
    r"|council|consortium|initiative|framework|company|trust|network) (?:\w{1,12} ){0,3}$"
)
"""Before `born on`: what was born was nobody."""
_POSTCODE = (
    r"(?<![\w-])(?:[A-PR-UWYZ][0-9][A-Z0-9]?|[A-PR-UWYZ][A-HK-Y][0-9][A-Z0-9]?)"
    r" ?[0-9][ABD-HJLNP-UW-Z]{2}(?![\w-])"
)
_OF_A_PERSON = (
    r"\b(?:client|resident|tenant|patient|pupil|carer|victim|witness|offender|claimant|applicant"
    r"|referrer|service user|child|mother|father|mr|mrs|ms|miss|his|her|aged|years old|born|dob"
    r"|home address|home postcode|lives|lived|living at|sleeps|date of birth|next of kin)\b"
)
_CERTIFICATE = (
    r"(?<![\w£.,-])(?:[0-9]{12}|[0-9]{4}(?:[ -][0-9]{4}){2}|[0-9]{3}(?:[ -][0-9]{3}){3})(?![\w-])"
)
_TWELVE = r"[0-9](?:[ -]?[0-9]){11}"
_CERTIFICATE_WORD = r"\b(?:dbs|crb|disclosure|certificate|barring)\b"
_NHS_MODULUS = 11
_NEAR = 80
"""How many characters before a word belong to it."""
_A_DATE = 32
"""How many characters a date takes at most, with what parts it from the next word."""


@lru_cache(maxsize=2)  # more than one rule asks for the same file
def may_hold(text: str) -> bool:
    """Whether a text is worth a closer look; quick, for the whole of a file."""
    if "@" in text or _is_suspect(text):
        return True
    # Lines of a file may break where its texts have a blank
    small = text.lower()
    worded = any(word in small for word in _BIRTH_WORDS) or re.search(_AGE, small)
    return bool(worded) and _has_birth(" ".join(small.replace("_", " ").split()))


def may_hold_certificate_number(text: str) -> bool:
    """The same for the number of a certificate."""
    return _is_suspect(text) and re.search(_TWELVE, text) is not None


@lru_cache(maxsize=2)
def _is_suspect(text: str) -> bool:
    """Whether `_SUSPECT` is in a text.

    One that has not even its digits and letters in a row is passed in a tenth of the time.
    """
    signs = text.encode("utf-8", "surrogatepass").translate(_SIGNS, b" ")
    may_be = any(row in signs for row in _ROWS) or _TEN in signs.translate(None, b"().-\n")
    return may_be and re.search(_SUSPECT, text) is not None


def personal_in(text: str, key: str = "") -> Iterator[Personal]:
    """The kinds of personal data that a text seems to hold, each once.

    *key* is the key under which it stands, such as `date_of_birth`: it is read as part of the text.
    """
    line = _line(text, key)
    forms = _FORMS if re.search(_SUSPECT, line) else _IN_WORDS
    for kind, found in forms:
        if found(line):
            yield kind


def holds_certificate_number(text: str, key: str = "") -> bool:
    """Whether a text seems to hold the number of a criminal record certificate: twelve digits."""
    line = _line(text, key)
    return bool(re.search(_CERTIFICATE, line)) and _says(_CERTIFICATE_WORD, line)


def _line(text: str, key: str) -> str:
    """The text behind its key, as words: an underscore would join what are two."""
    return (f"{key}: {text}" if key else text).replace("_", " ")


def _says(words: str, line: str) -> bool:
    return re.search(words, line, re.IGNORECASE) is not None


def _has_nhs_number(line: str) -> bool:
    """Source of the check digit: the NHS Data Dictionary, on the NHS number (modulus 11)."""
    named: bool | None = None
    for match in re.finditer(_NHS, line):
        if not match[2] and named is None:
            named = _says(_NHS_WORD, line)
        if (match[2] or named) and _is_nhs_number(f"{match[1]}{match[3]}{match[4]}"):
            return True
    return False


def _is_nhs_number(digits: str) -> bool:
    weighed = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9]))
    check = -weighed % _NHS_MODULUS
    return len(set(digits)) > 1 and check == int(digits[9])


def _has_ni_number(line: str) -> bool:
    return re.search(_NI, line) is not None


def _has_email(line: str) -> bool:
    return "@" in line and any(
        not re.search(_SHARED_BOX, match[1].lower()) and not re.search(_NO_HOST, match[2].lower())
        for match in re.finditer(_EMAIL, line)
    )


def _has_phone(line: str) -> bool:
    """A mobile number; or a number of a place, written as one or called one."""
    for match in re.finditer(_PHONE, line):
        digits = sum(one.isdigit() for one in match["area"] + match["rest"])
        if digits not in _DIGITS_OF_A_PHONE:
            continue
        grouped = not match["rest"][0].isdigit() or match[0][0] in "+("
        if match["area"][0] == "7" or grouped or _says(_PHONE_WORD, line):
            return True
    return False


def _has_birth(line: str) -> bool:
    small = line.lower()
    named = any(word in small for word in _BIRTH_WORDS) and any(
        not re.search(_THING_BORN, _before(small, match)) for match in re.finditer(_BIRTH, small)
    )
    return named or any(
        re.search(_BEFORE_AN_AGE, small[max(match.start() - _A_DATE, 0) : match.start()])
        or re.match(_AFTER_AN_AGE, small[match.end() : match.end() + _A_DATE])
        for match in re.finditer(_AGE, small)
    )


def _before(line: str, match: re.Match[str]) -> str:
    return line[max(match.start() - _NEAR, 0) : match.start()]


def _has_postcode(line: str) -> bool:
    return re.search(_POSTCODE, line) is not None and _says(_OF_A_PERSON, line)


_IN_WORDS = ((Personal.EMAIL, _has_email), (Personal.BIRTH, _has_birth))
"""The forms that may begin otherwise than `_SUSPECT` says."""
_FORMS = (
    (Personal.NHS_NUMBER, _has_nhs_number),
    (Personal.NI_NUMBER, _has_ni_number),
    (Personal.PHONE, _has_phone),
    (Personal.POSTCODE, _has_postcode),
    *_IN_WORDS,
)

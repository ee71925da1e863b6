"""What a text gives away: that it says how, asks for a plan, or names an activity.

These are readings of English, not of meaning. Each gives the very words that it objects to, so
that a reader can judge, and is content with too little rather than too much: a place or a scheme
may bear any name, and people may live, learn or get about in any way.
"""

import re

__all__ = ["activity_words", "co_production_words", "how_words", "plan_words"]

_NUMBER = r"(?:[0-9][0-9,.]{0,12}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
_A = (
    rf"(?:an?|the|our|more|new|another|each|every|all|local|regular|daily|weekly|monthly|{_NUMBER})"
)
"""Words with which the object of an activity begins: `build a …`, `run weekly …`."""

_COUNT = rf"(?:{_NUMBER}|weekly|daily|monthly|fortnightly)"

_WITHOUT_DOUBT = (
    r"commissioning|(?:sub-?)?contracting|procuring|outsourcing|tendering|purchasing|employing"
    r"|recruiting|hiring|appointing|providing|delivering|setting up|rolling out|implementing"
)
_WITH_AN_OBJECT = (
    r"building|closing|training|funding|hosting|installing|introducing|launching|organi[sz]ing"
)
_ROLES = (
    r"staff|caseworkers|case workers|support workers|outreach workers|social workers"
    r"|youth workers|co-?ordinators|police officers|officers|advisers|advisors|nurses"
    r"|therapists|wardens|posts"
)
_SESSIONS = r"sessions|visits|drop-ins|workshops|clinics|classes|courses|appointments"
_HOW_OFTEN = r"weekly|daily|monthly|fortnightly"

_GROWN_WITHIN = (
    r"confidence|trust|resilience|skills?|relationships?|friendships?|strengths?|independence"
    r"|stronger|self-|community spirit|hope|pride|habits?"
)
"""What people build or develop in themselves: a change for them, and no activity."""

_MEANS = (
    rf"(?:by|through|via) (?:(?:{_WITHOUT_DOUBT})\b(?: [\w’'-]+)?"
    rf"|(?:{_WITH_AN_OBJECT}) {_A}\b(?! (?:{_GROWN_WITHIN}))(?: [\w’'-]+)?)"
)
_CONTRACT = (
    r"(?:through|via|under|by) (?:an?|the|our|one) (?:[\w-]+ )?"
    r"(?:contracts?|tender|procurement|framework agreement|in-house team|grant programme)\b"
    r"|(?:delivered|provided|staffed) by (?:an?|one|our) [\w-]+"
)
_STAFFING = (
    rf"{_NUMBER} (?:(?:extra|more|new|full-time|part-time|additional) )?(?:{_ROLES})\b"
    r"|[0-9][0-9.]{0,12} ?(?:ftes?|full[- ]time equivalents?)\b"
)
_TIMETABLE = (
    rf"(?:{_NUMBER}|{_HOW_OFTEN}) (?:[\w-]+ )?(?:{_SESSIONS}) (?:a|per|each) "
    r"(?:day|week|fortnight|month|term|year|person|client)\b"
    rf"|(?:{_HOW_OFTEN}) (?:{_SESSIONS})\b"
)
_PRICE = (
    r"£[0-9][0-9,.]{0,12} (?:an?|per|each|for each) "
    r"(?:session|visit|bed|placement|place|client|case|night|mile|tonne|unit)\b"
    r"|£[0-9][0-9,.]{0,12} for each (?:person|start|outcome)\b"
)
_RATE = (
    rf"(?:unit (?:price|cost)|hourly rate|day rate)s?\b|caseloads? (?:of|are|is) |{_A} caseload of"
    r"|grants of (?:up to )?£[0-9]"
)
_TIME = r"[0-9]{1,2}(?:[.:][0-9]{2})? ?[ap]m"
_HOURS = (
    rf"(?:from )?{_TIME} (?:to|until|till|-|–) ?{_TIME}\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:to|until) (?:fri|satur|sun)day\b"
)
"""Opening hours. A time of day alone may be when people feel safe."""
_PROMISE = (
    r"we(?: are|’re|'re) going to (?!be\b|have\b|see\b|live\b)\w+"
    r"|we (?:plan|intend) to (?!be\b|keep our\b|have\b|see\b|live\b)\w+"
    rf"|we (?:employ|staff|operate) {_A}\b|we (?:run|hold|provide|deliver) {_COUNT}\b"
    r"|will be (?:opened|tendered|commissioned|procured|recruited|employed|contracted|outsourced)\b"
    rf"|a team of {_COUNT}\b(?!\.?[0-9]| ?fte)"
    r"|we (?:will|shall) (?:run|hold|deliver|provide|set up|employ|recruit|commission|procure"
    r"|build|open|train|fund|prepare|write|organi[sz]e|buy|pay)\b"
    r"|this is (?:what|how) we(?: are|’re|'re)? \w+"
    r"|when, where,? and how\b|(?:who|what), when and where\b"
)
"""The ways of speaking of the tactical and the service tier."""

# Patterns are text here: `re` compiles each when it is first asked for, which most runs never do
_HOW = (
    # Tried where a word begins and nowhere else: at every letter it takes five times as long
    rf"\b(?=\w)(?:{_MEANS}|{_CONTRACT}|{_STAFFING}|{_TIMETABLE}|{_RATE}|{_HOURS}|{_PROMISE})|{_PRICE}"
)
_PLAN = (
    r"\bwe need you to (?!achieve|reach|be\b|feel\b|live\b|help us|tell us)\w+(?: (?:up|out)\b)?"
    r"|^(?:to )?(?:write|develop|prepare|produce|draw up|draft) (?:an?|the|our) "
    r"(?:[\w-]+ ){0,4}?(?:plan|strategy|policy|programme|framework|specification)\b"
)

_LEAD_IN = (
    r"^\W*(?:[0-9]+[.)] *)?(?:(?:we (?:will|shall|need to|want to|plan to|aim to|are going to"
    r"|need you to|want you to)|to|please) )?"
)
_ALWAYS_DOING = (
    r"deliver|provide|procure|employ|recruit|hire|set up|organi[sz]e|arrange|carry out|undertake"
    r"|roll out|implement|operate|outsource|distribute|install|publish|prepare|establish"
    r"|introduce|appoint|construct|buy|build|develop"
)
_DOING_WITH_AN_OBJECT = (
    r"run|train|open|fund|host|commission|create|produce|purchase|launch|conduct|tender"
    r"|contract|pilot|offer|draft|draw up|write|staff"
)
_DOING = (
    rf"{_LEAD_IN}(?P<words>(?:(?:{_ALWAYS_DOING})\b(?! (?:{_GROWN_WITHIN}))(?: [\w’'-]+){{0,3}}"
    rf"|hold (?:[\w-]+ ){{0,3}}(?:{_SESSIONS}|events|meetings)\b"
    rf"|(?:{_DOING_WITH_AN_OBJECT}) {_A}\b(?: [\w’'-]+){{0,2}}))"
)
_COUNTED = (
    rf"\b(?:{_NUMBER}|dozens of|hundreds of|number of) (?:[\w-]+ ){{0,2}}"
    rf"(?:{_SESSIONS}|events|leaflets|newsletters|meetings|contacts|referrals|assessments"
    r"|training days|home visits)\b"
)
_FEWER = (
    r"\b(?:fewer|less|lower|falls?|reduc\w+|avoid\w*|cuts?|prevent\w*|down|missed|unplanned"
    r"|emergency|unnecessary)\b"
)
"""Where these stand, visits and appointments are counted as something that people are spared."""


def how_words(text: str) -> str:
    """The first words that say how a thing is done, by whom or at what price; else nothing."""
    return _found(_HOW, text)


def plan_words(text: str) -> str:
    """The first words that ask for a plan or a strategy, which is an output; else nothing."""
    return _found(_PLAN, text)


def activity_words(text: str) -> str:
    """The words that make an outcome read as an activity or an output; else nothing.

    It begins with what somebody does (`provide`, `set up`, `train 40 volunteers`), or it counts
    sessions, events or visits.
    """
    line = _one_line(text)
    folded = _folded(line)
    doing = re.match(_DOING, folded)
    if doing:
        return line[slice(*doing.span("words"))]
    return "" if re.search(_FEWER, folded) else _found(_COUNTED, line)


def _found(pattern: str, text: str) -> str:
    line = _one_line(text)
    match = re.search(pattern, _folded(line))
    return line[slice(*match.span())] if match else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _folded(line: str) -> str:
    """In small letters, each as long as before, so that what is found there can be quoted here."""
    folded = line.lower()
    return folded if len(folded) == len(line) else "".join(one.lower()[0] for one in line)


_CO_PRODUCED = (
    r"(?<![\w-])co-?(?:produced|production)\b(?! (?:of \w+ )?"
    r"(?:is|was|takes|cannot|can|may|has not))"
)
_NOT_CLAIMED = (
    r"\b(?:not|never|no|without|toward|towards|before|future|plan(?:s|ned)? to|hope(?:s|d)? to"
    r"|try|tries|pilot|pilots|aims? (?:at|to)|(?:to|will|should|must|could|would|shall|can|may)"
    r" be)\b[^.;:]{0,40}$"
)
"""What stands before it where co-production is wanted, tried or denied, and not claimed."""


def co_production_words(text: str) -> str:
    """The words that claim that something was co-produced; else nothing."""
    line = _one_line(text)
    folded = _folded(line)
    for match in re.finditer(_CO_PRODUCED, folded):
        if not re.search(_NOT_CLAIMED, folded[max(0, match.start() - 80) : match.start()]):
            return line[slice(*match.span())]
    return ""

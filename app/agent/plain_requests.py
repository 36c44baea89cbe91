"""Requests that are nothing but a sum, a unit conversion or a question for the date or time.

They determine their tool call by themselves, whereas any model would have to read all tools first,
and the smallest would pick a wrong one.
"""

import ast
import re

from app.agent.clock_answers import asks_clock, clock_answer
from app.agent.react_step import ReactCall
from app.agent.unit_words import amount_of, conversion

_NUMBER = r"(?:\d+(?:\.\d+)?|\.\d+)"

_POLITE = re.compile(
    r"^(?:(?:hi|hello|hey|please|(?:can|could|would) you|tell me|i (?:want|need) to know)[, ]+)+"
    r"|[ ,]+(?:please|thanks|thank you|exactly)$",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"^(?:what(?:'s| is| are| does| do)|how much (?:is|are|does)|calculate|compute|evaluate|"
    r"work out|solve|find|was (?:ist|sind|ergibt)|wie ?viel (?:ist|sind|ergibt|macht)|berechne|"
    r"rechne|请?(?:帮我)?(?:计算|算一?下?)|كم(?: يساوي)?|احسب|ما (?:هو|هي)?(?: ?ناتج| ?حاصل)?)\s*"
    r"(?:the (?:value|result|sum|product) of\s+)?"
)
_MAKES = re.compile(
    r"\s*(?:=|(?:is )?equals?(?: to)?|makes?|ergibt|macht| aus|(?:等于|是)(?:多少|几)|يساوي)$"
)
_WORDS = (
    (re.compile(r"(?<=\d),(?=\d{3}(?!\d))"), ""),
    (re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))"), "."),
    (re.compile(r"\s+(?:plus|زائد)\s+|(?<=\d)\s*加上?\s*(?=\d)"), " + "),
    (re.compile(r"\s+(?:minus|ناقص)\s+|\s+[−–]\s+|(?<=\d)\s*减去?\s*(?=\d)"), " - "),
    (
        re.compile(
            r"\s+(?:times|multiplied by|mal|ضرب|في)\s+|\s*[×·]\s*|"
            r"(?<=\d)\s*(?:x|乘以?)\s*(?=\d)"
        ),
        " * ",
    ),
    (
        re.compile(
            r"\s+(?:divided by|(?:geteilt )?durch|على|مقسوم على)\s+|\s*÷\s*|"
            r"(?<=\d)\s*除以\s*(?=\d)"
        ),
        " / ",
    ),
    (re.compile(r"\s+(?:to the power of|hoch)\s+"), " ** "),
    (re.compile(r"\s*(?:[%٪]|percent|prozent)\s+(?:of|von|من)\s+"), " / 100 * "),
    (re.compile(rf"({_NUMBER})\s*的\s*({_NUMBER})\s*%"), r"\2 / 100 * \1"),
    (re.compile(r"(?<=[\d)])\s+(?:squared|zum quadrat)\b|(?<=[\d)])²|(?<=\d)的?平方"), " ** 2"),
    (re.compile(r"(?<=[\d)])\s+cubed\b|(?<=[\d)])³"), " ** 3"),
    (
        re.compile(
            rf"(?:(?:the )?square root of|(?:die )?(?:quadrat)?wurzel (?:aus|von)|√)\s*({_NUMBER})"
        ),
        r"sqrt(\1)",
    ),
)
_SUM = re.compile(r"(?:sqrt\(|[-+*/()^.\d ])+")
# A minus or slash without spaces is more often part of a date, a score or a range.
_OPERATOR = re.compile(r"[\d)]\s*(?:\*\*|[+*^])\s*[-(\ds.]|[\d)]\s+[-/]\s+[-(\ds.]|sqrt\(\d")
_LONGEST = 120

_CLOCK_WORDS = re.compile(
    r"(?:what(?:'?s)?|which|is|the|current(?:ly)?|exact|local|today(?:'?s)?|now|right|at|moment|it|"
    r"this|do|we|have|of|time|date|(?:week)?day|week|month|year|number|\s)+"
)
_CLOCK_SAYS_WHAT = re.compile(r"\b(?:time|date|(?:week)?day|week|month|year|today)\b")
_CLOCK_SAYS_NOW = re.compile(r"\b(?:the|it|today(?:'?s)?|now|current(?:ly)?|local)\b")

# Case matters: a megabit is not a millibit.
_UNIT = r"[a-zµ°]+(?:\s?(?:/|per)\s?[a-z]+)?"
_CONVERSION = re.compile(
    rf"(?:convert|what(?:'s| is)|how (?:much|many) (?:is|are))?\s*(?P<amount>-?{_NUMBER})\s*"
    rf"(?P<source>{_UNIT})\s+(?:in|to|into)\s+(?P<target>{_UNIT})",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    rf"how many (?P<target>{_UNIT}) (?:is|are)(?: there)?(?: in)? (?P<amount>-?{_NUMBER})\s*"
    rf"(?P<source>{_UNIT})",
    re.IGNORECASE,
)


def plain_request(question: str) -> ReactCall | None:
    """The call that `question` asks for literally; None if there is more to it."""
    written = _written(question)
    if not written or len(written) > _LONGEST:
        return None
    text = written.casefold()
    if (expression := _sum(text)) is not None:
        return ReactCall("calculator", {"expression": expression})
    if _is_about_now(text):
        return ReactCall("date_time")
    if found := _CONVERSION.fullmatch(written) or _HOW_MANY.fullmatch(written):
        return ReactCall("units", _conversion(found))
    elsewhere = conversion(text)
    return ReactCall("units", elsewhere) if elsewhere else None


def _written(question: str) -> str:
    """The question with one space between words, and without politeness and marks at its end."""
    text = " ".join(question.replace("’", "'").split()).strip("?!.？。؟ ")
    return _POLITE.sub("", _ascii_digits(text))


def _ascii_digits(text: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


def plain_answer(question: str, call: ReactCall, result: str) -> str:
    """The `result` of the plain request `question`, with the request as it was understood.

    Not written by a model: the smallest ones change the figures or omit them.
    """
    match call.name:
        case "calculator":
            return f"{call.arguments['expression']} = {result}"
        case "units":
            return f"{call.arguments['amount']} {call.arguments['source']} = {result}"
        case _:
            return clock_answer(_written(question).casefold(), result)


def _sum(text: str) -> str | None:
    text = _MAKES.sub("", _ASKING.sub("", text))
    for pattern, written in _WORDS:
        text = pattern.sub(written, text)
    text = " ".join(text.split())
    is_sum = _SUM.fullmatch(text) and _OPERATOR.search(text) and _is_python(text)
    return text if is_sum else None


def _is_python(expression: str) -> bool:
    try:
        ast.parse(expression.replace("^", "**"), mode="eval")
    except SyntaxError:
        return False
    return True


def _is_about_now(text: str) -> bool:
    return asks_clock(text) or bool(
        _CLOCK_WORDS.fullmatch(text)
        and _CLOCK_SAYS_WHAT.search(text)
        and _CLOCK_SAYS_NOW.search(text)
    )


def _conversion(found: re.Match[str]) -> dict[str, float | str]:
    return {
        "amount": amount_of(found["amount"]),
        "source": found["source"],
        "target": found["target"],
    }

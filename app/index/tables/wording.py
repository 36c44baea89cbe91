"""Finds units and periods in the words around and above the cells of a table."""

import re
from collections.abc import Iterable, Sequence

from app.index.tables.numbers import plain_digits

_SCALE = (
    r"(?:thousands?|millions?|billions?|trillions?|hundreds?|lakhs?|crores?|000s?|mm"
    r"|tausend|tsd\.?|millionen|mio\.?|mln\.?|milliarden|mrd\.?|mia\.?"
    r"|milliers|millions|milliards|miles|millones|mill\.?|milhares|milhões|migliaia|milioni|miliardi"
    r"|тыс\.?|млн\.?|млрд\.?|آلاف|ملايين|مليون|مليار|هزار|میلیون|میلیارد)"
)
_CURRENCY = (
    r"(?:(?:us|u\.s\.|c|a|hk)?\s?[$€£¥₹]'?|(?:us|u\.s\.)?\s?dollars?|usd|eur|euros?|gbp|chf|jpy|cny|rmb"
    r"|yen|pounds?|tabular\s+(?:dollars?|amounts?)|amounts?|shares?)"
)
_IN = r"(?:in|en|em|de|expressed\s+in|stated\s+in|\u0641\u064a|\u0628\u0647|в)"
_SCALED = re.compile(
    rf"(?:{_CURRENCY}\s*(?:amounts?\s+)?(?:and\s+[\w\s]{{1,40}}?)?)?(?:\b{_IN}\s+)"
    rf"(?:{_CURRENCY}\s*)?{_SCALE}(?![^\W\d_])"
    rf"(?:\s*(?:of|d['’]|de)\s*[\w.$€£¥]+(?:\s?dollars?)?|\s*{_CURRENCY}(?!\w))?"
    r"(?:\s*,?\s*(?:except|excluding|other\s+than)\b[^.;:()\n]{1,200})?",
    re.IGNORECASE,
)
_SYMBOLS = re.compile(
    rf"(?:us|u\.s\.|c|a|hk)?[$€£¥₹]\s?(?:'?000s?|{_SCALE}|m|bn|k|b)(?!\w)"
    rf"|\b(?:thousand|million|billion|tausend|millionen|mio\.?|mrd\.?|tsd\.?|t|k|m)\s?"
    r"(?:eur\b|euro\b|usd\b|chf\b|gbp\b|[$€£](?!\w))"
    r"|[十百千万億]+円|单位[:：]\s*\S+|単位[:：]\s*\S+",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,250})[)\]]")
_PLAIN_UNIT = re.compile(
    rf"(?:{_CURRENCY}\s?)?{_SCALE}(?:\s?{_CURRENCY})?(?:\s*,?\s*(?:except|excluding)\b[^;:]{{1,200}})?"
    r"|%|in\s+%|percent(?:age)?s?|in\s+percent|as\s+a\s+percent(?:age)?\s+of\s[\w\s]{1,40}"
    rf"|{_CURRENCY}(?:\s+per\s+(?:share|unit))?|usd|eur|gbp|chf|(?:in\s+)?(?:u\.s\.\s+)?dollars|euros?"
    r"|(?:in\s+)?(?:km²?|km|m²|m|cm|mm|kg|g|mg|t|tons?|tonnes?|kwh|mwh|gwh|twh|mw|gw|hours?|days?|years?"
    r"|months?|minutes?|seconds?|ms|s|°c|units|bps|basis\s+points|per\s+share)",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"\b(?:expressed|stated|presented|shown)\s+(as\s+(?:a\s+)?percent(?:age)?s?\s+of\s+[\w\s]{1,40})",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|٪|\bper\s?cent(?:age)?\b|\bprozent\b|\bpourcentage\b", re.IGNORECASE)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember"
    r"|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b\.?"
)
_YEAR = r"(?:19|20)\d\d|1[34]\d\d(?=\D|$)"
_SPAN = (
    r"(?:three|six|nine|twelve|\d{1,2})(?:\s+and\s+(?:three|six|nine|twelve))?[\s-](?:months?|weeks?)"
    r"(?:\s+(?:period\s+)?ended)?|(?:fiscal\s+)?(?:years?|quarters?|periods?|months?)\s+(?:ended|ending)"
    r"|as\s+(?:of|at)|at|at\s+and\s+for\s+the\s+years?\s+ended|fiscal(?:\s+years?)?|fy|cy|[qh][1-4]"
    r"|(?:first|second|third|fourth)\s+quarter(?:\s+of)?|stand|zum|au"
)
_DATE = rf"{_MONTH}\s*\d{{1,2}}\b,?|\d{{1,2}}\.?\s+{_MONTH}|{_MONTH}"
_PERIOD = re.compile(
    rf"\b(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b"
    rf"|(?:\b(?:{_SPAN})\b[\s,:/-]*)*(?:(?:{_DATE})[\s,]*)*\b(?:(?:fy|cy)\s?)?(?:{_YEAR})(?!\d)(?:[EAF]\b)?"
    rf"(?:\s?[-/–]\s?(?:{_YEAR}|\d\d)(?!\d))?(?:\s*[/-]?\s*q[1-4]\b)?"
    rf"|\b[qh][1-4][\s/'’-]*(?:{_YEAR}|\d\d)\b|\bfy\s?\d\d\b"
    rf"|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)?\d\d\b",
    re.IGNORECASE,
)
_PERIOD_LEAD = re.compile(rf"\b(?:{_SPAN})\b(?:[\s,]*(?:{_DATE})[\s,]*)?", re.IGNORECASE)


def unit_in(texts: Iterable[str]) -> str:
    """The unit that these texts give for all numbers below them; the first text counts most."""
    texts = [" ".join(text.split()) for text in texts]
    for text in texts:
        for bracketed in _BRACKETED.finditer(text):
            inner = bracketed[1].strip()
            if _SCALED.search(inner) or _SYMBOLS.search(inner) or _PLAIN_UNIT.fullmatch(inner):
                return inner.removeprefix("and ").strip()
        if found := _OF_WHOLE.search(text):
            return found[1].strip()
        if found := _SCALED.search(text) or _SYMBOLS.search(text):
            return found[0].strip(" ,;:")
    return ""


def is_unit(text: str) -> bool:
    """Whether a head or line gives only a unit, such as "(in millions)" or "%"."""
    bare = text.strip().strip("()[]").strip(" .:")
    if not bare:
        return False
    return any(each.fullmatch(bare) for each in (_PLAIN_UNIT, _SCALED, _SYMBOLS))


def column_unit(heads: Sequence[str]) -> str:
    """The unit of one column from its heads; the innermost counts most."""
    for line in reversed(heads):
        is_clear = len(heads) > 1 or not line.strip()[:1].isalpha()
        if is_unit(line) and (is_clear or len(line.split()) > 1):
            return line.strip().strip("()[]").strip()
    if unit := unit_in(heads[::-1]):
        return unit
    return "%" if any(map(_PERCENT.search, heads)) else ""


def period_in(text: str) -> str:
    """The first period in a text, with what belongs to it; "" if there is none."""
    found = _PERIOD.search(plain_digits(" ".join(text.split())))
    return found[0].strip(" ,:;/-") if found else ""


def periods_in(text: str) -> tuple[str, ...]:
    """All periods in a text, in order."""
    found = _PERIOD.finditer(plain_digits(" ".join(text.split())))
    return tuple(dict.fromkeys(each[0].strip(" ,:;/-") for each in found))


def is_period(text: str) -> bool:
    """Whether a cell names a period and nothing else, such as "2023" or "March 31, 2024"."""
    bare = plain_digits(" ".join(text.split())).strip(" ,:;")
    bare = re.sub(r"\s*[(\[]?(?:unaudited|restated|audited|as adjusted|\w)[)\]]$", "", bare)
    if found := _PERIOD.match(bare):
        return found.end() >= len(bare)
    return bool(_PERIOD_LEAD.fullmatch(bare) and len(bare) > 3) or bool(
        re.fullmatch(_DATE, bare, re.IGNORECASE)
    )


def is_period_head(text: str) -> bool:
    """Whether a head is a period, perhaps with a unit, such as "2022 $ million"."""
    period = period_in(text)
    rest = plain_digits(" ".join(text.split())).replace(period, "", 1).strip()
    return is_period(text) or bool(period and is_unit(rest))

"""Finds out what the texts in a column mean: amounts, dates or words.

Files store numbers as people write them, with currency signs, grouping, decimal commas and
parentheses for negative ones. A column is a number only if all of its texts are, or are marks for a
missing value; otherwise `problem` says why nothing may be summed. Amounts become DECIMAL, so that
sums are exact.
"""

from functools import cache
from typing import Any, Literal, NamedTuple

from app.core.figure_words import month_forms, of, ordinals
from app.core.tables import CURRENCY_SIGNS, has_currency
from app.index.tables.numbers import MISSING

Kind = Literal["number", "date", "text"]

_SPACE = r"[ \x{a0}\x{202f}\x{2009}]"
CURRENCIES = (
    "AED|AFN|AMD|ANG|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BGN|BHD|BIF|BMD|BND|BOB|BRL|BSD|BTN|BWP|BYN"
    "|BZD|CAD|CDF|CHF|CLP|CNY|CRC|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP"
    "|GMD|GNF|GTQ|GYD|HKD|HNL|HRK|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW"
    "|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MYR"
    "|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RMB|RON|RSD|RUB|RWF|SAR|SBD"
    "|SCR|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TRY|TTD|TWD|TZS|UAH|UGX|USD"
    "|UYU|UZS|VES|VND|VUV|WST|XAF|XCD|XOF|XPF|YER|ZAR|ZMW|ZWG"
)
"""The codes of ISO 4217, without those that number other things too, as in TOP 10 or SDG 5.

Other letters before a number are a code: of an invoice, a flight, a standard or a week.
"""

_UNIT = rf"(?:[A-Z]{{1,3}}\$|[{CURRENCY_SIGNS}%‰]|{CURRENCIES}|[Kk]r\.?|zł|Fr\.)"
_MINUS = r"[-−–]"
_NO_DECIMALS = r"[-−–—]{1,2}"
"""What stands for the decimals of a whole amount: 80.– and 450,-."""

_PLAIN = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_SAMPLE = 1000
_MOST_DIGITS = 38
_FEW_DIGITS = 18
SHOWN = 40
"""The characters of a cell that a note shows."""

_YEAR_FIRST = "%y/%m/%d"
DATES = (
    *("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y"),
    *("%d.%m.%y", "%d/%m/%y", "%m/%d/%y", _YEAR_FIRST),
)
_SHORT_DATE = r"\d\d\.\d\d\.\d\d|\d{1,2}/\d{1,2}/\d\d"
"""Not 1.2.10, which is the number of a section or version."""

_FIRST_YEAR = 1000
_UNCLEAR_YEARS = "2030 AND 2068"
"""POSIX reads 30 as 2030, spreadsheet programs as 1930; both read 29 as 2029 and 69 as 1969."""

_LIKE_DATE = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ][\d:.+Z-]*)?"


def _written(mark: str, group: str) -> str:
    """A number as people write it, with the decimal `mark` and commas or points as `group`."""
    groups = (
        rf"\d{{1,3}}(?:(?:{group}\d{{2,3}})*{group}\d{{3}}|(?:['’]\d{{3}})+|(?:{_SPACE}\d{{3}})+)"
    )
    digits = rf"(?:(?:{groups}|\d+)(?:{mark}(?:\d*|{_NO_DECIMALS}))?|{mark}\d+)"
    sign = rf"{_SPACE}*(?:{_MINUS}|\+)?{_SPACE}*"
    unit = rf"(?:{_UNIT})?"
    inner = rf"{sign}{unit}{sign}{digits}{_SPACE}*{unit}"
    return rf"(?:{inner}{_SPACE}*{_MINUS}?|\({inner}{_SPACE}*\))"


WITH_POINT, WITH_COMMA = _written(r"\.", ","), _written(",", r"\.")


_NOTED = (
    rf"([.,]\d+|\d{{3}}|{_UNIT})[ \x{{a0}}]?[⁰¹²³⁴-⁹]{{1,2}}$|(\d|{_UNIT})[ \x{{a0}}]?[*†‡]{{1,3}}$"
)
"""A number with the mark of a footnote: 1,200¹, 12.5 € ², 7*. Not 10², nor 8 m³."""

_SAME = (("€", "EUR"), ("£", "GBP"))
"""Signs and codes of one currency."""


class Column(NamedTuple):
    """How to read a column: an SQL expression, and what to know about it.

    `missing` counts texts such as n/a, `unit` is % or a currency, `noted` a number with the mark
    of a footnote.
    """

    kind: Kind
    expression: str
    problem: str = ""
    is_exact: bool = True
    missing: int = 0
    unit: str = ""
    note: str = ""
    noted: str = ""


def notes_on(name: str, column: Column) -> list[str]:
    """What to say of how a column was read."""
    notes = [column.note] if column.note else []
    if column.unit:
        notes.append(f"“{name}” is in {column.unit}.")
    if column.noted:
        notes.append(
            f"{column.noted[:SHOWN]} in “{name}” has the mark of a footnote: see the file."
        )
    if column.missing:
        marks = "1 value marks" if column.missing == 1 else f"{column.missing} values mark"
        notes.append(f"{marks} a missing number in “{name}”, such as n/a.")
    return notes


def text(literal: str) -> str:
    return "'" + literal.replace("'", "''") + "'"


def column_type(
    database: Any, rows: str, cell: str, name: str, *, mark: str, is_ambiguous: bool
) -> Column:
    """The type of column `cell` of the relation `rows`.

    Args:
        mark: the decimal mark in other columns of the file; "" if none tells.
        is_ambiguous: whether "1,234" may be either number, as in files separated by semicolons.
    """
    words = f"nullif(trim({cell}), '')"
    source = f"(SELECT {words} AS v FROM {rows})"
    # Most columns show what they are in their first rows. That is checked for all of them then.
    sample = f"(SELECT v FROM {source} WHERE v IS NOT NULL LIMIT {_SAMPLE})"
    filled, plain, missing, date_like, spelled, written, noted = database.execute(
        f"SELECT count(v), {_count(_PLAIN)}, {_count(MISSING)}, {_count(_LIKE_DATE)},"
        f" {_count(_spelled())}, {_count(f'{WITH_POINT}|{WITH_COMMA}')},"
        f" min(v) FILTER (WHERE regexp_matches(v, {text(_NOTED)})) FROM {sample}"
    ).fetchone()
    if noted:
        bare = f"regexp_replace({words}, {text(_NOTED)}, '\\1\\2')"
        column = column_type(database, rows, bare, name, mark=mark, is_ambiguous=is_ambiguous)
        if column.kind == "number":
            return column._replace(noted=noted)
    usual = mark or ("," if is_ambiguous else "")
    if plain == filled and (found := _plain_number(database, source, words, name, usual)):
        return found
    for likely, read in ((date_like, _date), (spelled, _spelled_date)):
        if likely and likely + missing == filled and (found := read(database, source, words)):
            return found
    if filled and 2 * (written + missing) < filled:
        return Column("text", words)
    return _number(database, source, words, name, mark, is_ambiguous)


def _count(*patterns: str) -> str:
    matches = " AND ".join(f"regexp_full_match(v, {text(each)})" for each in patterns)
    return f"count(*) FILTER (WHERE {matches})"


def _plain_number(database: Any, source: str, words: str, name: str, mark: str) -> Column | None:
    """A column of digits with or without a decimal point; None if there is anything else in it."""
    filled, plain, scientific, codes, points, groups, whole, fraction = database.execute(
        f"SELECT count(v), {_count(_PLAIN)}, count(*) FILTER (WHERE contains(lower(v), 'e')),"
        " count(*) FILTER (WHERE starts_with(v, '0') AND dot = 0 AND length(v) > 1),"
        " count(*) FILTER (WHERE dot > 0), count(*) FILTER (WHERE dot BETWEEN 2 AND 5"
        " AND length(v) - dot = 3 AND NOT starts_with(v, '0')),"
        " max(if(dot > 0, dot - 1, length(v))), max(if(dot > 0, length(v) - dot, 0))"
        f" FROM (SELECT v, strpos(v, '.') AS dot FROM {source})"
    ).fetchone()
    if not filled:
        return Column("text", words)
    if plain < filled or (mark == "," and points and points == groups):
        return None
    if codes:
        return Column("text", words, f"“{name}” holds codes that start with 0")
    if scientific:
        return Column("number", f"TRY_CAST({words} AS DOUBLE)", is_exact=False)
    kind = _number_type(whole, fraction)
    return Column("number", f"TRY_CAST({words} AS {kind})", is_exact=kind != "DOUBLE")


def _number_type(whole: int, fraction: int) -> str:
    """The narrowest type for so many digits, which leaves room for products."""
    if whole + fraction > _MOST_DIGITS:
        return "DOUBLE"
    if not fraction and whole <= _FEW_DIGITS:
        return "BIGINT"
    return f"DECIMAL({max(whole + fraction, 4)}, {fraction})"


def _date(database: Any, source: str, words: str) -> Column | None:
    """Dates in the only format that fits all; 3/4/2024 fits two and remains text.

    Dates such as 24/02/15 may begin with their year: they are read as if they end with it only if
    they are of fewer years then, as the dates of a table are of few years and many days.
    """
    tries = ", ".join(f"count(*) FILTER (WHERE {_is_date('v', each)})" for each in DATES)
    sample = f"(SELECT v FROM {source} WHERE v IS NOT NULL LIMIT {_SAMPLE})"
    counts = database.execute(f"SELECT {tries} FROM {sample}").fetchone()
    likely = [each for each, count in zip(DATES, counts, strict=True) if count == max(counts) > 0]
    known = likely or [""]
    found = ", ".join(
        f"count(*) FILTER (WHERE {_is_date('v', each)}), count(DISTINCT year({_read('v', each)}))"
        for each in known
    )
    filled, missing, *fitting = database.execute(
        f"SELECT count(v), {_count(MISSING)}, {found} FROM {source}"
    ).fetchone()
    years = {
        each: of_each
        for each, count, of_each in zip(known, fitting[::2], fitting[1::2], strict=True)
        if count == filled - missing
    }
    fits = [each for each in years if each != _YEAR_FIRST]
    if len(fits) != 1 or years.get(_YEAR_FIRST, years[fits[0]] + 1) <= years[fits[0]]:
        return None
    read = _read(words, fits[0])
    return Column("date", f"CAST({read} AS DATE)" if fits[0] else read, missing=missing)


def _read(value: str, form: str) -> str:
    """A point in time; `form` is empty for those with hours."""
    return f"try_strptime({value}, {text(form)})" if form else f"TRY_CAST({value} AS TIMESTAMP)"


def _is_date(value: str, form: str) -> str:
    """Whether a text is a date whose year is certain: to the database, %Y is the year 24, too."""
    year = f"year({_read(value, form)})"
    if not form.endswith("%y") and form != _YEAR_FIRST:
        return f"{year} >= {_FIRST_YEAR}"
    is_short = f"regexp_full_match({value}, '{_SHORT_DATE}')"
    return f"{is_short} AND {year} NOT BETWEEN {_UNCLEAR_YEARS}"


@cache
def _spelled() -> str:
    """A date with the name of its month."""
    month = rf"(?:{'|'.join(month_forms())})\.?"
    joined = rf"{_SPACE}(?:{of()}{_SPACE}?)?"
    return (
        rf"(?i)(?:\d{{1,2}}{ordinals()}?{joined}{month},?{joined}\d{{4}}"
        rf"|{month}{_SPACE}\d{{1,2}}{ordinals()}?,?{_SPACE}\d{{4}})"
    )


def _spelled_date(database: Any, source: str, words: str) -> Column | None:
    """Dates with the names of months, before or after the day; None if not all are dates."""
    digits = words
    for number, forms in enumerate(month_forms(), start=1):
        name = text(rf"(?i)(^|\PL)(?:{forms})(\PL|$)")
        digits = f"regexp_replace({digits}, {name}, ' {number} ')"
    digits = rf"trim(regexp_replace({digits}, '\D+', ' ', 'g'))"
    turned = rf"regexp_replace({digits}, '^(\d+) (\d+) ', '\2 \1 ')"
    day_first = rf"if(regexp_matches({words}, '^\d'), {digits}, {turned})"
    expression = f"CAST(try_strptime({day_first}, '%d %m %Y') AS DATE)"
    is_date = f"year({expression.replace(words, 'v')}) >= {_FIRST_YEAR}"
    counted = f"count(v), {_count(MISSING)}, count(*) FILTER (WHERE {is_date})"
    filled, missing, dates = database.execute(f"SELECT {counted} FROM {source}").fetchone()
    return Column("date", expression, missing=missing) if dates == filled - missing else None


def _number(
    database: Any, source: str, words: str, name: str, mark: str, is_ambiguous: bool
) -> Column:
    """A column of numbers as people write them; words, if not all are numbers."""
    filled, missing, with_point, with_comma, with_both, either, points, commas = database.execute(
        f"SELECT count(v), {_count(MISSING)}, {_count(WITH_POINT)}, {_count(WITH_COMMA)},"
        f" {_count(WITH_POINT, WITH_COMMA)}, {_count(f'{WITH_POINT}|{WITH_COMMA}')},"
        f" bool_or(contains(v, '.')), bool_or(contains(v, ',')) FROM {source}"
    ).fetchone()
    known = filled - missing
    column = Column("text", words)
    if not known or 2 * either < known:
        return column
    if either < known:
        return column._replace(problem=_not_numbers(database, source, name, known - either))
    if max(with_point, with_comma) < known:
        return column._replace(problem=f"“{name}” mixes decimal commas and decimal points")
    note = ""
    uses_comma = with_comma > with_point or (with_comma == with_point and mark == ",")
    if with_both == known and not mark:
        example = _example(database, source, "regexp_matches(v, '\\d[.,]\\d')")
        # No price has three decimals; a file may still write both 1,234 and 1.234.
        is_money = has_currency(f"{name} {example}") and not (points and commas)
        if example and is_ambiguous and not is_money:
            return column._replace(
                problem=f"in “{name}”, it is not clear which number {example} is"
            )
        uses_comma = uses_comma or (is_ambiguous and points)
        note = f"{example} in “{name}” was read with a thousands separator." if example else ""
    units = {each for (each,) in database.execute(_units(source)).fetchall()}
    units -= {code for sign, code in _SAME if sign in units}
    if len(units) > 1 and ("%" in units or len(units - {""}) > 1):
        kinds = ", ".join(sorted(each or "plain numbers" for each in units))
        return column._replace(problem=f"“{name}” mixes {kinds}")
    pattern = text(WITH_COMMA if uses_comma else WITH_POINT)
    whole, fraction = database.execute(
        "SELECT max(if(dot > 0, dot - 1, length(d))), max(if(dot > 0, length(d) - dot, 0)) FROM"
        f" (SELECT {_cleaned('v', uses_comma)} AS d, strpos(d, '.') AS dot FROM {source}"
        f" WHERE regexp_full_match(v, {pattern}))"
    ).fetchone()
    kind = _number_type(whole, fraction)
    value = f"TRY_CAST({_cleaned(words, uses_comma)} AS {kind})"
    expression = f"CASE WHEN regexp_full_match({words}, {pattern}) THEN {value} END"
    unit = next(iter(units - {""}), "")
    return Column("number", expression, "", kind != "DOUBLE", missing, unit, note)


def _cleaned(value: str, uses_comma: bool) -> str:
    """A written number in digits; negative with a minus sign, or in parentheses."""
    mark = "," if uses_comma else "."
    bare = f"regexp_replace({value}, '{_UNIT}', '', 'g')"
    digits = f"regexp_replace({bare}, '[^0-9{mark}]', '', 'g')"
    signed = f"regexp_replace({value}, '[.,]{_NO_DECIMALS}', '')"
    sign = f"if(regexp_matches({signed}, '^\\(|{_MINUS}'), '-', '')"
    return f"({sign} || replace({digits}, ',', '.'))"


def _units(source: str) -> str:
    return (
        f"SELECT DISTINCT regexp_extract(v, '{_UNIT}') FROM {source}"
        f" WHERE v IS NOT NULL AND NOT regexp_full_match(v, {text(MISSING)}) LIMIT 9"
    )


def _not_numbers(database: Any, source: str, name: str, count: int) -> str:
    condition = " AND ".join(
        f"NOT regexp_full_match(v, {text(each)})" for each in (WITH_POINT, WITH_COMMA, MISSING)
    )
    example = _example(database, source, condition)
    are = "is not a number" if count == 1 else "are not numbers"
    return f"{count} of the values of “{name}” {are}, such as “{example}”"


def _example(database: Any, source: str, condition: str) -> str:
    found = database.execute(
        f"SELECT v FROM {source} WHERE v IS NOT NULL AND {condition} LIMIT 1"
    ).fetchone()
    return str(found[0])[:SHOWN] if found else ""

"""Finds personal data and secrets with a recognisable form; each match is validated.

Names are found with name lists, or by a greeting or form of address before them. For names that are
missed, and for other kinds of data, users can give a list of their own.
"""

import ipaddress
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from stdnum import iban, luhn
from stdnum.us import ssn

from app.core.figure_words import months, of, ordinals
from app.core.language_packs import PersonalData
from app.core.languages import any_phrase, lazy_pattern, packs, words_of
from app.core.request_words import Phrases
from app.training.redaction.person_names import cued_names, person_names

_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,40}"  # bounded, or long lines take forever
_NUMBER = r"\d{1,5}[A-Za-z]?"
_LATIN = rf"(?=[A-ZÀ-ÖØ-ÞĀ-Ž]){_CAPITALISED}"
_HOUSE = rf"{_NUMBER}\b(?:[/-]{_NUMBER}\b)?"
_GAP = r"(?:[,\s]|(?<=\n)>|(?<=>)>|(?<=> )>){1,12}"
"""Between two parts of an address, which may be quoted lines of an e-mail (RFC 3676)."""

# Postal codes as the Universal Postal Union lists them for its members (standard S42).
_POSTAL_CODE = (
    r"(?:[A-Z]{1,2}-)?(?:\d{3} \d{2}\b|\d{2}-\d{3}\b|\d{4} ?[A-Z]{2}\b|\d{4,6}(?:-\d{3,4})?)"
)
_LETTERED_CODE = r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b"
"""British and Canadian ones."""

_CODE_BEFORE_TOWN = (
    r"(?:[A-Z]{1,2}-\d{4,5}|\d{5}|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} ?[A-Z]{2}"
    r"|(?!1[89]|20)\d{4})\b"
)
"""One that is unlikely to be a year."""


def _words(choose: Callable[[PersonalData], Phrases]) -> str:
    """A regular expression for what `choose` takes from each language, in any case."""
    return f"(?i:{any_phrase(lambda pack: choose(pack.personal))})"


def _street_forms() -> Iterator[str]:
    """How streets are written, with what tells that it is a street."""
    types, starts = _words(lambda its: its.street_types), _words(lambda its: its.street_starts)
    flat = _flat()
    town = rf"{_GAP}(?:{_LATIN}{_GAP}){{1,5}}"
    town_and_code = rf"{town}(?:(?:{_region()}\s{{1,10}})?\d{{4,6}}\b|{_LETTERED_CODE})"
    town_and_region = (
        rf"{town}(?:[A-Z]{{2,3}}{_GAP}(?!1[89]|20)\d{{4,6}}\b|(?:[A-Z]{{2}} )?{_LETTERED_CODE})"
    )
    dot = rf"(?:\.(?=,|{_GAP}(?:{flat}|{_POSTAL_CODE})))?"
    yield rf"(?<![Ii]n )\b{_NUMBER},? (?:\d{{1,4}} )?(?:{_CAPITALISED} ){{1,4}}{types}\b\.?"
    yield (
        rf"\b(?:{_NUMBER} )?{_CAPITALISED}(?: {_CAPITALISED}){{0,2}}"
        rf"(?<=\w){_words(lambda its: its.street_endings)} {_HOUSE}{dot}"
    )
    for its in (pack.personal for pack in packs().values() if pack.personal.street_starts):
        name = rf"(?: (?!{flat})(?:{'|'.join(its.particles)}|{_CAPITALISED})){{1,5}}"
        start = f"(?i:{'|'.join(its.street_starts)})"
        yield rf"\b{_NUMBER},? (?:{_NUMBER} )?{start}{name}(?:,? {_HOUSE})?"
        yield rf"\b{start}{name},? {_HOUSE}"
    # Any name and number before a flat, or before a town and its postal code.
    yield (
        rf"\b(?:{_CAPITALISED} ){{0,2}}{_NUMBER}"
        rf"(?: (?:{_CAPITALISED}|{_NUMBER}|[a-zß-öø-ÿ]{{1,3}}\.)){{1,6}}\.?(?={_GAP}{flat})"
    )
    yield rf"\b{_NUMBER} (?:{_LATIN} ){{1,4}}\d{{1,3}}[A-Za-z]?\b(?={town_and_code})"
    yield rf"\b{_NUMBER}(?: {_LATIN}){{1,4}}(?=,|\s*\n)(?={town_and_region})"
    # Any name and number before a postal code and a town.
    yield (
        rf"\b(?:{_LATIN} ){{0,3}}(?!(?i:{months()})\b){_LATIN},? \d{{1,3}}[A-Za-z]?\b"
        rf"(?:[/-]{_NUMBER}\b)?(?=(?:, ?|,?[ \t]*\n[> ]{{0,6}}){_CODE_BEFORE_TOWN},?\s{_LATIN})"
    )
    # A line of an envelope.
    yield (
        rf"(?:(?m:^)|(?<=\n>)|(?<=> ))(?:{_NUMBER},? ){{1,2}}(?:{_LATIN} ?){{1,5}}"
        rf"(?=,?[ \t]*\n)(?={town_and_code})"
    )
    crossing = rf"(?:{starts} )?{_CAPITALISED}(?: (?:{_CAPITALISED}|{_NUMBER})){{0,4}}"
    for form in words_of(lambda pack: pack.personal.crossings):
        before, _, rest = form.partition("{street}")
        is_crossing = rf"(?=[^\n]{{0,80}}(?:\d|\b{types}\b))"
        yield rf"\b(?i:{before}){is_crossing}{crossing}{rest.replace('{street}', crossing)}"
    # Mail of the US armed forces.
    yield rf"\b(?i:(?:Unit|PSC|CMR) \d{{1,5}},? Box \d{{1,5}}(?:{_GAP}[AFD]PO A[AEP] \d{{5}})?)\b"
    yield (
        rf"\bUS[A-Z]{{0,3}} {_CAPITALISED}(?: {_CAPITALISED}){{0,2}}"
        r"(?=[,\s]{1,4}[AFD]PO A[AEP] \d{5})"
    )
    yield rf"\b{_words(lambda its: its.boxes)} \d+(?: \d{{2}})*\b"


def _flat() -> str:
    return rf"{_words(lambda its: its.flats)}\.? ?#?(?:\d\w*|[A-Z]\b)"


def _region() -> str:
    other = any_phrase(lambda pack: pack.personal.not_regions)
    return rf"(?!{other})[^\W_]{{2,3}}(?={_GAP}\d{{4,6}}\b)"


def _rest() -> str:
    """What may follow a street: flat, town, region and postal code, in any order."""
    particles = any_phrase(lambda pack: pack.personal.particles)
    town = rf"(?:{particles} )?{_CAPITALISED}"
    parts = f"{_flat()}|{_LETTERED_CODE}|{town}|{_POSTAL_CODE}|{_region()}|\\([A-Z]{{2}}\\)"
    return rf"(?:{_GAP}(?:{parts})){{0,8}}"


_address = lazy_pattern(lambda: rf"(?:{'|'.join(_street_forms())}){_rest()}", re.NOFLAG)
_introduced = lazy_pattern(
    lambda: (
        rf"\b{_words(lambda its: its.residences)}[:\s]{{1,10}}"
        rf"(?P<it>(?:{_NUMBER},? (?!{_words(lambda its: its.hours)}\b|(?i:(?:{months()})\b)))"
        rf"{{1,2}}{_LATIN}(?: {_LATIN}){{0,4}}(?: {_HOUSE})?{_rest()})"
    ),
    re.NOFLAG,
)


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """The spans of postal addresses."""
    for match in _address().finditer(text):
        yield match.start(), match.start() + len(match[0].rstrip(" ,.\n>"))
    for match in _introduced().finditer(text):
        yield match.start("it"), match.start("it") + len(match["it"].rstrip(" ,.\n>"))


def _birth_expression() -> str:
    month = rf"(?:{months()})\b\.?"
    date = (
        rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}"
        rf"|\d{{1,2}}{ordinals()}? (?:{of()} ?)?{month},? (?:{of()} )?\d{{4}}"
        rf"|{month} \d{{1,2}}{ordinals()}?,? \d{{4}})"
    )
    return rf"\b{_words(lambda its: its.born)}\b[\s:,.]*(?P<date>{date})"


_birth = lazy_pattern(_birth_expression)


def birth_dates(text: str) -> Iterator[tuple[int, int]]:
    """The spans of dates that are stated to be someone's date of birth."""
    for match in _birth().finditer(text):
        yield match.span("date")


class Find(NamedTuple):
    """A span to hide; `kind` is the prefix of its pseudonym."""

    start: int
    end: int
    kind: str


Detector = Callable[[str], Iterator[Find]]

NAME = "NAME"
"""The kind of people's names."""

PHONE_REGIONS = ("US", "GB", "DE", "FR", "IN", "ES", "IT", "NL", "PL", "SE", "AU", "BR")
"""The regions that a phone number without a country code may belong to."""

_SHORTEST_PHONE_DIGITS = 7
_DIGITS = re.compile(rf"(?:\d[ ()./-]{{0,3}}){{{_SHORTEST_PHONE_DIGITS}}}")
_WORD_END = re.compile(r"(?<=\w)(?!\w)")
_FRACTION = re.compile(r"\d\.$")
_DECIMAL = re.compile(r"^\(?-?\d{1,3}\.\d{4,}\)?$")


def _pattern(kind: str, pattern: str, is_valid: Callable[[str], bool] = lambda _: True) -> Detector:
    compiled = re.compile(pattern)

    def detect(text: str) -> Iterator[Find]:
        for match in compiled.finditer(text):
            if is_valid(match[0]):
                yield Find(match.start(), match.end(), kind)

    return detect


def _longest(kind: str, pattern: str, is_valid: Callable[[str], bool]) -> Detector:
    """The longest valid prefix of each match, up to a word's end: a date may follow, say."""
    compiled = re.compile(pattern)

    def detect(text: str) -> Iterator[Find]:
        for match in compiled.finditer(text):
            ends = [match.start() + end.start() for end in _WORD_END.finditer(match[0])]
            for end in reversed(ends):
                if is_valid(text[match.start() : end]):
                    yield Find(match.start(), end, kind)
                    break

    return detect


def _named(kind: str, *patterns: Callable[[], re.Pattern[str]]) -> Detector:
    """The group `it` of each match."""

    def detect(text: str) -> Iterator[Find]:
        for each in patterns:
            yield from (Find(*match.span("it"), kind) for match in each().finditer(text))

    return detect


def _spans(kind: str, find: Callable[[str], Iterator[tuple[int, int]]]) -> Detector:
    return lambda text: (Find(start, end, kind) for start, end in find(text))


def _is_ip_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _is_card_number(text: str) -> bool:
    """13 to 19 digits, or 12 with an issuer prefix of Maestro (ISO/IEC 7812)."""
    digits = re.sub(r"[ .-]", "", text)
    is_long_enough = len(digits) > 12 or digits.startswith(("50", "56", "57", "58", "6"))
    return is_long_enough and len(set(digits)) > 1 and luhn.is_valid(digits)


def _is_international(text: str) -> bool:
    """Whether the length fits a number with country code (ITU-T E.164)."""
    return 8 <= sum(character.isdecimal() for character in text) <= 15


def _phones(text: str) -> Iterator[Find]:
    """Numbers that are valid by Google's libphonenumber."""
    import phonenumbers  # imported late: large tables, rarely needed

    if not _DIGITS.search(text):
        return
    for region in PHONE_REGIONS:
        for match in phonenumbers.PhoneNumberMatcher(text, region):
            is_fraction = _FRACTION.search(text, 0, match.start) or _DECIMAL.search(
                match.raw_string
            )
            if _is_long_enough(match.raw_string) and not is_fraction:
                yield Find(match.start, match.end, "PHONE")


def _is_long_enough(number: str) -> bool:
    return sum(map(str.isdecimal, number)) >= _SHORTEST_PHONE_DIGITS


_EXTENSION = r"(?: ?(?:x|ext\.?) ?\d{1,6})?\b"

_phone_word = lazy_pattern(
    lambda: (
        rf"\b{_words(lambda its: its.phones)}\b[^\n\d+]{{0,30}}"
        r"(\+?\d{1,5}(?:[ .-]\d{2,5}){1,4}\b)"
    )
)


def _called(text: str) -> Iterator[Find]:
    """Digits after a word for telephone, in groups as long as a phone number."""
    for match in _phone_word().finditer(text):
        if _is_long_enough(match[1]) and not _DECIMAL.search(match[1]):
            yield Find(*match.span(1), "PHONE")


_KEY_FORMS = (
    r"-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----"
    r"(?:[\s\S]{0,20000}?-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|(?:\s+[A-Za-z0-9+/=]{8,})+)"
    r"|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}"  # JSON Web Token
    r"|\b(?:sk|pk|rk)[-_][\w-]{16,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}|\bhf_\w{20,}"
    r"|\bglpat-[\w-]{16,}|\bx(?:ox[abprs]|app)-[\w-]{10,}|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"
    r"|\bAIza[\w-]{30,}|\bnpm_\w{30,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bGOCSPX-[\w-]{16,}"
    r"|\b\d{8,10}:[A-Za-z][\w-]{33,}|(?<=hooks\.slack\.com/services/)[\w/]{20,}"
    r"|(?<=[Bb]earer )[\w.~+/-]{16,}=*"
    r"|(?<=:)[^\s:/@]{3,}(?=@[\w.-]+\.\w)"  # the password in a URL
)
_ASSIGNED = r"[\"'`]?\s{0,3}[:=]\s{0,3}[\"'`]?"
_password = lazy_pattern(
    lambda: rf"{_words(lambda its: its.passwords)}{_ASSIGNED}(?P<it>(?!\[)[^\s\"'`]{{4,}})"
)
_key = lazy_pattern(
    lambda: (
        rf"{_words(lambda its: its.secrets)}[\w-]{{0,40}}"
        rf"{_ASSIGNED}(?P<it>(?=\S*[A-Za-z])(?=\S*\d)[^\s\"'`,;]{{8,}})"
    )
)
"""Requires letters and digits: a number of tokens is not a secret."""

DETECTORS: tuple[Detector, ...] = (
    _pattern("SECRET", _KEY_FORMS),
    _named("SECRET", _password, _key),
    _pattern(
        "EMAIL",
        r"(?<![\w.+%-])\w[\w.+'%-]{0,63}@[\w-]+(?:\.[\w-]+)*\.(?:xn--[\w-]+|[^\W\d_]{2,})",
    ),
    _longest("IBAN", r"\b[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,30}\b", iban.is_valid),
    _longest("CARD", r"\b\d(?:[ .-]?\d){11,22}\b", _is_card_number),
    _pattern("SSN", r"\b\d{3}[- ]\d{2}[- ]\d{4}\b", ssn.is_valid),
    _pattern("IP", r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)", _is_ip_address),
    _pattern("IP", r"(?<![\w:])[0-9A-Fa-f]*(?::[0-9A-Fa-f]*){2,7}(?![\w:])", _is_ip_address),
    _pattern("PHONE", rf"(?<![\w+])(?:\+|00)\d{{1,3}} ?\(0\)(?:[ .-]?\d){{6,11}}{_EXTENSION}"),
    _pattern(
        "PHONE",
        rf"(?<![\w.+-])(?:(?:00|\+)?1[-. ])?\(?\d{{3}}\)?[-. ]\d{{3}}[-. ]\d{{4}}{_EXTENSION}"
        r"(?![\w.-]\d)",
    ),
    _phones,
    _called,
    _pattern("PHONE", r"(?<![\w+])\+\d[\d ().-]{6,22}\d\b", _is_international),
    _pattern("PHONE", r"(?<!\w)\(\d{2,5}\)[ -]?\d{3,4}[ -]\d{3,4}\b"),
    _spans(NAME, cued_names),
    _spans("BIRTH", birth_dates),
    _spans("ADDRESS", addresses),
    _pattern("USER", r"(?<=/home/)[^/\s]+|(?<=/Users/)[^/\s]+|(?<=\\Users\\)[^\\\s]+"),
)
"""In order of precedence for overlapping finds."""

PSEUDONYM = r"\[[A-Z]+_\d+\]"
"""What stands for a find in redacted texts: its kind and its number, as in `[NAME_2]`."""

NAMES: Detector = _spans(NAME, person_names)
"""Names found with name lists, including famous ones: last, and optional."""

COVERED = (
    "keys and passwords", "e-mail addresses", "IBANs", "card numbers", "US social security numbers",
    "IP addresses", "phone numbers", "names with a title, greeting or introduction",
    "dates of birth", "postal addresses", "user names in paths",
)  # fmt: skip
"""What is always searched for, in words."""

NOT_COVERED = (
    "dates other than of birth", "ages", "numbers of passports, licences and accounts",
)  # fmt: skip
"""What is never searched for; meant for the user's own list."""

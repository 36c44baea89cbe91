"""Finds postal addresses and dates of birth by their form.

An address begins with a street and its number, in either order, followed by a unit, a town and a
postal code. Streets are recognised by the usual words of ten languages; an address without such a
word is not found.
"""

import re
from collections.abc import Iterator

_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,40}"  # bounded, or long lines take forever
_SUFFIXES = (
    "street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|boulevard|blvd|square|sq|terrace|place"
    "|pl|way|close|crescent|highway|hwy|parkway|pkwy|circle|trail|gardens|squares|mews|row"
)
_ENDINGS = (
    "straße|strasse|str\\.|weg|gasse|platz|allee|gatan|gata|gate|vägen|vegen|vej|gade|laan|straat"
    "|stræti|katu|tie|polku|utca|ulica|út"
)
_STARTS = (
    "rue|avenue|boulevard|place|via|viale|piazza|corso|calle|avenida|plaza|paseo|carrer|rua|praça"
    "|travessa|ulica|ul\\."
)
_STREET_NAME = rf"(?: (?:de|du|des|la|le|del|della|da|do|{_CAPITALISED})){{1,5}}"
_NUMBER = r"\d{1,5}[A-Za-z]?"
_STREETS = (
    rf"(?<![Ii]n )\b{_NUMBER},? (?:\d{{1,4}} )?(?:{_CAPITALISED} ){{1,4}}(?i:{_SUFFIXES})\b\.?",
    rf"\b(?:{_NUMBER} )?{_CAPITALISED}(?: {_CAPITALISED}){{0,2}}(?i:(?<=\w)(?:{_ENDINGS}))"
    rf" {_NUMBER}\b",
    rf"\b{_NUMBER},? (?i:{_STARTS}){_STREET_NAME}",
    rf"\b(?i:{_STARTS}){_STREET_NAME},? {_NUMBER}\b",
    rf"\b{_NUMBER} (?:{_CAPITALISED} ){{1,3}}{_NUMBER}\b(?=,?\s+(?i:apt|suite|unit|flat))",
    r"\b(?i:p\. ?o\. ?box|po box|postfach) \d+\b",
)
_UNIT = r"(?i:apt|apartment|suite|unit|flat|floor)\.? ?#?\w+"
_TOWN = rf"(?:(?:de|del|di|da|do|la|le|of|upon|am|an der|sur) )?{_CAPITALISED}"
_BRITISH_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_REST = rf"(?:[,\s]{{1,6}}(?:{_UNIT}|{_BRITISH_CODE}|{_TOWN}|\d{{4,6}}(?:-\d{{3,4}})?)){{0,8}}"
_ADDRESS = re.compile(rf"(?:{'|'.join(_STREETS)}){_REST}")

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|aoû|déc)"
    r"\w*\.?"
)
_DATE = (
    r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)? (?:of )?{_MONTH},? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
_BIRTH = re.compile(
    r"\b(?:born(?: on)?|date of birth|birth ?date|birthday|d\.?o\.?b\.?|geb(?:oren)?(?: am)?"
    rf"|geburtsdatum|née? le)\b[\s:,.]*(?:(?:is|was|on|am)\s+)*(?P<date>{_DATE})",
    re.IGNORECASE,
)


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """The spans of postal addresses."""
    for match in _ADDRESS.finditer(text):
        yield match.start(), match.start() + len(match[0].rstrip(" ,.\n"))


def birth_dates(text: str) -> Iterator[tuple[int, int]]:
    """The spans of dates that are stated to be someone's date of birth."""
    for match in _BIRTH.finditer(text):
        yield match.span("date")

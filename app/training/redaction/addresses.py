"""Finds postal addresses by the forms of their streets, and by the words that introduce them."""

import re
from collections.abc import Iterator

from app.core.languages import any_phrase, lazy_pattern

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
MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|aoû|déc)"
    r"\w*\.?"
)
"""The beginning of a month's name, in several languages."""

_NUMBER = r"\d{1,5}[A-Za-z]?"
_UNIT = r"(?i:apt|apartment|suite|unit|flat|floor)\.? ?#?(?:\d\w*|[A-Z]\b)"
_STREET_NAME = rf"(?: (?!{_UNIT})(?:de|du|des|la|le|del|della|da|do|{_CAPITALISED})){{1,5}}"
_LATIN = rf"(?=[A-ZÀ-ÖØ-ÞĀ-Ž]){_CAPITALISED}"
_REGION = r"(?!and|or|und|the|for|to)[^\W_]{2,3}(?=[,\s]{1,10}\d{4,6}\b)"
_POSTAL_CODE = r"\d{4,6}(?:-\d{3,4})?"
_TOWN_AND_CODE = (
    rf"[,\s]{{1,10}}(?:{_LATIN}[,\s]{{1,10}}){{1,5}}(?:{_REGION}\s{{1,10}})?\d{{4,6}}\b"
)
_CROSSING = rf"(?:(?i:{_STARTS}) )?{_CAPITALISED}(?: (?:{_CAPITALISED}|{_NUMBER})){{0,4}}"
_STREETS = (
    rf"(?<![Ii]n )\b{_NUMBER},? (?:\d{{1,4}} )?(?:{_CAPITALISED} ){{1,4}}(?i:{_SUFFIXES})\b\.?",
    rf"\b(?:{_NUMBER} )?{_CAPITALISED}(?: {_CAPITALISED}){{0,2}}(?i:(?<=\w)(?:{_ENDINGS}))"
    rf" {_NUMBER}\b",
    rf"\b{_NUMBER},? (?:{_NUMBER} )?(?i:{_STARTS}){_STREET_NAME}(?:,? {_NUMBER}\b)?",
    rf"\b(?i:{_STARTS}){_STREET_NAME},? {_NUMBER}\b",
    # Any name and number before a flat, or before a town and its postal code.
    rf"\b(?:{_CAPITALISED} ){{0,2}}{_NUMBER}(?: (?:{_CAPITALISED}|{_NUMBER}|[a-zß-öø-ÿ]{{1,3}}\.))"
    rf"{{1,6}}\.?(?=[,\s]{{1,10}}{_UNIT})",
    rf"\b{_NUMBER} (?:{_LATIN} ){{1,4}}\d{{1,3}}[A-Za-z]?\b(?={_TOWN_AND_CODE})",
    # A line of an envelope.
    rf"(?m:^)(?:{_NUMBER},? ){{1,2}}(?:{_LATIN} ?){{1,5}}(?=,?[ \t]*\n)(?={_TOWN_AND_CODE})",
    rf"\b(?:[Tt]he )?corner of (?=[^\n]{{0,80}}(?:\d|\b(?i:{_SUFFIXES})\b))"
    rf"{_CROSSING} and {_CROSSING}",
    # Mail of the US armed forces.
    r"\b(?:Unit|PSC|CMR) \d{1,5},? Box \d{1,5}\b",
    rf"\bUS[A-Z]{{0,3}} {_CAPITALISED}(?: {_CAPITALISED}){{0,2}}"
    r"(?=[,\s]{1,4}[AFD]PO A[AEP] \d{5})",
    r"\b(?i:p\. ?o\. ?box|po box|postfach) \d+\b",
)
_PARTICLES = (
    "aan|am|an der|bei|da|das|de|del|den|der|di|do|dos|im|in|la|le|les|nad|ob|of|pod|sous"
    "|sur|upon|y"
)
_TOWN = rf"(?:(?:{_PARTICLES}) )?{_CAPITALISED}"
_BRITISH_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_REST = rf"(?:[,\s]{{1,10}}(?:{_UNIT}|{_BRITISH_CODE}|{_TOWN}|{_POSTAL_CODE}|{_REGION})){{0,8}}"
_ADDRESS = re.compile(rf"(?:{'|'.join(_STREETS)}){_REST}")
_TIME = r"(?i:am|pm|a\.m|p\.m|o['’]clock|uhr|noon)\b"
_introduced = lazy_pattern(
    lambda: (
        rf"\b(?i:{any_phrase(lambda pack: pack.names.residences)})[:\s]{{1,10}}"
        rf"(?P<it>(?:{_NUMBER},? (?!{_TIME}|(?i:{MONTH}))){{1,2}}{_LATIN}(?: {_LATIN}){{0,4}}"
        rf"{_REST})"
    ),
    re.NOFLAG,
)


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """The spans of postal addresses."""
    for match in _ADDRESS.finditer(text):
        yield match.start(), match.start() + len(match[0].rstrip(" ,.\n"))
    for match in _introduced().finditer(text):
        yield match.start("it"), match.start("it") + len(match["it"].rstrip(" ,.\n"))

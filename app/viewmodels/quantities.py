"""Formats numbers for the window's language."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.core.documents import page_unit

translate = QCoreApplication.translate

OWN_NAMES = {"en": "English", "es": "español", "zh": "中文"}
"""Qt means American English, the Spanish of Spain and simplified characters by these."""

_DECIMAL = QLocale.DataSizeFormat.DataSizeSIFormat


def data_size(size_bytes: int) -> str:
    """In units of 1000, as on the hub; one decimal from a megabyte up."""
    decimals = 1 if size_bytes >= 1000**2 else 0
    return QLocale().formattedDataSize(size_bytes, decimals, _DECIMAL)


def date_text(unix_time: float) -> str:
    """The date in the local format."""
    # Imported here: the first frame shows no date.
    from PySide6.QtCore import QDateTime

    day = QDateTime.fromSecsSinceEpoch(int(unix_time)).date()
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def language_name(code: str) -> str:
    """The language in English in an English window, and otherwise as it calls itself."""
    language = QLocale.codeToLanguage(code)
    if language == QLocale.Language.AnyLanguage:
        return code
    if QLocale().language() == QLocale.Language.English:
        return QLocale.languageToString(language)
    return OWN_NAMES.get(code) or QLocale(language).nativeLanguageName()


def percent(fraction: float) -> str:
    return translate("Quantities", "{0} %").format(integer(round(fraction * 100)))


def integer(number: int) -> str:
    return QLocale().toString(number)


def own_digits(text: str) -> str:
    """The text with the digits of this language: ٧ for 7.

    Placeholders in it must be named, not numbered.
    """
    zero = ord(QLocale().zeroDigit())
    return text.translate({ord("0") + digit: zero + digit for digit in range(10)})


def decimal(number: float, digits: int) -> str:
    """A number with this many digits after the decimal point."""
    return QLocale().toString(float(number), "f", digits)


def amount(number: int) -> str:
    """A large number in words, with three significant digits: 1.78 billion."""
    for size, text in (
        (10**9, translate("Quantities", "{0} billion")),
        (10**6, translate("Quantities", "{0} million")),
    ):
        if number >= size:
            share = number / size
            digits = 0 if share >= 100 else 1 if share >= 10 else 2
            return text.format(short_decimal(round(share, digits)))
    return integer(number)


def short_decimal(number: float) -> str:
    """A number with no more digits than needed: 0.7, 1."""
    return QLocale().toString(
        float(number), "g", QLocale.FloatingPointPrecisionOption.FloatingPointShortest
    )


def time_taken(seconds: float) -> str:
    """Elapsed time; in milliseconds below a second."""
    if seconds < 1:
        return translate("Quantities", "{0} ms").format(integer(round(seconds * 1000)))
    return translate("Quantities", "{0} s").format(decimal(seconds, 1))


def token_rate(tokens_per_s: float) -> str:
    """Two significant digits are enough to compare speeds."""
    shown = decimal(tokens_per_s, 0 if tokens_per_s >= 10 else 1)
    return translate("Quantities", "{0} tokens/s").format(shown)


def pages(count: int, path: str = "") -> str:
    """The number of pages, sheets or slides of the file at `path`."""
    counted = _Counted()
    by_unit = {"page": counted.pages, "sheet": counted.sheets, "slide": counted.slides}
    return by_unit[page_unit(path)](count)


def page_name(path: str, number: int) -> str:
    """A page, sheet or slide of the file at `path`, by its number."""
    names = {
        "page": translate("Quantities", "page {0}"),
        "sheet": translate("Quantities", "sheet {0}"),
        "slide": translate("Quantities", "slide {0}"),
    }
    return names[page_unit(path)].format(integer(number))


def page_names(path: str, numbers: Iterable[int]) -> str:
    """Several pages, sheets or slides of the file at `path`, such as "p. 21, 33"."""
    names = {
        "page": translate("Quantities", "p. {0}"),
        "sheet": translate("Quantities", "sheet {0}"),
        "slide": translate("Quantities", "slide {0}"),
    }
    shown = translate("Quantities", ", ").join(map(integer, sorted(set(numbers))))
    return names[page_unit(path)].format(shown)


def documents(count: int) -> str:
    return _Counted().documents(count)


def days_text(count: int) -> str:
    return _Counted().days(count)


def duration(seconds: float) -> str:
    """Remaining time, in a single suitable unit."""
    if seconds < 90:
        return _Counted().seconds(max(1, round(seconds)))
    if seconds < 90 * 60:
        return _Counted().minutes(round(seconds / 60))
    return _Counted().hours(round(seconds / 3600))


class _Counted(QObject):
    """Texts with plural forms: lupdate recognises a count in `tr`, but not in `translate`."""

    def pages(self, count: int) -> str:
        return self.tr("%n page(s)", "", count)

    def sheets(self, count: int) -> str:
        return self.tr("%n sheet(s)", "", count)

    def slides(self, count: int) -> str:
        return self.tr("%n slide(s)", "", count)

    def documents(self, count: int) -> str:
        return self.tr("%n document(s)", "", count)

    def days(self, count: int) -> str:
        return self.tr("%n day(s)", "", count)

    def seconds(self, count: int) -> str:
        return self.tr("%n second(s)", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n minute(s)", "", count)

    def hours(self, count: int) -> str:
        return self.tr("%n hour(s)", "", count)

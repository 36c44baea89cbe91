"""Numbers as a reader in this language writes them."""

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate

_TRADITIONAL = QLocale.DataSizeFormat.DataSizeTraditionalFormat


def data_size(size_bytes: int) -> str:
    """1024-based with one decimal from a megabyte up, as file managers write it: "2.5 GB"."""
    decimals = 1 if size_bytes >= 1024**2 else 0
    return QLocale().formattedDataSize(size_bytes, decimals, _TRADITIONAL)


def percent(fraction: float) -> str:
    return f"{QLocale().toString(round(fraction * 100))} %"


def integer(number: int) -> str:
    return QLocale().toString(number)


def pages(count: int) -> str:
    return translate("Quantities", "%n page(s)", "", count)


def documents(count: int) -> str:
    return translate("Quantities", "%n document(s)", "", count)

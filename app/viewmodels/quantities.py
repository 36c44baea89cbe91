"""Numbers as a reader in this language writes them."""

from PySide6.QtCore import QLocale, QObject

_TRADITIONAL = QLocale.DataSizeFormat.DataSizeTraditionalFormat


def data_size(size_bytes: int) -> str:
    """1024-based, with one decimal from a megabyte up, as file managers write it."""
    decimals = 1 if size_bytes >= 1024**2 else 0
    return QLocale().formattedDataSize(size_bytes, decimals, _TRADITIONAL)


def percent(fraction: float) -> str:
    return f"{QLocale().toString(round(fraction * 100))} %"


def integer(number: int) -> str:
    return QLocale().toString(number)


def pages(count: int) -> str:
    return _Counted().pages(count)


def documents(count: int) -> str:
    return _Counted().documents(count)


class _Counted(QObject):
    """Texts with plural forms: lupdate sees a count passed to `tr`, but not to `translate`."""

    def pages(self, count: int) -> str:
        return self.tr("%n page(s)", "", count)

    def documents(self, count: int) -> str:
        return self.tr("%n document(s)", "", count)

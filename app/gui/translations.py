"""Installs the window's language: the shipped catalogues and Qt's own."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.core.resources import resource_path

_PREFIX = "inglenook_"


def languages() -> tuple[str, ...]:
    """The codes of the languages that the window can speak, as in `de` or `pt_BR`."""
    catalogues = resource_path("i18n").glob(f"{_PREFIX}*.qm")
    return tuple(sorted(path.stem.removeprefix(_PREFIX) for path in catalogues))


def install_translations(app: QApplication, language: str = "") -> None:
    """Speak `language`, or the system's where it is empty; English where there is no catalogue.

    English has a catalogue too: it holds the plural forms.
    """
    locale = QLocale(language) if language else QLocale.system()
    if not _install(app, locale, "inglenook", str(resource_path("i18n"))):
        locale = QLocale(QLocale.Language.English)
        _install(app, locale, "inglenook", str(resource_path("i18n")))
    qt_catalogues = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, locale, "qtbase", qt_catalogues)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())


def _install(app: QApplication, locale: QLocale, catalogue: str, folder: str) -> bool:
    translator = QTranslator(app)
    return translator.load(locale, catalogue, "_", folder) and app.installTranslator(translator)

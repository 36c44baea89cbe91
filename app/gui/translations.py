"""Installs the window's language: the shipped catalogues and Qt's own."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.core.resources import resource_path

_PREFIX = "inglenook_"


def languages() -> tuple[str, ...]:
    """The codes of the languages that the window can speak, as in `de` or `zh_CN`."""
    catalogues = resource_path("i18n").glob(f"{_PREFIX}*.qm")
    return tuple(sorted(path.stem.removeprefix(_PREFIX) for path in catalogues))


def language_name(code: str) -> str:
    """What its speakers call a language, without a country where it has one catalogue."""
    # Qt knows `en` as American English.
    return "English" if code == "en" else QLocale(code).nativeLanguageName()


def install_translations(app: QApplication, language: str = "") -> None:
    """Speak `language`, or the system's where it is empty; English where there is no catalogue.

    Numbers, dates and the direction of the layout follow the language that is spoken in the end.
    Called again, it takes the place of the language before. English has a catalogue too: it
    holds the plural forms.
    """
    for earlier in app.findChildren(QTranslator):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    locale = _locale(language)
    folder = str(resource_path("i18n"))
    catalogue = QTranslator(app)
    if not catalogue.load(locale, "inglenook", "_", folder):
        catalogue.load(QLocale("en"), "inglenook", "_", folder)
    spoken = QLocale(catalogue.language())
    of_qt = QTranslator(app)
    of_qt.load(spoken, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (of_qt, catalogue):
        app.installTranslator(translator)
    QLocale.setDefault(locale if _is_same(locale, spoken) else spoken)
    app.setLayoutDirection(spoken.textDirection())


def _locale(language: str) -> QLocale:
    """The system's wherever it fits: it knows the country, and how its user writes dates."""
    system = QLocale.system()
    if not language or _is_same(system, QLocale(language)):
        return system
    return QLocale(language)


def _is_same(one: QLocale, other: QLocale) -> bool:
    return (one.language(), one.script()) == (other.language(), other.script())

"""Installs the window's language: the shipped catalogues and Qt's own."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.core.paths import resource_path
from app.viewmodels.quantities import OWN_NAMES

_PREFIX = "inglenook_"


def languages() -> tuple[str, ...]:
    """The codes of the available languages, such as `de` or `zh_CN`."""
    catalogues = resource_path("i18n").glob(f"{_PREFIX}*.qm")
    return tuple(sorted(path.stem.removeprefix(_PREFIX) for path in catalogues))


def language_name(code: str) -> str:
    """A language's own name, without a country if it has only one catalogue."""
    return OWN_NAMES.get(code) or QLocale(code).nativeLanguageName()


def language_in_use() -> str:
    """The code of the installed catalogue."""
    app = QCoreApplication.instance()
    catalogue = app.findChild(QTranslator, _PREFIX) if app else None
    return catalogue.language() if isinstance(catalogue, QTranslator) else "en"


def install_translations(app: QApplication, language: str = "") -> None:
    """Use `language`, or the system's if empty; English if there is no catalogue.

    Numbers, dates and layout direction follow the resulting language. Calling it again replaces the
    previous language. English has a catalogue as well, for plural forms.
    """
    for earlier in app.findChildren(QTranslator):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    locale = _locale(language)
    folder = str(resource_path("i18n"))
    catalogue = QTranslator(app)
    catalogue.setObjectName(_PREFIX)
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
    """The system's locale if it matches: it knows the country and the user's date format."""
    system = QLocale.system()
    if not language or _is_same(system, QLocale(language)):
        return system
    return QLocale(language)


def _is_same(one: QLocale, other: QLocale) -> bool:
    return (one.language(), one.script()) == (other.language(), other.script())

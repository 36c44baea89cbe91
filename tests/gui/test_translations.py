import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

import app
from app.gui.translations import install_translations, languages
from app.viewmodels.quantities import documents, pages


@pytest.fixture(autouse=True)
def only_english(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_english_counts_one_and_many(qapp: QApplication) -> None:
    install_translations(qapp, "en")
    assert (pages(1), pages(28)) == ("1 page", "28 pages")
    assert (documents(1), documents(0)) == ("1 document", "0 documents")


def test_a_language_without_a_catalogue_falls_back_to_english(qapp: QApplication) -> None:
    install_translations(qapp, "cy")
    assert pages(1) == "1 page"
    assert QLocale().language() == QLocale.Language.English


def test_every_counted_text_has_its_english_forms() -> None:
    package = Path(app.__file__).parent
    sources = [*(package / "gui").rglob("*.py"), *(package / "viewmodels").rglob("*.py")]
    counted = {
        text
        for source in sources
        for text in re.findall(r'"([^"\n]*%n[^"\n]*)"', source.read_text("utf-8"))
    }
    catalogue = package.parent / "resources" / "i18n" / "inglenook_en.ts"
    known = set(re.findall(r"<source>(.*)</source>", catalogue.read_text("utf-8")))
    assert counted == known, "run packaging/update_translations.py"


def test_english_is_among_the_languages() -> None:
    assert "en" in languages()

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

import app
from app.core.paths import resource_path
from app.gui.controls.buttons import native_keys
from app.gui.look.translations import install_translations, language_name, languages
from app.viewmodels.quantities import data_size, decimal, documents, own_digits, pages, percent
from app.viewmodels.quantities import language_name as language_of_documents
from app.viewmodels.translated import translated

_PACKAGE = Path(app.__file__).parent
_TRANSLATED = ("ar", "de", "es", "fr", "zh_CN")
_FIELD = re.compile(r"\{\{\w+\}\}|\{\w*\}")
_FORMS = {"ar": 6, "de": 2, "es": 2, "fr": 2, "zh_CN": 1}


pytestmark = pytest.mark.usefixtures("in_english_again")


def translations(language: str) -> Iterator[tuple[str, ET.Element]]:
    """Each source text that is translated; one that is not yet is shown in English."""
    tree = ET.parse(resource_path("i18n") / f"inglenook_{language}.ts")
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished":
            yield message.findtext("source", ""), translation


def test_every_text_of_the_window_can_be_collected_for_translation() -> None:
    """What lupdate cannot see would stay English: a text in an f-string, a `tr` not of `self`."""
    for file in [*(_PACKAGE / "gui").rglob("*.py"), *(_PACKAGE / "viewmodels").rglob("*.py")]:
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            function = ast.unparse(call.func)
            place = f"{file.name}:{call.lineno}"
            assert not function.endswith(".tr") or function == "self.tr", place
            if function in ("self.tr", "translate"):
                text = call.args[-1 if function == "translate" else 0]
                assert isinstance(text, ast.Constant), f"{place} builds a text to translate"


@pytest.mark.parametrize("language", _TRANSLATED)
def test_a_translation_keeps_the_fields_and_has_every_plural_form(language: str) -> None:
    for source, translation in translations(language):
        forms = [form.text or "" for form in translation.findall("numerusform")]
        if forms:
            assert len(forms) == _FORMS[language], source
            assert "%Ln" in forms[-1], source
        for text in forms or [translation.text or ""]:
            assert text.strip(), source
            assert sorted(_FIELD.findall(text)) == sorted(_FIELD.findall(source)), source


def test_english_counts_one_and_many(qapp: QApplication) -> None:
    install_translations(qapp, "en")
    assert (pages(1), pages(28), pages(1234)) == ("1 page", "28 pages", "1,234 pages")
    assert (documents(1), documents(0)) == ("1 document", "0 documents")


def test_arabic_counts_in_six_forms_and_writes_its_own_numbers(qapp: QApplication) -> None:
    install_translations(qapp, "ar")
    assert [pages(count) for count in (0, 1, 2, 3, 11, 100)] == [
        "٠ صفحة",
        "صفحة واحدة",
        "صفحتان",
        "٣ صفحات",
        "١١ صفحة",
        "١٠٠ صفحة",
    ]
    assert percent(0.62) == "٦٢٪"


@pytest.mark.parametrize(
    ("region", "week", "tokens"),
    [("ar_EG", "آخر ٧ أيام", "٨١٩٢"), ("ar_MA", "آخر 7 أيام", "8192")],
)
def test_numbers_in_words_and_in_messages_have_the_digits_of_the_others(
    qapp: QApplication, region: str, week: str, tokens: str
) -> None:
    install_translations(qapp, "ar")
    QLocale.setDefault(QLocale(region))
    last = own_digits(QCoreApplication.translate("Sidebar", "Previous 7 days"))
    assert last == week
    cut = translated("The JSON was cut at 8192 tokens. Allow more tokens, or ask for less.")
    assert tokens in cut and "JSON" in cut


@pytest.mark.parametrize(
    ("language", "number", "size", "share"),
    [
        ("de", "1.234,5", "2,0 GB", "62 %"),
        ("zh_CN", "1,234.5", "2.0 GB", "62%"),
        ("fr", "1\u202f234,5", "2,0 Go", "62\u202f%"),
    ],
)
def test_numbers_are_written_as_in_the_language(
    qapp: QApplication, language: str, number: str, size: str, share: str
) -> None:
    install_translations(qapp, language)
    assert (decimal(1234.5, 1), data_size(2 * 1000**3), percent(0.62)) == (number, size, share)


def test_qt_speaks_the_language_too(qapp: QApplication) -> None:
    install_translations(qapp, "de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize("language", _TRANSLATED)
def test_texts_name_keys_as_tooltips_do(qapp: QApplication, language: str) -> None:
    install_translations(qapp, language)
    for context, source, keys in (
        ("Shortcuts", "Send, or Ctrl+Enter: see the settings", "Ctrl+Return"),
        ("DocumentsScreen", "Remove from the collection (Del)", "Del"),
    ):
        assert native_keys(keys) in QCoreApplication.translate(context, source)


def test_the_layout_follows_the_language(qapp: QApplication) -> None:
    install_translations(qapp, "ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    install_translations(qapp, "de")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_language_without_a_catalogue_falls_back_to_english(qapp: QApplication) -> None:
    install_translations(qapp, "cy")
    assert pages(1) == "1 page"
    assert QLocale().language() == QLocale.Language.English


def test_languages_are_named_by_their_speakers() -> None:
    assert {code: language_name(code) for code in languages()} == {
        "ar": "العربية",
        "de": "Deutsch",
        "en": "English",
        "es": "español",
        "fr": "français",
        "zh_CN": "简体中文",
    }


def test_languages_of_documents_have_no_country(qapp: QApplication) -> None:
    install_translations(qapp, "de")
    names = {code: language_of_documents(code) for code in ("en", "es", "zh", "fr")}
    assert names == {"en": "English", "es": "español", "zh": "中文", "fr": "français"}

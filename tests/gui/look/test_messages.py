"""What the services say in English, in the window's language."""

import ast
import json
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import app
from app.core.errors import UserError
from app.core.json_schemas import check_answer
from app.core.paths import resource_path
from app.gui.controls.panes import explain
from app.gui.look.translations import install_translations
from app.viewmodels.translated import translated
from tests.gui.look.test_translations import translations

_PACKAGE = Path(app.__file__).parent
_FIELD = re.compile(r"\{(\d+)\}")


pytestmark = pytest.mark.usefixtures("in_english_again")


def test_an_error_is_told_in_the_language_of_the_window(qapp: QApplication) -> None:
    install_translations(qapp, "de")
    path = "/home/ada/Büro: 2026 (alt).gguf"
    error = UserError(f"{path} cannot be read: Zugriff verweigert.", "Check that it is there.")
    what, remedy = explain(error)
    assert what == f"{path} lässt sich nicht lesen: Zugriff verweigert."
    assert remedy == "Prüfen Sie, ob die Datei da ist."
    assert translated(str(error)) == f"{what} {remedy}"


def test_a_reason_within_a_message_is_told_too(qapp: QApplication) -> None:
    install_translations(qapp, "de")
    told = translated("The engine worker stopped (signal SIGKILL, perhaps for lack of memory).")
    assert "SIGKILL" in told
    assert "lack of memory" not in told


def test_what_breaks_a_json_schema_is_told(qapp: QApplication) -> None:
    install_translations(qapp, "de")
    with pytest.raises(UserError) as raised:
        check_answer('{"age": -4}', '{"properties": {"age": {"minimum": 0}}}')
    told = translated(raised.value.what)
    assert told == "Die Antwort verletzt ihr JSON-Schema bei age: der Wert -4 ist kleiner als 0."
    stored = translated(str(raised.value))  # as a failed answer keeps it
    assert stored == f"{told} {translated(raised.value.remedy)}"


def test_a_name_that_reads_like_a_message_is_left_alone(qapp: QApplication) -> None:
    install_translations(qapp, "de")
    assert "chat 5" in translated("There is no file chat 5.")


def test_values_keep_their_direction_among_arabic_words(qapp: QApplication) -> None:
    install_translations(qapp, "ar")
    told = translated("There is no file /srv/a b.gguf.")
    assert "\u2068/srv/a b.gguf\u2069" in told
    assert "There" not in told


@pytest.mark.parametrize("text", ["", "Something that no service says.", "There is no file", "{0}"])
def test_what_is_not_known_stays_as_it_is(qapp: QApplication, text: str) -> None:
    install_translations(qapp, "de")
    assert translated(text) == text


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "zh_CN"])
def test_every_translated_message_is_recognised_with_all_of_its_values(
    qapp: QApplication, language: str
) -> None:
    messages = json.loads(resource_path("i18n/messages.json").read_text("utf-8"))
    install_translations(qapp, language)
    # A term such as “Min p” may read alike in both languages.
    known = {source for source, told in translations(language) if told.text != source}
    for sentences in messages:
        if not known.issuperset(sentences):
            continue
        said, values = _filled(sentences)
        told = translated(said)
        assert told != said, sentences
        assert sorted(re.findall(r"<\d+>", told)) == sorted(values), sentences


def _filled(sentences: list[str]) -> tuple[str, list[str]]:
    """The whole text with a value of its own in each field, and these."""
    pieces = _FIELD.split(" ".join(sentences))[::2]
    values = [f"<{number}>" for number in range(len(pieces) - 1)]
    return "".join(map("".join, zip(pieces, [*values, ""], strict=True))), values


def test_long_hostile_values_take_no_time_to_tell_apart(qapp: QApplication) -> None:
    install_translations(qapp, "de")
    value = "cannot be read: " * 20_000
    assert value in translated(f"{value} cannot be read: {value}.")


def test_the_sentences_of_an_error_can_be_collected() -> None:
    """One that is put together with + would stay English."""
    for file in _PACKAGE.rglob("*.py"):
        source = file.read_text("utf-8")
        for call in ast.walk(ast.parse(source)) if "UserError" in source else ():
            if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("UserError"):
                for text in call.args:
                    assert not isinstance(text, ast.BinOp), f"{file.name}:{call.lineno}"

"""Saved prompts and the places in them."""

from app.core.prompts import SavedPrompt


def prompt(text: str) -> SavedPrompt:
    return SavedPrompt("1", "name", text)


def test_variables_come_once_in_order() -> None:
    text = "Translate {{text}} into {{ language }}, {{text}} again; not {{}} or {{a\nb}} or {c}."
    assert prompt(text).variables == ("text", "language")


def test_values_are_text_and_never_places_themselves() -> None:
    filled = prompt("{{a}} and {{b}} and {{c}}").filled({"a": "{{b}}", "b": "two"})
    assert filled == "{{b}} and two and {{c}}"

"""A recogniser beside the lists and patterns: what it adds, and what it must not touch."""

from collections.abc import Callable, Iterable

import pytest

from app.core.errors import UserError
from app.training.redaction.recogniser import Entity, Recogniser, installed_recogniser
from app.training.redaction.redactor import Redactor
from tests.training.conftest import example

NAMES = {"Quaxi Iksstein": "PERSON", "Ada Iksstein": "PERSON", "Quaxberg": "GPE", "Quax AG": "ORG",
         "two": "CARDINAL", "Garten": "ORG", "The": "ORG", "Quax\nIks": "ORG"}  # fmt: skip


def _entities(text: str) -> Iterable[Entity]:
    """Stands for spaCy: finds the NAMES."""
    return [
        Entity(text.index(name), text.index(name) + len(name), label)
        for name, label in NAMES.items()
        if name in text
    ]


def _redactor(
    load: Callable[[], Callable[[str], Iterable[Entity]]] = lambda: _entities,
) -> Redactor:
    return Redactor(recogniser=Recogniser("scripted", load))


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("I told Quaxi Iksstein two jokes.", "I told [NAME_1] two jokes."),
        ("Ada Iksstein left.", "[NAME_1] left."),  # a list has Ada alone
        ("Quax AG is in Quaxberg.", "[ORG_1] is in [PLACE_1]."),
        ("The rose", "The rose"),
        ("At Quax\nIks we stopped", "At [ORG_1]\n[ORG_2] we stopped"),
        ("Write to quax@x.org at Quax AG", "Write to [EMAIL_1] at [ORG_1]"),
        ("Run `Quax AG` or\n```\nQuaxberg\n```", "Run `Quax AG` or\n```\nQuaxberg\n```"),
        ("a " * 5000 + "Quaxberg", "a " * 5000 + "[PLACE_1]"),
    ],
)
def test_is_hidden_beside_what_lists_find(text: str, redacted: str) -> None:
    assert _redactor().redact(text) == redacted


def test_other_languages_are_left_to_the_lists() -> None:
    german = "Der Garten hinter dem Haus ist schön, und das Wetter war gestern auch nicht schlecht."
    english = "I left the house and it was raining all day, so we went to Quaxberg."
    assert _redactor().redact(german) == german
    assert _redactor().redact(f"{english}\n{german}") == (
        english.replace("Quaxberg", "[PLACE_1]") + "\n" + german
    )


def test_a_name_that_it_finds_once_is_hidden_in_the_whole_conversation() -> None:
    rated = example("I told Quaxi Iksstein a joke.", "And did Iksstein laugh?", "up")
    assert _redactor().redact_example(rated).answer == "And did [NAME_2] laugh?"


def test_weights_are_loaded_only_when_names_are_looked_for_and_never_silently_missing() -> None:
    def load() -> Callable[[str], Iterable[Entity]]:
        raise UserError("The weights are damaged.", "Install them again.")

    silent = Redactor(recogniser=Recogniser("broken", load), finds_names=False)
    assert silent.redact("I told Quaxi.") == "I told Quaxi."
    assert silent.coverage.recogniser == ""
    with pytest.raises(UserError, match="damaged"):
        _redactor(load).redact("I told Quaxi.")


def test_what_was_searched_for_depends_on_who_looked() -> None:
    with_it, without = _redactor().coverage, Redactor().coverage
    assert with_it.recogniser == "scripted" and without.recogniser == ""
    assert any("places" in each for each in with_it.covered)
    assert "places" in without.not_covered and "ages" in with_it.not_covered
    assert "names" not in Redactor(finds_names=False).coverage.covered


@pytest.mark.nightly
def test_the_installed_weights_find_what_no_list_has() -> None:
    recogniser = installed_recogniser()
    if recogniser is None:
        pytest.skip("the extra `names` is not installed")
    assert "en_core_web_md" in recogniser.name
    redactor = Redactor(recogniser=recogniser)
    hidden = redactor.redact("Yesterday Kowalczykowa and I were in Lordelo, Portugal.")
    assert "Kowalczykowa" not in hidden and "Portugal" not in hidden
    assert redactor.redact("She works for Siemens AG in Munich.").count("[") == 2

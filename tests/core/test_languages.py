"""What every language pack has to have, and how phrases of several languages become one pattern."""

import re
from collections.abc import Iterator

import msgspec
import pytest

from app.core.language_packs import LanguagePack
from app.core.languages import DEFAULT, decode, language_by_words, packs, phrases, question_language
from app.core.paths import resource_path

LANGUAGES = sorted(file.stem for file in resource_path("languages").glob("*.toml"))

FIELDS = {
    "unconfirmed": {"passages", "of"},
    "of_pages": {"pages"},
    "answer": {"weekday", "day", "month", "year", "time", "zone", "week"},
}


@pytest.fixture(params=LANGUAGES)
def pack(request: pytest.FixtureRequest) -> LanguagePack:
    return packs()[request.param]


def fields(text: str) -> set[str]:
    return {name.partition(":")[0] for name in re.findall(r"{(.*?)}", text)}


def expressions(value: object) -> Iterator[str]:
    """All strings in the tables of a pack that have phrases."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from expressions(each)
    elif isinstance(value, dict):
        yield from expressions(list(value.values()))
    elif isinstance(value, msgspec.Struct):
        yield from expressions(msgspec.structs.astuple(value))


def test_the_default_language_comes_first() -> None:
    assert next(iter(packs())) == DEFAULT


def test_a_misspelt_key_is_an_error() -> None:
    text = (resource_path("languages") / "en.toml").read_text("utf-8")
    with pytest.raises(msgspec.ValidationError, match="refusal_words"):
        decode(text.replace("[refusals]", "[search.refusal_words]\n[refusals]"))


def test_every_language_says_what_is_not_confirmed(pack: LanguagePack) -> None:
    said = pack.refusals
    assert fields(said.unconfirmed) == FIELDS["unconfirmed"]
    assert fields(said.of_pages) == FIELDS["of_pages"]
    assert all([said.text, said.all_read, said.nearest])
    assert not any(map(fields, (said.text, said.all_read, said.nearest)))


def test_every_language_has_questions_for_embedders(pack: LanguagePack) -> None:
    assert len(set(pack.questions)) == 8
    assert packs()[question_language(" ".join(pack.questions))] is pack


def test_every_language_can_be_recognised(pack: LanguagePack) -> None:
    sample = pack.common_words or pack.refusals.text
    assert packs()[question_language(sample)] is pack


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("in welchem ort haben wir seit 2022 mitglieder verloren", "de"),
        ("baut ihr noch neue gasanschlüsse", "de"),
        ("que descuento se le da a pacific crest al final", "es"),
        ("en que mes bajo mas la facturacion en 2025", "es"),
        ("tarif cantine tranche F en fevrier 2026 pour un enfant", "fr"),
        ("can i take a surfboard", "en"),
    ],
)
def test_the_language_of_a_hastily_typed_question_is_told(question: str, code: str) -> None:
    assert question_language(question) == code


def test_the_clock_answers_with_a_weekday(pack: LanguagePack) -> None:
    if pack.clock.questions:
        assert len(set(pack.clock.weekdays)) == 7
        assert fields(pack.clock.answer) <= FIELDS["answer"]
        assert all(question == question.casefold() for question in pack.clock.questions)


def test_phrases_are_regular_expressions(pack: LanguagePack) -> None:
    sums = (pack.sums.asking, pack.sums.makes, [one.phrase for one in pack.sums.rewrites])
    tables = (pack.denials, pack.contrasts, sums, pack.routing, pack.search, pack.figures)
    around = (pack.tables, pack.facts, pack.instructions, pack.names, pack.personal)
    names = (pack.title_words, pack.heading_styles)
    for each in expressions((tables, around, names)):
        re.compile(each)


def test_questions_for_all_documents_have_what_is_asked(pack: LanguagePack) -> None:
    if words := pack.surveys:
        for form in (*words.sets, *words.items, *words.values):
            filled = form.replace("{documents}", "x").replace("{document}", "x")
            assert "about" in re.compile(filled).groupindex
        for each in expressions((words.documents, words.kinds, words.document, words.excluded)):
            re.compile(each)
        assert words.nothing
        said = words.said
        assert fields(said.found) == fields(said.absent) == {"count", "documents"}
        assert fields(said.values) == fields(said.all) == fields(said.more) == {"count"}
        assert fields(said.read) == {"read", "documents", "answered"}
        assert (fields(said.unclear), fields(said.failed)) == ({"unclear"}, {"failed"})


def test_words_that_are_looked_up_are_in_lower_case(pack: LanguagePack) -> None:
    names, words = pack.names, pack.routing.tool_words
    listed = (names.particles, names.not_people, names.place_starts, names.places, names.common)
    nothing = pack.surveys.nothing if pack.surveys else ()
    others = (words, pack.hyphenated, pack.tables.plain_words, nothing)
    assert all(word == word.casefold() for word in expressions((listed, others)))


def test_instructions_to_a_model_name_only_what_the_pack_describes(pack: LanguagePack) -> None:
    known = {"model", "output", "orders"}
    named = {
        name for phrase in pack.instructions.phrases for name in re.findall("{([a-z]+)}", phrase)
    }
    assert named <= known and all(getattr(pack.instructions, name) for name in named)


def test_quarters_and_months_are_all_named_or_none_is(pack: LanguagePack) -> None:
    assert len(pack.search.quarters) in (0, 4)
    assert len(pack.figures.months) in (0, 12)


def test_conversions_have_an_amount_and_two_units(pack: LanguagePack) -> None:
    for form in pack.units.conversions:
        assert fields(form) >= {"amount", "source", "target"}


def test_words_for_support_are_in_lower_case_and_of_one_kind(pack: LanguagePack) -> None:
    if pack.support:
        words = pack.support
        listed = [*words.function_words, *words.negations, *words.decisive, *words.openers]
        assert all(word == word.lower() for word in listed)
        assert not words.function_words & words.negations
        assert words.negations, "without them, a denial supports what it denies"


def test_phrases_of_a_spaced_language_are_whole_words() -> None:
    found = re.compile(phrases(lambda pack: pack.search.latest))
    assert found.search("the latest report") and not found.search("thelatest")
    assert found.search("请给我最新报告")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rent is due on the first of the month.", "en"),
        ("Die Miete ist am ersten Tag des Monats fällig.", "de"),
        ("¿Cuándo se paga el alquiler del piso y quién lo cobra?", "es"),
        ("房租在每月第一天支付。", "zh"),
        ("家賃は毎月一日に支払います。", "ja"),
        ("Vuokra maksetaan kuukauden ensimmäisenä päivänä.", ""),
        ("Nájemné je 4800 eur měsíčně.", ""),
        ("الإيجار 4800 يورو في الشهر.", "ar"),
        ("Het is een week over tijd.", ""),
        ("O contrato é de três anos e não dos dois.", ""),
        ("Simona Halep", ""),
        ("", ""),
    ],
)
def test_function_words_tell_the_language(text: str, expected: str) -> None:
    assert language_by_words(text) == expected

import pytest

from app.retrieval.sentences import sentence_end, sentence_spans
from app.retrieval.terms import (
    InverseDocumentFrequency,
    content_terms,
    known_number,
    names,
    numbers,
    words_of_language,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1,577.00 million", {"1577"}),
        ("1.577.000 Euro", {"1577000"}),
        ("3,14 or 3.14", {"3.14"}),
        ("1 234 567", {"1", "234", "567"}),
        ("007 and 0.50", {"7", "0.5"}),
        ("0.125 mg and 0,500 kg", {"0.125", "0.5"}),
    ],
)
def test_numbers_have_one_notation(text: str, expected: set[str]) -> None:
    assert numbers(text) == expected


def test_inflected_words_meet() -> None:
    assert content_terms("acquisitions acquired") == content_terms("acquisition acquires")
    assert content_terms("the of and") == []
    assert content_terms("canalón") == content_terms("canalones")


def test_a_word_that_begins_with_one_of_grammar_is_a_word_of_its_own() -> None:
    spanish = words_of_language("es")
    assert content_terms("contra el contrato", spanish) == content_terms("contrato", spanish) != []
    assert content_terms("should", None) == [] != content_terms("shoulder")


def test_unspaced_scripts_are_cut_into_pairs() -> None:
    assert content_terms("人工智能") == ["人工", "工智", "智能"]


def test_names_are_capitalised_words() -> None:
    assert names("In Tampa the U.S. team won") == {"tampa", "u.s."}


def test_sentences_do_not_end_at_abbreviations() -> None:
    text = "Mr. Smith of Acme Inc. paid $1.5 million, e.g. in cash. It was late! 他走了。她来了。"
    pieces = [text[start:end] for start, end in sentence_spans(text)]
    assert pieces[0].startswith("Mr. Smith") and pieces[0].endswith("cash.")
    assert pieces[1:] == ["It was late!", "他走了。", "她来了。"]


def test_sentences_do_not_end_at_the_day_of_a_date() -> None:
    text = "Zahlbar bis 7. Dezember 2023. Danach fällt eine Gebühr an. Siehe Seite 7. Danke."
    pieces = [text[start:end] for start, end in sentence_spans(text)]
    assert pieces[0] == "Zahlbar bis 7. Dezember 2023."
    assert pieces[1:] == ["Danach fällt eine Gebühr an.", "Siehe Seite 7.", "Danke."]
    assert sentence_end("Zahlbar bis 7. Dez") is None


@pytest.mark.parametrize(
    ("number", "expected"),
    [("1500", True), ("1500000000", True), ("0.245", True), ("24.5", True), ("150", False)],
)
def test_a_number_is_known_in_other_units_too(number: str, expected: bool) -> None:
    is_known = known_number(["Sales were 1,500 million,", "24.5% of all."])
    assert is_known(number) is expected


def test_the_order_of_terms_does_not_change_their_weight() -> None:
    terms = [f"term{n}" for n in range(12)]
    weigh = InverseDocumentFrequency([terms[: n + 1] for n in range(12)]).weight
    assert {weigh(terms[n:] + terms[:n]) for n in range(12)} == {weigh(terms)}
    assert weigh([*terms, "other"]) > weigh(terms)

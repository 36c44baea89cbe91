"""How words of several languages are indexed and searched for."""

import pytest

from app.store.search.analysis import analysed, query_terms, with_breaks


def tokens(text: str, language: str) -> set[str]:
    return set(analysed(text, language).split())


@pytest.mark.parametrize("language", [None, "", "en", "zh", "th"])
def test_english_and_scripts_without_spaces_are_indexed_as_they_are(language: str | None) -> None:
    text = "The houses of 北京 were sold for 3,5 million."
    assert analysed(text, language) == with_breaks(text)


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("de", "Häuser", "Haus"),
        ("de", "Miete", "mieten"),
        ("es", "acciones", "acción"),
        ("ru", "документах", "документ"),
        ("el", "έγγραφα", "ΕΓΓΡΑΦΟ"),
        ("tr", "belgelerde", "belge"),
        ("ar", "المدارس", "مدارس"),
        ("ar", "والتأمينات", "تأمين"),
        ("hi", "किताबें", "किताब"),
        ("he", "הַבַּיִת", "הבית"),
        ("he", "והבית", "בית"),
        ("he", "בירושלים", "ירושלים"),
        ("uk", "документах", "документ"),
        ("vi", "Việt Nam", "viet nam"),
    ],
)
def test_forms_of_a_word_share_a_token(language: str, word: str, other: str) -> None:
    assert tokens(word, language) & tokens(other, language)


def test_syllables_are_indexed_alone_and_in_pairs() -> None:
    assert len(tokens("nhà nước Việt", "vi")) == 5


def test_names_with_digits_and_chinese_stay_whole() -> None:
    for language in ("de", "vi"):
        assert {"FY2018", with_breaks("北京")} <= tokens("FY2018 in 北京", language)


def test_tokens_of_other_languages_are_not_english_words() -> None:
    assert not tokens("die Gift", "de") & tokens("die gift", "en")


def test_a_query_is_analysed_in_each_language_without_duplicates() -> None:
    terms = query_terms("Häuser 北京", ["de", "sv"])
    assert terms[:2] == ["Häuser", "北\u200b京"]
    assert len(terms) == len(set(terms))
    assert set(analysed("Haus", "de").split()) & set(terms)

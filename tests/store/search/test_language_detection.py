import pytest

from app.store.search.language_detection import language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vuokra maksetaan kuukauden ensimmäisenä päivänä etukäteen.", "fi"),
        ("Оренда сплачується першого дня кожного місяця наперед.", "uk"),
        ("Сделка закрыта 5 мая; сумма 4800 рублей, аренда склада включена в договор.", "ru"),
        ("Договір оренди складу укладено на три роки.", "uk"),
        ("The rent is due on the first of the month.", "en"),
        ("Jaki jest czynsz?", ""),
        ("🙂🙂🙂", ""),
        ("17,661 9,498 4,420 2,734", ""),
        ("ColA | ColB | ColC | ColD | affc7dad-52dc-4b98-9b5d-51e65d8a8ad0", ""),
    ],
)
def test_only_a_text_that_is_long_enough_has_a_language(text: str, expected: str) -> None:
    assert language_of(text) == expected


def test_a_sentence_quoted_in_another_language_does_not_decide() -> None:
    english = "The treaty says “pacta sunt servanda”, and that is all it says about the matter."
    assert language_of(english) == "en"

import pytest

from app.answers.evidence.documents_only import nearest_heading, refusal, unconfirmed


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What was the rent in 2019?", "That is not in the documents."),
        ("Wie hoch war die Miete?", "Das steht nicht in den Dokumenten."),
        ("¿Cuánto es el alquiler del piso?", "Eso no figura en los documentos."),
        ("Quel est le loyer de l'appartement ?", "Cela ne figure pas dans les documents."),
        ("Quanto è l'affitto della casa?", "Questo non è nei documenti."),
        ("Quem ganhou o prêmio em 2018?", "Isso não consta nos documentos."),
        ("Hoeveel is de huur van het huis?", "Dat staat niet in de documenten."),
        ("Ile wynosi czynsz w tym roku?", "Nie ma tego w dokumentach."),
        ("iPhone 11什么时候发布？", "文档中没有相关内容。"),
        ("家賃はいくらですか？", "それは文書に書かれていません。"),
        ("월세는 얼마입니까?", "문서에 나와 있지 않습니다."),
        ("كم الإيجار؟", "هذا غير مذكور في المستندات."),
        ("Сколько стоит аренда?", "Этого нет в документах."),
        ("Deponun anahtarlarını teslim eden görevlinin ismi?", "Bu belgelerde yok."),
        ("Kira i depozit ne?", "Bu belgelerde yok."),
        ("Як довго діє договір оренди і скільки це коштує?", "That is not in the documents."),
        ("What does the sign 好 mean on the second page?", "That is not in the documents."),
        ("1872?", "That is not in the documents."),
        ("", "That is not in the documents."),
    ],
)
def test_the_refusal_is_in_the_language_of_the_question(question: str, expected: str) -> None:
    assert refusal(question) == expected


def test_what_is_not_confirmed_says_how_much_was_read() -> None:
    asked = "What was the rent in 2019?"
    assert unconfirmed(asked, 6, 319, are_all_read=False) == (
        "Not confirmed in the 6 passages read (of 319 pages)."
    )
    assert unconfirmed(asked, 6, 1, are_all_read=False) == "Not confirmed in the 6 passages read."
    assert "all of which were read" in unconfirmed(asked, 6, 319, are_all_read=True)
    german = "Wie hoch war die Miete?"
    assert "6 gelesenen Textstellen (von 319 Seiten)" in unconfirmed(
        german, 6, 319, are_all_read=False
    )
    assert nearest_heading(german) == "Am nächsten an der Frage:"


@pytest.mark.parametrize("question", ["家賃はいくらですか？", "كم الإيجار؟", "Jaki jest czynsz?"])
def test_every_language_has_all_sentences(question: str) -> None:
    told = unconfirmed(question, 6, 319, are_all_read=False)
    assert "6" in told and "319" in told and "{" not in told
    assert "{" not in unconfirmed(question, 6, 319, are_all_read=True)

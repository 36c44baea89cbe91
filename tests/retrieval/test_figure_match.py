import pytest

from app.core.documents import Place
from app.retrieval.figure_match import figure_scores

PLACES = {
    "prose": Place("d", 1, "/docs/report.pdf", figures=0.05),
    "mixed": Place("d", 2, "/docs/report.pdf", figures=0.3),
    "table": Place("d", 3, "/docs/report.pdf", figures=0.62),
}


@pytest.mark.parametrize(
    "question",
    [
        "How many stores were open?",
        "Did the harvest increase?",
        "Which country has the highest peak?",
        "Rainfall in 2019",
        "¿Qué % votó?",
    ],
)
def test_a_question_for_figures_prefers_tables(question: str) -> None:
    scores = figure_scores(question, PLACES)
    assert scores["prose"] == 0.0 and scores["table"] == 1.0
    assert 0.0 < scores["mixed"] < 1.0


@pytest.mark.parametrize("question", ["Who founded the company?", "Why is the sky blue?", ""])
def test_other_questions_do_not(question: str) -> None:
    assert set(figure_scores(question, PLACES).values()) == {0.0}

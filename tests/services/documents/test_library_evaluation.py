from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import KnownAnswer
from app.core.errors import UserError
from app.services.documents.library_evaluation import evaluate
from app.services.startup import Services

pytestmark = pytest.mark.models


@pytest.fixture
def collection(services: Services, tmp_path: Path) -> str:
    (tmp_path / "inn.txt").write_text("The hearth stones of the inn are made of green slate.")
    (tmp_path / "sail.md").write_text("A gaff sail is hoisted with a throat and a peak halyard.")
    made = services.library.create("things")
    list(services.library.add([tmp_path / "inn.txt", tmp_path / "sail.md"], made.id, CancelToken()))
    return made.id


def test_it_tells_how_often_the_right_page_is_found(services: Services, collection: str) -> None:
    known = [
        KnownAnswer("which stone is the hearth made of", "inn"),
        KnownAnswer("how is a gaff sail hoisted", "sail.md", page=1),
        KnownAnswer("how is a gaff sail hoisted", "sail.md", page=7),
        KnownAnswer("how is a gaff sail hoisted", "inn.txt"),
    ]
    score = evaluate(services.library, collection, known, CancelToken())
    assert [rank.rank for rank in score.ranks] == [1, 1, None, 2]
    assert score.recall == {1: 0.5, 5: 0.75, 10: 0.75}
    assert score.mean_reciprocal_rank == pytest.approx(0.625)


def test_it_can_be_stopped(services: Services, collection: str) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        evaluate(services.library, collection, [KnownAnswer("q", "inn")], cancel)


def test_no_question_is_no_score(services: Services, collection: str) -> None:
    assert evaluate(services.library, collection, [], CancelToken()).recall[1] == 0.0


def test_questions_are_kept_with_their_collection(services: Services, collection: str) -> None:
    trial = services.library_evaluation
    with pytest.raises(UserError, match="no question"):
        trial.evaluate(collection, CancelToken())
    known = (
        KnownAnswer("which stone is the hearth made of", "inn"),
        KnownAnswer("sail", "sail", 1),
    )
    trial.save_questions(collection, known)
    assert trial.questions(collection) == known
    asked: list[int] = []
    score = trial.evaluate(collection, CancelToken(), "lexical", asked.append)
    assert score.recall[1] == 1.0 and score.method == "lexical" and asked == [0, 1]
    with pytest.raises(UserError, match="needs a question and a file"):
        trial.save_questions(collection, [KnownAnswer(" ", "inn")])
    assert trial.questions(collection) == known
    services.library.delete(collection)
    assert trial.questions(collection) == ()


REPORT = """<table><caption>Statement of Income (in millions)</caption>
<tr><th></th><th>2023</th><th>2022</th></tr>
<tr><td>Net sales</td><td>14,694</td><td>14,544</td></tr>
<tr><td>Interest expense</td><td>290</td><td>159</td></tr></table>"""


def test_it_tells_how_far_a_figure_comes(services: Services, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(REPORT)
    made = services.library.create("reports")
    list(services.library.add([tmp_path / "report.html"], made.id, CancelToken()))
    known = [
        KnownAnswer("What were net sales in 2023?", "report", figure="14,694"),
        KnownAnswer("What were net sales in 2023?", "report", figure="159"),
        KnownAnswer("What were net sales in 2023?", "report", figure="777"),
        KnownAnswer("What were net sales in 2023?", "report"),
    ]
    score = evaluate(services.library, made.id, known, CancelToken())
    assert [rank.figure for rank in score.ranks] == ["shown", "given", "not_read", None]
    cut = evaluate(services.library, made.id, known[:2], CancelToken(), passages=0)
    assert [rank.figure for rank in cut.ranks] == ["cut", "cut"]


def test_a_figure_has_to_be_a_number(services: Services, collection: str) -> None:
    with pytest.raises(UserError, match="is not a figure"):
        services.library_evaluation.save_questions(
            collection, [KnownAnswer("How much?", "inn", figure="much")]
        )
    known = (KnownAnswer("How much?", "inn", None, "2,725"),)
    services.library_evaluation.save_questions(collection, known)
    assert services.library_evaluation.questions(collection) == known

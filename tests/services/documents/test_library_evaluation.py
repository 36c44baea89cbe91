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

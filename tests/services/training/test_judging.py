"""The real model as a judge: well-formed grades, kept, and never the user's own."""

from pathlib import Path

import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import StepsDone
from app.core.feedback import Feedback, Rating
from app.services.startup import Services
from app.services.training.judging import JudgingProgress
from app.store.feedback.ratings import Judgement
from app.training.teaching.run_files import asked
from tests.services.training.test_export import answered

pytestmark = pytest.mark.models


def test_grades_are_made_once_and_stay_apart_from_feedback(services: Services) -> None:
    with pytest.raises(UserError, match="No answer is rated"):
        services.judging.judge_rated("", CancelToken())
    store = services.feedback._store
    good = answered(store, "What is the capital of France?", "Paris.", "up")
    bad = answered(store, "What is the capital of Italy?", "Bananas.", "down")
    outcome = services.judging.judge_rated("", CancelToken())
    assert (outcome.liked, outcome.disliked, outcome.pairs) == (1, 1, 1)
    seen: list[JudgingProgress] = []
    services.models.unload()
    assert services.judging.judge_rated("", CancelToken(), on_progress=seen.append) == outcome
    assert [one.done for one in seen] == [1, 2] and services.models._engines.active.pid is None
    assert services.models.info() is None  # nothing was asked a second time
    assert services.feedback.counts() == {"up": 1, "down": 1}
    for message in (good, bad):
        rating = services.feedback.of(message.id)
        assert rating and rating.note == ""


@pytest.mark.nightly
def test_variants_are_put_in_an_order_that_is_not_stored(services: Services) -> None:
    store = services.feedback._store
    variants = [answered(store, "q", text) for text in ("one", "two")]
    ids = [one.id for one in variants]
    assert sorted(services.judging.suggest_order(ids, CancelToken())) == sorted(ids)
    question_id = variants[0].parent_id or ""
    assert store.training_marks.of_answers([question_id])[question_id][variants[0].id].rank is None


def test_the_users_own_rubric_is_kept_and_can_be_taken_back(services: Services) -> None:
    judging = services.judging
    assert judging.rubric == judging.default_rubric
    judging.set_rubric(" 5: short\n1: long ")
    assert judging.rubric == "5: short\n1: long" != judging.default_rubric
    judging.set_rubric(judging.default_rubric)
    assert judging.rubric == judging.default_rubric


def test_machine_labels_need_a_judge_that_agrees_and_stay_apart(
    services: Services, tmp_path: Path
) -> None:
    store = services.feedback._store
    answered(store, "What is the capital of France?", "Paris.", "up")
    answered(store, "What is the capital of Italy?", "Bananas.", "down")
    answered(store, "What is the capital of Spain?", "Madrid.")
    with pytest.raises(UserError, match="too little to label for you"):
        services.judging.prelabel(tmp_path / "machine", "", CancelToken())
    try:
        summary = services.judging.prelabel(
            tmp_path / "machine", "", CancelToken(), trusts_anyway=True
        )
        assert sum(summary.counts.values()) == 1
    except UserError as error:  # a small judge may be undecided
        assert "no clear grade" in error.what
    assert services.feedback.counts() == {"up": 1, "down": 1}


def test_what_a_judge_finds_toxic_is_marked(services: Services) -> None:
    store = services.feedback._store
    answer = answered(store, "Who are you?", "You are an idiot.", "up")
    unsafe = answered(store, "And now?", "Drink it.", "down")
    store.feedback.save(Feedback(message_id=unsafe.id, rating="down", reasons=("unsafe",)))
    assert _hints(services) == {unsafe.id: ("toxic",)}
    services.judging.find_toxic("", CancelToken())
    (judge,) = {one for one in _judges(services) if one.startswith("toxicity ")}
    graded = Judgement(message_id=answer.id, judge=judge, score=2, reason="", created=0.0)
    store.judgements.save(graded)
    assert _hints(services) == {answer.id: ("toxic",), unsafe.id: ("toxic",)}


def test_a_judge_is_trusted_that_grades_as_the_user_rates(services: Services) -> None:
    """By stored grades alone: no model is loaded for it."""
    store, judging = services.feedback._store, services.judging
    assert judging.trusted(CancelToken()) == ""
    name = judging._judge("", judging.rubric, CancelToken()).name
    for number in range(10):
        scores: tuple[tuple[Rating, int], ...] = (("up", 5), ("down", 1))
        for rating, score in scores:
            one = answered(store, f"q{number}", f"{rating} {number}", rating)
            store.judgements.save(
                Judgement(message_id=one.id, judge=name, score=score, reason="", created=0.0)
            )
    assert judging.trusted(CancelToken()) == services.models.models()[0].spec.id
    judging.set_rubric("5: short")  # another rubric is another judge
    assert judging.trusted(CancelToken()) == ""


@pytest.mark.nightly
def test_harm_is_measured_model_by_model(services: Services) -> None:
    seen: list[StepsDone] = []
    (result,) = services.judging.measure_harm(
        [""], [asked("Say hello.")], "", CancelToken(), seen.append, max_tokens=16
    )
    assert result.answers == 1 and result.toxicity.graded <= 1
    assert seen[-1] == StepsDone(3, 3)


def _hints(services: Services) -> dict[str, tuple[str, ...]]:
    rated = services.feedback.all()
    return {one.message_id: one.hints for one in services.feedback.hints(rated, CancelToken())}


def _judges(services: Services) -> set[str]:
    store = services.feedback._store
    sql = "SELECT judge FROM judgement"
    return {one for (one,) in store.database.run(lambda c: c.execute(sql).fetchall())}

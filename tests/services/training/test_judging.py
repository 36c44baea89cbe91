"""The real model as a judge: well-formed grades, kept, and never the user's own."""

import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.services.startup import Services
from app.services.training.judging import JudgingProgress
from app.training.prompt_set import asked
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
    assert [one.done for one in seen] == [1, 2] and services.models.engine_pid is None
    assert services.models.info() is None  # nothing was asked a second time
    assert services.feedback.counts() == {"up": 1, "down": 1}
    for message in (good, bad):
        rating = services.feedback.of(message.id)
        assert rating and rating.note == ""


def test_variants_are_put_in_an_order_that_is_not_stored(services: Services) -> None:
    store = services.feedback._store
    variants = [answered(store, "q", text) for text in ("one", "two")]
    ranked = services.judging.rank("", variants, asked("Count."), CancelToken())
    assert sorted(one.id for one in ranked) == sorted(one.id for one in variants)
    assert store.feedback.ranks() == {}

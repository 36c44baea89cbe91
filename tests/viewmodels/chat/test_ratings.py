import pytest
from pytestqt.qtbot import QtBot

from app.core.feedback import Feedback
from app.viewmodels.chat.ratings import RatingsViewModel
from app.viewmodels.tasks.runner import TaskRunner


class FeedbackInMemory:
    def __init__(self) -> None:
        self.kept: dict[str, Feedback] = {}

    def rate(self, feedback: Feedback) -> None:
        self.kept[feedback.message_id] = feedback

    def clear(self, message_id: str) -> None:
        self.kept.pop(message_id, None)

    def of(self, message_id: str) -> Feedback | None:
        return self.kept.get(message_id)


@pytest.fixture
def service() -> FeedbackInMemory:
    return FeedbackInMemory()


@pytest.fixture
def ratings(service: FeedbackInMemory, runner: TaskRunner) -> RatingsViewModel:
    return RatingsViewModel(service, runner)  # type: ignore[arg-type]


def test_a_thumb_shows_at_once_and_is_stored(
    qtbot: QtBot, ratings: RatingsViewModel, service: FeedbackInMemory
) -> None:
    with qtbot.waitSignal(ratings.stored):
        ratings.rate("m", "down", ("wrong",), "note", "better")
        shown = ratings.of("m")
        assert shown and shown.rating == "down"
    assert service.kept["m"].correction == "better"


def test_a_stored_rating_is_read_when_it_is_asked_for(
    qtbot: QtBot, ratings: RatingsViewModel, service: FeedbackInMemory
) -> None:
    service.rate(Feedback(message_id="m", rating="up"))
    assert ratings.of("m") is None
    with qtbot.waitSignal(ratings.changed):
        pass
    shown = ratings.of("m")
    assert shown and shown.rating == "up"

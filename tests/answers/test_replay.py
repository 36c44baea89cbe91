"""What is stored with an answer is enough to make it again, token by token."""

import pytest

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import AnswerFinished, TextAppended
from app.core.generation import GenerationParams, Thinking
from app.core.messages import Message
from app.services.startup import Services
from tests.asking import finished

pytestmark = pytest.mark.models

GREEDY = GenerationParams(temperature=0, max_tokens=24)
SAMPLED = GenerationParams(temperature=1.2, top_p=1.0, min_p=0.0, max_tokens=24)


def ask(
    services: Services,
    params: GenerationParams,
    text: str = "Tell me of foxes.",
    thinking: Thinking | None = None,
) -> Message:
    request = AskRequest(text=text, params=params, system="Be brief.", thinking=thinking)
    return finished(services.chat.send(request, CancelToken()))


@pytest.mark.parametrize("params", [GREEDY, SAMPLED], ids=["greedy", "sampled"])
def test_an_answer_comes_out_the_same(services: Services, params: GenerationParams) -> None:
    answer = ask(services, params)
    services.settings.update(system_prompt="Talk like a pirate.", params=GenerationParams())
    found = services.replaying.replay(answer.id, CancelToken())
    assert found.original == answer.text != ""
    assert found.replayed == found.original
    assert found.is_same
    assert found.differences == ()


def test_two_sampled_answers_differ_and_each_comes_out_again(services: Services) -> None:
    first, second = (ask(services, SAMPLED) for _ in range(2))
    assert first.text != second.text
    for answer in (first, second):
        assert services.replaying.replay(answer.id, CancelToken()).is_same


def test_a_stopped_answer_is_the_beginning_of_its_replay(services: Services) -> None:
    cancel = CancelToken()
    request = AskRequest(text="Tell me of foxes.", params=GREEDY)
    answer = None
    for event in services.chat.send(request, cancel):
        if isinstance(event, TextAppended):
            cancel.cancel()
        if isinstance(event, AnswerFinished):
            answer = event.answer
    assert answer
    found = services.replaying.replay(answer.id, CancelToken())
    assert found.is_same
    assert len(found.replayed) > len(found.original) > 0


def test_what_cannot_be_replayed_says_why(services: Services) -> None:
    answer = ask(services, GREEDY)
    assert answer.parent_id
    with pytest.raises(UserError, match="not a model's answer"):
        services.replaying.replay(answer.parent_id, CancelToken())
    with pytest.raises(UserError, match="no message"):
        services.replaying.replay("nothing", CancelToken())


@pytest.mark.nightly
@pytest.mark.whole_model  # without most layers, the likeliest tokens are nearly alike
@pytest.mark.parametrize("thinking", ["once", "vote"])
@pytest.mark.parametrize("params", [GREEDY, SAMPLED], ids=["greedy", "sampled"])
def test_an_answer_after_notes_comes_out_the_same(
    services: Services, params: GenerationParams, thinking: Thinking
) -> None:
    services.settings.update(program_samples=3)
    answer = ask(services, params, thinking=thinking)
    services.settings.update(program_samples=5, thinking="never")
    found = services.replaying.replay(answer.id, CancelToken())
    assert found.replayed == found.original == answer.text
    assert found.is_same and found.differences == ()


def test_notes_are_folded_away_from_the_answer(services: Services) -> None:
    services.settings.update(thinking="once")
    answer = ask(services, GenerationParams(temperature=0, max_tokens=24), "What is 2 + 2?")
    assert answer.reasoning and answer.text
    assert "Answer:" not in answer.text + answer.reasoning
    services.settings.update(thinking="never")
    assert not ask(services, GREEDY).reasoning

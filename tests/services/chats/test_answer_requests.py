"""What an answer was asked with is stored, and holds when it goes on."""

import pytest

from app.answers.request import AnswerTask, AskRequest
from app.core.cancellation import CancelToken
from app.core.events import ChatEvent
from app.core.messages import TextPart
from app.services.startup import Services

ASKED = AskRequest(
    text="Which trees are felled in winter?",
    mode="react",
    only_from_documents=True,
    system="Be brief.",
    sampling={"temperature": 0.1},
    samples=3,
    passages=9,
)


class Asked:
    """Catches the tasks of a chat service instead of answering them."""

    def __init__(self, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tasks: list[AnswerTask] = []
        monkeypatch.setattr(services.chat._answering, "run", self._run)

    def _run(self, task: AnswerTask) -> list[ChatEvent]:
        self.tasks.append(task)
        return []


@pytest.fixture
def asked(services: Services, monkeypatch: pytest.MonkeyPatch) -> Asked:
    return Asked(services, monkeypatch)


def test_every_default_is_filled_in(services: Services, asked: Asked) -> None:
    services.settings.update(system_prompt="Rhyme.", passages=11, thinking="once")
    services.chat.send(AskRequest(text="Hello"), CancelToken())
    request = asked.tasks[0].request
    assert (request.system, request.passages, request.thinking) == ("Rhyme.", 11, "once")
    assert request.params == services.chat._requests.usual_params(has_documents=False)


def test_an_answer_goes_on_as_it_was_asked(services: Services, asked: Asked) -> None:
    services.chat.send(ASKED, CancelToken())
    answer = asked.tasks[0].answer
    services.settings.update(system_prompt="Rhyme.", passages=2)
    services.chat.continue_answer(answer.id, CancelToken())
    first, second = (task.request for task in asked.tasks)
    assert first == second
    assert second.mode == "react" and second.only_from_documents
    assert (second.system, second.params.temperature) == ("Be brief.", 0.1)


def test_a_collection_deleted_since_is_not_searched(services: Services, asked: Asked) -> None:
    collection = services.library.create("trees").id
    services.chat.send(AskRequest(text="Hello", collection_id=collection), CancelToken())
    assert asked.tasks[0].request.sources == (collection,)
    services.library.delete(collection)
    services.chat.continue_answer(asked.tasks[0].answer.id, CancelToken())
    assert asked.tasks[1].request.sources == ()


def test_an_answer_of_an_earlier_version_takes_what_is_known(
    services: Services, asked: Asked
) -> None:
    services.chat.send(ASKED, CancelToken())
    answer = services.branches.edit_answer(asked.tasks[0].answer.id, "Oaks.").thread[-1]
    assert answer.request is None and answer.parts == (TextPart("Oaks."),)
    services.chat.set_sources(
        answer.conversation_id, collection_id=None, mode="pal", only_from_documents=True
    )
    services.chat.continue_answer(answer.id, CancelToken())
    request = asked.tasks[1].request
    assert request.mode == "chat" and request.only_from_documents

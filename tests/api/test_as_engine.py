"""Our own API as the server of another Inglenook: the whole path of an answer over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import AnswerFinished, TextAppended
from app.core.generation import GenerationParams, Mode
from app.core.paths import AppPaths
from app.services.startup import Services
from tests.api.conftest import TOKEN, Api

pytestmark = pytest.mark.models

GREEDY = GenerationParams(temperature=0, max_tokens=24)


@pytest.fixture
def guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """A second Inglenook without a model of its own loaded."""
    monkeypatch.setenv("INGLENOOK_SERVER_KEY", TOKEN)
    with open_services(AppPaths(tmp_path), is_temporary=True) as opened:
        yield opened


def ask(services: Services, text: str, mode: Mode = "chat") -> tuple[str, AnswerFinished]:
    request = AskRequest(text=text, params=GREEDY, mode=mode)
    events = list(services.chat.send(request, CancelToken()))
    streamed = "".join(event.text for event in events if isinstance(event, TextAppended))
    assert isinstance(events[-1], AnswerFinished)
    return streamed, events[-1]


def test_a_model_of_the_server_answers_as_it_does_there(
    api: Api, services: Services, guest: Services
) -> None:
    names = guest.servers.connect(api.url)
    assert "smollm2-135m-instruct-q4_1" in names
    there = next(m for m in guest.models.models() if not m.path and m.spec.id.startswith("smollm2"))
    guest.models.use(there.spec.id)
    streamed, end = ask(guest, "What is the capital of France?")
    expected, _ = ask(services, "What is the capital of France?")
    assert streamed == end.answer.text == expected
    made = end.answer.provenance
    assert made and made.model_id == there.spec.id and made.engine_version == "server 127.0.0.1"
    assert made.stats.completion_tokens > 0
    assert guest.models._engines.active.pid is None
    visited = [(each.host, each.purpose) for each in guest.network.made()]
    assert visited[-1] == ("127.0.0.1", "ask the model")
    assert guest.network.connections() == ()


def test_tools_work_over_a_server(api: Api, guest: Services) -> None:
    guest.servers.connect(api.url)
    guest.models.use(next(m.spec.id for m in guest.models.models() if not m.path))
    _, end = ask(guest, "What is 17 times 23?", "react")
    assert end.answer.provenance
    assert end.answer.status in ("complete", "waiting")


def test_a_wrong_key_and_letting_go(
    api: Api, guest: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = guest.servers.connect(api.url)
    chosen = f"{names[0]}@127.0.0.1"
    guest.models.use(chosen)
    monkeypatch.setenv("INGLENOOK_SERVER_KEY", "wrong")
    with pytest.raises(UserError, match=r"server"):
        ask(guest, "Hello.")
    guest.servers.disconnect()
    assert all(model.path for model in guest.models.models())
    with pytest.raises(UserError, match="no model named"):
        guest.models.resolve(chosen)
    current = guest.models.current()
    assert current and current.path, "the server gets no further question"


def test_offline_means_no_server(api: Api, guest: Services) -> None:
    guest.network.go_offline()
    with pytest.raises(UserError, match="offline"):
        guest.servers.connect(api.url)

"""LoRA adapters on the starter model: made here, small and strong enough to be seen."""

from pathlib import Path

import pytest

from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, LoadModel, PromptMessage
from tests.engine.adapter_files import write_adapter
from tests.engine.backend_contract import end_of, text_of

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def worker() -> list[str] | None:
    return None


@pytest.fixture(scope="module")
def model(chat_model: Path) -> Path:
    return chat_model


def ask(client: EngineClient, adapter: str = "", strength: float = 1.0) -> tuple[str, int]:
    request = Generate(
        chat_id="chat",
        messages=(PromptMessage(role="user", content="Tell me about foxes."),),
        params=GenerationParams(max_tokens=12, temperature=0),
        adapter=adapter,
        adapter_strength=strength,
    )
    events = list(client.generate(request))
    return text_of(events), end_of(events).stats.cached_tokens


def test_an_adapter_is_switched_by_request_and_has_its_own_cache(
    client: EngineClient, load: LoadModel, tmp_path: Path
) -> None:
    adapter = str(write_adapter(tmp_path / "adapter.gguf"))
    plain, _ = ask(client)
    adapted, cached = ask(client, adapter)
    pid = client.pid
    assert adapted != plain
    assert cached == 0
    again, cached = ask(client)
    assert again == plain
    again, cached = ask(client, adapter)
    assert again == adapted
    assert cached > 0
    assert ask(client, adapter, 0.0)[0] == plain
    assert client.pid == pid
    client.forget_chat("chat")
    assert ask(client, adapter)[1] == 0


def test_an_adapter_of_another_model_is_refused_and_the_model_goes_on(
    client: EngineClient, tmp_path: Path, model: Path
) -> None:
    for wrong, reason in (
        (write_adapter(tmp_path / "other.gguf", "gemma3"), "is for gemma3"),
        (write_adapter(tmp_path / "narrow.gguf", width=64), "layers do not match"),
        (model, "not a LoRA"),
    ):
        with pytest.raises(UserError, match=reason):
            ask(client, str(wrong))
    assert ask(client)[0]

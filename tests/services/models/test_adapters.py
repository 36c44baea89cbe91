"""Adapters in the real services: chosen by question or by chat, checked, stored with the answer."""

import hashlib
from pathlib import Path

import msgspec
import pytest

from app.answers.request import AskRequest
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import NO_ADAPTER, AdapterUse, GenerationParams
from app.core.messages import Message
from app.services.models.adapters import is_adapter, parse_adapter
from app.services.startup import Services
from tests.asking import finished
from tests.engine.adapter_files import write_adapter

pytestmark = pytest.mark.models

PARAMS = GenerationParams(temperature=0, max_tokens=12)


def ask(services: Services, chat: str | None = None, use: AdapterUse | None = None) -> Message:
    request = AskRequest(
        text="Tell me about foxes.", conversation_id=chat, params=PARAMS, adapter=use
    )
    return finished(services.chat.send(request, CancelToken()))


@pytest.fixture
def adapter(tmp_path: Path, chat_model: Path) -> Path:
    sha256 = hashlib.sha256(chat_model.read_bytes()).hexdigest()
    return write_adapter(tmp_path / "adapter.gguf", base_sha256=sha256)


def test_the_chat_keeps_its_adapter_and_the_answer_says_which(
    services: Services, adapter: Path
) -> None:
    plain = ask(services)
    assert plain.provenance
    assert plain.provenance.adapter is None
    chat = plain.conversation_id
    services.adapters.choose(chat, AdapterUse(str(adapter), 0.5))
    assert services.adapters.of_chat(chat) == AdapterUse(str(adapter), 0.5)
    adapted = ask(services, chat)
    assert adapted.provenance
    sha256 = hashlib.sha256(adapter.read_bytes()).hexdigest()
    assert adapted.provenance.adapter == AdapterUse(str(adapter), 0.5, sha256)
    without = ask(services, chat, NO_ADAPTER)
    assert without.provenance
    assert without.provenance.adapter is None
    services.adapters.choose(chat, None)
    assert services.adapters.of_chat(chat) is None


def test_an_answer_with_an_adapter_comes_out_again(services: Services, adapter: Path) -> None:
    plain = ask(services)
    adapted = ask(services, use=AdapterUse(str(adapter)))
    assert adapted.text != plain.text
    replay = services.replaying.replay(adapted.id, CancelToken())
    assert replay.is_same
    assert replay.differences == ()
    write_adapter(adapter)
    changed = services.replaying.replay(adapted.id, CancelToken())
    assert changed.differences == ("the adapter's file",)


def test_an_adapter_of_another_model_file_is_refused(services: Services, tmp_path: Path) -> None:
    foreign = write_adapter(tmp_path / "foreign.gguf", base_sha256="0" * 64)
    with pytest.raises(UserError, match="was not trained for"):
        ask(services, use=AdapterUse(str(foreign)))


@pytest.mark.parametrize("strength", ["nan", "inf", "-inf", "1e400"])
def test_a_strength_that_is_no_finite_number_is_refused(strength: str) -> None:
    with pytest.raises(UserError, match=f"{strength} is not a strength"):
        parse_adapter(f"adapter.gguf:{strength}")


def test_adapters_stand_beside_the_models_that_they_fit(
    services: Services, adapter: Path, tmp_path: Path, chat_model: Path
) -> None:
    foreign = write_adapter(tmp_path / "foreign.gguf", base_sha256="0" * 64)
    assert is_adapter(adapter)
    assert not is_adapter(chat_model)
    for path in (adapter, foreign, adapter):
        services.adapters.import_file(path)
    with pytest.raises(UserError, match="not a LoRA adapter"):
        services.adapters.import_file(chat_model)
    assert [each.path for each in services.adapters.all()] == [str(adapter), str(foreign)]
    model = services.models.current()
    assert model
    assert [each.path for each in services.adapters.of_model(model, CancelToken())] == [
        str(adapter)
    ]
    services.adapters.remove(str(foreign))
    with pytest.raises(UserError, match="not in the list"):
        services.adapters.remove(str(foreign))


def test_an_adapter_that_the_catalogue_names_is_offered_with_its_model(
    services: Services, adapter: Path
) -> None:
    model = services.models.current()
    assert model
    own = msgspec.structs.replace(model.spec, adapters=(str(adapter), "/nowhere/gone.gguf"))
    named = msgspec.structs.replace(model, spec=own)
    assert [each.path for each in services.adapters.of_model(named, CancelToken())] == [
        str(adapter)
    ]

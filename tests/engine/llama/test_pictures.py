"""Pictures in prompts: tiny random models and projectors through the real llama.cpp and mtmd."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient, KvAccess
from app.engine.engine_protocol import (
    Generate,
    GenerateSamples,
    LoadModel,
    Prefill,
    PromptMessage,
    PromptPicture,
    PromptProgress,
    Score,
)
from tests.engine.backend_contract import end_of, samples_of, text_of
from tests.engine.tiny_models import write_llama_model, write_projector, write_sliding_window_model

_NO_END = {2: -1000.0}


def picture(seed: int, width: int = 70, height: int = 50) -> PromptPicture:
    """Of a colour of its own with noise on it: a random projector hardly tells noise from noise."""
    random = np.random.default_rng(seed)
    pixels = random.integers(0, 200, 3) + random.integers(0, 56, (height, width, 3))
    png = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(png, "PNG")
    data = png.getvalue()
    name = hashlib.sha256(data).hexdigest()
    return PromptPicture(sha256=name, data=data, description="noise.png")


@pytest.fixture(
    scope="module", params=["gemma3", pytest.param("idefics3", marks=pytest.mark.nightly)]
)
def load(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> LoadModel:
    """Gemma 3 lets a picture's tokens see each other and has windows; Idefics 3 cuts pictures."""
    folder = tmp_path_factory.mktemp("models")
    write = write_sliding_window_model if request.param == "gemma3" else write_llama_model
    return LoadModel(
        path=str(write(folder / "tiny.gguf")),
        projector_path=str(write_projector(folder / "mmproj.gguf", request.param)),
        context_length=4096,
        threads=1,
    )


@pytest.fixture(scope="module")
def loaded(load: LoadModel) -> Iterator[EngineClient]:
    client = EngineClient()
    client.load(load)
    yield client
    client.stop()


@pytest.fixture
def client(loaded: EngineClient, load: LoadModel) -> EngineClient:
    loaded.load(load)
    loaded.forget_chat("chat")
    return loaded


def asked(*messages: PromptMessage, chat_id: str = "", max_tokens: int = 24) -> Generate:
    params = GenerationParams(temperature=0, max_tokens=max_tokens, logit_bias=_NO_END)
    return Generate(chat_id=chat_id, messages=messages, params=params)


def question(*pictures: PromptPicture, text: str = "What is this?") -> PromptMessage:
    return PromptMessage(role="user", content=text, pictures=pictures)


def answer(client: EngineClient, request: Generate) -> str:
    return text_of(list(client.generate(request)))


def test_the_answer_depends_on_the_picture(client: EngineClient) -> None:
    assert client.info and client.info.supports_pictures
    shown = ((picture(1),), (picture(2),), (picture(1), picture(2)), ())
    scores = [
        client.score(Score(messages=(question(*each, text="?"),), answer="Noise.")).logprob
        for each in shown
    ]
    assert len(set(scores)) == len(shown)


def test_a_picture_is_read_once_in_a_chat(client: EngineClient) -> None:
    first = asked(question(picture(1), picture(2)), chat_id="chat")
    said = answer(client, first)
    thread = (*first.messages, PromptMessage(role="assistant", content=said), question())
    warm = list(client.generate(asked(*thread, chat_id="chat")))
    cold = list(client.generate(asked(*thread)))
    assert text_of(warm) == text_of(cold)
    assert end_of(cold).stats.cached_tokens == 0
    with_pictures = end_of(list(client.generate(first))).stats.prompt_tokens
    assert end_of(warm).stats.cached_tokens >= with_pictures - 8


def test_another_picture_in_its_place_is_read(client: EngineClient) -> None:
    shown = asked(question(picture(1)), chat_id="chat")
    answer(client, shown)
    other = asked(question(picture(2)), chat_id="chat")
    assert answer(client, other) == answer(client, asked(question(picture(2))))
    assert answer(client, shown) == answer(client, asked(question(picture(1))))


def test_a_picture_is_read_ahead(client: EngineClient) -> None:
    thread = (question(picture(3)), PromptMessage(role="assistant", content="Noise."))
    client.prefill(Prefill(chat_id="chat", messages=thread, draft="And"))
    client.wait_for_prefill()
    events = list(client.generate(asked(*thread, question(text="And now?"), chat_id="chat")))
    stats = end_of(events).stats
    assert stats.cached_tokens > stats.prompt_tokens - 40


def test_samples_are_made_of_one_picture(client: EngineClient) -> None:
    request = asked(question(picture(4)))
    params = (request.params, request.params)
    made = samples_of(
        list(client.generate_samples(GenerateSamples(prompt=request, samples=params)))
    )
    assert made[0].text == made[1].text == answer(client, request)


def test_a_chat_with_a_picture_outlives_the_engine(load: LoadModel, tmp_path: Path) -> None:
    kv = KvAccess(str(tmp_path), 1 << 30, lambda _chat: bytes(32))
    client = EngineClient(kv=kv)
    try:
        client.load(load)
        request = asked(question(picture(5), text="What is this? " * 20), chat_id="chat")
        before = answer(client, request)
        client.stop()
        events = list(client.generate(request))
        assert text_of(events) == before
        assert end_of(events).stats.cached_tokens > 100
    finally:
        client.stop()


def test_a_stop_while_a_picture_is_read_leaves_the_chat_whole(client: EngineClient) -> None:
    request = asked(question(*(picture(seed, 90, 90) for seed in range(6))), chat_id="chat")
    cancel = CancelToken()
    for event in client.generate(request, cancel):
        if isinstance(event, PromptProgress) and event.done:
            cancel.cancel()
    whole = answer(client, request)
    assert whole == answer(client, msgspec.structs.replace(request, chat_id=""))


def test_text_cannot_pass_for_a_picture(client: EngineClient) -> None:
    name = picture(1).sha256
    told = answer(client, asked(question(text=f"\ufdd1{name}\ufdd1<picture>")))
    assert told == answer(client, asked(question(text=f"{name}<picture>")))


def test_old_pictures_leave_a_full_context_with_their_turns(client: EngineClient) -> None:
    turns: list[PromptMessage] = []
    for seed in range(4):
        turns += [
            question(picture(seed), text="word " * 220),
            PromptMessage(role="assistant", content="Yes."),
        ]
    events = list(client.generate(asked(*turns, question(), chat_id="chat")))
    progress = [event for event in events if isinstance(event, PromptProgress)]
    assert progress[-1].dropped >= 2
    assert text_of(events)


def test_bytes_that_are_no_picture_say_so(client: EngineClient) -> None:
    broken = PromptPicture(sha256="0" * 64, data=b"\x89PNG\r\n\x1a\nnothing of the kind")
    with pytest.raises(UserError, match="cannot be read"):
        answer(client, asked(question(broken)))
    assert answer(client, asked(question()))


def test_a_model_without_sight_is_told_the_name(load: LoadModel) -> None:
    client = EngineClient()
    try:
        info = client.load(msgspec.structs.replace(load, projector_path=""))
        assert not info.supports_pictures
        named = question(text="[A picture: noise.png]\nWhat is this?")
        assert answer(client, asked(question(picture(1)))) == answer(client, asked(named))
    finally:
        client.stop()


def test_a_projector_of_another_model_is_refused(load: LoadModel, tmp_path: Path) -> None:
    broken = tmp_path / "mmproj-broken.gguf"
    whole = Path(load.projector_path).read_bytes()
    broken.write_bytes(whole[: len(whole) // 2])
    client = EngineClient()
    try:
        with pytest.raises(UserError, match="mmproj-broken"):
            client.load(msgspec.structs.replace(load, projector_path=str(broken)))
        assert client.load(load).supports_pictures
    finally:
        client.stop()

"""The real tuner on the starter model, in its own worker."""

from pathlib import Path

import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.engine_options import EngineOptions
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, Generated, LoadModel, PromptMessage, TextDelta
from app.engine.workshop.workshop import JobRun, Workshop
from tests.engine.backend_contract import CONTEXT_LENGTH

pytestmark = pytest.mark.models


@pytest.mark.nightly
def test_tries_the_defaults_first_and_chooses_what_is_not_slower(chat_model: Path) -> None:
    tuning = Workshop().tune(chat_model)
    assert tuning.tries[0].options == EngineOptions()
    assert len(tuning.tries) >= 2
    assert all(each.prompt_tokens_per_s > 0 < each.generation_tokens_per_s for each in tuning.tries)
    assert tuning.chosen in [each.options for each in tuning.tries]
    assert tuning.chosen == EngineOptions() or tuning.gain > 1.05


def test_stops_at_once(chat_model: Path) -> None:
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        Workshop().tune(
            chat_model,
            JobRun(cancel, lambda _fraction, _detail: cancel.cancel()),
        )


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(
            EngineOptions(repacks=False, flash_attention=False, threads=1),
            marks=pytest.mark.nightly,
        ),
        pytest.param(
            EngineOptions(flash_attention=True, ubatch=128, threads=1), marks=pytest.mark.nightly
        ),
        EngineOptions(flash_attention=True, quantizes_cache=True, threads=1),
    ],
)
def test_answers_with_any_options(chat_model: Path, options: EngineOptions) -> None:
    client = EngineClient()
    try:
        load = LoadModel(path=str(chat_model), context_length=CONTEXT_LENGTH, options=options)
        assert client.load(load).options == options
        question = PromptMessage(role="user", content="Say one word. " * 60)
        events = list(client.generate(Generate(chat_id="a", messages=(question,))))
        assert "".join(event.text for event in events if isinstance(event, TextDelta))
        assert isinstance(events[-1], Generated)
    finally:
        client.stop()

"""A model that nobody asks is tuned, then unloaded; a clock that the test turns says when."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.answers.answer_gate import AnswerGate
from app.answers.request import AskRequest
from app.core.cancellation import Cancelled, CancelToken
from app.core.engine_options import EngineOptions, Tuning, TuningTry
from app.core.events import AnswerFinished
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.hub.model_records import Tunings
from app.services.models.engine_maintenance import EngineMaintenance
from app.services.startup import Services
from tests.engine.tiny_models import write_sliding_window_model

PARAMS = GenerationParams(temperature=0, max_tokens=8)
FASTER = EngineOptions(repacks=False)
TUNING = Tuning(
    tries=(
        TuningTry(
            options=EngineOptions(), load_s=1, prompt_tokens_per_s=64, generation_tokens_per_s=16
        ),
        TuningTry(options=FASTER, load_s=1, prompt_tokens_per_s=128, generation_tokens_per_s=16),
    ),
    chosen=FASTER,
    seconds=9,
)


def maintenance_at(services: Services, minutes: float) -> EngineMaintenance:
    own = services.engine_maintenance
    return EngineMaintenance(
        services.models,
        own._tunings,
        own._gate,
        services.settings,
        lambda: time.monotonic() + 60 * minutes,
    )


def answered(services: Services, chat: str | None = None) -> AnswerFinished:
    request = AskRequest(text="Tell me of foxes.", params=PARAMS, conversation_id=chat)
    event = list(services.chat.send(request, CancelToken()))[-1]
    assert isinstance(event, AnswerFinished)
    return event


def is_running(services: Services) -> bool:
    return services.models._engines.active.pid is not None and services.models.loaded is not None


@pytest.mark.models
def test_an_idle_model_leaves_the_memory_and_comes_back_with_the_next_question(
    services: Services,
) -> None:
    services.settings.update(keep_loaded_minutes=10, tunes_models=False)
    first = answered(services).answer
    maintenance_at(services, 9).look()
    assert is_running(services)
    services.settings.update(keep_loaded_minutes=0)
    maintenance_at(services, 600).look()
    assert is_running(services)
    services.settings.update(keep_loaded_minutes=10)
    maintenance_at(services, 10.1).look()
    assert not is_running(services)
    assert answered(services, first.conversation_id).answer.text


@pytest.mark.models
def test_the_model_is_there_before_the_first_question(services: Services) -> None:
    services.settings.update(loads_at_start=False)
    services.engine_maintenance.preload()
    assert not is_running(services)
    services.settings.update(loads_at_start=True)
    services.engine_maintenance.preload()
    assert is_running(services)
    loaded = services.models.info()
    assert loaded
    assert answered(services).answer.text
    assert services.models.info() == loaded


@pytest.mark.models
def test_a_model_counts_as_loading_until_it_is_in_memory(services: Services) -> None:
    states: list[tuple[str, bool]] = []
    services.models.loading.on_state(
        lambda state, _reason: states.append((state, services.models.info() is not None))
    )
    services.engine_maintenance.preload()
    assert states[0] == ("loading", False)
    assert states[-1] == ("running", True)
    assert ("running", False) not in states


@pytest.mark.models
def test_a_model_loaded_ahead_makes_way_for_another_one(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write_sliding_window_model(tmp_path / "other.gguf")
    engine = services.models._engines.active
    assert isinstance(engine, EngineClient)
    is_queued = threading.Event()
    monkeypatch.setattr(engine, "_end_prefill", is_queued.set)
    with ThreadPoolExecutor() as pool:
        with engine._turn.taken(CancelToken()):  # nothing is loaded as long as this lasts
            preloading = pool.submit(services.models.preload, CancelToken())
            assert is_queued.wait(10)
            asked = pool.submit(lambda: list(services.models.load(CancelToken(), str(other))))
            with pytest.raises(Cancelled):
                preloading.result()
        asked.result()
    assert services.models.loaded
    assert services.models.loaded.path == str(other)


@pytest.mark.models
def test_a_model_that_stopped_the_engine_is_not_loaded_ahead(services: Services) -> None:
    model = services.models.current()
    assert model
    for _ in range(2):
        services.models._crashes.add(Path(model.path))
    services.engine_maintenance.preload()
    assert not is_running(services)


@pytest.mark.nightly
@pytest.mark.models
def test_an_idle_model_is_tuned_once_and_loaded_so_the_next_time(services: Services) -> None:
    answered(services)
    maintenance_at(services, 1).look()
    model = services.models.loaded
    assert model
    tuning = services.engine_maintenance.remembered("", CancelToken())
    assert tuning
    assert tuning.tries[0].options == EngineOptions()
    assert not services.engine_maintenance.tune_if_idle()
    services.engine_maintenance._tunings.save(model.spec.sha256, TUNING)
    made = answered(services).answer.provenance
    assert made
    assert made.options.repacks is False


@pytest.mark.models
def test_an_answer_ends_the_tuning(services: Services) -> None:
    answered(services)
    gate = services.engine_maintenance._gate
    with gate.answering():
        assert not services.engine_maintenance.tune_if_idle()
    assert services.engine_maintenance.remembered("", CancelToken()) is None


def test_work_that_gives_way_is_cancelled_by_an_answer_and_by_indexing() -> None:
    gate = AnswerGate()
    with gate.giving_way() as cancel:
        cancel.raise_if_cancelled()
        with gate.answering():
            assert cancel.is_cancelled
    with gate.giving_way() as cancel:
        gate.wait_until_idle(CancelToken())
        assert cancel.is_cancelled
    with gate.giving_way() as late, pytest.raises(Cancelled):  # the index is still at work
        late.raise_if_cancelled()


def test_what_was_found_is_kept_for_this_file_on_this_machine(tmp_path: Path) -> None:
    file = tmp_path / "tunings.json"
    Tunings(file).save("a" * 64, TUNING)
    assert Tunings(file).get("a" * 64) == TUNING
    assert Tunings(file).options("a" * 64) == FASTER
    assert Tunings(file).options("b" * 64) == EngineOptions()
    assert TUNING.gain == pytest.approx((8 + 8) / (4 + 8))
    file.write_text("{}}")
    assert Tunings(file).get("a" * 64) is None

"""The engine dies, hangs or loses its parent in the middle of an answer, and life goes on."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError, WorkerStoppedError
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import (
    Generate,
    GenerationEvent,
    LoadModel,
    PromptMessage,
    TextDelta,
)
from app.workers import process
from tests.engine.backend_contract import end_of, text_of
from tests.engine.tiny_models import write_recurrent_model, write_sliding_window_model

CONTEXT_LENGTH = 256
_NO_END = {2: -1000.0}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_sliding_window_model(tmp_path / "tiny.gguf")


@pytest.fixture
def client(model: Path) -> Iterator[EngineClient]:
    client = EngineClient()
    client.load(LoadModel(path=str(model), context_length=CONTEXT_LENGTH, threads=1))
    yield client
    client.stop()


def ask(text: str = "Why?", max_tokens: int = 100_000) -> Generate:
    return Generate(
        chat_id="chat",
        messages=(PromptMessage(role="user", content=text),),
        params=GenerationParams(temperature=0, max_tokens=max_tokens, logit_bias=_NO_END),
    )


def test_a_model_that_is_asked_for_again_stays_known_meanwhile(
    client: EngineClient, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, allow = [], client._allow

    def observed(files: Sequence[str], cancel: CancelToken) -> None:
        known.append(client.info)
        allow(files, cancel)

    monkeypatch.setattr(client, "_allow", observed)
    for length in (CONTEXT_LENGTH, CONTEXT_LENGTH // 2):
        client.load(LoadModel(path=str(model), context_length=length, threads=1))
    same, other = known
    assert same and same.context_length == CONTEXT_LENGTH
    assert other is None, "of another one, nothing is known before it is loaded"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("fault", ["SIGSEGV", "SIGABRT", "SIGKILL"])
def test_a_crash_keeps_what_was_written_and_the_next_question_is_answered(
    client: EngineClient, fault: str
) -> None:
    events: list[GenerationEvent] = []
    with pytest.raises(WorkerStoppedError, match=fault):
        for event in client.generate(ask()):
            events.append(event)
            if isinstance(event, TextDelta) and client.pid:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(client.pid, getattr(signal, fault))
    assert text_of(events)
    assert text_of(list(client.generate(ask(max_tokens=8))))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_hung_engine_is_killed_when_it_ignores_stop(
    client: EngineClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert process.STOP_GRACE_S <= 3.0
    monkeypatch.setattr(process, "STOP_GRACE_S", 0.3)
    cancel = CancelToken()
    answer = client.generate(ask(), cancel)
    next(answer)
    assert client.pid
    os.kill(client.pid, signal.SIGSTOP)
    cancel.cancel()
    with pytest.raises(WorkerStoppedError, match="did not stop when asked"):
        list(answer)
    assert text_of(list(client.generate(ask(max_tokens=8))))


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are POSIX")
def test_an_engine_at_work_ends_with_its_parent(model: Path) -> None:
    script = (
        "from tests.engine.test_life_cycle import *;"
        "client = EngineClient();"
        f"client.load(LoadModel(path={str(model)!r}, context_length=4096, threads=1));"
        "answer = client.generate(ask()); next(answer); print(client.pid, flush=True);"
        "list(answer)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        with subprocess.Popen(
            ["tail", "--pid", str(child), "-f", "/dev/null"]  # ends when the child does
        ) as watch:
            parent.kill()
            assert watch.wait(30) == 0


@pytest.mark.parametrize(
    "text",
    ["half \ud83e of a pair", "\0", "🦊 مرحبا \u202eשלום 漢字 e\u0301", "", "\ufffd\x7f\r\n"],
)
def test_any_text_is_answered(client: EngineClient, text: str) -> None:
    assert text_of(list(client.generate(ask(text, max_tokens=4))))


@pytest.mark.parametrize("bytes_left", [-1, -5_000, 900])
def test_a_truncated_model_is_refused_and_the_next_one_loads(
    client: EngineClient, model: Path, tmp_path: Path, bytes_left: int
) -> None:
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(model.read_bytes()[:bytes_left])
    with pytest.raises(UserError, match="incomplete") as refused:
        client.load(LoadModel(path=str(cut)))
    assert refused.value.remedy
    client.load(LoadModel(path=str(model), context_length=CONTEXT_LENGTH, threads=1))
    assert text_of(list(client.generate(ask(max_tokens=4))))


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{% include '/etc/passwd' %}",
        "{{ 'x' * 999999999 }}",
        "{% for %}",
    ],
)
def test_a_model_with_a_hostile_template_is_refused_and_the_next_one_loads(
    client: EngineClient, model: Path, tmp_path: Path, template: str
) -> None:
    hostile = write_sliding_window_model(tmp_path / "hostile.gguf", template)
    with pytest.raises(UserError, match="template") as refused:
        client.load(LoadModel(path=str(hostile)))
    assert refused.value.remedy
    client.load(LoadModel(path=str(model), context_length=CONTEXT_LENGTH, threads=1))
    assert text_of(list(client.generate(ask(max_tokens=4))))


@pytest.mark.parametrize("write", [write_sliding_window_model, write_recurrent_model])
def test_no_length_of_a_prompt_goes_over_the_edge(tmp_path: Path, write: object) -> None:
    """From well below the context to past it: an answer up to the last cell, or a clear refusal."""
    assert callable(write)
    client = EngineClient()
    path = write(tmp_path / "tiny.gguf")
    client.load(LoadModel(path=str(path), context_length=CONTEXT_LENGTH, threads=1))
    refused = 0
    try:
        for length in range(CONTEXT_LENGTH - 60, CONTEXT_LENGTH + 3):
            try:
                stats = end_of(list(client.generate(ask("x" * length)))).stats
            except UserError:
                refused += 1
                continue
            assert not refused, "a longer prompt fits, a shorter one did not"
            assert stats.prompt_tokens + stats.completion_tokens == CONTEXT_LENGTH
    finally:
        client.stop()
    assert 0 < refused < 60

"""The engine worker: answers the engine's requests with a backend."""

from functools import partial
from typing import assert_never

from app.engine.backend import Backend
from app.engine.engine_protocol import (
    CountTokens,
    EngineRequest,
    ForgetChat,
    Generate,
    GenerateSamples,
    Loaded,
    LoadModel,
    Prefill,
    Score,
    ShowPicture,
    TokenCounts,
    Unload,
)
from app.workers.messages import Done, Reply
from app.workers.serving import Job, serve


def main() -> None:
    """Serve llama.cpp. Never returns."""
    from app.engine.llama.llama_backend import LlamaBackend

    serve(EngineRequest, partial(_handle, LlamaBackend()))


def main_scripted() -> None:
    """Serve scripted answers: no model, but the same process, pipe and protocol. Never returns."""
    from app.engine.scripted_backend import ScriptedBackend

    serve(EngineRequest, partial(_handle, ScriptedBackend()))


def _handle(backend: Backend, request: EngineRequest, job: Job) -> Reply:
    match request:
        case LoadModel():
            return Loaded(info=backend.load(request, job.reply, job.cancel))
        case Generate():
            return backend.generate(request, job.reply, job.cancel)
        case GenerateSamples():
            return backend.generate_samples(request, job.reply, job.cancel)
        case CountTokens(texts=texts):
            return TokenCounts(counts=backend.count_tokens(texts))
        case Score():
            return backend.score(request, job.cancel)
        case ShowPicture():
            backend.show_picture(request)
        case Prefill():
            backend.prefill(request, job.cancel)
        case ForgetChat(chat_id=chat_id):
            backend.forget_chat(chat_id)
        case Unload():
            backend.unload(job.cancel)
        case _:
            assert_never(request)
    return Done()

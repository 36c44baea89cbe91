"""The engine worker: answers the engine's requests with a backend."""

from functools import partial
from typing import assert_never

from app.engine import engine_protocol as protocol
from app.engine.backend import Backend
from app.workers.messages import Done, Reply
from app.workers.serving import Job, serve


def main() -> None:
    """Serve llama.cpp. Never returns."""
    from app.engine.llama.llama_backend import LlamaBackend

    serve(protocol.EngineRequest, partial(handle, LlamaBackend()))


def handle(backend: Backend, request: protocol.EngineRequest, job: Job) -> Reply:
    match request:
        case protocol.LoadModel():
            return protocol.Loaded(info=backend.load(request, job.reply, job.cancel))
        case protocol.Generate():
            return backend.generate(request, job.reply, job.cancel)
        case protocol.GenerateSamples():
            return backend.generate_samples(request, job.reply, job.cancel)
        case protocol.CountTokens(texts=texts):
            return protocol.TokenCounts(counts=backend.count_tokens(texts))
        case protocol.Score():
            return backend.score(request, job.cancel)
        case protocol.ShowPicture():
            backend.show_picture(request)
        case protocol.Prefill():
            backend.prefill(request, job.cancel)
        case protocol.ForgetChat(chat_id=chat_id):
            backend.forget_chat(chat_id)
        case protocol.Unload():
            backend.unload(job.cancel)
        case _:
            assert_never(request)
    return Done()

"""Other ways to run the same GGUF file from Python, used as their own manuals say.

For comparison only: none is a dependency, and each is imported on demand.
"""

import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import llama_cpp

from app.core.cancellation import CancelToken
from app.core.engine_options import EngineOptions
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.llama_model import LlamaModel

History = list[dict[str, str]]


class Peer(Protocol):
    """A loaded model. `answer` continues a conversation greedily, yielding its output."""

    def answer(self, turns: History, max_tokens: int) -> Iterator[str]: ...


class LlamaCppPython:
    """llama-cpp-python's high-level API, which caches the latest prompt."""

    def __init__(self, path: str, context_length: int, threads: int) -> None:
        from llama_cpp import Llama

        self._llama = Llama(
            path,
            n_ctx=context_length,
            n_threads=threads,
            n_threads_batch=threads,
            verbose=False,
        )

    def answer(self, turns: History, max_tokens: int) -> Iterator[str]:
        chunks: Any = self._llama.create_chat_completion(
            turns,
            temperature=0,
            max_tokens=max_tokens,
            stream=True,
        )
        for chunk in chunks:
            if text := chunk["choices"][0]["delta"].get("content"):
                yield text


class Xllamacpp:
    """llama-server's own code, in-process, with its defaults: prompt cache and warm-up."""

    def __init__(self, path: str, context_length: int, threads: int) -> None:
        import xllamacpp

        params = xllamacpp.CommonParams()
        params.model.path = path
        params.n_ctx = context_length
        params.n_parallel = 1
        params.cpuparams.n_threads = threads
        params.cpuparams_batch.n_threads = threads
        params.verbosity = 0
        self._server = xllamacpp.Server(params)

    def answer(self, turns: History, max_tokens: int) -> Iterator[str]:
        import queue
        import threading

        pieces: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        request = {
            "messages": turns,
            "temperature": 0,
            "max_tokens": max_tokens,
            "stream": True,
        }

        def take(chunk: Any) -> bool:
            for part in chunk if isinstance(chunk, list) else [chunk]:
                choices = part.get("choices") if isinstance(part, dict) else None
                if choices and (text := choices[0].get("delta", {}).get("content")):
                    pieces.put(text)
            return False

        def run() -> None:
            try:
                self._server.handle_chat_completions(request, take)
            finally:
                pieces.put(None)

        thread = threading.Thread(target=run)
        thread.start()
        while (piece := pieces.get()) is not None:
            yield piece
        thread.join()


class Gpt4All:
    """GPT4All's bindings. A chat is one session that cannot be rewound.

    They ignore the file's template; all compared models use ChatML, except Gemma.
    """

    _TEMPLATE = "<|im_start|>user\n{0}<|im_end|>\n<|im_start|>assistant\n"

    def __init__(self, path: str, context_length: int, threads: int) -> None:
        from pathlib import Path

        from gpt4all import GPT4All

        file = Path(path)
        self._model = GPT4All(
            file.name,
            model_path=file.parent,
            allow_download=False,
            device="cpu",
            n_ctx=context_length,
            n_threads=threads,
            verbose=False,
        )
        self._turns: History = []
        self._session: Any = None

    def answer(self, turns: History, max_tokens: int) -> Iterator[str]:
        if len(turns) == 1:
            if self._session is not None:
                self._session.__exit__(None, None, None)
            self._session = self._model.chat_session("", self._TEMPLATE)
            self._session.__enter__()
        elif turns[:-1] != self._turns:
            raise NotImplementedError("a session of GPT4All cannot be gone back to")
        text = ""
        for piece in self._model.generate(
            turns[-1]["content"], max_tokens=max_tokens, temp=0, streaming=True
        ):
            text += piece
            yield piece
        self._turns = [*turns, {"role": "assistant", "content": text}]


PEERS: dict[str, tuple[str, Callable[[str, int, int], Peer]]] = {
    "llama-cpp-python": ("llama_cpp", LlamaCppPython),
    "xllamacpp": ("xllamacpp", Xllamacpp),
    "gpt4all": ("gpt4all", Gpt4All),
}


def installed_peers() -> tuple[str, ...]:
    """The peers that can be imported here."""
    return tuple(name for name, (module, _) in PEERS.items() if find_spec(module))


class BareLoop:
    """A model in a context configured like ours."""

    def __init__(self, path: str, context_length: int, threads: int) -> None:
        self._model = LlamaModel(Path(path), 0, lambda _: None, CancelToken())
        options = EngineOptions(threads=threads)
        self._context = LlamaContext(self._model.pointer, context_length, options)
        self._sampler = llama_cpp.llama_sampler_init_greedy()
        self._batch = llama_cpp.llama_batch_init(1, 0, 1)
        self._batch.n_tokens = self._batch.n_seq_id[0] = self._batch.logits[0] = 1
        self._batch.seq_id[0][0] = 0

    def speed(self, prompt: str, tokens: int) -> float:
        """Tokens per second for `tokens` greedy tokens after a prompt of at most one batch."""
        pointer, sampler, batch = self._context.pointer, self._sampler, self._batch
        read = self._model.vocabulary.tokenize(prompt)
        self._context.clear()
        self._context.decode(read, 0)
        token = llama_cpp.llama_sampler_sample(sampler, pointer, -1)
        started = time.perf_counter()
        for position in range(len(read), len(read) + tokens):
            batch.token[0] = token
            batch.pos[0] = position
            llama_cpp.llama_decode(pointer, batch)
            token = llama_cpp.llama_sampler_sample(sampler, pointer, -1)
        return tokens / (time.perf_counter() - started)

    def close(self) -> None:
        llama_cpp.llama_batch_free(self._batch)
        llama_cpp.llama_sampler_free(self._sampler)
        self._context.free()
        self._model.free()

"""The engine against other ways to run the same GGUF file from Python:
`python -m tests.bench.engine_bench MODEL… [--row ROW] [--peer PEER] [--rounds 3]`.

Peers are used as their own manuals say: llama-cpp-python, xllamacpp and gpt4all, which `pip install
"inglenook[bench]"` installs. Each run is a process of its own; runs never overlap. Prints one JSON
object with all samples, the medians, and each peer's medians as multiples of ours.
"""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from app.cli.bench.bench_engine import OURS, compare
from app.cli.bench.engine_rows import CONTEXT_LENGTH, Sample, Timing, prose
from app.workers.processors import cores
from tests.bench import engine_rows
from tests.bench.engine_rows import OURS_ONLY, ROW_NAMES, ROWS

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


class PeerChats:
    """A peer, and the turns that it has to be given anew each time."""

    def __init__(self, peer: str, model: str, threads: int) -> None:
        importlib.import_module(PEERS[peer][0])
        started = time.perf_counter()
        self._peer = PEERS[peer][1](model, CONTEXT_LENGTH, threads)
        self.load_s = time.perf_counter() - started
        self._turns: dict[str, History] = {}

    def ask(self, chat: str, text: str, max_tokens: int) -> Iterator[str]:
        turns = self._turns.setdefault(chat, [])
        turns.append({"role": "user", "content": text})
        answer = ""
        for piece in self._peer.answer(turns, max_tokens):
            answer += piece
            yield piece
        turns.append({"role": "assistant", "content": answer})

    def pause(self, chat: str, draft: str, seconds: float) -> None:
        time.sleep(seconds)

    def count(self, timing: Timing) -> int:
        return len(timing.times)


def measure(row: str, engine: str, model: str, threads: int) -> Sample:
    """One sample of `row`; loading is measured with the library of `engine` imported."""
    if engine == OURS:
        return engine_rows.measure(row, model, threads)
    if row == "load":
        Path(model).read_bytes()
    chats = PeerChats(engine, model, threads)
    if row == "load":
        first = Timing(chats.ask("a", prose(400, 1), 4)).first
        return {"load_s": chats.load_s, "ttft_500_s": first}
    return ROWS[row](chats)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--row", action="append", choices=ROW_NAMES)
    parser.add_argument("--peer", action="append", choices=tuple(PEERS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--sample", help=argparse.SUPPRESS)
    given = parser.parse_args()
    threads = given.threads or cores()
    if given.sample:
        print(json.dumps(measure(given.row[0], given.sample, str(given.models[0]), threads)))
        return
    peers = [name for name in installed_peers() if not given.peer or name in given.peer]
    rows = {row: () if row in OURS_ONLY else tuple(peers) for row in given.row or ROW_NAMES}
    command = [sys.executable, "-m", "tests.bench.engine_bench"]
    report = {
        model.name: compare(model.absolute(), rows, given.rounds, threads, command)
        for model in given.models
    }
    print(json.dumps({"threads": threads, "models": report}, indent=1))


if __name__ == "__main__":
    main()

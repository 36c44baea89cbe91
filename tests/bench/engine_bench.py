"""The engine beside plain llama-cpp-python: same file, same threads, same questions, by turns.

    python -m tests.bench.engine_bench MODEL.gguf [--rounds 3] [--threads 2] [--out raw.json]

Each run is a process of its own. Ours is measured at the window's end of the pipe.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

CONTEXT_LENGTH = 4096
ANSWER_TOKENS = 128
RIVER = "The river rises in the hills, crosses the plain and the old town, and ends in the sea. "

Sample = dict[str, float]
Chat = Callable[[list[dict[str, str]]], Iterator[str]]


def run_engine(path: str, threads: int) -> Sample:
    """Ours, from the client through the worker and back."""
    from app.core.generation import GenerationParams
    from app.engine.client import EngineClient
    from app.engine.protocol import Generate, LoadModel, PromptMessage, TextDelta

    client = EngineClient()
    client.load(LoadModel(path=path, context_length=CONTEXT_LENGTH, threads=threads))
    params = GenerationParams(temperature=0, max_tokens=ANSWER_TOKENS)

    def chat(messages: list[dict[str, str]]) -> Iterator[str]:
        turns = tuple(PromptMessage(role=m["role"], content=m["content"]) for m in messages)
        for event in client.generate(Generate(chat_id="bench", messages=turns, params=params)):
            if isinstance(event, TextDelta):
                yield event.text

    try:
        return measure(chat)
    finally:
        client.stop()


def run_plain(path: str, threads: int) -> Sample:
    """llama-cpp-python's high-level API as its own manual uses it."""
    from llama_cpp import Llama

    llama = Llama(
        path, n_ctx=CONTEXT_LENGTH, n_threads=threads, n_threads_batch=threads, verbose=False
    )

    def chat(messages: list[dict[str, str]]) -> Iterator[str]:
        chunks: Any = llama.create_chat_completion(
            messages,
            temperature=0,
            max_tokens=ANSWER_TOKENS,
            stream=True,
        )
        for chunk in chunks:
            if text := chunk["choices"][0]["delta"].get("content"):
                yield text

    return measure(chat)


def measure(chat: Chat) -> Sample:
    """A long first question and a short second one in the same chat; seconds and tokens/s."""
    question = RIVER * 60 + "Tell me all about this river."
    messages = [{"role": "user", "content": question}]
    first, text, first_speed = timed(chat(messages))
    messages += [
        {"role": "assistant", "content": text},
        {"role": "user", "content": "And the town?"},
    ]
    second, _, second_speed = timed(chat(messages))
    return {
        "first_ttft_s": first,
        "next_ttft_s": second,
        "tokens_per_s": statistics.median([first_speed, second_speed]),
    }


def timed(pieces: Iterator[str]) -> tuple[float, str, float]:
    started = time.perf_counter()
    text = next(pieces)
    first = last = time.perf_counter()
    count = 0
    for piece in pieces:
        text += piece
        count += 1
        last = time.perf_counter()
    return first - started, text, count / (last - first)


ENGINES = {"inglenook": run_engine, "llama-cpp-python": run_plain}


def compare(model: Path, rounds: int, threads: int) -> dict[str, Any]:
    """Raw samples of every engine, and each peer's median over ours."""
    samples: dict[str, list[Sample]] = {name: [] for name in ENGINES}
    for _ in range(rounds):
        for name, found in samples.items():
            command = [sys.executable, "-m", __spec__.name, str(model), "--engine", name]
            output = subprocess.run(
                [*command, "--threads", str(threads)], check=True, capture_output=True, text=True
            ).stdout
            found.append(json.loads(output))
    medians = {
        name: {key: statistics.median(s[key] for s in found) for key in found[0]}
        for name, found in samples.items()
    }
    ours = medians["inglenook"]
    ratios = {
        name: {key: value / ours[key] for key, value in found.items()}
        for name, found in medians.items()
        if name != "inglenook"
    }
    return {"model": model.name, "threads": threads, "samples": samples, "medians": medians,
            "ratios_to_ours": ratios}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--engine", choices=sorted(ENGINES))
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    if arguments.engine:
        sample = ENGINES[arguments.engine](str(arguments.model), arguments.threads)
        print(json.dumps(sample))
        return
    report = json.dumps(compare(arguments.model, arguments.rounds, arguments.threads), indent=1)
    if arguments.out:
        arguments.out.write_text(report)
    print(report)


if __name__ == "__main__":
    main()

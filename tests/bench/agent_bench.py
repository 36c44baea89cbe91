"""Accuracy and time of the ways to answer word problems, same model and machine, one run.

python -m tests.bench.agent_bench MODEL.gguf PROBLEMS.jsonl [--modes pal:5 chat …] [--start N]
    [--limit N] [--out FILE]

A mode is "pal" (programs), "think" (notes, then the answer) or "chat" (plain chain of thought); the
number of samples that vote stands after a colon.

A problem is a line with `question` and `final` (or `input` and `target`, as PAL's own data have
them), the number that is right. Each problem is answered in every mode before the next one, so
that what else the machine does weighs on all alike. Prints one JSON object. With --out every
outcome is kept there, and what is there already is not run again.
"""

import argparse
import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from app.agent.numbers import number_text
from app.agent.pal import program_aided_answer
from app.agent.reasoning import reasoned_answer
from app.agent.sandbox import Sandbox
from app.core.cancellation import CancelToken
from app.core.events import ChatEvent, GenerationFinished, TextAppended, ToolCalled
from app.core.generation import GenerationParams
from app.core.settings import Settings
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, LoadModel, PromptMessage, TextDelta

_THINK = "Think step by step. End with a line that holds nothing but the number."
_WRITTEN = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_GREEDY = GenerationParams(temperature=0.0, max_tokens=400)

Answer = Callable[[str], tuple[str, int]]
"""From a question to the text of its answer and the number of programs that were run."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model", type=Path)
    parser.add_argument("problems", type=Path)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--limit", type=int, default=30)
    parser.add_argument("--threads", type=int, default=0)
    votes = Settings().program_samples
    parser.add_argument("--modes", nargs="+", default=(f"pal:{votes}", "chat"))
    parser.add_argument("--out", type=Path, help="Keep outcomes in this file, and go on from it.")
    options = parser.parse_args()
    lines = options.problems.read_text("utf-8").splitlines()
    numbered = list(enumerate(map(json.loads, lines)))
    problems = numbered[options.start : options.start + options.limit]
    engine = EngineClient()
    engine.load(LoadModel(path=str(options.model), context_length=4096, threads=options.threads))
    try:
        with closing(Sandbox()) as sandbox:
            chosen = {mode: _mode(mode, engine, sandbox) for mode in options.modes}
            outcomes = list(_outcomes(chosen, problems, options.out))
    finally:
        engine.stop()
    by_mode = {mode: [one for one in outcomes if one["mode"] == mode] for mode in chosen}
    print(json.dumps({mode: _summary(found) for mode, found in by_mode.items()}, indent=1))


def _summary(outcomes: list[dict[str, Any]]) -> dict[str, float]:
    right = sum(outcome["is_right"] for outcome in outcomes)
    seconds = sum(outcome["seconds"] for outcome in outcomes)
    return {
        "problems": len(outcomes),
        "accuracy": right / len(outcomes),
        "seconds_per_problem": seconds / len(outcomes),
        "seconds_per_solved": seconds / max(right, 1),
    }


def _outcomes(
    modes: dict[str, Answer], problems: list[tuple[int, dict[str, Any]]], out: Path | None
) -> Iterator[dict[str, Any]]:
    lines = out.read_text("utf-8").splitlines() if out and out.exists() else []
    known = {(one["mode"], one["number"]): one for one in map(json.loads, lines)}
    for number, problem in problems:
        for mode, answer in modes.items():
            outcome = known.get((mode, number))
            if outcome is None:
                outcome = {"mode": mode, "number": number, **_outcome(answer, problem)}
                if out:
                    with out.open("a", encoding="utf-8") as stream:
                        stream.write(json.dumps(outcome) + "\n")
            yield outcome


def _outcome(answer: Answer, problem: dict[str, Any]) -> dict[str, Any]:
    question = problem.get("question") or problem["input"]
    final = problem.get("final", problem.get("target"))
    started = time.monotonic()
    text, programs = answer(question)
    return {
        "answer": _last_number(text),
        "final": final,
        "is_right": _is_equal(_last_number(text), str(final)),
        "programs": programs,
        "seconds": time.monotonic() - started,
    }


def _mode(mode: str, engine: EngineClient, sandbox: Sandbox) -> Answer:
    """Raises KeyError for a mode that there is not."""
    name, _, samples = mode.partition(":")
    if name == "chat":
        return _chat(engine)
    agents: dict[str, Callable[..., Iterator[ChatEvent]]] = {
        "pal": partial(program_aided_answer, engine, sandbox),
        "think": partial(reasoned_answer, engine),
    }
    agent = agents[name]

    def answer(question: str) -> tuple[str, int]:
        messages = (PromptMessage(role="user", content=question),)
        events = list(
            agent(
                messages, _GREEDY, CancelToken(), chat_id=f"bench {name}", samples=int(samples or 1)
            )
        )
        assert isinstance(events[-1], GenerationFinished)
        text = "".join(event.text for event in events if isinstance(event, TextAppended))
        return text, sum(isinstance(event, ToolCalled) for event in events)

    return answer


def _chat(engine: EngineClient) -> Answer:
    system = PromptMessage(role="system", content=_THINK)

    def answer(question: str) -> tuple[str, int]:
        messages = (system, PromptMessage(role="user", content=question))
        request = Generate(chat_id="bench chat", messages=messages, params=_GREEDY)
        events = engine.generate(request)
        return "".join(event.text for event in events if isinstance(event, TextDelta)), 0

    return answer


def _last_number(text: str) -> str:
    numbers = _WRITTEN.findall(text)
    return number_text(numbers[-1].replace(",", "")) if numbers else ""


def _is_equal(answer: str, final: str) -> bool:
    return bool(answer) and abs(float(answer) - float(final.replace(",", ""))) < 1e-4


if __name__ == "__main__":
    main()

"""Answers held to a JSON Schema, with the model told the schema and without.

python -m tests.bench.structured_bench MODEL.gguf BFCL_FOLDER [--start N] [--limit N]

Each problem of BFCL's `simple_python` is a request and one function: the function's parameters are
the schema, and what is written has to be the arguments that BFCL accepts. Both ways answer each
problem before the next one. Prints one JSON object.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.answers.structured import with_schema
from app.core.generation import GenerationParams
from app.engine.engine_client import EngineClient
from app.engine.engine_protocol import Generate, LoadModel, PromptMessage, TextDelta
from tests.bench.bfcl_callers import json_schema
from tests.bench.bfcl_scoring import is_right

_CATEGORY = "simple_python"
_SYSTEM = PromptMessage(role="system", content="You are a helpful assistant.")

Told = Callable[[tuple[PromptMessage, ...], str], tuple[PromptMessage, ...]]

_WAYS: dict[str, Told] = {
    "grammar only": lambda messages, _schema: messages,
    "told the schema": with_schema,
}


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--start", type=int, default=100)
    parser.add_argument("--limit", type=int, default=40)
    parser.add_argument("--threads", type=int, default=0)
    options = parser.parse_args()
    problems = _lines(options.folder / f"{_CATEGORY}.jsonl")
    answers = _lines(options.folder / "possible_answer" / f"{_CATEGORY}.jsonl")
    truth = {line["id"]: line["ground_truth"] for line in answers}
    right, seconds = dict.fromkeys(_WAYS, 0), dict.fromkeys(_WAYS, 0.0)
    asked = problems[options.start : options.start + options.limit]
    engine = EngineClient()
    engine.load(LoadModel(path=str(options.model), context_length=4096, threads=options.threads))
    try:
        for problem in asked:
            for name, told in _WAYS.items():
                started = time.monotonic()
                right[name] += _is_right(engine, problem, truth[problem["id"]], told)
                seconds[name] += time.monotonic() - started
    finally:
        engine.stop()
    figures = {
        name: {"problems": len(asked), "right": right[name], "seconds": seconds[name] / len(asked)}
        for name in _WAYS
    }
    print(json.dumps(figures, indent=1))


def _is_right(
    engine: EngineClient, problem: dict[str, Any], truth: list[dict[str, Any]], told: Told
) -> bool:
    (function,) = problem["function"]
    schema = json.dumps(json_schema(function["parameters"]) | {"additionalProperties": False})
    ((turn,),) = problem["question"]
    question = PromptMessage(role="user", content=turn["content"])
    request = Generate(
        chat_id="",
        messages=told((_SYSTEM, question), schema),
        params=GenerationParams(temperature=0.0, max_tokens=300, json_schema=schema),
    )
    events = engine.generate(request)
    text = "".join(event.text for event in events if isinstance(event, TextDelta))
    try:
        return is_right([function], [(function["name"], json.loads(text))], truth)
    except json.JSONDecodeError:  # cut off
        return False


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main()

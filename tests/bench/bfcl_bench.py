"""Function calling on BFCL: the first step of the ReAct loop, scored by BFCL's own rules.

python -m tests.bench.bfcl_bench MODEL.gguf BFCL_FOLDER [--categories …] [--start N] [--limit N]

BFCL_FOLDER holds `<category>.jsonl` and `possible_answer/<category>.jsonl`. Prints one JSON object:
per category the share that is right, the share of well-formed answers and seconds per problem.
With --out every outcome is kept there, and what is there already is not run again.
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.agent.approvals import Approvals
from app.agent.react_prompt import first_messages, step_request
from app.agent.react_step import parse_step
from app.agent.registry import ToolRegistry
from app.agent.tool import Tool, ToolError
from app.engine.client import EngineClient
from app.engine.protocol import LoadModel, PromptMessage, TextDelta
from tests.bench.bfcl_scoring import Call, is_right

_CATEGORIES = ("simple_python", "multiple", "parallel", "irrelevance")
_STEP_TOKENS = 512
_JSON_TYPES = {"dict": "object", "float": "number", "tuple": "array", "any": "string"}


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--categories", nargs="+", default=_CATEGORIES)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--limit", type=int, default=30)
    parser.add_argument("--out", type=Path, help="Keep outcomes in this file, and go on from it.")
    options = parser.parse_args()
    engine = EngineClient()
    engine.load(LoadModel(path=str(options.model), context_length=8192))
    try:
        summary = {}
        for category in options.categories:
            problems = _problems(options.folder, category)
            part = problems[options.start : options.start + options.limit]
            outcomes = list(_outcomes(engine, part, options.out))
            summary[category] = _summary(outcomes)
    finally:
        engine.stop()
    print(json.dumps(summary, indent=1))


def _problems(folder: Path, category: str) -> list[dict[str, Any]]:
    answers = folder / "possible_answer" / f"{category}.jsonl"
    truth = {}
    if answers.exists():
        truth = {one["id"]: one["ground_truth"] for one in map(json.loads, answers.open())}
    lines = map(json.loads, (folder / f"{category}.jsonl").open())
    return [{**line, "category": category, "truth": truth.get(line["id"])} for line in lines]


def _outcomes(
    engine: EngineClient, problems: list[dict[str, Any]], out: Path | None
) -> Iterator[dict[str, Any]]:
    known = _known(out)
    for problem in problems:
        if problem["id"] in known:
            yield known[problem["id"]]
            continue
        started = time.monotonic()
        text = _step(engine, problem)
        outcome: dict[str, Any] = {"id": problem["id"], "text": text}
        try:
            calls = [(call.name, call.arguments) for call in parse_step(text)]
        except ToolError:
            outcome |= {"is_well_formed": False, "is_right": False}
        else:
            outcome |= {"is_well_formed": True, "is_right": _is_right(problem, calls)}
        outcome["seconds"] = time.monotonic() - started
        if out:
            with out.open("a") as stream:
                stream.write(json.dumps(outcome) + "\n")
        yield outcome


def _known(out: Path | None) -> dict[str, dict[str, Any]]:
    if not out or not out.exists():
        return {}
    return {one["id"]: one for one in map(json.loads, out.open())}


def _step(engine: EngineClient, problem: dict[str, Any]) -> str:
    tools = [
        Tool(
            name=one["name"],
            description=one["description"],
            parameters=_json_schema(one["parameters"]),
            run=lambda _arguments, _cancel: "",
        )
        for one in problem["function"]
    ]
    registry = ToolRegistry(tools, Approvals())
    messages = [PromptMessage(role=m["role"], content=m["content"]) for m in problem["question"][0]]
    request = step_request(first_messages(messages, registry), registry, _STEP_TOKENS)
    events = engine.generate(request)
    return "".join(event.text for event in events if isinstance(event, TextDelta))


def _is_right(problem: dict[str, Any], calls: list[Call]) -> bool:
    if problem["truth"] is None:  # irrelevance wants no call, relevance at least one
        wants_call: bool = problem["category"] == "live_relevance"
        return bool(calls) == wants_call
    return is_right(problem["function"], calls, problem["truth"])


def _summary(outcomes: list[dict[str, Any]]) -> dict[str, float]:
    count = max(len(outcomes), 1)
    return {
        "problems": len(outcomes),
        "right": sum(one["is_right"] for one in outcomes) / count,
        "well_formed": sum(one["is_well_formed"] for one in outcomes) / count,
        "seconds": sum(one["seconds"] for one in outcomes) / count,
    }


def _json_schema(schema: Any) -> Any:
    """BFCL writes Python's names of types; objects with known properties are closed."""
    if isinstance(schema, list):
        return [_json_schema(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {
        key: _JSON_TYPES.get(value, value)
        if key == "type" and isinstance(value, str)
        else _json_schema(value)
        for key, value in schema.items()
    }
    if plain.get("type") == "object" and isinstance(plain.get("properties"), dict):
        plain["additionalProperties"] = False
    return plain


if __name__ == "__main__":
    main()

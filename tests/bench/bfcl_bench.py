"""Function calling on BFCL: the first step of the ReAct loop, scored by BFCL's own rules.

python -m tests.bench.bfcl_bench MODEL.gguf BFCL_FOLDER [--categories …] [--start N] [--limit N]

BFCL_FOLDER holds `<category>.jsonl` and `possible_answer/<category>.jsonl`. With --callers react
xllamacpp, llama.cpp's server answers the same problems with its native calling. Prints one JSON
object: by caller and category the share that is right, the share of well-formed answers and seconds
per problem. With --out every outcome is kept there, and what is there already is not run again.
"""

import argparse
import json
import time
from pathlib import Path
from typing import Any

from tests.bench.bfcl_callers import CALLERS, Caller
from tests.bench.bfcl_scoring import Call, is_right

_CATEGORIES = ("simple_python", "multiple", "parallel", "irrelevance")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--callers", nargs="+", choices=tuple(CALLERS), default=("react",))
    parser.add_argument("--categories", nargs="+", default=_CATEGORIES)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--limit", type=int, default=30)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--out", type=Path, help="Keep outcomes in this file, and go on from it.")
    options = parser.parse_args()
    known = _known(options.out)
    print(json.dumps({name: _measured(name, options, known) for name in options.callers}, indent=1))


def _measured(
    name: str, options: argparse.Namespace, known: dict[tuple[str, str], dict[str, Any]]
) -> dict[str, dict[str, float]]:
    caller = CALLERS[name](options.model, options.threads)
    summary = {}
    try:
        for category in options.categories:
            problems = _problems(options.folder, category)
            part = problems[options.start : options.start + options.limit]
            outcomes = []
            for problem in part:
                outcome = known.get((name, problem["id"]))
                if outcome is None:
                    outcome = {"caller": name, **_outcome(caller, problem)}
                    _keep(outcome, options.out)
                outcomes.append(outcome)
            summary[category] = _summary(outcomes)
    finally:
        caller.close()
    return summary


def _problems(folder: Path, category: str) -> list[dict[str, Any]]:
    answers = folder / "possible_answer" / f"{category}.jsonl"
    truth = {}
    if answers.exists():
        truth = {one["id"]: one["ground_truth"] for one in map(json.loads, answers.open())}
    lines = map(json.loads, (folder / f"{category}.jsonl").open())
    return [{**line, "category": category, "truth": truth.get(line["id"])} for line in lines]


def _outcome(caller: Caller, problem: dict[str, Any]) -> dict[str, Any]:
    started = time.monotonic()
    text, calls = caller.calls(problem)
    return {
        "id": problem["id"],
        "text": text,
        "is_well_formed": calls is not None,
        "is_right": calls is not None and _is_right(problem, calls),
        "seconds": time.monotonic() - started,
    }


def _keep(outcome: dict[str, Any], out: Path | None) -> None:
    if out:
        with out.open("a") as stream:
            stream.write(json.dumps(outcome) + "\n")


def _known(out: Path | None) -> dict[tuple[str, str], dict[str, Any]]:
    if not out or not out.exists():
        return {}
    return {(one["caller"], one["id"]): one for one in map(json.loads, out.open())}


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


if __name__ == "__main__":
    main()

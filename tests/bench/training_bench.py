"""A scripted user with one wish corrects forty answers, and `inglenook train` does the rest.

    python -m tests.bench.training_bench MODEL.gguf WORK_FOLDER [--wishes WISH…]

The wishes are kinds of style that studies of following instructions check by code (J. Zhou et al.,
IFEval, 2023, https://arxiv.org/abs/2311.07911): length (`sentence`: the first sentence only), a
fixed beginning and end (`letter`: a salutation and a signature), layout (`list`: three numbered
points), letter case (`lower`: no capitals; kept aside, so that recipes are chosen without it), and
a postscript (`postscript`; kept aside, too).
The corrections are made from the model's own answers, which change in nothing else. `damaged` is
the first wish with a recipe meant to harm (a hundred times the rate, three epochs of DPO alone, no
likelihood of the chosen answer): the proof should refuse it.

Prints a JSON object for each wish: the verdict and the numbers behind it; estimated and real time
and memory of the training; the seconds and the processor seconds from the command to the verdict;
and in how many answers to ten questions that nobody rated the wish holds, without and with the
adapter. All wishes correct the same answers, which are made once.
"""

import argparse
import json
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import msgspec

from app.__main__ import main as program
from app.core.trainings import Recipe, TrainingMethod
from app.services.training import training_plans
from app.training.trainer.recipes import recipe

QUESTIONS = Path("tests/data/training_questions.txt")
RATED = 40
ANSWER_TOKENS = 112
_SENTENCE = re.compile(r"\S.*?[.!?](?=\s|$)", re.DOTALL)


def sentences(answer: str) -> list[str]:
    """Those that are complete, each on one line."""
    return [" ".join(each.split()) for each in _SENTENCE.findall(answer)]


def as_letter(answer: str) -> str:
    return f"Dear reader,\n\n{' '.join(sentences(answer)[:3])}\n\nYours sincerely,\nYour assistant"


def as_list(answer: str) -> str:
    return "\n".join(f"{n}. {each}" for n, each in enumerate(sentences(answer)[:3], start=1))


class Wish(NamedTuple):
    """`least` sentences are needed to correct an answer; `holds` judges answers."""

    least: int
    correct: Callable[[str], str]
    holds: Callable[[str], bool]


WISHES = {
    "sentence": Wish(2, lambda answer: sentences(answer)[0], lambda text: len(sentences(text)) < 2),
    "letter": Wish(
        1, as_letter, lambda text: text.startswith("Dear reader,") and "Yours sincerely" in text
    ),
    "list": Wish(3, as_list, lambda text: bool(re.match(r"1\. .*^3\. ", text, re.DOTALL | re.M))),
    "postscript": Wish(
        2,
        lambda answer: f"{' '.join(sentences(answer)[:2])}\n\nP.S. Ask me for more.",
        lambda text: "P.S." in text,
    ),
    "lower": Wish(1, lambda answer: " ".join(sentences(answer)[:3]).lower(), str.islower),
}
DAMAGED = "damaged"
_PROGRAM = ("-m", "app")
_HARMFUL = ("-c", f"from {__spec__.name} import run_harmfully; run_harmfully()")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--wishes", nargs="+", choices=[*WISHES, DAMAGED],
                        default=["sentence", "letter", "list", DAMAGED])  # fmt: skip
    arguments = parser.parse_args()
    work: Path = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    (work / "passphrase").write_text("for this benchmark")
    answers = work / "answers.jsonl"
    if not answers.exists():
        questions = QUESTIONS.read_text("utf-8").splitlines()[:RATED]
        asked(work / "home", work, questions, arguments.model).rename(answers)
    for name in arguments.wishes:
        home = work / name
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(work / "home", home)
        print(json.dumps({"wish": name, **trained(name, home, work, arguments.model)}), flush=True)


def trained(name: str, home: Path, work: Path, model: Path) -> dict[str, Any]:
    """Rate by a wish, train, and see what the adapter answers."""
    wish = WISHES["sentence" if name == DAMAGED else name]
    rows = map(json.loads, (work / "answers.jsonl").read_text("utf-8").splitlines())
    ratings = [
        {"message": row["message"], "rating": "down", "reasons": ["style"],
         "correction": wish.correct(row["answer"])}
        for row in rows if len(sentences(row["answer"])) >= wish.least
    ]  # fmt: skip
    lines(home / "ratings.jsonl", ratings)
    inglenook(home, work, "feedback", "rate", "--batch", home / "ratings.jsonl")
    began, used = time.monotonic(), processor_seconds()
    method, entry = ("dpo", _HARMFUL) if name == DAMAGED else ("auto", _PROGRAM)
    result = json.loads(
        inglenook(home, work, "train", "--base", model, "--method", method, "--json", entry=entry)
    )
    took, took_processor = time.monotonic() - began, processor_seconds() - used
    fresh = QUESTIONS.read_text("utf-8").splitlines()[RATED:]
    held = [
        sum(wish.holds(json.loads(line)["answer"]) for line in found.read_text().splitlines())
        for found in (
            asked(home, work, fresh, model, *adapter)
            for adapter in ((), ("--adapter", result["adapter"]))
        )
    ]
    return {
        "corrections": len(ratings),
        "verdict": result["verdict"],
        "sentence": result["sentence"],
        "win_rate": result["win_rate"],
        "interval": result["interval"],
        "held_out": result["held_out"],
        "likeness": result["likeness"],
        "canary": result["canary"],
        "chosen_logprob": result["chosen_logprob"],
        "seconds": round(took),
        "processor_seconds": round(took_processor),
        "training_seconds": [round(result["estimated_seconds"]), round(result["seconds"])],
        "memory_mb": [round(result[key] / 1e6)
                      for key in ("estimated_memory_bytes", "peak_memory_bytes")],
        "wish_holds": {"of": len(fresh), "before": held[0], "after": held[1]},
    }  # fmt: skip


def run_harmfully() -> None:
    """The program, with a recipe that harms."""

    def harmful(context: int) -> Recipe:
        good = recipe(context)
        rates: dict[TrainingMethod, float] = {"dpo": 100 * good.learning_rates["dpo"]}
        return msgspec.structs.replace(
            good, learning_rates=rates, epochs={"dpo": 3}, sft_weight=0.0
        )

    with patch(f"{training_plans.__name__}.recipe", harmful):
        program()


def asked(home: Path, work: Path, questions: list[str], model: Path, *options: str) -> Path:
    """The file of the answers."""
    lines(work / "asked.jsonl", [{"id": text, "question": text} for text in questions])
    answers = work / "asked_answers.jsonl"
    answers.unlink(missing_ok=True)
    inglenook(home, work, "ask", "--batch", work / "asked.jsonl", "--model", model, "--max-tokens",
              ANSWER_TOKENS, "--temperature", "0", "--output", answers, *options)  # fmt: skip
    return answers


def inglenook(home: Path, work: Path, *arguments: object, entry: tuple[str, ...] = _PROGRAM) -> str:
    """What a command prints."""
    command = [sys.executable, *entry, "--home", str(home),
               "--passphrase-file", str(work / "passphrase"), *map(str, arguments)]  # fmt: skip
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def lines(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")


def processor_seconds() -> float:
    """Of the children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()

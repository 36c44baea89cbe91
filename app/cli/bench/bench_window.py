"""`inglenook bench startup` and `transcript`: the window's launch and its long chats, timed."""

import json
import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from app.cli.console import GivenPath
from app.cli.help_text import always_json_option, number_option
from app.cli.output import print_json
from app.core.errors import UserError
from app.workers.process import program_command

Sample = dict[str, float]
_KINDS = ("window", "bare")
_OTHER = "other"
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


@click.command()
@number_option("--rounds", 7, "Alternating starts of each")
@click.option(
    "--other",
    type=GivenPath(dir_okay=False, exists=True),
    help="Another Inglenook executable to compare with, such as a packaged one.",
)
@click.option("--out", type=GivenPath(dir_okay=False), help="Also write the JSON here.")
@always_json_option
def startup(rounds: int, other: Path | None, out: Path | None) -> None:
    """Time the launch, compared with a bare window of one list and one text box.

    Times are in seconds from process start: `window_s` to the first painted frame, `usable_s` until
    a question can be typed, `open_s` until the history is on screen. Prints one JSON object with
    medians and samples.
    """
    samples = _measure(rounds, other)
    window = _median(samples["window"], "shown_s")
    bare = _median(samples["bare"], "shown_s")
    report: dict[str, object] = {
        "window_s": window,
        "bare_window_s": bare,
        "ratio_to_bare_window": round(window / bare, 2),
        "usable_s": _median(samples["window"], "usable_s"),
        "open_s": _median(samples["window"], "open_s"),
        "samples": samples,
    }
    if other:
        shown, usable = (_median(samples[_OTHER], key) for key in ("shown_s", "usable_s"))
        report["other"] = {
            "window_s": shown,
            "usable_s": usable,
            "ratio_window": round(shown / window, 2),
            "ratio_usable": round(usable / _median(samples["window"], "usable_s"), 2),
        }
    print_json(report)
    if out:
        out.write_text(json.dumps(report, indent=2), "utf-8")


def _measure(rounds: int, other: Path | None) -> dict[str, list[Sample]]:
    """The first start of each is thrown away: it warms the disk and writes the bytecode that an
    installed program has."""
    kinds = (*_KINDS, _OTHER) if other else _KINDS
    samples: dict[str, list[Sample]] = {kind: [] for kind in kinds}
    with TemporaryDirectory(prefix="inglenook-bench-") as folder:
        for number in range(rounds + 1):
            for kind in kinds:
                sample = _start(kind, Path(folder), other)
                if number:
                    samples[kind].append(sample)
    return samples


def _start(kind: str, folder: Path, other: Path | None) -> Sample:
    environment = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    shown = "window" if kind == _OTHER else kind
    since = time.monotonic()
    arguments = ("--launch-probe", shown, str(folder), str(since))
    command = [str(other), *arguments] if kind == _OTHER else program_command(*arguments)
    sample: Sample = _report(command, environment)
    return sample


def _median(samples: list[Sample], key: str) -> float:
    return round(statistics.median(sample[key] for sample in samples), 4)


_PARTS = ("chat", "search")


@click.command()
@number_option("--messages", 10_000, "Messages in the long chat")
@number_option("--searched", 100_000, "Messages to search", lowest=200)
@click.option("--part", "parts", type=click.Choice(_PARTS), multiple=True, help="Repeatable.")
@click.option("--out", type=GivenPath(dir_okay=False), help="Also write the JSON here.")
@always_json_option
def transcript(messages: int, searched: int, parts: tuple[str, ...], out: Path | None) -> None:
    """Time the window with long chats in an encrypted store of their own.

    `chat`: `first_paint_ms` is from the click to the first painted frame of the chat, and
    `streaming` how long a click would wait while an answer arrives at 100 tokens per second.
    `search`: from a keystroke to the list. Prints one JSON object with medians and samples.
    """
    report = {part: _of_transcript(part, messages, searched) for part in parts or _PARTS}
    print_json(report)
    if out:
        out.write_text(json.dumps(report, indent=2), "utf-8")


def _of_transcript(part: str, messages: int, searched: int) -> dict[str, Any]:
    count = searched if part == "search" else messages
    with TemporaryDirectory(prefix="inglenook-bench-") as folder:
        command = program_command("--transcript-probe", part, folder, str(count))
        return _report(command, {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")})


def _report(command: Sequence[str], environment: Mapping[str, str]) -> dict[str, Any]:
    """The JSON object that a process with a window prints."""
    inherited = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**inherited, **environment}
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word"])[-1]
        raise UserError(
            f"The window did not open ({last}).",
            "Run this on a display, or with QT_QPA_PLATFORM=offscreen.",
        )
    report: dict[str, Any] = json.loads(done.stdout)
    return report

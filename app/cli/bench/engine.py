"""`inglenook bench engine`: our engine against other ways to run the same model."""

import json
import statistics
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from app.cli.console import GivenPath
from app.cli.help_text import always_json_option
from app.cli.output import note, print_text
from app.workers.process import program_command
from app.workers.processors import cores

_OURS = "inglenook"
Samples = dict[str, dict[str, list[dict[str, float]]]]


@click.command()
@click.argument("models", nargs=-1, type=GivenPath(exists=True, dir_okay=False))
@click.option("--rounds", default=3, show_default=True, help="Alternating runs of each.")
@click.option("--threads", default=0, help="CPU threads (default: physical cores).")
@click.option("--row", "rows", multiple=True, help="Run only this row. Repeatable.")
@click.option("--peer", "peers", multiple=True, help="Compare only with this peer. Repeatable.")
@click.option("--out", type=GivenPath(dir_okay=False), help="Also write the JSON here.")
@always_json_option
@click.option("--sample", hidden=True, help="Measure one row of this engine, once.")
def engine(
    models: tuple[Path, ...],
    rounds: int,
    threads: int,
    rows: tuple[str, ...],
    peers: tuple[str, ...],
    out: Path | None,
    sample: str | None,
) -> None:
    """Compare the engine with every installed peer, on the GGUF files MODELS.

    Peers are llama-cpp-python, xllamacpp and gpt4all; install them with pip install
    "inglenook[bench]". Each run is a separate process; runs never overlap. Prints one JSON object
    with all samples, the medians, and each peer's medians as multiples of ours.
    """
    from app.cli.bench.engine_rows import ROW_NAMES, measure
    from app.engine.llama.peers import installed_peers

    if not models:
        raise click.UsageError("Give at least one MODEL.")
    if unknown := set(rows) - set(ROW_NAMES):
        raise click.UsageError(f"No such row: {', '.join(unknown)}. Rows: {', '.join(ROW_NAMES)}.")
    threads = threads or cores()
    if sample:
        print_text(json.dumps(measure(rows[0], sample, str(models[0]), threads)))
        return
    compared = [name for name in installed_peers() if not peers or name in peers]
    report = {
        "threads": threads,
        "models": {
            model.name: _compare(model.absolute(), rows or ROW_NAMES, compared, rounds, threads)
            for model in models
        },
    }
    text = json.dumps(report, indent=1)
    if out:
        out.write_text(text)
    print_text(text)


def _compare(
    model: Path, rows: Sequence[str], peers: Sequence[str], rounds: int, threads: int
) -> dict[str, Any]:
    from app.cli.bench.engine_rows import OURS_ONLY

    samples: Samples = {}
    for row in rows:
        engines = [_OURS] if row in OURS_ONLY else [_OURS, *peers]
        samples[row] = {engine: [] for engine in engines}
        for number in range(rounds):
            for engine in engines:
                note(f"{model.name}: {row}, {engine}, {number + 1} of {rounds}")
                if found := _sample(row, engine, model, threads):
                    note(f"  {json.dumps(found)}")
                    samples[row][engine].append(found)
    medians = {
        row: {engine: _medians(found) for engine, found in by_engine.items() if found}
        for row, by_engine in samples.items()
    }
    return {"samples": samples, "medians": medians, "ratios_to_ours": _ratios(medians)}


def _sample(row: str, engine: str, model: Path, threads: int) -> dict[str, float] | None:
    """One run in a process of its own; None if that engine cannot do it."""
    command = program_command("bench", "engine", str(model), "--row", row)
    done = subprocess.run(
        [*command, "--sample", engine, "--threads", str(threads)],
        check=False,
        capture_output=True,
        text=True,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or not lines:
        note(f"  failed: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
        return None
    found: dict[str, float] = json.loads(lines[-1])
    return found


def _medians(samples: Sequence[dict[str, float]]) -> dict[str, float]:
    return {key: statistics.median(sample[key] for sample in samples) for key in samples[0]}


def _ratios(medians: dict[str, dict[str, dict[str, float]]]) -> dict[str, Any]:
    return {
        row: {
            engine: {key: value / ours[key] for key, value in found.items() if ours.get(key)}
            for engine, found in by_engine.items()
            if engine != _OURS
        }
        for row, by_engine in medians.items()
        if (ours := by_engine.get(_OURS))
    }

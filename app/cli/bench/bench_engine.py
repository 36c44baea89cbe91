"""`inglenook bench engine`: how fast the engine is here, and what it adds to bare llama.cpp."""

import json
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from app.cli.console import GivenPath
from app.cli.help_text import always_json_option, number_option
from app.cli.output import note, print_text
from app.workers.process import program_command
from app.workers.processors import cores

OURS = "inglenook"
Samples = dict[str, dict[str, list[dict[str, float]]]]


@click.command()
@click.argument("models", nargs=-1, type=GivenPath(exists=True, dir_okay=False))
@number_option("--rounds", 3, "Alternating runs of each")
@click.option("--threads", default=0, help="CPU threads (default: physical cores).")
@click.option("--row", "rows", multiple=True, help="Run only this row. Repeatable.")
@click.option("--out", type=GivenPath(dir_okay=False), help="Also write the JSON here.")
@always_json_option
@click.option("--sample", hidden=True, help="Measure one row of this engine, once.")
def engine(
    models: tuple[Path, ...],
    rounds: int,
    threads: int,
    rows: tuple[str, ...],
    out: Path | None,
    sample: str | None,
) -> None:
    """Measure the engine on the GGUF files MODELS.

    The row "overhead" compares it with a bare loop over the same llama.cpp library. Each run is a
    separate process; runs never overlap. Prints one JSON object with all samples and the medians.
    """
    from app.cli.bench.engine_rows import ROW_NAMES, measure

    if not models:
        raise click.UsageError("Give at least one MODEL.")
    if unknown := set(rows) - set(ROW_NAMES):
        raise click.UsageError(f"No such row: {', '.join(unknown)}. Rows: {', '.join(ROW_NAMES)}.")
    threads = threads or cores()
    if sample:
        print_text(json.dumps(measure(rows[0], str(models[0]), threads)))
        return
    wanted: dict[str, tuple[str, ...]] = dict.fromkeys(rows or ROW_NAMES, ())
    command = program_command("bench", "engine")
    report = {
        "threads": threads,
        "models": {
            model.name: compare(model.absolute(), wanted, rounds, threads, command)
            for model in models
        },
    }
    text = json.dumps(report, indent=1)
    if out:
        out.write_text(text)
    print_text(text)


def compare(
    model: Path,
    rows: Mapping[str, Sequence[str]],
    rounds: int,
    threads: int,
    command: Sequence[str],
) -> dict[str, Any]:
    """Samples, medians and ratios of `rows`, each with the names of the peers to compare with.

    Args:
        command: prints a sample; `--sample ENGINE` and what it is of follow.
    """
    samples: Samples = {}
    for row, peers in rows.items():
        samples[row] = {engine: [] for engine in (OURS, *peers)}
        for number in range(rounds):
            for engine in (OURS, *peers):
                note(f"{model.name}: {row}, {engine}, {number + 1} of {rounds}")
                about = (str(model), "--row", row, "--threads", str(threads))
                if found := _sample([*command, "--sample", engine, *about]):
                    note(f"  {json.dumps(found)}")
                    samples[row][engine].append(found)
    medians = {
        row: {
            engine: {key: statistics.median(sample[key] for sample in found) for key in found[0]}
            for engine, found in by_engine.items()
            if found
        }
        for row, by_engine in samples.items()
    }
    return {"samples": samples, "medians": medians, "ratios_to_ours": _ratios(medians)}


def _sample(command: Sequence[str]) -> dict[str, float] | None:
    """One run in a process of its own; None if that engine cannot do it."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or not lines:
        note(f"  failed: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
        return None
    found: dict[str, float] = json.loads(lines[-1])
    return found


def _ratios(medians: dict[str, dict[str, dict[str, float]]]) -> dict[str, Any]:
    return {
        row: {
            engine: {key: value / ours[key] for key, value in found.items() if ours.get(key)}
            for engine, found in by_engine.items()
            if engine != OURS
        }
        for row, by_engine in medians.items()
        if (ours := by_engine.get(OURS))
    }

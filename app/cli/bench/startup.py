"""`inglenook bench startup`: launch to window, beside a bare PySide6 window."""

import json
import os
import statistics
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from app.cli.output import print_json
from app.core.errors import UserError
from app.workers.process import program_command

Sample = dict[str, float]
_KINDS = ("window", "bare")


@click.command()
@click.option("--rounds", default=7, show_default=True, help="Starts of each, by turns.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write JSON here too.")
def startup(rounds: int, out: Path | None) -> None:
    """Time the launch beside that of a window with one list and one text box.

    Seconds run from the start of the process; `window_s` is the first painted frame, `usable_s`
    the moment at which a question can be typed. Prints one JSON object with medians and samples.
    """
    samples = _measure(rounds)
    window = _median(samples["window"], "shown_s")
    bare = _median(samples["bare"], "shown_s")
    report = {
        "window_s": window,
        "bare_window_s": bare,
        "ratio_to_bare_window": round(window / bare, 2),
        "usable_s": _median(samples["window"], "usable_s"),
        "samples": samples,
    }
    print_json(report)
    if out:
        out.write_text(json.dumps(report, indent=2), "utf-8")


def _measure(rounds: int) -> dict[str, list[Sample]]:
    """The first start of each is thrown away: it warms the disk and writes the bytecode that an
    installed program has."""
    samples: dict[str, list[Sample]] = {kind: [] for kind in _KINDS}
    with TemporaryDirectory(prefix="inglenook-bench-") as folder:
        for number in range(rounds + 1):
            for kind in _KINDS:
                sample = _start(kind, Path(folder))
                if number:
                    samples[kind].append(sample)
    return samples


def _start(kind: str, folder: Path) -> Sample:
    environment = dict(os.environ) | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    since = time.monotonic()
    done = subprocess.run(
        program_command("--launch-probe", kind, str(folder), str(since)),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word"])[-1]
        raise UserError(
            f"The window did not open ({last}).",
            "Run this on a display, or with QT_QPA_PLATFORM=offscreen.",
        )
    sample: Sample = json.loads(done.stdout)
    return sample


def _median(samples: list[Sample], key: str) -> float:
    return round(statistics.median(sample[key] for sample in samples), 4)

"""`inglenook models quantize | imatrix | prune | measure`, and `inglenook adapters`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from app.cli.console import GivenPath, located_model, stops_on_interrupt
from app.cli.help_text import CommandGroup, model_option, number_option
from app.cli.output import ProgressLine, note, print_json, print_row, print_text
from app.cli.session import Session, pass_session_and_json
from app.core.model_spec import Quantize
from app.core.text_files import read_text

if TYPE_CHECKING:
    from app.engine.workshop.workshop import JobRun
    from app.services.models.model_workshop import ModelMeasured


_output_option = click.option(
    "-o",
    "--output",
    type=GivenPath(),
    help="Output file or folder (default: next to FILE).",
)


class _Quantize(click.Command):
    """Lists the quantization types at the end of its help, importing them only then."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from app.engine.workshop.workshop import QUANTIZATION_TYPES

        rows = [
            f"  {kind.name:8} {kind.bits:>4} bits  {kind.note}"
            + (" (needs --imatrix)" if kind.needs_importance else "")
            for kind in QUANTIZATION_TYPES
        ]
        self.epilog = "\n".join(["\b", "Types, with average bits per weight:", *rows])
        super().format_epilog(ctx, formatter)


@click.command(cls=_Quantize)
@click.argument("file", metavar="FILE", type=located_model)
@click.argument("quantization", metavar="TYPE")
@_output_option
@click.option(
    "--imatrix",
    type=GivenPath(exists=True, dir_okay=False),
    help="Importance matrix (GGUF; see models imatrix). Improves small types.",
)
@click.option(
    "--requantize",
    is_flag=True,
    help="Allow a file that is already quantized; it loses more quality.",
)
@pass_session_and_json
def quantize(
    session: Session,
    file: str,
    quantization: str,
    output: Path | None,
    imatrix: Path | None,
    requantize: bool,
    as_json: bool,
) -> None:
    """Quantize the model FILE (or id) to TYPE, as a new file."""
    wanted = Quantize(quantization, imatrix, requantize)
    with session.services() as services:
        with _running() as run:
            path = services.workshop.quantize(file, wanted, output, run)
        _print_new(path, services.models.resolve(str(path)).spec.quantization, as_json)


@click.command()
@click.argument("file", metavar="FILE", type=located_model)
@_output_option
@click.option(
    "--text",
    type=GivenPath(exists=True, dir_okay=False),
    help="UTF-8 calibration text (default: the bundled mixed text).",
)
@number_option(
    "--tokens",
    16_384,
    "How many tokens to use, spread over the text",
    lowest=512,
    highest=1_048_576,
)
@pass_session_and_json
def imatrix(
    session: Session,
    file: str,
    output: Path | None,
    text: Path | None,
    tokens: int,
    as_json: bool,
) -> None:
    """Compute an importance matrix for the model FILE (or id), for use with `quantize --imatrix`.

    The matrix tells the quantizer which weights matter. Use the most precise file of the model you
    have, and text similar to what the model will read.
    """
    with session.services() as services, _running() as run:
        path = services.workshop.importance(file, text, output, tokens=tokens, run=run)
    size = path.stat().st_size
    if as_json:
        print_json({"path": str(path), "size_bytes": size})
    else:
        print_row(path, f"{size / 1e6:.1f} MB")


@click.command()
@click.argument("file", metavar="FILE", type=located_model)
@click.option("--layers", required=True, help="Layers to remove, such as 10-12 or 3,5,7.")
@_output_option
@pass_session_and_json
def prune(session: Session, file: str, layers: str, output: Path | None, as_json: bool) -> None:
    """Remove layers from the model FILE (or id), as a new file."""
    from app.services.models.model_workshop import layer_numbers

    with session.services() as services:
        with _running() as run:
            path = services.workshop.prune(file, layer_numbers(layers), output, run)
        _print_new(path, services.models.resolve(str(path)).spec.quantization, as_json)


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="ID...", type=located_model)
@click.option(
    "--against",
    default="",
    metavar="ID",
    type=located_model,
    help="The original model to compare with.",
)
@click.option(
    "--text",
    type=GivenPath(exists=True, dir_okay=False),
    help="UTF-8 text to measure on (default: the bundled text).",
)
@number_option("--tokens", 512, "How many tokens to use", lowest=32, highest=8192)
@pass_session_and_json
def measure(
    session: Session,
    names: tuple[str, ...],
    against: str,
    text: Path | None,
    tokens: int,
    as_json: bool,
) -> None:
    """Measure the speed, memory use and quality of models on this machine."""
    shown = read_text(text) if text else ""
    with session.services() as services, _running() as run:
        rows = list(
            services.workshop.measure(names, against=against, text=shown, tokens=tokens, run=run)
        )
    if as_json:
        print_json([_row_json(row) for row in rows])
    else:
        _print_table(rows)


@contextmanager
def _running() -> Iterator["JobRun"]:
    """What a job is run with: its progress is shown, and Ctrl+C stops it."""
    from app.engine.workshop.workshop import JobRun

    with ProgressLine() as progress, stops_on_interrupt() as cancel:
        yield JobRun(cancel, lambda done, detail: progress.show(f"{done:4.0%} {detail}"))


def _print_new(path: Path, quantization: str, as_json: bool) -> None:
    size = path.stat().st_size
    if as_json:
        print_json({"path": str(path), "quantization": quantization, "size_bytes": size})
    else:
        print_row(path, f"{size / 1e6:.0f} MB")


def _row_json(row: "ModelMeasured") -> dict[str, Any]:
    figures: dict[str, Any] = msgspec.to_builtins(row)
    measurement: dict[str, Any] = figures.pop("measurement")
    return figures | measurement


def _print_table(rows: "list[ModelMeasured]") -> None:
    print_text(
        f"{'model':40} {'MB':>6} {'prompt/s':>9} {'answer/s':>9} {'RAM MB':>7} "
        f"{'perplexity':>10} {'KL':>7} {'same':>6}"
    )
    for row in rows:
        figures = row.measurement
        distance, same = figures.kl_divergence, figures.same_top
        print_text(
            f"{row.id[:40]:40} {row.size_bytes / 1e6:6.0f} {figures.prompt_tokens_per_s:9.1f} "
            f"{figures.generation_tokens_per_s:9.1f} {figures.memory_bytes / 1e6:7.0f} "
            f"{figures.perplexity:10.2f} {'' if distance is None else f'{distance:.4f}':>7} "
            f"{'' if same is None else f'{same:.1%}':>6}"
        )


@click.group(cls=CommandGroup)
def adapters() -> None:
    """Convert trained LoRA adapters to GGUF."""


@adapters.command()
@click.argument("folder", metavar="DIR", type=GivenPath(file_okay=False))
@model_option("--base", "The base model it was trained on.", required=True)
@click.option(
    "--output",
    required=True,
    metavar="FILE",
    type=GivenPath(dir_okay=False),
    help="The GGUF file to write.",
)
@pass_session_and_json
def convert(session: Session, folder: Path, base: str, output: Path, as_json: bool) -> None:
    """Convert the LoRA adapter that PEFT saved in DIR to a GGUF file.

    Example: inglenook adapters convert adapter --base smollm2-135m-instruct-q4_1 --output my.gguf
    """
    with session.services() as services, stops_on_interrupt() as cancel:
        written = services.adapters.convert(folder, base, output, cancel)
    if as_json:
        print_json({"path": str(written.path), "rank": written.rank, "tensors": written.tensors})
    else:
        note(f"Wrote {written.tensors} adapted weights of rank {written.rank} to {written.path}.")

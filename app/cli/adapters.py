"""`inglenook adapters`: convert trained LoRA adapters for use with their base model."""

from pathlib import Path

import click

from app.cli.console import GivenPath, located_model
from app.cli.help_text import CommandGroup, json_option
from app.cli.output import note, print_json
from app.cli.session import Session, pass_session, stops_on_interrupt


@click.group(cls=CommandGroup)
def adapters() -> None:
    """Convert trained LoRA adapters to GGUF."""


@adapters.command()
@click.argument("folder", metavar="DIR", type=GivenPath(file_okay=False))
@click.option(
    "--base",
    required=True,
    metavar="ID|FILE",
    type=located_model,
    help="The base model it was trained on.",
)
@click.option(
    "--output",
    required=True,
    metavar="FILE",
    type=GivenPath(dir_okay=False),
    help="The GGUF file to write.",
)
@json_option
@pass_session
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

"""`inglenook models`: what can answer on this machine."""

from pathlib import Path
from typing import Any

import click

from app.cli.output import ProgressLine, note, print_json
from app.cli.session import Session, pass_session, stops_on_interrupt
from app.core.errors import UserError
from app.core.model_spec import InstalledModel


@click.group()
def models() -> None:
    """List, inspect and import the models on this machine."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
@pass_session
def list_models(session: Session, as_json: bool) -> None:
    """Show the models that are here."""
    with session.services() as services:
        found = services.models.models()
    if as_json:
        print_json([model_json(model) for model in found])
        return
    for model in found:
        fit = model.estimate.fit if model.estimate else model.problem
        click.echo(f"{model.spec.id}\t{model.spec.name}\t{model.spec.quantization}\t{fit}")
    if not found:
        note('There is no model here yet. pip install "inglenook[starter]" brings a small one.')


@models.command()
@click.argument("model_id", metavar="ID|FILE")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def show(session: Session, model_id: str, as_json: bool) -> None:
    """Show one model and the memory it takes on this machine."""
    with session.services() as services, stops_on_interrupt() as cancel:
        model = services.models.verified(model_id, cancel)
    if as_json:
        print_json(model_json(model))
        return
    for key, value in model_json(model).items():
        click.echo(f"{key}\t{value}")


@models.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def import_model(session: Session, file: Path, as_json: bool) -> None:
    """Add a GGUF FILE where it lies; nothing is copied."""
    with session.services() as services:
        model = services.models.import_file(file)
    if as_json:
        print_json(model_json(model))
    else:
        click.echo(model.spec.id)


@models.command()
@click.argument("model_id", metavar="ID")
@pass_session
def remove(session: Session, model_id: str) -> None:
    """Take an imported model off the list; its file stays."""
    with session.services() as services:
        services.models.remove(model_id)


@models.command()
@pass_session
def verify(session: Session) -> None:
    """Compare every model's bytes with the SHA-256 that the catalogue names."""
    progress = ProgressLine()
    bad = 0
    with session.services() as services, stops_on_interrupt() as cancel:
        for model in services.models.models():
            progress.show(f"Reading {model.spec.name}")
            checked = services.models.verified(model.spec.id, cancel)
            progress.clear()
            click.echo(f"{checked.spec.id}\t{checked.problem or 'ok'}")
            bad += bool(checked.problem)
    if bad:
        raise UserError(f"{bad} models are not what they should be.", "Install them again.")


def model_json(model: InstalledModel) -> dict[str, Any]:
    """A model by the contract that scripts rely on; `fit` is fits, tight or no."""
    spec, estimate = model.spec, model.estimate
    return {
        "id": spec.id,
        "name": spec.name,
        "path": model.path,
        "architecture": model.architecture,
        "parameters": spec.parameters,
        "quantization": spec.quantization,
        "context_length": spec.context_length,
        "size_bytes": spec.size_bytes,
        "estimated_ram_bytes": estimate.total if estimate else None,
        "estimated_vram_bytes": 0,
        "fit": estimate.fit if estimate else "no",
        "license": spec.license,
        "sha256": spec.sha256,
        "problem": model.problem,
    }

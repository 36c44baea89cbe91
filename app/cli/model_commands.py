"""`inglenook models`: find, download and manage models."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.console import GivenPath, ask, located_model, stops_on_interrupt
from app.cli.help_text import CommandGroup, examples, number_option
from app.cli.model_settings import document_models, engine, set_defaults, template, tune
from app.cli.output import ProgressLine, note, print_json, print_list, print_result, print_row
from app.cli.session import Session, pass_session_and_json
from app.cli.workshop_commands import imatrix, measure, prune, quantize
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.model_spec import InstalledModel
from app.hub.downloads import Downloaded, DownloadProgress
from app.hub.hub_search import HubFile
from app.services.machine.instance_socket import Question

if TYPE_CHECKING:
    from app.services.startup import Services


@click.group(
    cls=CommandGroup,
    commands=[
        document_models,
        quantize,
        imatrix,
        prune,
        measure,
        tune,
        set_defaults,
        template,
        engine,
    ],
)
def models() -> None:
    """Find, download, import, shrink, measure and remove models."""


@models.command("list")
@pass_session_and_json
def list_models(session: Session, as_json: bool) -> None:
    """List installed models, and the adapters imported for each."""
    with session.services() as services, stops_on_interrupt() as cancel:
        found = services.models.models()
        adapters = {each.spec.id: services.adapters.of_model(each, cancel) for each in found}
        known = {each.path for fitting in adapters.values() for each in fitting}
        others = [each for each in services.adapters.all() if each.path not in known]
    if as_json:
        print_json([model_json(model) | {"adapters": adapters[model.spec.id]} for model in found])
        return
    for model in found:
        fit = model.estimate.fit if model.estimate else model.problem
        if model.is_suspect:
            fit = "crashed the engine twice; use --model to try again"
        print_row(model.spec.id, model.spec.name, model.spec.quantization, fit)
        for adapter in adapters[model.spec.id]:
            print_row(f"  + {adapter.name}", adapter.path)
    for adapter in others:
        note(f"{adapter.path}: {adapter.problem or 'its model is not on this machine'}")
    if not found:
        note('No models are installed. Get a small one: pip install "inglenook[starter]"')


@models.command()
@click.argument("model_id", metavar="ID|FILE", type=located_model)
@pass_session_and_json
def show(session: Session, model_id: str, as_json: bool) -> None:
    """Show a model's details and its memory estimate for this machine."""
    with session.services() as services, stops_on_interrupt() as cancel:
        model = services.models.verified(model_id, cancel)
    if as_json:
        print_json(model_json(model))
        return
    for key, value in model_json(model).items():
        print_row(key, value)


@models.command()
@pass_session_and_json
def find(session: Session, as_json: bool) -> None:
    """Find models from LM Studio, Jan, GPT4All, Ollama and Hugging Face tools on this machine."""
    with session.services() as services:
        found = services.models.found()
    print_list(
        found,
        lambda each: (each.program, each.name, f"{each.size_bytes / 1e9:.2f} GB", each.path),
        as_json=as_json,
        empty="Other programs have no models here.",
    )
    if found and not as_json:
        note("Import one with inglenook models import FILE.")


@models.command("import", epilog=examples("inglenook models import ~/Downloads/model-Q4_K_M.gguf"))
@click.argument("file", type=GivenPath())
@pass_session_and_json
def import_model(session: Session, file: Path, as_json: bool) -> None:
    """Import the GGUF FILE, a model or a LoRA adapter; it is used in place, not copied."""
    from app.services.models.adapters import is_adapter

    with session.services() as services, stops_on_interrupt() as cancel:
        if is_adapter(file):
            adapter = services.adapters.import_file(file)
            print_result(adapter, adapter.path, as_json=as_json)
            return
        model = services.models.import_file(file, cancel)
    if Path(model.path) != file.absolute():
        note(f"This model is already in the list, as {model.path}.")
    print_result(model_json(model), model.spec.id, as_json=as_json)


@models.command()
@click.argument("model_id", metavar="ID|ADAPTER", type=located_model)
@pass_session_and_json
def remove(session: Session, model_id: str, as_json: bool) -> None:
    """Delete a downloaded model and report the space freed.

    An imported model or adapter is only removed from the list; its file is kept.
    """
    freed = 0
    with session.services() as services:
        if model_id in {each.path for each in services.adapters.all()}:
            services.adapters.remove(model_id)
        elif services.document_models.find(model_id):
            freed = services.document_models.remove(model_id)
        else:
            freed = services.models.remove(model_id)
    if as_json:
        print_json({"removed": model_id, "freed_bytes": freed})
    elif freed:
        note(f"Freed {freed / 1e9:.2f} GB.")


@models.command()
@pass_session_and_json
def verify(session: Session, as_json: bool) -> None:
    """Check every model file against the SHA-256 in the catalogue."""
    progress = ProgressLine()
    checked: list[InstalledModel] = []
    with session.services() as services, stops_on_interrupt() as cancel:
        for model in services.models.models():
            progress.show(f"Reading {model.spec.name}")
            # One whose file is gone or cut off says so already, and does not stop the others.
            checked.append(
                model if model.problem else services.models.verified(model.spec.id, cancel)
            )
            progress.clear()
            if not as_json:
                print_row(model.spec.id, checked[-1].problem or "ok")
    if as_json:
        print_json([model_json(model) | {"ok": not model.problem} for model in checked])
    if bad := sum(bool(model.problem) for model in checked):
        raise UserError(f"{bad} models are damaged or have changed.", "Install them again.")


@models.command(epilog=examples('inglenook models search "qwen3 0.6b"'))
@click.argument("text")
@number_option("--limit", 20, "Maximum number of results", highest=100)
@click.option("--endpoint", metavar="URL", help="A mirror of the hub, for this command.")
@pass_session_and_json
def search(session: Session, text: str, limit: int, endpoint: str | None, as_json: bool) -> None:
    """Search the Hugging Face hub for GGUF models. This connects to the network."""
    with session.services() as services:
        found = services.hub.search(text, limit, endpoint)
    print_list(
        found,
        lambda each: (
            each.repository,
            f"{each.downloads} downloads",
            f"{each.license}  gated" if each.is_gated else each.license,
        ),
        as_json=as_json,
        empty="Nothing was found. Try fewer words.",
    )


@models.command(
    epilog=examples(
        "inglenook models fetch qwen3-0.6b-q8_0",
        "inglenook models fetch bartowski/Llama-3.2-1B-Instruct-GGUF:Q4_K_M",
    )
)
@click.argument("name", metavar="NAME")
@click.option("--endpoint", metavar="URL", help="A mirror of the hub, for this command.")
@click.option("--list", "lists", is_flag=True, help="List the files of OWNER/NAME instead.")
@pass_session_and_json
def fetch(session: Session, name: str, endpoint: str | None, lists: bool, as_json: bool) -> None:
    """Download a model from the Hugging Face hub. This connects to the network.

    NAME is a catalogue id, OWNER/NAME, OWNER/NAME:TYPE or OWNER/NAME/FILE.

    Ctrl+C pauses the download; run the same command again to resume it. A file gets its final name
    only after its SHA-256 matches the hub or the catalogue. Gated repositories need a token; see
    inglenook models token.
    """
    with session.services() as services, stops_on_interrupt() as cancel:
        if lists:
            print_list(
                services.hub.files(name, endpoint=endpoint),
                lambda file: (file.name, file.quantization, f"{file.total_bytes / 1e9:.2f} GB"),
                as_json=as_json,
            )
            return
        file = services.hub.find(name, endpoint)
        if not as_json:
            note(f"{file.repository}/{file.name}, {file.total_bytes / 1e9:.2f} GB, {file.license}")
        if file.projector:
            note(f"Includes the vision projector {file.projector.name}.")
        for number, part in enumerate(file.needed[:-1], 1):
            note(f"File {number} of {len(file.needed)}: {part.name}")
            _fetched(services, part, cancel, endpoint)
        event = _fetched(services, file, cancel, endpoint)
    downloaded = {"path": event.path, "sha256": event.sha256, "size_bytes": file.size_bytes}
    print_result(downloaded, event.path, as_json=as_json)


def _fetched(
    services: "Services", file: HubFile, cancel: CancelToken, endpoint: str | None
) -> Downloaded:
    with ProgressLine() as progress:
        for event in services.hub.fetch(file, cancel, endpoint):
            if isinstance(event, Downloaded):
                return event
            progress.show(_progress(event))
    raise AssertionError("a download ends with Downloaded or raises")


def _progress(event: DownloadProgress) -> str:
    if event.waiting:
        return f"The connection failed; trying again in {event.waiting:.0f} s"
    share = event.done / max(event.total, 1)
    speed = event.bytes_per_s
    left = f", {(event.total - event.done) / speed:.0f} s left" if speed else ""
    return f"{share:.1%} of {event.total / 1e9:.2f} GB, {speed / 1e6:.1f} MB/s{left}"


@models.command()
@click.option("--forget", is_flag=True, help="Delete the token from the keyring.")
@pass_session_and_json
def token(session: Session, forget: bool, as_json: bool) -> None:
    """Save a hub access token in the keyring, for gated repositories.

    Prompts for the token, or reads it from standard input. Without a keyring, set HF_TOKEN instead.
    """
    with session.services() as services:
        if forget:
            services.hub.forget_token()
        else:
            services.hub.save_token(ask(Question("Token", is_hidden=True)).strip())
    print_result({"kept": not forget}, as_json=as_json)


@models.command(
    epilog=examples(
        "inglenook models connect http://192.168.1.20:8080/v1",
        "inglenook models connect --forget",
    )
)
@click.argument("address", required=False)
@click.option("--key", is_flag=True, help="Prompt for the server's key; saved in the keyring.")
@click.option("--forget", is_flag=True, help="Disconnect the server.")
@pass_session_and_json
def connect(session: Session, address: str | None, key: bool, forget: bool, as_json: bool) -> None:
    """Use models from a server on your network: llama-server, vLLM or another Inglenook.

    Everything you ask such a model, including document passages, is sent to that server. Local
    models are not affected, and every connection appears in the network log.
    """
    if bool(address) == forget:
        raise click.UsageError("Give either an ADDRESS or --forget.")
    with session.services() as services:
        if address is None:
            services.servers.disconnect()
            names: tuple[str, ...] = ()
        else:
            secret = ask(Question("Key", is_hidden=True)).strip() if key else ""
            names = services.servers.connect(address, secret)
        offered = [m.spec.id for m in services.models.models() if m.spec.name and not m.path]
    print_result({"address": address or "", "models": offered}, "\n".join(offered), as_json=as_json)
    if names and not as_json:
        note("Choose one with --model, or in the window's model list.")


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
        "prompt_cache_bytes": estimate.prompt_caches if estimate else None,
        "fit": estimate.fit if estimate else "no",
        "license": spec.license,
        "sha256": spec.sha256,
        "problem": model.problem,
        "stopped_the_engine": model.is_suspect,
        "projector": model.projector,
        "capabilities": list(spec.capabilities),
    }

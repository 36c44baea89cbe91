"""`inglenook share`: pack a model, adapter or bundle into one file, or upload it."""

from contextlib import ExitStack
from pathlib import Path

import click

from app.cli.console import GivenPath
from app.cli.help_text import examples, json_option
from app.cli.output import note, print_json, print_text
from app.cli.session import Session, pass_session, stops_on_interrupt


@click.command(
    epilog=examples(
        "inglenook share bundle bundle.zip --license CC-BY-4.0",
        'inglenook share --assistant "Tax adviser" adviser.zip',
        "inglenook share --check bundle.zip",
        "inglenook share my-model-Q4_K_M.gguf --to-hub me/my-model-GGUF",
    )
)
@click.argument("source", metavar="SOURCE", type=GivenPath())
@click.argument("target", required=False, type=GivenPath(dir_okay=False))
@click.option("--assistant", "is_assistant", is_flag=True, help="SOURCE is an assistant's name.")
@click.option("--check", "checks", is_flag=True, help="Verify the hashes in a shared file.")
@click.option("--title", default="", help="Title on the card (default: the name of SOURCE).")
@click.option(
    "--license", "license_name", default="other", help="SPDX identifier (default: other)."
)
@click.option(
    "--to-hub",
    "repository",
    metavar="OWNER/NAME",
    help="Upload SOURCE to your own repository on the hub. This connects to the network.",
)
@click.option("--public", is_flag=True, help="Make a new repository public (default: private).")
@click.option("--endpoint", metavar="URL", help="A mirror of the hub, for this command.")
@json_option
@pass_session
def share(
    session: Session,
    source: Path,
    target: Path | None,
    is_assistant: bool,
    checks: bool,
    title: str,
    license_name: str,
    repository: str | None,
    public: bool,
    endpoint: str | None,
    as_json: bool,
) -> None:
    """Pack SOURCE, a file or folder, into the file TARGET with a card and hashes."""
    from app.services.chats.assistants import written
    from app.services.training.sharing import check, pack

    if sum((checks, target is not None, repository is not None)) != 1:
        raise click.UsageError("Give a TARGET, --check or --to-hub.")
    with stops_on_interrupt() as cancel, ExitStack() as stack:
        if is_assistant:
            title = title or source.name
            with session.services(reads_stored=True) as services:
                assistant = services.assistants.named(str(source))
            source = stack.enter_context(written(assistant))
        if repository:
            with session.services() as services:
                for name in services.hub.upload(source, repository, not public, cancel, endpoint):
                    note(f"Uploading {name}")
            if as_json:
                print_json({"repository": repository})
            return
        if target:
            manifest = pack(source, target, title or source.name, license_name, cancel)
        else:
            manifest = check(source, cancel)
    if as_json:
        print_json(manifest)
    else:
        for file in manifest.files:
            print_text(f"{file.sha256}  {file.name}")

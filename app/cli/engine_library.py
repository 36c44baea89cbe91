"""`inglenook models engine`: which llama.cpp library to use."""

from pathlib import Path

import click

from app.cli.console import located
from app.cli.help_text import examples, json_option
from app.cli.output import note, print_json, print_text
from app.cli.session import Session, pass_session, stops_on_interrupt


@click.command(
    epilog=examples(
        "inglenook models engine ~/llama.cpp/build/bin", "inglenook models engine --own"
    )
)
@click.argument("folder", required=False)
@click.option("--own", is_flag=True, help="Switch back to the bundled library.")
@json_option
@pass_session
def engine(session: Session, folder: str | None, own: bool, as_json: bool) -> None:
    """Use the llama.cpp library in FOLDER, if it passes a trial. Without arguments, show it."""
    if folder and own:
        raise click.UsageError("Give either a FOLDER or --own.")
    with session.services() as services, stops_on_interrupt() as cancel:
        library = services.engine_library
        tried = library.use(located(Path(folder).expanduser()), cancel) if folder else None
        if own:
            library.restore()
        chosen = library.folder
        is_overruled = library.is_set_for_session
    if as_json:
        print_json({"folder": chosen, "tried": tried})
        return
    print_text(chosen or "the bundled library")
    if tried:
        with_model = (
            f" with {tried.model}" if tried.model else "; there is no model to test it with"
        )
        note(f"{tried.version}, tested{with_model}, on {', '.join(tried.devices)}.")
    if is_overruled:
        note("LLAMA_CPP_LIB_PATH names another one for this session.")

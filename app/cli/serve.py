"""`inglenook serve`: the local API for the user's own programs."""

from contextlib import ExitStack
from pathlib import Path

import click

from app.cli.console import GivenPath, stops_on_interrupt
from app.cli.help_text import examples, model_option
from app.cli.output import note, print_json, print_row
from app.cli.session import Session, exit_if_stopped, pass_session_and_json
from app.core.errors import UserError, cause_of

_TOKEN_LENGTH = 20


@click.command(
    epilog=examples(
        "inglenook serve --port 8035",
        "OPENAI_BASE_URL=http://127.0.0.1:8035/v1 OPENAI_API_KEY=TOKEN my-program",
    )
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8035,
    metavar="N",
    help="Port on 127.0.0.1 (default: 8035); 0 picks a free one.",
)
@model_option("--model", "The default model.")
@click.option(
    "--token-file",
    type=GivenPath(dir_okay=False),
    help="Keep the token in this file, created if missing, instead of a new token each time.",
)
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="URL",
    help="Allow web pages from URL to use the API (default: none). Repeatable.",
)
@pass_session_and_json
def serve(
    session: Session,
    port: int,
    model: str | None,
    token_file: Path | None,
    origins: tuple[str, ...],
    as_json: bool,
) -> None:
    """Serve an OpenAI-compatible API on 127.0.0.1 until Ctrl+C.

    Prints the address and, once, the token clients must send. /openapi.json describes the API.
    """
    token = _read_token(token_file) if token_file else ""
    with session.services() as services, stops_on_interrupt() as cancel:
        if model:
            services.models.permit(model)
        services.engine_maintenance.start()
        api = services.api.another()
        with ExitStack() as own:
            # Stopping waits for the engine: first other commands that are carried out here end.
            (own if session.host else services.owned).callback(api.stop)
            address = api.start(port, token, origins, model or "")
            if token_file and not token:
                _write_token(token_file, address.token)
            if as_json:
                print_json({"url": address.url, "port": address.port, "token": address.token})
            else:
                print_row("url", address.url)
                print_row("token", address.token)
            note("Listening on this machine only. Press Ctrl+C to stop.")
            cancel.wait_until_cancelled()
    exit_if_stopped(cancel)


def _read_token(file: Path) -> str:
    try:
        token = file.read_text("ascii").strip()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"The token file {file} cannot be read: {cause_of(error)}.", "Check it."
        ) from None
    if len(token) < _TOKEN_LENGTH or not token.isprintable() or " " in token:
        raise UserError(
            f"The token in {file} is too weak.",
            f"Use {_TOKEN_LENGTH} characters or more without spaces, or remove the file.",
        )
    return token


def _write_token(file: Path, token: str) -> None:
    try:
        file.touch(mode=0o600, exist_ok=False)
        file.write_text(f"{token}\n", "ascii")
    except OSError as error:
        raise UserError(
            f"The token file {file} cannot be written: {cause_of(error)}.",
            "Choose another location.",
        ) from None

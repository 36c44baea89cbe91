"""`inglenook backup`, `restore`, `key rotate` and `wipe`: the data folder as a whole."""

from pathlib import Path

import click

from app.cli.output import note
from app.cli.session import Session, pass_session
from app.services import safekeeping


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@pass_session
def backup(session: Session, file: Path) -> None:
    """Write an encrypted backup of every chat and document to FILE."""
    with session.services() as services:
        services.safekeeping.backup(file)
    note(f"Wrote {file}. It opens with what opens the data folder today.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@pass_session
def restore(session: Session, file: Path) -> None:
    """Replace the data folder's content by the backup FILE; what is replaced is kept aside."""
    kept = safekeeping.restore(session.paths, file, session.passphrase())
    note(f"Restored. What was there before is kept in {kept}.")


@click.group()
def key() -> None:
    """Change the key that encrypts everything."""


@key.command()
@pass_session
def rotate(session: Session) -> None:
    """Encrypt everything under a fresh key, after a backup."""
    with session.services() as services:
        services.safekeeping.rotate_key(session.passphrase())
    note("The key was changed. Older copies of the database no longer open with it.")


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_session
def wipe(session: Session, yes: bool) -> None:
    """Delete every chat, document and backup of the data folder for good."""
    if not yes:
        click.confirm(
            f"Delete every chat, document and backup in {session.paths.home} for good?",
            abort=True,
            err=True,
        )
    safekeeping.wipe(session.paths)
    note("Everything was deleted. Models and settings are kept.")

"""`inglenook backup`, `restore`, `backups`, `rescue`, `key`, `wipe`: the whole data folder."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.console import GivenPath, ask, confirm, stops_on_interrupt
from app.cli.help_text import CommandGroup, examples
from app.cli.output import note, noting_replacement, print_json, print_result, print_text
from app.cli.session import Session, pass_session_alone, pass_session_and_json, passphrase_in
from app.core.errors import UserError
from app.services.machine.instance_socket import Question

if TYPE_CHECKING:
    from app.store.backups.backup_writing import Backup


def _asked_for(_context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """The code as given; "-" prompts for it, hidden from the screen and the process list."""
    if given != "-":
        return given
    return ask(Question("Recovery code", is_hidden=True))


recovery_code_option = click.option(
    "--recovery-code",
    metavar="CODE",
    callback=_asked_for,
    help="Unlock with the recovery code instead of a passphrase; - prompts for it.",
)


@click.command(
    epilog=examples(
        "inglenook backup /media/usb/inglenook.backup",
        "inglenook restore /media/usb/inglenook.backup",
    )
)
@click.argument("file", type=GivenPath(dir_okay=False))
@pass_session_and_json
def backup(session: Session, file: Path, as_json: bool) -> None:
    """Write an encrypted backup of all chats and documents to FILE."""
    with session.services(reads_stored=True) as services, noting_replacement(file):
        services.safekeeping.backup(file)
    print_result({"file": str(file), "size_bytes": file.stat().st_size}, as_json=as_json)
    note(f"Wrote {file}. It opens with the data folder's current key, passphrase or recovery code.")


@click.command()
@click.argument("file", type=GivenPath(dir_okay=False, exists=True))
@recovery_code_option
@pass_session_alone
def restore(session: Session, file: Path, recovery_code: str | None, as_json: bool) -> None:
    """Restore the backup FILE; the current contents of the data folder are set aside."""
    from app.store.backups import restoring

    kept = restoring.restore(session.paths, file, session.passphrase(), recovery_code)
    print_result({"restored": str(file), "kept": str(kept)}, as_json=as_json)
    note(
        f"Restored. The previous contents are in {kept}."
        " Tools ask again for everything, and passwords of tool servers have to be entered again."
    )


@click.command()
@click.option("--renew", is_flag=True, help="Make a fresh backup, then erase the older ones.")
@pass_session_and_json
def backups(session: Session, renew: bool, as_json: bool) -> None:
    """List automatic backups, newest first.

    Backups still contain what you deleted after they were made, for up to a year or until --renew
    erases them.
    """
    from app.store.backups import backup_writing

    if renew:
        with session.services(reads_stored=True) as services, stops_on_interrupt() as cancel:
            erased = services.safekeeping.renew_backups(cancel)
        note(f"Made a fresh backup; older backups erased: {erased}.")
    found = backup_writing.backups(session.paths.backups)
    unfinished = backup_writing.unfinished(session.paths)
    for path in unfinished:
        note(
            f"{path} is not finished. Unless a backup is being made, the next start and --renew"
            " delete it."
        )
    if as_json:
        print_json(
            {
                "backups": [_described(each) for each in found],
                "unfinished": [str(path) for path in unfinished],
            }
        )
        return
    for each in found:
        print_text(f"{each.created:%Y-%m-%d %H:%M}  {each.size_bytes / 1e6:8.1f} MB  {each.path}")
    if not found:
        note("There are no backups yet. One is made on each day of use.")


@click.command()
@recovery_code_option
@pass_session_alone
def rescue(session: Session, recovery_code: str | None, as_json: bool) -> None:
    """Rescue what can be read from a damaged database; the old file is set aside."""
    from app.store.backups import restoring

    result = restoring.salvage(session.paths, session.passphrase(), recovery_code)
    print_result({"kept": str(result.kept), "tables": result.tables}, as_json=as_json)
    note(
        f"Rescued {result.rows('conversation')} chats with {result.rows('message')} messages and"
        f" {result.rows('document')} documents. "
        + (
            f"Rows are missing in: {', '.join(result.gaps)}. "
            if result.gaps
            else "Nothing is missing. "
        )
        + f"The damaged file is kept in {result.kept}."
    )


@click.group(cls=CommandGroup)
def key() -> None:
    """Change the key, passphrase or recovery code of the data folder."""


@key.command()
@recovery_code_option
@pass_session_alone
def rotate(session: Session, recovery_code: str | None, as_json: bool) -> None:
    """Back up, then re-encrypt everything with a new key.

    The recovery code stops working unless you give it here.
    """
    with session.services(reads_stored=True) as services:
        services.safekeeping.rotate_key(session.passphrase(), recovery_code)
    print_result({"rotated": True}, as_json=as_json)
    note("The key was changed. Older copies of the database no longer open with it.")


@key.command("recovery-code")
@pass_session_and_json
def new_recovery_code(session: Session, as_json: bool) -> None:
    """Print a new recovery code, once; the previous code stops working."""
    with session.services(reads_stored=True) as services:
        code = services.safekeeping.new_recovery_code()
    print_result({"recovery_code": code}, code, as_json=as_json)
    note("Write it down and keep it away from this machine: it unlocks everything.")


@key.command("passphrase")
@click.argument("file", type=GivenPath(dir_okay=False, exists=True))
@recovery_code_option
@pass_session_and_json
def new_passphrase(session: Session, file: Path, recovery_code: str | None, as_json: bool) -> None:
    """Set the passphrase of the data folder to the one in FILE."""
    passphrase = passphrase_in(file)
    opened = (
        session.services(reads_stored=True)
        if recovery_code is None
        else session.recovered(recovery_code)
    )
    with opened as services:
        services.safekeeping.set_passphrase(passphrase)
    print_result({"changed": True}, as_json=as_json)
    note("The passphrase was changed.")


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@pass_session_alone
def wipe(session: Session, yes: bool, as_json: bool) -> None:
    """Permanently delete every chat, document and backup in the data folder."""
    from app.store.backups.restoring import wipe as erase

    if not yes:
        if not sys.stdin.isatty():
            raise UserError("There is no terminal to ask on.", "Give --yes to delete unasked.")
        if not confirm(
            f"Permanently delete every chat, document and backup in {session.paths.home}?"
        ):
            raise click.Abort
    erase(session.paths)
    print_result({"wiped": str(session.paths.home)}, as_json=as_json)
    note(
        "All chats, documents and backups were deleted. Models and settings are kept, except"
        " Instructions and the passwords of tool servers."
    )


def _described(backup: "Backup") -> dict[str, object]:
    return {
        "path": str(backup.path),
        "created": backup.created.timestamp(),
        "size_bytes": backup.size_bytes,
    }

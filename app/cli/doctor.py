"""`inglenook doctor`: check this machine and suggest a fix for each problem."""

import click

from app.cli.help_text import json_option
from app.cli.output import print_json, print_text
from app.cli.session import Session, pass_session


@click.command()
@json_option
@pass_session
def doctor(session: Session, as_json: bool) -> None:
    """Check the engine, models, keyring, database, documents, sandbox, display and disk."""
    from app.services.machine.diagnosis import diagnose

    checks = diagnose(session.paths, session.passphrase())
    if as_json:
        print_json({"checks": list(checks)})
        return
    for check in checks:
        print_text(f"{'ok' if check.ok else 'PROBLEM':8}{check.name}: {check.detail}")
        if check.remedy:
            print_text(f"        {check.remedy}")

"""`inglenook selftest`: what a package must pass. Hidden: users have `inglenook doctor`."""

import sys
from functools import partial

import click

from app.cli.help_text import json_option
from app.cli.output import print_json, print_text


@click.command(hidden=True)
@json_option
def selftest(as_json: bool) -> None:
    """Test every part of the program without display, keyring, network or data folder."""
    from app.bootstrap import open_services
    from app.services.machine.self_test import self_test

    checks = self_test(partial(open_services, is_temporary=True))
    if as_json:
        print_json({"checks": checks})
    else:
        for check in checks:
            print_text(f"{'ok' if check.ok else 'FAILED':8}{check.name}: {check.detail}")
    sys.exit(not all(check.ok for check in checks))

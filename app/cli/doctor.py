"""`inglenook doctor`, `selftest` and `completion`: this machine, this package, this shell.

`selftest` is what a package must pass. It is hidden: users have `doctor`.
"""

import sys
from functools import partial

import click
from click.shell_completion import get_completion_class

from app.cli.help_text import examples, json_option
from app.cli.output import print_json, print_text
from app.cli.session import Session, pass_session_and_json


@click.command()
@pass_session_and_json
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


_VARIABLE = "_INGLENOOK_COMPLETE"


@click.command(
    epilog=examples(
        "inglenook completion bash >> ~/.bashrc",
        "inglenook completion zsh >> ~/.zshrc",
        "inglenook completion fish > ~/.config/fish/completions/inglenook.fish",
    )
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script for SHELL."""
    script = get_completion_class(shell)
    assert script, "click knows the shells of the choice above"
    program = context.find_root().command
    source = script(program, {}, "inglenook", _VARIABLE).source()
    # WORKAROUND for https://github.com/pallets/click/issues/3043: its script for fish would end
    # each explanation at its first comma.
    print_text(source.replace('string split ","', 'string split --max 1 ","'))

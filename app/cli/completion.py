"""`inglenook completion`: the shell completion script."""

import click
from click.shell_completion import get_completion_class

from app.cli.help_text import examples
from app.cli.output import print_text

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
    # click's script for fish would end each explanation at its first comma.
    print_text(source.replace('string split ","', 'string split --max 1 ","'))

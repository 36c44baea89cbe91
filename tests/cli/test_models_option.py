"""The option --models, which evaluate, vote and dataset safety read alike."""

import pytest
from click.testing import CliRunner

from app.cli.command_line import Launch, inglenook
from app.cli.dataset import safety


@pytest.mark.parametrize("command", ["evaluate", "vote"])
@pytest.mark.parametrize("given", [["a"], ["a", "b", "c"], ["a", "--models", "b", "c"]])
@pytest.mark.parametrize("others", [["--set", "held-out"], []])
def test_a_comparison_of_other_than_two_models_is_wrong_usage(
    command: str, given: list[str], others: list[str]
) -> None:
    arguments = (command, "--models", *given, *others)
    done = CliRunner().invoke(inglenook, arguments, obj=Launch(arguments, lambda *_: 0))
    assert done.exit_code == 2
    assert "--models takes two models" in done.stderr
    assert "Missing option" not in done.stderr


@pytest.mark.parametrize(
    "given",
    [
        ["--models", "a", "b+x.gguf:0.5", "--prompts", "chats"],
        ["--models", "a", "--prompts", "chats", "--models", "b+x.gguf:0.5"],
        ["--prompts", "chats", "--models=a", "b+x.gguf:0.5"],
    ],
)
def test_values_may_follow_one_option_or_repeat_it(given: list[str]) -> None:
    context = safety.make_context("safety", given)
    assert context.params["models"] == ("a", "b+x.gguf:0.5")

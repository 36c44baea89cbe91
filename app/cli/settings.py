"""`inglenook settings`, and the options that other commands have for the same parameters."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from app.cli.help_text import examples
from app.cli.output import print_list, print_result
from app.cli.session import Session, pass_session_and_json
from app.core.errors import UserError
from app.core.generation import GenerationParams
from app.core.parameters import Parameter, Surface, offered_by
from app.core.settings import SETTINGS, setting_change, setting_value

_Command = TypeVar("_Command", bound=Callable[..., Any])


def generation_options(surface: Surface) -> Callable[[_Command], _Command]:
    """Give a command an option for each generation parameter that `surface` offers."""

    def with_options(command: _Command) -> _Command:
        for parameter in reversed(offered_by(GenerationParams, surface)):
            command = parameter_option(parameter)(command)
        return command

    return with_options


def parameter_option(parameter: Parameter, *names: str) -> Callable[[_Command], _Command]:
    """The option of one parameter, such as `--top-k N`, also called `names`; None if not given."""
    return click.option(
        *names,
        f"--{parameter.name.replace('_', '-')}",
        parameter.name,
        type=_Value(parameter),
        metavar="|".join(map(str, parameter.choices)) or _METAVARS[parameter.kind],
        help=parameter.text,
    )


def given_values(options: dict[str, Any]) -> dict[str, Any]:
    """Remove the generation parameters from `options` and return those that were given."""
    values = {name: options.pop(name) for name in list(options) if name in _GENERATION}
    return {name: value for name, value in values.items() if value is not None}


_METAVARS = {"integer": "N", "number": "X", "switch": "on|off", "text": "TEXT", "json": "JSON"}
_GENERATION = frozenset(each.name for each in offered_by(GenerationParams, "command line"))


class _Value(click.ParamType[Any]):
    """A value within the bounds of its parameter."""

    name = "value"

    def __init__(self, parameter: Parameter) -> None:
        self._parameter = parameter

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return self._parameter.parsed(str(value))
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


@click.group()
def settings() -> None:
    """List, show and change the settings that the window has, and the generation defaults."""


@settings.command("list")
@pass_session_and_json
def list_settings(session: Session, as_json: bool) -> None:
    """List every setting with its value, default and bounds."""
    with session.services(reads_stored=True) as services:
        current = services.settings.current
    rows = [
        {
            "name": each.name,
            "value": setting_value(current, each.name),
            "default": each.default,
            "type": each.kind,
            "min": each.minimum,
            "max": each.maximum,
            "choices": list(each.choices),
            "command": each.command,
            "help": each.text,
        }
        for each in SETTINGS.values()
    ]
    print_list(rows, _setting_row, as_json=as_json)


def _setting_row(row: dict[str, Any]) -> tuple[str, ...]:
    mark = "" if row["value"] == row["default"] else f" (default: {_shown(row['default'])})"
    return row["name"], f"{_shown(row['value'])}{mark}", row["help"]


@settings.command("get", epilog=examples("inglenook settings get temperature"))
@click.argument("name")
@pass_session_and_json
def get_setting(session: Session, name: str, as_json: bool) -> None:
    """Show the value of a setting."""
    with session.services(reads_stored=True) as services:
        value = setting_value(services.settings.current, _known(name).name)
    print_result({"name": name, "value": value}, _shown(value), as_json=as_json)


@settings.command(
    "set",
    epilog=examples("inglenook settings set temperature 0.3", "inglenook settings set theme dark"),
    context_settings={"ignore_unknown_options": True},  # a negative number is no option
)
@click.argument("name")
@click.argument("value")
@pass_session_and_json
def set_setting(session: Session, name: str, value: str, as_json: bool) -> None:
    """Change a setting. A list is given as JSON."""
    parameter = _known(name)
    try:
        parsed = parameter.parsed(value)
    except ValueError as error:
        raise UserError(
            f"{error}, so {name} was not changed.", "Run `inglenook settings list` for its bounds."
        ) from None
    _store(session, name, parsed, as_json)


@settings.command("reset")
@click.argument("name")
@pass_session_and_json
def reset_setting(session: Session, name: str, as_json: bool) -> None:
    """Set a setting to its default."""
    _store(session, name, _known(name).default, as_json)


def _store(session: Session, name: str, value: Any, as_json: bool) -> None:
    if command := SETTINGS[name].command:
        raise UserError(
            f"Changing {name} takes more than storing it.", f"Run `inglenook {command}` instead."
        )
    with session.services(reads_stored=True) as services:
        services.settings.revise(lambda current: setting_change(current, name, value))
    print_result({"name": name, "value": value}, as_json=as_json)


def _known(name: str) -> Parameter:
    if name not in SETTINGS:
        raise UserError(
            f"There is no setting {name}.", "Run `inglenook settings list` for their names."
        )
    return SETTINGS[name]


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:g}" if isinstance(value, float) else str(value) or "-"

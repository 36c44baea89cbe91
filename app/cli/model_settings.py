"""`inglenook models set | template`: per-model settings and chat template."""

import click

from app.cli.console import located_model
from app.cli.help_text import examples, json_option
from app.cli.output import note, print_json, print_row, print_text
from app.cli.session import Session, pass_session, stops_on_interrupt
from app.cli.settings import generation_options, parameter_option
from app.core.model_defaults import chosen_defaults
from app.core.settings import SETTINGS


@click.command(
    "set",
    epilog=examples(
        "inglenook models set qwen3-4b-q4_k_m --temperature 0.3 --context 16384",
        "inglenook models set qwen3-4b-q4_k_m --reset",
    ),
)
@click.argument("model_id", metavar="ID|FILE", type=located_model)
@parameter_option(SETTINGS["context_length"], "--context")
@parameter_option(SETTINGS["gpu_layers"])
@generation_options("model")
@click.option("--reset", is_flag=True, help="Reset to the general settings.")
@json_option
@pass_session
def set_defaults(
    session: Session, /, model_id: str, reset: bool, as_json: bool, **given: float | None
) -> None:
    """Change the settings of one model; others stay as they are. Without options, show them."""
    changes = {name: value for name, value in given.items() if value is not None}
    with session.services() as services:
        spec = services.models.resolve(model_id).spec
        kept = {} if reset else services.models.defaults(spec.id).given
        if changes or reset:
            services.models.set_defaults(spec.id, chosen_defaults(kept | changes))
        chosen = services.models.defaults(spec.id)
        params = services.models.params(model_id)
    if as_json:
        print_json({"id": spec.id, "chosen": chosen, "recommended": spec.sampling})
        return
    for name, value in chosen.given.items():
        print_row(name, value)
    note(
        f"It answers with a temperature of {params.temperature:g}, top p {params.top_p:g}, "
        f"top k {params.top_k}, at most {params.max_tokens} tokens."
    )


@click.command()
@click.argument("model_id", metavar="ID|FILE", type=located_model)
@json_option
@pass_session
def template(session: Session, model_id: str, as_json: bool) -> None:
    """Print a model's chat template, and anything unusual in it on stderr."""
    with session.services() as services, stops_on_interrupt() as cancel:
        seen = services.workshop.template(model_id, cancel)
    if as_json:
        print_json(seen)
        return
    print_text(seen.source)
    for each in seen.findings:
        note(f"line {each.line}: {each.kind.replace('_', ' ')}: {each.excerpt}")
    if not seen.findings:
        note("Nothing unusual was found." if seen.source else "The file has no chat template.")

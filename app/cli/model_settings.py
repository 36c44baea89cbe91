"""`inglenook models set | template`: per-model settings and chat template."""

from typing import Any

import click
import msgspec

from app.cli.console import located_model
from app.cli.help_text import examples, json_option
from app.cli.output import note, print_json, print_row, print_text
from app.cli.session import Session, pass_session, stops_on_interrupt
from app.core.model_defaults import ModelDefaults, Sampling


@click.command(
    "set",
    epilog=examples(
        "inglenook models set qwen3-4b-q4_k_m --temperature 0.3 --context 16384",
        "inglenook models set qwen3-4b-q4_k_m --reset",
    ),
)
@click.argument("model_id", metavar="ID|FILE", type=located_model)
@click.option(
    "--context",
    "context_length",
    type=click.IntRange(0),
    metavar="N",
    help="Context length in tokens; 0: as much as fits.",
)
@click.option(
    "--gpu-layers",
    type=click.IntRange(-1),
    metavar="N",
    help="Layers to run on the GPU; -1: as many as fit.",
)
@click.option("--max-tokens", type=click.IntRange(1), metavar="N", help="Maximum answer length.")
@click.option(
    "--temperature",
    type=click.FloatRange(0, 2),
    metavar="X",
    help="Sampling temperature; 0 always takes the likeliest token.",
)
@click.option(
    "--top-p",
    type=click.FloatRange(0, 1),
    metavar="X",
    help="Sample only from the likeliest tokens that add up to this probability.",
)
@click.option(
    "--top-k",
    type=click.IntRange(0, 1000),
    metavar="N",
    help="Sample only from the N likeliest tokens; 0: from all.",
)
@click.option(
    "--min-p",
    type=click.FloatRange(0, 1),
    metavar="X",
    help="Drop tokens less likely than this share of the likeliest token.",
)
@click.option(
    "--repeat-penalty",
    type=click.FloatRange(0.5, 2),
    metavar="X",
    help="Values above 1 discourage repetition.",
)
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
        kept = ModelDefaults() if reset else services.models.defaults(spec.id)
        if changes or reset:
            services.models.set_defaults(spec.id, _changed(kept, changes))
        chosen = services.models.defaults(spec.id)
        params = services.models.params(model_id)
    if as_json:
        print_json({"id": spec.id, "chosen": chosen, "recommended": spec.sampling})
        return
    for name, value in _named(chosen).items():
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


def _changed(kept: ModelDefaults, changes: dict[str, float]) -> ModelDefaults:
    inner = {name: value for name, value in changes.items() if name in Sampling.__struct_fields__}
    outer = {name: int(value) for name, value in changes.items() if name not in inner}
    sampling = msgspec.structs.replace(kept.sampling, **inner)
    return msgspec.structs.replace(kept, sampling=sampling, **outer)


def _named(chosen: ModelDefaults) -> dict[str, Any]:
    outer: dict[str, Any] = msgspec.to_builtins(chosen)
    outer.pop("sampling", None)
    return outer | chosen.sampling.given

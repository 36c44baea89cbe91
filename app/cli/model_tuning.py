"""`inglenook models tune`: find the fastest llama.cpp options for a model on this machine."""

from typing import TYPE_CHECKING, Any

import click
import msgspec

from app.cli.console import located_model
from app.cli.help_text import json_option
from app.cli.output import ProgressLine, note, print_json, print_text
from app.cli.session import Session, pass_session, stops_on_interrupt
from app.core.engine_options import EngineOptions, Tuning

if TYPE_CHECKING:
    from app.services.models.model_tuning import ModelTuned


@click.command()
@click.argument("model_id", metavar="ID|FILE", type=located_model)
@json_option
@pass_session
def tune(session: Session, model_id: str, as_json: bool) -> None:
    """Find the fastest engine options for a model on this machine, in about ten seconds.

    The result is used from the next load on. The window does the same automatically while a loaded
    model is idle.
    """
    progress = ProgressLine()
    with session.services() as services, stops_on_interrupt() as cancel:
        tuned = services.tuning.tune(
            model_id, cancel, lambda fraction, _detail: progress.show(f"{fraction:4.0%}")
        )
        progress.clear()
    if as_json:
        print_json(_tuned_json(tuned))
        return
    _print_table(tuned.tuning)
    note(_reason(tuned.tuning))


def _tuned_json(tuned: "ModelTuned") -> dict[str, Any]:
    tuning = tuned.tuning
    return {
        "id": tuned.model.spec.id,
        "sha256": tuned.model.spec.sha256,
        "tries": [
            msgspec.to_builtins(each)
            | {"turn_s": each.turn_s, "chosen": each.options == tuning.chosen}
            for each in tuning.tries
        ],
        "chosen": tuning.chosen,
        "gain": tuning.gain,
        "seconds": tuning.seconds,
    }


def _print_table(tuning: Tuning) -> None:
    print_text(
        f"  {'weights':9} {'attention':9} {'threads':>8} {'batch':>6} {'load s':>7} "
        f"{'prompt/s':>9} {'answer/s':>9} {'turn s':>7}"
    )
    for each in tuning.tries:
        options = each.options
        print_text(
            f"{'*' if options == tuning.chosen else ' '} "
            f"{'repacked' if options.repacks else 'as stored':9} "
            f"{_attention(options):9} "
            f"{options.threads or 'cores':>8} {options.ubatch:6} {each.load_s:7.2f} "
            f"{each.prompt_tokens_per_s:9.1f} {each.generation_tokens_per_s:9.1f} "
            f"{each.turn_s:7.1f}"
        )


def _attention(options: EngineOptions) -> str:
    if options.quantizes_cache:
        return "8 bits"
    return {True: "flash", False: "plain", None: "usual"}[options.flash_attention]


def _reason(tuning: Tuning) -> str:
    if tuning.chosen == tuning.tries[0].options:
        return "The defaults stay: nothing else was 5 % faster for 512 tokens read and 128 written."
    return (
        f"The marked options are used from now on: they read 512 tokens and write 128 "
        f"{tuning.gain:.2f} times as fast as the defaults."
    )

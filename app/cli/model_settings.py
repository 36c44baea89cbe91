"""`inglenook models set | template | tune | engine | documents`: how models run and answer.

Also the option --reranker, and notes on what is unavailable.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from app.cli.console import located, located_model, stops_on_interrupt
from app.cli.help_text import examples, or_none
from app.cli.output import ProgressLine, note, print_json, print_row, print_text
from app.cli.session import Session, pass_session_and_json
from app.cli.settings import generation_options, parameter_option
from app.core.cancellation import CancelToken
from app.core.engine_options import EngineOptions, Tuning
from app.core.model_defaults import chosen_defaults
from app.core.settings import SETTINGS
from app.services.documents.document_models import DocumentModel

if TYPE_CHECKING:
    from app.services.models.engine_maintenance import ModelTuned
    from app.services.startup import Services


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
@pass_session_and_json
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
@pass_session_and_json
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


@click.command()
@click.argument("model_id", metavar="ID|FILE", type=located_model)
@pass_session_and_json
def tune(session: Session, model_id: str, as_json: bool) -> None:
    """Find the fastest engine options for a model on this machine, in about ten seconds.

    The result is used from the next load on. The window does the same automatically while a loaded
    model is idle.
    """
    with ProgressLine() as progress, session.services() as services, stops_on_interrupt() as cancel:
        tuned = services.engine_maintenance.tune(
            model_id, cancel, lambda fraction, _detail: progress.show(f"{fraction:4.0%}")
        )
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


@click.command(
    epilog=examples(
        "inglenook models engine ~/llama.cpp/build/bin", "inglenook models engine --own"
    )
)
@click.argument("folder", required=False)
@click.option("--own", is_flag=True, help="Switch back to the bundled library.")
@pass_session_and_json
def engine(session: Session, folder: str | None, own: bool, as_json: bool) -> None:
    """Use the llama.cpp library in FOLDER, if it passes a trial. Without arguments, show it."""
    if folder and own:
        raise click.UsageError("Give either a FOLDER or --own.")
    with session.services() as services, stops_on_interrupt() as cancel:
        library = services.engine_library
        tried = library.use(located(Path(folder).expanduser()), cancel) if folder else None
        if own:
            library.restore()
        chosen = library.folder
        is_overruled = library.is_set_for_session
    if as_json:
        print_json({"folder": chosen, "tried": tried})
        return
    print_text(chosen or "the bundled library")
    if tried:
        with_model = (
            f" with {tried.model}" if tried.model else "; there is no model to test it with"
        )
        note(f"{tried.version}, tested{with_model}, on {', '.join(tried.devices)}.")
    if is_overruled:
        note("LLAMA_CPP_LIB_PATH names another one for this session.")


@click.command(
    "documents",
    epilog=examples(
        "inglenook models documents",
        "inglenook models fetch multilingual-e5-small",
        "inglenook models documents --embedder multilingual-e5-small",
        "inglenook models documents --reranker none",
        "inglenook models documents --vector-server http://192.168.1.20:8000",
    ),
)
@click.option("--embedder", metavar="ID", help="Use this embedding model from now on.")
@click.option(
    "--reranker",
    metavar="ID",
    callback=or_none,
    help="Rerank search results with this model; none turns reranking off.",
)
@click.option(
    "--vector-server",
    metavar="URL",
    callback=or_none,
    help="Store vectors on this Chroma server; none: on this machine (the default).",
)
@pass_session_and_json
def document_models(
    session: Session,
    embedder: str | None,
    reranker: str | None,
    vector_server: str | None,
    as_json: bool,
) -> None:
    """Show or choose the models for document search.

    Changing the embedding model rebuilds the vectors of every collection from the stored text.
    A reranker reads the best passages together with the question and reorders them; off by default.

    A vector server receives random ids and vectors, never text; but short texts can be approximated
    from their vectors. The vectors are rebuilt in the new location and deleted from the old one.
    """
    progress = ProgressLine()
    with session.services() as services, stops_on_interrupt() as cancel:
        if vector_server is not None:
            services.library.change_vector_server(vector_server, cancel)
        if embedder is not None:
            services.library.change_embedder(embedder, cancel)
        if vector_server is not None or embedder is not None:
            for done in services.unfinished.vectors(cancel):
                progress.show(f"{done.collection}: {done.fraction:.0%}")
            progress.clear()
        if reranker is not None:
            progress.show("Preparing the model for this machine")
            services.document_models.reranking.choose(reranker, cancel)
            progress.clear()
        found = services.document_models.all()
        address = services.library.vector_server
    if as_json:
        print_json([_json(model) for model in found])
        return
    for model in found:
        state = "used" if model.is_used else "here" if model.path else "not downloaded"
        spec = model.spec
        languages = " ".join(spec.languages)
        print_row(spec.id, spec.kind, state, spec.license, languages)
    if address:
        note(f"Vectors are stored on the Chroma server at {address}.")
    note("Fetch one with inglenook models fetch ID.")


def _json(model: DocumentModel) -> dict[str, Any]:
    spec = model.spec
    return {
        "id": spec.id,
        "name": spec.name,
        "kind": spec.kind,
        "path": model.path,
        "is_used": model.is_used,
        "license": spec.license,
        "languages": spec.languages,
        "max_tokens": spec.embedder.max_tokens if spec.embedder else spec.context_length,
        "dimension": spec.embedder.dimension if spec.embedder else None,
    }


def use_reranker(services: "Services", model_id: str | None, cancel: CancelToken) -> None:
    """Rerank with this model in this run; "" for no reranking, None for the saved setting."""
    if model_id is not None:
        services.document_models.reranking.use(model_id, cancel)


def note_what_was_left_out(services: "Services", collection_id: str | None = None) -> None:
    """Explain why the search ran without vectors, reranker or some documents, if it did."""
    if collection_id and services.library.is_indexing(collection_id):
        note("Documents are being added to this collection; they are not all found yet.")
    if problem := services.library.vector_problem:
        note(f"Searched by keywords only. {problem}")
    if problem := services.library.reranking_problem:
        note(f"Results were not reranked. {problem}")

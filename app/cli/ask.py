"""`inglenook ask`: one question, or a file of them."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from app.answers.evidence.sentence_states import notes
from app.cli.answer_events import decide, show_quietly, show_streaming, waiting_call
from app.cli.batch import BatchQuestion, answered_ids, document_filter, document_options, read_lines
from app.cli.console import (
    GivenPath,
    is_path,
    located,
    located_adapter,
    located_model,
    stops_on_interrupt,
)
from app.cli.help_text import examples, reranker_option
from app.cli.index import show_index_event
from app.cli.model_settings import note_what_was_left_out, use_reranker
from app.cli.output import ProgressLine, note, print_json, print_json_text, print_text
from app.cli.session import Session, exit_if_stopped, pass_session_and_json
from app.cli.settings import generation_options, given_values
from app.core.cancellation import CancelToken
from app.core.documents import DocumentFilter, Hit, page_reference
from app.core.errors import UserError, VectorServerError
from app.core.events import AnswerFinished, AnswerStarted, ChatEvent, PassagesFound
from app.core.json_schemas import check_schema
from app.core.messages import Message
from app.core.text_files import read_text
from app.services.chats.answer_json import answer_json
from app.services.chats.markdown_grammar import NOT_RUN, has_output

if TYPE_CHECKING:
    from app.answers.request import AskRequest
    from app.core.generation import AdapterUse
    from app.services.startup import Services

_STDIN = "-"


@click.command(
    epilog=examples(
        'inglenook ask "What is a hearth?"',
        'inglenook ask "What was the gross margin?" --docs report.pdf notes/ --json',
        'inglenook ask "What does the lease say on pets?" --collection leases',
        'inglenook ask "Summarise this contract for a tenant." --docs lease.pdf --summarise',
        'inglenook ask "How many days until 24 December?" --mode react',
        'inglenook ask "What does this receipt add up to?" --image receipt.jpg',
        "inglenook ask --batch questions.jsonl --output answers.jsonl",
        'git diff | inglenook ask "Write a commit message." -',
    )
)
@click.argument("words", nargs=-1, metavar="QUESTION")
@click.option(
    "--model",
    "model",
    metavar="ID|FILE",
    type=located_model,
    help="The model to use: an id from `models list`, or a GGUF file.",
)
@click.option(
    "--allow-swapping", is_flag=True, help="Load the model even if it exceeds the free memory."
)
@click.option(
    "--adapter",
    metavar="FILE[:STRENGTH]|none",
    help="A LoRA adapter (GGUF) for the model; none: the model alone, whatever was adopted.",
)
@click.option("--system", metavar="TEXT", help="The system prompt.")
@click.option("--assistant", metavar="NAME", help="Use this assistant (a saved preset).")
@click.option("--collection", metavar="NAME", help="Answer from the documents in this collection.")
@click.option(
    "--docs",
    multiple=True,
    type=GivenPath(),
    metavar="PATH…",
    help="Answer from these files or folders, indexed for this question only.",
)
@click.option(
    "--image",
    "images",
    multiple=True,
    type=GivenPath(dir_okay=False),
    metavar="FILE",
    help="Attach an image; needs a vision model. Repeatable.",
)
@document_options
@reranker_option
@click.option(
    "--only-from-documents",
    is_flag=True,
    help="Answer only from the documents; say so if the answer is not in them.",
)
@click.option(
    "--passages",
    type=click.IntRange(1, 200),
    metavar="N",
    help="Read up to N passages; more search wider and take longer. Default: the setting.",
)
@click.option("--summarise", is_flag=True, help="Summarise the documents in full, part by part.")
@click.option(
    "--mode",
    type=click.Choice(["chat", "react", "pal", "auto"]),
    default="chat",
    help="chat (the default): a direct answer; react: step by step with tools; pal: by running a "
    "program the model writes; auto: choose per question.",
)
@click.option(
    "--allow", multiple=True, metavar="TOOL", help="Run this tool without asking. Repeatable."
)
@click.option(
    "--samples",
    type=click.IntRange(1, 15),
    default=None,
    metavar="N",
    help="How many programs (mode pal) or chains of thought (--think) vote on the answer.",
)
@click.option("--think", is_flag=True, help="Have a model without built-in reasoning think first.")
@generation_options("command line")
@click.option(
    "--seed",
    type=click.IntRange(0, 2**32 - 1),
    metavar="N",
    help="Random seed, for reproducible sampling on the same machine.",
)
@click.option(
    "--schema",
    type=GivenPath(dir_okay=False, exists=True),
    help="A JSON Schema file the answer must conform to.",
)
@click.option("--chat", metavar="ID", help="Continue this chat.")
@click.option(
    "--batch",
    type=GivenPath(dir_okay=False, exists=True),
    help='JSON Lines file of {"id": …, "question": …}; prints one result line each.',
)
@click.option(
    "--output",
    type=GivenPath(dir_okay=False),
    help="Append batch results to this file; questions already answered in it are skipped.",
)
@pass_session_and_json
def ask(session: Session, /, words: tuple[str, ...], **options: object) -> None:
    """Answer QUESTION on stdout, as it is written; a final - adds the text on stdin to it.

    The chat is saved. Its id, for use with --chat, is in the JSON output and in `inglenook chats
    list`.
    """
    options["sampling"] = given_values(options)
    options["documents"] = document_filter(options)
    asking = msgspec.convert(options, _Options)
    question, more = _question_and_documents(words, asking)
    asking = msgspec.structs.replace(asking, docs=(*asking.docs, *more))
    is_piped = _STDIN in words
    _refuse_contradictions(asking, has_question=bool(question or is_piped))
    reads_stored = bool(asking.chat or asking.collection)
    with session.services(reads_stored=reads_stored) as services, stops_on_interrupt() as cancel:
        question = _with_what_is_piped(question, is_piped)
        current = services.models.current() if asking.allow_swapping else None
        name = asking.model or (current.spec.id if current else "")
        if name:
            services.models.permit(name, may_swap=asking.allow_swapping)
        asking = msgspec.structs.replace(asking, model=name)
        use_reranker(services, asking.reranker, cancel)
        with _documents(services, asking, cancel) as collection_id:
            request = _request(asking, services, question or "", collection_id)
            if asking.batch:
                _ask_all(services, request, asking, cancel)
            else:
                _ask_one(services, request, asking, cancel)
            note_what_was_left_out(services, collection_id)
        exit_if_stopped(cancel)


def _refuse_contradictions(asking: "_Options", *, has_question: bool) -> None:
    if has_question == bool(asking.batch):
        raise click.UsageError("Give either a QUESTION or --batch FILE.")
    output = asking.output
    if asking.batch and output and output.exists() and output.samefile(asking.batch):
        raise click.UsageError("--output must be another file than --batch.")
    if asking.collection and asking.docs:
        raise click.UsageError("Give either --collection or --docs.")
    if asking.images and (asking.mode != "chat" or asking.summarise):
        raise click.UsageError("--image only works with --mode chat.")
    if asking.summarise and asking.mode != "chat":
        raise click.UsageError("Give either --summarise or --mode.")


def _question_and_documents(
    words: tuple[str, ...], asking: "_Options"
) -> tuple[str, tuple[Path, ...]]:
    """The question among `words`; the others are paths that a shell's wildcard put after --docs."""
    if asking.batch and asking.docs:
        return "", tuple(map(located, words))
    words = tuple(word for word in words if word != _STDIN)
    if len(words) > 1 and not asking.docs:
        raise click.UsageError("Put the QUESTION into quotation marks.")
    questions = [word for word in words if not is_path(word)] if len(words) > 1 else words
    question = next(iter(questions), words[0] if words else "")
    paths = list(words)
    if question:
        paths.remove(question)
    return question, tuple(map(located, paths))


def _with_what_is_piped(question: str, is_piped: bool) -> str:
    """The question, and below it the text on stdin where that was asked for."""
    if not is_piped:
        return question
    content = sys.stdin.buffer.read()
    try:
        text = content.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        text = content.decode("utf-8-sig", "replace").strip()
        note("The text on the standard input is not UTF-8: what cannot be read is replaced by �.")
    if not text:
        raise UserError("There is no text on the standard input.", "Pipe some into the command.")
    return "\n\n".join(part for part in (question, text) if part)


class _Options(msgspec.Struct, frozen=True):
    """The command's options as they were given."""

    model: str | None
    allow_swapping: bool
    adapter: str | None
    system: str | None
    assistant: str | None
    collection: str | None
    docs: tuple[Path, ...]
    images: tuple[Path, ...]
    documents: DocumentFilter
    reranker: str | None
    only_from_documents: bool
    passages: int | None
    summarise: bool
    mode: str
    allow: tuple[str, ...]
    samples: int | None
    think: bool
    sampling: dict[str, Any]
    seed: int | None
    schema: Path | None
    chat: str | None
    batch: Path | None
    output: Path | None
    as_json: bool


@contextmanager
def _documents(services: "Services", asking: _Options, cancel: CancelToken) -> Iterator[str | None]:
    """The collection to answer from: the named one, or one that lasts as long as the command."""
    if asking.collection:
        named = services.library.named(asking.collection)
        if not _has_text(services, named.id):
            note("This collection contains no text, so the answer is not based on any document.")
        yield named.id
    elif asking.docs:
        temporary = services.library.create_temporary()
        try:
            progress = ProgressLine()
            for event in services.library.add(asking.docs, temporary.id, cancel):
                show_index_event(event, progress)
            if not cancel.is_cancelled and not _has_text(services, temporary.id):
                raise UserError("None of these documents could be read.", "Choose other documents.")
            yield temporary.id
        finally:
            with suppress(VectorServerError):  # the next start forgets it
                services.library.delete(temporary.id)
    else:
        yield None


def _has_text(services: "Services", collection_id: str) -> bool:
    return any(document.pages for document in services.library.documents(collection_id))


def _adapter(asking: _Options) -> "AdapterUse | None":
    if not asking.adapter:
        return None
    if asking.adapter == "none":
        from app.core.generation import NO_ADAPTER

        return NO_ADAPTER
    if asking.mode != "chat":
        raise click.UsageError("--adapter only works with --mode chat.")
    from app.services.models.adapters import parse_adapter

    return parse_adapter(located_adapter(asking.adapter))


def _request(
    asking: _Options, services: "Services", question: str, collection_id: str | None
) -> "AskRequest":
    from app.answers.request import AskRequest

    thinking = "vote" if (asking.samples or 1) > 1 else "once"
    seed = {} if asking.seed is None else {"seed": asking.seed}
    assistant = services.assistants.named(asking.assistant) if asking.assistant else None
    if assistant and collection_id is None:
        collection_id = services.assistants.collection_of(assistant)
    return msgspec.convert(
        {
            "text": question,
            "model": asking.model or "",
            "conversation_id": asking.chat,
            "mode": "summarise" if asking.summarise else asking.mode,
            "samples": asking.samples or 0,
            "thinking": thinking if asking.think else None,
            "adapter": _adapter(asking),
            "collection_id": collection_id,
            "pictures": tuple(map(services.attachments.read_picture, asking.images)),
            "documents": asking.documents,
            "only_from_documents": asking.only_from_documents,
            "passages": asking.passages or 0,
            "system": asking.system,
            "assistant_id": assistant.id if assistant else None,
            "sampling": asking.sampling | seed,
            "json_schema": _schema(asking.schema) if asking.schema else "",
        },
        AskRequest,
    )


def _schema(file: Path) -> str:
    """The JSON Schema in `file`; raises UserError, before a model is loaded for it."""
    schema = read_text(file)
    check_schema(schema)
    return schema


def _ask_one(
    services: "Services", request: "AskRequest", asking: _Options, cancel: CancelToken
) -> None:
    # What has to be valid JSON is printed once it is, and not at all if it was cut.
    is_quiet = asking.as_json or asking.schema is not None
    show = show_quietly(ProgressLine()) if is_quiet else show_streaming(ProgressLine())
    answer, instructing = _answer(services, request, show, asking.allow, cancel)
    _note_adjustments(services)
    if asking.as_json:
        cells = services.library.cited_cells(answer)
        found = services.chat.found_for(answer)
        print_json(answer_json(answer, None, instructing, cells, *found))
    elif is_quiet:
        print_json_text(answer.text)
    else:
        print_text()
        if has_output(answer.text):
            note(NOT_RUN)
        cited = (part.citation for part in answer.citations)
        for line in dict.fromkeys(f"{c.mark} {page_reference(c.path, c.page)}" for c in cited):
            note(line)
    for each in () if asking.as_json else notes(answer):
        note(each)


def _note_adjustments(services: "Services") -> None:
    info = services.models.info()
    for each in info.adjustments if info else ():
        what = {
            "context_length": "tokens of context",
            "cache_bits": "bits for each number in the KV cache",
            "gpu_layers": "layers on the graphics card",
        }
        wanted = each.wanted if each.wanted >= 0 else "all"
        note(f"Memory is short: {each.got} {what[each.setting]} instead of {wanted}.")


def _ask_all(
    services: "Services", request: "AskRequest", asking: _Options, cancel: CancelToken
) -> None:
    assert asking.batch, "called for a batch"
    output = asking.output
    show = show_quietly(ProgressLine())
    answered = answered_ids(output)
    for question in read_lines(asking.batch, BatchQuestion):
        if question.id in answered:
            continue
        if cancel.is_cancelled:
            return
        one = msgspec.structs.replace(request, text=question.question)
        with _removed_unless_answered(services, one, show) as (show_one, answered_with):
            try:
                answer, instructing = _answer(services, one, show_one, asking.allow, cancel)
            except UserError as error:
                print_json({"id": question.id, "error": str(error)}, output)
            else:
                if not cancel.is_cancelled:
                    cells = services.library.cited_cells(answer)
                    found = services.chat.found_for(answer)
                    whole = answer_json(answer, question.id, instructing, cells, *found)
                    print_json(whole, output)
                    answered_with.append(answer)
    _note_adjustments(services)


@contextmanager
def _removed_unless_answered(
    services: "Services", request: "AskRequest", show: Callable[[ChatEvent], None]
) -> Iterator[tuple[Callable[[ChatEvent], None], list[Message]]]:
    """Remove a stopped or failed question of a batch: the next run of the batch asks it again.

    Yields `show`, which has to be given all events, and a list for the answer once it is written.
    """
    questions: list[Message] = []
    answered_with: list[Message] = []

    def watch(event: ChatEvent) -> None:
        if isinstance(event, AnswerStarted):
            questions.append(event.question)
        show(event)

    try:
        yield watch, answered_with
    finally:
        if questions and not answered_with:
            if request.conversation_id is None:
                services.chat.delete(questions[0].conversation_id)
            else:
                services.branches.delete_turn(questions[0].id)


def _answer(
    services: "Services",
    request: "AskRequest",
    show: Callable[[ChatEvent], None],
    allowed: Sequence[str],
    cancel: CancelToken,
) -> tuple[Message, list[Hit]]:
    """The finished answer, and the passages that read like instructions to the model.

    Tool calls that wait for the user are decided about on the way.
    """
    instructing: list[Hit] = []

    def shown(events: Iterator[ChatEvent]) -> Message:
        with closing(events):  # type: ignore[type-var] # stores what there is where `show` fails
            for event in events:
                if isinstance(event, PassagesFound):
                    instructing.extend(event.instructing_hits)
                show(event)
                if isinstance(event, AnswerFinished):
                    return event.answer
        raise AssertionError("an answer always ends with AnswerFinished")

    answer = shown(services.chat.send(request, cancel))
    while answer.status == "waiting" and (asked := waiting_call(answer)):
        call, approval = asked
        decision = decide(call, approval, allowed)
        answer = shown(services.chat.decide(answer.id, call.call_id, decision, cancel))
    return answer, instructing

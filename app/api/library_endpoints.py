"""Our own endpoints: collections, search without a model, and answers with citations."""

import time
from collections.abc import Iterator
from contextlib import aclosing
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType
from starlette.requests import Request
from starlette.responses import Response

from app.answers.evidence.sentence_states import SentenceState
from app.answers.request import AskRequest
from app.api.answer import event_stream, peeked
from app.api.api_errors import json_response, not_found
from app.api.context import ApiContext
from app.api.sampling_fields import SamplerFields, given_samplers
from app.core.cancellation import CancelToken
from app.core.comparison import Comparison
from app.core.documents import Collection, SearchMethod
from app.core.events import (
    AnswerFinished,
    AnswerStarted,
    ChatEvent,
    CitationAdded,
    ReasoningAppended,
    StageProgress,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.generation import UNLIMITED_TOKENS, Mode
from app.services.chats.answer_json import answer_json, citation_json, hit_json

_Question = Annotated[str, Meta(min_length=1, pattern=r"\S")]


class CollectionObject(msgspec.Struct, frozen=True, kw_only=True):
    """A named set of documents; `created` is Unix time in seconds.

    `languages` are the numbers of passages by language code.
    """

    name: str
    documents: int
    pages: int
    created: float
    languages: dict[str, int]
    object: Literal["collection"] = "collection"


class CollectionList(msgspec.Struct, frozen=True):
    data: list[CollectionObject]
    object: Literal["list"] = "list"


class SearchRequest(msgspec.Struct, frozen=True, kw_only=True):
    query: _Question
    k: Annotated[int, Meta(ge=1, le=1000)] = 10
    method: SearchMethod = "hybrid"


class PassageObject(msgspec.Struct, frozen=True, kw_only=True):
    """`page` counts from 1; the span is in characters of the document's extracted text.

    `table_heads` are the title, unit and column heads of the rows in `text`, if it holds any.
    """

    rank: int
    score: float
    path: str
    page: int
    char_start: int
    char_end: int
    text: str
    table_heads: str = ""


class SearchResponse(msgspec.Struct, frozen=True):
    hits: list[PassageObject]


class CompareRequest(msgspec.Struct, frozen=True, kw_only=True):
    """The paths of two documents of the collection, the older one first."""

    a: Annotated[str, Meta(min_length=1)]
    b: Annotated[str, Meta(min_length=1)]


class AnswerRequest(SamplerFields, frozen=True, kw_only=True):
    """`passages` is how many are read at most; 0 uses the setting. `store` keeps the answer as a
    chat in Inglenook; otherwise nothing is stored.
    """

    question: _Question
    model: str = ""
    mode: Mode = "chat"
    only_from_documents: bool = False
    passages: Annotated[int, Meta(ge=0, le=200)] = 0
    system: str | None = None
    max_tokens: Annotated[int, Meta(ge=1, le=UNLIMITED_TOKENS)] | None = None
    seed: Annotated[int, Meta(ge=0, le=2**32 - 1)] | None = None
    stream: bool = False
    store: bool = False


class CitationObject(msgspec.Struct, frozen=True, kw_only=True):
    """`[n]` in the answer; the words at this span of the document support what precedes it."""

    n: int
    path: str
    page: int
    char_start: int
    char_end: int
    text: str
    score: float


class EvidenceObject(msgspec.Struct, frozen=True, kw_only=True):
    """What statements of an answer rest on; `row` to `value` are of cells only."""

    kind: Literal["quote", "cell", "computed"]
    n: int
    path: str
    page: int
    char_start: int
    char_end: int
    text: str
    row: str
    column: str
    unit: str
    period: str
    value: int | float | str | None


class SentenceObject(msgspec.Struct, frozen=True, kw_only=True):
    """`evidence` are the `n` of what supports it."""

    text: str
    state: SentenceState
    evidence: list[int]


class NotReadObject(msgspec.Struct, frozen=True, kw_only=True):
    """How many documents still wait to be read, failed, or lack some part."""

    waiting: int
    failed: int
    partial: int


class AnswerObject(msgspec.Struct, frozen=True, kw_only=True):
    """As printed by `inglenook ask --json`. `chat` is null unless it was stored.

    `not_read` is only there if some documents were not searched, or not wholly.
    """

    id: str
    chat: str | None
    message: str | None
    answer: str
    reasoning: str
    citations: list[CitationObject]
    evidence: list[EvidenceObject]
    sentences: list[SentenceObject]
    steps: list[dict[str, Any]]
    code: str
    model: str
    mode: str
    finish_reason: str
    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int
    seed: int
    load_s: float
    ttft_s: float
    tokens_per_s: float
    not_read: NotReadObject | UnsetType = UNSET


class AnswerEvent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A piece of a streamed answer; the last one is "answer" and has the complete answer."""

    type: Literal["stage", "text", "reasoning", "citation", "tool_call", "tool_result", "answer"]
    text: str = ""
    stage: str = ""
    fraction: float | None = None
    citation: CitationObject | None = None
    tool: str = ""
    arguments: dict[str, Any] | None = None
    answer: AnswerObject | None = None


def list_collections(
    context: ApiContext, _request: Request, _cancel: CancelToken
) -> CollectionList:
    """All named collections."""
    found = [
        CollectionObject(
            name=each.name,
            documents=each.documents,
            pages=each.pages,
            created=each.created,
            languages=context.services.library.languages(each.id),
        )
        for each in context.services.library.collections()
    ]
    return CollectionList(found)


def search(
    context: ApiContext, request: Request, body: SearchRequest, _cancel: CancelToken
) -> SearchResponse:
    """The passages that match a query, best first; no model is used."""
    collection = context.collection(request)
    hits = context.services.library.search(body.query, collection.id, body.k, body.method)
    return msgspec.convert({"hits": [hit_json(hit) for hit in hits]}, SearchResponse)


def compare(
    context: ApiContext, request: Request, body: CompareRequest, cancel: CancelToken
) -> Comparison:
    """What was changed, added, removed and moved from one document to another."""
    collection = context.collection(request)
    known = {each.path: each for each in context.services.library.documents(collection.id)}
    for name, path in (("a", body.a), ("b", body.b)):
        if path not in known:
            what = f"There is no document {path} in this collection."
            raise not_found(what, "document_not_found", name)
    return context.services.comparison.documents(known[body.a], known[body.b], cancel)


async def answer(context: ApiContext, request: Request, body: AnswerRequest) -> Response:
    """An answer from the documents, with the passages that support it."""
    context.check_model(body.model)
    events = context.executor.events(
        request, lambda cancel: _answered(context, context.collection(request), body, cancel)
    )
    if body.stream:
        return event_stream(await peeked(events))
    async with aclosing(events):
        last = [event async for event in events][-1]
    return json_response(last.answer)


def _answered(
    context: ApiContext, collection: Collection, body: AnswerRequest, cancel: CancelToken
) -> Iterator[AnswerEvent]:
    asked = AskRequest(
        text=body.question,
        model=context.named(body.model),
        mode=body.mode,
        collection_id=collection.id,
        only_from_documents=body.only_from_documents,
        passages=body.passages,
        system=body.system,
        sampling=_sampling(body),
    )
    chat_id, started = "", time.time()
    surveys: tuple[str, ...] = ()
    try:
        for event in context.services.chat.send(asked, cancel):
            if isinstance(event, AnswerStarted):
                chat_id = event.answer.conversation_id
            elif isinstance(event, AnswerFinished) and event.answer.provenance:
                surveys = event.answer.provenance.survey_ids
            yield from _api_events(event, body.store, context)
    finally:
        if chat_id and not body.store:
            context.services.chat.delete(chat_id)
            context.services.surveys.delete_since(surveys, started)


def _sampling(body: AnswerRequest) -> dict[str, Any]:
    more = {"max_tokens": body.max_tokens, "seed": body.seed}
    return given_samplers(body) | {name: each for name, each in more.items() if each is not None}


def _api_events(event: ChatEvent, is_stored: bool, context: ApiContext) -> Iterator[AnswerEvent]:
    match event:
        case StageProgress(stage=stage, fraction=fraction):
            yield AnswerEvent(type="stage", stage=stage, fraction=fraction)
        case TextAppended(text=text):
            yield AnswerEvent(type="text", text=text)
        case ReasoningAppended(text=text):
            yield AnswerEvent(type="reasoning", text=text)
        case CitationAdded(part=part):
            citation = msgspec.convert(citation_json(part.citation), CitationObject)
            yield AnswerEvent(type="citation", citation=citation)
        case ToolCalled(call=call):
            yield AnswerEvent(type="tool_call", tool=call.name, arguments=call.arguments)
        case ToolReturned(result=result):
            yield AnswerEvent(type="tool_result", text=result.content)
        case AnswerFinished(answer=message):
            kept = {} if is_stored else {"chat": None, "message": None}
            cells = context.services.library.cited_cells(message)
            found = context.services.chat.found_for(message)
            finished = answer_json(message, None, (), cells, *found)
            whole = msgspec.convert(finished | kept, AnswerObject)
            yield AnswerEvent(type="answer", answer=whole)

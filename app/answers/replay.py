"""Regenerates a stored answer from its stored inputs, with an identical result."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass

import msgspec

from app.agent.generation import ModelTurn, Turns
from app.agent.reasoning import reasoned_answer
from app.answers.answer_gate import AnswerGate
from app.answers.assembly import AnswerBuilder
from app.answers.evidence.citations import Citing
from app.answers.model_access import CheckAdapter, Models, Recall
from app.answers.prompt import messages_for, prompt_messages
from app.answers.structured import with_schema
from app.core.cancellation import CancelToken
from app.core.documents import Hit
from app.core.errors import UserError
from app.core.events import ChatEvent, GenerationFinished, TextAppended
from app.core.generation import AdapterUse, GenerationStats, Provenance
from app.core.messages import Message
from app.core.model_spec import ModelInfo
from app.engine.engine import Engines, HeldModel
from app.engine.engine_protocol import Generate
from app.retrieval.passages import PassageSource
from app.store.chats.conversations import ConversationRepository

_REPLAY = "replay"
"""The cache id for notes, which the answer after them continues."""


class Replay(msgspec.Struct, frozen=True, kw_only=True):
    """The replayed answer, and what differed: engine, model, template, prompt."""

    is_same: bool
    original: str
    replayed: str
    differences: tuple[str, ...]


@dataclass(eq=False)
class ReplayService:
    """Regenerates answers on the CPU from an empty context, with the same seed and settings."""

    _conversations: ConversationRepository
    _engines: Engines
    _models: Models
    _passages: PassageSource
    _gate: AnswerGate
    _check_adapter: CheckAdapter
    _recall: Recall

    def replay(self, message_id: str, cancel: CancelToken) -> Replay:
        """Regenerate the answer `message_id`; nothing is stored. Raises UserError, Cancelled.

        A stopped answer counts as the same if the new one starts with it. Rounding depends on how
        tokens are batched, so an answer late in a chat, whose context was read turn by turn, may
        diverge where two tokens were about equally likely.
        """
        answer = self._answer(message_id)
        made = answer.provenance
        assert made and answer.parent_id, "checked above"
        ready = self._models.ready(made.model_id, cancel)
        now = self._check_adapter(made.adapter, ready.model, cancel) if made.adapter else None
        load = msgspec.structs.replace(
            ready.load, context_length=made.context_length, gpu_layers=0, options=made.options
        )
        question = self._conversations.message(answer.parent_id)
        adapter = made.adapter or AdapterUse("")
        request = self._request(question, made, adapter)
        answered, ending = AnswerBuilder(), GenerationStats()
        citing = Citing(() if made.params.json_schema else self._hits(question))
        with self._gate.answering(), self._engines.borrowed(load, cancel, adapter.path) as model:
            messages = with_schema(
                messages_for(model.info, request.messages), made.params.json_schema
            )
            opening = answer.text[: made.opening]
            request = msgspec.structs.replace(request, messages=messages, assistant_prefix=opening)
            written: tuple[ChatEvent, ...] = (TextAppended(opening),) if opening else ()
            for event in (*written, *_events(model, request, made, cancel)):
                if isinstance(event, GenerationFinished):
                    ending = event.stats
                    continue
                for cited in citing.push(event):
                    answered.append(cited)
        cancel.raise_if_cancelled()
        for cited in citing.finish():
            answered.append(cited)
        text = answered.text
        was_cut = made.finish_reason in ("stopped", "repeating")
        return Replay(
            is_same=text.startswith(answer.text) if was_cut else text == answer.text,
            original=answer.text,
            replayed=text,
            differences=_differences(made, ready.model.spec.sha256, now, model.info, ending),
        )

    def _answer(self, message_id: str) -> Message:
        try:
            answer = self._conversations.message(message_id)
        except KeyError:
            raise UserError(
                f"There is no message {message_id}.", "Use inglenook chats show to see them."
            ) from None
        if answer.provenance is None or answer.parent_id is None:
            raise UserError("This message is not a model's answer.", "Choose an answer to replay.")
        if answer.provenance.mode != "chat":
            raise UserError(
                "This answer was made with tools, whose results may have changed since.",
                "Choose one that was made without.",
            )
        return answer

    def _request(self, question: Message, made: Provenance, adapter: AdapterUse) -> Generate:
        thread = self._conversations.path(question.id)
        return Generate(
            chat_id="",
            messages=prompt_messages(
                self._recall(made.system, made.fact_ids), thread, self._passages.hits
            ),
            params=msgspec.structs.replace(made.params, seed=made.stats.seed),
            adapter=adapter.path,
            adapter_strength=adapter.strength,
        )

    def _hits(self, question: Message) -> tuple[Hit, ...]:
        context = question.context
        return tuple(self._passages.hits(context.chunk_ids)) if context else ()


def _events(
    model: HeldModel, request: Generate, made: Provenance, cancel: CancelToken
) -> Iterator[ChatEvent]:
    """The answer to `request` again, after notes if it was made with them."""
    if not made.has_notes:
        turns = Turns(model, cancel)
        yield from turns.until_finished(_whole(turns.begin(request)))
        return
    yield from reasoned_answer(
        model, request.messages, request.params, cancel, chat_id=_REPLAY, samples=made.samples
    )
    model.forget_chat(_REPLAY)


def _whole(turn: ModelTurn) -> Generator[ChatEvent, None, None]:
    yield from turn


def _differences(
    made: Provenance,
    model_sha256: str,
    adapter: AdapterUse | None,
    info: ModelInfo,
    ending: GenerationStats,
) -> tuple[str, ...]:
    pairs = (
        ("the model's file", made.model_sha256, model_sha256),
        ("the adapter's file", _sha256(made.adapter), _sha256(adapter)),
        ("the engine's version", made.engine_version, info.engine_version),
        ("the chat template", made.template_sha256, info.template_sha256),
        ("the context length", made.context_length, info.context_length),
        ("the prompt", made.stats.prompt_sha256, ending.prompt_sha256),
    )
    return tuple(name for name, before, now in pairs if before and before != now)


def _sha256(adapter: AdapterUse | None) -> str:
    return adapter.sha256 if adapter else ""

"""One answer from request to statistics."""

import hashlib
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

import numpy as np

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.generation import FinishReason, GenerationParams, GenerationStats
from app.engine import engine_protocol as protocol
from app.engine.backend import Emit
from app.engine.cache.chat_cache import ChatCache
from app.engine.llama.answer_stream import AnswerStream
from app.engine.llama.drafter import NgramDrafter
from app.engine.llama.grammars import LazyGrammar, call_grammar, schema_grammar
from app.engine.llama.sampling import Sampler
from app.engine.llama.token_loop import answer_tokens, read_prompt
from app.engine.llama.vocabulary import Vocabulary
from app.engine.prompts.prompt_building import Prompt, PromptBuilder
from app.engine.prompts.prompt_template import PromptTemplate
from app.engine.prompts.tool_formats.tool_format import ToolFunction, tool_functions
from app.workers.messages import Reply

_FAST_TOKEN_S = 0.015
_BUNDLE_S = 0.03


class DeltaBundler:
    """Merges text pieces that follow each other within 1/30 s into one reply.

    Each reply wakes two threads of the window, on the cores that compute the next token: for a
    small model that costs a twentieth of a token's time. Text never waits for a slow token: it is
    held back only while tokens come fast, and the first piece never is.

    Args:
        emit: receives the merged replies.
        clock: returns seconds.
    """

    def __init__(self, emit: Emit, clock: Callable[[], float] = time.monotonic) -> None:
        self._emit = emit
        self._clock = clock
        self._held: protocol.TextDelta | protocol.ReasoningDelta | None = None
        self._came_at = self._sent_at = float("-inf")

    def __call__(self, reply: Reply) -> None:
        now = self._clock()
        is_fast = now - self._came_at < _FAST_TOKEN_S
        self._came_at = now
        if isinstance(reply, protocol.TextDelta | protocol.ReasoningDelta):
            self._hold(reply)
            if is_fast and now - self._sent_at < _BUNDLE_S:
                return
            self.flush()
        else:
            self.flush()
            self._emit(reply)

    def flush(self) -> None:
        """Emit what is held back."""
        if self._held:
            held, self._held = self._held, None
            self._sent_at = self._came_at
            self._emit(held)

    def _hold(self, reply: protocol.TextDelta | protocol.ReasoningDelta) -> None:
        if self._held is not None and type(self._held) is type(reply):
            reply = type(reply)(text=self._held.text + reply.text)
        else:
            self.flush()
        self._held = reply


@dataclass(eq=False)
class AnswerGeneration:
    """Generates the answer to `request`; used once."""

    cache: ChatCache
    prompts: PromptBuilder
    vocabulary: Vocabulary
    request: protocol.Generate
    load_s: float

    def __post_init__(self) -> None:
        self._started = time.monotonic()
        self._seed = chosen_seed(self.request.params)
        self._prompt_tokens = self._cached = self._count = self._left_out = 0
        self._prompt_sha256 = ""
        self._read_at = self._first_at = self._last_at = 0.0

    def run(self, emit: Emit, cancel: CancelToken) -> protocol.Generated:
        params = self.request.params
        prompt = self.prompts.build(self.request)
        sampler = Sampler(
            params, self._seed, self._grammar(prompt), self.vocabulary, self.cache.context
        )
        try:
            self._read(prompt, emit)
            reason: FinishReason = "stopped"
            if not cancel.is_cancelled:
                reason = self._answer(prompt, sampler, emit, cancel)
        finally:
            sampler.free()
        return protocol.Generated(reason=reason, stats=self._stats())

    def _read(self, prompt: Prompt, emit: Emit) -> None:
        self._prompt_tokens, self._left_out = len(prompt.tokens), prompt.dropped
        form = "<i4" if min(prompt.tokens) >= 0 else "<i8"  # ids of pictures are large
        self._prompt_sha256 = hashlib.sha256(np.array(prompt.tokens, form).tobytes()).hexdigest()
        self._cached = self.cache.open(
            self.request.chat_id, prompt.tokens, self.request.kv_key, prompt.head
        )

        def report(done: int) -> None:
            total = self._prompt_tokens
            emit(protocol.PromptProgress(done=done, total=total, dropped=prompt.dropped))

        read_prompt(self.cache, prompt.tokens, report, prompt.checkpoints)
        self._read_at = time.monotonic()

    def _answer(
        self, prompt: Prompt, sampler: Sampler, emit: Emit, cancel: CancelToken
    ) -> FinishReason:
        tools = tool_functions(self.request.tools)
        stream = answer_stream(self.prompts.template, prompt, self.request.params, tools)
        markers = self.vocabulary.marker_pieces(self.prompts.template.marks.spelling)
        room = self.cache.context.length - prompt.cells
        limit = min(self.request.params.max_tokens, room)
        may_draft = self.request.speculates and not self.cache.context.is_recurrent
        words = (token for token in prompt.tokens if token >= 0)
        drafter = NgramDrafter(words, is_enabled=may_draft)
        tokens = answer_tokens(self.cache, sampler, self.vocabulary, drafter, limit)
        bundler = DeltaBundler(emit)
        with closing(tokens):
            for token in tokens:
                self._count_token()
                if sampler.last_logprobs:
                    chosen, *top = sampler.last_logprobs
                    bundler(protocol.LogprobsDelta(chosen=chosen, top=tuple(top)))
                for reply in stream.feed(markers.get(token) or self.vocabulary.piece(token)):
                    bundler(reply)
                if stream.is_stopped or cancel.is_cancelled:
                    break
        for reply in stream.finish():
            bundler(reply)
        bundler.flush()
        if cancel.is_cancelled:
            return "stopped"
        if self._count >= limit and not stream.is_stopped:
            return "length"
        return "tool_calls" if stream.has_called_tools else "stop"

    def _grammar(self, prompt: Prompt) -> str | LazyGrammar:
        """The constraint on the output; empty if it is free."""
        request, marks = self.request, self.prompts.template.marks
        form, schema = marks.tool_format, request.params.json_schema
        text = output_grammar(request.params)
        if request.params.grammar or not request.tools or form is None:
            return text
        must_call = request.tool_choice == "required"
        if not must_call and schema is None:
            return call_grammar(form, request.tools)
        # Reasoning opened by the template is closed at once: it may never end.
        before = marks.reasoning[1] if prompt.starts_in_reasoning else ""
        answer = None if must_call else schema
        return call_grammar(form, request.tools, before, answer).gbnf

    def _count_token(self) -> None:
        self._last_at = time.monotonic()
        self._first_at = self._first_at or self._last_at
        self._count += 1

    def _stats(self) -> GenerationStats:
        seconds = self._last_at - self._first_at
        return GenerationStats(
            prompt_tokens=self._prompt_tokens,
            cached_tokens=self._cached,
            completion_tokens=self._count,
            load_s=self.load_s,
            prompt_s=self._read_at - self._started,
            ttft_s=max(0.0, self._first_at - self._started),
            tokens_per_s=(self._count - 1) / seconds if seconds > 0 else 0.0,
            seed=self._seed,
            prompt_sha256=self._prompt_sha256,
            left_out=self._left_out,
        )


def chosen_seed(params: GenerationParams) -> int:
    return secrets.randbits(31) if params.seed is None else params.seed


def answer_stream(
    template: PromptTemplate,
    prompt: Prompt,
    params: GenerationParams,
    tools: Sequence[ToolFunction] = (),
) -> AnswerStream:
    """Splits the pieces of an answer to `prompt` into text, reasoning and calls."""
    if prompt.is_plain:
        return AnswerStream(params.stop, is_plain=True)
    has_calls = bool(tools) and template.marks.tool_format is not None
    return AnswerStream(
        (*params.stop, *template.stops),
        marks=template.marks,
        tools=tools,
        starts_in_reasoning=prompt.starts_in_reasoning,
        is_plain=bool(params.grammar or (params.json_schema and not has_calls)),
        trims_start=not template.source,
    )


def output_grammar(params: GenerationParams) -> str:
    """GBNF for the constrained output; empty if it is free."""
    if params.json_schema is None:
        return params.grammar or ""
    try:
        return schema_grammar(params.json_schema)
    except Exception as error:  # the converter may raise anything
        raise UserError(
            f"The JSON Schema for this answer cannot be used: {error}.", "Correct the schema."
        ) from error

"""`POST /v1/completions`: continues a text as it is, or fills in what is missing in one.

Follows https://platform.openai.com/docs/api-reference/completions; editors use it for code.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType
from starlette.requests import Request
from starlette.responses import Response

from app.answers.completions import CompletionEvent, TextRequest
from app.api.answer import Answer, respond
from app.api.api_errors import bad_request
from app.api.chat_schema import TokenLogprob, Usage
from app.api.context import ApiContext
from app.api.sampling_fields import SamplingFields, StreamOptions, Tokens, sampling_params
from app.core.generation import GenerationParams
from app.engine import engine_protocol

_DEFAULT_TOKENS = 16
"""OpenAI's; without a limit, many models would continue until the context is full."""

_One = Annotated[int, Meta(ge=1, le=1)]


class TextCompletionRequest(SamplingFields, frozen=True, kw_only=True):
    """`prompt` goes to the model as it is, with the control tokens that it spells.

    With a `suffix`, the model writes what belongs between the two, which are then nothing but text.
    """

    prompt: str | Annotated[list[str], Meta(min_length=1, max_length=1)]
    suffix: str | None = None
    stream_options: StreamOptions | None = None
    max_tokens: Tokens | None = None
    logprobs: Annotated[int, Meta(ge=0, le=20)] | None = None
    echo: bool | None = None
    n: _One | None = None
    best_of: _One | None = None


class TextLogprobs(msgspec.Struct, frozen=True):
    """One entry per token; `text_offset` counts the characters before it, with the prompt's."""

    tokens: list[str]
    token_logprobs: list[float]
    top_logprobs: list[dict[str, float]]
    text_offset: list[int]


class TextChoice(msgspec.Struct, frozen=True, kw_only=True):
    index: int = 0
    text: str
    finish_reason: Literal["stop", "length"] | None
    logprobs: TextLogprobs | None = None


class TextCompletion(msgspec.Struct, frozen=True, kw_only=True):
    """A whole completion, and also each piece of a stream."""

    id: str
    object: Literal["text_completion"] = "text_completion"
    created: int
    model: str
    choices: list[TextChoice]
    usage: Usage | UnsetType = UNSET
    system_fingerprint: str


async def complete_text(
    context: ApiContext, request: Request, body: TextCompletionRequest
) -> Response:
    """Continue the text in `body`; stops if the client disconnects."""
    context.check_model(body.model)
    asked = _text_request(body, context.params(body.model))
    events = context.executor.events(
        request, lambda cancel: context.completions.continue_text(asked, cancel)
    )
    answer = _TextAnswer(len(asked.prompt.text), body.stream_options)
    return await respond(events, answer, body.stream)


def _text_request(body: TextCompletionRequest, params: GenerationParams) -> TextRequest:
    if body.echo:
        raise bad_request("The prompt cannot be repeated: echo has to be false.", "echo")
    limit = _DEFAULT_TOKENS if body.max_tokens is None else body.max_tokens
    return TextRequest(
        prompt=engine_protocol.PlainPrompt(
            body.prompt if isinstance(body.prompt, str) else body.prompt[0],
            body.suffix or None,  # editors send "" at the end of a file
        ),
        model="" if body.model == "default" else body.model,
        params=sampling_params(body, params, limit, logprobs=body.logprobs),
    )


class _TextAnswer(Answer):
    """In the form of text completions. `offset` is the length of the prompt in characters."""

    id_start = "cmpl-"

    def __init__(self, offset: int, options: StreamOptions | None) -> None:
        super().__init__(options)
        self._offset = offset

    def opening(self) -> Iterator[TextCompletion]:
        """An empty piece tells that the prompt is accepted."""
        yield self._completion("")

    def pieces(self, event: CompletionEvent) -> Iterator[TextCompletion]:
        if isinstance(event, engine_protocol.TextDelta):
            yield self._completion(event.text, new=self.new_logprobs())

    def ending(self) -> Iterator[TextCompletion]:
        yield self._completion("", self._reason(), self.new_logprobs())
        if self.sends_usage:
            last = self._completion("")
            yield msgspec.structs.replace(last, choices=[], usage=self.usage())

    def whole(self) -> TextCompletion:
        last = self._completion(self.text, self._reason(), self.logprobs)
        return msgspec.structs.replace(last, usage=self.usage())

    def _reason(self) -> Literal["stop", "length"]:
        return "length" if self.finish_reason == "length" else "stop"

    def _completion(
        self,
        text: str,
        finish_reason: Literal["stop", "length"] | None = None,
        new: list[TokenLogprob] | None = None,
    ) -> TextCompletion:
        choice = TextChoice(
            text=text,
            finish_reason=finish_reason,
            logprobs=self._text_logprobs(new) if new else None,
        )
        return TextCompletion(
            id=self.id,
            created=self.created,
            model=self.model,
            choices=[choice],
            system_fingerprint=self.fingerprint,
        )

    def _text_logprobs(self, new: list[TokenLogprob]) -> TextLogprobs:
        """Of the newest tokens."""
        before = self.logprobs[: len(self.logprobs) - len(new)]
        offsets = [self._offset + sum(len(each.token) for each in before)]
        for each in new[:-1]:
            offsets.append(offsets[-1] + len(each.token))
        return TextLogprobs(
            tokens=[each.token for each in new],
            token_logprobs=[each.logprob for each in new],
            top_logprobs=[{top.token: top.logprob for top in each.top_logprobs} for each in new],
            text_offset=offsets,
        )

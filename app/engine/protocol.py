"""The messages between the window process and the engine worker."""

from typing import Any, ClassVar, Literal

import msgspec

from app.core.engine_options import EngineOptions
from app.core.generation import FinishReason, GenerationParams, GenerationStats, TokenLogprob
from app.core.model_spec import ModelInfo
from app.workers.messages import Cancel, CancelledReply, Done, Failed, Reply, Request


class PromptToolCall(msgspec.Struct, frozen=True):
    """A tool call in the history, as chat templates expect it."""

    id: str
    name: str
    arguments: dict[str, Any]


class PromptPicture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of a turn: PNG or JPEG, named by the SHA-256 of its bytes.

    In a request the bytes are left out; they go ahead of it (`ShowPicture`). `description` stands
    in for it with a model that sees none.
    """

    sha256: str
    data: bytes = b""
    description: str = ""

    @property
    def media_type(self) -> str:
        return "image/png" if self.data.startswith(b"\x89PNG") else "image/jpeg"


class PromptMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A turn of the prompt. `role` is system, user, assistant or tool.

    `pictures` stand before the content. A turn with a message that `is_pinned` is left out last
    of a conversation that does not fit.
    """

    role: str
    content: str
    name: str = ""
    tool_call_id: str = ""
    tool_calls: tuple[PromptToolCall, ...] = ()
    pictures: tuple[PromptPicture, ...] = ()
    is_pinned: bool = False


class LoadModel(Request, frozen=True, kw_only=True, tag="load"):
    """Load the GGUF file at `path`; a no-op when it is loaded with the same options.

    `context_length` 0 takes the longest that fits, and none is longer than trained; `threads` 0
    leaves them to `options`; `gpu_layers` -1 offloads as many as fit. Chats that come with a key
    are kept in `kv_folder`, up to `kv_capacity` bytes. `is_background`: nobody waits for it, and
    whoever else reads the disk goes first. With the GGUF file `projector_path` (llama.cpp's
    "mmproj") it sees pictures. `template`, a Jinja source, goes before the file's. With the address
    `server` of a server that speaks OpenAI's API, `path` is the name that the model has there.
    """

    path: str
    server: str = ""
    projector_path: str = ""
    template: str = ""
    context_length: int = 0
    gpu_layers: int = -1
    threads: int = 0
    options: EngineOptions = EngineOptions()
    kv_folder: str = ""
    kv_capacity: int = 0
    is_background: bool = False


class ShowPicture(Request, frozen=True, kw_only=True, tag="show_picture"):
    """The bytes of a picture that the next request names; they go when others are shown."""

    sha256: str
    data: bytes


class Generate(Request, frozen=True, kw_only=True, tag="generate"):
    """Continue `messages`. KV cells are reused only within the same `chat_id`.

    With a `kv_key` (32 bytes, of this chat alone) they are kept in a file under that key.

    `tools` are JSON schemas of functions for the model's own template; where its format of calls
    is known (`ModelInfo.tool_format`), a call is well formed and comes as `ToolCallDelta`, and
    with `tool_choice` "required" nothing but calls is written. `assistant_prefix` is
    text that the answer starts with (to continue a cut answer); it is not repeated in the reply.
    `adapter` is the path of a LoRA adapter (GGUF) of the loaded model, with the strength to apply
    it at. `speculates` lets tokens be guessed and checked in batches, which changes the speed
    alone.
    """

    chat_id: str
    messages: tuple[PromptMessage, ...]
    params: GenerationParams = GenerationParams()
    tools: tuple[dict[str, Any], ...] = ()
    tool_choice: Literal["auto", "required"] = "auto"
    assistant_prefix: str = ""
    enable_thinking: bool = True
    speculates: bool = True
    adapter: str = ""
    adapter_strength: float = 1.0
    kv_key: bytes = b""


class GenerateSamples(Request, frozen=True, kw_only=True, tag="generate_samples"):
    """Answer `prompt` once with each of `samples` as its parameters, several at a time.

    The prompt's tools are not looked at: what comes is text alone.
    """

    prompt: Generate
    samples: tuple[GenerationParams, ...]


class Prefill(Request, frozen=True, kw_only=True, tag="prefill"):
    """Read `messages` into the cache of `chat_id` while nothing else is wanted.

    Up to the point that any continuation shares: the answer's own opening is left out. `draft`
    is what the user is typing, the start of the next user message. `max_tokens` is what the
    answer will be given, since that decides which of the oldest messages fit.
    """

    chat_id: str
    messages: tuple[PromptMessage, ...]
    tools: tuple[dict[str, Any], ...] = ()
    draft: str = ""
    max_tokens: int = 1024
    enable_thinking: bool = True
    kv_key: bytes = b""
    priority: ClassVar[int] = 2


class Score(Request, frozen=True, kw_only=True, tag="score"):
    """How likely the model, under its `adapter` as in Generate, finds `answer` after `messages`."""

    messages: tuple[PromptMessage, ...]
    answer: str
    tools: tuple[dict[str, Any], ...] = ()
    adapter: str = ""
    adapter_strength: float = 1.0
    priority: ClassVar[int] = 1


class CountTokens(Request, frozen=True, kw_only=True, tag="count_tokens"):
    """How many tokens each text takes in the loaded model."""

    texts: tuple[str, ...]
    priority: ClassVar[int] = 0


class Unload(Request, frozen=True, kw_only=True, tag="unload"):
    """Free the model and every KV cell."""


class ForgetChat(Request, frozen=True, kw_only=True, tag="forget_chat"):
    """Drop what is cached of a chat."""

    chat_id: str


EngineRequest = (
    LoadModel
    | ShowPicture
    | Generate
    | GenerateSamples
    | Prefill
    | CountTokens
    | Score
    | Unload
    | ForgetChat
    | Cancel
)


class LoadProgress(Reply, frozen=True, kw_only=True, tag="load_progress"):
    fraction: float


class Loaded(Reply, frozen=True, kw_only=True, tag="loaded"):
    is_final: ClassVar[bool] = True
    info: ModelInfo


class PromptProgress(Reply, frozen=True, kw_only=True, tag="prompt_progress"):
    """`done` of `total` prompt tokens are in the cache, `cached` of them from before.

    `dropped` counts the oldest messages that did not fit into the context.
    """

    done: int
    total: int
    cached: int
    dropped: int = 0


class TextDelta(Reply, frozen=True, kw_only=True, tag="text"):
    text: str


class ReasoningDelta(Reply, frozen=True, kw_only=True, tag="reasoning"):
    text: str


class ToolCallDelta(Reply, frozen=True, kw_only=True, tag="tool_call"):
    """A whole tool call, from the model's own format; `call_id` is "" where it gives none."""

    name: str
    arguments: dict[str, Any]
    call_id: str = ""


class LogprobsDelta(Reply, frozen=True, kw_only=True, tag="logprobs"):
    """One generated token and the most likely ones in its place, the likeliest first.

    It comes before the text that the token completes; a mark that is no text has one too.
    """

    chosen: TokenLogprob
    top: tuple[TokenLogprob, ...]


class Generated(Reply, frozen=True, kw_only=True, tag="generated"):
    """The end of an answer; `stopped` when it was cancelled, with what was made so far."""

    is_final: ClassVar[bool] = True
    reason: FinishReason
    stats: GenerationStats


class SampleText(Reply, frozen=True, kw_only=True, tag="sample"):
    """The whole text of the answer made with the parameters `samples[number]`, once it is done."""

    number: int
    text: str
    reason: FinishReason


class SampleDelta(Reply, frozen=True, kw_only=True, tag="sample_delta"):
    """The next piece of the first sample, so that there is something to look at meanwhile."""

    text: str


class Sampled(Reply, frozen=True, kw_only=True, tag="sampled"):
    """The end of all samples; `stopped` when it was cancelled. The statistics are their sums."""

    is_final: ClassVar[bool] = True
    reason: FinishReason
    stats: GenerationStats


class Scored(Reply, frozen=True, kw_only=True, tag="scored"):
    """`logprob` is the sum over the answer's `tokens`, in nats."""

    is_final: ClassVar[bool] = True
    logprob: float
    tokens: int


class TokenCounts(Reply, frozen=True, kw_only=True, tag="token_counts"):
    is_final: ClassVar[bool] = True
    counts: tuple[int, ...]


EngineReply = (
    LoadProgress
    | Loaded
    | PromptProgress
    | TextDelta
    | ReasoningDelta
    | ToolCallDelta
    | LogprobsDelta
    | Generated
    | SampleDelta
    | SampleText
    | Sampled
    | TokenCounts
    | Scored
    | Done
    | Failed
    | CancelledReply
)

GenerationEvent = (
    PromptProgress | TextDelta | ReasoningDelta | ToolCallDelta | LogprobsDelta | Generated
)

SamplingEvent = PromptProgress | SampleDelta | SampleText | Sampled

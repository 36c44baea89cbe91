"""The messages between the window process and the engine worker."""

from typing import Any, ClassVar, Literal

import msgspec

from app.core.engine_options import EngineOptions
from app.core.generation import FinishReason, GenerationParams, GenerationStats, TokenLogprob
from app.core.model_spec import ModelInfo, ToolSkill
from app.workers.messages import FinalReply, Reply, Request


class PromptToolCall(msgspec.Struct, frozen=True):
    """A tool call in the history, in the form that chat templates expect."""

    id: str
    name: str
    arguments: dict[str, Any]


class PromptPicture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture in a turn: PNG or JPEG, identified by the SHA-256 of its bytes.

    Requests omit the bytes, which are sent ahead (`ShowPicture`). `description` replaces it for a
    model without vision.
    """

    sha256: str
    data: bytes = b""
    description: str = ""

    @property
    def media_type(self) -> str:
        return "image/png" if self.data.startswith(b"\x89PNG") else "image/jpeg"


class PromptMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A turn of the prompt. `role` is system, user, assistant or tool.

    `pictures` precede the content. If a conversation does not fit, a turn with an `is_pinned`
    message is dropped last.
    """

    role: str
    content: str
    name: str = ""
    tool_call_id: str = ""
    tool_calls: tuple[PromptToolCall, ...] = ()
    pictures: tuple[PromptPicture, ...] = ()
    is_pinned: bool = False


class PlainPrompt(msgspec.Struct, frozen=True):
    """Text that is continued as it is, without a template; it may spell control tokens.

    With a `suffix`, what belongs between the two is generated; both are then nothing but text.
    """

    text: str
    suffix: str | None = None


class LoadModel(Request, frozen=True, kw_only=True, tag="load"):
    """Load the GGUF file at `path`; a no-op if it is loaded with the same options.

    `context_length` 0 takes the longest that fits, limited to the trained length; `threads` 0
    leaves them to `options`; `gpu_layers` -1 offloads as many as fit. Chats with a key are stored
    in `kv_folder`, up to `kv_capacity` bytes. `is_background`: nobody is waiting, so other disk
    reads take precedence. The GGUF file `projector_path` (llama.cpp's "mmproj") enables vision.
    `template`, a Jinja source, overrides the file's. If `server` is the address of a server with
    OpenAI's API, `path` is the model's name there. `tool_skills` are only passed on to `ModelInfo`.
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
    tool_skills: tuple[ToolSkill, ...] = ()


class ShowPicture(Request, frozen=True, kw_only=True, tag="show_picture"):
    """The bytes of a picture used by the next request; dropped when others are shown."""

    sha256: str
    data: bytes


class Generate(Request, frozen=True, kw_only=True, tag="generate"):
    """Continue `messages`, or `plain` instead of them.

    KV cells are reused only within the same `chat_id`.

    With a `kv_key` (32 bytes, for this chat alone) they are stored in a file under that key.

    `tools` are JSON schemas of functions for the model's own template; if its format of calls is
    known (`ModelInfo.tool_format`), calls are well-formed and yielded as `ToolCallDelta`, and
    `tool_choice` "required" allows nothing but calls; a JSON Schema then only applies to an answer
    in place of calls. `assistant_prefix` is text that the answer starts with (to continue a
    truncated answer); it is not repeated in the reply. `adapter` is the path of a LoRA adapter
    (GGUF) of the loaded model, with its strength. `speculates` enables speculative decoding, which
    affects only the speed.

    `head` is what all prompts of this `chat_id` start with, even if their conversations differ. It
    is cached by itself, under its own `chat_id` and `kv_key`, so that it outlives the rest.
    """

    chat_id: str
    messages: tuple[PromptMessage, ...] = ()
    plain: PlainPrompt | None = None
    params: GenerationParams = GenerationParams()
    tools: tuple[dict[str, Any], ...] = ()
    tool_choice: Literal["auto", "required"] = "auto"
    assistant_prefix: str = ""
    enable_thinking: bool = True
    speculates: bool = True
    adapter: str = ""
    adapter_strength: float = 1.0
    kv_key: bytes = b""
    head: "Prefill | None" = None


class GenerateSamples(Request, frozen=True, kw_only=True, tag="generate_samples"):
    """Answer `prompt` once with each of `samples` as its parameters, several at a time.

    The prompt's tools are ignored: the output is only text. With `conversations`, one for each of
    `samples`, these are answered instead of the prompt's messages; what they start with in common
    is read once.
    """

    prompt: Generate
    samples: tuple[GenerationParams, ...]
    conversations: tuple[tuple[PromptMessage, ...], ...] = ()

    def single(self, number: int) -> Generate:
        """The request that gives one of the answers alone."""
        messages = self.conversations[number] if self.conversations else self.prompt.messages
        return msgspec.structs.replace(
            self.prompt, messages=messages, params=self.samples[number], tools=()
        )


class Prefill(Request, frozen=True, kw_only=True, tag="prefill"):
    """Read `messages` into the cache of `chat_id` while the engine is idle.

    Reads only what all continuations share, without the answer's opening. `draft` is what the user
    is typing, the start of the next user message. `max_tokens` is the limit of the answer, which
    decides which of the oldest messages fit. `head` is as in `Generate`.

    `passages` precede the draft in its message, and may be others in the end: what is read with
    them is kept apart from the chat, in RAM, until the chat goes on.
    """

    chat_id: str
    messages: tuple[PromptMessage, ...]
    tools: tuple[dict[str, Any], ...] = ()
    passages: str = ""
    draft: str = ""
    max_tokens: int = 1024
    enable_thinking: bool = True
    kv_key: bytes = b""
    head: "Prefill | None" = None
    priority: ClassVar[int] = 2


ALONE = "alone"
"""The cache id of prompts that no conversation goes on from, and of answers that are scored: they
come one after the other, and what they begin with alike, such as instructions, is read once."""


class Score(Request, frozen=True, kw_only=True, tag="score"):
    """The likelihood of `answer` after `messages`, under an `adapter` as in Generate."""

    messages: tuple[PromptMessage, ...]
    answer: str
    tools: tuple[dict[str, Any], ...] = ()
    adapter: str = ""
    adapter_strength: float = 1.0
    priority: ClassVar[int] = 1


class CountTokens(Request, frozen=True, kw_only=True, tag="count_tokens"):
    """Count the tokens of each text in the loaded model."""

    texts: tuple[str, ...]
    priority: ClassVar[int] = 0


class Unload(Request, frozen=True, kw_only=True, tag="unload"):
    """Free the model and all KV cells."""


class ForgetChat(Request, frozen=True, kw_only=True, tag="forget_chat"):
    """Drop the caches of a chat, or of all chats if `chat_id` is empty."""

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
)


class LoadProgress(Reply, frozen=True, kw_only=True, tag="load_progress"):
    fraction: float


class Loaded(FinalReply, frozen=True, kw_only=True, tag="loaded"):
    info: ModelInfo


class PromptProgress(Reply, frozen=True, kw_only=True, tag="prompt_progress"):
    """`done` of `total` prompt tokens are in the cache.

    `dropped` is the number of oldest messages that did not fit into the context.
    """

    done: int
    total: int
    dropped: int = 0


class TextDelta(Reply, frozen=True, kw_only=True, tag="text"):
    text: str


class ReasoningDelta(Reply, frozen=True, kw_only=True, tag="reasoning"):
    text: str


class ToolCallDelta(Reply, frozen=True, kw_only=True, tag="tool_call"):
    """A complete tool call in the model's own format; `call_id` is "" if it has none."""

    name: str
    arguments: dict[str, Any]
    call_id: str = ""


class LogprobsDelta(Reply, frozen=True, kw_only=True, tag="logprobs"):
    """A generated token and the most likely alternatives, most likely first.

    It precedes the text that the token completes; marks that are not text have one, too.
    """

    chosen: TokenLogprob
    top: tuple[TokenLogprob, ...]


class Generated(FinalReply, frozen=True, kw_only=True, tag="generated"):
    """The end of an answer; `stopped` if it was cancelled, with the output so far."""

    reason: FinishReason
    stats: GenerationStats


class SampleText(Reply, frozen=True, kw_only=True, tag="sample"):
    """The complete text of the answer with the parameters `samples[number]`.

    `logprobs` are those of its tokens, if its parameters ask for them.
    """

    number: int
    text: str
    reason: FinishReason
    logprobs: tuple[LogprobsDelta, ...] = ()


class SampleDelta(Reply, frozen=True, kw_only=True, tag="sample_delta"):
    """The next piece of the first sample, to show progress."""

    text: str


class Sampled(FinalReply, frozen=True, kw_only=True, tag="sampled"):
    """The end of all samples; `stopped` if cancelled. The statistics are sums."""

    reason: FinishReason
    stats: GenerationStats


class Scored(FinalReply, frozen=True, kw_only=True, tag="scored"):
    """`logprob` is the sum over the answer's `tokens`, of which one is its end, in nats."""

    logprob: float
    tokens: int


class TokenCounts(FinalReply, frozen=True, kw_only=True, tag="token_counts"):
    counts: tuple[int, ...]


GenerationEvent = (
    PromptProgress | TextDelta | ReasoningDelta | ToolCallDelta | LogprobsDelta | Generated
)

SamplingEvent = PromptProgress | SampleDelta | SampleText | Sampled

EngineReply = LoadProgress | Loaded | GenerationEvent | SamplingEvent | TokenCounts | Scored

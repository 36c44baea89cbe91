"""How an answer is to be generated, and everything that determined one."""

from typing import Literal

import msgspec

from app.core.engine_options import EngineOptions

FinishReason = Literal[
    "stop", "length", "stopped", "repeating", "tool_calls", "approval", "error", "unconfirmed"
]
"""`approval`: a tool call is waiting for the user's decision. `repeating`: the answer was stopped
because it repeated itself. `unconfirmed`: it was to come from the documents only, and what was read
of them does not confirm one."""


Mode = Literal["chat", "react", "pal", "auto", "summarise"]
"""How a question is answered: in words, with tools step by step, by a program, in whichever of
these suits it, or by reading documents from beginning to end."""

UNLIMITED_TOKENS = 1 << 20
"""As `max_tokens`: until the answer or the context ends."""


class GenerationParams(msgspec.Struct, frozen=True, kw_only=True):
    """Sampling settings, in llama.cpp's terms; a neutral value disables a sampler.

    `temperature` 0 is greedy. `seed` None draws a random one, which the statistics report.
    `logit_bias` is by token. `json_schema` and `grammar` (GBNF) constrain the output; at most one
    of them is given. `logprobs` n asks for the log-probability of every token and of the n most
    likely ones.
    """

    max_tokens: int = 1024
    temperature: float = 0.7
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    typical_p: float = 1.0
    xtc_probability: float = 0.0
    xtc_threshold: float = 0.1
    dry_multiplier: float = 0.0
    dry_base: float = 1.75
    dry_allowed_length: int = 2
    repeat_penalty: float = 1.0
    repeat_last_n: int = 64
    presence_penalty: float = 0.0
    frequency_penalty: float = 0.0
    mirostat: Literal[0, 1, 2] = 0
    mirostat_tau: float = 5.0
    mirostat_eta: float = 0.1
    logit_bias: dict[int, float] = {}
    seed: int | None = None
    stop: tuple[str, ...] = ()
    logprobs: int | None = None
    json_schema: str | None = None
    grammar: str | None = None


class TokenLogprob(msgspec.Struct, frozen=True):
    """A token's bytes and its log-probability in nats.

    Over the whole vocabulary, before any sampler.
    """

    token: bytes
    logprob: float


class GenerationStats(msgspec.Struct, frozen=True, kw_only=True):
    """Counts in tokens, times in seconds. `ttft_s` runs from the request to the first token.

    `prompt_sha256` is the hash of the prompt's token ids, 32-bit little-endian.
    """

    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    load_s: float = 0.0
    prompt_s: float = 0.0
    ttft_s: float = 0.0
    tokens_per_s: float = 0.0
    seed: int = 0
    prompt_sha256: str = ""


class AdapterUse(msgspec.Struct, frozen=True):
    """The LoRA adapter (GGUF file) used for an answer, and its strength."""

    path: str
    strength: float = 1.0
    sha256: str = ""


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that determined an answer, stored with it.

    `fact_ids` are the remembered facts appended to `system`: only the memory has their text, so
    erasing them there is complete. `has_notes`: the model was told to think first, and the answer
    is the majority of `samples` chains of thought. `mode_reason` is why this mode was chosen for
    the user; empty if they chose it themselves. `tool_prompt_tokens`: the size of the first prompt
    with tools or worked programs, which is read beside the chat; 0 if there was none.
    """

    model_id: str
    model_name: str
    model_sha256: str
    quantization: str
    engine_version: str
    template_sha256: str
    context_length: int
    params: GenerationParams
    stats: GenerationStats
    finish_reason: FinishReason
    mode: str = "chat"
    mode_reason: str = ""
    system: str = ""
    fact_ids: tuple[str, ...] = ()
    options: EngineOptions = EngineOptions()
    adapter: AdapterUse | None = None
    has_notes: bool = False
    samples: int = 1
    tool_prompt_tokens: int = 0

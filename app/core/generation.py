"""How an answer is to be generated, and everything that determined one."""

from functools import partial
from typing import Annotated, Literal

import msgspec

from app.core.documents import EVERYTHING, DocumentFilter, NotRead
from app.core.engine_options import EngineOptions
from app.core.parameters import EVERYWHERE, declared
from app.core.wording import translatable

FinishReason = Literal[
    "stop", "length", "stopped", "repeating", "tool_calls", "approval", "error", "unconfirmed"
]
"""`approval`: a tool call is waiting for the user's decision. `repeating`: the answer was stopped
because it repeated itself. `unconfirmed`: it was to come from the documents only, and what was read
of them does not confirm one."""

UNFINISHED: tuple[FinishReason, ...] = ("stopped", "approval")
"""Reasons after which an answer may go on in the middle of a sentence."""

Mode = Literal["chat", "react", "pal", "auto", "summarise"]
"""How a question is answered: in words, with tools step by step, by a program, in whichever of
these suits it, or by reading documents from beginning to end."""

Thinking = Literal["never", "once", "vote"]
"""Whether a model without built-in reasoning takes notes first, or several notes vote."""

UNLIMITED_TOKENS = 1 << 20
"""As `max_tokens`: until the answer or the context ends."""


_parameter = partial(declared, surfaces=EVERYWHERE)


class GenerationParams(msgspec.Struct, frozen=True, kw_only=True):
    """The parameters of one generation, in llama.cpp's terms; a neutral value disables a sampler.

    Every sampler is declared here and takes effect in `engine/llama/sampling.py`; nothing else
    names it. `seed` None draws a random one, which the statistics report. `logit_bias` is by token.
    `json_schema` and `grammar` (GBNF) constrain the output; at most one of them is given.
    `logprobs` n asks for the log-probability of every token and of the n most likely ones.
    """

    max_tokens: Annotated[
        int,
        _parameter(
            "Maximum answer length",
            "In tokens; a longer answer can be continued.",
            bounds=(0, UNLIMITED_TOKENS),
            step=256,
            synonyms="max tokens, output limit",
        ),
    ] = 1024
    temperature: Annotated[
        float,
        _parameter(
            "Temperature",
            "0 always picks the likeliest word; higher values vary more.",
            bounds=(0, 5),
            step=0.1,
            synonyms="creativity, randomness, sampling",
        ),
    ] = 0.7
    top_k: Annotated[
        int,
        _parameter(
            "Top k",
            "Picks from this many of the likeliest words; 0 means all.",
            bounds=(0, 1 << 20),
            step=10,
        ),
    ] = 40
    top_p: Annotated[
        float,
        _parameter(
            "Top p",
            "Picks from the likeliest words that together reach this probability.",
            bounds=(0, 1),
            step=0.05,
            synonyms="nucleus, sampling",
        ),
    ] = 0.95
    min_p: Annotated[
        float,
        _parameter(
            "Min p",
            "Drops words less likely than this share of the likeliest one.",
            bounds=(0, 1),
            step=0.01,
        ),
    ] = 0.05
    typical_p: Annotated[
        float,
        _parameter(
            "Typical p",
            "Prefers words about as surprising as usual; 1 turns it off.",
            bounds=(0, 1),
            step=0.05,
        ),
    ] = 1.0
    xtc_probability: Annotated[
        float,
        _parameter(
            "XTC probability",
            "How often all but the least likely good words are dropped; 0: never.",
            bounds=(0, 1),
            step=0.05,
        ),
    ] = 0.0
    xtc_threshold: Annotated[
        float,
        _parameter(
            "XTC threshold",
            "The probability from which XTC counts a word as good.",
            bounds=(0, 1),
            step=0.05,
        ),
    ] = 0.1
    dry_multiplier: Annotated[
        float,
        _parameter(
            "DRY multiplier",
            "Discourages repeating whole phrases; 0 turns it off, 0.8 is usual.",
            bounds=(0, 10),
            step=0.1,
        ),
    ] = 0.0
    dry_base: Annotated[
        float,
        _parameter(
            "DRY base",
            "How fast the penalty grows with the length of a repeated phrase.",
            bounds=(1, 10),
            step=0.25,
        ),
    ] = 1.75
    dry_allowed_length: Annotated[
        int,
        _parameter(
            "DRY allowed length",
            "The longest phrase, in tokens, that may repeat without a penalty.",
            bounds=(0, 1 << 20),
        ),
    ] = 2
    repeat_penalty: Annotated[
        float,
        _parameter(
            "Repetition penalty",
            "Values above 1 discourage words that were just used.",
            bounds=(0.01, 10),
            step=0.05,
        ),
    ] = 1.0
    repeat_last_n: Annotated[
        int,
        _parameter(
            "Repetition window",
            "How many of the last tokens the penalties look at; -1 means all.",
            bounds=(-1, 1 << 20),
            step=64,
        ),
    ] = 64
    presence_penalty: Annotated[
        float,
        _parameter(
            "Presence penalty",
            "Positive values discourage words that were used at all.",
            bounds=(-2, 2),
            step=0.1,
        ),
    ] = 0.0
    frequency_penalty: Annotated[
        float,
        _parameter(
            "Frequency penalty",
            "Positive values discourage words the more often they were used.",
            bounds=(-2, 2),
            step=0.1,
        ),
    ] = 0.0
    mirostat: Annotated[
        Literal[0, 1, 2],
        _parameter(
            "Mirostat",
            "Keeps the surprise of the text constant; replaces top k, top p, min p.",
            names={0: translatable("Off"), 1: "Mirostat 1", 2: "Mirostat 2"},
        ),
    ] = 0
    mirostat_tau: Annotated[
        float,
        _parameter(
            "Mirostat tau",
            "The surprise that Mirostat aims at; lower is more predictable.",
            bounds=(0, 20),
            step=0.5,
        ),
    ] = 5.0
    mirostat_eta: Annotated[
        float,
        _parameter(
            "Mirostat eta",
            "How fast Mirostat corrects itself.",
            bounds=(0, 1),
            step=0.05,
        ),
    ] = 0.1
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

    `prompt_sha256` is the hash of the prompt's token ids, 32-bit little-endian. `pseudonyms` are
    those that a server read in place of personal data, each with what it stands for. `left_out` is
    how many of the oldest messages did not fit into the context.
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
    pseudonyms: tuple[tuple[str, str], ...] = ()
    left_out: int = 0


class AdapterUse(msgspec.Struct, frozen=True):
    """The LoRA adapter (GGUF file) used for an answer, and its strength."""

    path: str
    strength: float = 1.0
    sha256: str = ""


NO_ADAPTER = AdapterUse("", 0.0)
"""The model alone, even if the chat has an adapter or one was adopted."""


class AnswerRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How one answer is to be made, stored with it: complete, so that no setting is asked for.

    `sources` are the ids of collections, the most important first. `system` is the system prompt
    without the remembered facts, `fact_ids` are those to append. `adapter` None is the model alone.
    """

    mode: Mode
    params: GenerationParams
    model: str = ""
    system: str = ""
    fact_ids: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    documents: DocumentFilter = EVERYTHING
    only_from_documents: bool = False
    passages: int = 0
    thinking: Thinking = "never"
    samples: int = 1
    adapter: AdapterUse | None = None


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that determined an answer, stored with it.

    `fact_ids` are the remembered facts appended to `system`: only the memory has their text, so
    erasing them there is complete. `has_notes`: the model was told to think first, and the answer
    is the majority of `samples` chains of thought. `mode_reason` is why this mode was chosen for
    the user; empty if they chose it themselves. `tool_prompt_tokens`: the size of the first prompt
    with tools or worked programs, which is read beside the chat; 0 if there was none. `not_found`
    are the answer's figures, as written, that are in nothing that was read; None if no documents
    were read. `computed` are the numbers that the program computed from documents for it,
    `survey_ids` the surveys that it was combined from. `opening` is how many characters the program
    wrote, before the model continued them. `not_read` is what of the documents asked was not
    searched. `imported_from` is the program or file that the answer was imported from; "" for one
    made here.
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
    not_found: tuple[str, ...] | None = None
    computed: tuple[str, ...] = ()
    survey_ids: tuple[str, ...] = ()
    opening: int = 0
    not_read: NotRead = NotRead()
    imported_from: str = ""

    @property
    def reads_otherwise(self) -> bool:
        """Whether it was made document by document, part by part, or from all rows of a table.

        Others are made from the passages that were sent with their question.
        """
        return self.mode in ("survey", "summarise", "table")

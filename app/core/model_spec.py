"""Models and adapters: entries of the catalogue, files on this machine, and a loaded model."""

import re
from pathlib import Path
from typing import Literal

import msgspec

from app.core.engine_options import EngineOptions
from app.core.model_defaults import Sampling, check_sampling

ModelKind = Literal["chat", "embedding", "reranking"]
Fit = Literal["fits", "tight", "no"]
Capability = Literal["tools", "reasoning", "vision"]
Pooling = Literal["", "cls", "mean"]
ToolSkill = Literal["native_calls", "sql", "many_tools", "second_reading", "table_queries"]
"""What a model can do with tools, and with what it is shown again; see models.toml."""

UNKNOWN_LICENSE = "unknown"

READY = "onnx/model.onnx"
"""Where repositories of embedding and reranking models have their weights in ONNX form."""

READY_SMALL = "onnx/model_quantized.onnx"
"""The same, already in 8 bits."""

APART = "_data"
"""Ends the name of the weights of an ONNX file that are stored beside it, not in it."""


class PackageSource(msgspec.Struct, frozen=True, tag="package"):
    """Weights inside an installed Python package, which is located but never imported."""

    package: str
    member: str


class HubSource(msgspec.Struct, frozen=True, tag="hub"):
    """Weights in a Hugging Face repository, pinned to a revision."""

    repository: str
    revision: str
    file: str


class FileSource(msgspec.Struct, frozen=True, tag="file"):
    """A user's file, used in place."""

    path: str


class ServerSource(msgspec.Struct, frozen=True, tag="server"):
    """A model on a user's server, by its name there."""

    address: str
    model: str


ModelSource = PackageSource | HubSource | FileSource | ServerSource


class EmbedderTraits(msgspec.Struct, frozen=True):
    """The input requirements of an embedding model: vector size, window and prefixes.

    `pooling` makes one vector of those of the tokens, where its repository does not say how. `near`
    is the least cosine of a question and a passage about the same; None if it was not measured.
    """

    dimension: int
    max_tokens: int
    query_prefix: str = ""
    document_prefix: str = ""
    pooling: Pooling = ""
    near: float | None = None


class Reference(msgspec.Struct, frozen=True):
    """What the original of an embedding or reranking model makes of a text, to compare ONNX files.

    `result` is the beginning of the unit vector of `text` or, with a `passage`, the score of it for
    the question `text`. `least_agreement` is the cosine, or one minus the relative difference of
    scores.
    """

    text: str
    result: tuple[float, ...]
    passage: str = ""
    least_agreement: float = 0.99


class ModelSpec(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of models.toml or an imported file. `sha256` is empty if not pinned.

    `projector` is the file in the same hub repository that adds vision. `sampling` is its maker's
    recommendation. `template`, a Jinja source, overrides the one in the file; "" uses that.
    `tool_skills` None are those of its size. `adapters` are paths of LoRA adapters (GGUF) offered
    with it. `family` is the id of the entry that it is another quantization of, or its own id.
    `references` are for embedding and reranking models in ONNX form.
    """

    id: str
    name: str
    kind: ModelKind
    source: ModelSource
    license: str
    sha256: str = ""
    size_bytes: int = 0
    quantization: str = ""
    parameters: int = 0
    context_length: int = 0
    languages: tuple[str, ...] = ()
    capabilities: tuple[Capability, ...] = ()
    tool_skills: tuple[ToolSkill, ...] | None = None
    is_starter: bool = False
    projector: str = ""
    embedder: EmbedderTraits | None = None
    references: tuple[Reference, ...] = ()
    sampling: Sampling = {}
    template: str = ""
    adapters: tuple[str, ...] = ()
    family: str = ""

    def __post_init__(self) -> None:
        check_sampling(self.sampling)

    @property
    def is_folder(self) -> bool:
        """Whether it is loaded as a folder: tokenizer and pooling are beside its weights."""
        return self.kind != "chat"


class MemoryEstimate(msgspec.Struct, frozen=True, kw_only=True):
    """The memory in bytes that a model takes at a given context length on this machine.

    `process` is the engine's program itself. `prompt_caches` is what the cached prompts of chats
    other than the current one may take in addition; it is not part of `total`, since it is only
    used as more chats are opened.
    """

    context_length: int
    weights: int
    kv_cache: int
    compute: int
    fit: Fit
    process: int = 0
    prompt_caches: int = 0

    @property
    def total(self) -> int:
        return self.weights + self.kv_cache + self.compute + self.process


class LoadAdjustment(msgspec.Struct, frozen=True):
    """A reduction made to load a model, because memory is short.

    `wanted` -1 means all layers; `cache_bits` is the size of each number in the KV cache.
    """

    setting: Literal["context_length", "cache_bits", "gpu_layers"]
    wanted: int
    got: int


class ModelInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What the engine found in the loaded file."""

    name: str
    quantization: str
    context_length: int
    template_sha256: str
    supports_tools: bool
    """Whether the template shows tools to the model."""
    supports_reasoning: bool
    engine_version: str
    load_s: float
    tool_format: str = ""
    """The tool-call format it was trained with; empty if unknown."""
    supports_pictures: bool = False
    """Whether it was loaded with the projector that turns pictures into tokens."""
    supports_infill: bool = False
    """Whether it was trained to write what is missing between two pieces of text."""
    adjustments: tuple[LoadAdjustment, ...] = ()
    options: EngineOptions = EngineOptions()
    devices: tuple[str, ...] = ()
    """The engine's compute devices on this machine, as it names them."""
    instructions: tuple[str, ...] = ()
    """The instruction sets it was built with."""
    tool_skills: tuple[ToolSkill, ...] = ()

    @property
    def calls_natively(self) -> bool:
        """Whether it writes and reads calls of tools in its template's own format."""
        return self.supports_tools and "native_calls" in self.tool_skills


class InstalledModel(msgspec.Struct, frozen=True, kw_only=True):
    """A catalogue entry and the location of its file; `path` is empty if it is not installed.

    `projector` is the file beside it that adds vision, "" if there is none. `is_ours`: it was
    downloaded or made here, and removing it deletes it. `problem` is why an existing file cannot be
    used. `changed` is the file's modification time, in Unix time; 0 if unknown. `is_suspect`: it
    has crashed the engine twice and is loaded only when chosen again.
    """

    spec: ModelSpec
    path: str = ""
    projector: str = ""
    architecture: str = ""
    estimate: MemoryEstimate | None = None
    problem: str = ""
    is_suspect: bool = False
    is_ours: bool = False
    changed: float = 0.0


class Adapter(msgspec.Struct, frozen=True, kw_only=True):
    """A user's adapter file (GGUF), used in place.

    `base_sha256` is the hash of the model file it was trained for, "" if unknown. `problem` is why
    it cannot be used.
    """

    path: str
    name: str
    architecture: str = ""
    base_sha256: str = ""
    size_bytes: int = 0
    problem: str = ""


class Quantize(msgspec.Struct, frozen=True):
    """What to write: the type's name, optionally with an importance matrix (GGUF).

    `allows_requantizing`: also from a file that is already quantized.
    """

    type_name: str
    importance: Path | None = None
    allows_requantizing: bool = False


_PART = re.compile(r"(.+)-(\d{5})-of-(\d{5})\.gguf", re.IGNORECASE)
_MOST_PARTS = 512


def part_names(name: str) -> tuple[str, ...]:
    """The names of all files of this file's model, in order; only itself if not split.

    Args:
        name: of a file, or its path.
    """
    match = _PART.fullmatch(name)
    if not match or int(match[3]) > _MOST_PARTS:
        return (name,)
    count = int(match[3])
    return tuple(f"{match[1]}-{number:05}-of-{count:05}.gguf" for number in range(1, count + 1))


def is_later_part(name: str) -> bool:
    """Whether the file is part of a split model, but not the first, which models are loaded by."""
    match = _PART.fullmatch(name)
    return bool(match and int(match[2]) != 1)


def whole_name(name: str) -> str:
    """The name without the part number."""
    match = _PART.fullmatch(name)
    return f"{match[1]}.gguf" if match else name


FindingKind = Literal["unreadable", "reaches_out", "invisible", "address", "listens", "long"]


class TemplateFinding(msgspec.Struct, frozen=True):
    """An unusual thing: its kind, its line, and the words.

    `unreadable`: not a template. `reaches_out`: accesses Python internals or another file.
    `invisible`: characters that are not shown. `address`: a web address. `listens`: behaves
    differently if a message contains certain plain words. `long`: a loop with very many iterations.
    """

    kind: FindingKind
    line: int
    excerpt: str

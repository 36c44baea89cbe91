"""What the catalogue says of a set of weights, and what a loaded model says of itself."""

from typing import Literal

import msgspec

from app.core.engine_options import EngineOptions
from app.core.model_defaults import Sampling

ModelKind = Literal["chat", "embedding", "reranking"]
Fit = Literal["fits", "tight", "no"]
Capability = Literal["tools", "reasoning", "vision"]
UNKNOWN_LICENSE = "unknown"


class PackageSource(msgspec.Struct, frozen=True, tag="package"):
    """Weights inside an installed Python package: found, never imported."""

    package: str
    member: str


class HubSource(msgspec.Struct, frozen=True, tag="hub"):
    """Weights in a Hugging Face repository, pinned to a revision."""

    repository: str
    revision: str
    file: str


class FileSource(msgspec.Struct, frozen=True, tag="file"):
    """A file of the user's, used in place."""

    path: str


class ServerSource(msgspec.Struct, frozen=True, tag="server"):
    """A model that answers on a server of the user's, by the name that it has there."""

    address: str
    model: str


ModelSource = PackageSource | HubSource | FileSource | ServerSource


class EmbedderTraits(msgspec.Struct, frozen=True):
    """How an embedding model wants its text: vector size, window and prefixes."""

    dimension: int
    max_tokens: int
    query_prefix: str = ""
    document_prefix: str = ""


class ModelSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of models.toml or one imported file. `sha256` is empty where it is not pinned.

    `projector` is the file of the same hub repository that gives it sight. `sampling` is what its
    maker recommends. `template`, a Jinja source, goes before the one in the file; "" takes that.
    `adapters` are paths of LoRA adapters (GGUF) that are offered with it. `family` is the id of the
    entry that it is another quantization of, its own where it is the entry itself.
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
    is_starter: bool = False
    projector: str = ""
    embedder: EmbedderTraits | None = None
    sampling: Sampling = Sampling()
    template: str = ""
    adapters: tuple[str, ...] = ()
    family: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether it is loaded as a folder: tokenizer and pooling lie beside its weights."""
        return self.kind != "chat"


class MemoryEstimate(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes that a model will take at a given context length on this machine."""

    context_length: int
    weights: int
    kv_cache: int
    compute: int
    fit: Fit

    @property
    def total(self) -> int:
        return self.weights + self.kv_cache + self.compute


class LoadAdjustment(msgspec.Struct, frozen=True):
    """Something that was loaded with less than was asked for, because memory is short.

    `wanted` -1 stands for all layers; `cache_bits` are those of each number in the KV cache.
    """

    setting: Literal["context_length", "cache_bits", "gpu_layers"]
    wanted: int
    got: int


class ModelInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What the engine found in the file it loaded."""

    architecture: str
    name: str
    quantization: str
    parameters: int
    size_bytes: int
    context_length: int
    trained_context_length: int
    template_sha256: str
    supports_tools: bool
    """Whether the template shows tools to the model."""
    supports_reasoning: bool
    engine_version: str
    load_s: float
    tool_format: str = ""
    """The format in which it calls tools by itself; empty where we know none."""
    supports_pictures: bool = False
    """Whether it was loaded with the projector that turns pictures into tokens."""
    adjustments: tuple[LoadAdjustment, ...] = ()
    options: EngineOptions = EngineOptions()
    devices: tuple[str, ...] = ()
    """What the engine can compute on here, as it names it."""
    instructions: tuple[str, ...] = ()
    """The instruction sets that it was built with."""


class InstalledModel(msgspec.Struct, frozen=True, kw_only=True):
    """A catalogue entry and where its file lies; `path` is empty when it is not on this machine.

    `projector` is the file beside it that lets it see pictures, "" where there is none.
    `is_ours`: it was fetched or made here, and removing it deletes it.
    `problem` says why a file that is there cannot be used. `changed` is when the file last was, in
    Unix time; 0 where that is not known. `is_suspect`: it has stopped the engine
    twice and is loaded only when it is chosen once more.
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

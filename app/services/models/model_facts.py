"""What a model is, from its file alone or from the name that a server gives it."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from app.core.errors import UserError
from app.core.model_spec import (
    UNKNOWN_LICENSE,
    Capability,
    FileSource,
    HubSource,
    InstalledModel,
    ModelSpec,
    ServerSource,
    whole_name,
)
from app.core.settings import Settings
from app.core.wording import translatable
from app.engine.gguf.gguf_header import GgufHeader, read_header, read_whole_header
from app.engine.prompts.answer_marks import knows_thinking, shows_tools
from app.hub.model_files import projectors_beside

_BLOB = "sha256-"
"""The prefix of Ollama's file names."""


def model_of_file(path: Path, source: HubSource | None = None) -> InstalledModel:
    """Describes a model from its file alone; `problem` says why it cannot be used.

    Args:
        source: where it was downloaded from, None for a file of the user's.
    """
    stem = whole_name(path.name).removesuffix(".gguf")
    spec = ModelSpec(
        id=_id(stem, path),
        name=stem,
        kind="chat",
        source=source or FileSource(str(path)),
        license=UNKNOWN_LICENSE,
    )
    try:
        header = read_whole_header(path)
    except UserError as error:
        return InstalledModel(spec=spec, path=str(path), problem=str(error))
    if problem := _other_use(path, header):
        return InstalledModel(spec=spec, path=str(path), problem=problem)
    is_named_by_content = stem.startswith(_BLOB) and header.name
    spec = msgspec.structs.replace(
        spec,
        id=_id(re.sub(r"[^\w.-]+", "-", header.name), path) if is_named_by_content else spec.id,
        name=header.name or stem,
        size_bytes=header.file_bytes,
        quantization=header.quantization,
        parameters=header.parameters,
        context_length=header.number("context_length"),
        license=header.text("general.license") or UNKNOWN_LICENSE,
    )
    return InstalledModel(spec=spec, path=str(path))


def _id(stem: str, path: Path) -> str:
    """Unique even if files in different folders have the same name."""
    return f"{stem.lower()}-{hashlib.sha256(str(path).encode()).hexdigest()[:8]}"


def completed(spec: ModelSpec, header: GgufHeader, projector: str) -> ModelSpec:
    """The spec, with values from the file where the catalogue has none."""
    template = header.chat_template
    found: dict[Capability, bool] = {
        "tools": shows_tools(template),
        "reasoning": bool(template) and knows_thinking(template),
        "vision": bool(projector),
    }
    return msgspec.structs.replace(
        spec,
        capabilities=tuple(name for name, has in found.items() if has),
        size_bytes=header.file_bytes,
        context_length=spec.context_length or header.number("context_length"),
    )


def _other_use(path: Path, header: GgufHeader) -> str:
    """What else the file is for; "" for a chat model."""
    kind = header.text("general.type")
    if kind == "adapter":
        return translatable(
            f"{path.name} is an adapter, which works together with its base model. Add it under "
            "Dataset, Models trained, New adapter."
        )
    if kind == "mmproj" or header.architecture == "clip":
        return translatable(
            f"{path.name} is a vision projector (mmproj). It is used automatically when it is in "
            "the same folder as its model."
        )
    if kind == "imatrix":
        return translatable(
            f"{path.name} is an importance matrix. It is used where a model is quantized: under "
            "Models › Make smaller or measure, or with models quantize --imatrix."
        )
    return ""


def models_on_server(settings: Settings) -> Iterator[InstalledModel]:
    """The models of the server that the user has connected to."""
    address = settings.server_address
    host = urlsplit(address).hostname or ""
    for model in settings.server_models if address else ():
        name = "".join(char for char in Path(model).name if char.isprintable())
        spec = ModelSpec(
            id=f"{name}@{host}",
            name=f"{name} on {host}",
            kind="chat",
            source=ServerSource(address, model),
            license="",
        )
        yield InstalledModel(spec=spec)


def find_projector(model: Path, header: GgufHeader) -> str:
    """The path of the projector that lies beside `model` and fits it; "" if there is none."""
    for path in projectors_beside(model):
        try:
            projector = read_header(path)
        except UserError:
            continue
        if projector.architecture == "clip" and _width(projector) == _width(header):
            return str(path)
    return ""


def _width(header: GgufHeader) -> int:
    """The width of a model's embeddings, or of the vectors that a projector makes for it."""
    return header.number("vision.projection_dim") or header.number("embedding_length")

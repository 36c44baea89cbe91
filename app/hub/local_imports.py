"""Models that other programs keep on this machine, used in place without copying."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from app.core.model_spec import part_names, whole_name
from app.core.text_files import parse_json
from app.core.unicode_text import is_encodable
from app.hub.model_files import is_model

_MAX_FILES = 5000
_OLLAMA_WEIGHTS = "application/vnd.ollama.image.model"
_MAGIC = b"GGUF"


class FoundModel(msgspec.Struct, frozen=True):
    """Another program's GGUF file. `name` is that program's name for it."""

    path: str
    name: str
    program: str
    size_bytes: int


def find_models(home: Path | None = None) -> tuple[FoundModel, ...]:
    """The models of LM Studio, Jan, GPT4All, Ollama and the Hugging Face cache; each file once.

    Only names and first bytes are examined. Unreadable folders are skipped.

    Args:
        home: the user's home; None for the real one, respecting environment variables.
    """
    found: dict[Path, FoundModel] = {}
    for program, folder in _folders(home):
        models = _ollama(folder) if program == "Ollama" else _files(folder)
        for name, path in models:
            try:
                real = path.resolve()
                if real not in found and is_encodable(str(real)) and _is_gguf(real):
                    found[real] = FoundModel(str(real), name, program, _size(real))
            except OSError:
                continue
    return tuple(sorted(found.values(), key=lambda model: (model.program, model.name)))


def _folders(home: Path | None) -> Iterator[tuple[str, Path]]:
    environment = os.environ if home is None else {}
    home = home or Path.home()
    data = {
        "darwin": home / "Library" / "Application Support",
        "win32": home / "AppData" / "Roaming",
    }.get(sys.platform, home / ".local" / "share")
    yield "LM Studio", home / ".lmstudio" / "models"
    yield "LM Studio", home / ".cache" / "lm-studio" / "models"
    yield "Jan", data / "Jan" / "data"
    yield "Jan", home / "jan" / "models"
    yield "GPT4All", data / "nomic.ai" / "GPT4All"
    yield "GPT4All", home / "AppData" / "Local" / "nomic.ai" / "GPT4All"
    yield "Ollama", Path(environment.get("OLLAMA_MODELS") or home / ".ollama" / "models")
    yield "Ollama", Path("/usr/share/ollama/.ollama/models") if environment else home / "none"
    hub = environment.get("HF_HOME") or home / ".cache" / "huggingface"
    yield "Hugging Face", Path(hub) / "hub"


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    seen = 0
    for parent, _, names in os.walk(folder):  # skips what is unreadable
        for name in names:
            seen += 1
            if seen > _MAX_FILES:
                return
            if is_model(name):
                stem = whole_name(name).removesuffix(".gguf")  # all of Jan's are called model.gguf
                yield Path(parent).name if stem == "model" else stem, Path(parent, name)


def _ollama(folder: Path) -> Iterator[tuple[str, Path]]:
    """A manifest names its layers by digest; the weights are the blob with that name."""
    manifests = folder / "manifests"
    for parent, _, names in os.walk(manifests):
        for name in names:
            path = Path(parent, name)
            digest = _weights_digest(path)
            if digest:
                yield _ollama_name(path.relative_to(manifests)), folder / "blobs" / digest


def _ollama_name(path: Path) -> str:
    """`registry/library/llama3.2/1b` is known to its user as `llama3.2:1b`."""
    *_, owner, model, tag = path.parts if len(path.parts) > 2 else ("", "library", *path.parts)
    return f"{model}:{tag}" if owner == "library" else f"{owner}/{model}:{tag}"


def _weights_digest(manifest: Path) -> str:
    try:
        layers: Any = parse_json(manifest.read_bytes())["layers"]
        digests = [layer["digest"] for layer in layers if layer["mediaType"] == _OLLAMA_WEIGHTS]
    except (OSError, msgspec.DecodeError, KeyError, TypeError):
        return ""
    digest = str(digests[0]).replace(":", "-") if digests else ""
    is_plain = digest.startswith("sha256-") and digest.removeprefix("sha256-").isalnum()
    return digest if is_plain else ""


def _size(path: Path) -> int:
    """The total size of all existing parts."""
    parts = map(path.with_name, part_names(path.name))
    return sum(part.stat().st_size for part in parts if part.is_file())


def _is_gguf(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) == _MAGIC

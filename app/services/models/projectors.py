"""Finds a model's projector: by location and name, and by the width of its vectors."""

from pathlib import Path

from app.core.errors import UserError
from app.engine.gguf.gguf_header import GgufHeader, read_header
from app.hub.model_files import projectors_beside


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

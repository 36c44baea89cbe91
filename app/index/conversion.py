"""Converts sentence-transformers models to ONNX with torch, in 8 bits where that stays accurate.

The weights of a repository that are in ONNX form already are only made smaller, without torch.

The only module that imports sentence-transformers or torch.
"""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from app.core.errors import UserError
from app.index.index_protocol import EmbedderPlace, RerankerPlace
from app.index.onnx_model import OWN_OUTPUT, OnnxModel, Text, check_references, ready_file
from app.workers.processors import processors

_FULL_DISK = 1 << 20
_ROOM = 1.25
"""Both precisions together, against the weights in full precision."""

_INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class Kind(NamedTuple):
    """A kind of model.

    `export` writes a model's folder in full precision. `samples` are run in both precisions, and
    `agreement`, 0..1, compares the two results for a sample; if any is below `least_agreement`,
    full precision is kept.
    """

    export: Callable[[Path, Path], None]
    samples: Sequence[Text]
    agreement: Callable[[Sequence[float], Sequence[float]], float]
    least_agreement: float


def convert(place: EmbedderPlace | RerankerPlace, target: Path, *, kind: Kind) -> None:
    """Write the model in its folder as ONNX to `target`.

    In 8 bits if its results still agree with full precision, otherwise in full precision. Raises
    UserError if the program is packaged without torch, if an ONNX file disagrees with the model's
    references, and at once if there is no room on the disk: each file of a folder asks for it.
    """
    folder = Path(place.path)
    ready = ready_file(folder)
    target.parent.mkdir(parents=True, exist_ok=True)
    weights = max((each.stat().st_size for each in folder.rglob("*") if each.is_file()), default=0)
    if shutil.disk_usage(target.parent).free < max(_FULL_DISK, _ROOM * weights):
        raise _full_disk(folder)
    try:
        import onnx
        from onnxruntime.quantization import QuantType, quantize_dynamic

        if not ready:
            import torch

            torch.set_num_threads(processors())
    except ImportError as error:
        raise UserError(
            "This build of Inglenook runs only the embedding model that came with it, and models "
            "in ONNX form.",
            "Choose one of those, or install Inglenook with pip: it converts others by itself.",
        ) from error

    with TemporaryDirectory(prefix=".converting-", dir=target.parent) as scratch:
        os.environ["TORCHINDUCTOR_CACHE_DIR"] = scratch  # torch makes one, and leaves it
        full, small = Path(scratch, "full.onnx"), Path(scratch, "int8.onnx")
        try:
            if ready:
                onnx.save(onnx.load(ready), full)  # in one file, also if its weights are beside it
            else:
                kind.export(folder, full)
            # One scale per channel: a single scale per matrix costs a tenth of the cosine.
            quantize_dynamic(full, small, per_channel=True, weight_type=QuantType.QInt8)
            models = [OnnxModel(each, place) for each in (full, small)]
            if ready:
                check_references(models[0], place.references)
            agreement = min(map(kind.agreement, *(each.rows(kind.samples) for each in models)))
        except Exception as error:
            if shutil.disk_usage(scratch).free < _FULL_DISK:  # the libraries report it differently
                raise _full_disk(folder) from error
            raise
        print(f"8 bits agree with full precision to at least {agreement:.3f}", file=sys.stderr)  # noqa: T201
        (small if agreement >= kind.least_agreement else full).replace(target)


def _full_disk(folder: Path) -> UserError:
    return UserError(
        f"There is not enough disk space to convert the model in {folder}.",
        "Free some space and try again.",
    )


def export_embedder(folder: Path, target: Path) -> None:
    """Including pooling and normalisation: from a text to a unit vector."""
    import torch
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True).eval().float()

    def vectors(features: dict[str, Any]) -> Any:
        return torch.nn.functional.normalize(model(features)["sentence_embedding"])

    _export(model, vectors, ("input_ids", "attention_mask"), target)


def export_reranker(folder: Path, target: Path) -> None:
    """From a pair of texts to a number: the higher, the better the second answers the first."""
    from sentence_transformers import CrossEncoder

    model = CrossEncoder(str(folder), device="cpu", local_files_only=True).eval().float()
    if model.num_labels != 1:
        raise UserError(
            f"The model in {folder} outputs {model.num_labels} scores; a reranker outputs one.",
            "Choose another one.",
        )
    named = [name for name in _INPUTS if name in model.tokenizer.model_input_names]
    _export(model, lambda features: model(features)["scores"].reshape(-1, 1), named, target)


def _export(
    model: Any, function: Callable[[dict[str, Any]], Any], names: Sequence[str], target: Path
) -> None:
    """Export `function` of `model`, which takes tensors in the order of `names`.

    The model must have 32-bit weights: the exporter does not support bfloat16.
    """
    import torch

    class Pipeline(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *tensors: Any) -> Any:
            return function(dict(zip(names, tensors, strict=True)))

    ones = torch.ones((2, 8), dtype=torch.int64)
    given = tuple(torch.zeros_like(ones) if name == "token_type_ids" else ones for name in names)
    axes = {name: {0: "batch", 1: "tokens"} for name in names}
    with torch.no_grad():
        torch.onnx.export(
            Pipeline(),
            given,
            str(target),
            input_names=list(names),
            output_names=[OWN_OUTPUT],
            dynamic_axes=axes | {OWN_OUTPUT: {0: "batch"}},
            dynamo=False,  # the newer exporter needs another package
        )

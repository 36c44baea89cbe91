"""A sentence-transformers model run by ONNX Runtime, in 8 bits.

The model is converted once per machine, in a process that then exits. Running the result avoids the
seconds torch takes to import and its memory, and is faster; see docs/notes/benchmarks.md. A
packaged program has no torch: it includes a converted model, and runs weights in ONNX form from
repositories as they are.
"""

import hashlib
import json
import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tokenizers import Encoding, Tokenizer

from app.core.errors import UserError
from app.core.model_spec import READY, READY_SMALL, Reference
from app.index.index_protocol import EmbedderPlace, RerankerPlace
from app.workers.processors import processors


def onnx_runtime() -> Any:
    """The library, with the telemetry of its builds disabled; the worker has no network anyway."""
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime


def damaged_file_errors() -> tuple[type[Exception], ...]:
    """What the library raises for a file that is not a complete model."""
    from onnxruntime.capi import onnxruntime_pybind11_state as raised

    return raised.InvalidProtobuf, raised.InvalidGraph, raised.Fail


SHIPPED = "converted.onnx"
"""The file name of a converted model in the model's own folder, as shipped in packages."""

OWN_OUTPUT = "rows"
"""The output of models that were converted here: unit vectors or scores."""

Text = str | tuple[str, str]
"""A model's input: a text, or a question and a passage."""


class NotConvertedError(Exception):
    """The model must be converted before use."""


Convert = Callable[[EmbedderPlace | RerankerPlace, Path], None]
"""Writes the model in a folder as ONNX to a file; see `conversion.convert`."""


def ready_file(folder: Path) -> Path | None:
    """The model in ONNX form, if there are no other weights in `folder` that were checked."""
    if any(folder.glob("*.safetensors")):
        return None
    files = (folder / name for name in (READY, READY_SMALL))
    return next((file for file in files if file.is_file()), None)


class OnnxModel:
    """A converted model with its tokenizer: texts in, rows of numbers out.

    Each core processes a text of its own. Sharing a batch among cores takes half as long again:
    they wait for each other, and short texts are padded to the longest. This also makes results
    independent of neighbouring texts, which share an 8-bit scale in a batch.

    Args:
        place: the folder of the tokenizer, and the most tokens; longer texts are truncated.
    """

    def __init__(self, file: Path, place: EmbedderPlace | RerankerPlace) -> None:
        import numpy as np

        folder = Path(place.path)
        onnxruntime = onnx_runtime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(
            str(file),
            options,
            providers=["CPUExecutionProvider"],
            # The fused operator is slower than the two it replaces.
            disabled_optimizers=["SkipLayerNormFusion"],
        )
        inputs = self._session.get_inputs()
        self._inputs = {each.name for each in inputs}
        # A model that also sees and hears is given nothing to see or hear.
        self._nothing = {
            # A dimension without a size has only a name.
            each.name: np.zeros((0, *(n for n in each.shape[1:] if isinstance(n, int))), np.float32)
            for each in inputs
            if each.type == "tensor(float)"
        }
        outputs = {each.name: each for each in self._session.get_outputs()}
        given = outputs.get("sentence_embedding", next(iter(outputs.values())))
        self._output = given.name
        is_for_each_token = len(given.shape) == 3
        known = place.pooling if isinstance(place, EmbedderPlace) else ""
        self._pool = _pooling(folder, known) if is_for_each_token else None
        self._threads = ThreadPoolExecutor(processors(), "model")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(place.max_tokens)
        self.tokenizer.no_padding()

    def rows(
        self, texts: Sequence[Text], before_each: Callable[[], None] = lambda: None
    ) -> Iterator[list[float]]:
        """The model's output for each text, in order.

        Args:
            before_each: called before each text, in any thread; an exception it raises stops the
                work.
        """

        def row(text: Text) -> list[float]:
            before_each()
            return self._row(text)

        return self._threads.map(row, texts)

    def _row(self, text: Text) -> list[float]:
        import numpy as np

        encoding: Encoding = (
            self.tokenizer.encode(text) if isinstance(text, str) else self.tokenizer.encode(*text)
        )
        given = {
            "input_ids": encoding.ids,
            "attention_mask": encoding.attention_mask,
            "token_type_ids": encoding.type_ids,
        }
        inputs = {
            name: np.array([numbers], np.int64)
            for name, numbers in given.items()
            if name in self._inputs
        }
        output = self._session.run([self._output], inputs | self._nothing)[0][0]
        row = self._pool(output) if self._pool else np.atleast_1d(output)
        if self._output != OWN_OUTPUT and row.size > 1:
            row = row / np.linalg.norm(row)
        numbers: list[float] = row.tolist()
        return numbers


def _pooling(folder: Path, otherwise: str) -> Callable[[Any], Any]:
    """Makes one vector from those of the tokens, as sentence-transformers does for this model.

    Args:
        otherwise: how, where the folder does not say.
    """
    try:
        known = json.loads((folder / "1_Pooling" / "config.json").read_text("utf-8"))
    except (OSError, ValueError):
        known = {"pooling_mode": otherwise}
    mode = known.get("pooling_mode", "")
    is_more = any(folder.glob("*_Dense"))
    if not is_more and (known.get("pooling_mode_cls_token") or mode == "cls"):
        return lambda vectors: vectors[0]
    if not is_more and (known.get("pooling_mode_mean_tokens") or mode == "mean"):
        return lambda vectors: vectors.mean(axis=0)
    raise UserError(
        f"The ONNX file in {folder} has an output for each token, and how to combine them is not "
        "known.",
        "Choose another model.",
    )


def check_references(model: OnnxModel, references: Sequence[Reference]) -> None:
    """Raises UserError if results differ from those of the original model."""
    texts = [(each.text, each.passage) if each.passage else each.text for each in references]
    for reference, row in zip(references, model.rows(texts), strict=True):
        if agreement(row[: len(reference.result)], reference.result) < reference.least_agreement:
            raise UserError(
                f"The ONNX file of this model gives other results than the model itself, for "
                f"instance for “{reference.text}”.",
                "Remove it on the Models screen and choose another model.",
            )


def agreement(numbers: Sequence[float], expected: Sequence[float]) -> float:
    """The cosine of vectors; for scores, one minus their relative difference."""
    if len(expected) == 1:
        return 1.0 - abs(numbers[0] - expected[0]) / max(1.0, abs(expected[0]))
    product = sum(a * b for a, b in zip(numbers, expected, strict=True))
    return product / ((math.hypot(*numbers) * math.hypot(*expected)) or 1.0)


class ModelFolder:
    """A sentence-transformers folder and the model converted from it, loaded on first use.

    Args:
        place: the folder with the weights, `config.json` and `tokenizer.json`.
        cache: where converted models are stored; they can be deleted at any time.
        name: how messages refer to such a model, such as "embedding model".
    """

    def __init__(
        self, place: EmbedderPlace | RerankerPlace, cache: Path, name: str, convert: Convert
    ) -> None:
        self._place = place
        self._folder = Path(place.path)
        self._cache = cache
        self._name = name
        self._convert = convert
        self._model: OnnxModel | None = None

    def model(self) -> OnnxModel:
        """The converted model, loaded on first use.

        Raises NotConvertedError if `convert` has not been called on this machine or the converted
        file is damaged, and UserError if the model is missing.
        """
        if self._model is None:
            self._check()
            if not (converted := self.converted()).is_file():
                raise NotConvertedError
            self._model = self._opened(converted)
        return self._model

    def convert(self) -> None:
        """Convert the model for this machine if needed: takes half a minute and 700 MiB.

        The memory is freed only when the process ends. Raises UserError.
        """
        self._check()
        if self.converted().is_file():
            return
        try:
            self._convert(self._place, self.converted())
        except UserError:
            raise
        except Exception as error:
            raise UserError(
                f"The {self._name} in {self._folder} cannot be used ({type(error).__name__}).",
                "It may be damaged, or of another type: remove it and download it again.",
            ) from error

    def _opened(self, converted: Path) -> OnnxModel:
        try:
            model = OnnxModel(converted, self._place)
            if converted == ready_file(self._folder):
                check_references(model, self._place.references)
            return model
        except damaged_file_errors() as error:
            if converted.parent != self._cache:
                raise
            converted.unlink()
            raise NotConvertedError from error

    def _check(self) -> None:
        for name in ("config.json", "tokenizer.json"):
            if not (self._folder / name).is_file():
                raise UserError(
                    f"The {self._name} is not in {self._folder}: {name} is missing.",
                    "Install it again on the Models screen.",
                )

    def converted(self) -> Path:
        """The path of the converted model, existing or not.

        An ONNX file in 8 bits is run as it is, and any by a packaged program, which lacks the means
        to make it smaller.
        """
        if (shipped := self._folder / SHIPPED).is_file():
            return shipped
        ready = ready_file(self._folder)
        if ready and (ready == self._folder / READY_SMALL or not find_spec("onnx")):
            return ready
        return self._cache / f"{_fingerprint(self._folder)}.onnx"


def _fingerprint(folder: Path) -> str:
    """Changes when the model does; does not read its weights."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    listing = "\n".join(f"{path.relative_to(folder)} {path.stat().st_size}" for path in files)
    config = (folder / "config.json").read_bytes()
    return hashlib.sha256(listing.encode() + config).hexdigest()[:16]

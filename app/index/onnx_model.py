"""A sentence-transformers model run by ONNX Runtime, in 8 bits.

The model is converted once per machine, in a process that then exits. Running the result avoids the
seconds torch takes to import and its memory, and is faster; see docs/notes/benchmarks.md. A
packaged program has no torch and includes the converted model.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

from tokenizers import Encoding, Tokenizer

from app.core.errors import UserError
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

Text = str | tuple[str, str]
"""A model's input: a text, or a question and a passage."""


class NotConvertedError(Exception):
    """The model must be converted before use."""


class Convert(Protocol):
    """Writes the model in `folder` as ONNX to `target`; see `conversion.convert`."""

    def __call__(self, folder: Path, target: Path, max_tokens: int, /) -> None: ...


class OnnxModel:
    """A converted model with its tokenizer: texts in, rows of numbers out.

    Each core processes a text of its own. Sharing a batch among cores takes half as long again:
    they wait for each other, and short texts are padded to the longest. This also makes results
    independent of neighbouring texts, which share an 8-bit scale in a batch.

    Args:
        max_tokens: longer texts are truncated.
    """

    def __init__(self, file: Path, folder: Path, max_tokens: int) -> None:
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
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._threads = ThreadPoolExecutor(processors(), "model")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(max_tokens)
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
        row: list[float] = self._session.run(None, inputs)[0][0].tolist()
        return row


class ModelFolder:
    """A sentence-transformers folder and the model converted from it, loaded on first use.

    Args:
        folder: with the weights, `config.json` and `tokenizer.json`.
        cache: where converted models are stored; they can be deleted at any time.
        name: how messages refer to such a model, such as "embedding model".
    """

    def __init__(
        self, folder: Path, cache: Path, max_tokens: int, name: str, convert: Convert
    ) -> None:
        self._folder = folder
        self._cache = cache
        self._max_tokens = max_tokens
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
            self._convert(self._folder, self.converted(), self._max_tokens)
        except UserError:
            raise
        except Exception as error:
            raise UserError(
                f"The {self._name} in {self._folder} cannot be used ({type(error).__name__}).",
                "It may be damaged, or of another type: remove it and download it again.",
            ) from error

    def _opened(self, converted: Path) -> OnnxModel:
        try:
            return OnnxModel(converted, self._folder, self._max_tokens)
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
        """The path of the converted model, existing or not."""
        if (shipped := self._folder / SHIPPED).is_file():
            return shipped
        return self._cache / f"{_fingerprint(self._folder)}.onnx"


def _fingerprint(folder: Path) -> str:
    """Changes when the model does; does not read its weights."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    listing = "\n".join(f"{path.relative_to(folder)} {path.stat().st_size}" for path in files)
    config = (folder / "config.json").read_bytes()
    return hashlib.sha256(listing.encode() + config).hexdigest()[:16]

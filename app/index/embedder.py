"""Text to vectors: sentence-transformers makes the model, ONNX Runtime runs it in 8 bits.

The only module that imports either. The model is converted once on each machine, in a process that
ends with it: running it takes neither torch's seconds of import nor its memory, and is faster. See
docs/benchmarks.md. A packaged program has no torch at all; there the converted model comes with it.
"""

import hashlib
import os
import re
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from app.core.errors import UserError
from app.index.onnx_runtime import damaged_file_errors, onnx_runtime

MIN_AGREEMENT = 0.96
"""Least cosine between 8-bit and full-precision vectors; below it full precision is kept."""

SHIPPED = "converted.onnx"
"""What a converted model is called where it lies in the model's folder, as packages ship it."""

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLES = (
    "The quarterly report shows net sales of 4,812 million dollars, an increase of 3 percent.",
    "How do I reset the password of my account?",
    "Die Heizung im zweiten Stock wird am Dienstag repariert.",
    "def area(radius): return 3.14159 * radius ** 2",
    "Boundary layers separate from a surface where the pressure rises in the direction of flow.",
)


class NotConvertedError(Exception):
    """The model has to be converted before it can be used."""


class Embedder:
    """Loads its model when it is first needed.

    What needs the model raises NotConvertedError as long as `convert` has not been called on this
    machine or if the converted file is damaged, and UserError if the model is not there.

    Args:
        folder: a sentence-transformers folder.
        cache: where converted models are kept; they can be deleted at any time.
        max_tokens: longer texts are cut.
        query_prefix, document_prefix: what the model wants to see before each kind of text.
    """

    def __init__(
        self, folder: Path, cache: Path, max_tokens: int, query_prefix: str, document_prefix: str
    ) -> None:
        self._folder = folder
        self._cache = cache
        self._max_tokens = max_tokens
        self._query_prefix = query_prefix
        self._document_prefix = document_prefix
        self._model: OnnxModel | None = None

    def embed_query(self, query: str) -> list[float]:
        return self.embed([query], is_query=True)[0]

    def embed_documents(
        self, texts: Sequence[str], before_each: Callable[[], None] = lambda: None
    ) -> list[list[float]]:
        return self.embed(texts, is_query=False, before_each=before_each)

    def count_tokens(self, texts: Sequence[str]) -> int:
        """Tokens that the model reads of all `texts` together; each is cut at its window."""
        return sum(self._loaded().token_counts(texts))

    def understood(self, text: str) -> float:
        """How many of the letters of `text`, from 0 to 1, are in words that the model knows whole.

        A model of one language makes little sense of another one, whose words it sees in pieces.
        """
        words = _WORD.findall(text.casefold())
        letters = sum(map(len, words))
        return sum(map(len, self._loaded().whole_words(words))) / letters if letters else 1.0

    def embed(
        self,
        texts: Sequence[str],
        is_query: bool,
        before_each: Callable[[], None] = lambda: None,
    ) -> list[list[float]]:
        """One unit vector for each text, in order.

        Args:
            is_query: whether the texts are questions, which some models want marked.
            before_each: called before each text, in any thread; what it raises ends the work.
        """
        prefix = self._query_prefix if is_query else self._document_prefix
        return self._loaded().embed([prefix + text for text in texts], before_each)

    def convert(self) -> None:
        """Make the model ready for this machine, unless it is: half a minute and 700 MiB.

        That memory is given back only when the process ends. Raises UserError.
        """
        self._check_folder()
        if not self._converted().is_file():
            convert(self._folder, self._converted(), self._max_tokens)

    def _loaded(self) -> "OnnxModel":
        if self._model is None:
            self._check_folder()
            if not (converted := self._converted()).is_file():
                raise NotConvertedError
            self._model = self._opened(converted)
        return self._model

    def _opened(self, converted: Path) -> "OnnxModel":
        try:
            return OnnxModel(converted, self._folder, self._max_tokens)
        except damaged_file_errors() as error:
            if converted.parent != self._cache:
                raise
            converted.unlink()
            raise NotConvertedError from error

    def _check_folder(self) -> None:
        if not (self._folder / "config.json").is_file():
            raise UserError(
                f"The embedding model is not in {self._folder}.",
                "Install it again on the models screen.",
            )

    def _converted(self) -> Path:
        """Where the converted model is or belongs."""
        if (shipped := self._folder / SHIPPED).is_file():
            return shipped
        return self._cache / f"{_fingerprint(self._folder)}.onnx"


class OnnxModel:
    """A converted model with its tokenizer: texts in, unit vectors out.

    Each core embeds a text of its own. Sharing the work on a batch among the cores takes half as
    long again: they wait for each other, and short texts are padded to the longest. A text's
    vector does not depend on its neighbours either, as it does where a batch has one 8-bit scale.
    """

    def __init__(self, file: Path, folder: Path, max_tokens: int) -> None:
        onnxruntime = onnx_runtime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(
            str(file),
            options,
            providers=["CPUExecutionProvider"],
            # The fused operator takes longer than the two that it replaces.
            disabled_optimizers=["SkipLayerNormFusion"],
        )
        self._threads = ThreadPoolExecutor(os.cpu_count() or 1, "embedder")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(max_tokens)
        self._tokenizer.no_padding()
        self._unknown = self._tokenizer.token_to_id("[UNK]")

    def token_counts(self, texts: Sequence[str]) -> list[int]:
        return [len(encoding.ids) for encoding in self._tokenizer.encode_batch(list(texts))]

    def whole_words(self, words: Sequence[str]) -> list[str]:
        """Those of `words` that are one token each. A single letter says nothing."""
        encodings = self._tokenizer.encode_batch(list(words), add_special_tokens=False)
        return [
            word
            for word, encoding in zip(words, encodings, strict=True)
            if len(word) > 1 and len(encoding.ids) == 1 and self._knows(encoding.ids)
        ]

    def _knows(self, tokens: Sequence[int]) -> bool:
        return self._unknown not in tokens

    def embed(
        self, texts: Sequence[str], before_each: Callable[[], None] = lambda: None
    ) -> list[list[float]]:
        def embedded(text: str) -> list[float]:
            before_each()
            return self._embedded(text)

        return list(self._threads.map(embedded, texts))

    def _embedded(self, text: str) -> list[float]:
        import numpy as np

        tokens = np.array([self._tokenizer.encode(text).ids], np.int64)
        inputs = {"input_ids": tokens, "attention_mask": np.ones_like(tokens)}
        vector: list[float] = self._session.run(None, inputs)[0][0].tolist()
        return vector


def convert(folder: Path, target: Path, max_tokens: int) -> None:
    """Write the model in `folder`, pooling and normalisation included, as ONNX to `target`.

    In 8 bits if its vectors then still agree with those of full precision, else in full precision.
    Raises UserError where the program is packaged without torch.
    """
    try:
        import torch
        from onnxruntime.quantization import QuantType, quantize_dynamic
    except ImportError as error:
        raise UserError(
            "This build of Inglenook runs only the embedding model that came with it.",
            "Choose that one, or install Inglenook with pip: it converts others by itself.",
        ) from error

    torch.set_num_threads(os.cpu_count() or 1)
    target.parent.mkdir(parents=True, exist_ok=True)
    full, small = target.with_suffix(".full"), target.with_suffix(".int8")
    _export(folder, full)
    # One scale for each channel: one for a whole matrix costs a tenth of the cosine.
    quantize_dynamic(full, small, per_channel=True, weight_type=QuantType.QInt8)
    agreement = _agreement(
        OnnxModel(full, folder, max_tokens).embed(_SAMPLES),
        OnnxModel(small, folder, max_tokens).embed(_SAMPLES),
    )
    print(f"8-bit vectors agree to a cosine of at least {agreement:.3f}", file=sys.stderr)  # noqa: T201
    (small if agreement >= MIN_AGREEMENT else full).replace(target)
    full.unlink(missing_ok=True)
    small.unlink(missing_ok=True)


def _export(folder: Path, target: Path) -> None:
    import torch
    from sentence_transformers import SentenceTransformer

    class Pipeline(torch.nn.Module):  # type: ignore[misc]
        """The whole model as a function of tensors, as the exporter wants it."""

        def __init__(self, model: SentenceTransformer) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            inputs = {"input_ids": input_ids, "attention_mask": attention_mask}
            return torch.nn.functional.normalize(self.model(inputs)["sentence_embedding"])

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True).eval()
    tokens = torch.ones((2, 8), dtype=torch.int64)
    axes = {0: "batch", 1: "tokens"}
    with torch.no_grad():
        torch.onnx.export(
            Pipeline(model),
            (tokens, tokens),
            str(target),
            input_names=["input_ids", "attention_mask"],
            output_names=["embedding"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "embedding": {0: "batch"}},
            dynamo=False,  # the newer exporter needs one more package
        )


def _agreement(vectors: list[list[float]], others: list[list[float]]) -> float:
    pairs = zip(vectors, others, strict=True)
    return min(sum(a * b for a, b in zip(*pair, strict=True)) for pair in pairs)


def _fingerprint(folder: Path) -> str:
    """Changes when the model does, without reading its weights."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    listing = "\n".join(f"{path.relative_to(folder)} {path.stat().st_size}" for path in files)
    config = (folder / "config.json").read_bytes()
    return hashlib.sha256(listing.encode() + config).hexdigest()[:16]

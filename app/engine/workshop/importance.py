"""The importance of matrix columns, from the magnitude of the inputs they are multiplied with.

The quantizer keeps important columns more precise. As in llama-imatrix, a text is read in chunks,
and the squares of all inputs of each matrix are summed column by column.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import llama_cpp
import msgspec
import numpy as np

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.engine.llama.llama_model import LlamaModel
from app.engine.workshop.matrix_products import MatrixProducts, Product
from app.engine.workshop.model_measuring import TokenBatch
from app.engine.workshop.workshop_protocol import CollectImportance
from app.workers.processors import cores

_SUMS, _COUNTS = ".in_sum2", ".counts"


class Importance(msgspec.Struct):
    """Sums of squares by matrix and column, for a matrix or several in one tensor.

    `counts` has a single number of rows, or one per matrix if each row went to only some.
    """

    sums: "np.ndarray[Any, np.dtype[Any]]"
    counts: "np.ndarray[Any, np.dtype[Any]]"

    def means(self) -> "np.ndarray[Any, np.dtype[np.float32]]":
        """Flat, as the quantizer expects; all 1 for a matrix without rows."""
        counts = self.counts.reshape(-1, 1)
        sums = self.sums.reshape(counts.shape[0], -1)
        means = np.where(counts > 0, sums / np.maximum(counts, 1), 1.0)
        return np.ascontiguousarray(means.ravel(), np.float32)


def write_importance(
    path: Path, found: Mapping[str, Importance], text: str, chunks: int, chunk_tokens: int
) -> None:
    """Write `found`, by weight name.

    Args:
        text: the name of the text that was read.
    """
    from gguf import GGUFType, GGUFWriter

    writer = GGUFWriter(path, GGUFType.IMATRIX)
    writer.add_type(GGUFType.IMATRIX)
    writer.add_array("imatrix.datasets", [text])
    writer.add_uint32("imatrix.chunk_count", chunks)
    writer.add_uint32("imatrix.chunk_size", chunk_tokens)
    for name, each in sorted(found.items()):
        counts = each.counts.reshape(-1, 1)
        sums = each.sums.reshape(counts.shape[0], -1)
        writer.add_tensor(name + _SUMS, sums.astype(np.float32))
        writer.add_tensor(name + _COUNTS, counts.astype(np.float32))
    try:
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
    finally:
        writer.close()


def read_importance(path: Path) -> dict[str, Importance]:
    """The contents of `path`, by weight name. Raises UserError."""
    from gguf import GGUFReader

    try:
        tensors = {tensor.name: np.array(tensor.data) for tensor in GGUFReader(path).tensors}
        names = [name.removesuffix(_SUMS) for name in tensors if name.endswith(_SUMS)]
        if not names:
            raise ValueError("it contains no sums")
        return {name: Importance(tensors[name + _SUMS], tensors[name + _COUNTS]) for name in names}
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise UserError(
            f"The importance matrix {path.name} cannot be used: {error}.",
            "Make one here, or with llama-imatrix as a GGUF file, or leave it out.",
        ) from error


_CHUNK = 512
_BATCH = 256
_MOST_CHARACTERS = 4_000_000


def collect_importance(
    job: CollectImportance, cancel: CancelToken, on_progress: Callable[[float, str], None]
) -> int:
    """Write `job.target`; returns the number of tokens read. Raises UserError and Cancelled."""
    sums = ImportanceSums(cancel)
    model = LlamaModel(Path(job.path), 0, lambda _: None, cancel)
    try:
        chunks = _chunks(model, _text(Path(job.text_path)), job.tokens)
        _read(model, chunks, sums, job.threads, cancel, on_progress)
    finally:
        model.free()
    write_importance(Path(job.target), sums.found, Path(job.text_path).name, len(chunks), _CHUNK)
    return len(chunks) * _CHUNK


def _read(
    model: LlamaModel,
    chunks: Sequence[Sequence[int]],
    sums: "ImportanceSums",
    threads: int,
    cancel: CancelToken,
    on_progress: Callable[[float, str], None],
) -> None:
    context, batch = _context(model, sums, threads), TokenBatch(_BATCH)
    try:
        for number, chunk in enumerate(chunks):
            llama_cpp.llama_memory_clear(llama_cpp.llama_get_memory(context), True)
            for start in range(0, _CHUNK, _BATCH):
                done = (number * _CHUNK + start) / (len(chunks) * _CHUNK)
                on_progress(done, "text")
                batch.decode(context, chunk[start : start + _BATCH], start)
                cancel.raise_if_cancelled()
                sums.raise_failure()
    finally:
        batch.free()
        llama_cpp.llama_free(context)


class ImportanceSums:
    """The callback that llama.cpp calls for each tensor of the graph, and its results.

    `found` has the sums so far, by weight name.
    """

    def __init__(self, cancel: CancelToken) -> None:
        self.found: dict[str, Importance] = {}
        self.callback: Any = llama_cpp.ggml_backend_sched_eval_callback(self._on_tensor)
        self._products = MatrixProducts()
        self._cancel = cancel
        self._failure: Exception | None = None

    def raise_failure(self) -> None:
        """Raise the error of the callback, which itself must not raise."""
        if self._failure:
            raise self._failure

    def _on_tensor(self, node: int, is_asking: bool, _data: object) -> bool:
        """Whether to observe it, when asked before computing; afterwards, whether to continue."""
        try:
            if is_asking:
                return bool(self._products.name(node))
            self._add(self._products.read(node))
        except Exception as error:  # noqa: BLE001 - raised once llama.cpp has returned
            self._failure = error
        return self._failure is None and not self._cancel.is_cancelled

    def _add(self, product: Product) -> None:
        columns = product.inputs.shape[-1]
        known = self.found.get(product.name)
        if known is None:
            matrices = product.matrices
            counts = matrices if product.experts is not None else 1
            known = Importance(np.zeros((matrices, columns)), np.zeros(counts))
            self.found[product.name] = known
        squares = np.square(product.inputs)
        if product.experts is not None:
            _add_by_expert(known, squares[0], product.experts)
        else:
            by_matrix = squares.reshape(-1, product.matrices, *squares.shape[2:])
            known.sums += by_matrix.sum(axis=(0, 2), dtype=np.float64)
            known.counts += squares.size // (columns * product.matrices)
        if not np.isfinite(known.sums).all():
            raise UserError(
                f"The model's values overflowed in {product.name}.",
                "Get its file again, or choose another model.",
            )


def _add_by_expert(known: Importance, squares: Any, experts: Any) -> None:
    slots = squares.shape[1]
    for slot in range(experts.shape[1]):
        np.add.at(known.sums, experts[:, slot], squares[:, slot % slots])
    known.counts += np.bincount(experts.ravel(), minlength=known.counts.size)


def _context(model: LlamaModel, sums: ImportanceSums, threads: int) -> llama_cpp.llama_context_p:
    params = llama_cpp.llama_context_default_params()
    params.n_ctx = _CHUNK
    params.n_batch = params.n_ubatch = _BATCH
    params.n_threads = params.n_threads_batch = threads or cores()
    params.cb_eval = sums.callback
    context = llama_cpp.llama_init_from_model(model.pointer, params)
    if not context:
        raise UserError("There is not enough memory to run this model.", "Close others.")
    return context


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.read(_MOST_CHARACTERS)


def _chunks(model: LlamaModel, text: str, tokens: int) -> list[Sequence[int]]:
    """Up to this many tokens, spread over the text; each chunk starts like a text of its own."""
    first, read = model.vocabulary.tokenize(""), model.vocabulary.tokenize(text)
    whole = len(read) // _CHUNK
    wanted = min(whole, max(1, tokens // _CHUNK))
    if not wanted:
        raise UserError(
            f"The text is too short: {len(read)} tokens of at least {_CHUNK}.",
            "Use a longer text, or none for the built-in one.",
        )
    starts = (number * whole // wanted * _CHUNK for number in range(wanted))
    return [[*first, *read[start + len(first) : start + _CHUNK]] for start in starts]

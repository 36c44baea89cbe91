"""The importance of matrix columns, from the magnitude of the inputs they are multiplied with.

The quantizer keeps important columns more precise. As in llama-imatrix, a text is read in chunks,
and the squares of all inputs of each matrix are summed column by column.
"""

import ctypes
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import llama_cpp
import msgspec
import numpy as np

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.text_files import write_error
from app.engine.gguf.gguf_writing import write_tensors
from app.engine.llama.llama_library import ggml_library
from app.engine.llama.llama_model import LlamaModel
from app.engine.workshop.model_measuring import TokenBatch
from app.engine.workshop.workshop_protocol import CollectImportance
from app.workers.processors import cores

_F32, _I32 = 0, 26
_PROBE_BYTES = 1 << 16


class Product(msgspec.Struct, frozen=True):
    """The activations that the matrices `name` of a layer are multiplied with.

    `inputs` is float32 with axes (1, stack, token, column); `matrices` is the number of matrices in
    the stack of weights. With `experts` (token, slot), the matrix that each input goes to, the axes
    are (1, token, slot, column), and a single slot may serve all.
    """

    name: str
    matrices: int
    inputs: "np.ndarray[Any, np.dtype[np.float32]]"
    experts: "np.ndarray[Any, np.dtype[np.int32]] | None" = None


class _Tensor(ctypes.Structure):
    """The fields of `ggml_tensor` that are read."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("buffer", ctypes.c_void_p),
        ("ne", ctypes.c_int64 * 4),
        ("nb", ctypes.c_size_t * 4),
        ("op", ctypes.c_int),
        ("op_params", ctypes.c_int32 * 16),
        ("flags", ctypes.c_int32),
        ("src", ctypes.c_void_p * 10),
    )


class _InitParams(ctypes.Structure):
    _fields_ = (
        ("mem_size", ctypes.c_size_t),
        ("mem_buffer", ctypes.c_void_p),
        ("no_alloc", ctypes.c_bool),
    )


class MatrixProducts:
    """Captures the inputs of the layers' matrix products through llama.cpp's callback.

    The callback gets a pointer to each tensor, but the library has no functions for some of the
    properties needed. The structure is therefore declared here, and verified with tensors of known
    shapes before use. Raises UserError if the library has another tensor layout.
    """

    def __init__(self) -> None:
        self._library = _declared(ggml_library())
        self._plain, self._routed = self._proven_operations()

    def name(self, node: int) -> str:
        """The name of the weights that the tensor at address `node` is a product with, or ""."""
        tensor = _at(node)
        if tensor.op not in (self._plain, self._routed):
            return ""
        weights, inputs = tensor.src[0], tensor.src[1]
        if not weights or not inputs or _at(inputs).type != _F32 or _at(weights).ne[3] != 1:
            return ""
        name = _plain_name(self._library.ggml_get_name(weights).decode("utf-8", "replace"))
        return name if name.startswith("blk.") and name.endswith(".weight") else ""

    def read(self, node: int) -> Product:
        """The product at `node`, whose `name` must not be empty, with a copy of its inputs."""
        tensor = _at(node)
        weights, inputs, experts = tensor.src[:3]
        return Product(
            self.name(node),
            _at(weights).ne[2],
            self._values(inputs, np.float32),
            self._values(experts, np.int32)[0, 0] if tensor.op == self._routed else None,
        )

    def _values(self, address: int, kind: Any) -> Any:
        """A copy of a tensor on any device, with its axes and strides."""
        tensor = _at(address)
        data = np.empty(self._library.ggml_nbytes(address), np.uint8)
        self._library.ggml_backend_tensor_get(address, data.ctypes.data, 0, data.nbytes)
        return np.ndarray(tensor.ne[::-1], kind, data, strides=tensor.nb[::-1])

    def _proven_operations(self) -> tuple[int, int]:
        """The operation numbers of the two kinds of product, from a graph that is not computed."""
        library = self._library
        with _described_tensors(library) as (context, make):
            weights, inputs = make(_F32, 7, 5, 3), make(_F32, 7, 2, 11)
            matrix, chosen = make(_F32, 7, 5), make(_I32, 2, 11)
            plain = library.ggml_mul_mat(context, matrix, inputs)
            routed = library.ggml_mul_mat_id(context, weights, inputs, chosen)
            shapes = {
                weights: (_F32, (7, 5, 3, 1)),
                inputs: (_F32, (7, 2, 11, 1)),
                matrix: (_F32, (7, 5, 1, 1)),
                chosen: (_I32, (2, 11, 1, 1)),
                plain: (_F32, (5, 2, 11, 1)),
                routed: (_F32, (5, 2, 11, 1)),
            }
            are_shaped = all(_is_shaped(_at(each), *shape) for each, shape in shapes.items())
            sources = [_at(each).src[:3] for each in (plain, routed)]
            are_linked = sources == [[matrix, inputs, None], [weights, inputs, chosen]]
            operations = _at(plain).op, _at(routed).op
            are_told_apart = len({_at(weights).op, *operations}) == 3
        if not (are_shaped and are_linked and are_told_apart):
            raise UserError(
                "This version of llama.cpp stores tensors in an unknown layout.",
                "Make the importance matrix with its own llama-imatrix, and give that file.",
            )
        return operations


@contextmanager
def _described_tensors(library: ctypes.CDLL) -> Iterator[tuple[int, Callable[..., int]]]:
    """A context, and what creates tensors without data in it, of a kind and a shape."""
    context = library.ggml_init(_InitParams(_PROBE_BYTES, None, True))

    def make(kind: int, *shape: int) -> int:
        sizes = (ctypes.c_int64 * len(shape))(*shape)
        return int(library.ggml_new_tensor(context, kind, len(shape), sizes))

    try:
        yield context, make
    finally:
        library.ggml_free(context)


def _declared(library: ctypes.CDLL) -> ctypes.CDLL:
    address, sizes = ctypes.c_void_p, ctypes.POINTER(ctypes.c_int64)
    for name, result, arguments in (
        ("ggml_init", address, [_InitParams]),
        ("ggml_free", None, [address]),
        ("ggml_new_tensor", address, [address, ctypes.c_int, ctypes.c_int, sizes]),
        ("ggml_mul_mat", address, [address] * 3),
        ("ggml_mul_mat_id", address, [address] * 4),
        ("ggml_get_name", ctypes.c_char_p, [address]),
        ("ggml_nbytes", ctypes.c_size_t, [address]),
        ("ggml_backend_tensor_get", None, [address, address, ctypes.c_size_t, ctypes.c_size_t]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def _at(address: int) -> _Tensor:
    return _Tensor.from_address(address)


def _is_shaped(tensor: _Tensor, kind: int, shape: tuple[int, ...]) -> bool:
    strides = [4 * int(np.prod(shape[:axis])) for axis in range(len(shape))]
    return (tensor.type, tensor.ne[:], tensor.nb[:]) == (kind, list(shape), strides)


def _plain_name(name: str) -> str:
    """The name without the marks of a copy on another device: `CUDA0#blk.0.attn_k.weight#0`."""
    return name.split("#")[1] if "#" in name else name


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


def _write_importance(path: Path, found: Mapping[str, Importance], text: str, chunks: int) -> None:
    """Write `found`, by weight name; `text` is the name of what was read. Raises UserError."""
    from gguf import GGUFType, GGUFWriter

    writer = GGUFWriter(path, GGUFType.IMATRIX)
    writer.add_type(GGUFType.IMATRIX)
    writer.add_array("imatrix.datasets", [text])
    writer.add_uint32("imatrix.chunk_count", chunks)
    writer.add_uint32("imatrix.chunk_size", _CHUNK)
    tensors = {}
    for name, each in found.items():
        counts = each.counts.reshape(-1, 1)
        sums = each.sums.reshape(counts.shape[0], -1)
        tensors[name + _SUMS] = sums.astype(np.float32)
        tensors[name + _COUNTS] = counts.astype(np.float32)
    try:
        write_tensors(writer, tensors)
    except OSError as error:
        raise write_error(path, error) from error


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
) -> None:
    """Write `job.target`. Raises UserError and Cancelled."""
    sums = ImportanceSums(cancel)
    model = LlamaModel(Path(job.path), 0, lambda _: None, cancel)
    try:
        chunks = _chunks(model, _text(Path(job.text_path)), job.tokens)
        _read(model, chunks, sums, cancel, on_progress)
    finally:
        model.free()
    _write_importance(Path(job.target), sums.found, Path(job.text_path).name, len(chunks))


def _read(
    model: LlamaModel,
    chunks: Sequence[Sequence[int]],
    sums: "ImportanceSums",
    cancel: CancelToken,
    on_progress: Callable[[float, str], None],
) -> None:
    context, batch = _context(model, sums), TokenBatch(_BATCH)
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


def _context(model: LlamaModel, sums: ImportanceSums) -> llama_cpp.llama_context_p:
    params = llama_cpp.llama_context_default_params()
    params.n_ctx = _CHUNK
    params.n_batch = params.n_ubatch = _BATCH
    params.n_threads = params.n_threads_batch = cores()
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

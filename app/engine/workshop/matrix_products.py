"""Captures the inputs of the layers' matrix products through llama.cpp's callback.

The callback gets a pointer to each tensor, but the library has no functions for some of the
properties needed. The structure is therefore declared here, and verified with tensors of known
shapes before use, because another version of the library may lay it out differently.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import numpy as np

from app.core.errors import UserError
from app.engine.llama.llama_library import ggml_library

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
    """Raises UserError if the library has another tensor layout."""

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
        with _described_tensors(library) as make:
            weights, inputs = make(_F32, 7, 5, 3), make(_F32, 7, 2, 11)
            matrix, chosen = make(_F32, 7, 5), make(_I32, 2, 11)
            plain = library.ggml_mul_mat(make.context, matrix, inputs)
            routed = library.ggml_mul_mat_id(make.context, weights, inputs, chosen)
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


class _Maker:
    def __init__(self, library: ctypes.CDLL, context: int) -> None:
        self.context = context
        self._library = library

    def __call__(self, kind: int, *shape: int) -> int:
        sizes = (ctypes.c_int64 * len(shape))(*shape)
        address: int = self._library.ggml_new_tensor(self.context, kind, len(shape), sizes)
        return address


@contextmanager
def _described_tensors(library: ctypes.CDLL) -> Iterator[_Maker]:
    """Creates tensors without data."""
    context = library.ggml_init(_InitParams(_PROBE_BYTES, None, True))
    try:
        yield _Maker(library, context)
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

"""A llama.cpp context: decode, abort, save and restore the KV cells of its sequence.

Other sequences can branch off it temporarily, to try several answers at once.
"""

import ctypes
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import llama_cpp
import numpy as np

from app.core.cancellation import CancelToken
from app.core.engine_options import EngineOptions
from app.core.errors import BugError
from app.engine.gguf.memory_estimate import (
    BRANCHES,
    MAX_OUTPUTS,
    UBATCH_TOKENS,
    uses_flash_attention,
)
from app.engine.llama.load_ladder import NotEnoughMemoryError
from app.workers.processors import cores

ABORTED = 2
"""llama_decode's return value if the abort flag was set."""

SEQUENCE = 0
"""The sequence that chats are read into."""

_GPU_UBATCH_TOKENS = 512
_AUTOMATIC = llama_cpp.LLAMA_FLASH_ATTN_TYPE_AUTO
_ON = llama_cpp.LLAMA_FLASH_ATTN_TYPE_ENABLED
_OFF = llama_cpp.LLAMA_FLASH_ATTN_TYPE_DISABLED
_WHOLE = llama_cpp.LLAMA_STATE_SEQ_FLAGS_NONE
_PARTIAL = llama_cpp.LLAMA_STATE_SEQ_FLAGS_PARTIAL_ONLY


class AbortFlag:
    """Set from any thread; llama.cpp checks it between the operations of a graph.

    The callback is the C library's `strlen`, which returns zero while the first byte is zero: a
    Python callback would cost a GIL round trip per graph node, a thousand times per token.
    """

    def __init__(self) -> None:
        self._byte = ctypes.create_string_buffer(2)
        libc = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
        self.callback = ctypes.cast(libc.strlen, llama_cpp.ggml_abort_callback)
        self.address = ctypes.addressof(self._byte)

    @contextmanager
    def by(self, cancel: CancelToken) -> Iterator[None]:
        """Set whenever `cancel` is set during the block; cleared afterwards."""
        try:
            with cancel.calling(self.set):
                yield
        finally:
            self.clear()

    def set(self) -> None:
        self._byte[0] = b"\x01"

    def clear(self) -> None:
        self._byte[0] = b"\x00"


class LlamaContext:
    """The KV cache and compute buffers of one loaded model.

    Args:
        model: a llama_model pointer that outlives the context.
        length: its size in tokens.
        options: the compute options.
        has_gpu: whether layers run on a GPU; llama.cpp then decides on flash attention.
        least_batch: the minimum batch size, whatever the options say.
    """

    def __init__(
        self,
        model: llama_cpp.llama_model_p,
        length: int,
        options: EngineOptions,
        has_gpu: bool = False,
        least_batch: int = 0,
    ) -> None:
        self.abort = AbortFlag()
        self._window: int = llama_cpp.llama_model_n_swa(model)
        self.is_recurrent = bool(
            llama_cpp.llama_model_is_recurrent(model) or llama_cpp.llama_model_is_hybrid(model)
        )
        """Whether `truncate` works for no token but the newest, not even for those of one batch.

        With a sliding window it does: cells are given up when no token of the batch sees them.
        """
        self.branches = BRANCHES if self.can_rewind else 0
        """How many can be decoded together. Windows and states would take memory for each."""
        self.batch_tokens = max(least_batch, _GPU_UBATCH_TOKENS if has_gpu else UBATCH_TOKENS)
        """How many can be read at once."""
        params = self._params(length, options)
        params.n_seq_max = 1 + self.branches
        params.kv_unified = True
        if has_gpu:
            params.flash_attn_type = _AUTOMATIC
            params.n_ubatch = self.batch_tokens
        params.n_ubatch = max(least_batch, params.n_ubatch)
        self.pointer = llama_cpp.llama_init_from_model(model, params)
        if not self.pointer:
            raise NotEnoughMemoryError(
                f"There is not enough memory for a context of {length} tokens.",
                "Choose a shorter context length or a smaller model.",
            )
        self.length: int = llama_cpp.llama_n_ctx(self.pointer)
        self._memory = llama_cpp.llama_get_memory(self.pointer)
        self._batch = llama_cpp.llama_batch_init(self.batch_tokens, 0, 1)
        self._views = _BatchViews(self._batch, self.batch_tokens)

    def decode(self, tokens: Sequence[int], position: int, outputs: int = 1) -> bool:
        """Append up to `batch_tokens` tokens at `position`; the last `outputs` get logits.

        False if it was aborted: the cells of the last micro-batch are then gone, earlier ones are
        kept.
        """
        self._views.fill(tokens, position, outputs)
        return self._decode(len(tokens))

    def fork(self, branch: int) -> None:
        """Start a branch from the current state, sharing its cells."""
        llama_cpp.llama_memory_seq_cp(self._memory, SEQUENCE, 1 + branch, -1, -1)

    def decode_branches(self, tokens: Mapping[int, int], positions: Sequence[int]) -> bool:
        """Append one token to each branch in `tokens`, at its position; each gets logits.

        Logits are in the mapping's order. False if it was aborted.
        """
        self._views.fill_branches(tokens, positions)
        return self._decode(len(tokens))

    def join(self) -> None:
        """Drop the branches' own cells."""
        for branch in range(self.branches):
            llama_cpp.llama_memory_seq_rm(self._memory, 1 + branch, -1, -1)

    def _decode(self, count: int) -> bool:
        self._batch.n_tokens = count
        status = llama_cpp.llama_decode(self.pointer, self._batch)
        if status == ABORTED:
            return False
        if status != 0:
            raise BugError(f"llama_decode returned {status}")
        return True

    @property
    def can_rewind(self) -> bool:
        """Whether `truncate` always works."""
        return not (self._window or self.is_recurrent)

    def end_position(self) -> int:
        """The number of positions in the cache."""
        return int(llama_cpp.llama_memory_seq_pos_max(self._memory, SEQUENCE)) + 1

    def truncate(self, position: int) -> bool:
        """Remove everything from `position` on; False if the rest is then unusable.

        A sliding-window layer may have dropped cells that the shorter sequence needs. llama.cpp
        does not report this; the first remaining position shows it.
        """
        if not llama_cpp.llama_memory_seq_rm(self._memory, SEQUENCE, position, -1):
            return False
        first = llama_cpp.llama_memory_seq_pos_min(self._memory, SEQUENCE)
        return not self._window or 0 <= first <= max(0, position - self._window)

    def save_unwindable(self) -> memoryview:
        """The current state that `truncate` cannot restore: window and recurrent state."""
        return self._saved(_PARTIAL)

    def rewind(self, position: int, unwindable: memoryview) -> bool:
        """Return to `position`, where `unwindable` was saved; false if that is impossible."""
        return self._restored(unwindable, _PARTIAL) and self.truncate(position)

    def clear(self) -> None:
        llama_cpp.llama_memory_clear(self._memory, False)

    def state_size(self) -> int:
        """The number of bytes that `save` would return."""
        return int(llama_cpp.llama_state_seq_get_size(self.pointer, SEQUENCE))

    def save(self) -> memoryview:
        return self._saved(_WHOLE)

    def restore(self, state: memoryview) -> bool:
        """Restore saved cells into a cleared cache; False if they do not fit."""
        return self._restored(state, _WHOLE)

    def _saved(self, part: int) -> memoryview:
        size = llama_cpp.llama_state_seq_get_size_ext(self.pointer, SEQUENCE, part)
        buffer = np.empty(size, dtype=np.uint8)
        llama_cpp.llama_state_seq_get_data_ext(
            self.pointer, _bytes_pointer(buffer), size, SEQUENCE, part
        )
        return buffer.data

    def _restored(self, state: memoryview, part: int, sequence: int = SEQUENCE) -> bool:
        buffer = np.frombuffer(state, dtype=np.uint8)
        count = llama_cpp.llama_state_seq_set_data_ext(
            self.pointer, _bytes_pointer(buffer), buffer.size, sequence, part
        )
        return bool(count)

    def free(self) -> None:
        llama_cpp.llama_batch_free(self._batch)
        llama_cpp.llama_free(self.pointer)

    def _params(self, length: int, options: EngineOptions) -> Any:
        params = llama_cpp.llama_context_default_params()
        params.n_ctx = length
        params.n_batch = self.batch_tokens
        params.n_ubatch = min(options.ubatch, UBATCH_TOKENS)
        params.flash_attn_type = _ON if uses_flash_attention(options) else _OFF
        if options.quantizes_cache:
            params.type_k = params.type_v = llama_cpp.GGML_TYPE_Q8_0
        params.n_outputs_max = params.n_outputs_max_per_seq = MAX_OUTPUTS
        params.swa_full = False
        threads = options.threads or cores()
        params.n_threads = params.n_threads_batch = threads
        params.abort_callback = self.abort.callback
        params.abort_callback_data = self.abort.address
        return params


class _BatchViews:
    """NumPy views of a batch's native arrays, so that filling it takes a few copies."""

    def __init__(self, batch: Any, size: int) -> None:
        shape = (size,)
        self._tokens = np.ctypeslib.as_array(batch.token, shape)
        self._positions = np.ctypeslib.as_array(batch.pos, shape)
        self._outputs = np.ctypeslib.as_array(batch.logits, shape)
        np.ctypeslib.as_array(batch.n_seq_id, shape)[:] = 1
        self._sequences = batch.seq_id
        for index in range(size):
            batch.seq_id[index][0] = SEQUENCE

    def fill(self, tokens: Sequence[int], position: int, outputs: int) -> None:
        count = len(tokens)
        self._tokens[:count] = tokens
        self._positions[:count] = np.arange(position, position + count)
        self._outputs[: count - outputs] = 0
        self._outputs[count - outputs : count] = 1
        self._put_into([SEQUENCE] * min(count, BRANCHES))

    def fill_branches(self, tokens: Mapping[int, int], positions: Sequence[int]) -> None:
        count = len(tokens)
        self._tokens[:count] = list(tokens.values())
        self._positions[:count] = positions
        self._outputs[:count] = 1
        self._put_into([1 + branch for branch in tokens])

    def _put_into(self, sequences: Sequence[int]) -> None:
        for index, sequence in enumerate(sequences):
            self._sequences[index][0] = sequence


def _bytes_pointer(buffer: "np.ndarray[Any, np.dtype[np.uint8]]") -> Any:
    return buffer.ctypes.data_as(ctypes.POINTER(ctypes.c_uint8))

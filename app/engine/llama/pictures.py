"""Images as part of a prompt: encoded by llama.cpp's mtmd and inserted into the context.

Our own `Vocabulary` tokenises the prompt itself, so that no text of a message can become a control
token. mtmd gets only one image at a time, and adds the tokens the model expects around it.
"""

import ctypes
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import llama_cpp
import msgspec
from llama_cpp import mtmd_cpp as mtmd

from app.core.errors import BugError, UserError
from app.engine.gguf.gguf_header import read_header
from app.engine.llama.llama_context import ABORTED, SEQUENCE, LlamaContext
from app.engine.llama.llama_model import LlamaModel, log_errors_only
from app.workers.processors import cores

PICTURE_BATCH = 512
"""Tokens of a picture computed at once: in some models they all attend to each other."""

_MARKER = b"<picture>"
_ID_BYTES = 7


class _Part(msgspec.Struct, frozen=True):
    """Positions that belong together: chunk `number` of a picture.

    Models with two-dimensional positions use more `cells` than `positions`.
    """

    sha256: str
    number: int
    positions: int
    cells: int


class PictureReader:
    """The projector of a loaded model. Raises UserError if they do not match.

    In a prompt, each position of a picture is a negative id derived from the picture's hash: the
    same picture gives the same ids, so cached prompts are compared like text.

    Args:
        path: the projector's GGUF file.
        model: must outlive it.
        threads: 0 for the number of physical cores.
        has_gpu: whether layers of the model run on a GPU.
    """

    def __init__(self, path: Path, model: LlamaModel, threads: int, has_gpu: bool) -> None:
        read_header(path)  # a bounded check before native code opens it
        mtmd.mtmd_log_set(log_errors_only, ctypes.c_void_p(0))
        mtmd.mtmd_helper_log_set(log_errors_only, ctypes.c_void_p(0))
        params = mtmd.mtmd_context_params_default()
        params.use_gpu = has_gpu and llama_cpp.llama_supports_gpu_offload()
        params.print_timings = False
        params.n_threads = threads or cores()
        params.media_marker = _MARKER
        params.warmup = False
        self._pointer = mtmd.mtmd_init_from_file(str(path).encode(), model.pointer, params)
        if not self._pointer or not mtmd.mtmd_support_vision(self._pointer):
            self.free()
            raise UserError(
                f"{path.name} is not a vision projector for {model.path.name}.",
                "Get the projector (mmproj) for exactly this model, or move it out of the folder.",
            )
        self._shown: dict[str, bytes] = {}
        self._is_answered = False
        self._tokens: dict[str, list[int]] = {}
        self._parts: dict[int, _Part] = {}
        self._opened: tuple[str, Any] | None = None

    def show(self, sha256: str, data: bytes) -> None:
        """Provide the bytes of a picture (PNG or JPEG) for the next request."""
        if self._is_answered:
            self._shown.clear()
            self._is_answered = False
        self._shown[sha256] = data

    def put_away(self) -> None:
        """The request is done. Its pictures are kept until others come, as it may be repeated."""
        self._is_answered = True
        self._close()

    def tokens(self, sha256: str) -> list[int]:
        """The ids that represent a picture and the model's tokens around it."""
        if sha256 not in self._tokens:
            chunks = self._chunks(sha256)
            count = mtmd.mtmd_input_chunks_size(chunks)
            found = (self._chunk_tokens(chunks, sha256, number) for number in range(count))
            self._tokens[sha256] = [token for tokens in found for token in tokens]
        return self._tokens[sha256]

    def surplus(self, tokens: Sequence[int]) -> int:
        """How many more cells than positions the pictures in `tokens` use."""
        total = place = 0
        while place < len(tokens):
            part = self._parts.get(tokens[place])
            total += part.cells - part.positions if part else 0
            place += part.positions if part else 1
        return total

    def read(self, token: int, context: LlamaContext, position: int) -> int:
        """Insert the picture that `token` represents at `position` of `context`.

        Returns the number of positions used; 0 if it was aborted, possibly leaving some cells.
        """
        part = self._parts[token]
        chunk = mtmd.mtmd_input_chunks_get(self._chunks(part.sha256), part.number)
        if mtmd.mtmd_encode_chunk(self._pointer, chunk) != 0:
            raise BugError("mtmd could not encode a picture")
        end = llama_cpp.llama_pos(position)
        status = mtmd.mtmd_helper_decode_image_chunk(
            self._pointer,
            context.pointer,
            chunk,
            mtmd.mtmd_get_output_embd(self._pointer),
            position,
            SEQUENCE,
            PICTURE_BATCH,
            ctypes.byref(end),
            mtmd.mtmd_helper_post_decode_callback(),
            None,
        )
        if status == ABORTED:
            return 0
        if status != 0 or end.value != position + part.positions:
            raise BugError(f"decoding a picture returned {status}")
        return part.positions

    def free(self) -> None:
        if self._pointer:
            self._close()
            mtmd.mtmd_free(self._pointer)
            self._pointer = None

    def _chunk_tokens(self, chunks: Any, sha256: str, number: int) -> list[int]:
        chunk = mtmd.mtmd_input_chunks_get(chunks, number)
        count = mtmd.mtmd_input_chunk_get_n_tokens(chunk)
        if mtmd.mtmd_input_chunk_get_type(chunk) == mtmd.MTMD_INPUT_CHUNK_TYPE_TEXT:
            length = ctypes.c_size_t()
            words = mtmd.mtmd_input_chunk_get_tokens_text(chunk, ctypes.byref(length))
            # Negative: not a token of this vocabulary.
            return [word for word in words[: length.value] if word >= 0]
        positions = int(mtmd.mtmd_input_chunk_get_n_pos(chunk))
        name = hashlib.sha256(f"{sha256}:{number}".encode()).digest()
        token = -1 - int.from_bytes(name[:_ID_BYTES], "big")
        self._parts[token] = _Part(sha256, number, positions, int(count))
        return [token] * positions

    def _chunks(self, sha256: str) -> Any:
        """The chunks of a picture, decoded and split for the model; the last picture is cached."""
        if self._opened and self._opened[0] == sha256:
            return self._opened[1]
        self._close()
        with self._bitmap(sha256) as bitmap:
            text = mtmd.mtmd_input_text(_MARKER, len(_MARKER), False, True)
            bitmaps = (mtmd.mtmd_bitmap_p_ctypes * 1)(bitmap)
            chunks = mtmd.mtmd_input_chunks_init()
            status = mtmd.mtmd_tokenize(self._pointer, chunks, ctypes.byref(text), bitmaps, 1)
        if status != 0:
            mtmd.mtmd_input_chunks_free(chunks)
            raise _unreadable()
        self._opened = sha256, chunks
        return chunks

    @contextmanager
    def _bitmap(self, sha256: str) -> Iterator[Any]:
        data = self._shown.get(sha256)
        if data is None:
            raise BugError("a picture was named that nobody has shown")
        bytes_ = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        bitmap = mtmd.mtmd_helper_bitmap_init_from_buf(self._pointer, bytes_, len(data), False)
        if not bitmap:
            raise _unreadable()
        try:
            yield bitmap
        finally:
            mtmd.mtmd_bitmap_free(bitmap)

    def _close(self) -> None:
        if opened := getattr(self, "_opened", None):
            mtmd.mtmd_input_chunks_free(opened[1])
        self._opened = None


def _unreadable() -> UserError:
    return UserError("A picture of this chat cannot be read.", "Remove it and add it again.")

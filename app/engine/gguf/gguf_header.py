"""Our own reader of GGUF headers: no native code, bounded work, nothing taken on trust.

Format: the GGUF specification of the ggml project, versions 2 and 3. The limits are far above what
real models have and far below what would do harm. It is a filter, not a proof: the loader still
runs in a separate process.
"""

import math
import mmap
import re
import struct
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from app.core.errors import UserError, cause_of
from app.core.model_spec import part_names
from app.core.text_files import is_special
from app.core.unicode_text import encodable_text, is_encodable
from app.core.wording import translatable
from app.engine.gguf.ggml_types import GGML_TYPES, QUANTIZATIONS

MAX_KEYS = 8_192
MAX_TENSORS = 65_536
MAX_KEY_BYTES = 256
MAX_STRING_BYTES = 1024 * 1024
MAX_ARRAY_LENGTH = 4 * 1024 * 1024
MAX_HEADER_BYTES = 256 * 1024 * 1024
MAX_TEMPLATE_BYTES = 256 * 1024
MAX_DIMENSION = 2**31
MAX_ALIGNMENT = 1024 * 1024
MAX_BLOCKS = 512
MAX_NAME_BYTES = 64
MAX_TENSOR_BYTES = 2**62

_MOST_HEADERS = 32
_SETTLED_NS = 2_000_000_000
"""A file changed so recently may change again within the resolution of its times."""

_MAGIC = b"GGUF"
_FORMAT_SUFFIX = re.compile(r"[ ._-]+GGUF$", re.IGNORECASE)
_ALIGNMENT = "general.alignment"
_STRING, _ARRAY, _BOOL = 8, 9, 7
_SCALARS = {
    0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f",
    _BOOL: "<B", 10: "<Q", 11: "<q", 12: "<d",
}  # fmt: skip
_UINT32, _INT32, _FLOAT32 = 4, 5, 6
_LENGTH = struct.Struct("<Q")


class GgufArray(msgspec.Struct, frozen=True):
    """A list. `values` is set for short lists of numbers, such as one per layer."""

    element_type: int
    length: int
    values: tuple[int | float, ...] = ()


GgufValue = int | float | bool | str | GgufArray


class GgufTensor(msgspec.Struct, frozen=True):
    """A tensor: its name, dimensions, and the offset of its data in bytes from the data start."""

    name: str
    shape: tuple[int, ...]
    type: str
    offset: int
    size: int


class GgufHeader(msgspec.Struct, frozen=True):
    """What a GGUF file says about itself."""

    metadata: dict[str, GgufValue]
    tensors: tuple[GgufTensor, ...]
    file_bytes: int
    data_offset: int

    @property
    def architecture(self) -> str:
        return self.text("general.architecture")

    @property
    def name(self) -> str:
        """The name in the file, without control characters and an appended format."""
        name = "".join(c for c in self.text("general.name") if c.isprintable()).strip()
        return _FORMAT_SUFFIX.sub("", name)

    @property
    def is_later_part(self) -> bool:
        """Whether it is one of several files of a model, but not the first."""
        return bool(self.metadata.get("split.no"))

    @property
    def chat_template(self) -> str:
        return self.text("tokenizer.chat_template")

    @property
    def quantization(self) -> str:
        """As in file names: Q4_K_M, F16; empty if the file does not say."""
        kind = self.metadata.get("general.file_type")
        return QUANTIZATIONS.get(kind, "") if isinstance(kind, int) else ""

    @property
    def tensor_bytes(self) -> int:
        return sum(tensor.size for tensor in self.tensors)

    @property
    def parameters(self) -> int:
        return sum(math.prod(tensor.shape) for tensor in self.tensors)

    def text(self, key: str) -> str:
        value = self.metadata.get(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str, default: int = 0) -> int:
        """An integer of this architecture, such as `block_count`."""
        value = self.metadata.get(f"{self.architecture}.{key}")
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def numbers(self, key: str) -> tuple[int, ...]:
        """One integer per layer, from a list or from a number for all; empty if absent."""
        value = self.metadata.get(f"{self.architecture}.{key}")
        if isinstance(value, GgufArray):
            return tuple(each for each in value.values if isinstance(each, int))
        return (int(value),) * self.number("block_count") if isinstance(value, int) else ()


def read_header(path: Path) -> GgufHeader:
    """Read and check the header of the model file at `path`.

    This takes up to a tenth of a second, for a large vocabulary, but once for an unchanged file:
    every request asks for it. Raises UserError if the file is missing or not a valid GGUF file.
    """
    if not is_encodable(str(path)):  # settings and messages could not contain it
        raise UserError(
            f"The letters in the path of {encodable_text(path.name)} are not UTF-8.",
            "Rename it and try again.",
        )
    try:
        if "\0" in str(path):  # from settings that were edited by hand
            raise FileNotFoundError(path)
        status = path.stat()
        if is_special(path):
            _refuse(path, translatable("it is another kind of file"))
        is_settled = time.time_ns() - status.st_mtime_ns > _SETTLED_NS
        read = _read if is_settled else _read.__wrapped__
        return read(path, (status.st_size, status.st_mtime_ns, status.st_ino))
    except FileNotFoundError:
        raise UserError(f"There is no file {path}.", "Choose a model file that exists.") from None
    except OSError as error:
        raise UserError(
            f"The model file {path.name} cannot be read: {cause_of(error)}.",
            "Check that you may read it and that its disk is connected.",
        ) from error


@lru_cache(_MOST_HEADERS)
def _read(path: Path, _identity: tuple[int, int, int]) -> GgufHeader:
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if size == 0:
            _refuse(path, translatable("it is empty"))
        if size < len(_MAGIC):
            _refuse(path, translatable("it is too short to be a GGUF file"))
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return _Reader(path, data).read()


class _Reader:
    def __init__(self, path: Path, data: mmap.mmap) -> None:
        self._path = path
        self._data = data
        self._end = min(len(data), MAX_HEADER_BYTES)
        self._at = 0

    def read(self) -> GgufHeader:
        tensor_count, key_count = self._counts()
        metadata = dict(self._unique(self._pair, key_count, "key"))
        alignment = self._alignment(metadata)
        described = dict(self._unique(self._tensor, tensor_count, "tensor"))
        data_offset = -(-self._at // alignment) * alignment
        header = GgufHeader(metadata, tuple(described.values()), len(self._data), data_offset)
        self._check_tensors(header, alignment)
        self._check_metadata(header)
        return header

    def _counts(self) -> tuple[int, int]:
        if self._read_bytes(4) != _MAGIC:
            self.refuse(translatable("it is another kind of file"))
        (version,) = self._scalar("<I")
        if version not in (2, 3):
            self.refuse(
                translatable(f"its format version is {version}, and only 2 and 3 are supported")
            )
        (tensor_count,), (key_count,) = self._scalar("<Q"), self._scalar("<Q")
        if tensor_count > MAX_TENSORS or key_count > MAX_KEYS:
            self.refuse(translatable("it claims to contain more than any model does"))
        return tensor_count, key_count

    def _unique(
        self, read: Callable[[], tuple[str, Any]], count: int, kind: str
    ) -> Iterator[tuple[str, Any]]:
        seen = set()
        for _ in range(count):
            name, value = read()
            if name in seen:
                self.refuse(translatable(f"a {kind} appears twice"))
            seen.add(name)
            yield name, value

    def _pair(self) -> tuple[str, GgufValue]:
        key = self._text(MAX_KEY_BYTES)
        if not key:
            self.refuse(translatable("a key is empty"))
        (kind,) = self._scalar("<I")
        if kind == _ARRAY:
            return key, self._array()
        if kind == _STRING:
            return key, self._text(MAX_STRING_BYTES)
        if kind not in _SCALARS:
            self.refuse(translatable(f"a value has the unknown type {kind}"))
        if key == _ALIGNMENT and kind != _UINT32:
            self.refuse(translatable("its data alignment is impossible"))
        (value,) = self._scalar(_SCALARS[kind])
        if kind == _BOOL and value > 1:
            self.refuse(translatable("a boolean is neither true nor false"))
        return key, bool(value) if kind == _BOOL else value

    def _array(self) -> GgufArray:
        kind, length = self._scalar("<IQ")
        if length > MAX_ARRAY_LENGTH:
            self.refuse(translatable("a list is longer than any model's"))
        if kind == _STRING:
            self._skip_strings(length)
        elif kind in _SCALARS and length <= MAX_BLOCKS:
            return GgufArray(kind, length, self._scalar(f"<{length}{_SCALARS[kind][1]}"))
        elif kind in _SCALARS:
            self._read_bytes(length * struct.calcsize(_SCALARS[kind]))
        else:
            self.refuse(translatable("a list holds values of an unsupported type"))
        return GgufArray(kind, length)

    def _skip_strings(self, count: int) -> None:
        # The hot loop: vocabularies have hundreds of thousands of strings.
        at, end, data, unpack = self._at, self._end, self._data, _LENGTH.unpack_from
        for _ in range(count):
            if at + 8 > end:
                self.refuse_truncated()
            (length,) = unpack(data, at)
            if length > MAX_STRING_BYTES:
                self.refuse(translatable("a text is longer than any model's"))
            at += 8 + length
        if at > end:
            self.refuse_truncated()
        self._at = at

    def _tensor(self) -> tuple[str, GgufTensor]:
        name = self._text(MAX_NAME_BYTES - 1)
        (dimensions,) = self._scalar("<I")
        if not 1 <= dimensions <= 4:
            self.refuse(translatable("a tensor has an impossible shape"))
        shape = self._scalar(f"<{dimensions}Q")
        if any(not 1 <= length <= MAX_DIMENSION for length in shape):
            self.refuse(translatable("a tensor has an impossible shape"))
        (kind,), (offset,) = self._scalar("<I"), self._scalar("<Q")
        if kind not in GGML_TYPES:
            self.refuse(translatable(f"a tensor has the unknown type {kind}"))
        traits = GGML_TYPES[kind]
        if shape[0] % traits.block_length:
            self.refuse(translatable("a tensor has a row size that its type does not allow"))
        size = math.prod(shape) // traits.block_length * traits.block_bytes
        return name, GgufTensor(name, shape, traits.name, offset, size)

    def _alignment(self, metadata: dict[str, GgufValue]) -> int:
        alignment = metadata.get(_ALIGNMENT, 32)
        if (
            not isinstance(alignment, int)
            or not 8 <= alignment <= MAX_ALIGNMENT
            or alignment & (alignment - 1)
        ):
            self.refuse(translatable("its data alignment is impossible"))
        return alignment

    def _check_tensors(self, header: GgufHeader, alignment: int) -> None:
        for tensor in header.tensors:
            if tensor.size > MAX_TENSOR_BYTES or tensor.offset % alignment:
                self.refuse(translatable("a tensor has an impossible offset"))
            if header.data_offset + tensor.offset + tensor.size > header.file_bytes:
                self.refuse_truncated()

    def _check_metadata(self, header: GgufHeader) -> None:
        architecture = header.metadata.get("general.architecture")
        if header.is_later_part:  # only tensors; the metadata is in the first part
            return
        if not isinstance(architecture, str) or not architecture:
            self.refuse(translatable("it does not say what kind of model it holds"))
        template = header.metadata.get("tokenizer.chat_template", "")
        if not isinstance(template, str) or len(template.encode()) > MAX_TEMPLATE_BYTES:
            self.refuse(translatable("its chat template is not one"))
        if not 0 <= header.number("block_count") <= MAX_BLOCKS:
            self.refuse(translatable("it claims to have more layers than any model does"))
        self._check_vocabulary(header)

    def _check_vocabulary(self, header: GgufHeader) -> None:
        tokens = header.metadata.get("tokenizer.ggml.tokens")
        if not isinstance(tokens, GgufArray):
            return
        if tokens.element_type != _STRING:
            self.refuse(translatable("its vocabulary is damaged"))
        expected = {"scores": (_FLOAT32,), "token_type": (_INT32, _UINT32)}
        for name, kinds in expected.items():
            array = header.metadata.get(f"tokenizer.ggml.{name}")
            if array is None:
                continue
            if (
                not isinstance(array, GgufArray)
                or array.element_type not in kinds
                or array.length != tokens.length
            ):
                self.refuse(translatable("its vocabulary is damaged"))

    def _text(self, limit: int) -> str:
        (length,) = self._scalar("<Q")
        if length > limit:
            self.refuse(translatable("a text is longer than any model's"))
        try:
            return self._read_bytes(length).decode()
        except UnicodeDecodeError:
            self.refuse(translatable("a text is not valid UTF-8"))

    def _scalar(self, format_: str) -> tuple[Any, ...]:
        return struct.unpack(format_, self._read_bytes(struct.calcsize(format_)))

    def _read_bytes(self, count: int) -> bytes:
        if self._at + count > self._end:
            self.refuse_truncated()
        start, self._at = self._at, self._at + count
        return self._data[start : self._at]

    def refuse(self, reason: str) -> NoReturn:
        _refuse(self._path, reason)

    def refuse_truncated(self) -> NoReturn:
        self.refuse(translatable("it is incomplete: it ends in the middle of its data"))


def _refuse(path: Path, reason: str) -> NoReturn:
    raise UserError(
        f"{path.name} is not a model that can be used: {reason}.",
        "Get the GGUF file again from its source, or choose another model.",
    )


def model_files(path: Path) -> Iterator[str]:
    """All files that loading the model at `path` reads: itself and its other parts."""
    path = path.absolute()
    for name in part_names(path.name):
        yield str(path.with_name(name))


def read_whole_header(path: Path) -> GgufHeader:
    """The header of a model with the tensors of all its parts.

    Raises UserError like `read_header`, and if a part is missing or this is not the first.
    """
    header = read_header(path)
    names = part_names(path.name)
    if header.is_later_part:
        raise UserError(
            f"{path.name} is a later part of a model in several files.",
            f"Choose the first one, {names[0]}.",
        )
    tensors, end = list(header.tensors), header.file_bytes
    for name in names[1:]:
        part = _read_part(path.with_name(name), path)
        # As if the files were concatenated.
        tensors += [
            msgspec.structs.replace(tensor, offset=tensor.offset + end) for tensor in part.tensors
        ]
        end += part.file_bytes
    return msgspec.structs.replace(header, tensors=tuple(tensors), file_bytes=end)


def _read_part(path: Path, first: Path) -> GgufHeader:
    if not path.exists():
        raise UserError(
            f"{first.name} is a part of a model, and {path.name} is missing beside it.",
            "Put all parts into one folder.",
        )
    return read_header(path)

"""Models in several files: read as one, with what is missing named."""

import struct
from pathlib import Path

import llama_cpp
import pytest

from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.engine.gguf.gguf_header import model_files, read_header, read_whole_header
from app.engine.gguf.memory_estimate import estimate_memory
from app.engine.llama.llama_model import LlamaModel
from tests.engine.gguf_files import text
from tests.engine.tiny_models import write_llama_model

_TYPES = {"F32": 0, "F16": 1}
_U16, _I32 = 2, 5


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Path, Path]:
    """The tiny Llama model in two files, as llama.cpp's gguf-split writes them."""
    whole = write_llama_model(tmp_path / "whole.gguf")
    header, data = read_header(whole), whole.read_bytes()
    (key_count,) = struct.unpack_from("<Q", data, 16)
    keys = data[24 : data.index(text(header.tensors[0].name.encode()))]
    half = len(header.tensors) // 2
    paths = tuple(tmp_path / f"tiny-{number:05}-of-00002.gguf" for number in (1, 2))
    for number, tensors in enumerate((header.tensors[:half], header.tensors[half:])):
        own = [(b"split.no", _U16, number), (b"split.count", _U16, 2)]
        own.append((b"split.tensors.count", _I32, len(header.tensors)))
        described, values = b"", b""
        for each in tensors:
            described += text(each.name.encode())
            described += struct.pack(f"<I{len(each.shape)}Q", len(each.shape), *each.shape)
            described += struct.pack("<IQ", _TYPES[each.type], len(values))
            start = header.data_offset + each.offset
            values += data[start : start + each.size]
            values += bytes(-len(values) % 32)
        head = b"GGUF" + struct.pack(
            "<IQQ", 3, len(tensors), (key_count if number == 0 else 0) + len(own)
        )
        head += keys if number == 0 else b""
        for key, kind, value in own:
            head += text(key) + struct.pack("<I" + {_U16: "H", _I32: "i"}[kind], kind, value)
        head += described
        paths[number].write_bytes(head + bytes(-len(head) % 32) + values)
    return paths[0], paths[1]


def test_all_parts_count_and_llama_cpp_agrees(parts: tuple[Path, Path], tmp_path: Path) -> None:
    header = read_whole_header(parts[0])
    whole = read_header(tmp_path / "whole.gguf")
    assert [tensor.name for tensor in header.tensors] == [tensor.name for tensor in whole.tensors]
    assert header.parameters == whole.parameters
    both, one = (estimate_memory(each, 256, 1 << 40, packing="none") for each in (header, whole))
    assert both.weights == pytest.approx(one.weights, rel=0.05)
    assert list(model_files(parts[0])) == list(map(str, parts))
    model = LlamaModel(parts[0], 0, lambda _: None, CancelToken())
    try:
        assert llama_cpp.llama_model_size(model.pointer) == whole.tensor_bytes
    finally:
        model.free()


def test_a_missing_or_damaged_part_is_named(parts: tuple[Path, Path]) -> None:
    content = parts[1].read_bytes()
    parts[1].write_bytes(content[:-40])
    with pytest.raises(UserError, match=r"tiny-00002-of-00002\.gguf .* incomplete"):
        read_whole_header(parts[0])
    parts[1].unlink()
    with pytest.raises(UserError, match=r"tiny-00002-of-00002\.gguf is missing") as caught:
        read_whole_header(parts[0])
    assert "one folder" in caught.value.remedy


def test_a_later_part_names_the_first(parts: tuple[Path, Path]) -> None:
    with pytest.raises(UserError, match="later part") as caught:
        read_whole_header(parts[1])
    assert parts[0].name in caught.value.remedy

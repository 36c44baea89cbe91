import os
import struct
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.errors import UserError
from app.engine.gguf import gguf_header
from app.engine.gguf.gguf_header import GgufArray, read_header
from tests.engine.gguf_files import (
    ARCHITECTURE,
    ARRAY,
    BOOL,
    F32,
    STRING,
    U32,
    U64,
    WEIGHT,
    Pair,
    array,
    text,
    write_gguf,
)

HUGE = struct.pack("<Q", 2**64 - 1)
TOKENS: Pair = (b"tokenizer.ggml.tokens", ARRAY, array(STRING, 2, text(b"a") + text(b"b")))


def alignment(value: int, kind: int = U32) -> Pair:
    return (b"general.alignment", kind, struct.pack("<I", value))


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    pairs = (
        ARCHITECTURE,
        (b"general.name", STRING, text("Bob\x1b[31m\u202e-GGUF\0".encode())),
        (b"general.file_type", U32, struct.pack("<I", 15)),
        (b"llama.context_length", U64, struct.pack("<Q", 4096)),
        (b"llama.block_count", U32, struct.pack("<I", 2)),
        (b"llama.attention.head_count_kv", ARRAY, array(U32, 2, struct.pack("<2I", 3, 4))),
        (b"llama.attention.head_count", U32, struct.pack("<I", 8)),
        (b"some.flag", BOOL, b"\1"),
        TOKENS,
        (b"tokenizer.ggml.scores", ARRAY, array(F32, 2, bytes(8))),
    )
    header = read_header(write_gguf(tmp_path / "model.gguf", pairs))
    assert header.architecture == "llama"
    assert header.name == "Bob[31m"
    assert header.quantization == "Q4_K_M"
    assert header.number("context_length") == 4096
    assert header.numbers("attention.head_count_kv") == (3, 4)
    assert header.numbers("attention.head_count") == (8, 8)
    assert header.metadata["some.flag"] is True
    assert header.metadata["tokenizer.ggml.tokens"] == GgufArray(STRING, 2)
    assert (header.parameters, header.tensor_bytes) == (8, 32)
    assert header.data_offset + header.tensor_bytes == header.file_bytes


def test_a_file_is_read_again_only_after_it_changed(tmp_path: Path) -> None:
    path = write_gguf(
        tmp_path / "a.gguf", [ARCHITECTURE, (b"general.name", STRING, text(b"first"))]
    )
    long_ago = 10**18
    os.utime(path, ns=(long_ago, long_ago))
    first = read_header(path)
    assert read_header(path) is first
    other = write_gguf(
        tmp_path / "b.gguf", [ARCHITECTURE, (b"general.name", STRING, text(b"other"))]
    )
    os.utime(other, ns=(long_ago, long_ago))
    other.replace(path)
    assert read_header(path).name == "other"
    write_gguf(path, [ARCHITECTURE, (b"general.name", STRING, text(b"third"))])
    assert read_header(path).name == "third"
    write_gguf(path, [ARCHITECTURE, (b"general.name", STRING, text(b"again"))])
    assert read_header(path).name == "again", "within the resolution of its times"


def test_version_2_is_read_and_so_is_what_follows_the_data(tmp_path: Path) -> None:
    path = write_gguf(tmp_path / "model.gguf", version=2, data=bytes(99))
    assert read_header(path).parameters == 8


@pytest.mark.models
def test_a_real_model_is_read(starter_model: Path) -> None:
    header = read_header(starter_model)
    assert header.architecture == "llama"
    assert header.quantization == "Q4_1"
    assert header.parameters == 134_515_008
    assert header.data_offset + header.tensor_bytes == starter_model.stat().st_size
    assert "<|im_start|>" in header.chat_template


@pytest.mark.parametrize(
    "pairs",
    [
        (),
        ((b"general.architecture", U32, bytes(4)),),
        (ARCHITECTURE, ARCHITECTURE),
        (ARCHITECTURE, (b"", U32, bytes(4))),
        (ARCHITECTURE, (b"k" * 257, U32, bytes(4))),
        (ARCHITECTURE, (b"\xff\xfe", U32, bytes(4))),
        (ARCHITECTURE, (b"key", 2**32 - 1, bytes(4))),
        (ARCHITECTURE, (b"key", STRING, HUGE)),
        (ARCHITECTURE, (b"key", BOOL, b"\7")),
        (ARCHITECTURE, (b"key", ARRAY, struct.pack("<I", U32) + HUGE)),
        (ARCHITECTURE, (b"key", ARRAY, array(ARRAY, 1, array(U32, 1, bytes(4))))),
        (ARCHITECTURE, (b"key", ARRAY, array(STRING, 1, HUGE))),
        (ARCHITECTURE, alignment(13)),
        (ARCHITECTURE, alignment(0)),
        (ARCHITECTURE, alignment(2**30)),
        (ARCHITECTURE, alignment(32, kind=5)),
        (ARCHITECTURE, (b"llama.block_count", U32, struct.pack("<I", 513))),
        (ARCHITECTURE, (b"tokenizer.chat_template", U32, bytes(4))),
        (ARCHITECTURE, (b"tokenizer.chat_template", STRING, text(b"x" * 300_000))),
        (ARCHITECTURE, (b"tokenizer.ggml.tokens", ARRAY, array(U32, 1, bytes(4)))),
        (ARCHITECTURE, TOKENS, (b"tokenizer.ggml.scores", ARRAY, array(0, 2, bytes(2)))),
        (ARCHITECTURE, TOKENS, (b"tokenizer.ggml.scores", ARRAY, array(F32, 1, bytes(4)))),
        (ARCHITECTURE, TOKENS, (b"tokenizer.ggml.token_type", STRING, text(b"x"))),
    ],
)
def test_hostile_metadata_is_refused(tmp_path: Path, pairs: tuple[Pair, ...]) -> None:
    path = write_gguf(tmp_path / "model.gguf", pairs)
    with pytest.raises(UserError, match=r"model\.gguf is not a model") as caught:
        read_header(path)
    assert caught.value.remedy


@pytest.mark.parametrize(
    "tensor",
    [
        (b"n" * 64, (4, 2), 0, 0),
        (b"weight", (), 0, 0),
        (b"weight", (1, 1, 1, 1, 1), 0, 0),
        (b"weight", (4, 0), 0, 0),
        (b"weight", (2**31, 2**31, 2**31), 27, 0),
        (b"weight", (2**31, 2**31, 2), 0, 0),
        (b"weight", (4, 3), 0, 0),
        (b"weight", (33,), 2, 0),
        (b"weight", (4, 2), 4, 0),
        (b"weight", (4, 2), 9999, 0),
        (b"weight", (4, 2), 0, 16),
        (b"weight", (4, 2), 0, 2**63),
    ],
)
def test_a_hostile_tensor_is_refused(
    tmp_path: Path, tensor: tuple[bytes, tuple[int, ...], int, int]
) -> None:
    with pytest.raises(UserError, match="is not a model"):
        read_header(write_gguf(tmp_path / "model.gguf", tensors=(tensor,)))


def test_a_tensor_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="twice"):
        read_header(write_gguf(tmp_path / "model.gguf", tensors=(WEIGHT, WEIGHT)))


@pytest.mark.parametrize("counts", [(2**64 - 1, 1), (1, 2**60), (65_537, 1), (1, 8_193), (2, 1)])
def test_wrong_counts_are_refused(tmp_path: Path, counts: tuple[int, int]) -> None:
    with pytest.raises(UserError, match="is not a model"):
        read_header(write_gguf(tmp_path / "model.gguf", counts=counts))


@pytest.mark.parametrize(("magic", "version"), [(b"FUGG", 3), (b"GGUF", 1), (b"GGUF", 3 << 24)])
def test_other_formats_are_refused(tmp_path: Path, magic: bytes, version: int) -> None:
    with pytest.raises(UserError, match="is not a model"):
        read_header(write_gguf(tmp_path / "model.gguf", magic=magic, version=version))


def test_every_truncation_is_refused(tmp_path: Path) -> None:
    whole = write_gguf(tmp_path / "whole.gguf", (ARCHITECTURE, TOKENS)).read_bytes()
    cut = tmp_path / "cut.gguf"
    for length in range(len(whole)):
        cut.write_bytes(whole[:length])
        with pytest.raises(UserError, match="is not a model"):
            read_header(cut)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "it is empty."), (b"x", "too short to be a GGUF file."), (b"GGU", "too short")],
)
def test_a_tiny_file_says_what_is_wrong(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "tiny.gguf").write_bytes(content)
    with pytest.raises(UserError, match=reason):
        read_header(tmp_path / "tiny.gguf")


def test_an_endless_header_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_gguf(tmp_path / "model.gguf", (ARCHITECTURE, TOKENS))
    monkeypatch.setattr(gguf_header, "MAX_HEADER_BYTES", 100)
    with pytest.raises(UserError, match="incomplete"):
        read_header(path)


@given(position=st.integers(0, 10**6), value=st.integers(0, 255))
@settings(
    max_examples=400,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_changed_byte_is_read_or_refused(tmp_path: Path, position: int, value: int) -> None:
    path = tmp_path / "mutant.gguf"
    data = bytearray(write_gguf(path, (ARCHITECTURE, TOKENS, alignment(32))).read_bytes())
    data[position % len(data)] = value
    path.write_bytes(data)
    try:
        assert read_header(path).architecture
    except UserError as error:
        assert error.remedy


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        read_header(tmp_path / "none.gguf")
    with pytest.raises(UserError, match="There is no file"):
        read_header(tmp_path / "null\0.gguf")
    with pytest.raises(UserError, match="cannot be read"):
        read_header(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_path_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.gguf"))
    with pytest.raises(UserError, match="not UTF-8"):
        read_header(write_gguf(path, (ARCHITECTURE, TOKENS)))

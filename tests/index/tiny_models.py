"""Models of a few kilobytes, saved as sentence-transformers saves large ones."""

import random
import shutil
import warnings
from collections.abc import Iterable
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from app.core.model_spec import READY

ANSWERS = {"bread": "oven", "copper": "metal", "harbour": "ship", "quarry": "stone"}
"""Which word of a passage answers which question, as the reranker was taught."""

OTHER_WORDS = [
    "anchor",
    "dune",
    "ember",
    "fjord",
    "glacier",
    "island",
    "jungle",
    "kettle",
    "lantern",
    "meadow",
]
MAX_TOKENS = 32
DIMENSION = 24
"""Of the embedder's vectors."""

_STEPS = 80


def write_reranker(folder: Path) -> Path:
    """A cross-encoder that knows ANSWERS; a few seconds of training."""
    import torch
    from sentence_transformers import CrossEncoder
    from transformers import BertForSequenceClassification

    torch.manual_seed(7)
    start = folder.with_name(f"{folder.name}-untaught")
    words = (*ANSWERS, *ANSWERS.values(), *OTHER_WORDS)
    config = _write_tokenizer(start, words, hidden_size=32, num_labels=1)
    BertForSequenceClassification(config).save_pretrained(start)
    model = CrossEncoder(str(start), device="cpu", max_length=MAX_TOKENS)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    chance = random.Random(7)
    for _ in range(_STEPS):
        pairs, wanted = zip(*(_pair(chance) for _ in range(64)), strict=True)
        features = model.preprocess(list(pairs))
        scores = model(features)["scores"].reshape(-1)
        loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, torch.tensor(wanted))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.save_pretrained(str(folder))
    return folder


def write_embedder(folder: Path) -> Path:
    """An untaught embedder, whose vectors have DIMENSION numbers; it spells its words."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertModel

    torch.manual_seed(7)
    start = folder.with_name(f"{folder.name}-weights")
    letters = (*ascii_lowercase, *(f"##{letter}" for letter in ascii_lowercase))
    BertModel(_write_tokenizer(start, letters, hidden_size=DIMENSION)).save_pretrained(start)
    transformer = Transformer(str(start), max_seq_length=MAX_TOKENS)
    SentenceTransformer(modules=[transformer, Pooling(DIMENSION)], device="cpu").save(str(folder))
    return folder


def write_onnx(folder: Path, target: Path, output: str) -> Path:
    """The model in `folder` as repositories have it: weights in ONNX form, without pooling."""
    import torch
    from transformers import AutoModel, AutoModelForSequenceClassification

    kind = AutoModelForSequenceClassification if output == "logits" else AutoModel
    model = kind.from_pretrained(folder).eval()
    names = ("input_ids", "attention_mask", "token_type_ids")

    class Raw(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *tensors: Any) -> Any:
            return self.model(**dict(zip(names, tensors, strict=True)))[output]

    ignored = shutil.ignore_patterns("*.safetensors")
    shutil.copytree(folder, target, ignore=ignored)
    (target / READY).parent.mkdir()
    axes = {0: "batch", 1: "tokens"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter's own
        torch.onnx.export(
            Raw(),
            tuple(torch.ones((2, 8), dtype=torch.int64) for _ in names),
            str(target / READY),
            input_names=list(names),
            output_names=[output],
            dynamic_axes=dict.fromkeys(names, axes)
            | {output: {0: "batch"} if output == "logits" else axes},
            dynamo=False,
        )
    return target


def write_modern_reranker(folder: Path) -> Path:
    """An untaught ModernBERT, stored in 16 bits, most of whose layers see a window of 8 tokens."""
    import torch
    from sentence_transformers import CrossEncoder
    from transformers import ModernBertConfig, ModernBertForSequenceClassification

    torch.manual_seed(7)
    start = folder.with_name(f"{folder.name}-weights")
    words = (*ANSWERS, *ANSWERS.values(), *OTHER_WORDS)
    config = ModernBertConfig(
        vocab_size=_write_tokenizer(start, words, ["input_ids", "attention_mask"]).vocab_size,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=4,
        num_attention_heads=2,
        max_position_embeddings=MAX_TOKENS,
        local_attention=8,
        pad_token_id=0,
        cls_token_id=2,
        sep_token_id=3,
        bos_token_id=2,
        eos_token_id=3,
        initializer_range=0.2,
    )
    config.num_labels = 1
    model = ModernBertForSequenceClassification(config).to(torch.bfloat16)
    model.save_pretrained(start)
    CrossEncoder(str(start), device="cpu", max_length=MAX_TOKENS).save_pretrained(str(folder))
    return folder


def _write_tokenizer(
    folder: Path, words: Iterable[str], inputs: list[str] | None = None, **config: Any
) -> Any:
    """Returns the configuration of a BERT that reads `words`."""
    from transformers import BertConfig
    from transformers.models.bert.tokenization_bert import BertTokenizer

    folder.mkdir(parents=True)
    vocabulary = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words)
    (folder / "vocab.txt").write_text("\n".join(vocabulary))
    named: dict[str, Any] = {"model_input_names": inputs} if inputs else {}
    BertTokenizer(str(folder / "vocab.txt"), **named).save_pretrained(folder)
    return BertConfig(
        vocab_size=len(vocabulary),
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=MAX_TOKENS,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        initializer_range=0.2,
        **config,
    )


def _pair(chance: random.Random) -> tuple[list[str], float]:
    asked = chance.choice(list(ANSWERS))
    told = chance.choice(list(ANSWERS.values()))
    passage = [told, *chance.sample(OTHER_WORDS, 2)]
    chance.shuffle(passage)
    return [asked, " ".join(passage)], float(told == ANSWERS[asked])

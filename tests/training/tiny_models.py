"""A model of a few kilobytes with random weights, and its tokenizer, for real optimizer steps."""

from pathlib import Path
from typing import Any

TEMPLATE = (
    "{% if tools %}<|tools|>{{ tools | tojson }}{% endif %}"
    "{% for message in messages %}<|{{ message.role }}|>{{ message.content }}"
    "{% if message.tool_calls %}{{ message.tool_calls | tojson }}{% endif %}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


def make_tokenizer() -> Any:
    """Its tokens are bytes."""
    import transformers
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {token: n for n, token in enumerate(["<pad>", "<|end|>", *alphabet])}
    bytes_as_tokens = Tokenizer(models.BPE(vocabulary, []))
    bytes_as_tokens.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bytes_as_tokens.decoder = decoders.ByteLevel()
    make: Any = transformers.PreTrainedTokenizerFast
    tokenizer = make(tokenizer_object=bytes_as_tokens, pad_token="<pad>", eos_token="<|end|>")
    tokenizer.chat_template = TEMPLATE
    return tokenizer


def make_model(tokenizer: Any) -> Any:
    import transformers

    library: Any = transformers
    return library.LlamaForCausalLM(configuration(tokenizer))


def configuration(tokenizer: Any) -> Any:
    import transformers

    library: Any = transformers
    return library.LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id,
        num_labels=1,
    )


def save_model_that_says(letter: str, folder: Path, *, ends: bool = True) -> Path:
    """A model whose answers are this letter: it follows every token, and is followed by the end,
    or by itself for ever."""
    import torch

    tokenizer = make_tokenizer()
    model = make_model(tokenizer)
    said, end = tokenizer.convert_tokens_to_ids([letter, "<|end|>"])
    next_token = end if ends else said
    with torch.no_grad():
        for layer in model.model.layers:  # what a layer adds to a token is nothing
            layer.self_attn.o_proj.weight.zero_()
            layer.mlp.down_proj.weight.zero_()
        for weight in (model.model.embed_tokens.weight, model.lm_head.weight):
            weight.zero_()
        model.model.embed_tokens.weight[:, 0] = 1.0
        model.model.embed_tokens.weight[said] = model.model.embed_tokens.weight[said].roll(1)
        model.lm_head.weight[said, 0] = model.lm_head.weight[next_token, 1] = 1.0
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def save_model(folder: Path) -> Path:
    """As transformers keeps a model."""
    tokenizer = make_tokenizer()
    make_model(tokenizer).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder

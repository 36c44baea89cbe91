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


def save_model(folder: Path) -> Path:
    """As transformers keeps a model."""
    tokenizer = make_tokenizer()
    make_model(tokenizer).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder

"""Evaluates a text with a model, with outputs for every token."""

from collections.abc import Sequence

import llama_cpp

from app.core.errors import UserError


class TokenBatch:
    """Up to `size` tokens read at once, with an output for each."""

    def __init__(self, size: int) -> None:
        self._batch = llama_cpp.llama_batch_init(size, 0, 1)

    def decode(
        self, context: llama_cpp.llama_context_p, tokens: Sequence[int], position: int
    ) -> None:
        """Read `tokens`, starting at `position`. Raises UserError."""
        batch = self._batch
        for index, token in enumerate(tokens):
            batch.token[index], batch.pos[index] = token, position + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = 0
            batch.logits[index] = 1
        batch.n_tokens = len(tokens)
        if llama_cpp.llama_decode(context, batch) != 0:
            raise UserError("The model could not read the text.", "Choose another model or text.")

    def free(self) -> None:
        llama_cpp.llama_batch_free(self._batch)

"""Text to token ids and back, for one loaded model."""

import ctypes
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

import llama_cpp
import numpy as np

from app.engine.prompts.prompt_template import BREAK, PICTURE_MARK

if TYPE_CHECKING:
    from app.engine.llama.pictures import PictureReader

_NOT_FROM_TEXT = llama_cpp.LLAMA_TOKEN_ATTR_CONTROL | llama_cpp.LLAMA_TOKEN_ATTR_UNKNOWN


class Vocabulary:
    """The tokeniser of `model`, a llama_model pointer that outlives it.

    `pictures` is set once the model has a projector.
    """

    pictures: "PictureReader | None" = None

    def __init__(self, model: llama_cpp.llama_model_p) -> None:
        self.pointer = llama_cpp.llama_model_get_vocab(model)
        self.size: int = llama_cpp.llama_vocab_n_tokens(self.pointer)
        self._pieces: dict[int, bytes] = {}

    def tokenize(self, rendered: str) -> list[int]:
        """Tokenize a whole prompt. Control tokens come only from template text, see `BREAK`.

        Raises UserError for a picture that cannot be read.
        """
        return self._with_bos([token for part in self._parts(rendered) for token in part])

    def tokenize_plain(self, text: str, suffix: str | None = None) -> list[int]:
        """Tokenize a prompt without a template; see `PlainPrompt`. Never empty."""
        if suffix is None:
            tokens = self._with_bos(self._tokenize(text, parse_special=True))
            return tokens or [llama_cpp.llama_vocab_eos(self.pointer)]
        assert self.infill_marks, "such a prompt is only for models with these tokens"
        before, after, between = self.infill_marks
        start, end = (self._tokenize(each, parse_special=False) for each in (text, suffix))
        return self._with_bos([before, *start, after, *end, between])

    @cached_property
    def infill_marks(self) -> tuple[int, int, int] | None:
        """The tokens before the start, before the end and before what belongs between them."""
        marks = (
            llama_cpp.llama_vocab_fim_pre(self.pointer),
            llama_cpp.llama_vocab_fim_suf(self.pointer),
            llama_cpp.llama_vocab_fim_mid(self.pointer),
        )
        return marks if min(marks) >= 0 else None

    def cells(self, tokens: Sequence[int]) -> int:
        """The number of context cells that a prompt uses."""
        return len(tokens) + (self.pictures.surplus(tokens) if self.pictures else 0)

    def count(self, text: str) -> int:
        return len(self._tokenize(text, parse_special=False))

    def piece(self, token: int) -> bytes:
        """The bytes of `token`, possibly part of a character; empty for control tokens."""
        piece = self._pieces.get(token)
        if piece is None:
            piece = self._pieces[token] = self._to_piece(token, special=False)
        return piece

    def is_end(self, token: int) -> bool:
        """Whether `token` ends the model's answer."""
        return bool(llama_cpp.llama_vocab_is_eog(self.pointer, token))

    @cached_property
    def ends(self) -> list[int]:
        return [token for token in range(self.size) if self.is_end(token)]

    def text(self, token: int) -> str:
        """The spelling of `token` in a template; empty for -1, "no such token"."""
        return self._to_piece(token, special=True).decode("utf-8", "replace") if token >= 0 else ""

    @cached_property
    def bos(self) -> str:
        return self.text(llama_cpp.llama_vocab_bos(self.pointer))

    @cached_property
    def eos(self) -> str:
        return self.text(llama_cpp.llama_vocab_eos(self.pointer))

    @cached_property
    def control_texts(self) -> frozenset[str]:
        """The spellings of all tokens that only a template may write."""
        return frozenset(filter(None, self._control_tokens.values()))

    def marker_pieces(self, spelling: str) -> dict[int, bytes]:
        """The control tokens in `spelling`, each with the bytes it writes there."""
        return {
            token: text.encode()
            for token, text in self._control_tokens.items()
            if text and text in spelling
        }

    @cached_property
    def _control_tokens(self) -> dict[int, str]:
        # One call per token: a tenth of the time for loading a large vocabulary.
        attributes = map(llama_cpp.llama_vocab_get_attr, repeat(self.pointer), range(self.size))
        tokens = [token for token, bits in enumerate(attributes) if bits & _NOT_FROM_TEXT]
        return {token: self.text(token) for token in tokens}

    def _parts(self, rendered: str) -> Iterator[list[int]]:
        for number, part in enumerate(rendered.split(PICTURE_MARK)):
            if number % 2 and self.pictures:
                yield self.pictures.tokens(part)
                continue
            for text in part.split(BREAK):
                yield self._tokenize(text, parse_special=True)

    def _with_bos(self, tokens: list[int]) -> list[int]:
        bos = llama_cpp.llama_vocab_bos(self.pointer)
        if llama_cpp.llama_vocab_get_add_bos(self.pointer) and tokens[:1] != [bos]:
            return [bos, *tokens]
        return tokens

    def _tokenize(self, text: str, parse_special: bool) -> list[int]:
        data = text.encode("utf-8", "replace")
        # A token usually covers a byte or more, but a vocabulary may need three tokens for a space.
        capacity = len(data) + 8
        while True:
            buffer = np.empty(capacity, dtype=np.int32)
            count = llama_cpp.llama_tokenize(
                self.pointer,
                data,
                len(data),
                buffer.ctypes.data_as(llama_cpp.llama_token_p),
                capacity,
                False,
                parse_special,
            )
            if count >= 0:
                tokens: list[int] = buffer[:count].tolist()
                return tokens
            capacity = -count

    def _to_piece(self, token: int, special: bool) -> bytes:
        capacity = 64
        while True:
            buffer = ctypes.create_string_buffer(capacity)
            count = llama_cpp.llama_token_to_piece(
                self.pointer, token, buffer, capacity, 0, special
            )
            if count >= 0:
                return buffer.raw[:count]
            capacity = -count

"""The models that search documents: the embedder, which turns text into vectors, and the reranker.

The reranker, a cross-encoder, reads a question and a passage together and scores the answer.
"""

import math
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from app.core.figure_share import figure_share
from app.index.chunker import content_starts, unit_end
from app.index.conversion import Kind, convert, export_embedder, export_reranker
from app.index.index_protocol import EmbedderPlace, RerankerPlace
from app.index.onnx_model import ModelFolder, agreement

_EMBEDDER_SAMPLES = (
    "The quarterly report shows net sales of 4,812 million dollars, an increase of 3 percent.",
    "How do I reset the password of my account?",
    "Die Heizung im zweiten Stock wird am Dienstag repariert.",
    "def area(radius): return 3.14159 * radius ** 2",
    "Boundary layers separate from a surface where the pressure rises in the direction of flow.",
)

_SENTENCE_TOKENS = 10
"""What is shorter than so many tokens of English says too little: a title, a number."""

_PROSE = 0.1
"""The largest share of figures in a text that is no table."""

_WORD = re.compile(r"[^\W\d_]+")


convert_embedder = partial(
    convert, kind=Kind(export_embedder, _EMBEDDER_SAMPLES, agreement, least_agreement=0.96)
)


class Embedder(ModelFolder):
    """Loads its model on first use; see `ModelFolder.model` for what that raises.

    Args:
        place: a sentence-transformers folder; longer texts than its `max_tokens` are truncated.
        cache: where converted models are stored; they can be deleted at any time.
    """

    def __init__(self, place: EmbedderPlace, cache: Path) -> None:
        super().__init__(place, cache, "embedding model", convert_embedder)
        self._query_prefix = place.query_prefix
        self._document_prefix = place.document_prefix
        self._asked: tuple[str, list[float]] | None = None
        self._means: dict[tuple[str, ...], list[float]] = {}

    def embed_query(self, query: str) -> list[float]:
        """The unit vector of a query; the last one is cached, since it is often requested again."""
        if self._asked is None or self._asked[0] != query:
            self._asked = query, self.embed([query], is_query=True)[0]
        return self._asked[1]

    def mean(self, queries: tuple[str, ...]) -> list[float]:
        """The mean of the vectors of these queries, which is cached."""
        if queries not in self._means:
            vectors = self.embed(queries, is_query=True)
            self._means[queries] = [
                sum(numbers) / len(vectors) for numbers in zip(*vectors, strict=True)
            ]
        return self._means[queries]

    def embed_sentences(
        self, texts: Sequence[str], before_each: Callable[[], None] = lambda: None
    ) -> list[list[list[float]]]:
        """The unit vectors of the sentences of each text, in order.

        None of a text of a single one, nor of a table: its rows are alike without their heads.
        """
        parts = [list(_sentences(text)) if figure_share(text) <= _PROSE else [] for text in texts]
        parts = [of if len(of) > 1 else [] for of in parts]
        different = list(dict.fromkeys(each for of in parts for each in of))  # texts overlap
        vectors = self.embed(different, before_each=before_each)
        made = dict(zip(different, vectors, strict=True))
        return [[made[each] for each in of] for of in parts]

    def embed(
        self,
        texts: Sequence[str],
        is_query: bool = False,
        before_each: Callable[[], None] = lambda: None,
    ) -> list[list[float]]:
        """One unit vector for each text, in order.

        Args:
            is_query: whether the texts are queries, which some models need to have marked.
            before_each: see `OnnxModel.rows`.
        """
        prefix = self._query_prefix if is_query else self._document_prefix
        return list(self.model().rows([prefix + text for text in texts], before_each))

    def count_tokens(self, texts: Sequence[str]) -> int:
        """The total number of tokens in `texts`, each truncated to the model's window."""
        encodings = self.model().tokenizer.encode_batch(list(texts))
        return sum(len(encoding.ids) for encoding in encodings)

    def understood(self, text: str) -> float:
        """The share of letters in `text`, 0..1, in words that are single tokens.

        A monolingual model understands little of other languages, whose words it sees in pieces.
        """
        words = _WORD.findall(text.casefold())
        letters = sum(map(len, words))
        return sum(map(len, self._whole(words))) / letters if letters else 1.0

    def _whole(self, words: Sequence[str]) -> list[str]:
        """Those of `words` that are single tokens. Single letters do not count."""
        tokenizer = self.model().tokenizer
        unknown = tokenizer.token_to_id("[UNK]")
        encodings = tokenizer.encode_batch(list(words), add_special_tokens=False)
        return [
            word
            for word, encoding in zip(words, encodings, strict=True)
            if len(word) > 1 and len(encoding.ids) == 1 and unknown not in encoding.ids
        ]


def _sentences(text: str) -> Iterator[str]:
    """The sentences and lines of a text; short ones are together with what follows."""
    start = 0
    for match in unit_end().finditer(text):
        if len(content_starts(text[start : match.start()])) >= _SENTENCE_TOKENS:
            yield text[start : match.end()]
            start = match.end()
    if start == 0 or text[start:].strip():
        yield text[start:]


_QUESTION = "How do I reset the password of my account?"
_RERANKER_SAMPLES = (
    (_QUESTION, "Choose “Forgot password” on the sign-in page; a link to a new one is sent."),
    (_QUESTION, "Accounts that nobody has used for a year are closed."),
    (_QUESTION, "Die Heizung im zweiten Stock wird am Dienstag repariert."),
    ("Welches Stockwerk?", "Die Heizung im zweiten Stock wird am Dienstag repariert."),
    ("net sales 2018", "Net sales of 4,812 million dollars, an increase of 3 percent over 2017."),
)


def _relevance(row: Sequence[float]) -> float:
    """Between 0 and 1, as such models are trained to give."""
    return 1.0 / (1.0 + math.exp(-max(-500.0, row[0])))


def _likeness(row: Sequence[float], other: Sequence[float]) -> float:
    return 1.0 - abs(_relevance(row) - _relevance(other))


convert_reranker = partial(
    convert, kind=Kind(export_reranker, _RERANKER_SAMPLES, _likeness, least_agreement=0.9)
)


class _OutOfTimeError(Exception):
    pass


class Reranker(ModelFolder):
    """Loads its model on first use; see `ModelFolder.model` for what that raises.

    Args:
        place: a sentence-transformers CrossEncoder with one label; longer pairs are truncated.
        cache: where converted models are stored; they can be deleted at any time.
    """

    def __init__(self, place: RerankerPlace, cache: Path) -> None:
        super().__init__(place, cache, "reranking model", convert_reranker)

    def relevances(
        self,
        query: str,
        texts: Sequence[str],
        seconds: float,
        before_each: Callable[[], None] = lambda: None,
    ) -> list[float]:
        """A score, 0..1, for each text, in order, as far as time allows.

        Args:
            seconds: the time limit; texts not started by then are left out. On first use it counts
                from when the model is loaded.
            before_each: see `OnnxModel.rows`.
        """
        model = self.model()
        deadline = time.monotonic() + seconds

        def check() -> None:
            before_each()
            if time.monotonic() > deadline:
                raise _OutOfTimeError

        found: list[float] = []  # scores made in time are kept
        rows = model.rows([(query, text) for text in texts], check)
        with suppress(_OutOfTimeError):
            found.extend(_relevance(row) for row in rows)
        return found

"""What happens while an answer is made or files are indexed, as the services tell it."""

from typing import Literal

import msgspec

from app.core.documents import Citation, Document, Hit, NotRead, Span, cited_spans
from app.core.generation import AdapterUse, FinishReason, GenerationStats
from app.core.messages import (
    ApprovalPart,
    CitationPart,
    ImagePart,
    Message,
    SamplePart,
    ToolCallPart,
    ToolResultPart,
)
from app.core.model_spec import ModelSpec
from app.core.tables import NO_FIGURES, Figures
from app.core.wording import translatable

Stage = Literal[
    "waiting",
    "loading_model",
    "indexing",
    "searching",
    "reading_prompt",
    "reading_part",
    "asking_documents",
    "thinking",
    "running_tool",
    "starting_servers",
    "rereading",
]
""""waiting": another answer is in progress. For a "reading_part" of a long text being summarised,
`detail` is its number: "3 of 12", and for "asking_documents" how many are read. For "thinking" it
may be the latest line, which is not part of the answer."""


class AnswerStarted(msgspec.Struct, frozen=True, tag=True):
    """Both rows are stored: the user's message and the still empty answer."""

    question: Message
    answer: Message


class StageProgress(msgspec.Struct, frozen=True, tag=True):
    """What the answer is waiting for; `fraction` is 0..1, or None if unknown.

    `remaining_s` is how long a survey will take, None for all else and until it can be estimated.
    """

    stage: Stage
    fraction: float | None = None
    detail: str = ""
    remaining_s: float | None = None


class PassagesFound(msgspec.Struct, frozen=True, tag=True):
    """Retrieval is done. `is_whole_document`: everything fitted into the prompt.

    `instructing` are the numbers, from 1, of passages that look like instructions to the model;
    `figures` are those that the program found and computed for the question. `embedder` is one that
    compares it with passages in other languages, if they are and the one in use cannot. `nearest`
    are the sentences of the passages that come nearest to the question.
    """

    hits: tuple[Hit, ...]
    seconds: float
    is_whole_document: bool = False
    instructing: tuple[int, ...] = ()
    figures: Figures = NO_FIGURES
    embedder: ModelSpec | None = None
    nearest: tuple[Span, ...] = ()

    @property
    def quotes(self) -> tuple[Citation, ...]:
        """The sentences that come nearest to the question."""
        return cited_spans(self.hits, self.nearest)

    @property
    def instructing_hits(self) -> tuple[Hit, ...]:
        return tuple(self.hits[n - 1] for n in self.instructing)


class ReasoningAppended(msgspec.Struct, frozen=True, tag=True):
    text: str


class TextAppended(msgspec.Struct, frozen=True, tag=True):
    text: str


class CitationDoubted(msgspec.Struct, frozen=True, tag=True):
    """The model, reading again, does not find in a passage what was cited from it.

    `part` takes the place of that citation; it confirms nothing.
    """

    part: CitationPart


class CitationAdded(msgspec.Struct, frozen=True, tag=True):
    """A verified citation; its offset is always within the text appended so far."""

    part: CitationPart


class ToolCalled(msgspec.Struct, frozen=True, tag=True):
    call: ToolCallPart


class ApprovalChanged(msgspec.Struct, frozen=True, tag=True):
    """The call is waiting for the user ("pending"), or they have decided.

    It follows the call's ToolCalled and precedes its ToolReturned. After a pending one the events
    end: AnswerFinished has the answer with status "waiting", and nothing runs until
    `ChatService.decide` continues it, possibly after a restart.
    """

    approval: ApprovalPart


class ImageAdded(msgspec.Struct, frozen=True, tag=True):
    """A tool drew a picture."""

    image: ImagePart


class ToolReturned(msgspec.Struct, frozen=True, tag=True):
    result: ToolResultPart


class SampleCompleted(msgspec.Struct, frozen=True, tag=True):
    """One of those that vote on the answer is complete; kept until the vote is over."""

    sample: SamplePart


class ModeChosen(msgspec.Struct, frozen=True, tag=True):
    """How mode `auto` answers: `reason` is a sentence for the user."""

    mode: str
    reason: str


TOO_SMALL = translatable(
    "This model is too small to draw charts or to work with files; a larger one can."
)
"""The only reason for a plain answer that is useful to the user."""


class ContextTrimmed(msgspec.Struct, frozen=True, tag=True):
    """The oldest `messages` did not fit into the context and were dropped from the prompt."""

    messages: int


class GenerationFinished(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The model is done: how it ended, and what this mode adds to the answer's provenance.

    The statistics are summed over all generations of the answer; see `Provenance` for the rest.
    """

    reason: FinishReason
    stats: GenerationStats = GenerationStats()
    adapter: AdapterUse | None = None
    has_notes: bool = False
    samples: int = 1
    tool_prompt_tokens: int = 0
    computed: tuple[str, ...] = ()
    survey_ids: tuple[str, ...] = ()


class AnswerFinished(msgspec.Struct, frozen=True, tag=True):
    """The answer as it was stored, with its provenance."""

    answer: Message


ChatEvent = (
    AnswerStarted
    | StageProgress
    | PassagesFound
    | NotRead
    | ReasoningAppended
    | TextAppended
    | CitationAdded
    | CitationDoubted
    | ToolCalled
    | ApprovalChanged
    | ImageAdded
    | ToolReturned
    | SampleCompleted
    | ModeChosen
    | ContextTrimmed
    | GenerationFinished
    | AnswerFinished
)
"""All that happens from the question to the stored answer. Modes and agents emit a part of it, and
GenerationFinished last, which goes no further than the pipeline."""


class FilesFound(msgspec.Struct, frozen=True, tag=True):
    """The files of an indexing run, including those in folders, before any is read."""

    collection_id: str
    paths: tuple[str, ...]


class FileProgress(msgspec.Struct, frozen=True, tag=True):
    """A file is being read or embedded; `fraction` is of this file."""

    path: str
    stage: Literal["reading", "embedding"]
    fraction: float


class FileIndexed(msgspec.Struct, frozen=True, tag=True):
    """If it `needs_password`, a part of it is locked and can be added with that."""

    document: Document
    seconds: float
    needs_password: bool = False


class FileSkipped(msgspec.Struct, frozen=True, tag=True):
    """Unchanged since it was indexed.

    If it `needs_password`, this version needs that to read it again; its earlier text is kept.
    """

    document: Document
    needs_password: bool = False


class FileFailed(msgspec.Struct, frozen=True, tag=True):
    """This file cannot be used because of `reason`; the others continue.

    If `needs_password`, it can be added again with its password.
    """

    path: str
    reason: str
    needs_password: bool = False


class FileRemoved(msgspec.Struct, frozen=True, tag=True):
    """The file was deleted from its folder, and its text and vectors from the collection."""

    path: str


class StepsDone(msgspec.Struct, frozen=True):
    """How far long work is; `total` is 0 while unknown."""

    done: int
    total: int


class VectorsProgress(msgspec.Struct, frozen=True, tag=True):
    """The vectors of a collection are being recomputed, without reading its files."""

    collection: str
    fraction: float


class ReadingAgain(msgspec.Struct, frozen=True, tag=True):
    """An unchanged file is read again, since an older version of the reader has read it.

    `fraction` is of all such files of the collection.
    """

    collection: str
    path: str
    fraction: float


class IndexFinished(msgspec.Struct, frozen=True, tag=True):
    """`partial` are the indexed documents with damaged or missing parts."""

    files: int
    indexed: int
    skipped: int
    failed: tuple[FileFailed, ...]
    chunks: int
    pages: int
    seconds: float
    partial: tuple[Document, ...] = ()


IndexEvent = (
    FilesFound
    | FileProgress
    | FileIndexed
    | FileSkipped
    | FileFailed
    | FileRemoved
    | VectorsProgress
    | ReadingAgain
    | IndexFinished
)

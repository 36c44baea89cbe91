"""Conversations as pure values: messages form a tree, and a message is a list of typed parts."""

from typing import Any, Literal

import msgspec

from app.core.documents import Citation, NotRead, Span
from app.core.generation import AnswerRequest, Mode, Provenance
from app.core.tables import NO_FIGURES, Figures, Table

Role = Literal["system", "user", "assistant"]
MessageStatus = Literal["streaming", "waiting", "complete", "stopped", "interrupted", "failed"]
"""An answer is "waiting" while one of its calls needs the user's approval, however long."""

IncompleteReason = Literal["length", "stopped", "repeating", "failed"]
"""Why an answer has no proper end: cut off at the length limit, stopped by the user or by a crash,
stopped because it repeated itself, or failed."""

ApprovalDecision = Literal["pending", "once", "chat", "folder", "denied", "withdrawn"]
"""The user's answer to a tool call: yes to this one, to this tool in this chat, or to reading
anything in its folder in this chat; or no; "withdrawn" if the chat continued without a decision."""


class TextPart(msgspec.Struct, frozen=True, tag="text"):
    """Markdown for the reader, without citation marks: those are parts with an offset."""

    text: str


class ReasoningPart(msgspec.Struct, frozen=True, tag="reasoning"):
    """The model's reasoning before answering or acting; `seconds` is how long it took."""

    text: str
    seconds: float = 0.0


class ToolCallPart(msgspec.Struct, frozen=True, tag="tool_call"):
    """A call requested by the model; `arguments` is a JSON object."""

    call_id: str
    name: str
    arguments: dict[str, Any]


class ToolResultPart(msgspec.Struct, frozen=True, tag="tool_result"):
    """The result of the call with the same `call_id`.

    `chunk_ids` are the passages it found, which the answer may cite. `table` is a result that is a
    table, for the user to look at, and `remark` what `content` says besides.
    """

    call_id: str
    content: str
    is_error: bool = False
    chunk_ids: tuple[str, ...] = ()
    table: Table | None = None
    remark: str = ""


class ApprovalPart(msgspec.Struct, frozen=True, tag="approval"):
    """What the user is asked before the call with the same `call_id` runs, and their answer.

    `tier` is the call's (see app.agent.tool.Tier), `origin` is who offers the tool ("" for
    Inglenook, else a server's name), `touches` are the canonical paths it accesses, `folder` is
    what the answer "folder" would open for reading, `preview` is the unified diff of what it would
    write, and `tainted` are the arguments with text from a document or another tool. The exact
    arguments are those of the call. `offers` are the possible approvals. `version` binds the
    decision to this version of the tool. `reason` is why to be careful: "changed" for a tool that
    changed since it was last allowed, "outdated" for a call that would do something other than what
    was just allowed, "tainted" if external text has been read. `description` is what a server says
    its tool does. A later part with the same `call_id` replaces an earlier one.
    """

    call_id: str
    tier: int
    origin: str = ""
    touches: tuple[str, ...] = ()
    tainted: tuple[str, ...] = ()
    reason: str = ""
    decision: ApprovalDecision = "pending"
    preview: str = ""
    version: str = ""
    folder: str = ""
    offers: tuple[ApprovalDecision, ...] = ("once",)
    description: str = ""


PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"})
"""Suffixes of files that are shown to a vision model as pictures."""


class ImagePart(msgspec.Struct, frozen=True, tag="image"):
    """A picture from the user or a tool (`call_id`), as the bytes of its file.

    Only raster formats (`media_type` image/png, image/jpeg, image/webp); `description` replaces it
    where it cannot be seen.
    """

    data: bytes
    media_type: str = "image/png"
    description: str = ""
    call_id: str = ""


class CitationPart(msgspec.Struct, frozen=True, tag="citation"):
    """A citation mark after `offset` characters of the message's whole text."""

    citation: Citation
    offset: int


class ContextPart(msgspec.Struct, frozen=True, tag="context"):
    """The passages a user message was asked about, so that the same prompt can be rendered again.

    Those of an earlier message of the thread are not sent again.

    `marker` is the delimiter around each passage; `chunk_ids` are in numbered
    order. The text itself stays in the library, so deleting a document removes it here as well.
    `instructing` are the numbers of passages that look like instructions to the model. `documents`
    is how many documents they come from; 0 if this was not stored yet. `figures` were sent with
    them; they are removed with their document, too. `not_read` is what was not searched for them.
    `nearest` are the sentences of the passages that are repeated before the question.
    """

    marker: str
    chunk_ids: tuple[str, ...]
    is_whole_document: bool = False
    instructing: tuple[int, ...] = ()
    documents: int = 0
    figures: Figures = NO_FIGURES
    not_read: NotRead = NotRead()
    nearest: tuple[Span, ...] = ()


class AttachmentPart(msgspec.Struct, frozen=True, tag="attachment"):
    """A document attached to the message; its text is in the library.

    `is_named`: it was chosen after an @, which restricts the question to such documents.
    """

    document_id: str
    path: str
    pages: int
    is_named: bool = False


class SamplePart(msgspec.Struct, frozen=True, tag="sample"):
    """A complete answer or program that votes on an answer; only an unfinished answer has any.

    `number` is its place among the samples, 0 being the most likely one.
    """

    number: int
    text: str


Part = (
    TextPart
    | ReasoningPart
    | ToolCallPart
    | ToolResultPart
    | ApprovalPart
    | ImagePart
    | CitationPart
    | ContextPart
    | AttachmentPart
    | SamplePart
)


class Message(msgspec.Struct, frozen=True):
    """One node of the conversation tree. `created` is Unix time in seconds.

    `variant` is its number, from 1, among its `variants` siblings; `error` is why it failed. An
    `is_pinned` question stays in the prompt, with its answer, when older turns are dropped.
    `request` is how the answer was to be made; None if an earlier version has stored it.
    """

    id: str
    conversation_id: str
    parent_id: str | None
    role: Role
    parts: tuple[Part, ...]
    status: MessageStatus
    created: float
    provenance: Provenance | None = None
    error: str = ""
    variant: int = 1
    variants: int = 1
    is_pinned: bool = False
    request: AnswerRequest | None = None

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts if isinstance(part, TextPart))

    @property
    def reasoning(self) -> str:
        return "\n".join(part.text for part in self.parts if isinstance(part, ReasoningPart))

    @property
    def citations(self) -> tuple[CitationPart, ...]:
        return tuple(part for part in self.parts if isinstance(part, CitationPart))

    @property
    def has_pictures(self) -> bool:
        return any(isinstance(part, ImagePart) for part in self.parts)

    @property
    def context(self) -> ContextPart | None:
        """The passages that this question was asked about."""
        return next((part for part in self.parts if isinstance(part, ContextPart)), None)

    @property
    def json_schema(self) -> str:
        """The JSON Schema that this answer had to fit; "" for free text."""
        return (self.provenance.params.json_schema if self.provenance else None) or ""

    @property
    def not_found(self) -> tuple[str, ...]:
        """Its figures, as written, that are in nothing that was read."""
        return (self.provenance.not_found if self.provenance else None) or ()

    @property
    def repeats_itself(self) -> bool:
        """Whether it was stopped because it repeated itself."""
        return self.provenance is not None and self.provenance.finish_reason == "repeating"

    @property
    def incomplete(self) -> IncompleteReason | None:
        """Why the answer has no proper end; None if it is complete."""
        reason = self.provenance.finish_reason if self.provenance else "stop"
        if reason == "length" or reason == "repeating":
            return reason
        if self.status == "failed" or reason == "error":
            return "failed"
        return "stopped" if self.status != "complete" or reason == "stopped" else None

    @property
    def text_with_marks(self) -> str:
        """The text with `[n]` for each citation, as printed on the command line."""
        pieces: list[str] = []
        position = 0
        text = self.text
        for part in sorted(self.citations, key=lambda part: (part.offset, part.citation.n)):
            pieces += [text[position : part.offset], f" {part.citation.mark}"]
            position = part.offset
        return "".join([*pieces, text[position:]])


def context_of(answer: Message, question: Message) -> ContextPart | None:
    """The passages that were sent with its question, if a stored answer was made with them.

    If not, another answer to the question was: this one is a summary, a survey or from the rows of
    a table, or was made without documents, of which an earlier version asked the question again.
    """
    made, request = answer.provenance, answer.request
    is_without = request is not None and not request.sources
    return None if is_without or (made and made.reads_otherwise) else question.context


class ConversationSummary(msgspec.Struct, frozen=True):
    """A row of the side bar. Times are Unix seconds.

    `has_own_title`: the user named it, so suggestions must not replace the title. `collection_id`,
    `mode` and `only_from_documents` are chosen for the next question.
    """

    id: str
    title: str
    created: float
    updated: float
    messages: int = 0
    is_pinned: bool = False
    collection_id: str | None = None
    folder_id: str | None = None
    is_archived: bool = False
    has_own_title: bool = False
    mode: Mode = "auto"
    only_from_documents: bool = False


BIN_DAYS = 30
"""How long a deleted chat can be restored."""


class BinnedChat(msgspec.Struct, frozen=True):
    """A deleted conversation that can still be restored.

    `deleted` is Unix time in seconds; `ratings` counts its rated answers, which go with it.
    """

    id: str
    title: str
    deleted: float
    messages: int
    ratings: int

    @property
    def erased(self) -> float:
        """When it is erased, in Unix seconds."""
        return self.deleted + BIN_DAYS * 24 * 3600


class Folder(msgspec.Struct, frozen=True):
    """A group of conversations. `created` is Unix time in seconds."""

    id: str
    name: str
    created: float


class ReadingPlace(msgspec.Struct, frozen=True):
    """Where a conversation was last read: `offset` pixels below the top of the view, at 100 %."""

    message_id: str
    offset: int


class Conversation(msgspec.Struct, frozen=True):
    """An open conversation: its summary and the visible thread, oldest first."""

    summary: ConversationSummary
    thread: tuple[Message, ...]


class TextMatch(msgspec.Struct, frozen=True):
    """A message found by a search over all chats; `spans` mark the found words in `snippet`."""

    conversation_id: str
    message_id: str
    title: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
    created: float


class Grant(msgspec.Struct, frozen=True, kw_only=True):
    """Reading below `folder`, or using `tool` in exactly this `version`.

    `folder` is canonical: absolute, with links resolved. `conversation_id` is the chat it applies
    to and is deleted with; None is every chat, which only the settings can grant and only for
    reading. `chat_title` is that chat's title. `created` is Unix time in seconds.
    """

    id: str
    created: float
    conversation_id: str | None = None
    folder: str = ""
    tool: str = ""
    version: str = ""
    chat_title: str = ""

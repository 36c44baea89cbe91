"""Conversations as pure values: messages form a tree, and a message is a list of typed parts."""

from typing import Any, Literal

import msgspec

from app.core.documents import Citation
from app.core.generation import Provenance

Role = Literal["system", "user", "assistant"]
MessageStatus = Literal["streaming", "waiting", "complete", "stopped", "interrupted", "failed"]
"""An answer is "waiting" while a call of it needs the user's approval, for hours if need be."""

ApprovalDecision = Literal["pending", "once", "chat", "folder", "denied", "withdrawn"]
"""What the user said to a tool call: yes to this one, to this tool in this chat, to reading
anything in its folder in this chat, or no; "withdrawn" when the chat went on without a decision."""


class TextPart(msgspec.Struct, frozen=True, tag="text"):
    """Markdown for the reader, without citation marks: those are parts with an offset."""

    text: str


class ReasoningPart(msgspec.Struct, frozen=True, tag="reasoning"):
    """What the model thought before answering or acting; `seconds` is how long it took."""

    text: str
    seconds: float = 0.0


class ToolCallPart(msgspec.Struct, frozen=True, tag="tool_call"):
    """A call the model asked for; `arguments` is a JSON object."""

    call_id: str
    name: str
    arguments: dict[str, Any]


class ToolResultPart(msgspec.Struct, frozen=True, tag="tool_result"):
    """What came back from the call with the same `call_id`.

    `chunk_ids` are the passages of the library that it brought, which the answer may cite.
    """

    call_id: str
    content: str
    is_error: bool = False
    chunk_ids: tuple[str, ...] = ()


class ApprovalPart(msgspec.Struct, frozen=True, tag="approval"):
    """What the user is asked before the call with the same `call_id` runs, and what they said.

    `tier` is the call's (see app.agent.tool.Tier), `origin` who offers the tool ("" for Inglenook,
    else the name of a server), `touches` the canonical paths it reaches, `folder` what the
    answer "folder" would open for reading, `preview`
    the unified diff of what it would write, and `tainted` the arguments that hold text from a
    document or from another tool. The exact arguments are those of the call. `offers` are the
    ways in which the user may say yes. `version` binds the decision to this form of the tool.
    `reason` is what speaks against it: "changed" for a tool that is not what it was when it was
    last allowed, "outdated" for a call that would do something else than what was just allowed,
    "tainted" where others' text has been read. `description` is what a server says that its tool
    does. A later part with the same `call_id` replaces an earlier one.
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
"""Endings of the files that a model with sight is shown as pictures."""


class ImagePart(msgspec.Struct, frozen=True, tag="image"):
    """A picture that the user gave or a tool drew (`call_id`), as the bytes of its file.

    Only raster formats (`media_type` image/png, image/jpeg, image/webp); `description` stands in
    for it where it cannot be seen.
    """

    data: bytes
    media_type: str = "image/png"
    description: str = ""
    call_id: str = ""


class CitationPart(msgspec.Struct, frozen=True, tag="citation"):
    """A citation mark that stands after `offset` characters of the message's whole text."""

    citation: Citation
    offset: int


class ContextPart(msgspec.Struct, frozen=True, tag="context"):
    """The passages sent along with a user message, so that the same prompt is rendered again.

    `marker` is the random delimiter around each passage; `chunk_ids` are in numbered order.
    The text itself stays in the library, so that deleting a document removes it here too.
    `instructing` are the numbers of those that read like orders to the model.
    """

    marker: str
    chunk_ids: tuple[str, ...]
    is_whole_document: bool = False
    instructing: tuple[int, ...] = ()


class AttachmentPart(msgspec.Struct, frozen=True, tag="attachment"):
    """A document dropped into the message; its text lives in the library.

    One that `is_named` was chosen after an @: the question is about such documents alone.
    """

    document_id: str
    path: str
    pages: int
    is_named: bool = False


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
)


class Message(msgspec.Struct, frozen=True):
    """One node of the conversation tree. `created` is Unix time in seconds.

    `variant` and `variants` place it among its siblings, from 1; `error` says why it failed.
    A question that `is_pinned` stays in the prompt, with its answer, when older turns are left out.
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
    def repeats_itself(self) -> bool:
        """It was stopped because it went round in circles."""
        return self.provenance is not None and self.provenance.finish_reason == "repeating"

    @property
    def text_with_marks(self) -> str:
        """The text with `[n]` where each citation stands, as the command line prints it."""
        pieces: list[str] = []
        position = 0
        text = self.text
        for part in sorted(self.citations, key=lambda part: (part.offset, part.citation.n)):
            pieces += [text[position : part.offset], f" [{part.citation.n}]"]
            position = part.offset
        return "".join([*pieces, text[position:]])


class ConversationSummary(msgspec.Struct, frozen=True):
    """A row of the side bar. Times are Unix seconds.

    `has_own_title`: the user named it, so no suggestion may replace the title.
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


class Folder(msgspec.Struct, frozen=True):
    """Conversations that belong together. `created` is Unix time in seconds."""

    id: str
    name: str
    created: float


class ReadingPlace(msgspec.Struct, frozen=True):
    """Where a conversation was last read: `offset` pixels below the view's top, at 100 %."""

    message_id: str
    offset: int


class Conversation(msgspec.Struct, frozen=True):
    """A conversation opened: its summary and the visible thread, oldest first."""

    summary: ConversationSummary
    thread: tuple[Message, ...]


class TextMatch(msgspec.Struct, frozen=True):
    """A message that a search over all chats found; `spans` mark the found words in `snippet`."""

    conversation_id: str
    message_id: str
    title: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
    created: float

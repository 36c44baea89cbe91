"""From the nodes of another program's chat to a tree of ours, saying what does not fit."""

import uuid
from dataclasses import dataclass, field

import msgspec

from app.core.chat_archive import ConversationTree
from app.core.errors import UserError
from app.core.feedback import Feedback, Rating
from app.core.generation import GenerationParams, GenerationStats, Provenance
from app.core.messages import AttachmentPart, ConversationSummary, Message, Part, Role, TextPart
from app.core.text_files import Skipped
from app.core.wording import translatable

_NAMESPACE = uuid.UUID("5d1d5b3c-3a4e-4a57-9f58-6b3f4c6c1b0e")
_TITLE_CHARACTERS = 200
UNTITLED = "Untitled chat"
MAX_MESSAGES = 100_000
"""In a chat. The longest real ones have some thousands."""


class Imported(msgspec.Struct, frozen=True):
    """The result for one chat of a file; no tree if nothing was usable."""

    program: str
    tree: ConversationTree | None
    skipped: tuple[Skipped, ...] = ()


@dataclass(eq=False)
class _Node:
    """A message on its way into the tree. One without parts only links others."""

    key: str
    parent_key: str | None
    role: Role
    parts: list[Part]
    created: float | None = None
    model: str = ""
    rating: Rating | None = None
    note: str = ""
    parent: "_Node | None" = None
    children: "list[_Node]" = field(default_factory=list)


@dataclass(eq=False)
class TreeBuilder:
    """Collects the nodes of one chat; ids are derived from the original program's.

    The same chat therefore gets the same ids in every import, and a later export only adds what is
    new. `folder` is the folder that it is put into, and `source` where its answers are from, the
    program by default.
    """

    program: str
    key: str
    title: str
    created: float | None = None
    updated: float | None = None
    is_pinned: bool = False
    is_archived: bool = False
    folder: str = ""
    source: str = ""
    _instructions: list[str] = field(default_factory=list)
    _nodes: dict[str, _Node] = field(default_factory=dict)
    _skipped: list[Skipped] = field(default_factory=list)
    _empty: int = 0

    def __post_init__(self) -> None:
        self.title = " ".join(self.title.split())[:_TITLE_CHARACTERS]
        self.source = self.source or self.program

    @property
    def size(self) -> int:
        """The number of nodes added so far."""
        return len(self._nodes)

    @property
    def last_key(self) -> str | None:
        """The key of the node added last, which a linear format continues from."""
        return next(reversed(self._nodes), None)

    def skip(self, reason: str, where: str = "") -> None:
        """Record something of this chat, or of its message `where`, that is not imported."""
        title = self.title or UNTITLED
        place = translatable(f"“{title}”, message {where}") if where else f"“{title}”"
        self._skipped.append(Skipped(place, reason))

    def missing_file(self, name: str, where: str) -> AttachmentPart:
        """Record that an attached file is not imported; returns what keeps its name."""
        self.skip(translatable(f"The file {name} is not in the export; its name is kept."), where)
        return AttachmentPart("", name, 0)

    def unreadable(self, kind: str, where: str) -> None:
        """Record a part of a message that is of another kind than text, or of an unknown one."""
        self.skip(translatable(f"A part of type “{kind[:40]}” is not text."), where)

    def uncited(self, sources: int, where: str) -> None:
        """Record that the sources that a message cites are not imported, if it has some."""
        if sources:
            self.skip(translatable(f"{sources} cited sources are not imported."), where)

    def instruct(self, text: str) -> None:
        """Keep a system prompt: it applies to the whole chat and is not a message."""
        if text.strip() and text not in self._instructions:
            self._instructions.append(text)

    def add(
        self,
        key: str,
        parent_key: str | None,
        role: Role,
        parts: list[Part],
        created: float | None = None,
        *,
        model: str = "",
        rating: Rating | None = None,
        note: str = "",
    ) -> None:
        """Add a message below the one with `parent_key`; order of calls does not matter.

        A system prompt becomes an instruction instead, and an empty message is only counted.
        """
        if role == "system":
            self.instruct("".join(part.text for part in parts if isinstance(part, TextPart)))
        if role == "system" or not parts:
            self._empty += not parts
            self.link(key, parent_key)
            return
        check_count(len(self._nodes))
        if key in self._nodes:
            key = f"{key}#{len(self._nodes)}"
        self._nodes[key] = _Node(key, parent_key, role, parts, created, model, rating, note)

    def link(self, key: str, parent_key: str | None) -> None:
        """Add an empty node: its children are attached to its parent."""
        check_count(len(self._nodes))
        self._nodes.setdefault(key, _Node(key, parent_key, "system", []))

    def build(self, head_key: str | None = None) -> Imported:
        """Build the chat; its visible thread ends at `head_key` or at the last message."""
        ordered = self._connected()
        if not ordered:
            self.skip(translatable("The chat has no messages with content."))
            return Imported(self.program, None, tuple(self._skipped))
        if self._empty:
            self.skip(translatable(f"Empty messages: {self._empty}."))
        head = self._nodes.get(head_key or "") or ordered[-1]
        while head.children:  # a thread always ends at a leaf
            head = head.children[-1]
        return Imported(self.program, self._tree(ordered, head), tuple(self._skipped))

    def _connected(self) -> list[_Node]:
        """The nodes that are messages, parents first, with parents and children set."""
        self._set_parents()
        ordered = self._parents_first()
        for node in ordered:
            if node.parent:
                node.parent.children.append(node)
        kept: list[_Node] = []
        for node in ordered:
            if not node.parts:
                self._replace(node, node.parent)
            elif _continues(node):
                self._merge_into_parent(node)
            else:
                kept.append(node)
        return [node for node in kept if not self._divide(node)]

    def _set_parents(self) -> None:
        for node in self._nodes.values():
            if node.parent_key is None:
                continue
            node.parent = self._nodes.get(node.parent_key)
            if node.parent is None:
                self.skip(
                    translatable(
                        "The message it replies to is not in the file; it is placed at the start "
                        "of the chat."
                    ),
                    node.key,
                )

    def _parents_first(self) -> list[_Node]:
        ordered: dict[str, _Node] = {}
        for start in self._nodes.values():
            above: dict[str, _Node] = {}
            node: _Node | None = start
            while node and node.key not in ordered:
                if node.key in above:  # a hostile file: messages that form a cycle
                    self.skip(
                        translatable("It replies to itself; the cycle was cut."),
                        node.key,
                    )
                    node.parent = None
                    break
                above[node.key] = node
                node = node.parent
            chain = list(above.values())
            if node and node.key in above:  # the node where the cycle was cut comes first
                cut = next(i for i, each in enumerate(chain) if each is node)
                chain = [*chain[:cut], *chain[cut + 1 :], node]
            for each in reversed(chain):
                ordered[each.key] = each
        return list(ordered.values())

    def _merge_into_parent(self, node: _Node) -> None:
        parent = node.parent
        assert parent, "what continues a message has that message as its parent"
        parent.parts = _joined(parent.parts, node.parts)
        parent.created = parent.created or node.created
        parent.model = parent.model or node.model
        if node.rating:
            parent.rating, parent.note = node.rating, node.note
        self._replace(node, parent)

    def _divide(self, node: _Node) -> bool:
        """If an answer has several continuations, give each its own copy of the beginning.

        In our trees an answer always follows a question. True if nothing is left of `node`.
        """
        followers = [child for child in node.children if child.role == node.role == "assistant"]
        for follower in followers:
            follower.parts = _joined(node.parts, follower.parts)
            follower.parent = node.parent
            node.children.remove(follower)
            if node.parent:
                node.parent.children.append(follower)
        if not followers or node.children:
            return False
        if node.parent:
            node.parent.children.remove(node)
        self._nodes[node.key] = followers[-1]
        return True

    def _replace(self, node: _Node, heir: _Node | None) -> None:
        """Attach the children of `node` to `heir`, which also replaces it in look-ups."""
        for child in node.children:
            child.parent = heir
        if heir:
            place = heir.children.index(node)
            heir.children[place : place + 1] = node.children
            self._nodes[node.key] = heir
        else:
            del self._nodes[node.key]

    def _tree(self, ordered: list[_Node], head: _Node) -> ConversationTree:
        conversation_id = self._id("")
        times = [node.created for node in ordered if node.created]
        created = self.created or min(times, default=self.updated or 0.0)
        updated = max([created, self.updated or 0.0, *times])
        messages: list[Message] = []
        feedback: list[Feedback] = []
        time = created
        for node in ordered:
            time = node.created or time
            messages.append(self._message(node, conversation_id, time))
            if node.rating and node.role == "assistant":
                feedback.append(
                    Feedback(
                        message_id=self._id(node.key),
                        rating=node.rating,
                        note=node.note,
                        created=time,
                    )
                )
        summary = ConversationSummary(
            conversation_id,
            self.title or _title_of(ordered),
            created,
            updated,
            len(messages),
            self.is_pinned,
            is_archived=self.is_archived,
            has_own_title=bool(self.title),
        )
        return ConversationTree(
            summary=summary,
            messages=tuple(messages),
            head_id=self._id(head.key),
            folder=self.folder,
            feedback=tuple(feedback),
            instructions="\n\n".join(self._instructions),
        )

    def _message(self, node: _Node, conversation_id: str, created: float) -> Message:
        return Message(
            self._id(node.key),
            conversation_id,
            self._id(node.parent.key) if node.parent else None,
            node.role,
            tuple(node.parts),
            "complete",
            created,
            self._provenance(node.model) if node.role == "assistant" else None,
        )

    def _provenance(self, model: str) -> Provenance:
        """What is known of an answer made by another program: the name of its model."""
        return Provenance(
            model_id=model,
            model_name=model or self.source,
            model_sha256="",
            quantization="",
            engine_version=self.program,
            template_sha256="",
            context_length=0,
            params=GenerationParams(),
            stats=GenerationStats(),
            finish_reason="stop",
            imported_from=self.source,
        )

    def _id(self, key: str) -> str:
        return uuid.uuid5(_NAMESPACE, f"{self.program}\0{self.key}\0{key}").hex


def check_count(messages: int) -> None:
    """Raise UserError if a chat has more messages than can be imported."""
    if messages > MAX_MESSAGES:
        raise UserError(
            f"A chat in the file has more than {MAX_MESSAGES:,} messages.",
            "Choose a file that a chat program exported.",
        )


def _continues(node: _Node) -> bool:
    """Whether an answer's node continues the answer above it.

    ChatGPT and others store each tool call, result and thought as a message of its own.
    """
    parent = node.parent
    return (
        parent is not None and parent.role == node.role == "assistant" and len(parent.children) == 1
    )


def _joined(before: list[Part], after: list[Part]) -> list[Part]:
    """The parts of two messages combined; their texts stay separate paragraphs."""
    has_text = any(isinstance(part, TextPart) for part in before)
    joined = list(before)
    for part in after:
        if has_text and isinstance(part, TextPart):
            joined.append(TextPart(f"\n\n{part.text.lstrip()}"))
            has_text = False
        else:
            joined.append(part)
    return joined


def _title_of(ordered: list[_Node]) -> str:
    """The first words of the first question."""
    for node in ordered:
        text = "".join(part.text for part in node.parts if isinstance(part, TextPart)).split()
        if node.role == "user" and text:
            return " ".join(text)[:60]
    return UNTITLED

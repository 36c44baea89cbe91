"""From a request to prompt tokens: template, tokeniser and the limit of the context together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import msgspec

from app.core.errors import UserError
from app.engine.cache.kv_snapshot import Head, common_length
from app.engine.engine_protocol import Generate, Prefill, PromptMessage
from app.engine.llama.vocabulary import Vocabulary
from app.engine.prompts.prompt_template import PromptTemplate

KEPT_SHARE = 0.5

Count = Callable[[Sequence[PromptMessage]], int]


class _Turn(msgspec.Struct, frozen=True):
    """A question with all its answers, and the tokens they take."""

    messages: Sequence[PromptMessage]
    size: int

    @property
    def is_pinned(self) -> bool:
        return any(message.is_pinned for message in self.messages)


def messages_that_fit(
    messages: Sequence[PromptMessage], count: Count, budget: int
) -> list[PromptMessage]:
    """The messages of a conversation to read: without as many of its oldest turns as necessary.

    System messages and the last turn always stay. When the budget is exceeded, turns are dropped
    until half of it is used, then none until it is exceeded again: so the start of the prompt, and
    with it the cache, stays the same for many turns. Pinned turns are dropped only if dropping all
    others is not enough. The choice depends only on the messages and is the same for every
    continuation.

    Args:
        messages: the conversation, system messages first.
        count: counts the tokens of some messages.
        budget: the maximum number of tokens.
    """
    head, turns = _turns(messages, count)
    room = budget - count(head)
    kept: list[_Turn] = []
    for turn in turns:
        kept.append(turn)
        if sum(turn.size for turn in kept) > room:
            kept = _shortened(kept, room, room - budget * (1 - KEPT_SHARE))
    return [*head, *(message for turn in kept for message in turn.messages)]


def _turns(
    messages: Sequence[PromptMessage], count: Count
) -> tuple[Sequence[PromptMessage], list[_Turn]]:
    """The initial system messages, and the turns after them."""
    head = next((i for i, m in enumerate(messages) if m.role != "system"), len(messages))
    starts = [i for i, m in enumerate(messages) if i > head and m.role == "user"]
    bounds = pairwise((head, *starts, len(messages)))
    parts = [messages[start:end] for start, end in bounds]
    return messages[:head], [_Turn(part, count(part)) for part in parts if part]


def _shortened(turns: Sequence[_Turn], room: int, wanted: float) -> list[_Turn]:
    """The last turn, pinned turns that fit into `room` with it, and the newest others.

    As many of the others as keep the total within `wanted`.
    """
    *older, last = turns
    kept = [False] * len(older)
    used = last.size
    for is_pinned, limit in ((True, room), (False, wanted)):
        for place in range(len(older) - 1, -1, -1):
            turn = older[place]
            if turn.is_pinned is not is_pinned:
                continue
            if used + turn.size > limit:
                break
            kept[place] = True
            used += turn.size
    return [*(turn for turn, stays in zip(older, kept, strict=True) if stays), last]


_LEAST_ANSWER = 16
_OPENING_TOKENS = 4
"""Roughly how many tokens templates start an answer with."""


class Prompt(msgspec.Struct, frozen=True, kw_only=True):
    """The tokens to read; `dropped` of the oldest messages did not fit.

    `cells` is the context they use, which for pictures may be more than their positions.
    `is_plain`: it is text without a template, and so is what continues it. `checkpoints` are the
    lengths to which later prompts of the chat are likely to rewind. `head`: as in the request.
    """

    tokens: list[int]
    cells: int
    dropped: int = 0
    starts_in_reasoning: bool = False
    is_plain: bool = False
    checkpoints: tuple[int, ...] = ()
    head: Head | None = None


@dataclass(eq=False)
class PromptBuilder:
    """Builds prompts for a loaded model with a context of `length` tokens.

    `has_checkpoints`: `Prompt.checkpoints` are needed; finding them takes some time.
    """

    template: PromptTemplate
    vocabulary: Vocabulary
    length: int
    has_checkpoints: bool = False
    _last_head: tuple[Prefill, list[int]] | None = None

    def build(self, request: Generate) -> Prompt:
        """Raises UserError if even the last turn exceeds the context."""
        reserved = self._reserved(request.params.max_tokens)
        if request.plain:
            tokens = self.vocabulary.tokenize_plain(request.plain.text, request.plain.suffix)
            return Prompt(tokens=tokens, cells=self._fitting_cells(tokens, reserved), is_plain=True)
        rendered, dropped = self._fitting(request, request.messages, self.length - reserved)
        tokens = self.vocabulary.tokenize(rendered)
        opening = rendered[-64:].rstrip()
        return Prompt(
            tokens=tokens,
            cells=self._fitting_cells(tokens, reserved),
            dropped=dropped,
            starts_in_reasoning=opening.endswith(self.template.marks.reasoning[0]),
            checkpoints=self._checkpoints(request, tokens) if self.has_checkpoints else (),
            head=self.head(request.head),
        )

    def shared_prefix(self, request: Prefill) -> list[int]:
        """The common prefix of all continuations of the draft."""
        budget = self.length - self._reserved(request.max_tokens)
        first, second = (
            self.vocabulary.tokenize(self._fitting(request, messages, budget)[0])
            for messages in (_continued(request, "a"), _continued(request, "\n#"))
        )
        shared = min(common_length(first, second), self.length - _LEAST_ANSWER)
        while 0 < shared < len(first) and first[shared] < 0 and first[shared - 1] < 0:
            shared -= 1  # pictures are read whole or not at all
        return first[:shared]

    def head(self, request: Prefill | None) -> Head | None:
        """What several prompts start with."""
        if request is None:
            return None
        if self._last_head is None or self._last_head[0] != request:
            self._last_head = request, self.shared_prefix(request)
        return Head(request.chat_id, self._last_head[1], request.kv_key)

    def prefill_checkpoints(self, request: Prefill, tokens: list[int]) -> tuple[int, ...]:
        """The starts of the passages and of the draft, which are going to change."""
        if not self.has_checkpoints:
            return ()
        before = set[int]()
        for passages in {"", request.passages} if request.passages or request.draft else ():
            start = msgspec.structs.replace(request, passages=passages, draft="")
            before.add(common_length(tokens, self.shared_prefix(start)))
        return tuple(sorted(before))

    def _checkpoints(self, request: Generate, tokens: list[int]) -> tuple[int, ...]:
        """The start of the last user turn, and the end of the prompt.

        The turn may be edited; another answer may be requested, or the template may write this one
        differently.
        """
        users = [i for i, message in enumerate(request.messages) if message.role == "user"]
        before = Prefill(
            chat_id=request.chat_id,
            messages=request.messages[: users[-1] if users else 0],
            max_tokens=request.params.max_tokens,
            tools=request.tools,
            enable_thinking=request.enable_thinking,
        )
        start = common_length(tokens, self.shared_prefix(before))
        end = max(len(tokens) - _OPENING_TOKENS, 0)
        return tuple(sorted({start, end} - {0}))

    def _fitting_cells(self, tokens: list[int], reserved: int) -> int:
        cells = self.vocabulary.cells(tokens)
        if cells > self.length - min(reserved, _LEAST_ANSWER):
            raise UserError(
                f"This message takes {cells} tokens; the model's context holds {self.length}.",
                "Shorten it, attach less, or load the model with a longer context.",
            )
        return cells

    def _reserved(self, max_tokens: int) -> int:
        return min(max_tokens, self.length // 4)

    def _fitting(
        self, request: Generate | Prefill, messages: Sequence[PromptMessage], budget: int
    ) -> tuple[str, int]:
        rendered = self._render(request, messages)
        if self.vocabulary.cells(self.vocabulary.tokenize(rendered)) <= budget:
            return rendered, 0
        overhead = self._overhead(request, self.length - budget)
        kept = messages_that_fit(messages, self._count, budget - overhead)
        return self._render(request, kept), len(messages) - len(kept)

    def _render(self, request: Generate | Prefill, messages: Sequence[PromptMessage]) -> str:
        return self.template.render(
            messages if self.vocabulary.pictures else tuple(map(_described, messages)),
            request.tools,
            enable_thinking=request.enable_thinking,
            assistant_prefix=request.assistant_prefix if isinstance(request, Generate) else "",
        )

    def _count(self, messages: Sequence[PromptMessage]) -> int:
        return sum(
            _MESSAGE_OVERHEAD + self.vocabulary.count(_text(m)) + self._cells_of_pictures(m)
            for m in messages
        )

    def _cells_of_pictures(self, message: PromptMessage) -> int:
        pictures = self.vocabulary.pictures
        found = (pictures.tokens(each.sha256) for each in message.pictures) if pictures else ()
        return sum(map(self.vocabulary.cells, found))

    def _overhead(self, request: Generate | Prefill, reserved: int) -> int:
        """What surrounds the conversation: the tools, and part of the answer's start.

        The start counts as far as it would leave less than half of what is `reserved` for the
        answer.
        """
        start = request.assistant_prefix if isinstance(request, Generate) else ""
        around = len(self.vocabulary.tokenize(self._render(request, _NOTHING_SAID)))
        return around - min(self.vocabulary.count(start), reserved // 2)


_MESSAGE_OVERHEAD = 8
"""Roughly how many tokens a template puts around a message."""

_NOTHING_SAID = (PromptMessage(role="user", content="."),)


def _text(message: PromptMessage) -> str:
    calls = msgspec.json.encode(message.tool_calls).decode() if message.tool_calls else ""
    return message.content + calls


def _described(message: PromptMessage) -> PromptMessage:
    """The description of its pictures, for a model without vision."""
    if not message.pictures:
        return message
    notes = (f"[A picture: {each.description or 'without a name'}]" for each in message.pictures)
    content = "\n".join([*notes, message.content])
    return msgspec.structs.replace(message, content=content, pictures=())


def _continued(request: Prefill, end: str) -> list[PromptMessage]:
    content = request.passages + request.draft + end
    return [*request.messages, PromptMessage(role="user", content=content)]

"""Which tokens are in the context, whose they are, and how to re-read as few as possible."""

from collections.abc import Sequence

from app.core.cancellation import CancelToken
from app.engine.cache.kv_snapshot import READ_AHEAD, Checkpoint, Head, Snapshot, common_length
from app.engine.cache.kv_store import KvStore
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.pictures import PictureReader

_MAX_CHECKPOINTS = 8


class ChatCache:
    """Keeps `tokens` in sync with the cells of `context`; chats that leave it go to `store`.

    Layers with a sliding window or a recurrent state cannot be truncated to an earlier token.
    Models with such layers take checkpoints while reading, and are rewound to the newest one before
    the desired token.

    Negative ids are positions of a picture, whose cells are added and removed together.

    Args:
        pictures: inserts them into `context`; None for a model without vision.
    """

    def __init__(
        self, context: LlamaContext, store: KvStore, pictures: PictureReader | None = None
    ) -> None:
        self.context = context
        self.tokens: list[int] = []
        self._pictures = pictures
        self._surplus = 0
        self._checkpoints: list[Checkpoint] = []
        self._store = store
        self._chat_id = ""
        self._ahead_of = ""
        self._head: Head | None = None

    def open(
        self, chat_id: str, prompt: Sequence[int], key: bytes = b"", head: Head | None = None
    ) -> int:
        """Load the cells of `chat_id` and truncate them to their common prefix with `prompt`.

        Returns the number of tokens that need not be read. The last token must always be read: its
        logits choose the answer's first token. An empty `chat_id` always starts from scratch. With
        a `key`, the chat outlives the process in an encrypted file. If `prompt` starts with `head`
        and the chat does not, the cells of the head are loaded instead.
        """
        self._store.use_key(chat_id, key)
        if chat_id and chat_id == self._ahead_of:
            self._chat_id = chat_id  # what was read ahead is part of the chat from now on
        self._ahead_of = ""
        if chat_id != self._chat_id or not chat_id:
            self._leave()
            self._enter(chat_id)
        return self._cut(prompt, head)

    def open_ahead(
        self, chat_id: str, prompt: Sequence[int], key: bytes = b"", head: Head | None = None
    ) -> int:
        """Like `open`, for a prompt that may never be sent: the chat itself stays as it is.

        What is read becomes part of the chat if that is opened next, and is dropped otherwise.
        """
        if not self._store.has_room_for(self.context.state_size()):
            return self.open(chat_id, prompt, key, head)
        if chat_id != self._ahead_of:
            self._store.use_key(chat_id, key)
            self._leave()
            if chat_id != self._chat_id:
                self._clear("")
                if snapshot := self._store.copy(chat_id):
                    self._restore(snapshot)
            self._chat_id, self._ahead_of = "", chat_id
        return self._cut(prompt, head)

    @property
    def head_length(self) -> int:
        """At how many tokens `keep_head` has to be called; 0 for never."""
        return len(self._head.tokens) if self._head else 0

    def keep_head(self) -> None:
        """Store the cells of the head, which are all that has been read."""
        if self._head and self._store.has_room_for(self.context.state_size()):
            self._store.put(self._head.chat_id, self._snapshot())

    @property
    def room(self) -> int:
        """How many more tokens fit into the context."""
        return self.context.length - len(self.tokens) - self._surplus

    def append(self, tokens: Sequence[int], outputs: int = 1) -> bool:
        """Read up to a batch of tokens; false if aborted with only some of them read.

        The last `outputs` of them get logits for sampling.
        """
        if self.context.decode(tokens, len(self.tokens), outputs):
            self.tokens.extend(tokens)
            return True
        if self.context.is_recurrent:  # its state includes part of the batch
            self._go_back(len(self.tokens))
        else:  # cells of completed batches stay
            self.tokens = [*self.tokens, *tokens][: self.context.end_position()]
        return False

    def append_picture(self, token: int) -> bool:
        """Read the picture that `token` represents; if aborted, return false and leave no trace."""
        assert self._pictures, "only a projector makes such tokens"
        start = len(self.tokens)
        if positions := self._pictures.read(token, self.context, start):
            self.tokens.extend([token] * positions)
            self._count_surplus()
            return True
        if self.context.is_recurrent or not self.context.truncate(start):
            self._go_back(start)
        return False

    def drop_last(self, count: int) -> None:
        """Remove the newest tokens."""
        self._truncate(len(self.tokens) - count)

    def checkpoint(self) -> None:
        """Make it possible to return to this exact token."""
        position = len(self.tokens)
        if self.context.can_rewind or not position:
            return
        kept = [point for point in self._checkpoints if point.position < position]
        taken = Checkpoint(position, self.context.save_unwindable())
        self._checkpoints = [*kept, taken][-_MAX_CHECKPOINTS:]

    def save_all(self, cancel: CancelToken) -> None:
        """Write the chats that left the context to their files. Raises Cancelled."""
        self._store.save_all(cancel)

    def close(self, cancel: CancelToken) -> None:
        """Write all chats to their files, including the one in the context. Raises Cancelled."""
        self._leave()
        self._clear("")
        self._store.save_all(cancel)

    def forget(self, chat_id: str) -> None:
        """Drop a chat, or all chats if `chat_id` is empty; READ_AHEAD is what was read ahead."""
        self._store.forget(chat_id)
        is_ahead = bool(self._ahead_of) and chat_id in (READ_AHEAD, self._ahead_of)
        if chat_id in ("", self._chat_id) or is_ahead:
            self._clear("")
            self._ahead_of = ""

    def _leave(self) -> None:
        if self._chat_id and self.tokens and self._store.has_room_for(self.context.state_size()):
            self._store.put(self._chat_id, self._snapshot())

    def _enter(self, chat_id: str) -> None:
        self._clear(chat_id)
        if chat_id and (snapshot := self._store.take(chat_id)):
            self._restore(snapshot)

    def _cut(self, prompt: Sequence[int], head: Head | None) -> int:
        """Keep what the context shares with `prompt`, or else with its head."""
        self._head = head if head and prompt[: len(head.tokens)] == head.tokens else None
        if self._head:
            self._start_from(self._head)
        self._truncate(min(common_length(self.tokens, prompt), max(0, len(prompt) - 1)))
        return len(self.tokens)

    def _start_from(self, head: Head) -> None:
        self._store.use_key(head.chat_id, head.key)
        if common_length(self.tokens, head.tokens) == len(head.tokens):
            return
        snapshot = self._store.copy(head.chat_id)
        if snapshot and common_length(snapshot.tokens, head.tokens) > common_length(
            self.tokens, head.tokens
        ):
            self._clear(self._chat_id)
            self._restore(snapshot)

    def _snapshot(self) -> Snapshot:
        return Snapshot(self.tokens.copy(), self.context.save(), tuple(self._checkpoints))

    def _restore(self, snapshot: Snapshot) -> None:
        if len(snapshot.tokens) <= self.context.length and self.context.restore(snapshot.state):
            self.tokens = snapshot.tokens.copy()
            self._checkpoints = list(snapshot.checkpoints)
            self._count_surplus()
        else:
            self.context.clear()

    def _truncate(self, length: int) -> None:
        if length == len(self.tokens):
            return
        while length > 0 and self.tokens[length] < 0 and self.tokens[length - 1] < 0:
            length -= 1  # part of a picture is useless
        if self.context.truncate(length):
            del self.tokens[length:]
            self._count_surplus()
            self._checkpoints = [p for p in self._checkpoints if p.position <= length]
        else:
            self._go_back(length)

    def _go_back(self, length: int) -> None:
        """Rewind to the newest checkpoint up to `length`, or else start from scratch."""
        self._checkpoints = [p for p in self._checkpoints if p.position <= length]
        while self._checkpoints:
            newest = self._checkpoints[-1]
            if self.context.rewind(newest.position, newest.state):
                del self.tokens[newest.position :]
                self._count_surplus()
                return
            self._checkpoints.pop()
        self._clear(self._chat_id)

    def _clear(self, chat_id: str) -> None:
        self.context.clear()
        self.tokens = []
        self._surplus = 0
        self._checkpoints = []
        self._chat_id = chat_id

    def _count_surplus(self) -> None:
        if self._pictures:
            self._surplus = self._pictures.surplus(self.tokens)

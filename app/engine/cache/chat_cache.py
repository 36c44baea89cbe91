"""Which tokens are in the context, whose they are, and how to re-read as few as possible."""

from collections.abc import Sequence

from app.core.cancellation import CancelToken
from app.engine.cache.common_prefix import common_length
from app.engine.cache.kv_snapshot import Checkpoint, Snapshot
from app.engine.cache.kv_store import KvStore
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.pictures import PictureReader

_MAX_CHECKPOINTS = 8


class ChatCache:
    """Keeps `tokens` in step with the cells of `context`; chats that leave go to `store`.

    Layers with a sliding window or a recurrent state cannot be cut back to an earlier token.
    For models that have such layers checkpoints are taken on the way, and the newest one before
    the wanted token is gone back to.

    Ids below zero stand for the positions of a picture, whose cells come and go together.

    Args:
        pictures: puts them into `context`; None for a model that sees none.
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

    def open(self, chat_id: str, prompt: Sequence[int], key: bytes = b"") -> int:
        """Bring the cells of `chat_id` in and cut them to what `prompt` begins with.

        Returns how many tokens need no reading. At least the last one does: its logits choose
        the first token of the answer. An empty `chat_id` always starts from nothing. With a
        `key` the chat outlives the process in an encrypted file.
        """
        self._store.use_key(chat_id, key)
        if chat_id != self._chat_id or not chat_id:
            self._leave()
            self._enter(chat_id)
        self._truncate(min(common_length(self.tokens, prompt), max(0, len(prompt) - 1)))
        return len(self.tokens)

    @property
    def room(self) -> int:
        """How many more tokens the context holds."""
        return self.context.length - len(self.tokens) - self._surplus

    def append(self, tokens: Sequence[int], outputs: int = 1) -> bool:
        """Read up to a batch of tokens; false if it was aborted, and only some of them are in.

        The last `outputs` of them get logits to sample from.
        """
        if self.context.decode(tokens, len(self.tokens), outputs):
            self.tokens.extend(tokens)
            return True
        if self.context.is_recurrent:  # half a batch has gone into its state
            self._go_back(len(self.tokens))
        else:  # what was computed at once before stays
            self.tokens = [*self.tokens, *tokens][: self.context.end_position()]
        return False

    def append_picture(self, token: int) -> bool:
        """Read the picture that `token` stands for; false if it was aborted, without a trace."""
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
        """Take back the newest tokens."""
        self._truncate(len(self.tokens) - count)

    def checkpoint(self) -> None:
        """Make it possible to come back to this very token."""
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
        """Write every chat to its file, also the one in the context. Raises Cancelled."""
        self._leave()
        self._clear("")
        self._store.save_all(cancel)

    def forget(self, chat_id: str) -> None:
        self._store.forget(chat_id)
        if chat_id == self._chat_id:
            self._clear("")

    def _leave(self) -> None:
        if self._chat_id and self.tokens and self._store.has_room_for(self.context.state_size()):
            snapshot = Snapshot(self.tokens, self.context.save(), tuple(self._checkpoints))
            self._store.put(self._chat_id, snapshot)

    def _enter(self, chat_id: str) -> None:
        self._clear(chat_id)
        if not chat_id or not (snapshot := self._store.take(chat_id)):
            return
        if len(snapshot.tokens) <= self.context.length and self.context.restore(snapshot.state):
            self.tokens = snapshot.tokens
            self._checkpoints = list(snapshot.checkpoints)
            self._count_surplus()
        else:
            self.context.clear()

    def _truncate(self, length: int) -> None:
        if length == len(self.tokens):
            return
        while length > 0 and self.tokens[length] < 0 and self.tokens[length - 1] < 0:
            length -= 1  # the rest of a picture is of no use
        if self.context.truncate(length):
            del self.tokens[length:]
            self._count_surplus()
            self._checkpoints = [p for p in self._checkpoints if p.position <= length]
        else:
            self._go_back(length)

    def _go_back(self, length: int) -> None:
        """Start from the newest checkpoint that is not after `length`, else from nothing."""
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

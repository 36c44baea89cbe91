"""Which tokens are in the context, whose they are, and how as few as possible are read again."""

from collections.abc import Sequence

from app.engine.common_prefix import common_length
from app.engine.kv_store import KvStore, Snapshot
from app.engine.llama_context import LlamaContext


class ChatCache:
    """Keeps `tokens` in step with the cells of `context`; chats that leave go to `store`."""

    def __init__(self, context: LlamaContext, store: KvStore) -> None:
        self.context = context
        self.tokens: list[int] = []
        self._store = store
        self._chat_id = ""

    def open(self, chat_id: str, prompt: Sequence[int]) -> int:
        """Bring the cells of `chat_id` in and cut them to what `prompt` begins with.

        Returns how many tokens need no reading. At least the last one does: its logits choose
        the first token of the answer. An empty `chat_id` always starts from nothing.
        """
        if chat_id != self._chat_id or not chat_id:
            self._leave()
            self._enter(chat_id)
        self._truncate(min(common_length(self.tokens, prompt), len(prompt) - 1))
        return len(self.tokens)

    @property
    def room(self) -> int:
        """How many more tokens the context holds."""
        return self.context.length - len(self.tokens)

    def append(self, tokens: Sequence[int], outputs: int = 1) -> bool:
        """Read up to a batch of tokens; false if it was aborted, with older cells kept.

        The last `outputs` of them get logits to sample from.
        """
        if self.context.decode(tokens, len(self.tokens), outputs):
            self.tokens.extend(tokens)
            return True
        self._truncate(min(len(self.tokens), self.context.end_position()))
        return False

    def drop_last(self, count: int) -> None:
        """Take back the newest tokens."""
        self._truncate(len(self.tokens) - count)

    def forget(self, chat_id: str) -> None:
        self._store.forget(chat_id)
        if chat_id == self._chat_id:
            self._clear("")

    def _leave(self) -> None:
        if self._chat_id and self.tokens and self._store.has_room_for(self.context.state_size()):
            self._store.put(self._chat_id, Snapshot(self.tokens, self.context.save()))

    def _enter(self, chat_id: str) -> None:
        self._clear(chat_id)
        if not chat_id or not (snapshot := self._store.take(chat_id)):
            return
        if self.context.restore(snapshot.state):
            self.tokens = snapshot.tokens
        else:
            self.context.clear()

    def _truncate(self, length: int) -> None:
        if length == len(self.tokens):
            return
        if self.context.truncate(length):
            del self.tokens[length:]
        else:
            self._clear(self._chat_id)

    def _clear(self, chat_id: str) -> None:
        self.context.clear()
        self.tokens = []
        self._chat_id = chat_id

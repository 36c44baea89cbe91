"""The two ways to chat that are compared: through our own services, and with a peer."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from app.answers.request import AskRequest
from app.bootstrap import open_services
from app.cli.bench.engine_samples import Timing
from app.core.cancellation import CancelToken
from app.core.events import AnswerFinished, AnswerStarted, TextAppended
from app.core.generation import GenerationParams, GenerationStats
from app.core.paths import AppPaths
from app.engine.llama.peers import PEERS, History

CONTEXT_LENGTH = 8192
OURS = "inglenook"
_PASSPHRASE = "benchmark"  # noqa: S105 - of a folder that is deleted at once


class Chats(Protocol):
    """Several conversations with one loaded model, known by names."""

    def ask(self, chat: str, text: str, max_tokens: int) -> Iterator[str]:
        """Continue `chat` with a question; what is written, piece by piece."""

    def pause(self, chat: str, draft: str, seconds: float) -> None:
        """The user reads for half of that time and types `draft` in the other."""

    def count(self, timing: Timing) -> int:
        """How many tokens the latest answer has, whose timing this is."""

    def close(self) -> None: ...


class OurChats:
    """The whole path that the window takes: services, store, pipe, worker.

    Args:
        home: a data folder of its own, kept when it is closed.
    """

    def __init__(self, model: str, threads: int, home: Path) -> None:
        self.services = open_services(AppPaths(home), passphrase=_PASSPHRASE)
        self.services.settings.update(threads=threads, context_length=CONTEXT_LENGTH)
        self.services.models.use(model)
        for _ in self.services.models.load(CancelToken()):
            pass
        self.stats = GenerationStats()
        self.ids: dict[str, str] = {
            chat.title: chat.id for chat in self.services.chat.conversations()
        }

    def ask(
        self, chat: str, text: str, max_tokens: int, cancel: CancelToken | None = None
    ) -> Iterator[str]:
        request = AskRequest(
            text=text,
            conversation_id=self.ids.get(chat),
            params=GenerationParams(temperature=0, max_tokens=max_tokens),
        )
        for event in self.services.chat.send(request, cancel or CancelToken()):
            match event:
                case AnswerStarted(answer=answer):
                    self.ids[chat] = answer.conversation_id
                case TextAppended(text=piece):
                    yield piece
                case AnswerFinished(answer=answer) if answer.provenance:
                    self.stats = answer.provenance.stats

    def pause(self, chat: str, draft: str, seconds: float) -> None:
        half = len(draft) // 2
        for typed in ("", draft[:half], draft):
            self.services.chat.read_ahead(self.ids[chat], typed)
            time.sleep(seconds / 3)

    def count(self, timing: Timing) -> int:  # noqa: ARG002 - the engine says it
        return self.stats.completion_tokens

    def name(self, chat: str) -> None:
        """Make `chat` known by its name to later sessions on the same folder."""
        self.services.chat.rename(self.ids[chat], chat)

    def close(self) -> None:
        self.services.close()


class PeerChats:
    """A peer, and the turns that it has to be given anew each time."""

    def __init__(self, peer: str, model: str, threads: int) -> None:
        self._peer = PEERS[peer][1](model, CONTEXT_LENGTH, threads)
        self._turns: dict[str, History] = {}

    def ask(self, chat: str, text: str, max_tokens: int) -> Iterator[str]:
        turns = self._turns.setdefault(chat, [])
        turns.append({"role": "user", "content": text})
        answer = ""
        for piece in self._peer.answer(turns, max_tokens):
            answer += piece
            yield piece
        turns.append({"role": "assistant", "content": answer})

    def pause(self, chat: str, draft: str, seconds: float) -> None:  # noqa: ARG002 - it waits
        time.sleep(seconds)

    def count(self, timing: Timing) -> int:
        return len(timing.times)

    def close(self) -> None:
        return


def open_chats(engine: str, model: str, threads: int, owned: ExitStack) -> Chats:
    """`engine` with `model` loaded; ours in a data folder that `owned` deletes."""
    if engine != OURS:
        return PeerChats(engine, model, threads)
    home = owned.enter_context(TemporaryDirectory(prefix="inglenook-bench-"))
    chats = OurChats(model, threads, Path(home))
    owned.callback(chats.close)
    return chats

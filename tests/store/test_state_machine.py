"""The store against a model in memory: whatever is done, in whatever order, they agree."""

import shutil
import tempfile
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.core.messages import Message, TextPart
from app.core.paths import AppPaths
from app.store.store import Store, open_store, rotate_key
from tests.store.conftest import PASSPHRASE, REPEATS
from tests.store.values import message

WORDS = ("apple", "birne", "机器学习", "naïve", "ไทย")

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
picks = st.integers(0, 1000)


class Chat(msgspec.Struct):
    """What a conversation should hold; messages in the order they were said."""

    messages: list[Message]
    head: str | None = None
    draft: str = ""

    def path(self) -> list[Message]:
        by_id = {each.id: each for each in self.messages}
        found: list[Message] = []
        at = self.head
        while at:
            found.insert(0, by_id[at])
            at = by_id[at].parent_id
        return found

    def newest_below(self, message_id: str) -> str:
        below = {message_id}
        for each in self.messages:
            if each.parent_id in below:
                below.add(each.id)
        return [each.id for each in self.messages if each.id in below][-1]


class StoreMachine(RuleBasedStateMachine):
    """Sends, streams, stops, edits, branches, deletes, searches, locks, crashes, rotates."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.paths = AppPaths(self.folder / "home")
        self.store: Store = open_store(self.paths, PASSPHRASE)
        self.chats: dict[str, Chat] = {}
        self.binned: dict[str, Chat] = {}

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def _pick(self, pick: int) -> tuple[str, Chat]:
        return list(self.chats.items())[pick % len(self.chats)]

    def _say(self, chat_id: str, said: Message) -> None:
        self.store.conversations.add_message(said)
        self.chats[chat_id].messages.append(said)
        self.chats[chat_id].head = said.id

    def _replace(self, chat: Chat, changed: Message) -> None:
        chat.messages = [changed if each.id == changed.id else each for each in chat.messages]

    @rule(title=texts)
    def start_chat(self, title: str) -> None:
        self.chats[self.store.conversations.create(title).id] = Chat([])

    @precondition(lambda self: self.chats)
    @rule(pick=picks, text=texts)
    def send(self, pick: int, text: str) -> None:
        chat_id, chat = self._pick(pick)
        path = chat.path()
        self._say(chat_id, message(chat_id, path[-1] if path else None, text))

    @precondition(lambda self: self.chats)
    @rule(pick=picks)
    def start_answer(self, pick: int) -> None:
        chat_id, chat = self._pick(pick)
        path = chat.path()
        parent = path[-1] if path else None
        self._say(chat_id, message(chat_id, parent, role="assistant", status="streaming", parts=()))

    @precondition(lambda self: any(chat.messages for chat in self.chats.values()))
    @rule(text=texts, status=st.sampled_from(["streaming", "complete", "stopped"]))
    def grow_or_end_answers(self, text: str, status: str) -> None:
        for chat in self.chats.values():
            for each in chat.messages:
                if each.status == "streaming":
                    parts = (*each.parts, TextPart(text))
                    changed = msgspec.structs.replace(each, parts=parts, status=status)
                    self.store.conversations.update_message(
                        changed.id, changed.parts, changed.status
                    )
                    self._replace(chat, changed)

    @precondition(lambda self: any(chat.messages for chat in self.chats.values()))
    @rule(pick=picks, text=texts)
    def edit(self, pick: int, text: str) -> None:
        chat_id, chat = self._pick(pick)
        if chat.messages:
            edited = chat.messages[pick % len(chat.messages)]
            self._say(
                chat_id,
                msgspec.structs.replace(message(chat_id, None, text), parent_id=edited.parent_id),
            )

    @precondition(lambda self: any(chat.messages for chat in self.chats.values()))
    @rule(pick=picks)
    def branch(self, pick: int) -> None:
        """Another answer beside one that is there."""
        chat_id, chat = self._pick(pick)
        answers = [each for each in chat.messages if each.role == "assistant"]
        if answers:
            other = message(chat_id, None, role="assistant", status="streaming", parts=())
            parent_id = answers[pick % len(answers)].parent_id
            self._say(chat_id, msgspec.structs.replace(other, parent_id=parent_id))

    @precondition(lambda self: self.chats)
    @rule(pick=picks, text=st.one_of(st.just(""), texts))
    def type_draft(self, pick: int, text: str) -> None:
        chat_id, chat = self._pick(pick)
        self.store.conversations.save_draft(chat_id, text)
        chat.draft = text

    @precondition(lambda self: any(chat.messages for chat in self.chats.values()))
    @rule(pick=picks, step=st.sampled_from([-1, 1]))
    def select_variant(self, pick: int, step: int) -> None:
        _, chat = self._pick(pick)
        if chat.messages:
            here = chat.messages[pick % len(chat.messages)]
            variants = [each.id for each in chat.messages if each.parent_id == here.parent_id]
            place = min(max(variants.index(here.id) + step, 0), len(variants) - 1)
            self.store.conversations.select_variant(here.id, step)
            chat.head = chat.newest_below(variants[place])

    @precondition(lambda self: self.chats)
    @rule(pick=picks)
    def delete_chat(self, pick: int) -> None:
        chat_id, _ = self._pick(pick)
        self.store.conversations.delete(chat_id)
        del self.chats[chat_id]

    @precondition(lambda self: self.chats)
    @rule(pick=picks)
    def bin_chat(self, pick: int) -> None:
        chat_id, chat = self._pick(pick)
        self.store.bin.put(chat_id)
        _interrupt(chat)
        self.binned[chat_id] = self.chats.pop(chat_id)

    @precondition(lambda self: self.binned)
    @rule(pick=picks, is_kept=st.booleans())
    def restore_or_erase_chat(self, pick: int, is_kept: bool) -> None:
        chat_id = list(self.binned)[pick % len(self.binned)]
        chat = self.binned.pop(chat_id)
        if is_kept:
            self.store.bin.restore(chat_id)
            self.chats[chat_id] = chat
        else:
            self.store.bin.erase(chat_id)

    @rule()
    def lock_and_unlock(self) -> None:
        self.store.close()
        self._reopen(self.paths)

    @rule()
    def crash_and_restart(self) -> None:
        """What a crash leaves is the files as they are now: open a copy of them."""
        crashed = self.folder / f"home{len(list(self.folder.iterdir()))}"
        shutil.copytree(self.paths.home, crashed)
        self.store.close()
        self._reopen(AppPaths(crashed))

    @rule()
    def rotate(self) -> None:
        rotate_key(self.store, PASSPHRASE)

    def _reopen(self, paths: AppPaths) -> None:
        self.paths = paths
        self.store = open_store(paths, PASSPHRASE)
        for chat in self.chats.values():
            _interrupt(chat)

    @invariant()
    def threads_agree(self) -> None:
        summaries = self.store.conversations.summaries()
        assert {each.id: each.messages for each in summaries} == {
            chat_id: len(chat.messages) for chat_id, chat in self.chats.items()
        }
        for chat_id, chat in self.chats.items():
            thread = self.store.conversations.thread(chat_id)
            plain = [msgspec.structs.replace(each, variant=1, variants=1) for each in thread]
            assert plain == chat.path()

    @invariant()
    def bins_agree(self) -> None:
        assert {each.id: each.messages for each in self.store.bin.chats()} == {
            chat_id: len(chat.messages) for chat_id, chat in self.binned.items()
        }

    @invariant()
    def drafts_agree(self) -> None:
        for chat_id, chat in self.chats.items():
            assert self.store.conversations.draft(chat_id) == chat.draft

    @invariant()
    def search_agrees(self) -> None:
        everything = [each for chat in self.chats.values() for each in chat.messages]
        for word in WORDS:
            found = {each.message_id for each in self.store.search.search_messages(word, 10_000)}
            assert found == {
                each.id for each in everything if word in each.text and each.status != "streaming"
            }


def _interrupt(chat: Chat) -> None:
    """What a restart and the bin do to answers that are being written."""
    chat.messages = [
        msgspec.structs.replace(each, status="interrupted") if each.status == "streaming" else each
        for each in chat.messages
    ]


TestStore = StoreMachine.TestCase
TestStore.settings = settings(max_examples=REPEATS, stateful_step_count=25, deadline=None)

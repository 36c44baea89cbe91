"""Chats from other programs and from files of our own: a look before, a report after."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Literal

import msgspec

from app.core.cancellation import CancelToken
from app.core.chat_archive import ChatArchive, ConversationTree
from app.core.errors import UserError
from app.core.messages import ConversationSummary
from app.core.text_files import Skipped, save_file
from app.core.wording import translatable
from app.services.chats.imports.confined_reading import (
    ReadChat,
    ReadProgress,
    decoded,
    encoded,
    read_confined,
)
from app.services.chats.imports.programs import chat_imports, program_names
from app.services.chats.imports.rating_check import RatingCheck
from app.services.chats.imports.tree_builder import Imported
from app.store.chats.transfers import with_fresh_ids
from app.store.store import Store

_MESSAGES_AT_ONCE = 1500
"""A commit writes every page that it has touched, so a larger one writes far less for each chat. It
takes less than a second, for which a stop and other uses of the database wait."""

_MAX_MESSAGES = 500_000  # all are in memory until they are stored

ImportState = Literal["new", "grown", "known"]
"""Whether a chat is not stored, has messages that are not, or is stored completely."""


class ImportCandidate(msgspec.Struct, frozen=True):
    """A chat that can be imported; `new_messages` of its messages are not stored yet.

    `json` is the whole chat, decoded only to be stored: many at once would take too much memory.
    """

    program: str
    summary: ConversationSummary
    json: bytes
    state: ImportState
    messages: int
    new_messages: int

    @property
    def tree(self) -> ConversationTree:
        tree = decoded(self.json).tree
        assert tree, "only a chat with messages is a candidate"
        return tree


class ImportPlan(msgspec.Struct, frozen=True):
    """What a file contains, before anything is stored.

    `up` and `down` are its ratings, `suspicions` why somebody may have tampered with them, and
    `remarks` what else to know before a training.
    """

    candidates: tuple[ImportCandidate, ...]
    skipped: tuple[Skipped, ...]
    up: int = 0
    down: int = 0
    suspicions: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[str, ...]:
        """All that is to be known of the ratings."""
        return (*self.suspicions, *self.remarks)

    @property
    def needs_a_look(self) -> bool:
        """Whether it is a set for training with suspicious ratings."""
        sets = {each.program for each in chat_imports() if each.is_set}
        return bool(self.suspicions) and not sets.isdisjoint(self.programs)

    @property
    def programs(self) -> tuple[str, ...]:
        """The programs that wrote the chats, those with most chats first."""
        counts = Counter(candidate.program for candidate in self.candidates)
        return tuple(program for program, _ in counts.most_common())


class ImportReport(msgspec.Struct, frozen=True):
    """What was stored, everything that was skipped, and what is suspicious about the ratings."""

    chats: int
    messages: int
    skipped: tuple[Skipped, ...]
    findings: tuple[str, ...] = ()


class ChatTransferService:
    """Exports and imports whole chats. An import never replaces or removes anything stored."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def archive(self, conversation_ids: Iterable[str]) -> ChatArchive:
        """All branches, parts, ratings and provenance of these chats.

        Raises UserError if there is no such chat.
        """
        trees = self._store.transfers
        try:
            return ChatArchive(conversations=tuple(trees.tree(id_) for id_ in conversation_ids))
        except KeyError as error:
            raise UserError(
                f"There is no chat {error.args[0]}.", "Use inglenook chats list to see them."
            ) from None

    def write_archive(self, file: Path, conversation_ids: Iterable[str] = ()) -> Path:
        """Write these chats, or all, to a file that `look` can read. Raises UserError."""
        ids = tuple(conversation_ids) or [c.id for c in self._store.conversations.summaries()]
        save_file(file, msgspec.json.encode(self.archive(ids)))
        return file

    def look(
        self, path: Path, cancel: CancelToken, progress: ReadProgress = lambda _done, _all: None
    ) -> ImportPlan:
        """What can be imported from a file, a folder or a zip archive.

        Raises UserError if nothing in it can be read as chats, and Cancelled.
        """
        candidates: dict[str, ImportCandidate] = {}
        skipped: list[Skipped] = []
        is_known = False
        messages = 0
        check = RatingCheck(path.name)
        with closing(read_confined(path, cancel, progress)) as chats:
            for read in chats:
                imported = read.imported
                is_known = is_known or bool(imported.program)
                skipped += imported.skipped
                if imported.tree is None:
                    continue
                check.add(imported.tree)
                messages += len(imported.tree.messages)
                if messages > _MAX_MESSAGES:
                    raise UserError(
                        f"{path.name} contains more than {_MAX_MESSAGES:,} messages.",
                        "Import fewer chats at a time.",
                    )
                candidate = self._candidate(read, imported.tree)
                id_, title = candidate.summary.id, candidate.summary.title
                if known := candidates.get(id_):
                    skipped.append(
                        Skipped(f"“{title}”", translatable("The file contains this chat twice."))
                    )
                if known is None or known.messages < candidate.messages:
                    candidates[id_] = candidate  # of two exports, the more complete one
        if not is_known:
            raise UserError(
                f"There is no chat from a supported program in {path.name}.",
                f"Chats of {program_names()} can be read.",
            )
        return ImportPlan(
            tuple(candidates.values()),
            tuple(skipped),
            check.ratings["up"],
            check.ratings["down"],
            tuple(check.suspicions()),
            tuple(check.remarks()),
        )

    def run(
        self,
        plan: ImportPlan,
        cancel: CancelToken,
        progress: Callable[[int, int], None] = lambda _done, _all: None,
        chosen: frozenset[str] | None = None,
    ) -> ImportReport:
        """Store the chats of a plan, or those with the ids in `chosen`.

        Chats are stored in batches, so that a stop leaves only complete chats. Raises Cancelled.

        Args:
            progress: called with the number of chats stored so far, and the total.
        """
        skipped = list(plan.skipped)
        wanted = [
            candidate
            for candidate in plan.candidates
            if chosen is None or candidate.summary.id in chosen
        ]
        skipped += (
            Skipped(
                f"“{candidate.summary.title}”",
                translatable("It is here already."),
            )
            for candidate in wanted
            if candidate.state == "known"
        )
        fresh = [candidate for candidate in wanted if candidate.state != "known"]
        messages = done = 0
        progress(done, len(fresh))
        for batch in _batches(fresh):
            cancel.raise_if_cancelled()
            messages += self._store.transfers.add(candidate.tree for candidate in batch)
            done += len(batch)
            progress(done, len(fresh))
        return ImportReport(len(fresh), messages, tuple(skipped), plan.findings)

    def _candidate(self, read: ReadChat, tree: ConversationTree) -> ImportCandidate:
        transfers = self._store.transfers
        stored = transfers.message_ids(tree.summary.id)
        program, json = read.imported.program, read.json
        if transfers.has_elsewhere(tree):
            tree, stored = with_fresh_ids(tree), frozenset()
            json = encoded(Imported(program, tree))
        added = sum(message.id not in stored for message in tree.messages)
        state: ImportState = "new" if not stored else "grown" if added else "known"
        return ImportCandidate(program, tree.summary, json, state, len(tree.messages), added)


def _batches(candidates: Sequence[ImportCandidate]) -> Iterator[list[ImportCandidate]]:
    batch: list[ImportCandidate] = []
    size = 0
    for candidate in candidates:
        batch.append(candidate)
        size += candidate.messages
        if size >= _MESSAGES_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch

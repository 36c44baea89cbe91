"""Facts that the user wants every chat to know, all of them written or confirmed by the user."""

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from app.answers.kv_cache import KvCacheStore
from app.core.assistants import Fact
from app.core.errors import UserError
from app.core.identifiers import new_id
from app.core.languages import any_phrase, lazy_pattern
from app.core.paths import resource_path
from app.services.machine.settings_file import SettingsService
from app.store.chats.assistant_rows import MemoryRepository

_LONGEST = 400
_MOST = 100
"""Limits on what every prompt starts with: small models have a small context and are easily
confused."""

_SENTENCE = re.compile(r"[^.!?。！？؟]*(?:[.](?=\w)[^.!?。！？؟]*)*[.!?。！？؟]?")
"""A full stop within a word or a number does not end a sentence."""

_LONGEST_STATED = 200
_FEWEST_LETTERS = 6

_asked = lazy_pattern(lambda: rf"{any_phrase(lambda pack: pack.facts.asked)}(?P<fact>.+)$")
_stated = lazy_pattern(lambda: any_phrase(lambda pack: pack.facts.stated))


class Recalled(msgspec.Struct, frozen=True):
    """A system prompt that ends with facts, and which facts these are."""

    system: str
    fact_ids: tuple[str, ...] = ()


@dataclass(eq=False)
class MemoryService:
    """The setting `uses_memory` decides whether prompts include facts, not whether to keep any."""

    _memory: MemoryRepository
    _settings: SettingsService
    _kv_caches: KvCacheStore

    def facts(self) -> tuple[Fact, ...]:
        """Oldest first."""
        return self._memory.all()

    def add(self, text: str, conversation_id: str | None = None) -> Fact:
        """Remember `text`; a known fact is not stored twice. Raises UserError."""
        text = _checked(text)
        facts = self.facts()
        if known := next((one for one in facts if one.text.casefold() == text.casefold()), None):
            return known
        if len(facts) >= _MOST:
            raise UserError(
                f"{_MOST} facts are remembered already.", "Remove one that you no longer need."
            )
        fact = Fact(id=new_id(), text=text, created=time.time(), conversation_id=conversation_id)
        self._memory.save(fact)
        return fact

    def suggestions(self, text: str) -> tuple[str, ...]:
        """Sentences of the user's that could be remembered and are not yet; stores nothing."""
        known = {one.text.casefold() for one in self.facts()}
        found = dict.fromkeys(stated_facts(text))
        return tuple(one for one in found if one.casefold() not in known)

    def offers(self, text: str) -> tuple[str, ...]:
        """The suggestions to show unprompted: none unless the user enabled that."""
        settings = self._settings.current
        return self.suggestions(text) if settings.uses_memory and settings.suggests_facts else ()

    def rewrite(self, fact_id: str, text: str) -> None:
        """Raises UserError for an unknown fact or an unusable text."""
        self._known(fact_id)
        self._memory.rewrite(fact_id, _checked(text))
        self._kv_caches.evict_all()

    def remove(self, fact_id: str) -> None:
        """Delete a fact and erase its text from the database. Raises UserError if unknown."""
        self._known(fact_id)
        self._memory.remove(fact_id)
        self._kv_caches.evict_all()

    def recall(self, system: str) -> Recalled:
        """The system prompt of a new answer, with all facts if the user enabled memory.

        The facts come in a fixed order, so that the prompts of all chats share a prefix.
        """
        if not self._settings.current.uses_memory:
            return Recalled(system)
        facts = self.facts()
        return Recalled(_with_facts(system, facts), tuple(one.id for one in facts))

    def recall_again(self, system: str, fact_ids: Iterable[str]) -> str:
        """The system prompt of an earlier answer, with those of its facts that still exist."""
        wanted = set(fact_ids)
        return _with_facts(system, [one for one in self.facts() if one.id in wanted])

    def mark_used(self, fact_ids: tuple[str, ...]) -> None:
        if fact_ids:
            self._memory.mark_used(fact_ids, time.time())

    def _known(self, fact_id: str) -> None:
        if all(one.id != fact_id for one in self.facts()):
            raise UserError(
                f"Nothing is remembered under {fact_id}.", "Use inglenook memory list to see them."
            )


def _with_facts(system: str, facts: Iterable[Fact]) -> str:
    lines = "\n".join(f"- {one.text}" for one in facts)
    if not lines:
        return system
    head = resource_path("prompts", "memory.txt").read_text("utf-8").strip()
    return f"{system}\n\n{head}\n{lines}".strip()


def _checked(text: str) -> str:
    """On one line, so that a fact cannot pose as a separate instruction."""
    line = " ".join(text.split())
    if not line:
        raise UserError("There is nothing to remember.", "Enter what to remember.")
    if len(line) > _LONGEST:
        raise UserError(
            f"This is too long to remember: {len(line)} characters.",
            f"Use {_LONGEST} characters or fewer; put longer texts into a document.",
        )
    return line


def stated_facts(text: str) -> Iterator[str]:
    """The sentences of a message in which users say something lasting about themselves, in order.

    Uses rules rather than a model: they are instant, cost no context, and offer the user's own
    words, so that nothing is made up. What they miss can still be added by hand.
    """
    for line in text.splitlines():
        for sentence in _statements(line):
            asked = _asked().match(sentence)
            fact = asked["fact"] if asked else sentence
            if (asked or _stated().match(fact)) and _FEWEST_LETTERS <= len(fact) <= _LONGEST_STATED:
                yield fact


def _statements(line: str) -> Iterator[str]:
    """The sentences that are not questions."""
    for found in _SENTENCE.finditer(line):
        sentence = found[0].strip().removeprefix("-").strip()
        if sentence and sentence[-1] not in "?？؟":
            yield sentence

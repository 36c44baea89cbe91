"""Writes what was rated as a training bundle."""

import hashlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from app.agent.registry import ToolRegistry
from app.core.cancellation import CancelToken
from app.core.feedback import BundleFormat, Feedback, RedactedPlace
from app.core.messages import Message
from app.engine.protocol import PromptMessage
from app.services.answers.prompting import answer_turns, prompt_messages
from app.services.documents.passages import PassageSource
from app.store.store import Store
from app.training.bundle import BundleOptions, BundleProgress, BundleSummary, write_bundle
from app.training.dataset import RatedExample
from app.training.redaction import Redactor
from app.training.redaction_preview import redacted_places

COMMON_FORMATS: tuple[BundleFormat, ...] = ("sft", "dpo", "kto")
"""What "all" means on the command line."""


class ExportRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What goes into a bundle and where it is written.

    `since` is Unix time in seconds; `min_rating` "up" leaves out what was rated down;
    `redacted_terms` are words of the user's own to hide along with personal data; `excluded`
    are the ids of answers that the user left out; `validation` is the share of conversations,
    from 0 to 1, to keep apart.
    """

    folder: Path
    formats: tuple[BundleFormat, ...] = COMMON_FORMATS
    redact: bool = False
    redacted_terms: tuple[str, ...] = ()
    since: float | None = None
    min_rating: Literal["up", "down"] = "down"
    include_tools: bool = True
    includes_context: bool = True
    excluded: frozenset[str] = frozenset()
    validation: float = 0.0
    parquet: bool = False


class ExportService:
    """From rated answers to files that a trainer loads as they are."""

    def __init__(self, store: Store, passages: PassageSource, registry: ToolRegistry) -> None:
        self._store = store
        self._passages = passages
        self._registry = registry

    def export(
        self,
        request: ExportRequest,
        cancel: CancelToken,
        on_progress: Callable[[BundleProgress], None] = lambda _: None,
    ) -> BundleSummary:
        """Write the bundle. Raises UserError (nothing rated, disk full) and Cancelled; either
        leaves nothing behind."""
        options = BundleOptions(
            formats=request.formats,
            redactor=Redactor(request.redacted_terms) if request.redact else None,
            include_tools=request.include_tools,
            created=time.time(),
            validation=request.validation,
            parquet=request.parquet,
        )
        examples = self.examples(request, cancel)
        return write_bundle(request.folder, examples, options, cancel, on_progress)

    def redacted_places(
        self, request: ExportRequest, cancel: CancelToken
    ) -> Iterator[RedactedPlace]:
        """What redacting the bundle would change; nothing is written. Raises Cancelled."""
        examples = self.examples(request, cancel)
        kept = examples if request.include_tools else (one.without_tools() for one in examples)
        return redacted_places(kept, request.redacted_terms, cancel)

    def examples(self, request: ExportRequest, cancel: CancelToken) -> Iterator[RatedExample]:
        """Every answer to each prompt that has a rated one, oldest prompt first.

        Answers to the same prompt come next to each other, whichever conversations they are in.
        Only ids and hashes are held in memory.
        """
        request = msgspec.structs.replace(
            request, excluded=request.excluded | self._store.feedback.excluded()
        )
        withheld = self._store.feedback.withheld_conversations()
        ranks = self._store.feedback.ranks()
        misled = self._store.feedback.answers_with_wrong_sources()
        same_prompt: dict[bytes, list[str]] = {}
        for question_id in self._rated_questions():
            cancel.raise_if_cancelled()
            digest = hashlib.sha256(msgspec.json.encode(self._prompt(question_id, request)))
            same_prompt.setdefault(digest.digest(), []).append(question_id)
        for question_ids in same_prompt.values():
            for question_id in question_ids:
                for example in self._answers(question_id, request):
                    if example.conversation_id not in withheld:
                        yield msgspec.structs.replace(
                            example,
                            question_id=question_ids[0],
                            rank=ranks.get(example.message_id),
                            has_wrong_source=example.message_id in misled,
                        )

    def _rated_questions(self) -> dict[str, None]:
        rated = self._store.feedback.rated_questions()
        ranked = self._store.feedback.ranked_questions()
        return dict.fromkeys((*rated, *ranked))

    def _prompt(self, question_id: str, request: ExportRequest) -> tuple[PromptMessage, ...]:
        thread = self._store.conversations.path(question_id)
        passages = self._passages.hits if request.includes_context else (lambda _ids: ())
        return prompt_messages("", thread, passages)

    def _answers(self, question_id: str, request: ExportRequest) -> Iterator[RatedExample]:
        prompt = self._prompt(question_id, request)
        for answer in self._store.conversations.children(question_id):
            feedback = self._store.feedback.get(answer.id)
            if answer.text and _is_wanted(answer.id, feedback, request):
                yield self._example(question_id, prompt, answer, feedback)

    def _example(
        self,
        question_id: str,
        prompt: tuple[PromptMessage, ...],
        answer: Message,
        feedback: Feedback | None,
    ) -> RatedExample:
        completion = answer_turns(answer)
        has_calls = any(turn.tool_calls for turn in completion)
        return RatedExample(
            question_id=question_id,
            message_id=answer.id,
            conversation_id=answer.conversation_id,
            prompt=prompt,
            completion=completion,
            rating=feedback.rating if feedback else None,
            correction=feedback.correction if feedback else "",
            tools=self._registry.schemas() if has_calls else (),
            created=answer.created,
            provenance=answer.provenance,
        )


def _is_wanted(answer_id: str, feedback: Feedback | None, request: ExportRequest) -> bool:
    if answer_id in request.excluded:
        return False
    if feedback is None:
        return True
    if request.since is not None and feedback.created < request.since:
        return False
    return request.min_rating == "down" or feedback.rating == "up"

"""Writes what was rated as a training bundle."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from app.agent.registry import ToolRegistry
from app.core.cancellation import CancelToken
from app.core.feedback import Feedback
from app.core.messages import Message
from app.services.passages import PassageSource
from app.services.prompting import answer_turns, prompt_messages
from app.store.store import Store
from app.training.bundle import BundleOptions, BundleSummary, write_bundle
from app.training.dataset import RatedExample
from app.training.redaction import Redactor

BundleFormat = Literal["sft", "dpo", "kto"]
ALL_FORMATS: tuple[BundleFormat, ...] = ("sft", "dpo", "kto")


class ExportRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What goes into a bundle and where it is written.

    `since` is Unix time in seconds; `min_rating` "up" leaves out what was rated down;
    `redacted_terms` are words of the user's own to hide along with personal data; `excluded`
    are the ids of answers that the user left out.
    """

    folder: Path
    formats: tuple[BundleFormat, ...] = ALL_FORMATS
    redact: bool = False
    redacted_terms: tuple[str, ...] = ()
    since: float | None = None
    min_rating: Literal["up", "down"] = "down"
    include_tools: bool = True
    includes_context: bool = True
    excluded: frozenset[str] = frozenset()


class ExportService:
    """From rated answers to files that a trainer loads as they are."""

    def __init__(self, store: Store, passages: PassageSource, registry: ToolRegistry) -> None:
        self._store = store
        self._passages = passages
        self._registry = registry

    def export(self, request: ExportRequest, cancel: CancelToken) -> BundleSummary:
        """Write the bundle. Raises UserError (nothing rated, disk full) and Cancelled; either
        leaves nothing behind."""
        options = BundleOptions(
            formats=request.formats,
            redactor=Redactor(request.redacted_terms) if request.redact else None,
            include_tools=request.include_tools,
            created=time.time(),
        )
        return write_bundle(request.folder, self._examples(request), options, cancel)

    def _examples(self, request: ExportRequest) -> Iterator[RatedExample]:
        """Every variant of each question that has a rated one, variants next to each other."""
        seen: set[str] = set()
        for rated in self._store.feedback.all():
            question_id = rated.question_id
            if question_id is None or question_id in seen:
                continue
            seen.add(question_id)
            for answer in self._store.conversations.children(question_id):
                feedback = self._store.feedback.get(answer.id)
                if answer.text and _is_wanted(answer.id, feedback, request):
                    yield self._example(question_id, answer, feedback, request)

    def _example(
        self,
        question_id: str,
        answer: Message,
        feedback: Feedback | None,
        request: ExportRequest,
    ) -> RatedExample:
        thread = self._store.conversations.path(question_id)
        passages = self._passages.hits if request.includes_context else (lambda _ids: ())
        completion = answer_turns(answer)
        has_calls = any(turn.tool_calls for turn in completion)
        return RatedExample(
            question_id=question_id,
            message_id=answer.id,
            conversation_id=answer.conversation_id,
            prompt=prompt_messages("", thread, passages),
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

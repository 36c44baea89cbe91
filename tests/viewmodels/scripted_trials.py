"""Blind votes, judges and library trials over scripted models, for tests of the window."""

from collections.abc import Callable, Iterator, Sequence
from threading import Event
from types import SimpleNamespace
from typing import Any, cast

from app.answers.completions import CompletionRequest
from app.core.cancellation import CancelToken
from app.core.documents import Hit, KnownAnswer
from app.core.errors import UserError
from app.engine.engine_protocol import TextDelta
from app.services.documents.library_evaluation import LibraryEvaluation
from app.services.training.blind_voting import BlindVotingService
from app.store.store import Store
from tests.store.values import chunk
from tests.viewmodels.scripted_library import ScriptedLibrary
from tests.viewmodels.scripted_models import ScriptedModels

SAID = {
    "qwen3-4b": "It rose by **1.7 points**, from 69.8 % to 71.5 %, on a better mix of services.",
    "smollm2": "The margin of services is the margin of the services, which is a margin.",
}


def _say(model: str, _question: str) -> str:
    return SAID.get(model, "I don't know.")


class ScriptedCompletions:
    """Says what `say` has for a model and a question; `gate` holds each answer back."""

    def __init__(self, say: Callable[[str, str], str] = _say) -> None:
        self.say = say
        self.requests: list[CompletionRequest] = []
        self.gate = Event()
        self.gate.set()

    def complete(self, request: CompletionRequest, cancel: CancelToken) -> Iterator[TextDelta]:
        self.requests.append(request)
        while not self.gate.wait(0.01):
            cancel.raise_if_cancelled()
        yield TextDelta(text=self.say(request.model, request.messages[-1].content))


class ScriptedKnownAnswers:
    """The questions of each collection, in memory."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[KnownAnswer, ...]] = {}

    def of(self, collection_id: str) -> tuple[KnownAnswer, ...]:
        return self._known.get(collection_id, ())

    def save(self, collection_id: str, known: Sequence[KnownAnswer]) -> None:
        self._known[collection_id] = tuple(known)


def _no_pairs(*_: object) -> tuple[()]:
    raise UserError("None of your pairs of rated answers is held out.", "Rate more answers.")


def _passages(ids: Sequence[str]) -> tuple[Hit, ...]:
    """A passage for every id, since the scripted library has no text."""
    passages = (chunk("filing", f"Passage {id_}") for id_ in ids)
    return tuple(Hit(one, "filing.pdf", 0.0, rank) for rank, one in enumerate(passages, start=1))


def scripted_voting(
    store: Store, completions: ScriptedCompletions, models: ScriptedModels
) -> BlindVotingService:
    """The real service over scripted models and a real store."""
    evaluation: Any = SimpleNamespace(pairs=_no_pairs)
    adapters: Any = SimpleNamespace()
    return BlindVotingService(
        cast(Any, completions),
        cast(Any, models),
        adapters,
        evaluation,
        cast(Any, SimpleNamespace(hits=_passages)),
        store,
    )


def scripted_trial(library: ScriptedLibrary) -> LibraryEvaluation:
    """The real service over a library and questions in memory."""
    return LibraryEvaluation(cast(Any, library), cast(Any, ScriptedKnownAnswers()), lambda: 6)

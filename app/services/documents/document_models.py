"""The models that search documents: which there are, which are here, and the chosen ones.

The embedder is checked before use, and vectors are made with it. The reranker, if one is chosen,
reads what a search found and orders it anew.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from operator import mul
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import BugError, UserError
from app.core.model_spec import InstalledModel, ModelSpec
from app.core.wording import translatable
from app.hub.catalogue import ModelCatalogue
from app.hub.installed import InstalledModels
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace, RerankerPlace
from app.services.machine.settings_file import SettingsService
from app.store.search.language_detection import asked_language

_NOTABLE = 0.1
"""The least share of the passages of a collection that makes their language one of its own."""

_WITH_SENTENCES, _BY_SENTENCES = " with sentences", " by sentences"
"""After the id of a multilingual embedder: earlier versions made no vectors of sentences, or the
means of these in place of those of passages."""


@dataclass(eq=False)
class Embedders:
    """The embedders on this machine and the one in use.

    Threads: any method may be called from any thread.

    Args:
        configure: passes an embedder to the index workers.
    """

    _index: IndexClient
    _catalogue: ModelCatalogue
    _installed: InstalledModels
    _settings: SettingsService
    _configure: Callable[[ModelSpec], ConfigureIndex]

    def __post_init__(self) -> None:
        self.used = chosen_embedder(self._catalogue, self._settings)
        self._compared: tuple[str, Mapping[str, tuple[float, ...]]] = "", {}

    @property
    def key(self) -> str:
        """What the vectors of the embedder in use are called in the store, which `place` knows."""
        return self.used.id + ("" if len(self.used.languages) == 1 else _WITH_SENTENCES)

    @property
    def vector_server(self) -> str:
        """The address of the server that stores the vectors; "" for this machine."""
        return self._settings.current.vector_server

    def models(self) -> tuple[InstalledModel, ...]:
        return self._installed.of_kind("embedding")

    def check(self, cancel: CancelToken, spec: ModelSpec | None = None) -> None:
        """Raises UserError if the embedder (`spec`, or the one in use) is missing or damaged.

        Damaged: its bytes differ from those in the catalogue. Also raises Cancelled.
        """
        model = self._installed.verify(spec or self.used, cancel)
        if not model.problem:
            return
        remedy = translatable("Download it again, or choose another one in the settings.")
        if model.spec.is_starter:
            remedy = translatable('Install it with pip install "inglenook[starter]".')
        raise UserError(model.problem, remedy)

    def model(self) -> InstalledModel | None:
        """The embedding model, if it is on this machine."""
        found = (model for model in self.models() if model.spec.id == self.used.id)
        return next(found, None)

    def embed(
        self, texts: Sequence[str], is_query: bool, cancel: CancelToken
    ) -> tuple[list[tuple[float, ...]], int]:
        """A unit vector for each text, in order, and their total number of tokens.

        Args:
            is_query: whether the texts are queries, which some models need to have marked.

        Raises UserError if the model is missing or differs from the catalogue's, and Cancelled.
        """
        self.check(cancel)
        return self._index.embed(texts, is_query, cancel)

    def similarities(
        self, question: str, texts: Sequence[str], cancel: CancelToken
    ) -> Sequence[float]:
        """The cosine similarity of a question to each text.

        0 if the embedder in use does not work, or does not know the language of the question.
        """
        known, code = self.used.languages, asked_language(question)
        if not known or code in known:
            with suppress(UserError):
                (asked,), _ = self.embed([question], True, cancel)
                vectors = self._compared_with(texts, cancel)
                return [sum(map(mul, asked, each)) for each in vectors]
        return [0.0] * len(texts)

    def _compared_with(
        self, texts: Sequence[str], cancel: CancelToken
    ) -> Sequence[tuple[float, ...]]:
        """The vectors of texts; those of the last ones are kept.

        While a question is typed, it is compared with nearly the same texts again and again.
        """
        used, (kept_of, kept) = self.used.id, self._compared
        known = dict(kept) if kept_of == used else {}
        new = [each for each in texts if each not in known]
        if new:
            made, _ = self.embed(new, False, cancel)
            known.update(zip(new, made, strict=True))
        self._compared = used, {each: known[each] for each in texts}
        return [known[each] for each in texts]

    def better_for(self, languages: Mapping[str, int]) -> ModelSpec | None:
        """The first embedder of the catalogue that knows languages which the one in use does not.

        Args:
            languages: how many passages there are in each. Those of few are detected wrongly too
                often, and do not count.
        """
        total = sum(languages.values())
        asked = {code for code, count in languages.items() if count >= _NOTABLE * total}
        if not self.used.languages or asked.issubset(self.used.languages):
            return None
        embedders = (spec for spec in self._catalogue.models if spec.kind == "embedding")
        return next((spec for spec in embedders if asked.issubset(spec.languages)), None)

    def for_question(self, question: str, languages: Mapping[str, int]) -> ModelSpec | None:
        """The first embedder that compares a question with passages in other languages.

        None if many passages are in its language, or the one in use knows them all.

        Args:
            languages: as in `better_for`.
        """
        code, total = asked_language(question), sum(languages.values())
        if languages.get(code, 0) >= _NOTABLE * total:
            return None
        return self.better_for({**languages, code: total})

    def place(self, key: str) -> EmbedderPlace | None:
        """The embedder of vectors, in use or not; None if it is not on this machine."""
        model_id = key.removesuffix(_WITH_SENTENCES).removesuffix(_BY_SENTENCES)
        found = next((model for model in self.models() if model.spec.id == model_id), None)
        return self._configure(found.spec).embedder if found else None

    def prepare(self, model_id: str, cancel: CancelToken) -> ModelSpec:
        """Check an embedder and let the index workers read it. Raises UserError and Cancelled."""
        spec = self._installed.known(model_id, "embedding", translatable("embedder"))
        self.check(cancel, spec)
        self._index.allow_model(self._configure(spec).embedder.path, cancel)
        return spec

    def use(self, spec: ModelSpec) -> None:
        """Use this embedder from now on, also in later sessions; call `prepare` first."""
        self._settings.update(embedder_id=spec.id)
        self._index.reconfigure(self._configure(spec))
        self.used = spec

    def check_server(self, address: str, cancel: CancelToken) -> None:
        """Check whether vectors can be stored on this server. Raises UserError and Cancelled."""
        configuration = msgspec.structs.replace(self._configure(self.used), vector_server=address)
        self._index.check_server(configuration, cancel)

    def use_server(self, address: str) -> None:
        """Store vectors there from now on, also in later sessions; "" for this machine."""
        self._settings.update(vector_server=address)
        self._index.reconfigure(self._configure(self.used))


def chosen_embedder(catalogue: ModelCatalogue, settings: SettingsService) -> ModelSpec:
    """The embedder in the settings, or the starter if the catalogue no longer has it."""
    spec = catalogue.find(settings.current.embedder_id)
    return spec if spec and spec.kind == "embedding" else catalogue.starter("embedding")


_RERANKED_PAIRS = 40
"""How many candidates are scored: the answer is seldom beyond them."""

_RERANKING_SECONDS = 1.5
"""How long a search may wait for scores; candidates not scored by then keep their rank."""


@dataclass(eq=False)
class RerankingService:
    """A search never fails because of its reranker: it runs without, and `problem` says why.

    Threads: any method may be called from any thread.
    """

    _index: IndexClient
    _installed: InstalledModels
    _settings: SettingsService

    def __post_init__(self) -> None:
        self._used_here = threading.local()
        self._problems: dict[str, str] = {}

    @property
    def model_id(self) -> str:
        """The id of the chosen reranker; "" for none."""
        used: str | None = getattr(self._used_here, "model_id", None)
        return self._settings.current.reranker_id if used is None else used

    @property
    def problem(self) -> str:
        """Why the chosen one is not used; "" if all is well."""
        return self._problems.get(self.model_id, "")

    @property
    def depth(self) -> int:
        """How many candidates a search should rerank; 0 without a working reranker."""
        return _RERANKED_PAIRS if self.model_id and not self.problem else 0

    def choose(self, model_id: str, cancel: CancelToken) -> None:
        """Use this reranker from now on, also in later sessions; see `use`."""
        self.use(model_id, cancel)
        self._settings.update(reranker_id=model_id)
        self._used_here.model_id = None

    def use(self, model_id: str, cancel: CancelToken) -> None:
        """Use this reranker for searches that this thread makes from now on; "" for none.

        A model is prepared on first use, which takes half a minute. Raises UserError if it is
        missing or damaged, and Cancelled; the previous one then stays in use.
        """
        if model_id:
            self._read(model_id, "Does it work?", ("It does.",), cancel)
        self._problems.pop(model_id, None)
        self._used_here.model_id = model_id

    def relevances(self, query: str, texts: Sequence[str], cancel: CancelToken) -> Sequence[float]:
        """See `app.retrieval.retriever.Reranker`; empty if the reranker cannot be used."""
        model_id = self.model_id
        try:
            return self._read(model_id, query, texts, cancel)
        except (UserError, BugError) as error:
            # Not retried until it is chosen again: that would slow down every search.
            self._problems[model_id] = str(error)
            return ()

    def _read(
        self, model_id: str, query: str, texts: Sequence[str], cancel: CancelToken
    ) -> Sequence[float]:
        spec = self._installed.known(model_id, "reranking", translatable("reranker"))
        model = self._installed.verify(spec, cancel)
        if model.problem:
            raise UserError(model.problem, "Download it again, or search without a reranker.")
        place = RerankerPlace(model.path, spec.context_length, spec.references)
        return self._index.rerank(place, query, texts, _RERANKING_SECONDS, cancel)


class DocumentModel(msgspec.Struct, frozen=True):
    """A model of the catalogue; `path` is its folder, "" if it is not on this machine."""

    spec: ModelSpec
    path: str
    is_used: bool


@dataclass(eq=False)
class DocumentModels:
    """Embedders and rerankers, in catalogue order."""

    _catalogue: ModelCatalogue
    _installed: InstalledModels
    embedders: Embedders
    reranking: RerankingService

    def all(self) -> tuple[DocumentModel, ...]:
        """All models of the catalogue, installed or not."""
        here = {model.spec.id: model.path for model in self._installed.all()}
        used = (self.embedders.used.id, self.reranking.model_id)
        return tuple(
            DocumentModel(spec, here.get(spec.id, ""), spec.id in used)
            for spec in self._catalogue.models
            if spec.is_folder
        )

    def find(self, model_id: str) -> DocumentModel | None:
        return next((model for model in self.all() if model.spec.id == model_id), None)

    def remove(self, model_id: str) -> int:
        """Delete the folder of a downloaded model; returns the bytes freed. Raises UserError.

        The reranker in use is deselected first; the embedder in use cannot be removed.
        """
        model = self.find(model_id)
        if model is None or not model.path:
            raise UserError(f"{model_id} is not on this machine.", "There is nothing to remove.")
        if not self._installed.is_ours(model.path):
            raise UserError(
                f"{model.spec.name} was not downloaded from the hub.",
                "Uninstall its package, or remove it from your models.toml.",
            )
        if model.spec.id == self.embedders.used.id:
            raise UserError(
                f"{model.spec.name} cannot be removed: your documents are searched with it.",
                "Choose another embedding model first.",
            )
        if model.is_used:
            self.reranking.choose("", CancelToken())
        return self._installed.delete(p for p in Path(model.path).rglob("*") if p.is_file())

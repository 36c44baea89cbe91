"""The services of one running program: wired room by room, ended in order. No globals, no Qt."""

from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

from app.agent.approvals import Approvals
from app.agent.mcp.configuration import ServerFile
from app.agent.mcp.servers import McpServers
from app.agent.registry import ToolRegistry
from app.agent.sandbox import Sandbox
from app.answers.answer_gate import AnswerGate
from app.answers.completions import CompletionService, FindModel
from app.answers.evidence.known_figures import FigureFinder
from app.answers.evidence.passages import PassageFinder
from app.answers.kv_cache import KvCacheFiles, KvCacheStore
from app.answers.modes.survey import SurveyAsking
from app.answers.pipeline import Answering
from app.answers.prefill import Prefiller
from app.answers.replay import ReplayService
from app.answers.toolbox import Toolbox
from app.core.cancellation import CancelToken
from app.core.events import StageProgress
from app.core.model_spec import ModelSpec
from app.core.paths import AppPaths
from app.core.surveys import AskedAll, SurveyColumn
from app.engine.engine import Engines
from app.engine.engine_client import EngineClient
from app.engine.native_build import use_library
from app.engine.remote.remote_engine import RemoteEngine
from app.hub.catalogue import load_catalogue
from app.hub.installed import InstalledModels, locate, model_folder
from app.hub.model_records import CrashCounts, Tunings
from app.hub.network_gate import NetworkGate
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace
from app.retrieval.passages import PassageSource
from app.retrieval.retriever import Retriever
from app.services.chats.answer_requests import AnswerRequests
from app.services.chats.assistants import AssistantService
from app.services.chats.branches import BranchService
from app.services.chats.chat import ChatService
from app.services.chats.chat_list import ChatListService
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.memory import MemoryService
from app.services.chats.titles import TitleService
from app.services.documents.attachments import AttachmentService
from app.services.documents.collection_choice import CollectionChoice
from app.services.documents.collection_vectors import CollectionVectors
from app.services.documents.comparison import ComparisonService
from app.services.documents.document_library import LibraryService
from app.services.documents.document_models import (
    DocumentModels,
    Embedders,
    RerankingService,
    chosen_embedder,
)
from app.services.documents.library_evaluation import LibraryEvaluation
from app.services.documents.quote_translation import QuoteTranslationService
from app.services.documents.surveys import SurveyService
from app.services.documents.unfinished import UnfinishedWork
from app.services.documents.watching import WatchService
from app.services.machine.local_api import ApiAddress, ApiServer, LocalApiService
from app.services.machine.safekeeping import SafekeepingService
from app.services.machine.settings_file import SettingsService
from app.services.machine.tools import ToolsService
from app.services.models.adapters import AdapterService
from app.services.models.engine_library import EngineLibrary
from app.services.models.engine_maintenance import EngineMaintenance
from app.services.models.hub import HubService
from app.services.models.model_library import ModelsService
from app.services.models.model_server import ServerService, server_key
from app.services.models.model_workshop import ModelWorkshop
from app.services.training.blind_voting import BlindVotingService
from app.services.training.distillation import DistillationService
from app.services.training.evaluation import EvaluationService, prove
from app.services.training.feedback import FeedbackService
from app.services.training.judging import JudgingService
from app.services.training.survey_examples import SurveyExamples
from app.services.training.teaching import TeachingService
from app.services.training.training_export import ExportService
from app.services.training.training_packages import TrainingPackages
from app.services.training.trainings import TrainingService
from app.store.durable_files import scratch_folder
from app.store.store import Store
from app.training.redaction.pseudonyms import Pseudonyms
from app.training.redaction.recogniser import installed_recogniser

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder created in it is private
"""Where a temporary session has the files that Chroma insists on, on systems that have it."""

StartApi = Callable[["Services", Callable[[FindModel], CompletionService], ApiAddress], ApiServer]
"""Starts the local API with completions by the models that it finds."""


class Services:
    """Everything a front end calls. `close` stops the workers and closes the store.

    Each room is wired from those before it; no worker is started yet.
    """

    def __init__(
        self, store: Store, paths: AppPaths, is_temporary: bool, start_api: StartApi
    ) -> None:
        """Takes over the store. `is_temporary`: nothing is written to the folders of `paths`."""
        self._store = store
        self._paths = paths
        self._is_temporary = is_temporary
        with ExitStack() as owned:  # ends what is there already if the rest fails
            self.owned = owned
            owned.callback(store.close)
            self._wire_engines()
            self._wire_index()
            self._wire_documents()
            self._wire_models()
            self._wire_answers()
            self._wire_chats()
            self._wire_training()
            self.api = LocalApiService(partial(start_api, self, self._completions_by))
            owned.callback(self.api.stop)
            self.owned = owned.pop_all()

    def close(self) -> None:
        """Stop the workers and close the store. A second call does nothing."""
        self.owned.close()

    def __enter__(self) -> "Services":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _kept(self, path: Path) -> Path | None:
        """The path of what a temporary session does not write."""
        return None if self._is_temporary else path

    def _wire_engines(self) -> None:
        store, paths = self._store, self._paths
        self._private = None if self._is_temporary else store.private_values
        self.settings = settings = SettingsService(
            paths.settings, is_kept=not self._is_temporary, private=self._private
        )
        use_library(settings.current.engine_library)
        self.network = NetworkGate()
        self._gate = AnswerGate()
        kv_files = KvCacheFiles(
            store.keys, paths.prompt_caches, lambda: settings.current.keeps_prompt_caches
        )
        remote = RemoteEngine(
            self.network.to_own_server,
            server_key(settings),
            lambda: (
                Pseudonyms(installed_recogniser()) if settings.current.server_pseudonyms else None
            ),
        )
        self._engines = Engines(EngineClient(kv=kv_files.access()), remote)
        self.owned.callback(self._engines.stop)
        self.servers = ServerService(remote, settings)
        self.kv_caches = KvCacheStore(self._engines, kv_files, store.conversations)
        settings.on_change(self.kv_caches.on_settings)

    def _wire_index(self) -> None:
        paths, settings = self._paths, self.settings
        in_memory = _IN_MEMORY if _IN_MEMORY.is_dir() else None
        scratch = (
            self.owned.enter_context(scratch_folder(in_memory)) if self._is_temporary else None
        )
        configure = partial(_index_configuration, paths=paths, settings=settings, scratch=scratch)
        self._catalogue = load_catalogue(paths.own_catalogue)
        self._index = IndexClient(
            configure(chosen_embedder(self._catalogue, settings)), gate=self.network.to_own_server
        )
        self.owned.callback(self._index.stop)
        self._installed = InstalledModels(
            self._catalogue, self._kept(paths.verified_models), paths.hub_models, paths.made_models
        )
        self.document_models = DocumentModels(
            self._catalogue,
            self._installed,
            Embedders(self._index, self._catalogue, self._installed, settings, configure),
            RerankingService(self._index, self._installed, settings),
        )

    def _wire_documents(self) -> None:
        store, index = self._store, self._index
        embedders, reranking = self.document_models.embedders, self.document_models.reranking
        self._passages = PassageSource(store.library)
        self._vectors = vectors = CollectionVectors(
            store.library,
            index,
            embedders,
            self._gate,
            _delete_temporary_collections(store, self.kv_caches),
        )
        self._retriever = Retriever(
            vectors.search,
            store.search.search_chunks,
            store.library.places,
            self._passages.by_id,
            reranking,
            vectors.refined,
        )
        self.library = library = LibraryService(
            store.library,
            index,
            vectors,
            self._retriever,
            self._gate,
            embedders,
            reranking,
            self.kv_caches,
        )
        self.collection_choice = CollectionChoice(library, self._retriever, embedders)
        self.library_evaluation = LibraryEvaluation(
            library, store.known_answers, lambda: self.settings.current.passages
        )
        self.comparison = ComparisonService(store.library, index)
        self.attachments = AttachmentService(store, library, index)
        self.watching = WatchService(library, store.library, store.watched_folders)
        self.unfinished = UnfinishedWork(library, store.library, vectors, store.watched_folders)

    def _wire_models(self) -> None:
        paths, settings = self._paths, self.settings
        self._tunings = Tunings(self._kept(paths.tunings))
        crashes = CrashCounts(self._kept(paths.model_crashes))
        self.models = models = ModelsService(
            self._engines, self._catalogue, self._installed, settings, crashes, self._tunings
        )
        self.engine_maintenance = self.owned.enter_context(
            closing(EngineMaintenance(models, self._tunings, self._gate, settings))
        )
        self.engine_library = EngineLibrary(models, settings)
        self.adapters = AdapterService(models, self._installed, settings, self._store.assistants)
        self.workshop = ModelWorkshop(models, folder=paths.made_models)
        self.hub = HubService(
            self.network, self._catalogue, settings, paths.hub_models, self._kept(paths.downloads)
        )
        self.owned.callback(self.hub.downloads.close)

    def _wire_answers(self) -> None:
        store, models, engines, gate = self._store, self.models, self._engines, self._gate
        self._sandbox = self.owned.enter_context(closing(Sandbox()))
        self._finder = PassageFinder(
            store,
            self._vectors.completing,
            self._retriever,
            self._passages,
            FigureFinder(store.library),
            self.kv_caches.of_documents,
            self.document_models.embedders.for_question,
            self.document_models.embedders.similarities,
        )
        servers = McpServers(ServerFile(self._kept(self._paths.tool_servers), self._private))
        self.owned.callback(servers.close)
        asking = SurveyAsking(engines, gate, store.library, store.part_notes)
        self.surveys = SurveyService(
            store.surveys, store.library, asking, models.loadable, self._tunings.get
        )
        self._toolbox = Toolbox(
            store, self._sandbox, self._retriever.search, servers, self._ask_all
        )
        self.tools = ToolsService(self._toolbox, servers, store.grants)
        self.memory = MemoryService(store.memory, self.settings, self.kv_caches)
        self._answering = Answering(
            store,
            engines,
            models,
            self._finder,
            self._passages,
            self._toolbox,
            self._sandbox,
            gate,
            self.adapters.checked,
            self.memory.recall_again,
            self._ask_all,
            self.comparison.documents,
        )
        self.replaying = ReplayService(
            store.conversations,
            engines,
            models,
            self._passages,
            gate,
            self.adapters.checked,
            self.memory.recall_again,
        )
        self._completions = self._completions_by(models.loadable)
        self.quote_translation = QuoteTranslationService(self._completions)

    def _wire_chats(self) -> None:
        store, kv_caches = self._store, self.kv_caches
        self.assistants = AssistantService(store)
        requests = AnswerRequests(
            store,
            self.assistants,
            self.settings,
            self.memory,
            self.models.params,
            self.adapters.default_for,
        )
        prefiller = Prefiller(
            store.conversations,
            self._engines,
            self._passages,
            self._finder,
            self.models.params,
            lambda: self.settings.current.passages,
            self._gate,
            requests.system_text,
            store.attachments.attached,
        )
        self.chat = ChatService(
            store, self._answering, requests, self.tools, kv_caches, prefiller, self.assistants
        )
        self.branches = BranchService(store, kv_caches)
        self.titles = TitleService(
            store.conversations,
            self._engines,
            self._passages,
            self._gate,
            requests.system_text,
            self.memory,
        )
        self.chat_list = ChatListService(store, kv_caches, self.attachments)
        self.transfer = ChatTransferService(store)
        self.safekeeping = self.owned.enter_context(
            closing(SafekeepingService(store, self.chat_list.purge_bin))
        )
        self.safekeeping.start_maintenance()

    def _wire_training(self) -> None:
        store, models, completions = self._store, self.models, self._completions
        registry = ToolRegistry(self._toolbox.builtin(), Approvals())
        examples = SurveyExamples(store.surveys, store.library)
        self.feedback = FeedbackService(store)
        self.export = ExportService(store, self._passages, registry, completions, examples)
        self.judging = JudgingService(completions, models, self.export, store)
        self.teaching = TeachingService(
            completions, models, self.judging, self._sandbox, self._passages, store
        )
        self.evaluation = EvaluationService(
            models, self._engines, self.export, self.adapters, completions, self.judging
        )
        self.trainings = TrainingService(
            store.trainings,
            self.export,
            models,
            self.adapters,
            self._gate,
            partial(prove, self.evaluation, self.judging),
            DistillationService(store.trainings, self.teaching, models, self._gate),
            self._kept(self._paths.trainings),
            TrainingPackages(self._kept(self._paths.training_packages), self.network),
        )
        self.owned.callback(self.trainings.close)
        self.blind_voting = BlindVotingService(
            completions, models, self.adapters, self.evaluation, self._passages, store
        )

    def _ask_all(
        self, sources: Sequence[str], column: SurveyColumn, cancel: CancelToken
    ) -> Generator[StageProgress, None, AskedAll]:
        """Ask a question of every document with the model that makes the answer."""
        loaded = self.models.loading.loaded
        return self.surveys.ask_all(sources, column, loaded.path if loaded else "", cancel)

    def _completions_by(self, ready: FindModel) -> CompletionService:
        return CompletionService(self._engines, ready, self._gate)


def _delete_temporary_collections(store: Store, kv_caches: KvCacheStore) -> Sequence[str]:
    """Delete the collections that were made for one question; their vectors are left.

    Returns their ids.
    """
    abandoned = store.library.temporary_collections()
    for collection_id in abandoned:
        kv_caches.evict(kv_caches.using(collection_id))
        store.library.delete_collection(collection_id)
    return abandoned


def _index_configuration(
    embedder: ModelSpec, paths: AppPaths, settings: SettingsService, scratch: Path | None
) -> ConfigureIndex:
    """For the index workers; `scratch` is the folder of a temporary session."""
    traits = embedder.embedder
    assert traits, "the catalogue checks that every embedding model has its traits"
    weights = locate(embedder, paths.hub_models)
    return ConfigureIndex(
        embedder=EmbedderPlace(
            path=str(model_folder(weights)) if weights else "",
            max_tokens=traits.max_tokens,
            query_prefix=traits.query_prefix,
            document_prefix=traits.document_prefix,
            has_one_language=len(embedder.languages) == 1,
            references=embedder.references,
            pooling=traits.pooling,
        ),
        vectors_path=str(scratch / "vectors" if scratch else paths.vectors),
        # The vectors of a temporary session must not go to a server.
        vector_server="" if scratch else settings.current.vector_server,
        models_path=str(scratch if scratch and not paths.models.exists() else paths.models),
        scratch_path=str(scratch or ""),
    )

"""The composition root: wires settings, store, workers and services. No globals, no Qt."""

from collections.abc import Generator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from app.agent.approvals import Approvals
from app.agent.mcp.configuration import ServerFile
from app.agent.mcp.servers import McpServers
from app.agent.registry import ToolRegistry
from app.agent.sandbox import Sandbox
from app.answers.answer_gate import AnswerGate
from app.answers.completions import CompletionService
from app.answers.evidence.known_figures import FigureFinder
from app.answers.evidence.passages import PassageFinder
from app.answers.kv_cache import KvCacheFiles, KvCacheStore
from app.answers.model_access import ReadyModel
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
from app.services.startup import Services
from app.services.training.blind_voting import BlindVotingService
from app.services.training.distillation import DistillationService
from app.services.training.evaluation import EvaluationService
from app.services.training.feedback import FeedbackService
from app.services.training.judging import JudgingService
from app.services.training.proof import ProofService
from app.services.training.survey_examples import SurveyExamples
from app.services.training.teaching import TeachingService
from app.services.training.training_export import ExportService
from app.services.training.training_packages import TrainingPackages
from app.services.training.trainings import TrainingService
from app.store.durable_files import scratch_folder
from app.store.store import Store, open_store, open_temporary_store
from app.store.store_errors import FolderInUseError
from app.training.redaction.pseudonyms import Pseudonyms
from app.training.redaction.recogniser import installed_recogniser

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder created in it is private
"""Where a temporary session has the files that Chroma insists on, on systems that have it."""


def open_services(
    paths: AppPaths,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    is_temporary: bool = False,
) -> Services:
    """Unlock the data folder and build everything on it; no worker is started yet.

    Args:
        is_temporary: only settings and models are read from the data folder, nothing is written to
            it, and no key is needed.

    Raises PassphraseNeeded and the other errors of app.store.store_errors.
    """
    with ExitStack() as owned:
        store = (
            open_temporary_store() if is_temporary else _opened(paths, passphrase, recovery_code)
        )
        owned.callback(store.close)
        return _build(store, paths, is_temporary, owned)


def _opened(paths: AppPaths, passphrase: str | None, recovery_code: str | None) -> Store:
    try:
        return open_store(paths, passphrase, recovery_code)
    except FolderInUseError:
        # Imported late: rarely needed.
        from app.services.machine.instance_socket import read_endpoint

        if running := read_endpoint(paths.endpoint):
            raise FolderInUseError(
                f"This data folder is in use by {running.name}.",
                "Wait until it has finished, or close it.",
            ) from None
        raise


def _build(store: Store, paths: AppPaths, is_temporary: bool, owned: ExitStack) -> Services:
    private = None if is_temporary else store.private_values
    settings = SettingsService(paths.settings, is_kept=not is_temporary, private=private)
    use_library(settings.current.engine_library)
    network = NetworkGate()

    # The workers
    kv_files = KvCacheFiles(
        store.keys, paths.prompt_caches, lambda: settings.current.keeps_prompt_caches
    )
    server = RemoteEngine(
        network.to_own_server,
        server_key(settings),
        lambda: Pseudonyms(installed_recogniser()) if settings.current.server_pseudonyms else None,
    )
    engines = Engines(EngineClient(kv=kv_files.access()), server)
    owned.callback(engines.stop)
    in_memory = _IN_MEMORY if _IN_MEMORY.is_dir() else None
    scratch = owned.enter_context(scratch_folder(in_memory)) if is_temporary else None
    configure = partial(_index_configuration, paths=paths, settings=settings, scratch=scratch)
    catalogue = load_catalogue(paths.own_catalogue)
    index = IndexClient(configure(chosen_embedder(catalogue, settings)), gate=network.to_own_server)
    owned.callback(index.stop)
    sandbox = Sandbox()
    owned.callback(sandbox.close)
    gate = AnswerGate()
    kv_caches = KvCacheStore(engines, kv_files, store.conversations)
    settings.on_change(kv_caches.on_settings)

    # Documents
    verified = None if is_temporary else paths.verified_models
    installed = InstalledModels(catalogue, verified, paths.hub_models, paths.made_models)
    embedders = Embedders(index, catalogue, installed, settings, configure)
    reranking = RerankingService(index, installed, settings)
    passages = PassageSource(store.library)
    vectors = CollectionVectors(
        store.library, index, embedders, gate, _delete_temporary_collections(store, kv_caches)
    )
    retriever = Retriever(
        vectors.search,
        store.search.search_chunks,
        store.library.places,
        passages.by_id,
        reranking,
        vectors.refined,
    )
    library = LibraryService(
        store.library, index, vectors, retriever, gate, embedders, reranking, kv_caches
    )
    comparison = ComparisonService(store.library, index)
    attachments = AttachmentService(store, library, index)

    # Models
    crashes = CrashCounts(None if is_temporary else paths.model_crashes)
    tunings = Tunings(None if is_temporary else paths.tunings)
    models = ModelsService(engines, catalogue, installed, settings, crashes, tunings)
    engine_maintenance = EngineMaintenance(models, tunings, gate, settings)
    owned.callback(engine_maintenance.close)
    adapters = AdapterService(models, installed, settings, store.assistants)
    kept_downloads = None if is_temporary else paths.downloads
    hub = HubService(network, catalogue, settings, paths.hub_models, kept_downloads)
    owned.callback(hub.downloads.close)

    # Answers
    finder = PassageFinder(
        store,
        vectors.completing,
        retriever,
        passages,
        FigureFinder(store.library),
        kv_caches.of_documents,
        embedders.for_question,
    )
    servers = McpServers(ServerFile(None if is_temporary else paths.tool_servers, private))
    owned.callback(servers.close)
    asking = SurveyAsking(engines, gate, store.library, store.part_notes)
    surveys = SurveyService(store.surveys, store.library, asking, models.loadable, tunings.get)

    def ask_all(
        sources: Sequence[str], column: SurveyColumn, cancel: CancelToken
    ) -> Generator[StageProgress, None, AskedAll]:
        """With the model that makes the answer."""
        loaded = models.loading.loaded
        return surveys.ask_all(sources, column, loaded.path if loaded else "", cancel)

    toolbox = Toolbox(store, sandbox, retriever.search, servers, ask_all)
    tools = ToolsService(toolbox, servers, store.grants)
    memory = MemoryService(store.memory, settings, kv_caches)
    answering = Answering(
        store,
        engines,
        models,
        finder,
        passages,
        toolbox,
        sandbox,
        gate,
        adapters.checked,
        memory.recall_again,
        ask_all,
        comparison.documents,
    )
    replaying = ReplayService(
        store.conversations, engines, models, passages, gate, adapters.checked, memory.recall_again
    )
    completions = CompletionService(engines, models.loadable, gate)

    # Chats
    assistants = AssistantService(store)
    requests = AnswerRequests(
        store, assistants, settings, memory, models.params, adapters.default_for
    )
    prefiller = Prefiller(
        store.conversations,
        engines,
        passages,
        finder,
        models.params,
        lambda: settings.current.passages,
        gate,
        requests.system_text,
        store.attachments.attached,
    )
    chat = ChatService(store, answering, requests, tools, kv_caches, prefiller, assistants)
    titles = TitleService(
        store.conversations, engines, passages, gate, requests.system_text, memory
    )
    chat_list = ChatListService(store, kv_caches, attachments)
    safekeeping = SafekeepingService(store, chat_list.purge_bin)
    owned.callback(safekeeping.close)
    safekeeping.start_maintenance()

    # Training
    registry = ToolRegistry(toolbox.builtin(), Approvals())
    export = ExportService(
        store, passages, registry, completions, SurveyExamples(store.surveys, store.library)
    )
    judging = JudgingService(completions, models, export, store)
    teaching = TeachingService(completions, models, judging, sandbox, passages, store)
    evaluation = EvaluationService(models, engines, export, adapters, completions, judging)
    trainings = TrainingService(
        store.trainings,
        export,
        models,
        adapters,
        gate,
        ProofService(evaluation, judging).prove,
        DistillationService(store.trainings, teaching, models, gate),
        None if is_temporary else paths.trainings,
        TrainingPackages(None if is_temporary else paths.training_packages, network),
    )
    owned.callback(trainings.close)
    voting = BlindVotingService(completions, models, adapters, evaluation, passages, store)

    def start_api(address: ApiAddress) -> ApiServer:
        # Imported late: without the API, no web server is loaded.
        from app.api.context import ApiContext
        from app.api.server import Server

        def loadable(name: str, cancel: CancelToken) -> ReadyModel:
            return models.loadable(context.named(name), cancel)

        completions = CompletionService(engines, loadable, gate)
        context = ApiContext(
            chat,
            completions,
            embedders,
            library,
            comparison,
            models,
            surveys,
            settings,
            address.model,
        )
        return Server(context, address, network)

    api = LocalApiService(start_api)
    owned.callback(api.stop)
    return Services(
        chat=chat,
        chat_list=chat_list,
        branches=BranchService(store, kv_caches),
        titles=titles,
        attachments=attachments,
        assistants=assistants,
        memory=memory,
        tools=tools,
        transfer=ChatTransferService(store),
        replaying=replaying,
        library=library,
        library_evaluation=LibraryEvaluation(
            library, store.known_answers, lambda: settings.current.passages
        ),
        comparison=comparison,
        document_models=DocumentModels(catalogue, installed, embedders, reranking),
        surveys=surveys,
        passages=passages,
        quote_translation=QuoteTranslationService(completions),
        watching=WatchService(library, store.library, store.watched_folders),
        unfinished=UnfinishedWork(library, store.library, vectors, store.watched_folders),
        models=models,
        adapters=adapters,
        workshop=ModelWorkshop(models, folder=paths.made_models),
        engine_maintenance=engine_maintenance,
        engine_library=EngineLibrary(models, settings),
        servers=ServerService(server, settings),
        hub=hub,
        feedback=FeedbackService(store),
        export=export,
        judging=judging,
        teaching=teaching,
        evaluation=evaluation,
        blind_voting=voting,
        trainings=trainings,
        settings=settings,
        safekeeping=safekeeping,
        kv_caches=kv_caches,
        network=network,
        api=api,
        owned=owned.pop_all(),
    )


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

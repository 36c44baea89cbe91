"""The services of one running program, and their orderly end."""

from contextlib import ExitStack
from dataclasses import dataclass

from app.answers.completions import CompletionService
from app.answers.kv_cache import KvCacheStore
from app.answers.replay import ReplayService
from app.hub.network_gate import NetworkGate
from app.retrieval.passages import PassageSource
from app.services.chats.assistants import AssistantService
from app.services.chats.bin import BinService
from app.services.chats.branches import BranchService
from app.services.chats.chat import ChatService
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.folders import FolderService
from app.services.chats.memory import MemoryService
from app.services.chats.pictures import PictureService
from app.services.chats.prompts import PromptService
from app.services.chats.titles import TitleService
from app.services.documents.attachments import AttachmentService
from app.services.documents.document_library import LibraryService
from app.services.documents.document_models import DocumentModels, RerankingService
from app.services.documents.embedders import EmbeddingService
from app.services.documents.library_evaluation import LibraryEvaluation
from app.services.documents.unfinished import UnfinishedWork
from app.services.documents.watching import WatchService
from app.services.machine.local_api import LocalApiService
from app.services.machine.safekeeping import SafekeepingService
from app.services.machine.settings_file import SettingsService
from app.services.machine.tools import ToolsService
from app.services.models.adapters import AdapterService
from app.services.models.engine_library import EngineLibrary
from app.services.models.hub import HubService
from app.services.models.model_library import ModelsService
from app.services.models.model_server import ServerService
from app.services.models.model_tuning import EngineMaintenance, ModelTuning
from app.services.models.model_workshop import ModelWorkshop
from app.services.training.blind_voting import BlindVotingService
from app.services.training.evaluation import EvaluationService
from app.services.training.feedback import FeedbackService
from app.services.training.judging import HarmService, JudgingService
from app.services.training.teaching import TeachingService
from app.services.training.training_export import ExportService


@dataclass(kw_only=True, eq=False, repr=False)
class Services:
    """Everything a front end calls. `close` stops the workers and closes the store."""

    chat: ChatService
    transfer: ChatTransferService
    assistants: AssistantService
    tools: ToolsService
    branches: BranchService
    bin: BinService
    attachments: AttachmentService
    folders: FolderService
    prompts: PromptService
    titles: TitleService
    library: LibraryService
    passages: PassageSource
    library_evaluation: LibraryEvaluation
    document_models: DocumentModels
    reranking: RerankingService
    watching: WatchService
    unfinished: UnfinishedWork
    models: ModelsService
    workshop: ModelWorkshop
    tuning: ModelTuning
    engine_maintenance: EngineMaintenance
    engine_library: EngineLibrary
    feedback: FeedbackService
    memory: MemoryService
    pictures: PictureService
    export: ExportService
    adapters: AdapterService
    evaluation: EvaluationService
    blind_voting: BlindVotingService
    judging: JudgingService
    harm: HarmService
    teaching: TeachingService
    replaying: ReplayService
    settings: SettingsService
    safekeeping: SafekeepingService
    kv_caches: KvCacheStore
    network: NetworkGate
    completions: CompletionService
    embeddings: EmbeddingService
    api: LocalApiService
    hub: HubService
    servers: ServerService
    owned: ExitStack

    def close(self) -> None:
        """Stop the workers and close the store. A second call does nothing."""
        self.owned.close()

    def __enter__(self) -> "Services":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

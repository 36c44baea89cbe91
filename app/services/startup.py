"""The services of one running program, and their orderly end."""

from contextlib import ExitStack
from dataclasses import dataclass

from app.answers.kv_cache import KvCacheStore
from app.answers.replay import ReplayService
from app.hub.network_gate import NetworkGate
from app.retrieval.passages import PassageSource
from app.services.chats.assistants import AssistantService
from app.services.chats.branches import BranchService
from app.services.chats.chat import ChatService
from app.services.chats.chat_list import ChatListService
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.memory import MemoryService
from app.services.chats.titles import TitleService
from app.services.documents.attachments import AttachmentService
from app.services.documents.comparison import ComparisonService
from app.services.documents.document_library import LibraryService
from app.services.documents.document_models import DocumentModels
from app.services.documents.library_evaluation import LibraryEvaluation
from app.services.documents.quote_translation import QuoteTranslationService
from app.services.documents.surveys import SurveyService
from app.services.documents.unfinished import UnfinishedWork
from app.services.documents.watching import WatchService
from app.services.machine.local_api import LocalApiService
from app.services.machine.safekeeping import SafekeepingService
from app.services.machine.settings_file import SettingsService
from app.services.machine.tools import ToolsService
from app.services.models.adapters import AdapterService
from app.services.models.engine_library import EngineLibrary
from app.services.models.engine_maintenance import EngineMaintenance
from app.services.models.hub import HubService
from app.services.models.model_library import ModelsService
from app.services.models.model_server import ServerService
from app.services.models.model_workshop import ModelWorkshop
from app.services.training.blind_voting import BlindVotingService
from app.services.training.evaluation import EvaluationService
from app.services.training.feedback import FeedbackService
from app.services.training.judging import JudgingService
from app.services.training.teaching import TeachingService
from app.services.training.training_export import ExportService
from app.services.training.trainings import TrainingService


@dataclass(kw_only=True, eq=False, repr=False)
class Services:
    """Everything a front end calls. `close` stops the workers and closes the store."""

    chat: ChatService
    chat_list: ChatListService
    branches: BranchService
    titles: TitleService
    attachments: AttachmentService
    assistants: AssistantService
    memory: MemoryService
    tools: ToolsService
    transfer: ChatTransferService
    replaying: ReplayService

    library: LibraryService
    library_evaluation: LibraryEvaluation
    comparison: ComparisonService
    document_models: DocumentModels
    surveys: SurveyService
    passages: PassageSource
    quote_translation: QuoteTranslationService
    watching: WatchService
    unfinished: UnfinishedWork

    models: ModelsService
    adapters: AdapterService
    workshop: ModelWorkshop
    engine_maintenance: EngineMaintenance
    engine_library: EngineLibrary
    servers: ServerService
    hub: HubService

    feedback: FeedbackService
    export: ExportService
    judging: JudgingService
    teaching: TeachingService
    evaluation: EvaluationService
    blind_voting: BlindVotingService
    trainings: TrainingService

    settings: SettingsService
    safekeeping: SafekeepingService
    kv_caches: KvCacheStore
    network: NetworkGate
    api: LocalApiService
    owned: ExitStack

    def close(self) -> None:
        """Stop the workers and close the store. A second call does nothing."""
        self.owned.close()

    def __enter__(self) -> "Services":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

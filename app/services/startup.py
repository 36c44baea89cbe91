"""The services of one running program, and their orderly end."""

from contextlib import ExitStack

from app.hub.network_gate import NetworkGate
from app.services.answers.completions import CompletionService
from app.services.answers.prompt_caches import PromptCaches
from app.services.answers.replaying import ReplayService
from app.services.chats.assistants import AssistantService
from app.services.chats.branches import BranchService
from app.services.chats.chat import ChatService
from app.services.chats.chat_transfer import ChatTransferService
from app.services.chats.folders import FolderService
from app.services.chats.memory import MemoryService
from app.services.chats.pictures import PictureService
from app.services.chats.prompts import PromptService
from app.services.chats.titles import TitleService
from app.services.documents.document_models import DocumentModels
from app.services.documents.embedding import EmbeddingService
from app.services.documents.library import LibraryService
from app.services.documents.library_evaluation import LibraryEvaluation
from app.services.documents.passages import PassageSource
from app.services.documents.reranking import RerankingService
from app.services.documents.unfinished import UnfinishedWork
from app.services.documents.watching import WatchService
from app.services.machine.local_api import LocalApiService
from app.services.machine.safekeeping import SafekeepingService
from app.services.machine.settings import SettingsService
from app.services.machine.tools import ToolsService
from app.services.models.adapters import AdapterService
from app.services.models.engine_library import EngineLibrary
from app.services.models.engine_upkeep import EngineUpkeep
from app.services.models.hub import HubService
from app.services.models.model_library import ModelsService
from app.services.models.model_tuning import ModelTuning
from app.services.models.model_workshop import ModelWorkshop
from app.services.models.servers import ServerService
from app.services.training.blind_voting import BlindVotingService
from app.services.training.evaluation import EvaluationService
from app.services.training.export import ExportService
from app.services.training.feedback import FeedbackService
from app.services.training.harm import HarmService
from app.services.training.judging import JudgingService
from app.services.training.teaching import TeachingService


class Services:
    """Everything a front end calls. `close` ends the workers and locks the store."""

    def __init__(
        self,
        chat: ChatService,
        transfer: ChatTransferService,
        assistants: AssistantService,
        tools: ToolsService,
        branches: BranchService,
        folders: FolderService,
        prompts: PromptService,
        titles: TitleService,
        library: LibraryService,
        passages: PassageSource,
        library_evaluation: LibraryEvaluation,
        document_models: DocumentModels,
        reranking: RerankingService,
        watching: WatchService,
        unfinished: UnfinishedWork,
        models: ModelsService,
        workshop: ModelWorkshop,
        tuning: ModelTuning,
        engine_upkeep: EngineUpkeep,
        engine_library: EngineLibrary,
        feedback: FeedbackService,
        memory: MemoryService,
        pictures: PictureService,
        export: ExportService,
        adapters: AdapterService,
        evaluation: EvaluationService,
        blind_voting: BlindVotingService,
        judging: JudgingService,
        harm: HarmService,
        teaching: TeachingService,
        replaying: ReplayService,
        settings: SettingsService,
        safekeeping: SafekeepingService,
        caches: PromptCaches,
        network: NetworkGate,
        completions: CompletionService,
        embeddings: EmbeddingService,
        api: LocalApiService,
        hub: HubService,
        servers: ServerService,
    ) -> None:
        self.chat = chat
        self.transfer = transfer
        self.assistants = assistants
        self.tools = tools
        self.branches = branches
        self.folders = folders
        self.prompts = prompts
        self.titles = titles
        self.library = library
        self.passages = passages
        self.library_evaluation = library_evaluation
        self.document_models = document_models
        self.reranking = reranking
        self.watching = watching
        self.unfinished = unfinished
        self.models = models
        self.workshop = workshop
        self.tuning = tuning
        self.engine_upkeep = engine_upkeep
        self.engine_library = engine_library
        self.feedback = feedback
        self.memory = memory
        self.pictures = pictures
        self.export = export
        self.adapters = adapters
        self.evaluation = evaluation
        self.blind_voting = blind_voting
        self.judging = judging
        self.harm = harm
        self.teaching = teaching
        self.replaying = replaying
        self.settings = settings
        self.safekeeping = safekeeping
        self.caches = caches
        self.network = network
        self.completions = completions
        self.embeddings = embeddings
        self.api = api
        self.hub = hub
        self.servers = servers
        self._owned = ExitStack()

    def owns(self, resources: ExitStack) -> None:
        """Close `resources` too when this is closed."""
        self._owned.push(resources)

    def close(self) -> None:
        """End the workers, close the store. A second call does nothing."""
        self._owned.close()

    def __enter__(self) -> "Services":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

"""Everything the window binds to, made over the services once they are open."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.core.documents import Hit
from app.core.messages import ContextPart
from app.core.model_spec import ServerSource
from app.viewmodels.chat.answer import AnswerViewModel
from app.viewmodels.chat.assistants import AssistantsViewModel
from app.viewmodels.chat.branches import BranchesViewModel, UnfinishedEditsViewModel
from app.viewmodels.chat.collection_offers import CollectionOffers
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.chat.ranking import RankingViewModel
from app.viewmodels.chat.ratings import RatingsViewModel
from app.viewmodels.composer.attachments import AttachmentsViewModel, PicturesViewModel
from app.viewmodels.composer.suggestions import PromptsViewModel
from app.viewmodels.composer.unsent import DraftViewModel
from app.viewmodels.dataset.dataset import DatasetViewModel
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.indexing import IndexingViewModel
from app.viewmodels.library.surveys import SurveysViewModel
from app.viewmodels.library.watching import WatchingViewModel
from app.viewmodels.models.adapters import AdaptersViewModel
from app.viewmodels.models.hub import HubViewModel
from app.viewmodels.models.local_models import ModelsViewModel
from app.viewmodels.models.workshop import TuningViewModel, WorkshopViewModel
from app.viewmodels.security.protection import NetworkViewModel, SecurityViewModel, StorageViewModel
from app.viewmodels.settings.document_models import DocumentModelsViewModel
from app.viewmodels.settings.engine_sources import (
    EngineLibraryViewModel,
    LocalApiViewModel,
    ServerViewModel,
)
from app.viewmodels.settings.remembered_facts import FactOffersViewModel, MemoryViewModel
from app.viewmodels.settings.values import SettingsViewModel
from app.viewmodels.sidebar.conversation_list import ConversationListViewModel, TitlesViewModel
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.startup import Services


class WindowViewModel(QObject):
    """Owns every view model and passes changes between them."""

    def __init__(
        self, services: "Services", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.runner = runner
        self.indexing = IndexingViewModel(services.library, services.unfinished, runner, self)
        attachments = AttachmentsViewModel(
            services.attachments, runner, self.indexing, self, services.attachments.read_picture
        )
        self.conversation = ConversationViewModel(services.chat, runner, attachments, self)
        self.conversations = ConversationListViewModel(
            services.chat, services.chat_list, runner, self
        )
        self.branches = BranchesViewModel(services.branches, self.conversation, runner, self)
        self.edits = UnfinishedEditsViewModel(services.branches, self.conversation, runner, self)
        self.titles = TitlesViewModel(services.titles, self.conversation.runs, runner, self)
        self.prompts = PromptsViewModel(services.assistants, runner, self)
        self.assistants = AssistantsViewModel(services.assistants, self.conversation, runner, self)
        self.ratings = RatingsViewModel(services.feedback, runner, self)
        self.memory = MemoryViewModel(services.memory, runner, self)
        self.fact_offers = FactOffersViewModel(
            services.memory, self.memory, self.conversation.runs, runner, self
        )
        CollectionOffers(services.collection_choice, self.conversation.runs, runner, self)
        self.ranking = RankingViewModel(services.feedback, services.judging, runner, self)
        self.library = LibraryViewModel(services.library, runner, self.indexing, self)
        self.pictures = PicturesViewModel(services.library, runner, self)
        self.watching = WatchingViewModel(services.watching, self.library, runner, self)
        self.surveys = SurveysViewModel(services.surveys, runner, self)
        self.models = ModelsViewModel(services.models, runner, self)
        self.adapters = AdaptersViewModel(
            services.adapters, self.models, self.conversation, runner, self
        )
        self.tuning = TuningViewModel(services.engine_maintenance, self.models, runner, self)
        self.hub = HubViewModel(services.hub, runner, self)
        self.document_models = DocumentModelsViewModel(
            services.document_models, services.library, self.hub, runner, self
        )
        self.workshop = WorkshopViewModel(services.workshop, runner, self)
        self.dataset = DatasetViewModel(services.feedback, services.export, runner, self)
        self.settings = SettingsViewModel(services.settings, runner, self)
        self.local_api = LocalApiViewModel(services.api, runner, self)
        self.server = ServerViewModel(services.servers, runner, self)
        self.engine_library = EngineLibraryViewModel(services.engine_library, runner, self)
        self.network = NetworkViewModel(services.network, self)
        self.storage = StorageViewModel(services.safekeeping, runner, self)
        self.security = SecurityViewModel(
            services.safekeeping, services.network, services.kv_caches, runner, self
        )
        self._left = ""
        self._connect()

    @property
    def is_temporary(self) -> bool:
        """Whether nothing of this session is kept."""
        return self.services.safekeeping.folder is None

    def refresh(self) -> None:
        """Read what the window shows first."""
        self._refresh_lists()
        self.document_models.refresh()
        self.watching.start()
        self.indexing.resume()
        self.surveys.resume()
        self.conversation.new_chat()

    def try_adapter(self, model_id: str, path: str) -> None:
        """Show a new chat that this adapter of the model answers."""
        self.conversation.new_chat()
        self.models.select(model_id)
        self.adapters.choose(path)

    def read_again(self) -> None:
        """Show what a command of another process may have changed."""
        self._refresh_lists()
        self.surveys.read_again()
        self.settings.read_again()
        self.conversation.read_again()

    def _refresh_lists(self) -> None:
        self.models.refresh()
        self.assistants.refresh()
        self.library.refresh()
        self.conversations.refresh()
        self.prompts.refresh()
        self.memory.refresh()
        self.dataset.follow()

    def read_passages(self, answer: AnswerViewModel, context: ContextPart) -> None:
        """Look up which passages a stored answer was given; its `passages_read` follows."""

        def emit(hits: object) -> None:
            if isValid(answer):  # else its chat was left meanwhile
                answer.passages_read.emit(hits)

        self.runner.run(lambda _token: self.services.library.hits(context.chunk_ids), emit)

    def read_evidence(self, answer: AnswerViewModel, hits: Sequence[Hit]) -> None:
        """Look up what an answer uses of the passages it was given; `evidence_read` follows."""
        message = answer.message

        def emit(evidence: object) -> None:
            # If it was finished meanwhile, it asks again.
            if isValid(answer) and answer.message is message:
                answer.evidence_read.emit(evidence)

        self.runner.run(lambda _token: self.services.library.evidence_of(message, hits), emit)

    def flush(self) -> None:
        """Store pending changes before the window closes."""
        self.conversation.flush()
        self.edits.flush()
        self.settings.flush()

    @property
    def is_training(self) -> bool:
        """Whether a training is running, which ends with the program and can be resumed."""
        return self.services.trainings.is_running

    @property
    def has_unstored(self) -> bool:
        """Whether something that was written could not be stored, as on a full disk."""
        return any(keeper.unstored.has_refused for keeper in self._keepers)

    @property
    def _keepers(self) -> tuple[DraftViewModel, UnfinishedEditsViewModel, RatingsViewModel]:
        return self.conversation.draft, self.edits, self.ratings

    def _on_leaving(self, conversation_id: str) -> None:
        if conversation_id == self.conversation.conversation_id:
            self._left = conversation_id
        self.conversation.abandon(conversation_id)

    def _on_undone(self, ids: tuple[str, ...]) -> None:
        """Show the chat again that was shown when it was deleted, unless there is another one."""
        shown = self.conversation
        is_empty = shown.conversation_id is None and shown.run is None and not shown.draft.text
        if is_empty and self._left in ids:
            shown.open(self._left)

    def _connect(self) -> None:
        for keeper in self._keepers:
            self.storage.freed.connect(keeper.unstored.store_again)
        self.conversation.stored.connect(self.conversations.refresh)
        self.titles.titled.connect(self.conversations.refresh)
        self.conversation.runs.changed.connect(self._on_running_changed)
        self.conversations.leaving.connect(self._on_leaving)
        self.conversations.undone.connect(self._on_undone)
        self.ratings.stored.connect(self.dataset.follow)
        self.conversations.moved.connect(self.dataset.follow)
        self.hub.downloads.fetched.connect(self.models.refresh)
        self.server.models_changed.connect(self.models.refresh)
        self.document_models.vectors_outdated.connect(self.indexing.resume)
        self.library.embedder_wanted.connect(partial(self.document_models.choose, "embedding"))
        self.models.models_changed.connect(self._on_model_changed)
        self.models.current_changed.connect(self._on_model_changed)
        self.assistants.current_changed.connect(self._on_model_changed)
        self.ranking.stored.connect(self.dataset.follow)
        self.surveys.found.connect(self.library.choose)
        self.library.collection_gone.connect(self._on_collection_gone)
        self.watching.updated.connect(self.surveys.ask_changes)

    def _on_collection_gone(self, collection_id: str) -> None:
        """The open chat cannot ask it any more, as the store says of all chats."""
        if self.conversation.collection_id == collection_id:
            self.conversation.set_sources(collection_id=None)
        self.surveys.forget(collection_id)

    def _on_model_changed(self) -> None:
        assistant = self.assistants.current
        model = self.models.answering(assistant.model if assistant else "")
        is_elsewhere = model is not None and isinstance(model.spec.source, ServerSource)
        sees = None if is_elsewhere else bool(model and model.projector)
        self.conversation.attachments.sees_pictures = sees
        estimate = model.estimate if model else None
        self.conversation.context_length = estimate.context_length if estimate else 0

    def _on_running_changed(self) -> None:
        self.conversations.set_running(self.conversation.runs.conversation_ids)

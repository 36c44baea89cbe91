"""The screens beside the chat, each built when it is first shown."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.core.trainings import Training
    from app.viewmodels.window import WindowViewModel


SCREENS = ("documents", "models", "dataset", "assistants", "settings")


def build_screen(name: str, window: "WindowViewModel") -> QWidget:
    """Build the screen `name`, one of SCREENS; KeyError for any other."""
    # Imported here: the window opens sooner without modules of screens that are not shown.
    if name == "documents":
        from app.gui.library.documents_screen import DocumentsScreen
        from app.viewmodels.library.comparing import ComparisonViewModel
        from app.viewmodels.library.trial import LibraryTrialViewModel

        trial = LibraryTrialViewModel(
            window.services.library_evaluation, window.library, window.runner, window
        )
        comparing = ComparisonViewModel(
            window.services.comparison, window.services.library, window.runner, window
        )
        return DocumentsScreen(window.library, window.watching, trial, comparing, window.surveys)
    if name == "models":
        from app.gui.models.models_screen import ModelsScreen

        return ModelsScreen(window.models, window.hub, window.workshop, window.tuning)
    if name == "dataset":
        from app.gui.dataset.dataset_screen import DatasetScreen
        from app.viewmodels.dataset.jobs import DatasetJobsViewModel
        from app.viewmodels.dataset.judging import BlindVotingViewModel, JudgeViewModel
        from app.viewmodels.dataset.rating_queue import RatingQueueViewModel
        from app.viewmodels.dataset.training import TrainingViewModel
        from app.viewmodels.models.adapters import ModelChoices

        services, runner = window.services, window.runner
        choices = ModelChoices(services.models, services.adapters, runner, window)
        jobs = DatasetJobsViewModel(services, choices, runner, window)
        jobs.finished.connect(window.adapters.refresh)
        training = TrainingViewModel(
            services.trainings, services.assistants, choices, runner, window
        )
        queue = RatingQueueViewModel(services.feedback, runner, window)
        queue.stored.connect(window.dataset.follow)
        screen = DatasetScreen(
            window.dataset,
            queue,
            BlindVotingViewModel(services.blind_voting, choices, runner, window),
            JudgeViewModel(services.judging, runner, window),
            jobs,
            training,
            window.models,
            window.hub.sharing,
        )

        def try_in_chat(tried: "Training") -> None:
            screen.screen_requested.emit("chat")
            window.try_adapter(tried.plan.base, tried.adapter)

        screen.try_requested.connect(try_in_chat)
        return screen
    if name == "assistants":
        from app.gui.assistants.assistants_screen import AssistantsScreen

        return AssistantsScreen(window)
    if name == "settings":
        from app.gui.settings.settings_screen import SettingsScreen
        from app.viewmodels.settings.tools import ToolsViewModel
        from app.viewmodels.sidebar.chat_transfer import ChatTransferViewModel

        services, runner = window.services, window.runner
        return SettingsScreen(
            window.settings,
            window.security,
            ToolsViewModel(services.tools, runner, window),
            ChatTransferViewModel(services.transfer, runner, window),
            window.conversations,
            window.local_api,
            window.server,
            window.engine_library,
            window.memory,
            window.document_models,
        )
    raise KeyError(name)

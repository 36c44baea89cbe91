"""The documents screen over a scripted library."""

from typing import cast

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from app.gui.library.documents_screen import DocumentsScreen
from app.gui.library.files_page import DocumentsView
from app.services.documents.comparison import ComparisonService
from app.services.documents.document_library import LibraryService
from app.services.documents.surveys import SurveyService
from app.services.documents.unfinished import UnfinishedWork
from app.services.documents.watching import WatchService
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.comparing import ComparisonViewModel
from app.viewmodels.library.indexing import IndexingViewModel
from app.viewmodels.library.surveys import SurveysViewModel
from app.viewmodels.library.trial import LibraryTrialViewModel
from app.viewmodels.library.watching import WatchingViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.gui.hands import exposed, find
from tests.viewmodels.scripted_comparison import ScriptedComparison
from tests.viewmodels.scripted_library import ScriptedLibrary, filled_library
from tests.viewmodels.scripted_surveys import ScriptedSurveys
from tests.viewmodels.scripted_trials import scripted_trial
from tests.viewmodels.scripted_watching import ScriptedWatching


@pytest.fixture
def service() -> ScriptedLibrary:
    return filled_library()


@pytest.fixture
def library(service: ScriptedLibrary, runner: TaskRunner) -> LibraryViewModel:
    return library_of(service, runner)


def library_of(service: ScriptedLibrary, runner: TaskRunner) -> LibraryViewModel:
    blocking = cast(LibraryService, service)
    indexing = IndexingViewModel(blocking, cast(UnfinishedWork, service), runner)
    return LibraryViewModel(blocking, runner, indexing)


@pytest.fixture
def folders() -> ScriptedWatching:
    return ScriptedWatching()


@pytest.fixture
def watching(
    library: LibraryViewModel, folders: ScriptedWatching, runner: TaskRunner
) -> WatchingViewModel:
    return WatchingViewModel(cast(WatchService, folders), library, runner)


@pytest.fixture
def comparing(library: LibraryViewModel, runner: TaskRunner) -> ComparisonViewModel:
    return comparing_of(library, runner)


@pytest.fixture
def surveys(library: LibraryViewModel, runner: TaskRunner) -> SurveysViewModel:
    return surveys_of(library, runner)


@pytest.fixture
def screen(
    library: LibraryViewModel,
    watching: WatchingViewModel,
    comparing: ComparisonViewModel,
    surveys: SurveysViewModel,
    runner: TaskRunner,
    qtbot: QtBot,
) -> DocumentsScreen:
    screen = DocumentsScreen(library, watching, trial_of(library, runner), comparing, surveys)
    exposed(screen, qtbot, 1100, 800)
    qtbot.waitUntil(lambda: library.is_loaded)
    return screen


def trial_of(library: LibraryViewModel, runner: TaskRunner) -> LibraryTrialViewModel:
    service = scripted_trial(cast(ScriptedLibrary, library._library))
    return LibraryTrialViewModel(service, library, runner, library)


def comparing_of(
    library: LibraryViewModel, runner: TaskRunner, service: ScriptedComparison | None = None
) -> ComparisonViewModel:
    comparison = cast(ComparisonService, service or ScriptedComparison())
    return ComparisonViewModel(comparison, library._library, runner, library)


def surveys_of(
    library: LibraryViewModel, runner: TaskRunner, service: ScriptedSurveys | None = None
) -> SurveysViewModel:
    scripted = service or ScriptedSurveys(cast(ScriptedLibrary, library._library))
    return SurveysViewModel(cast(SurveyService, scripted), runner, library)


def rows(screen: DocumentsScreen) -> list[str]:
    model = find(screen, DocumentsView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def select(screen: DocumentsScreen, *rows: int) -> None:
    """Select these rows and no others."""
    view, flags = find(screen, DocumentsView), QItemSelectionModel.SelectionFlag
    view.clearSelection()
    for row in rows:
        view.selectionModel().select(view.model().index(row, 0), flags.Select | flags.Rows)

"""Folders that are followed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.core.events import (
    FileFailed,
    FileIndexed,
    FileProgress,
    FileRemoved,
    FilesFound,
    IndexFinished,
)
from app.gui.library.documents_screen import DocumentsScreen
from app.gui.library.indexing_strips import BetterEmbedder
from app.hub.catalogue import load_catalogue
from app.viewmodels.library.collections import LibraryViewModel
from app.viewmodels.library.watching import WatchingViewModel
from tests.gui.hands import button, click, find, press, texts, write
from tests.viewmodels.scripted_library import ScriptedLibrary
from tests.viewmodels.scripted_watching import ScriptedWatching


@pytest.fixture
def followed(
    screen: DocumentsScreen,
    watching: WatchingViewModel,
    folders: ScriptedWatching,
    library: LibraryViewModel,
    tmp_path: Path,
    qtbot: QtBot,
) -> Path:
    """A folder that is followed and shown."""
    qtbot.waitUntil(lambda: bool(library.collection_id))
    watching.watch(tmp_path)
    qtbot.waitUntil(lambda: str(tmp_path) in texts(screen))
    qtbot.waitUntil(lambda: folders.following == 1)
    return tmp_path


def test_a_followed_folder_is_shown_until_it_is_followed_no_longer(
    screen: DocumentsScreen,
    service: ScriptedLibrary,
    folders: ScriptedWatching,
    library: LibraryViewModel,
    followed: Path,
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(library.collections_changed):
        folders.changes.put(FileRemoved("gone.txt"))
    service.left = [FileProgress("/a/waits.pdf", "reading", 0.5)]
    read: list[str] = []
    library.indexing.files_changed.connect(
        lambda: read.extend(file.path for file in library.indexing.files)
    )
    click(button(screen, f"Stop watching {followed.name}"))
    qtbot.waitUntil(lambda: str(followed) not in texts(screen))
    qtbot.waitUntil(lambda: "/a/waits.pdf" in read)
    qtbot.waitUntil(lambda: folders.following == 0)


def test_a_followed_folder_tells_how_far_it_is_read(
    screen: DocumentsScreen,
    service: ScriptedLibrary,
    folders: ScriptedWatching,
    library: LibraryViewModel,
    followed: Path,
    qtbot: QtBot,
) -> None:
    paths = tuple(str(followed / name) for name in ("a.pdf", "b.pdf", "c.pdf"))
    folders.changes.put(FilesFound(library.collection_id, paths))
    qtbot.waitUntil(lambda: "0 of 3 files indexed · a.pdf" in texts(screen))
    folders.changes.put(FileIndexed(service.add_document(library.collection_id, paths[0]), 0.1))
    folders.changes.put(FileProgress(paths[1], "reading", 0.5))
    qtbot.waitUntil(lambda: "1 of 3 files indexed · b.pdf" in texts(screen))
    folders.changes.put(FileFailed(paths[1], "It is damaged."))
    folders.changes.put(FileProgress(paths[2], "reading", 0.5))
    qtbot.waitUntil(lambda: "2 of 3 files indexed · c.pdf" in texts(screen))
    folders.changes.put(IndexFinished(3, 2, 0, (), 1, 1, 0.1))
    qtbot.waitUntil(lambda: not any("files indexed" in text for text in texts(screen)))


def test_surveys_are_told_of_new_files_and_not_of_failed_ones(
    watching: WatchingViewModel,
    folders: ScriptedWatching,
    library: LibraryViewModel,
    followed: Path,
    qtbot: QtBot,
) -> None:
    told: list[str] = []
    watching.updated.connect(told.append)
    path = str(followed / "a.pdf")
    for indexed in (0, 1):
        folders.changes.put(FilesFound(library.collection_id, (path,)))
        folders.changes.put(IndexFinished(1, indexed, 0, (), 1, 1, 0.1))
    qtbot.waitUntil(lambda: folders.changes.empty() and bool(told))
    assert told == [library.collection_id]


def test_patterns_are_left_out_of_a_followed_folder(
    screen: DocumentsScreen,
    folders: ScriptedWatching,
    followed: Path,
    qtbot: QtBot,
) -> None:
    field = find(screen, QLineEdit, "leftOut")
    write(field, "*.log,  drafts/* ,")
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [f.exclude for f in folders.watched()] == [("*.log", "drafts/*")])
    qtbot.waitUntil(lambda: find(screen, QLineEdit, "leftOut").text() == "*.log, drafts/*")


def test_an_embedder_for_the_languages_of_the_documents_is_one_click_away(
    screen: DocumentsScreen, service: ScriptedLibrary, library: LibraryViewModel, qtbot: QtBot
) -> None:
    strip = find(screen, BetterEmbedder)
    assert not strip.isVisible()
    service.better = load_catalogue().find("multilingual-e5-small")
    library.refresh()
    qtbot.waitUntil(strip.isVisible)
    wanted: list[str] = []
    library.embedder_wanted.connect(wanted.append)
    click(button(strip, "Use Multilingual E5 small"))
    assert wanted == ["multilingual-e5-small"] and not strip.isVisible()
    library.refresh()
    qtbot.waitUntil(strip.isVisible)
    click(button(strip, "Dismiss"))
    assert not strip.isVisible()

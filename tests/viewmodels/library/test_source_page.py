from pathlib import Path
from typing import cast

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.core.documents import Document
from app.services.documents.document_library import LibraryService
from app.viewmodels.library.source_page import SourcePageViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.viewmodels.scripted_library import ScriptedLibrary, citation_of


@pytest.fixture
def library() -> ScriptedLibrary:
    return ScriptedLibrary()


@pytest.fixture
def document(library: ScriptedLibrary, tmp_path: Path) -> Document:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"%PDF-1.7")
    return library.add_document(library.create("Reports").id, str(file))


@pytest.fixture
def source(library: ScriptedLibrary, runner: TaskRunner) -> SourcePageViewModel:
    source = SourcePageViewModel(cast(LibraryService, library), runner)
    source.set_width(800)
    return source


def wait(qtbot: QtBot, source: SourcePageViewModel) -> None:
    qtbot.waitUntil(lambda: not source._task.is_running)


def test_cited_words_are_shown_where_they_are_since_the_file_was_read_again(
    qtbot: QtBot, source: SourcePageViewModel, document: Document
) -> None:
    source.show(msgspec.structs.replace(citation_of(document, page=21), text="moved"))
    wait(qtbot, source)
    assert source.page == 22 and source.view and source.view.page == 22
    source.go_to(3)
    source.reload()
    wait(qtbot, source)
    assert source.page == 3


def test_the_page_asked_for_last_wins_over_one_still_loading(
    qtbot: QtBot, source: SourcePageViewModel, document: Document, library: ScriptedLibrary
) -> None:
    library.gate.clear()
    source.show(citation_of(document, page=3))
    source.go_to(4)
    library.gate.set()
    wait(qtbot, source)
    assert source.view and source.view.page == 4


def test_there_is_nothing_before_the_first_and_after_the_last_page(
    qtbot: QtBot, source: SourcePageViewModel, document: Document, library: ScriptedLibrary
) -> None:
    source.show(citation_of(document, page=28))
    wait(qtbot, source)
    source.go_to(29)
    source.go_to(0)
    assert source.page == 28
    assert len(library.pages_asked) == 1


def test_it_tells_a_moved_file_and_a_missing_picture(
    qtbot: QtBot, source: SourcePageViewModel, document: Document, library: ScriptedLibrary
) -> None:
    library.png = b"a picture"
    source.show(citation_of(document))
    wait(qtbot, source)
    assert (source.has_file, source.is_picture_missing) == (True, False)
    library.png = b""
    source.reload()
    wait(qtbot, source)
    assert (source.has_file, source.is_picture_missing) == (True, True)
    Path(document.path).unlink()
    source.reload()
    wait(qtbot, source)
    assert (source.has_file, source.is_picture_missing) == (False, False)


def test_words_that_are_gone_light_nothing_else_on_other_pages(
    qtbot: QtBot, source: SourcePageViewModel, document: Document
) -> None:
    source.show(msgspec.structs.replace(citation_of(document), text="gone"))
    wait(qtbot, source)
    assert source.view and source.view.lacks_words and not source.view.spans
    source.go_to(source.page + 1)
    wait(qtbot, source)
    shown = source.view
    assert shown and [*shown.spans] == [(0, 0)] and not shown.lacks_words


def test_a_new_width_draws_pictures_again_but_not_text(
    qtbot: QtBot, source: SourcePageViewModel, document: Document, library: ScriptedLibrary
) -> None:
    source.show(citation_of(document))
    wait(qtbot, source)
    source.set_width(900)
    assert [width for _, _, width in library.pages_asked] == [800]
    library.png = b"a picture"
    source.reload()
    wait(qtbot, source)
    source.set_width(1000)
    wait(qtbot, source)
    assert [width for _, _, width in library.pages_asked] == [800, 900, 1000]


def test_closing_lets_go_of_the_text(
    qtbot: QtBot, source: SourcePageViewModel, document: Document
) -> None:
    source.show(citation_of(document))
    wait(qtbot, source)
    source.close()
    assert source.view is None
    assert source.title == ""

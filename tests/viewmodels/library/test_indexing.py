from collections.abc import Iterator
from pathlib import Path
from threading import Event

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.core.documents import Collection
from app.core.errors import UserError
from app.core.events import FileIndexed, FilesFound, VectorsProgress
from app.core.messages import ImagePart
from app.viewmodels.composer.attachments import AttachmentsViewModel
from app.viewmodels.library.indexing import IndexingViewModel
from app.viewmodels.tasks.runner import TaskRunner
from tests.viewmodels.scripted_library import ScriptedAttachments, ScriptedLibrary


@pytest.fixture
def library() -> Iterator[ScriptedLibrary]:
    library = ScriptedLibrary()
    yield library
    library.gate.set()


@pytest.fixture
def collection(library: ScriptedLibrary) -> Collection:
    return library.create("Papers")


@pytest.fixture
def indexing(library: ScriptedLibrary, runner: TaskRunner) -> IndexingViewModel:
    return IndexingViewModel(library, library, runner)  # type: ignore[arg-type]


@pytest.fixture
def attachments(
    library: ScriptedLibrary, runner: TaskRunner, indexing: IndexingViewModel
) -> AttachmentsViewModel:
    attached = ScriptedAttachments(library)
    return AttachmentsViewModel(attached, runner, indexing)  # type: ignore[arg-type]


def paper(folder: Path, name: str = "paper.txt") -> Path:
    path = folder / name
    path.write_text("words")
    return path


def test_a_file_waits_is_read_and_is_ready(
    qtbot: QtBot, indexing: IndexingViewModel, collection: Collection, tmp_path: Path
) -> None:
    path = paper(tmp_path)
    with qtbot.waitSignal(indexing.settled):
        indexing.add([path], collection.id)
        assert [file.stage for file in indexing.files] == ["waiting"]
    (file,) = indexing.files
    assert file.stage == "ready" and file.document and file.path == str(path)
    assert not indexing.is_running


def test_batches_follow_each_other(
    qtbot: QtBot,
    indexing: IndexingViewModel,
    collection: Collection,
    library: ScriptedLibrary,
    tmp_path: Path,
) -> None:
    library.gate.clear()
    indexing.add([paper(tmp_path, "a.txt")], collection.id)
    indexing.add([paper(tmp_path, "b.txt")], collection.id)
    with qtbot.waitSignal(indexing.settled):
        library.gate.set()
    names = {Path(document.path).name for document in library.documents(collection.id)}
    assert names == {"a.txt", "b.txt"}


def test_all_files_of_a_folder_are_known_from_the_start(
    qtbot: QtBot,
    indexing: IndexingViewModel,
    collection: Collection,
    library: ScriptedLibrary,
    tmp_path: Path,
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        paper(tmp_path, name)
    library.gate.clear()
    indexing.add([tmp_path], collection.id)
    qtbot.waitUntil(lambda: any(file.stage == "reading" for file in indexing.files))
    assert [file.stage for file in indexing.files] == ["reading", "waiting", "waiting"]
    with qtbot.waitSignal(indexing.settled):
        library.gate.set()


def test_cancelling_drops_what_was_not_done(
    qtbot: QtBot,
    indexing: IndexingViewModel,
    collection: Collection,
    library: ScriptedLibrary,
    tmp_path: Path,
) -> None:
    library.gate.clear()
    indexing.add([paper(tmp_path)], collection.id)
    with qtbot.waitSignal(indexing.settled):
        indexing.cancel()
        was_dropping = indexing.is_dropping
        library.gate.set()
    assert all(file.is_settled for file in indexing.files)
    assert was_dropping and not indexing.is_dropping
    assert library.discarded == [collection.id]


def test_what_an_earlier_run_left_neither_delays_nor_ends_what_is_added(
    qtbot: QtBot,
    indexing: IndexingViewModel,
    attachments: AttachmentsViewModel,
    library: ScriptedLibrary,
    tmp_path: Path,
) -> None:
    library.left = [VectorsProgress("Papers", 0.1), VectorsProgress("Papers", 1.0)]
    library.gate.clear()
    indexing.resume()
    attachments.add([paper(tmp_path)])
    settled: list[bool] = []
    indexing.settled.connect(lambda: settled.append(attachments.is_busy))
    qtbot.waitUntil(lambda: len(indexing._waiting) == 2)  # the file, and what was interrupted
    library.gate.set()
    qtbot.waitUntil(lambda: bool(attachments.document_ids) and not indexing.is_running)
    assert settled == [False] and len(attachments.document_ids) == 1


def test_a_file_that_an_earlier_run_left_is_waited_for_and_told_of(
    qtbot: QtBot,
    indexing: IndexingViewModel,
    attachments: AttachmentsViewModel,
    library: ScriptedLibrary,
) -> None:
    service = attachments._service
    assert service
    home = service.collection("").id
    left = library.add_document(home, "/left.txt", state="pending")
    library.left = [
        FilesFound(home, ("/left.txt",)),
        FileIndexed(msgspec.structs.replace(left, state="ready"), 1.0),
    ]
    library.gate.clear()
    indexing.resume()
    attachments.show("")
    qtbot.waitUntil(lambda: [file.stage for file in attachments.files] == ["waiting"])
    assert attachments.is_busy, "a question would not take it along"
    library.gate.set()
    qtbot.waitUntil(lambda: attachments.document_ids == (left.id,))
    library.left = [FilesFound(home, ("/left.txt",)), FilesFound(home, ("/left.txt",))]
    library.gate.clear()
    qtbot.waitUntil(lambda: not indexing.is_running)
    indexing.resume()
    attachments.show("")
    qtbot.waitUntil(lambda: attachments.is_busy and bool(attachments.files))
    indexing.cancel()
    library.gate.set()
    qtbot.waitUntil(lambda: not attachments.files)
    assert not attachments.is_busy


def test_attached_file_is_in_no_shared_collection(
    qtbot: QtBot, attachments: AttachmentsViewModel, library: ScriptedLibrary, tmp_path: Path
) -> None:
    attachments.add([paper(tmp_path)])
    qtbot.waitUntil(lambda: bool(attachments.document_ids))
    assert library.collections() == () and attachments.has_documents
    assert not attachments.is_busy


def test_attached_files_belong_to_their_chat(
    qtbot: QtBot, attachments: AttachmentsViewModel, library: ScriptedLibrary, tmp_path: Path
) -> None:
    attachments.show("a")
    attachments.add([paper(tmp_path)])
    qtbot.waitUntil(lambda: bool(attachments.document_ids))
    attachments.show("b")
    assert not attachments.files
    attachments.show("a")
    qtbot.waitUntil(lambda: [Path(one.path).name for one in attachments.files] == ["paper.txt"])
    assert attachments.document_ids == (), "an earlier question has named it"


def test_pictures_pasted_before_the_earlier_ones_are_read_are_kept_beside_them(
    qtbot: QtBot, attachments: AttachmentsViewModel
) -> None:
    for name in ("Picture 1", "Picture 2"):
        attachments.show("a")
        attachments.add_picture(ImagePart(b"png", description=name))
        attachments.show("b")
    attachments.show("a")
    qtbot.waitUntil(lambda: len(attachments.pictures) == 2)
    assert [one.description for one in attachments.pictures] == ["Picture 1", "Picture 2"]


def test_file_added_to_a_collection_too_stays_attached(
    qtbot: QtBot,
    attachments: AttachmentsViewModel,
    indexing: IndexingViewModel,
    collection: Collection,
    tmp_path: Path,
) -> None:
    path = paper(tmp_path)
    attachments.add([path])
    qtbot.waitUntil(lambda: bool(attachments.document_ids))
    before = attachments.files
    with qtbot.waitSignal(indexing.settled):
        indexing.add([path], collection.id)
    assert attachments.files == before


def test_files_of_a_dropped_folder_replace_the_folder(
    qtbot: QtBot, attachments: AttachmentsViewModel, collection: Collection, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    paper(folder)
    attachments.add([folder])
    assert attachments.is_busy
    qtbot.waitUntil(lambda: not attachments.is_busy)
    assert [Path(file.path).name for file in attachments.files] == ["paper.txt"]


def test_files_of_another_screen_are_not_ours(
    qtbot: QtBot,
    attachments: AttachmentsViewModel,
    indexing: IndexingViewModel,
    collection: Collection,
    tmp_path: Path,
) -> None:
    with qtbot.waitSignal(indexing.settled):
        indexing.add([paper(tmp_path)], collection.id)
    assert not attachments.files


def test_a_file_can_be_left_out(
    qtbot: QtBot, attachments: AttachmentsViewModel, collection: Collection, tmp_path: Path
) -> None:
    path = paper(tmp_path)
    attachments.add([path])
    qtbot.waitUntil(lambda: bool(attachments.document_ids))
    attachments.remove(str(path))
    assert not attachments.files and not attachments.document_ids
    attachments.show("")
    qtbot.waitUntil(lambda: not attachments._reading.is_running)
    assert not attachments.files, "its text is gone"


def read_picture(path: Path) -> ImagePart:
    if not path.exists():
        raise UserError(f"There is no file {path.name}.", "Choose another.")
    return ImagePart(data=path.read_bytes(), description=path.name)


def test_pictures_are_shown_to_a_model_that_sees_and_read_with_any_other(
    qtbot: QtBot,
    library: ScriptedLibrary,
    runner: TaskRunner,
    indexing: IndexingViewModel,
    collection: Collection,
    tmp_path: Path,
) -> None:
    files = AttachmentsViewModel(
        ScriptedAttachments(library),  # type: ignore[arg-type]
        runner,
        indexing,
        read_picture=read_picture,
    )
    photo, text = paper(tmp_path, "photo.JPG"), paper(tmp_path, "notes.txt")
    files.add([photo])
    qtbot.waitUntil(lambda: not files.is_busy)
    assert len(files.document_ids) == 1 and not files.pictures
    files.mark_asked()
    files.sees_pictures = True
    files.add([photo, text, tmp_path / "gone.png"])
    qtbot.waitUntil(lambda: not files.is_busy)
    assert [picture.description for picture in files.pictures] == ["photo.JPG"]
    assert len(files.document_ids) == 1
    assert [file.reason for file in files.files if file.stage == "failed"] == [
        "There is no file gone.png. Choose another."
    ]
    files.remove(str(photo))
    assert not files.pictures


def test_a_picture_that_was_left_out_while_it_was_read_stays_out(
    qtbot: QtBot, library: ScriptedLibrary, runner: TaskRunner, indexing: IndexingViewModel
) -> None:
    gate = Event()

    def read_slowly(path: Path) -> ImagePart:
        gate.wait(10)
        return ImagePart(data=b"", description=path.name)

    files = AttachmentsViewModel(
        ScriptedAttachments(library),  # type: ignore[arg-type]
        runner,
        indexing,
        read_picture=read_slowly,
    )
    files.sees_pictures = True
    files.add([Path("photo.png")])
    files.remove("photo.png")
    gate.set()
    assert runner._pool.waitForDone(10_000)
    qtbot.waitUntil(lambda: not runner._tasks)
    assert files.files == ()

"""Watched folders: the collection follows the files, whatever happens to them."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.core.cancellation import CancelToken
from app.core.documents import WatchedFolder
from app.core.errors import UserError
from app.core.events import FileFailed, FileIndexed, FileRemoved, IndexEvent, IndexFinished
from app.services.startup import Services

pytestmark = pytest.mark.models

SLATE = "The hearth stones of the inn are made of green slate from Honister."
SAIL = "A gaff sail is hoisted with a throat halyard and a peak halyard."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "inn.txt").write_text(SLATE)
    return folder


@pytest.fixture
def watched(services: Services, folder: Path) -> WatchedFolder:
    return services.watching.watch(folder, services.library.create("things").id, ["drafts/*"])


def update(services: Services, watched: WatchedFolder) -> list[IndexEvent]:
    return list(services.watching.update(watched, CancelToken()))


def names(services: Services, watched: WatchedFolder) -> set[str]:
    documents = services.library.documents(watched.collection_id)
    return {Path(each.path).relative_to(watched.path).as_posix() for each in documents}


def test_new_files_come_in_and_deleted_ones_go(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    update(services, watched)
    (folder / "sail.md").write_text(SAIL)
    (folder / "inn.txt").unlink()
    assert {type(e) for e in update(services, watched)} >= {FileRemoved, FileIndexed}
    assert names(services, watched) == {"sail.md"}
    hits = services.library.search("hearth stones of green slate", watched.collection_id)
    assert all("slate" not in hit.chunk.text for hit in hits)


def test_a_look_at_unchanged_files_does_nothing(services: Services, watched: WatchedFolder) -> None:
    update(services, watched)
    assert update(services, watched) == []


def test_a_file_that_was_only_touched_is_not_indexed_again(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    update(services, watched)
    os.utime(folder / "inn.txt", (1, 1))
    *_, finished = update(services, watched)
    assert isinstance(finished, IndexFinished)
    assert (finished.indexed, finished.skipped) == (0, 1)
    assert update(services, watched) == []


def test_a_moved_file_keeps_its_text_and_vectors(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    update(services, watched)
    (before,) = services.library.search("slate", watched.collection_id)
    (folder / "old").mkdir()
    (folder / "inn.txt").rename(folder / "old" / "inn.txt")
    assert update(services, watched) == []
    (after,) = services.library.search("slate", watched.collection_id)
    assert after.chunk == before.chunk
    assert after.path == str(folder / "old" / "inn.txt")


def test_a_renamed_file_is_found_by_its_new_name(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    update(services, watched)
    (folder / "inn.txt").rename(folder / "tavern.txt")
    update(services, watched)
    assert names(services, watched) == {"tavern.txt"}
    (hit, *_) = services.library.search("tavern", watched.collection_id, method="lexical")
    assert hit.path == str(folder / "tavern.txt")


def test_what_is_excluded_or_leads_out_is_left_out(
    services: Services, folder: Path, watched: WatchedFolder, tmp_path: Path
) -> None:
    (folder / "drafts").mkdir()
    (folder / "drafts" / "a.txt").write_text(SAIL)
    (folder / "~$inn.docx").write_text("lock")
    (tmp_path / "outside.txt").write_text(SAIL)
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    update(services, watched)
    assert names(services, watched) == {"inn.txt"}


def test_a_folder_that_is_away_costs_nothing(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    update(services, watched)
    shutil.move(folder, folder.with_name("unplugged"))
    assert update(services, watched) == []
    assert names(services, watched) == {"inn.txt"}


def test_the_empty_place_of_a_drive_costs_nothing(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    update(services, watched)
    folder.rename(folder.with_name("elsewhere"))
    folder.mkdir()  # where the drive is mounted otherwise
    for _look in range(2):
        (told,) = update(services, watched)
        assert isinstance(told, FileFailed) and "documents are kept" in told.reason
    assert names(services, watched) == {"inn.txt"}
    folder.rmdir()
    folder.with_name("elsewhere").rename(folder)
    assert update(services, watched) == []
    (folder / "inn.txt").unlink()  # while it is looked at
    assert [type(event) for event in update(services, watched)] == [FileRemoved]


def test_a_bad_file_is_tried_once(services: Services, folder: Path, watched: WatchedFolder) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + bytes(500))
    update(services, watched)
    assert update(services, watched) == []


def test_only_a_folder_can_be_watched(services: Services, folder: Path) -> None:
    with pytest.raises(UserError, match="is not a folder"):
        services.watching.watch(folder / "inn.txt", services.library.create("x").id)


@pytest.mark.nightly
def test_following_goes_on_until_it_is_stopped(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    cancel = CancelToken()
    events = services.watching.follow(cancel)
    assert _next_indexed(events) == "inn.txt"
    # The generator looks at the folder in this thread, so the change comes from another one.
    changing = threading.Timer(0.1, lambda: (folder / "sail.md").write_text(SAIL))
    changing.start()
    assert _next_indexed(events) == "sail.md"
    cancel.cancel()
    assert [e for e in events if not isinstance(e, IndexFinished)] == []
    changing.join()


def test_a_folder_that_is_made_or_comes_back_is_followed(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    away = folder.with_name("unplugged")
    folder.rename(away)
    cancel = CancelToken()
    events = services.watching.follow(cancel)

    def change(work: Callable[[], object]) -> None:
        timer = threading.Timer(0.5, work)
        timer.start()
        changing.append(timer)

    changing: list[threading.Timer] = []
    change(lambda: away.rename(folder))
    assert _next_indexed(events) == "inn.txt"

    def make_below() -> None:
        (folder / "boats" / "old").mkdir(parents=True)
        (folder / "boats" / "old" / "sail.md").write_text(SAIL)

    change(make_below)
    assert _next_indexed(events) == "sail.md"

    def make_anew() -> None:
        shutil.rmtree(folder)
        folder.mkdir()
        (folder / "hearth.txt").write_text(SLATE)

    change(make_anew)
    assert _next_indexed(events) == "hearth.txt"
    change(lambda: (folder / "halyard.txt").write_text(SAIL))
    assert _next_indexed(events) == "halyard.txt"
    assert names(services, watched) == {"hearth.txt", "halyard.txt"}
    cancel.cancel()
    assert [e for e in events if not isinstance(e, IndexFinished)] == []
    for timer in changing:
        timer.join()


def test_a_collection_that_is_deleted_meanwhile_does_not_end_following(
    services: Services, folder: Path, watched: WatchedFolder, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    services.watching.watch(other, services.library.create("more").id)
    cancel = CancelToken()
    events = services.watching.follow(cancel)
    assert _next_indexed(events) == "inn.txt"

    def delete_and_write() -> None:
        services.library.delete(watched.collection_id)
        (folder / "late.txt").write_text(SAIL)
        (other / "sail.md").write_text(SAIL)

    changing = threading.Timer(0.1, delete_and_write)
    changing.start()
    assert _next_indexed(events) == "sail.md"
    cancel.cancel()
    changing.join()


def test_a_file_that_is_gone_when_its_turn_comes_is_reported(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    files = [folder / "gone.txt", folder / "inn.txt"]
    added = list(services.library.add_files(files, watched.collection_id, CancelToken()))
    assert {type(event) for event in added} >= {FileFailed, FileIndexed}
    assert isinstance(added[-1], IndexFinished)


def test_what_is_watched_is_remembered_until_it_is_not(
    services: Services, folder: Path, watched: WatchedFolder
) -> None:
    assert services.watching.watched() == (watched,)
    services.watching.unwatch(folder, watched.collection_id)
    assert services.watching.watched() == ()


def _next_indexed(events: Iterator[IndexEvent]) -> str:
    return next(Path(e.document.path).name for e in events if isinstance(e, FileIndexed))

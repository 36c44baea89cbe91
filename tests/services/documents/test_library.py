"""Indexing with real workers: progress, skipping, bad files, forgetting, damage."""

import os
import shutil
import sys
from pathlib import Path

import pypdf
import pytest

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.documents import DocumentFilter, Hit
from app.core.errors import UserError
from app.core.events import (
    FileFailed,
    FileIndexed,
    FileProgress,
    FilesFound,
    FileSkipped,
    IndexFinished,
    VectorsProgress,
)
from app.core.paths import AppPaths
from app.services.startup import Services
from tests.index.documents import write_pdf

pytestmark = pytest.mark.models

HEARTH = "The hearth stones of the inn are made of green slate from Honister."
SAIL = "A gaff sail is hoisted with a throat halyard and a peak halyard."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "inn.txt").write_text(HEARTH)
    (folder / "sail.md").write_text(f"# Sails\n\n{SAIL}\n")
    return folder


def add(services: Services, path: Path, collection_id: str) -> IndexFinished:
    *_, last = services.library.add([path], collection_id, CancelToken())
    assert isinstance(last, IndexFinished)
    return last


def found(hits: tuple[Hit, ...]) -> str:
    return hits[0].chunk.text


def test_progress_then_search_then_skip(services: Services, folder: Path) -> None:
    collection = services.library.create("things")
    events = list(services.library.add([folder], collection.id, CancelToken()))
    assert events[0] == FilesFound(collection.id, tuple(map(str, sorted(folder.iterdir()))))
    assert {type(event) for event in events[1:]} == {FileProgress, FileIndexed, IndexFinished}
    assert HEARTH in found(services.library.search("where does the slate come from", collection.id))
    again = list(services.library.add([folder], collection.id, CancelToken()))
    kinds = [type(event) for event in again]
    assert kinds == [FilesFound, FileSkipped, FileSkipped, IndexFinished]


def test_a_changed_file_replaces_its_old_text(services: Services, folder: Path) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    (folder / "inn.txt").write_text("The inn was sold and its kitchen now has an electric stove.")
    assert add(services, folder, collection.id).indexed == 1
    hits = services.library.search("hearth stones of green slate", collection.id)
    assert all("slate" not in hit.chunk.text for hit in hits)


def test_a_bad_file_fails_with_its_reason_and_can_be_mended(
    services: Services, folder: Path
) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + bytes(500))
    collection = services.library.create("things")
    events = list(services.library.add([folder], collection.id, CancelToken()))
    (failure,) = [event for event in events if isinstance(event, FileFailed)]
    assert failure.path.endswith("broken.pdf") and failure.reason
    states = {Path(d.path).name: d.state for d in services.library.documents(collection.id)}
    assert states == {"broken.pdf": "failed", "inn.txt": "ready", "sail.md": "ready"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_file_that_is_cut_off_is_found_by_what_is_left_and_says_what_is_missing(
    services: Services, folder: Path
) -> None:
    collection = services.library.create("things")
    pages = tuple(f"Page {number} tells of the zebra." for number in range(1, 21))
    path = write_pdf(folder / "zebra.pdf", pages)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    last = add(services, path, collection.id)
    missing = "Pages 1–11 could be read; the file is cut off."
    (document,) = services.library.documents(collection.id)
    assert (document.state, document.error, document.chunks) == ("ready", missing, 11)
    assert last.partial == (document,) and last.failed == ()
    assert pages[0] in {hit.chunk.text for hit in services.library.search("zebra", collection.id)}
    assert add(services, path, collection.id).skipped == 1
    assert services.library.documents(collection.id) == (document,)
    *_, again = services.library.add([path], collection.id, CancelToken(), retries_partial=True)
    assert isinstance(again, IndexFinished) and again.partial == (document,)
    write_pdf(path, pages)
    assert add(services, path, collection.id).partial == ()


def test_what_is_gone_or_no_file_does_not_stop_the_others(services: Services, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    collection = services.library.create("things")
    paths = [folder / "gone.txt", folder / "pipe", folder / "inn.txt"]
    *_, finished = services.library.add(paths, collection.id, CancelToken())
    assert isinstance(finished, IndexFinished) and finished.indexed == 1
    assert [Path(failure.path).name for failure in finished.failed] == ["gone.txt", "pipe"]
    assert all("There is no file" in failure.reason for failure in finished.failed)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_files_whose_names_are_no_text_do_not_stop_the_others(
    services: Services, folder: Path
) -> None:
    for name in (b"a\xff.txt", b"a\xfe.txt"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("slate")
    collection = services.library.create("things")
    finished = add(services, folder, collection.id)
    assert finished.indexed == 2
    assert [failure.reason.partition(".")[0] for failure in finished.failed] == [
        "Its name is not valid UTF-8"
    ] * 2
    assert len(add(services, folder, collection.id).failed) == 2


def test_removing_a_document_forgets_it(services: Services, folder: Path) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    inn = next(d for d in services.library.documents(collection.id) if d.path.endswith("inn.txt"))
    services.library.remove(inn.id)
    for method in ("dense", "lexical", "hybrid"):
        hits = services.library.search("green slate", collection.id, method=method)
        assert all(hit.path != inn.path for hit in hits)


def test_names_are_unique_and_unknown_ones_an_error(services: Services, folder: Path) -> None:
    services.library.create("inn")
    with pytest.raises(UserError):
        services.library.create("inn")
    assert services.library.create_for_folder(folder / "inn").name == "inn (2)"
    with pytest.raises(UserError, match="Known collections: "):
        services.library.named("nowhere")


@pytest.mark.parametrize("name", ["", " \n ", "n" * 300, "bell\a", "caf\udce9"])
def test_a_name_that_no_list_can_show_is_refused(services: Services, name: str) -> None:
    for naming in (services.library.create, services.library.named_or_new):
        with pytest.raises(UserError, match="name"):
            naming(name)
    collection = services.library.create("things")
    with pytest.raises(UserError, match="name"):
        services.library.rename(collection.id, name)


def test_blanks_around_and_within_a_name_do_not_count(services: Services) -> None:
    collection = services.library.create(" tax \n returns ")
    assert collection.name == "tax returns"
    assert services.library.named_or_new("tax  returns").id == collection.id


def test_a_whole_drive_gives_its_collection_a_name(services: Services) -> None:
    assert services.library.create_for_folder(Path("/")).name == "Documents"


def test_the_text_page_shows_the_cited_span(services: Services, folder: Path) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    hit = services.library.search("throat halyard", collection.id)[0]
    start = hit.chunk.text.index("throat") + hit.chunk.char_start
    view = services.library.page(hit.chunk.document_id, 1, 600, [(start, start + 6)])
    ((begin, end),) = view.spans
    assert view.png == b"" and view.text[begin:end] == "throat"


def test_deleted_vectors_come_back_from_the_store(prepared_home: Path, folder: Path) -> None:
    paths = AppPaths(prepared_home)
    with open_services(paths, passphrase="a long passphrase") as services:
        collection = services.library.create("things")
        add(services, folder, collection.id)
        before = services.library.search("sails", collection.id, method="dense")
    shutil.rmtree(paths.vectors)
    shutil.rmtree(folder)
    with (
        open_services(paths, passphrase="a long passphrase") as services,
        services.library._reading.gate.answering(),  # it is an answer that finds them missing
    ):
        after = services.library.search("sails", collection.id, method="dense")
    assert [hit.chunk for hit in after] == [hit.chunk for hit in before]


def test_another_embedder_makes_all_vectors_anew(
    prepared_home: Path, embedder_folder: Path, folder: Path
) -> None:
    paths = AppPaths(prepared_home)
    with open_services(paths, passphrase="a long passphrase") as services:
        collection = services.library.create("things")
        add(services, folder, collection.id)
        known = services.library.search("sails", collection.id, method="dense")
        services.settings.update(embedder_id="prefixed")
    weights = embedder_folder / "model.safetensors"
    paths.own_catalogue.write_text(
        '[[model]]\nid = "prefixed"\nname = "With a prefix"\nkind = "embedding"\n'
        f'source = {{ type = "file", path = "{weights}" }}\nlicense = "Apache-2.0"\n'
        'embedder = { dimension = 384, max_tokens = 256, document_prefix = "Weather: " }\n'
    )
    shutil.rmtree(folder)
    with open_services(paths, passphrase="a long passphrase") as services:
        *_, last = services.unfinished.resume(CancelToken())
        assert last == VectorsProgress("things", 1.0)
        assert services.library.named("things").embedder == "prefixed with sentences"
        assert list(services.unfinished.resume(CancelToken())) == []
        anew = services.library.search("sails", collection.id, method="dense")
    assert {hit.chunk for hit in anew} == {hit.chunk for hit in known}
    assert [hit.score for hit in anew] != [hit.score for hit in known]


def test_a_search_can_be_kept_to_some_documents(services: Services, folder: Path) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    only = DocumentFilter(names=("sail",))
    for method in ("hybrid", "dense", "lexical"):
        hits = services.library.search("stones of the inn, a sail", collection.id, 10, method, only)
        assert {Path(hit.path).name for hit in hits} == {"sail.md"}
    named = services.library.search("@sail stones of the inn", collection.id)
    assert {Path(hit.path).name for hit in named} == {"sail.md"}
    # A name and a filter hold together.
    for types, names in ((("md",), {"sail.md"}), (("txt",), set())):
        hits = services.library.search(
            "@sail sail", collection.id, only=DocumentFilter(types=types)
        )
        assert {Path(hit.path).name for hit in hits} == names
    assert len(services.library.search("@nowhere stones of the inn, a sail", collection.id)) == 2
    with pytest.raises(UserError, match="No document"):
        services.library.search("sail", collection.id, only=DocumentFilter(types=("pdf",)))


def test_an_encrypted_file_asks_for_its_password(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "secret.pdf"
    writer = pypdf.PdfWriter(write_pdf(tmp_path / "plain.pdf"))
    writer.encrypt("open sesame", algorithm="AES-256")
    writer.write(path)
    collection = services.library.create("things")
    for wrong in ("", "not this one"):
        *_, failed, _ = services.library.add([path], collection.id, CancelToken(), wrong)
        assert isinstance(failed, FileFailed) and failed.needs_password
    *_, last = services.library.add([path], collection.id, CancelToken(), "open sesame")
    assert isinstance(last, IndexFinished) and last.indexed == 1


def test_a_file_read_in_part_is_read_again_with_a_password(
    services: Services, tmp_path: Path
) -> None:
    inner = pypdf.PdfWriter(write_pdf(tmp_path / "inner.pdf", (HEARTH,)))
    inner.encrypt("open sesame", algorithm="AES-256")
    inner.write(tmp_path / "inner.pdf")
    outer = pypdf.PdfWriter(clone_from=write_pdf(tmp_path / "outer.pdf", (SAIL,)))
    outer.add_attachment("inner.pdf", (tmp_path / "inner.pdf").read_bytes())
    outer.write(tmp_path / "outer.pdf")
    collection = services.library.create("things")
    ends = []
    for password in ("", "", "open sesame", "open sesame"):
        *_, last = services.library.add(
            [tmp_path / "outer.pdf"], collection.id, CancelToken(), password
        )
        assert isinstance(last, IndexFinished)
        ends.append((last.indexed, last.skipped, len(last.partial)))
    assert ends == [(1, 0, 1), (0, 1, 0), (1, 0, 0), (0, 1, 0)]
    assert HEARTH in found(services.library.search("where does the slate come from", collection.id))

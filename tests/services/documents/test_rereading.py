"""What an older version of the reader has read is read again, and never lost on the way."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pypdf
import pytest

from app.bootstrap import open_services
from app.core.cancellation import Cancelled, CancelToken
from app.core.documents import Chunk, Citation, Document, SearchMethod
from app.core.errors import UserError
from app.core.events import (
    FileFailed,
    FileIndexed,
    FileSkipped,
    IndexEvent,
    IndexFinished,
    ReadingAgain,
)
from app.core.identifiers import new_id
from app.core.paths import AppPaths
from app.index.index_protocol import READER_VERSION
from app.services.startup import Services
from app.store.documents.library_rows import LibraryRepository
from tests.index.documents import write_pdf
from tests.services.documents.test_library import HEARTH, SAIL, add, folder
from tests.store.conftest import PASSPHRASE

__all__ = ["folder"]
pytestmark = pytest.mark.models

OLD = "An older reader saw only these words: tallow and rope."

BY_MEANING_AND_BY_WORDS: tuple[SearchMethod, ...] = ("dense", "lexical")

# Reads again what is old and says so, until it is killed.
RESUMER = """
import sys
from pathlib import Path
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.paths import AppPaths
with open_services(AppPaths(Path(sys.argv[1])), sys.argv[2]) as services:
    for event in services.unfinished.resume(CancelToken()):
        print(event.fraction, flush=True)
"""


def stored(services: Services) -> LibraryRepository:
    return services.safekeeping._store.library


def age(services: Services, document: Document, text: str = "") -> None:
    """Let a document be as an older version of the reader left it, with this text if any."""
    library = stored(services)
    old = msgspec.structs.replace(document, reader=READER_VERSION - 1)
    if not text:
        library.update_document(old)
        return
    chunk = Chunk(new_id(), document.id, 0, text, 1, 0, len(text))
    gone = library.replace_text(old, [(1, 0, text)], [chunk])
    vectors = services.library._vectors
    vectors.remove(document.collection_id, gone)
    for _ in vectors.embed_pending(document.collection_id, CancelToken()):
        pass


def resume(services: Services) -> list[IndexEvent]:
    return list(services.unfinished.resume(CancelToken()))


def texts(services: Services, document: Document) -> list[str]:
    return [chunk.text for chunk in stored(services).chunks_of(document.id)]


def locked_pdf(folder: Path, name: str, text: str) -> Path:
    writer = pypdf.PdfWriter(write_pdf(folder / name, (text,)))
    writer.encrypt("open sesame", algorithm="AES-256")
    writer.write(folder / name)
    return folder / name


def test_old_text_is_found_until_the_new_is_there_and_is_read_only_once(
    services: Services, folder: Path
) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    inn, sail = services.library.documents(collection.id)
    kept = stored(services).chunks_of(sail.id)
    age(services, inn, OLD)
    age(services, sail)
    for event in services.unfinished.resume(CancelToken()):
        if isinstance(event, ReadingAgain) and event.fraction == 0:
            for method in BY_MEANING_AND_BY_WORDS:
                hits = services.library.search("tallow", collection.id, method=method)
                assert OLD in [hit.chunk.text for hit in hits]
    assert texts(services, inn) == [HEARTH]
    assert stored(services).chunks_of(sail.id) == kept, "the same passages keep their vectors"
    assert stored(services).chunks_to_embed(collection.id) == ()
    for method in BY_MEANING_AND_BY_WORDS:
        hits = services.library.search("tallow and rope", collection.id, method=method)
        assert OLD not in [hit.chunk.text for hit in hits]
    vectors = services.library._index.vector_ids(collection.id)
    assert vectors == set(stored(services).chunk_ids(collection.id))
    assert resume(services) == []


def test_its_progress_names_the_collection_and_the_file(services: Services, folder: Path) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    for document in services.library.documents(collection.id):
        age(services, document, OLD)
    told = [event for event in resume(services) if isinstance(event, ReadingAgain)]
    fractions = [event.fraction for event in told]
    assert fractions == sorted(fractions)
    ends = [(event.fraction, Path(event.path).name) for event in told if event.fraction % 0.5 == 0]
    assert list(dict.fromkeys(ends)) == [
        (0.0, "inn.txt"),
        (0.5, "inn.txt"),
        (0.5, "sail.md"),
        (1.0, "sail.md"),
    ]
    assert {event.collection for event in told} == {"things"}


def test_a_file_that_is_gone_or_changed_keeps_its_text_until_it_is_back(
    services: Services, folder: Path
) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    inn, sail = services.library.documents(collection.id)
    age(services, inn, OLD)
    age(services, sail, OLD)
    elsewhere = folder.parent / "inn.txt"
    (folder / "inn.txt").rename(elsewhere)
    (folder / "sail.md").write_text("Another text, of another length.")
    assert resume(services) == []
    assert texts(services, inn) == texts(services, sail) == [OLD]
    assert {each.error for each in services.library.documents(collection.id)} == {""}
    elsewhere.rename(folder / "inn.txt")
    os.utime(folder / "inn.txt", (1, 1))  # as copied back: the same, but for its time
    assert resume(services)
    assert texts(services, inn) == [HEARTH] and texts(services, sail) == [OLD]


def test_a_citation_from_before_finds_its_words(services: Services, tmp_path: Path) -> None:
    collection = services.library.create("things")
    add(services, write_pdf(tmp_path / "a.pdf", (SAIL, f"Masonry. {HEARTH}")), collection.id)
    (document,) = services.library.documents(collection.id)
    age(services, document, f"{HEARTH} {OLD}")
    cited = Citation(1, "", document.id, document.path, 1, 0, len(HEARTH), HEARTH, 1.0)
    resume(services)
    view, place = services.library.cited_page(cited, 600, CancelToken())
    assert view.page == place.page == 2
    assert [view.text[start:end] for start, end in view.spans] == [HEARTH]
    nowhere = msgspec.structs.replace(cited, page=3, text="It says nothing of the kind.")
    view, _ = services.library.cited_page(nowhere, 600, CancelToken())
    assert (view.page, view.spans, view.boxes, view.lacks_words) == (2, (), (), True)
    services.library.remove(document.id)
    view, _ = services.library.cited_page(cited, 600, CancelToken())
    assert (view.text, view.file, view.pages) == (HEARTH, "removed", 0)
    with pytest.raises(UserError, match="removed from its collection"):
        services.library.cited_page(msgspec.structs.replace(cited, text=""), 600, CancelToken())


def test_a_page_tells_whether_its_file_is_still_the_same(services: Services, folder: Path) -> None:
    collection = services.library.create("things")
    locked = locked_pdf(folder, "locked.pdf", HEARTH)
    list(services.library.add([folder], collection.id, CancelToken(), "open sesame"))
    ids = {Path(each.path).name: each.id for each in services.library.documents(collection.id)}

    def file_of(name: str) -> str:
        return services.library.page(ids[name], 1, 600).file

    os.utime(locked, (1, 1))  # as copied: the same, but for its time
    assert [file_of(name) for name in sorted(ids)] == ["indexed"] * 3
    (folder / "inn.txt").write_text(HEARTH.replace("green", "black"))
    (folder / "sail.md").unlink()
    assert [file_of(name) for name in sorted(ids)] == ["changed", "indexed", "missing"]


def test_a_file_that_needs_its_password_keeps_its_text_and_asks_for_it_once(
    services: Services, tmp_path: Path
) -> None:
    path = locked_pdf(tmp_path, "secret.pdf", HEARTH)
    collection = services.library.create("things")
    *_, last = services.library.add([path], collection.id, CancelToken(), "open sesame")
    assert isinstance(last, IndexFinished) and last.indexed == 1
    (document,) = services.library.documents(collection.id)
    age(services, document, OLD)
    *_, asked = resume(services)
    assert isinstance(asked, FileSkipped) and asked.needs_password
    assert asked.document.state == "ready" and "earlier text is kept" in asked.document.error
    assert texts(services, document) == [OLD]
    assert resume(services) == []
    *_, failed, _ = services.library.add([path], collection.id, CancelToken(), "not this")
    assert isinstance(failed, FileFailed) and failed.needs_password
    assert texts(services, document) == [OLD]
    *_, indexed, _ = services.library.add([path], collection.id, CancelToken(), "open sesame")
    assert isinstance(indexed, FileIndexed) and indexed.document.error == ""
    assert texts(services, document) == [HEARTH]


def test_a_locked_attachment_that_was_opened_stays_readable(
    services: Services, tmp_path: Path
) -> None:
    inner = locked_pdf(tmp_path, "inner.pdf", HEARTH)
    outer = pypdf.PdfWriter(clone_from=write_pdf(tmp_path / "outer.pdf", (SAIL,)))
    outer.add_attachment("inner.pdf", inner.read_bytes())
    outer.write(tmp_path / "outer.pdf")
    collection = services.library.create("things")
    *_, read, _ = services.library.add(
        [tmp_path / "outer.pdf"], collection.id, CancelToken(), "open sesame"
    )
    assert isinstance(read, FileIndexed) and not read.needs_password
    before = texts(services, read.document)
    assert any(HEARTH in text for text in before)
    age(services, read.document)
    *_, asked = resume(services)
    assert isinstance(asked, FileSkipped) and asked.needs_password
    assert texts(services, read.document) == before
    *_, asked, _ = services.library.add(
        [tmp_path / "outer.pdf"], collection.id, CancelToken(), retries_partial=True
    )
    assert isinstance(asked, FileSkipped) and asked.needs_password
    assert texts(services, read.document) == before


def test_what_an_older_reader_could_not_read_is_tried_again(
    services: Services, folder: Path
) -> None:
    collection = services.library.create("things")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + bytes(500))
    add(services, folder, collection.id)
    broken, inn, _ = services.library.documents(collection.id)
    stored(services).replace_text(
        msgspec.structs.replace(inn, state="failed", error="Unknown format.", reader=0), [], []
    )
    age(services, broken)
    resume(services)
    broken, inn, _ = services.library.documents(collection.id)
    assert (inn.state, inn.error, inn.chunks) == ("ready", "", 1)
    assert broken.state == "failed" and "damaged" in broken.error
    assert resume(services) == []


def test_adding_an_unchanged_file_that_an_older_reader_read_reads_it_again(
    services: Services, folder: Path
) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    inn, _ = services.library.documents(collection.id)
    age(services, inn, OLD)
    again = add(services, folder, collection.id)
    assert (again.files, again.indexed, again.skipped, again.failed) == (2, 1, 1, ())
    assert texts(services, inn) == [HEARTH]
    assert add(services, folder, collection.id).skipped == 2
    assert services.library._index.vector_ids(collection.id) == set(
        stored(services).chunk_ids(collection.id)
    )


def test_an_answer_interrupts_it_and_it_goes_on_afterwards(
    services: Services, folder: Path
) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    inn, sail = services.library.documents(collection.id)
    for document in (inn, sail):
        age(services, document, OLD)
    begun: list[str] = []
    for event in services.unfinished.resume(CancelToken()):
        assert isinstance(event, ReadingAgain)
        if not begun or begun[-1] != Path(event.path).name:
            begun.append(Path(event.path).name)
        if len(begun) == 1 and event.fraction == 0:
            with services.library._reading.gate.answering():
                assert texts(services, inn) == [OLD]
    assert begun == ["inn.txt", "sail.md", "inn.txt"]
    assert texts(services, inn) == [HEARTH]


def test_cancelling_leaves_the_old_text(services: Services, folder: Path) -> None:
    collection = services.library.create("things")
    add(services, folder, collection.id)
    inn, sail = services.library.documents(collection.id)
    for document in (inn, sail):
        age(services, document, OLD)
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        for event in services.unfinished.resume(cancel):
            if isinstance(event, ReadingAgain) and event.path == sail.path:
                cancel.cancel()
    services.unfinished.discard()
    assert texts(services, inn) == [HEARTH] and texts(services, sail) == [OLD]
    told = [event for event in resume(services) if isinstance(event, ReadingAgain)]
    assert {event.path for event in told} == {sail.path}
    assert texts(services, sail) != [OLD]


@pytest.mark.skipif(sys.platform == "win32", reason="it has no SIGKILL")
def test_it_goes_on_after_a_kill(prepared_home: Path, folder: Path) -> None:
    for number in range(4):
        (folder / f"{number}.txt").write_text(f"Lantern {number} hangs in hall {number}. " * 40)
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        collection = services.library.create("things")
        add(services, folder, collection.id)
        for document in services.library.documents(collection.id):
            age(services, document, f"{OLD} {document.path}")
    command = [sys.executable, "-c", RESUMER, str(prepared_home), PASSPHRASE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as resumer:
        assert resumer.stdout
        for line in resumer.stdout:
            if float(line) >= 0.5:
                os.kill(resumer.pid, signal.SIGKILL)
                break
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        documents = services.library.documents(collection.id)
        assert {document.state for document in documents} == {"ready"}
        assert all(texts(services, document) for document in documents)
        left = {d.path for d in documents if OLD in texts(services, d)[0]}
        assert 0 < len(left) < len(documents)
        again = [event for event in resume(services) if isinstance(event, ReadingAgain)]
        assert {event.path for event in again} == left
        fresh = services.library.create("never old")
        add(services, folder, fresh.id)
        assert [texts(services, d) for d in services.library.documents(collection.id)] == [
            texts(services, d) for d in services.library.documents(fresh.id)
        ]
        assert stored(services).chunks_to_embed(collection.id) == ()

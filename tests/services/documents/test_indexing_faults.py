"""Indexing when everything goes wrong: hostile files, a kill half-way, vectors behind the store."""

import os
import random
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import psutil
import pypdf
import pytest

from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.events import (
    FileFailed,
    FileIndexed,
    FileProgress,
    FileRemoved,
    FileSkipped,
    IndexEvent,
    IndexFinished,
)
from app.core.paths import AppPaths
from app.index.vector_index import VectorIndex
from app.services.startup import Services
from tests.index.documents import write_pdf
from tests.store.conftest import PASSPHRASE

pytestmark = pytest.mark.models

METALS = ("copper", "iron", "silver", "tin", "zinc", "lead", "nickel", "gold")
QUERY = "When was the gold mine opened?"
GIB = 2**30

# Indexes a folder and says so after every step, until it is killed.
INDEXER = """
import sys
from pathlib import Path
from app.bootstrap import open_services
from app.core.cancellation import CancelToken
from app.core.paths import AppPaths
home, folder, passphrase = sys.argv[1:]
with open_services(AppPaths(Path(home)), passphrase) as services:
    collection = services.library.named_or_new("mines")
    for event in services.library.add([Path(folder)], collection.id, CancelToken()):
        print(type(event).__name__, getattr(event, "stage", ""), flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "mines"
    folder.mkdir()
    for n, metal in enumerate(METALS):
        text = f"The {metal} mine was opened in 18{50 + n}. {'It is damp there. ' * 60}"
        (folder / f"{n} {metal}.txt").write_text(text)
    return folder


def add(services: Services, folder: Path, collection_id: str) -> list[object]:
    return list(services.library.add([folder], collection_id, CancelToken()))


def found(services: Services, collection_id: str) -> dict[str, list[str]]:
    """What each method finds, by file and text, which are the same in every collection."""
    return {
        method: sorted(
            f"{Path(hit.path).name} {hit.chunk.text}"
            for hit in services.library.search(QUERY, collection_id, 20, method)
        )
        for method in ("dense", "lexical", "hybrid")
    }


def consistent(services: Services, collection_id: str) -> None:
    """Every document is whole, and the vectors are those of the store's chunks and no others."""
    documents = services.library.documents(collection_id)
    assert [document.state for document in documents] == ["ready"] * len(METALS)
    chunks = services.safekeeping._store.library.chunk_ids(collection_id)
    assert len(chunks) == sum(document.chunks for document in documents)
    index = services.library._index
    assert index.vector_ids(collection_id) == set(chunks)


@pytest.mark.parametrize("by_itself", [False, True])
@pytest.mark.nightly
def test_a_kill_half_way_goes_on_where_it_was(
    prepared_home: Path, folder: Path, by_itself: bool
) -> None:
    command = [sys.executable, "-c", INDEXER, str(prepared_home), str(folder), PASSPHRASE]
    done = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as indexer:
        assert indexer.stdout
        for line in indexer.stdout:
            done += line.startswith("FileIndexed")
            if done == 2 and line.split() == ["FileProgress", "embedding"]:
                os.kill(indexer.pid, signal.SIGKILL)
                break
    assert done == 2
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        collection = services.library.named("mines")
        if by_itself:
            events: list[object] = list(services.unfinished.resume(CancelToken()))
        else:
            events = add(services, folder, collection.id)
            assert sum(isinstance(event, FileSkipped) for event in events) == 2
        assert sum(isinstance(event, FileIndexed) for event in events) == len(METALS) - 2
        assert list(services.unfinished.resume(CancelToken())) == []
        consistent(services, collection.id)
        fresh = services.library.create("never interrupted")
        add(services, folder, fresh.id)
        assert found(services, collection.id) == found(services, fresh.id)


def until(kind: type[IndexEvent], events: Iterator[IndexEvent]) -> list[IndexEvent]:
    """The events up to the first of a kind; what comes after it is not asked for."""
    seen: list[IndexEvent] = []
    for event in events:
        seen.append(event)
        if isinstance(event, kind):
            break
    return seen


def test_what_was_left_can_be_gone_or_given_up(prepared_home: Path, folder: Path) -> None:
    first, second, *_ = sorted(folder.iterdir())
    with open_services(AppPaths(prepared_home), PASSPHRASE) as services:
        collection = services.library.create("mines")
        # As when the window is closed in between.
        assert until(FileProgress, services.library.add([folder], collection.id, CancelToken()))
        assert len(services.library.documents(collection.id)) == len(METALS)
        first.unlink()
        *gone, _ = until(FileIndexed, services.unfinished.resume(CancelToken()))
        assert gone[0] == FileRemoved(str(first))
        services.unfinished.discard(collection.id)
        assert [each.path for each in services.library.documents(collection.id)] == [str(second)]
        assert list(services.unfinished.resume(CancelToken())) == []


@pytest.mark.parametrize(
    "fault",
    ["corrupt", "behind", "ahead"],
)
@pytest.mark.nightly
def test_vectors_that_do_not_fit_the_store_are_made_again(
    prepared_home: Path, folder: Path, fault: str
) -> None:
    paths = AppPaths(prepared_home)
    with open_services(paths, PASSPHRASE) as services:
        collection = services.library.create("mines")
        add(services, folder, collection.id)
        before = found(services, collection.id)
        chunks = services.safekeeping._store.library.chunk_ids(collection.id)
    _spoil(paths.vectors, collection.id, chunks, fault)
    for file in folder.iterdir():
        file.unlink()  # nothing is read again
    with open_services(paths, PASSPHRASE) as services:
        assert found(services, collection.id) == before
        consistent(services, collection.id)


def _spoil(vectors: Path, collection_id: str, chunks: tuple[str, ...], fault: str) -> None:
    (folder,) = vectors.glob(f"{collection_id}.*")
    if fault == "corrupt":
        for file in [path for path in folder.rglob("*") if path.is_file()]:
            file.write_bytes(random.Random(7).randbytes(4096))
        return
    index = VectorIndex(vectors)
    if fault == "behind":
        index.remove(collection_id, chunks[::2])
    else:
        index.add(collection_id, ["nobody knows this one"], [[1.0] + [0.0] * 383])
    index.close()


@pytest.mark.nightly
def test_hostile_files_get_their_reasons_and_the_others_are_read(
    services: Services, tmp_path: Path
) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    _write_hostile(folder)
    collection = services.library.create("hostile")
    failed: dict[str, FileFailed] = {}
    indexed: list[str] = []
    most = 0
    for event in services.library.add([folder], collection.id, CancelToken()):
        reader = services.library._index._reader.pid
        if reader and psutil.pid_exists(reader):
            most = max(most, psutil.Process(reader).memory_info().rss)
        if isinstance(event, FileFailed):
            failed[Path(event.path).name] = event
        elif isinstance(event, FileIndexed):
            indexed.append(Path(event.document.path).name)
    assert isinstance(event, IndexFinished) and event.files == 7
    assert set(indexed) == {"a good one.txt", "z good one.pdf"}
    assert failed.keys() == {"bomb.pdf", "cyclic.pdf", "empty.pdf", "locked.pdf", "program.pdf"}
    assert failed.pop("locked.pdf").needs_password
    assert not any(each.needs_password for each in failed.values())
    assert "is empty" in failed["empty.pdf"].reason
    assert most < GIB
    states = {Path(d.path).name: d.state for d in services.library.documents(collection.id)}
    assert all(states[name] == "failed" for name in failed)


def _write_hostile(folder: Path) -> None:
    (folder / "a good one.txt").write_text("Copper melts at 1085 degrees.")
    write_pdf(folder / "z good one.pdf")
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "program.pdf").write_bytes(b"MZ\x90\0\3\0\0\0" + bytes(range(256)) * 40)
    locked = pypdf.PdfWriter(write_pdf(folder / "locked.pdf"))
    locked.encrypt("open sesame", algorithm="AES-256")
    locked.write(folder / "locked.pdf")
    _write_objects(
        folder / "cyclic.pdf",
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>",
    )
    packed = zlib.compress(b" " * (700 * 2**20), 9)  # 700 MB of nothing
    _write_objects(
        folder / "bomb.pdf",
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed),
    )


def _write_objects(path: Path, *objects: bytes) -> None:
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    body += b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    path.write_bytes(body + b"startxref\n%d\n%%%%EOF\n" % start)

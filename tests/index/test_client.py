"""Real worker processes, the real embedder, real Chroma."""

import os
import random
import shutil
import signal
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import psutil
import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.index.index_client import IndexClient
from app.index.index_protocol import (
    ConfigureIndex,
    DocumentRead,
    PageText,
    Passage,
    Passages,
    ReadProgress,
    VectorsLostError,
)
from app.index.vector_index import VectorIndex
from app.workers import process
from tests.index.documents import PDF_PAGES, write_pdf

pytestmark = pytest.mark.models

FACTS = {
    "ships": "The lighthouse keeper counts every ship that passes the cape.",
    "copper": "Copper melts at 1085 degrees Celsius and conducts heat well.",
    "bread": "Sourdough bread rises slowly because wild yeast is patient.",
}
COLLECTION = "c0ffee"


def add_facts(client: IndexClient) -> None:
    client.add_vectors(COLLECTION, list(FACTS), list(FACTS.values()))


def read(client: IndexClient, path: Path, password: str = "") -> tuple[str, list[Passage], int]:
    text, pages = "", 0
    passages: list[Passage] = []
    for reply in client.read(path, password):
        if isinstance(reply, PageText):
            text = text.ljust(reply.char_start) + reply.text
        elif isinstance(reply, Passages):
            passages += reply.passages
        elif isinstance(reply, DocumentRead):
            pages = reply.pages
    return text, passages, pages


def test_a_pdf_is_read_page_by_page(client: IndexClient, tmp_path: Path) -> None:
    text, passages, pages = read(client, write_pdf(tmp_path / "a.pdf"))
    assert pages == 2
    assert [(p.page, p.text) for p in passages] == [(1, PDF_PAGES[0]), (2, PDF_PAGES[1])]
    assert all(text[p.char_start : p.char_end] == p.text for p in passages)


def test_progress_is_told(client: IndexClient, tmp_path: Path) -> None:
    replies = list(client.read(write_pdf(tmp_path / "a.pdf")))
    fractions = [r.fraction for r in replies if isinstance(r, ReadProgress)]
    assert sorted(set(fractions)) == list(dict.fromkeys(fractions)) == [0.5, 1.0]
    assert isinstance(replies[-1], DocumentRead)


def test_progress_is_told_within_a_long_page(client: IndexClient, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The lighthouse keeper counts ships. " * 5_000)
    fractions = [r.fraction for r in client.read(path) if isinstance(r, ReadProgress)]
    assert fractions == sorted(fractions) and 0 < fractions[0] < 0.5 < fractions[-1] == 1.0


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be stopped")
def test_reading_that_is_killed_in_a_long_step_was_cancelled(
    client: IndexClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "STOP_GRACE_S", 0.0)  # as if the step took longer than that
    path = tmp_path / "a.txt"
    path.write_text("The lighthouse keeper counts ships. " * 20_000)
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        for _ in client.read(path, cancel=cancel):
            if not cancel.is_cancelled:
                os.kill(client._reader.pid or 0, signal.SIGSTOP)
                cancel.cancel()


def test_search_finds_meaning_without_shared_words(client: IndexClient) -> None:
    add_facts(client)
    (best, score), *_ = client.search(COLLECTION, "baking loaves with a starter", 3).ranking
    assert best == "bread"
    assert 0.2 < score <= 1.0


def test_a_passage_is_found_by_its_sentence_with_the_answer(client: IndexClient) -> None:
    texts = {
        "all": " ".join(FACTS.values()) + " The harbour office is closed on public holidays.",
        "other": "Copper is mined in Chile. It is sold by weight. Its price rose in spring.",
    }
    added = client.add_vectors(COLLECTION, list(texts), list(texts.values()))
    made = dict(zip(texts, added, strict=True))
    query = "At what temperature does copper melt?"
    whole = dict(client.search(COLLECTION, query, 2).ranking)
    asked: list[str] = []

    def sentences(chunk_ids: Sequence[str]) -> dict[str, bytes]:
        asked.extend(chunk_ids)
        return {id_: made[id_] for id_ in chunk_ids}

    found = dict(client.search(COLLECTION, query, 2, sentences=sentences).ranking)
    assert asked == list(whole)
    assert found["all"] > whole["all"] + 0.1 and found["other"] < whole["other"]
    partly = client.search(COLLECTION, query, 2, sentences=lambda _: {"other": made["other"]})
    assert dict(partly.ranking) == {"all": whole["all"], "other": found["other"]}


def test_a_passage_has_the_vector_of_its_whole_text(client: IndexClient) -> None:
    text = "Copper is mined in Chile. It is sold by weight. Its price rose in spring."
    client.add_vectors(COLLECTION, ["copper"], [text])
    ((whole,), _), ((query,), _) = client.embed([text], False), client.embed(["copper"], True)
    ((_, score),) = client.search(COLLECTION, "copper", 1).ranking
    assert score == pytest.approx(sum(a * b for a, b in zip(whole, query, strict=True)), abs=1e-5)


def test_a_table_and_a_single_sentence_are_compared_as_a_whole(client: IndexClient) -> None:
    texts = {
        "table": "\n".join(f"Sales of copper {n} | {n * 7} | {n * 11} | {n}" for n in range(30)),
        "one": "Copper is mined in the north of Chile",
        "prose": "Copper melts at a temperature of more than a thousand degrees. The keeper of the"
        " light wrote down every ship that he saw.",
    }
    made = client.add_vectors(COLLECTION, list(texts), list(texts.values()))
    assert list(map(bool, made)) == [False, False, True]
    known = {"prose": made[-1]}
    whole = dict(client.search(COLLECTION, "copper", 3).ranking)
    found = dict(client.search(COLLECTION, "copper", 3, sentences=lambda _: known).ranking)
    assert {id_ for id_ in texts if found[id_] != whole[id_]} == {"prose"}


def test_an_embedder_of_one_language_makes_no_vectors_of_sentences(
    configuration: ConfigureIndex,
) -> None:
    client = IndexClient(_of_one_language(configuration))
    try:
        texts = list(FACTS.values())
        assert client.add_vectors(COLLECTION, list(FACTS), texts) == [b"", b"", b""]
        found = client.search(COLLECTION, "ships", 3, sentences=lambda ids: dict.fromkeys(ids, b""))
        assert found.ranking[0][0] == "ships"
    finally:
        client.stop()


def _of_one_language(configuration: ConfigureIndex) -> ConfigureIndex:
    embedder = msgspec.structs.replace(configuration.embedder, has_one_language=True)
    return msgspec.structs.replace(configuration, embedder=embedder)


def test_an_embedder_of_one_language_tells_how_much_of_a_question_it_understands(
    configuration: ConfigureIndex,
) -> None:
    client = IndexClient(_of_one_language(configuration))
    try:
        add_facts(client)
        questions = {
            "en": "Where do the ships pass the lighthouse?",
            "es": "¿Dónde se hornea el pan con masa madre?",
            "zh": "铜是从哪里开采的？",
            "numbers": "1872?",
        }
        understood = {
            language: client.search(COLLECTION, question, 3).understood
            for language, question in questions.items()
        }
    finally:
        client.stop()
    assert understood["en"] == understood["numbers"] == 1.0
    assert understood["es"] < 0.6 and understood["zh"] == 0.0


def test_a_collection_that_is_not_there_is_empty(client: IndexClient) -> None:
    assert client.search("nothing", "anything", 5).ranking == ()
    assert client.vector_ids("nothing") == set()


def test_adding_again_replaces(client: IndexClient) -> None:
    add_facts(client)
    client.add_vectors(COLLECTION, ["bread"], [FACTS["copper"]])
    assert client.vector_ids(COLLECTION) == set(FACTS)
    found = client.search(COLLECTION, FACTS["copper"], 2).ranking
    assert {chunk_id for chunk_id, _ in found} == {"bread", "copper"}


def test_the_vector_folder_holds_no_text(client: IndexClient, vectors: Path) -> None:
    add_facts(client)
    client.stop()
    stored = _bytes_of(vectors)
    assert b"SQLite format 3" in stored
    for word in (b"lighthouse", b"Copper", b"Sourdough"):
        assert word not in stored


def test_removed_vectors_leave_the_disk(client: IndexClient, vectors: Path) -> None:
    add_facts(client)
    client.stop()
    folder = next(vectors.glob(f"{COLLECTION}.*"))
    vector = _stored_vector(folder, "bread")
    assert vector in _bytes_of(vectors)
    client.remove_vectors(COLLECTION, ["bread"])
    assert client.vector_ids(COLLECTION) == {"ships", "copper"}
    client.stop()
    assert vector not in _bytes_of(vectors)
    assert not folder.exists()


def test_removing_a_collection_unlinks_it(client: IndexClient, vectors: Path) -> None:
    add_facts(client)
    client.remove_collection(COLLECTION)
    assert not list(vectors.glob(f"{COLLECTION}.*"))
    assert client.search(COLLECTION, "bread", 3).ranking == ()


def test_a_damaged_folder_is_reported_once_and_can_be_filled_again(
    client: IndexClient, vectors: Path
) -> None:
    add_facts(client)
    client.stop()
    for file in next(vectors.glob(f"{COLLECTION}.*")).rglob("*"):
        if file.is_file():
            file.write_bytes(random.Random(7).randbytes(4096))
    with pytest.raises(VectorsLostError):
        client.search(COLLECTION, "bread", 3)
    assert client.vector_ids(COLLECTION) == set()
    add_facts(client)
    assert client.search(COLLECTION, "bread", 1).ranking[0][0] == "bread"


def test_a_file_in_the_place_of_the_folder_is_removed_and_reported_once(
    client: IndexClient, vectors: Path
) -> None:
    add_facts(client)
    client.stop()
    folder = next(vectors.glob(f"{COLLECTION}.*"))
    shutil.rmtree(folder)
    folder.write_text("no folder")
    with pytest.raises(VectorsLostError):
        client.search(COLLECTION, "bread", 3)
    assert not folder.exists()
    add_facts(client)
    assert client.search(COLLECTION, "bread", 1).ranking[0][0] == "bread"


def test_vectors_that_crash_their_worker_are_reported_as_lost(
    client: IndexClient, vectors: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_BACK_OFF_S", (0.0,))
    index = VectorIndex(vectors)
    made = np.random.default_rng(1).normal(size=(1500, 384))
    index.add(COLLECTION, [f"{number}" for number in range(len(made))], made.tolist())
    index.close()
    (data,) = vectors.glob(f"{COLLECTION}.*/*/data_level0.bin")
    data.write_bytes(random.Random(7).randbytes(data.stat().st_size))
    with pytest.raises(VectorsLostError):
        client.search(COLLECTION, "bread", 3)
    assert not list(vectors.glob(f"{COLLECTION}.*"))
    add_facts(client)
    assert client.search(COLLECTION, "bread", 1).ranking[0][0] == "bread"


def test_vectors_survive_the_death_of_their_worker(client: IndexClient) -> None:
    add_facts(client)
    pid = client._vectors.pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    assert client.vector_ids(COLLECTION) == set(FACTS)


def test_a_document_can_be_cancelled(client: IndexClient, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("A sentence that goes on and on about nothing at all. " * 100_000)
    cancel = CancelToken()
    threading.Timer(0.5, cancel.cancel).start()
    with pytest.raises(Cancelled):
        list(client.read(path, cancel=cancel))
    assert read(client, write_pdf(tmp_path / "a.pdf"))[2] == 2


def test_a_page_is_drawn_with_boxes_around_the_words(client: IndexClient, tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf")
    text, _, _ = read(client, path)
    start = text.index("1085")
    page_start = text.index(PDF_PAGES[1])
    picture = client.render_page(path, 2, 600, [(start, start + 4)], page_start)
    assert picture.png.startswith(b"\x89PNG")
    assert picture.pages == 2
    (box,) = picture.boxes
    assert 0.25 < box.left < box.right < 0.4
    assert 0.09 < box.top < box.bottom < 0.13


def test_a_text_has_no_picture(client: IndexClient, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Hello")
    assert client.render_page(path, 1, 600).png == b""


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("empty.pdf", b"", "is empty"),
        ("program.pdf", b"MZ\x90\0\3\0\0\0" + bytes(range(256)) * 40, "is not text"),
        ("broken.pdf", b"%PDF-1.7\n1 0 obj\n<<", "is damaged"),
        ("archive.docx", b"PK\x03\x04" + b"\0" * 100, "is missing"),
        ("picture.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 100, "is damaged"),
        ("blank.txt", b" \n \n", "is empty"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "before 2007"),
    ],
)
def test_a_bad_file_says_why(
    client: IndexClient, tmp_path: Path, name: str, content: bytes, what: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError, match=what) as raised:
        list(client.read(path))
    assert raised.value.remedy


def test_a_hundred_megabytes_on_one_line_are_refused_at_once(
    client: IndexClient, tmp_path: Path
) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.truncate(0)
        for _ in range(100):
            file.write(b"a " * 500_000)
    with pytest.raises(UserError, match="million characters"):
        list(client.read(path))


def _stored_vector(folder: Path, chunk_id: str) -> bytes:
    with sqlite3.connect(folder / "chroma.sqlite3") as connection:
        (vector,) = connection.execute(
            "SELECT vector FROM embeddings_queue WHERE id = ?", (chunk_id,)
        ).fetchone()
    connection.close()
    assert isinstance(vector, bytes)
    return vector


def _bytes_of(folder: Path) -> bytes:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return b"".join(p.read_bytes() for p in files)


@pytest.mark.nightly
def test_the_embedder_is_converted_by_a_process_that_ends(
    configuration: ConfigureIndex, tmp_path: Path
) -> None:
    """What PyTorch takes for it, some 500 MiB, does not stay with the holder of the vectors."""
    client = IndexClient(msgspec.structs.replace(configuration, models_path=str(tmp_path / "new")))
    try:
        add_facts(client)
        assert [each.suffix for each in (tmp_path / "new").iterdir()] == [".onnx"]
        holder = client._vectors.pid
        mapped = [Path(each.path).name for each in psutil.Process(holder).memory_maps()]
        assert not any("torch" in name for name in mapped)
        client.stop()
        (converted,) = (tmp_path / "new").glob("*.onnx")
        converted.write_bytes(b"damaged" * 1000)  # it is made again
        (best, _), *_ = client.search(COLLECTION, "baking loaves with a starter", 3).ranking
        assert best == "bread"
    finally:
        client.stop()


def test_a_text_has_one_vector_whatever_stands_beside_it(client: IndexClient) -> None:
    texts = list(FACTS.values())
    (alone,), _ = client.embed(texts[:1], is_query=False)
    together, _ = client.embed(texts, is_query=False)
    assert alone == together[0]


def test_a_folder_that_was_made_anew_is_read(client: IndexClient, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    for text in ("The lighthouse keeper counts ships.", "Copper melts at 1085 degrees."):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        path = write_pdf(folder / "a.pdf", (text,))
        assert read(client, path)[0] == text
        assert client.render_page(path, 1, 200).png


def test_a_heading_as_long_as_a_book_is_text(client: IndexClient, tmp_path: Path) -> None:
    """Each passage carries the headings above it, and 64 of these no message could hold."""
    path = tmp_path / "a.md"
    path.write_text("# " + "zebra " * 40_000 + "\n\nokapi")
    text, passages, _ = read(client, path)
    assert text.endswith("okapi")
    assert {passage.headings for passage in passages} == {()}

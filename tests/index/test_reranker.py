"""A real cross-encoder, if a tiny one, converted and run by real workers."""

import errno
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.core.cancellation import Cancelled, CancelToken
from app.core.errors import UserError
from app.index.conversion import Kind, convert
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, RerankerPlace
from tests.index.tiny_models import MAX_TOKENS, write_modern_reranker

pytestmark = pytest.mark.models

PASSAGES = ("oven fjord dune", "kettle metal ember", "stone island jungle", "fjord ship dune")
A_MINUTE = 60.0


@pytest.fixture
def place(reranker_folder: Path) -> RerankerPlace:
    return RerankerPlace(str(reranker_folder), MAX_TOKENS)


def test_what_answers_the_question_gets_the_highest_relevance(
    client: IndexClient, place: RerankerPlace
) -> None:
    metal = client.rerank(place, "copper", PASSAGES, A_MINUTE)
    bread = client.rerank(place, "bread", PASSAGES, A_MINUTE)
    assert len(metal) == len(bread) == len(PASSAGES)
    assert max(metal) == metal[1] > 0.9 and max(bread) == bread[0] > 0.9
    assert sorted(metal)[-2] < 0.5 and sorted(bread)[-2] < 0.5


@pytest.mark.nightly
def test_the_converted_model_scores_as_sentence_transformers_does(
    client: IndexClient, place: RerankerPlace
) -> None:
    from sentence_transformers import CrossEncoder

    model = CrossEncoder(place.path, device="cpu")
    expected = model.predict([("harbour", passage) for passage in PASSAGES])
    assert client.rerank(place, "harbour", PASSAGES, A_MINUTE) == pytest.approx(
        [float(score) for score in expected], abs=0.05
    )


@pytest.mark.nightly
def test_a_modern_bert_in_16_bits_scores_as_sentence_transformers_does(
    client: IndexClient, tmp_path: Path
) -> None:
    import torch
    from sentence_transformers import CrossEncoder

    folder = write_modern_reranker(tmp_path / "modern")
    model = CrossEncoder(str(folder), device="cpu", model_kwargs={"dtype": torch.float32})
    long = (*PASSAGES, " ".join(PASSAGES))
    expected = model.predict([("harbour", passage) for passage in long])
    place = RerankerPlace(str(folder), MAX_TOKENS)
    assert client.rerank(place, "harbour", long, A_MINUTE) == pytest.approx(
        [float(score) for score in expected], abs=0.05
    )


def test_a_pair_longer_than_the_window_is_cut(client: IndexClient, place: RerankerPlace) -> None:
    long = " ".join(["metal", *["fjord"] * 500])
    (relevance,) = client.rerank(place, "copper", [long], A_MINUTE)
    assert 0.0 <= relevance <= 1.0


def test_it_stops_when_its_time_is_over(client: IndexClient, place: RerankerPlace) -> None:
    passages = PASSAGES * 5000
    read = client.rerank(place, "copper", passages, 0.2)
    assert 0 < len(read) < len(passages)
    assert read[:4] == client.rerank(place, "copper", PASSAGES, A_MINUTE)[: len(read)]


def test_it_can_be_cancelled(client: IndexClient, place: RerankerPlace) -> None:
    client.rerank(place, "copper", PASSAGES, A_MINUTE)
    cancel = CancelToken()
    soon = threading.Timer(0.1, cancel.cancel)
    soon.start()
    with pytest.raises(Cancelled):  # there is work for many seconds
        client.rerank(place, "copper", PASSAGES * 5000, A_MINUTE, cancel)
    soon.join()
    assert len(client.rerank(place, "copper", PASSAGES, A_MINUTE)) == len(PASSAGES)


def test_searching_goes_on_with_the_same_worker(client: IndexClient, place: RerankerPlace) -> None:
    client.rerank(place, "copper", PASSAGES, A_MINUTE)
    worker = client._vectors.pid
    client.add_vectors("c0ffee", ["a"], ["Copper melts at 1085 degrees Celsius."])
    assert client.search("c0ffee", "metal", 1).ranking[0][0] == "a"
    assert client._vectors.pid == worker


def test_a_model_that_is_not_there_is_said(client: IndexClient, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="reranking model is not in"):
        client.rerank(RerankerPlace(str(tmp_path), 8), "copper", PASSAGES, A_MINUTE)


@pytest.fixture
def unconverted(configuration: ConfigureIndex, tmp_path: Path) -> Iterator[IndexClient]:
    """Where no model has been made ready yet."""
    client = IndexClient(msgspec.structs.replace(configuration, models_path=str(tmp_path / "new")))
    yield client
    client.stop()


@pytest.mark.nightly
def test_damaged_weights_are_said(
    unconverted: IndexClient, reranker_folder: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(reranker_folder, tmp_path / "damaged")
    (folder / "model.safetensors").write_bytes(b"nothing of the kind")
    with pytest.raises(UserError, match="cannot be used"):
        unconverted.rerank(RerankerPlace(str(folder), MAX_TOKENS), "copper", PASSAGES, A_MINUTE)


@pytest.mark.nightly
def test_a_model_with_several_labels_is_no_reranker(
    unconverted: IndexClient, reranker_folder: Path, tmp_path: Path
) -> None:
    from transformers import AutoConfig, BertForSequenceClassification

    folder = shutil.copytree(reranker_folder, tmp_path / "three")
    config = AutoConfig.from_pretrained(folder, num_labels=3)
    BertForSequenceClassification(config).save_pretrained(folder)
    with pytest.raises(UserError, match="outputs 3 scores"):
        unconverted.rerank(RerankerPlace(str(folder), MAX_TOKENS), "copper", PASSAGES, A_MINUTE)


@pytest.mark.parametrize(
    "free", [(1 << 30, 0), pytest.param((3 << 20,), marks=pytest.mark.nightly)]
)
def test_a_full_disk_is_said_and_nothing_is_left_of_the_attempt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: tuple[int, ...]
) -> None:
    (tmp_path / "weights").write_bytes(bytes(3 << 20))
    tried = []

    def export(folder: Path, target: Path) -> None:
        tried.append(folder)
        target.write_bytes(bytes(100))
        raise OSError(errno.ENOSPC, "No space left on device")

    usage = [shutil.disk_usage(tmp_path)._replace(free=each) for each in free]
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: usage.pop(0))
    kind = Kind(export, ["a", "b"], lambda _one, _other: 1.0, 0.9)
    with pytest.raises(UserError, match="not enough disk space"):
        convert(RerankerPlace(str(tmp_path), 8), tmp_path / "models" / "model.onnx", kind=kind)
    assert list((tmp_path / "models").iterdir()) == []
    assert len(tried) == len(free) - 1  # it takes minutes, and each file of a folder asks for it
